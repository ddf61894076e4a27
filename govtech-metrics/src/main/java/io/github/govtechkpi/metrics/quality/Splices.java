package io.github.govtechkpi.metrics.quality;

import static java.util.Comparator.comparing;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Links series across a change of their definition, only where an overlap or a recorded link allows it. */
public final class Splices {
    private static final Derivation DERIVATION = Derivation.of(
            "Overlap splice (IMF and ILO, Producer Price Index Manual, chapter 9)",
            LocalizedText.of(
                    "重なる期間の新旧の差（比または差）が、それ以前の期間にも当てはまるものとします。",
                    "The ratio, or the difference, of the overlap holds for the earlier periods too."));

    private Splices() {}

    /**
     * Links an old series to a new one whose first period is the last of the old one.
     *
     * <p>Formula: {@code linkFactor = old / new} and {@code shift = new - old} of the overlap; then the old values without the
     * last one, divided by the factor or with the shift added, followed by all new values.<br>
     * Source: <cite>IMF and ILO, Producer Price Index Manual, chapter 9</cite>.
     *
     * @param oldSeries the values of the old definition in order of time, the last one of the overlap
     * @param newSeries the values of the new definition in order of time, the first one of the overlap
     * @return both links; not computable without an overlap, where a series is empty ({@code BREAK_IN_SERIES}). The factor is
     *     not computable for a new value of 0, and old values cannot be divided by a factor of 0 ({@code ZERO_DENOMINATOR})
     * @throws InvalidInputException for a value that is not finite or beyond 1e60 in size
     */
    public static Computed<Splice> link(double[] oldSeries, double[] newSeries) {
        var before = Samples.checked(oldSeries, "oldSeries");
        var after = Samples.checked(newSeries, "newSeries");
        if (before.length == 0 || after.length == 0) {
            return Computed.notComputable(Reason.of(
                    ReasonCode.BREAK_IN_SERIES,
                    LocalizedText.of(
                            "新旧の系列に重なる期間がないため、接続できません。",
                            "The old and the new series have no period in common, so they cannot be linked.")));
        }
        var oldOverlap = before[before.length - 1];
        var newOverlap = after[0];
        Computed<Double> factor = newOverlap == 0
                ? Computed.notComputable(ReasonCode.ZERO_DENOMINATOR)
                : Computed.of(oldOverlap / newOverlap);
        var shift = newOverlap - oldOverlap;
        return Computed.of(new Splice(
                Samples.list(before),
                Samples.list(after),
                factor,
                factor.flatMap(link -> link == 0 && before.length > 1
                        ? Computed.notComputable(ReasonCode.ZERO_DENOMINATOR)
                        : Computed.of(spliced(before, after, value -> value / link))),
                shift,
                spliced(before, after, value -> value + shift),
                DERIVATION));
    }

    private static List<Double> spliced(double[] before, double[] after, DoubleUnaryOperator link) {
        return DoubleStream.concat(
                        DoubleStream.of(before).limit(before.length - 1L).map(link), DoubleStream.of(after))
                .boxed()
                .toList();
    }

    /**
     * Brings a value onto the definition that holds in a later period, through every break between.
     *
     * <p>Formula: {@code new = old * factor} or {@code new = old + shift}, exactly, in the order of the breaks. A break counts
     * if the value's period begins before it and the later period does not; the shift of a break is in the value's unit.
     *
     * @param value the value, for example a baseline
     * @param period the period of the value
     * @param later the period whose definition is wanted, not before {@code period}
     * @param breaks the breaks of the indicator, in any order
     * @return the value on the later definition, the same one if there is no break between; not computable across a break
     *     without factor or shift ({@code BREAK_IN_SERIES})
     * @throws InvalidInputException if {@code later} begins before {@code period}
     */
    public static Computed<AbsoluteValue> carry(
            AbsoluteValue value, ReportingPeriod period, ReportingPeriod later, List<SeriesBreak> breaks) {
        if (later.start().isBefore(period.start())) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "later must not begin before period, but was %s after %s: exchange them".formatted(later, period));
        }
        var carried = value;
        for (var each : breaks.stream()
                .filter(each -> period.start().isBefore(each.period().start()))
                .filter(each -> !later.start().isBefore(each.period().start()))
                .sorted(comparing(each -> each.period().start()))
                .toList()) {
            if (!each.isSpliced()) {
                return Computed.notComputable(Reason.of(
                        ReasonCode.BREAK_IN_SERIES,
                        LocalizedText.of(
                                "%sから系列の定義が変わっており、接続係数が記録されていません。".formatted(each.period()),
                                "The definition changed from %s on, and no splicing factor is recorded."
                                        .formatted(each.period()))));
            }
            var amount = carried.amount();
            carried = new AbsoluteValue(
                    each.factor()
                            .map(amount::multiply)
                            .orElseGet(() -> amount.add(each.shift().orElseThrow())),
                    value.unit());
        }
        return Computed.of(carried);
    }
}
