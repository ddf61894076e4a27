package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.goal.Target;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is missing today.
 *
 * @param level the level that the arrow points to
 * @param text the amount, or that the target is met
 */
record Gap(double level, String text) {
    static Optional<Gap> of(Progress progress, ChartWords words) {
        var amounts = AmountText.of(progress, words.locale());
        var absolute = progress.absolute();
        if (absolute instanceof AbsoluteProgress.Reach reach) {
            return gap(reach.target(), reach.remainingGap(), reach.overshoot(), amounts, words);
        }
        if (absolute instanceof AbsoluteProgress.Cumulative total) {
            return gap(
                    total.target(),
                    total.remainingTotal(),
                    total.remainingTotal().map(BigDecimal::negate),
                    amounts,
                    words);
        }
        if (absolute instanceof AbsoluteProgress.Stay stay) {
            var isMost = progress.target()
                    .filter(Target.StayAtMost.class::isInstance)
                    .isPresent();
            return kept(stay.target(), stay.margin(), isMost ? "above" : "below", amounts, words);
        }
        if (absolute instanceof AbsoluteProgress.StayWithin within) {
            var isBelow = within.distance()
                            .toOptional()
                            .filter(value -> value.signum() > 0)
                            .isPresent()
                    && within.side()
                            .map(side -> side.name().equals("BELOW"))
                            .toOptional()
                            .orElse(false);
            return kept(
                    isBelow ? within.low() : within.high(),
                    within.margin(),
                    isBelow ? "belowRange" : "aboveRange",
                    amounts,
                    words);
        }
        throw new AssertionError(absolute);
    }

    private static Optional<Gap> gap(
            Computed<BigDecimal> target,
            Computed<BigDecimal> gap,
            Computed<BigDecimal> beyond,
            AmountText amounts,
            ChartWords words) {
        return target.toOptional()
                .flatMap(level -> gap.toOptional()
                        .map(missing -> new Gap(level.doubleValue(), reached(missing, beyond, amounts, words))));
    }

    private static String reached(
            BigDecimal missing, Computed<BigDecimal> beyond, AmountText amounts, ChartWords words) {
        if (missing.signum() > 0) {
            return words.get("gap", amounts.gap(missing));
        }
        return beyond.toOptional()
                .filter(more -> more.signum() > 0)
                .map(more -> words.get("met", amounts.amount(more)))
                .orElseGet(() -> words.get("metExactly"));
    }

    private static Optional<Gap> kept(
            Computed<BigDecimal> level,
            Computed<BigDecimal> margin,
            String missed,
            AmountText amounts,
            ChartWords words) {
        return level.toOptional()
                .flatMap(kept -> margin.toOptional()
                        .map(spare -> new Gap(
                                kept.doubleValue(),
                                spare.signum() < 0
                                        ? words.get(missed, amounts.amount(spare.negate()))
                                        : words.get("spare", amounts.amount(spare)))));
    }
}
