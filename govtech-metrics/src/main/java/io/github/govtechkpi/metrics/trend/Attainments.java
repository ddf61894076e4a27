package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.Optional;

/** Estimates how probable it is that a target is met at its due date, and when the trend meets it. */
public final class Attainments {
    /** How far after the due date a band is followed (METHODS-VECTORS 1, t1_attainment_probability). */
    private static final double HORIZON = 50;

    private static final double NARROW = 0.80;
    private static final double WIDE = 0.95;

    private Attainments() {}

    /**
     * Projects the straight line through a series to the due date, for example 217.9 against a target of 220: probability 0.24.
     *
     * <p>Formula: {@code probabilityAtDue = 1 - F((target - valueAtDue) / predictionStandardError)} with Student's F of
     * {@code n - 2} degrees of freedom; {@code F(...)} itself where less is better. It is the probability that the value
     * observed at the due date is at or beyond the target, not that the target is ever reached before.
     * {@code attainDate} is where the line meets the target; {@code attainEarliest} and {@code attainLatest} are the first
     * times, from the last observation until 50 after the due date, at which the more and the less favourable limit of the
     * 95 % prediction band do.<br>
     * Unit: times in that of {@code times}, usually years; 50 of them is the horizon.<br>
     * Edge cases: fewer than 3 observations are too few. Points exactly on a line: {@code ZERO_RESIDUAL_VARIANCE} for
     * everything that needs a spread. A line that is level or runs away from the target has no {@code attainDate}; one that is
     * already beyond it has one in the past.<br>
     * Source: <cite>Montgomery, Peck and Vining, Introduction to Linear Regression Analysis, 2012</cite>; bands and limits
     * as METHODS 1.7.
     *
     * @param times when each value was observed
     * @param values the observed values; a missing one is left out together with its time
     * @param target the value to reach
     * @param dueTime the due date in the unit of {@code times}
     * @param direction which way is better
     * @return the projection
     * @throws InvalidInputException if the lengths differ, a number is not finite, the due date is not after the last
     *     observation, or the direction is {@code MAINTAIN}
     */
    public static Computed<Attainment> atDue(
            double[] times, double[] values, double target, double dueTime, Direction direction) {
        Arguments.finite(target, "target");
        Arguments.finite(dueTime, "dueTime");
        if (direction == Direction.MAINTAIN) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "direction must be increase or decrease, but was maintain: a level to keep is judged on what was observed");
        }
        return LinearTrends.fit(times, values).map(trend -> project(trend, target, dueTime, direction));
    }

    private static Attainment project(LinearTrend trend, double target, double dueTime, Direction direction) {
        var last = trend.times().get(trend.n() - 1);
        if (dueTime <= last) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "dueTime must be after the last observation at %s, but was %s: judge the observation instead"
                            .formatted(last, dueTime));
        }
        var narrow = trend.predict(dueTime, NARROW);
        var band = new PredictionBand(trend, trend.quantile(WIDE));
        var wide = trend.predict(dueTime, WIDE, band.quantile());
        var sign = direction == Direction.INCREASE ? 1 : -1;
        return new Attainment(
                trend,
                target,
                dueTime,
                direction,
                wide.value(),
                trend.predictionStandardError(dueTime),
                narrow.low(),
                narrow.high(),
                wide.low(),
                wide.high(),
                probability(trend, target, dueTime, sign),
                sign * trend.slope() > 0
                        ? trend.crossing(target)
                        : Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE),
                bandMeets(trend, band, target, dueTime, sign, 1),
                bandMeets(trend, band, target, dueTime, sign, -1),
                derivation(trend));
    }

    private static Computed<Double> probability(LinearTrend trend, double target, double dueTime, int sign) {
        if (!trend.hasResidual()) {
            return Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }
        var beyond = sign * (trend.valueAt(dueTime) - target) / trend.predictionStandardError(dueTime);
        return Computed.of(Distributions.tCdf(beyond, trend.degreesOfFreedom()));
    }

    private static Computed<Double> bandMeets(
            LinearTrend trend, PredictionBand band, double target, double dueTime, int sign, int side) {
        if (!trend.hasResidual()) {
            return Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }
        var end = dueTime + HORIZON;
        return band.firstBeyond(target, sign, side, end)
                .<Computed<Double>>map(Computed::of)
                .orElseGet(
                        () -> Computed.notComputable(
                                Reason.of(
                                        ReasonCode.NOT_REACHED_AT_THIS_PACE,
                                        LocalizedText.of(
                                                "95％予測区間の端は、期限後50年のうちに目標に届きません。",
                                                "The limit of the 95 % prediction band does not meet the target within 50 years after the due date."))));
    }

    private static Derivation derivation(LinearTrend trend) {
        var warnings = new ArrayList<Caveat>(trend.derivation().warnings());
        warnings.add(CaveatCode.PROJECTED.with());
        var assumptions = new ArrayList<>(trend.derivation().assumptions());
        assumptions.add(
                LocalizedText.of("これまでの傾向が期限まで変わらずに続くこと。", "The trend so far goes on unchanged until the due date."));
        return new Derivation(
                "Prediction from ordinary least squares (Montgomery, Peck and Vining 2012)", assumptions, warnings);
    }

    /** Where one limit of the prediction band, {@code line +- quantile * standard error}, meets a value. */
    private record PredictionBand(LinearTrend trend, double quantile) {
        /** Returns the first time from the last observation to {@code end}; side 1 is the more favourable limit. */
        Optional<Double> firstBeyond(double target, int sign, int side, double end) {
            double last = trend.times().get(trend.n() - 1);
            var half = quantile * trend.predictionStandardError(last);
            if (sign * (trend.valueAt(last) - target) + side * half >= 0) {
                return Optional.of(last);
            }
            // (level + slope u)^2 = fixed + growing u^2, where u is the time from the mean time
            var spread = quantile * trend.residualSd();
            var fixed = spread * spread * (1 + 1.0 / trend.n());
            var growing = spread * spread / trend.timeSquares();
            var level = trend.meanValue() - target;
            var slope = trend.slope();
            var a = (slope - Math.sqrt(growing)) * (slope + Math.sqrt(growing));
            var b = level * slope;
            var c = (level - Math.sqrt(fixed)) * (level + Math.sqrt(fixed));
            var discriminant = b * b - a * c;
            if (discriminant < 0) {
                return Optional.empty();
            }
            // the sum of equal signs loses no digits; the other root follows from the product c / a
            var sum = -(b + Math.copySign(Math.sqrt(discriminant), b));
            var first = Optional.<Double>empty();
            for (var root : new double[] {sum / a, c / sum}) {
                var time = trend.meanTime() + root;
                var onThisSide = side * sign * (level + slope * root) <= 0; // the other limit solves the square too
                if (onThisSide
                        && time > last
                        && time <= end
                        && first.filter(found -> found <= time).isEmpty()) {
                    first = Optional.of(time);
                }
            }
            return first;
        }
    }
}
