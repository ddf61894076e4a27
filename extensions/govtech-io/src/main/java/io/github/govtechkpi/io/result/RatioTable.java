package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.decomposition.RatioDecomposition;
import io.github.govtechkpi.metrics.ratio.CountChange;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Interval;
import io.github.govtechkpi.metrics.ratio.Proportion;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.AbsoluteValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes what the ratio guard says as a header and a row: the counts first, then interval and verdict, the text in the reader's language
 * last. There is no column for a percentage, and a number that does not exist is an empty cell.
 */
public final class RatioTable {
    private static final String LIST = " ";
    private final List<String> header = new ArrayList<>();
    private final List<String> row = new ArrayList<>();

    private RatioTable() {}

    /** Writes one ratio. */
    public static List<List<String>> of(Proportion proportion, GuardedRatio guarded, Locale locale) {
        var table = new RatioTable();
        table.cell("k", proportion.k());
        table.cell("n", proportion.n());
        table.limits(Optional.of(proportion.interval()));
        return table.judged(guarded.verdict(), guarded.reasons(), guarded.text(locale));
    }

    /** Writes two ratios, their difference and what moved it. */
    public static List<List<String>> of(GuardedDifference difference, RatioDecomposition effects, Locale locale) {
        var table = new RatioTable();
        table.cell("first_k", difference.before().numerator());
        table.cell("first_n", difference.before().denominator());
        table.cell("second_k", difference.after().numerator());
        table.cell("second_n", difference.after().denominator());
        table.cell("k_change", effects.absoluteChange());
        table.cell("n_change", effects.denominatorChange());
        table.cell("difference", effects.ratioChange());
        table.limits(difference.interval());
        table.cell("numerator_effect", effects.numeratorEffect());
        table.cell("denominator_effect", effects.denominatorEffect());
        table.cell("flags", effects.flags().stream().map(Enum::name).collect(Collectors.joining(LIST)));
        return table.judged(difference.verdict(), difference.reasons(), difference.text(locale));
    }

    /** Writes two counts, the multiple with its interval and the base that such a change needs. */
    public static List<List<String>> of(CountChange change, GuardedRatio guarded, Locale locale) {
        var table = new RatioTable();
        table.cell("before", change.before());
        table.cell("after", change.after());
        table.cell("absolute_change", change.absoluteChange());
        table.cell(
                "rate_ratio",
                change.rateRatio().toOptional().map(RatioTable::finite).orElse(""));
        table.limits(Optional.of(change.ratioInterval()));
        table.cell(
                "minimum_base",
                change.minimumBase()
                        .toOptional()
                        .map(exact -> String.valueOf(exact.minBase()))
                        .orElse(""));
        return table.judged(guarded.verdict(), guarded.reasons(), guarded.text(locale));
    }

    private List<List<String>> judged(Verdict verdict, List<GuardReason> reasons, String text) {
        cell("verdict", verdict.name());
        cell("reasons", reasons.stream().map(Enum::name).collect(Collectors.joining(LIST)));
        cell("text", text);
        return List.of(List.copyOf(header), List.copyOf(row));
    }

    private void limits(Optional<Interval> interval) {
        cell("low", interval.map(limits -> finite(limits.low())).orElse(""));
        cell("high", interval.map(limits -> finite(limits.high())).orElse(""));
        cell("method", interval.map(Interval::method).orElse(""));
        cell("confidence", interval.map(limits -> finite(limits.confidence())).orElse(""));
    }

    private void cell(String name, String value) {
        header.add(name);
        row.add(value);
    }

    private void cell(String name, double value) {
        cell(name, finite(value));
    }

    private void cell(String name, long value) {
        cell(name, String.valueOf(value));
    }

    private void cell(String name, AbsoluteValue value) {
        cell(name, JsonLayout.plain(value.amount()));
    }

    private static String finite(double value) {
        return Double.isFinite(value) ? JsonLayout.plain(BigDecimal.valueOf(value)) : "";
    }
}
