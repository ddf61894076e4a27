package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns what a goal says it wants to reach into a quantity: an amount, two counts, or the count that a percentage asks for. */
final class GoalLevels {
    private final Goal goal;
    private final List<Caveat> caveats;

    GoalLevels(Goal goal, List<Caveat> caveats) {
        this.goal = goal;
        this.caveats = caveats;
    }

    /** Returns the baseline, with a caveat where it is not exact. */
    Computed<Quantity> baseline() {
        return goal.baseline()
                .map(baseline -> {
                    var value = baseline.value();
                    if (value.qualifier() == Qualifier.RANGE) {
                        caveats.add(CaveatCode.RANGE_MIDPOINT.with(
                                LocalizedText.of("基準値", "baseline"),
                                LocalizedText.of(value.in(Locale.JAPANESE), value.toString())));
                    } else if (!value.isExact()) {
                        caveats.add(CaveatCode.INEXACT_VALUE.with(
                                LocalizedText.of("基準値", "baseline"),
                                LocalizedText.of(value.in(Locale.JAPANESE), value.toString())));
                    }
                    return Computed.of(value.value());
                })
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_BASELINE));
    }

    /** Returns the level that a target names. */
    Computed<Quantity> level(Optional<TargetLevel> level) {
        if (level.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_TARGET);
        }
        if (level.get() instanceof TargetLevel.Stated stated) {
            if (stated.value().qualifier() == Qualifier.RANGE) {
                caveats.add(CaveatCode.RANGE_MIDPOINT.with(
                        LocalizedText.of("目標値", "target"),
                        LocalizedText.of(
                                stated.value().in(Locale.JAPANESE),
                                stated.value().toString())));
            }
            return Computed.of(stated.value().value());
        }
        if (level.get() instanceof TargetLevel.Published published) {
            return published(published);
        }
        throw new AssertionError(level);
    }

    /** Returns the one level that a target of any kind asks for; a range has none. */
    Computed<Quantity> wanted(Target target) {
        if (target instanceof Target.Reach reach) {
            return level(reach.level());
        } else if (target instanceof Target.StayAtLeast stay) {
            return level(stay.level());
        } else if (target instanceof Target.StayAtMost stay) {
            return level(stay.level());
        } else if (target instanceof Target.Multiple multiple) {
            return multiple(multiple);
        } else if (target instanceof Target.CumulativeTotal cumulative) {
            return level(cumulative.total().map(TargetLevel.Stated::new));
        } else if (target instanceof Target.StayWithin) {
            return Computed.notComputable(ReasonCode.NOT_FOR_THIS_TARGET);
        }
        throw new AssertionError(target);
    }

    /** Returns the multiple of the baseline. */
    Computed<Quantity> multiple(Target.Multiple multiple) {
        if (multiple.factor().isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_TARGET);
        }
        return goal.baseline()
                .map(baseline -> Computed.of(
                        times(baseline.value().value(), multiple.factor().get())))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_BASELINE));
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        if (quantity instanceof AbsoluteValue amount) {
            return new AbsoluteValue(amount.amount().multiply(factor), amount.unit());
        }
        if (quantity instanceof Ratio ratio) {
            return new Ratio(
                    new AbsoluteValue(
                            ratio.numerator().amount().multiply(factor),
                            ratio.numerator().unit()),
                    ratio.denominator());
        }
        throw new AssertionError(quantity);
    }

    private Computed<Quantity> published(TargetLevel.Published published) {
        var indicator = (RatioIndicator) goal.indicator(); // a goal refuses a percentage for an indicator of one amount
        if (published.denominator().isEmpty()) {
            return Computed.notComputable(noCounts(indicator, published));
        }
        var base = published.denominator().get();
        var count = new AbsoluteValue(
                count(published, base.amount()), indicator.numerator().unit());
        caveats.add(CaveatCode.COUNT_FROM_PERCENTAGE.with(
                count, base, source(published, indicator).orElse(LocalizedText.of("出典の記載なし", "no source stated"))));
        return Computed.of(new Ratio(count, base));
    }

    /** The least whole count that is not below the percentage, or the greatest that is not above it. */
    private BigDecimal count(TargetLevel.Published published, BigDecimal base) {
        var exact = published.rate().percent().multiply(base).movePointLeft(2);
        return switch (published.rate().qualifier()) {
            case MORE_THAN -> exact.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            case LESS_THAN ->
                exact.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
            case AT_MOST -> exact.setScale(0, RoundingMode.FLOOR);
            case AT_LEAST -> exact.setScale(0, RoundingMode.CEILING);
            case EXACT, ABOUT, RANGE ->
                exact.setScale(0, goal.direction() == Direction.DECREASE ? RoundingMode.FLOOR : RoundingMode.CEILING);
        };
    }

    private static Optional<LocalizedText> source(TargetLevel.Published published, RatioIndicator indicator) {
        return published
                .denominatorSource()
                .or(() -> indicator.denominator().definition())
                .or(() -> indicator.denominator().name());
    }

    private static Reason noCounts(RatioIndicator indicator, TargetLevel.Published published) {
        var numerator = indicator.numerator().name().orElse(LocalizedText.of("分子", "the numerator"));
        var denominator = indicator.denominator().name().orElse(LocalizedText.of("分母", "the denominator"));
        var percent = published.rate().percent().toPlainString();
        return Reason.of(
                ReasonCode.NO_COUNTS,
                LocalizedText.of(
                        "目標は割合（%s％）だけで公表されています。「%s」（%s）と「%s」（%s）の件数がないため計算できません。"
                                .formatted(
                                        percent,
                                        numerator.in(Locale.JAPANESE),
                                        indicator.numerator().unit().symbol(),
                                        denominator.in(Locale.JAPANESE),
                                        indicator.denominator().unit().symbol()),
                        "The target was published as %s%% alone: the counts of \"%s\" (%s) and of \"%s\" (%s) are missing."
                                .formatted(
                                        percent,
                                        numerator,
                                        indicator.numerator().unit().symbol(),
                                        denominator,
                                        indicator.denominator().unit().symbol())));
    }
}
