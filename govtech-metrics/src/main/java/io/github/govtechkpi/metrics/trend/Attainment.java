package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.indicator.Direction;

/**
 * Where a trend stands at the due date of a target, and how probable it is that the target is met then.
 *
 * @param trend the line that is projected, with the observations that it was fitted to
 * @param target the value to reach
 * @param dueTime the due date, in the unit of the trend's times
 * @param direction which way is better
 * @param valueAtDue the line's height at the due date
 * @param predictionStandardError the standard error of one observation at the due date; 0 where there is no residual
 * @param low80 the lower limit of the 80 % prediction interval at the due date
 * @param high80 the upper limit of the 80 % prediction interval
 * @param low95 the lower limit of the 95 % prediction interval
 * @param high95 the upper limit of the 95 % prediction interval
 * @param probabilityAtDue the probability that the value at the due date is at or beyond the target; for readers,
 *     {@link #shownProbability()}
 * @param attainDate when the line meets the target
 * @param attainEarliest when the more favourable limit of the 95 % band first does; the last observation's time if it
 *     already has
 * @param attainLatest when the less favourable limit of the 95 % band first does
 * @param derivation method, assumptions and warnings
 */
public record Attainment(
        LinearTrend trend,
        double target,
        double dueTime,
        Direction direction,
        double valueAtDue,
        double predictionStandardError,
        Computed<Double> low80,
        Computed<Double> high80,
        Computed<Double> low95,
        Computed<Double> high95,
        Computed<Double> probabilityAtDue,
        Computed<Double> attainDate,
        Computed<Double> attainEarliest,
        Computed<Double> attainLatest,
        Derivation derivation) {
    /** From so many observations on, a reader sees the probability as a number (METHODS 1.7). */
    private static final int NUMBER_MINIMUM = 5;

    /** Checks that every part is there. */
    public Attainment {
        requireNonNull(trend, "trend");
        requireNonNull(direction, "direction");
        requireNonNull(low80, "low80");
        requireNonNull(high80, "high80");
        requireNonNull(low95, "low95");
        requireNonNull(high95, "high95");
        requireNonNull(probabilityAtDue, "probabilityAtDue");
        requireNonNull(attainDate, "attainDate");
        requireNonNull(attainEarliest, "attainEarliest");
        requireNonNull(attainLatest, "attainLatest");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the number of observations. */
    public int n() {
        return trend.n();
    }

    /** Returns the probability in words, as it is shown for 3 observations and more. */
    public Computed<Likelihood> likelihood() {
        return probabilityAtDue.map(Likelihood::of);
    }

    /** Returns the probability as a number, which a reader sees from 5 observations on. */
    public Computed<Double> shownProbability() {
        return n() < NUMBER_MINIMUM
                ? Computed.notComputable(Reason.tooFewObservations(NUMBER_MINIMUM, n()))
                : probabilityAtDue;
    }

    /**
     * Returns one sentence for a report, for example: At the due date the trend gives 218 (95 % interval: 211 to 225)
     * against the target of 220: unlikely (about 24 %, from 8 observations).
     */
    public LocalizedText text() {
        return Wording.attainment(this);
    }
}
