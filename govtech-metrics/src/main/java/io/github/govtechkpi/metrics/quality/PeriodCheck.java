package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.model.time.Wareki;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of the expected periods of a series have a value.
 *
 * @param periods the periods as they were given, in the order given
 * @param first the first expected period: the earliest of those given
 * @param last the last expected period
 * @param coverage how many of the expected periods have a value, for example 4 of 5 periods
 * @param missing the expected periods without a value, in order of time; they are never filled
 * @param duplicates the periods that were given more than once, each once, in order of time
 * @param longestGap the length of the longest run of missing periods, 0 if none is missing
 * @param trailingMissing how many periods are missing after the latest value
 * @param inOrder whether the periods were given in an order that never descends
 * @param derivation how the expected periods were found
 */
public record PeriodCheck(
        List<ReportingPeriod> periods,
        ReportingPeriod first,
        ReportingPeriod last,
        Coverage coverage,
        List<ReportingPeriod> missing,
        List<ReportingPeriod> duplicates,
        int longestGap,
        int trailingMissing,
        boolean inOrder,
        Derivation derivation) {
    private static final int LISTED = 12; // a year of months; more would hide the sentence

    /** Checks that every part is there. */
    public PeriodCheck {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        requireNonNull(coverage, "coverage");
        requireNonNull(derivation, "derivation");
        periods = List.copyOf(periods);
        missing = List.copyOf(missing);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * Returns the findings in both languages, with Japanese era names: 5期間中4期間分の値あり。欠測：FY2023（令和5年度）。 / 4 of 5
     * periods reported. Missing: FY2023.
     */
    public LocalizedText text() {
        var ja = new StringBuilder(coverage.text().ja().orElseThrow()).append("。");
        var en = new StringBuilder(coverage.toString()).append(".");
        append(ja, en, "欠測", "Missing", missing);
        append(ja, en, "重複", "Duplicate", duplicates);
        if (!inOrder) {
            ja.append("期間の順に並んでいません。");
            en.append(" The periods are not in order.");
        }
        return LocalizedText.of(ja.toString(), en.toString());
    }

    private static void append(
            StringBuilder ja, StringBuilder en, String jaLabel, String enLabel, List<ReportingPeriod> periods) {
        if (periods.isEmpty()) {
            return;
        }
        var more = periods.size() - LISTED;
        ja.append(jaLabel).append("：").append(listed(periods, "、", PeriodCheck::japanese));
        en.append(" ").append(enLabel).append(": ").append(listed(periods, ", ", ReportingPeriod::toString));
        if (more > 0) {
            ja.append("ほか").append(more).append("期間");
            en.append(" and ").append(more).append(" more");
        }
        ja.append("。");
        en.append(".");
    }

    private static String listed(
            List<ReportingPeriod> periods, String separator, Function<ReportingPeriod, String> name) {
        return periods.stream().limit(LISTED).map(name).collect(Collectors.joining(separator));
    }

    private static String japanese(ReportingPeriod period) {
        var firstNamed = period.frequency() == Frequency.YEARLY ? 1868 : 1873; // before, Wareki has no name
        return period.end().getYear() < firstNamed
                ? period.toString()
                : period + "（" + Wareki.format(period) + "）"; // also as files have it, so that it can be found there
    }
}
