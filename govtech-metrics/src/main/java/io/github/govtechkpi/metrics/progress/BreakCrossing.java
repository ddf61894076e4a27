package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.quality.Splices;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings a value onto the definition that an indicator has in a later period. A break resets the baseline: progress across it is not
 * computable unless a factor or a shift is recorded.
 *
 * @param breaks the breaks of the indicator
 */
record BreakCrossing(List<SeriesBreak> breaks) {
    static BreakCrossing of(Indicator indicator) {
        return new BreakCrossing(indicator.traits().breaks());
    }

    /** Returns the first period of the first new definition between two periods, if there is one. */
    Optional<ReportingPeriod> first(ReportingPeriod from, ReportingPeriod to) {
        return breaks.stream()
                .map(SeriesBreak::period)
                .filter(period ->
                        from.start().isBefore(period.start()) && !to.start().isBefore(period.start()))
                .min(Comparator.comparing(ReportingPeriod::start));
    }

    /** Returns a value of one period on the definition of a later one. */
    Computed<Quantity> carry(Quantity value, ReportingPeriod from, ReportingPeriod to) {
        if (first(from, to).isEmpty()) {
            return Computed.of(value);
        }
        if (value instanceof AbsoluteValue amount) {
            return Splices.carry(amount, from, to, breaks).map(carried -> carried);
        }
        if (value instanceof Ratio ratio) {
            return carry(ratio, from, to);
        }
        throw new AssertionError(value);
    }

    /** A factor brings a share onto the new definition, and with it the cases at an unchanged denominator; a shift does not say how. */
    private Computed<Quantity> carry(Ratio ratio, ReportingPeriod from, ReportingPeriod to) {
        var shift = breaks.stream()
                .filter(each -> each.shift().isPresent())
                .map(SeriesBreak::period)
                .filter(period ->
                        from.start().isBefore(period.start()) && !to.start().isBefore(period.start()))
                .findFirst();
        if (shift.isPresent()) {
            return Computed.notComputable(Reason.of(
                    ReasonCode.BREAK_IN_SERIES,
                    LocalizedText.of(
                            "%sから比の定義が変わっています。差（shift）では、分子と分母のどちらが変わったのか分かりません。".formatted(shift.get()),
                            "The definition of the ratio changed from %s on, and a shift does not say which of its counts moved."
                                    .formatted(shift.get()))));
        }
        return Splices.carry(ratio.numerator(), from, to, breaks)
                .flatMap(numerator -> numerator.amount().signum() < 0
                        ? Computed.notComputable(ReasonCode.BREAK_IN_SERIES)
                        : Computed.of(new Ratio(numerator, ratio.denominator())));
    }
}
