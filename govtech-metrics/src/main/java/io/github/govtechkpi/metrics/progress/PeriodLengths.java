package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * Which values of a flow can be compared with its baseline: those of periods that are as long. 110 applications in April are no fall
 * from 1,200 in a year.
 *
 * @param baseline the period of the baseline where the length of periods matters: of an amount that is a flow, and whose target is not a
 *     total that is summed up over periods; a single day is the date of a baseline and states no length
 * @param counts the same for the two counts of a ratio; the ratio itself can be compared whatever the length is
 */
public record PeriodLengths(Optional<ReportingPeriod> baseline, Optional<ReportingPeriod> counts) {
    /** Looks at a goal with the target that counts. */
    public static PeriodLengths of(Goal goal, Optional<Target> target) {
        var isFlow = goal.indicator()
                .traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.FLOW)
                .isPresent();
        var isSummedUp = target.filter(Target.CumulativeTotal.class::isInstance).isPresent();
        var baseline = goal.baseline()
                .flatMap(Baseline::period)
                .filter(period -> isFlow && !isSummedUp && period.frequency() != Frequency.DAILY);
        return goal.indicator() instanceof RatioIndicator
                ? new PeriodLengths(Optional.empty(), baseline)
                : new PeriodLengths(baseline, Optional.empty());
    }

    /** Returns the series without the values that cannot be compared with the baseline. */
    public Series comparable(Series series) {
        return areAsLong(series.observations())
                ? series
                : new Series(
                        series.key(),
                        series.observations().stream()
                                .filter(observation -> isAsLong(observation.period()))
                                .toList());
    }

    private boolean areAsLong(List<Observation> observations) {
        if (baseline.isPresent()) {
            for (var observation : observations) {
                if (observation.period().frequency() != baseline.get().frequency()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAsLong(ReportingPeriod period) {
        return differing(baseline, period).isEmpty();
    }

    /** Returns the values after the baseline that cannot be compared with it. */
    List<Observation> leftOut(List<Observation> measured) {
        if (areAsLong(measured)) {
            return List.of();
        }
        return measured.stream()
                .filter(observation -> !isAsLong(observation.period()))
                .filter(observation -> observation
                        .period()
                        .end()
                        .isAfter(baseline.orElseThrow().end()))
                .toList();
    }

    /** Returns why the counts of a ratio in a period cannot be compared with those of its baseline; empty where they can. */
    Optional<Reason> countsDiffer(ReportingPeriod period) {
        return differing(counts, period).map(start -> reason(start, period));
    }

    private static Optional<ReportingPeriod> differing(Optional<ReportingPeriod> start, ReportingPeriod period) {
        return start.filter(from -> from.frequency() != period.frequency());
    }

    /** Says that values are there, but none of a period as long as the baseline's. */
    static Reason reason(ReportingPeriod baseline, List<Observation> others) {
        var first = others.get(0).period();
        return others.size() == 1
                ? reason(baseline, first)
                : reason(baseline, "%sなど".formatted(first), "such as %s".formatted(first));
    }

    private static Reason reason(ReportingPeriod baseline, ReportingPeriod other) {
        return reason(baseline, other.toString(), other.toString());
    }

    private static Reason reason(ReportingPeriod baseline, String ja, String en) {
        return Reason.of(
                ReasonCode.PERIOD_LENGTHS_DIFFER,
                LocalizedText.of(
                        "基準値の期間（%s）と観測値の期間（%s）の長さが異なるため、期間中の件数や量は比べられません。".formatted(baseline, ja),
                        "The period of the baseline (%s) and that of the values (%s) are not of one length, so what happened in them cannot be compared."
                                .formatted(baseline, en)));
    }
}
