package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.progress.Measure.Form;
import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The absolute amounts of a goal's progress, in the unit of its indicator; of a ratio in the numerator's unit at today's denominator.
 * Each kind of target has the amounts that mean something for it.
 */
public sealed interface AbsoluteProgress {
    /** Returns all numbers with their names, in the order of the outputs. */
    List<Measure> measures();

    /**
     * The amounts of a target that is to be reached, also of a multiple of the baseline, and of a goal without any target.
     *
     * @param baseline where it started
     * @param target what is to be reached
     * @param absoluteGain {@code d(y-b)}: gained so far, negative where it fell back
     * @param requiredGain {@code d(g-b)}: to be gained in all
     * @param remainingGap {@code max(0, d(g-y))}: still to gain
     * @param overshoot {@code max(0, d(y-g))}: beyond the target
     * @param expectedNow the value of the declared path at the current observation
     * @param deviation {@code d(y-expectedNow)}: ahead of the path, negative where behind
     * @param elapsedShare the share of the time that has passed
     * @param achievementShare {@code absoluteGain/requiredGain}, not clipped
     * @param observedPacePerYear {@code (y-b)/(t-t0)}
     * @param requiredPacePerYear {@code (g-b)/(T-t0)}
     * @param requiredPaceRemainingPerYear {@code (g-y)/(T-t)}: needed a year from now
     */
    record Reach(
            Computed<BigDecimal> baseline,
            Computed<BigDecimal> target,
            Computed<BigDecimal> absoluteGain,
            Computed<BigDecimal> requiredGain,
            Computed<BigDecimal> remainingGap,
            Computed<BigDecimal> overshoot,
            Computed<BigDecimal> expectedNow,
            Computed<BigDecimal> deviation,
            Computed<BigDecimal> elapsedShare,
            Computed<BigDecimal> achievementShare,
            Computed<BigDecimal> observedPacePerYear,
            Computed<BigDecimal> requiredPacePerYear,
            Computed<BigDecimal> requiredPaceRemainingPerYear)
            implements AbsoluteProgress {
        @Override
        public List<Measure> measures() {
            return List.of(
                    Labels.BASELINE.of(baseline),
                    Labels.TARGET.of(target),
                    Labels.GAINED.of(absoluteGain),
                    Labels.measure("requiredGain", "必要な増減", "to gain in all", Form.AMOUNT, requiredGain),
                    Labels.REMAINING.of(remainingGap),
                    Labels.measure("overshoot", "目標超過", "beyond the target", Form.AMOUNT, overshoot),
                    Labels.measure("expectedNow", "現時点の見込み値", "expected now", Form.AMOUNT, expectedNow),
                    Labels.measure("deviation", "見込みとの差", "ahead of the path", Form.AMOUNT, deviation),
                    Labels.measure("elapsedShare", "経過した期間の割合", "time elapsed", Form.SHARE, elapsedShare),
                    Labels.measure("achievementShare", "達成割合", "share of the way", Form.SHARE, achievementShare),
                    Labels.measure(
                            "observedPacePerYear",
                            "これまでの年間増減",
                            "gained per year",
                            Form.AMOUNT_PER_YEAR,
                            observedPacePerYear),
                    Labels.measure(
                            "requiredPacePerYear",
                            "計画上の年間増減",
                            "planned per year",
                            Form.AMOUNT_PER_YEAR,
                            requiredPacePerYear),
                    Labels.measure(
                            "requiredPaceRemainingPerYear",
                            "今後必要な年間増減",
                            "needed per year from now",
                            Form.AMOUNT_PER_YEAR,
                            requiredPaceRemainingPerYear));
        }
    }

    /**
     * The amounts of a level that is to be kept.
     *
     * @param baseline where it started
     * @param target the level
     * @param margin what is to spare, negative where the level is missed
     * @param compliance how often it was kept since the baseline
     */
    record Stay(
            Computed<BigDecimal> baseline,
            Computed<BigDecimal> target,
            Computed<BigDecimal> margin,
            Computed<StayCompliance> compliance)
            implements AbsoluteProgress {
        @Override
        public List<Measure> measures() {
            var all = new ArrayList<Measure>();
            all.add(Labels.BASELINE.of(baseline));
            all.add(Labels.TARGET.of(target));
            all.add(Labels.measure("margin", "余裕", "to spare", Form.AMOUNT, margin));
            all.addAll(Labels.compliance(compliance));
            return List.copyOf(all);
        }
    }

    /**
     * The amounts of a range that is to be kept.
     *
     * @param baseline where it started
     * @param low the lower end
     * @param high the upper end
     * @param margin the distance to the nearer end from inside, negative outside
     * @param distance the distance to the range; 0 inside
     * @param side on which side the value lies
     * @param compliance how often the range was kept since the baseline
     */
    record StayWithin(
            Computed<BigDecimal> baseline,
            Computed<BigDecimal> low,
            Computed<BigDecimal> high,
            Computed<BigDecimal> margin,
            Computed<BigDecimal> distance,
            Computed<StayTargets.Side> side,
            Computed<StayCompliance> compliance)
            implements AbsoluteProgress {
        @Override
        public List<Measure> measures() {
            var all = new ArrayList<Measure>();
            all.add(Labels.BASELINE.of(baseline));
            all.add(Labels.measure("low", "下限", "lower end", Form.AMOUNT, low));
            all.add(Labels.measure("high", "上限", "upper end", Form.AMOUNT, high));
            all.add(Labels.measure("margin", "余裕", "to spare", Form.AMOUNT, margin));
            all.add(Labels.measure("distance", "範囲までの距離", "distance to the range", Form.AMOUNT, distance));
            all.add(Labels.measure("side", "範囲との位置", "side of the range", Form.WORD, side));
            all.addAll(Labels.compliance(compliance));
            return List.copyOf(all);
        }
    }

    /**
     * The amounts of a total that is to be collected.
     *
     * @param target the total
     * @param cumulative collected so far
     * @param expectedUniform what an even pace would have collected by now
     * @param remainingTotal still to collect
     * @param requiredPerRemainingPeriod needed in each period that is left
     * @param runRate collected in each period so far
     * @param projectedTotal the total at this rate
     * @param isLowerBound whether a period without a value makes the sum a lower bound
     */
    record Cumulative(
            Computed<BigDecimal> target,
            Computed<BigDecimal> cumulative,
            Computed<BigDecimal> expectedUniform,
            Computed<BigDecimal> remainingTotal,
            Computed<BigDecimal> requiredPerRemainingPeriod,
            Computed<BigDecimal> runRate,
            Computed<BigDecimal> projectedTotal,
            Computed<Boolean> isLowerBound)
            implements AbsoluteProgress {
        @Override
        public List<Measure> measures() {
            return List.of(
                    Labels.TARGET.of(target),
                    Labels.measure("cumulative", "累計", "collected", Form.AMOUNT, cumulative),
                    Labels.measure(
                            "expectedUniform", "均等ペースでの見込み", "expected at an even pace", Form.AMOUNT, expectedUniform),
                    Labels.measure("remainingTotal", "残り", "still to collect", Form.AMOUNT, remainingTotal),
                    Labels.measure(
                            "requiredPerRemainingPeriod",
                            "今後の各期に必要な数",
                            "needed per remaining period",
                            Form.AMOUNT_PER_PERIOD,
                            requiredPerRemainingPeriod),
                    Labels.measure("runRate", "各期の平均", "per period so far", Form.AMOUNT_PER_PERIOD, runRate),
                    Labels.measure("projectedTotal", "このペースでの合計", "total at this rate", Form.AMOUNT, projectedTotal),
                    Labels.measure("isLowerBound", "下限値か", "is a lower bound", Form.FLAG, isLowerBound));
        }
    }
}
