package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one area stands in one indicator, in absolute amounts first: 920 of 1,200 applications are made online, 240 more than at the
 * start, and 40 are still missing to the target of 80 of 100.
 *
 * @param key the indicator and the area
 * @param goal the goal that it was judged by
 * @param span the periods; empty for a series that was set aside
 * @param latest the amounts of the latest period; not computable where nothing was measured since the baseline
 * @param share what there is of two counts alone; empty for an indicator of one amount
 * @param remaining {@code max(0, d(target - latest))}: what is still missing, of a share at today's denominator
 * @param achievedShare the gained share of the way from baseline to target, not clipped, for example 0.857
 * @param observedPace what was gained per period since the baseline, of a share at today's denominator
 * @param requiredPace what was to be gained per period from the baseline to the due period
 * @param slope the slope of the value per period by least squares; of a share, of the ratio
 * @param attained the period in which the target is met if things go on: by the line through three values or more, else through two
 * @param status the verdict
 * @param flags what the ratio alone would hide
 */
public record PanelSeries(
        SeriesKey key,
        PanelGoal goal,
        Optional<Span> span,
        Computed<Amounts> latest,
        Optional<Share> share,
        Computed<BigDecimal> remaining,
        Computed<Double> achievedShare,
        Computed<Double> observedPace,
        Computed<Double> requiredPace,
        Computed<Double> slope,
        Computed<ReportingPeriod> attained,
        PanelStatus status,
        List<PanelFlag> flags) {
    /** Checks that every part is there. */
    public PanelSeries {
        requireNonNull(key, "key");
        requireNonNull(goal, "goal");
        requireNonNull(span, "span");
        requireNonNull(latest, "latest");
        requireNonNull(share, "share");
        requireNonNull(remaining, "remaining");
        requireNonNull(achievedShare, "achievedShare");
        requireNonNull(observedPace, "observedPace");
        requireNonNull(requiredPace, "requiredPace");
        requireNonNull(slope, "slope");
        requireNonNull(attained, "attained");
        requireNonNull(status, "status");
        flags = List.copyOf(flags);
    }

    /**
     * The periods of a series.
     *
     * @param first the first period
     * @param previous the period before the latest one; empty if there is one period only
     * @param latest the latest period
     * @param periods how many periods have a value
     * @param missing how many in between have none
     */
    public record Span(
            ReportingPeriod first,
            Optional<ReportingPeriod> previous,
            ReportingPeriod latest,
            int periods,
            int missing) {
        /** Checks that every part is there. */
        public Span {
            requireNonNull(first, "first");
            requireNonNull(previous, "previous");
            requireNonNull(latest, "latest");
        }
    }

    /**
     * The amount, or the numerator, of the latest period, and how it changed.
     *
     * @param value the amount or the numerator
     * @param change its change since the baseline; not computable without a value of the baseline's period
     * @param changeFromPrevious its change since the previous period; empty if there is one period only
     */
    public record Amounts(BigDecimal value, Computed<BigDecimal> change, Optional<BigDecimal> changeFromPrevious) {
        /** Checks that every part is there. */
        public Amounts {
            requireNonNull(value, "value");
            requireNonNull(change, "change");
            requireNonNull(changeFromPrevious, "changeFromPrevious");
        }
    }

    /**
     * What two counts have beside the numerator; never read without it.
     *
     * @param denominator the denominator of the latest period
     * @param denominatorChange its change since the baseline
     * @param interval the 95 % interval of the share
     * @param effects what moved the ratio since the baseline
     */
    public record Share(
            Computed<BigDecimal> denominator,
            Computed<BigDecimal> denominatorChange,
            Computed<Limits> interval,
            Computed<Effects> effects) {
        /** Checks that every part is there. */
        public Share {
            requireNonNull(denominator, "denominator");
            requireNonNull(denominatorChange, "denominatorChange");
            requireNonNull(interval, "interval");
            requireNonNull(effects, "effects");
        }
    }

    /**
     * The limits of a 95 % interval by Wilson (1927).
     *
     * @param low the lower limit
     * @param high the upper limit
     */
    public record Limits(double low, double high) {}

    /**
     * The change of a ratio since the baseline in two parts, which add up to it (Shapley).
     *
     * @param numerator the numerator's part
     * @param denominator the denominator's part
     */
    public record Effects(double numerator, double denominator) {}

    /** Returns why there is no verdict; empty where there is one. */
    public Optional<Reason> whyNot() {
        return status == PanelStatus.NOT_COMPUTABLE || status == PanelStatus.SET_ASIDE
                ? latest.reason()
                        .or(requiredPace::reason)
                        .or(achievedShare::reason)
                        .or(observedPace::reason)
                : Optional.empty();
    }
}
