package io.github.govtechkpi.metrics.quality;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares the periods of a series with those that it should have.
 *
 * <p>Expected is every period from the earliest one given to the last one due. Nothing is filled: a missing period stays
 * missing. Single days are no grid, so between them nothing is expected, and a caveat says so.
 */
public final class SeriesPeriods {
    private static final Pattern UNHYPHENATED_QUARTER = Pattern.compile("((?:FY)?[0-9]{4})(Q[0-9])");
    private static final Derivation DERIVATION = Derivation.of(
            "Regular grid of periods (ISO 8601; Japanese fiscal year from 1 April)",
            LocalizedText.of(
                    "最初の期間から最後の期間まで、すべての期間に値があるべきものとします。",
                    "Every period from the first to the last should have a value."));

    private SeriesPeriods() {}

    /**
     * Checks the periods up to the latest one given: 2024-01, 2024-02, 2024-04 are 3 of 4, 2024-03 is missing.
     *
     * @param periods the period of each value, in the order of the series
     * @return the check; not computable without periods ({@code NO_OBSERVATIONS}), and for periods of more than one grid,
     *     for example months and quarters ({@code INVALID_PERIOD})
     */
    public static Computed<PeriodCheck> check(List<ReportingPeriod> periods) {
        return check(periods, periods);
    }

    /**
     * Checks the periods up to one that should have been reported: 2024-01 up to 2024-06 is 1 of 6, 5 of them trailing.
     *
     * @param periods the period of each value, in the order of the series; what lies after {@code upTo} is not counted
     * @param upTo the last period that is expected
     * @return the check; not computable without periods up to {@code upTo} ({@code NO_OBSERVATIONS}), and for periods of
     *     more than one grid ({@code INVALID_PERIOD})
     */
    public static Computed<PeriodCheck> check(List<ReportingPeriod> periods, ReportingPeriod upTo) {
        return check(periods, periods, upTo);
    }

    /** Checks the periods that were named against those of them that have a value. */
    static Computed<PeriodCheck> check(List<ReportingPeriod> named, List<ReportingPeriod> measured) {
        return named.stream()
                .max(ReportingPeriod::compareTo)
                .map(latest -> check(named, measured, latest))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATIONS));
    }

    static Computed<PeriodCheck> check(
            List<ReportingPeriod> named, List<ReportingPeriod> measured, ReportingPeriod upTo) {
        for (var period : named) {
            if (!period.sameGrid(upTo)) {
                return Computed.notComputable(mixed(period, upTo));
            }
        }
        return named.stream()
                .min(ReportingPeriod::compareTo)
                .filter(first -> first.compareTo(upTo) <= 0)
                .map(first -> Computed.of(compare(named, measured, first, upTo)))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATIONS));
    }

    /**
     * Reads the label of a period and requires one grid: {@code 2024-01}, {@code 2024-Q1} or {@code 2024Q1}, {@code 2015},
     * {@code FY2024}, and what {@link ReportingPeriod#parse} reads beside them.
     *
     * @param label the label, for example {@code 2022Q1}
     * @param frequency how long the period has to be
     * @param fiscal whether it has to be counted from April; days and months never are
     * @throws InvalidInputException with {@code INVALID_PERIOD}, if the label is no period or one of another grid
     */
    public static ReportingPeriod parse(String label, Frequency frequency, boolean fiscal) {
        ReportingPeriod period;
        try {
            period = ReportingPeriod.parse(UNHYPHENATED_QUARTER.matcher(label).replaceFirst("$1-$2"));
        } catch (IllegalArgumentException e) {
            var invalid = new InvalidInputException(ReasonCode.INVALID_PERIOD, String.valueOf(e.getMessage()));
            invalid.initCause(e);
            throw invalid;
        }
        if (period.frequency() != frequency || period.isFiscal() != fiscal) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_PERIOD,
                    "label must be a %s period of %s years, but was \"%s\": give all periods of a series in one frequency"
                            .formatted(frequency.iso(), fiscal ? "fiscal" : "calendar", label));
        }
        return period;
    }

    private static Reason mixed(ReportingPeriod period, ReportingPeriod other) {
        return Reason.of(
                ReasonCode.INVALID_PERIOD,
                LocalizedText.of(
                        "期間の種類が混ざっているため（%sと%s）、あるべき期間を数えられません。".formatted(period, other),
                        "The periods are of different kinds (%s and %s), so those expected cannot be counted."
                                .formatted(period, other)));
    }

    private static PeriodCheck compare(
            List<ReportingPeriod> named, List<ReportingPeriod> measured, ReportingPeriod first, ReportingPeriod last) {
        var present = new HashSet<>(measured);
        var missing = new ArrayList<ReportingPeriod>();
        var expected = 0;
        var gap = 0;
        var longestGap = 0;
        for (var period : expected(named, first, last)) {
            expected++;
            if (present.contains(period)) {
                gap = 0;
            } else {
                missing.add(period);
                gap++;
                longestGap = Math.max(longestGap, gap);
            }
        }
        return new PeriodCheck(
                named,
                first,
                last,
                Coverage.ofPeriods(expected - missing.size(), expected),
                missing,
                duplicates(named),
                longestGap,
                gap,
                inOrder(named),
                DERIVATION.withWarnings(caveats(named, last)));
    }

    private static List<ReportingPeriod> expected(
            List<ReportingPeriod> named, ReportingPeriod first, ReportingPeriod last) {
        return first.frequency() == Frequency.DAILY
                ? named.stream()
                        .filter(period -> period.compareTo(last) <= 0)
                        .sorted()
                        .distinct()
                        .toList()
                : first.to(last);
    }

    private static List<ReportingPeriod> duplicates(List<ReportingPeriod> named) {
        var seen = new HashSet<ReportingPeriod>();
        Set<ReportingPeriod> duplicates = new TreeSet<>();
        for (var period : named) {
            if (!seen.add(period)) {
                duplicates.add(period);
            }
        }
        return List.copyOf(duplicates);
    }

    private static boolean inOrder(List<ReportingPeriod> named) {
        for (var i = 1; i < named.size(); i++) {
            if (named.get(i).compareTo(named.get(i - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Caveat> caveats(List<ReportingPeriod> named, ReportingPeriod last) {
        var caveats = new ArrayList<Caveat>();
        if (last.frequency() == Frequency.DAILY) {
            caveats.add(CaveatCode.SINGLE_DATES.with());
        }
        var after = named.stream()
                .filter(period -> period.compareTo(last) > 0)
                .distinct()
                .count();
        if (after > 0) {
            caveats.add(CaveatCode.PERIODS_AFTER_END.with(last, after));
        }
        return caveats;
    }
}
