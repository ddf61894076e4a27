package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.time.ReportingPeriod;
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

    /** Returns the baseline on the definition that holds in a later period, with a caveat where it is not exact. */
    Computed<Quantity> baseline(Optional<ReportingPeriod> now) {
        return goal.baseline()
                .map(baseline -> {
                    var value = stated(LocalizedText.of("基準値", "baseline"), baseline.value(), Qualifier.EXACT);
                    return baseline.period().isPresent() && now.isPresent()
                            ? carried(value, baseline.period().get(), now.get())
                            : Computed.of(value);
                })
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_BASELINE));
    }

    private Computed<Quantity> carried(Quantity value, ReportingPeriod period, ReportingPeriod now) {
        var carried = BreakCrossing.of(goal.indicator()).carry(value, period, now);
        carried.toOptional()
                .filter(converted -> !converted.equals(value))
                .ifPresent(converted -> caveats.add(CaveatCode.SPLICED.with(
                        BreakCrossing.of(goal.indicator()).first(period, now).orElseThrow(),
                        AmountText.both(value),
                        AmountText.both(converted))));
        return carried;
    }

    /** Returns what counts of a stated value, with a caveat where it was not stated exactly or as its place expects it. */
    Quantity stated(LocalizedText what, StatedValue value, Qualifier expected) {
        if (value.qualifier() == Qualifier.RANGE) {
            caveats.add(CaveatCode.RANGE_MIDPOINT.with(what, AmountText.both(value)));
        } else if (!value.isExact() && value.qualifier() != expected) {
            caveats.add(CaveatCode.INEXACT_VALUE.with(what, AmountText.both(value)));
        }
        return value.value();
    }

    /** Returns the qualifier that says no more than a target in the goal's direction says anyway. */
    Qualifier wanted() {
        return goal.direction() == Direction.DECREASE ? Qualifier.AT_MOST : Qualifier.AT_LEAST;
    }

    /** Returns the level that a target names; a level that is to be reached or kept is at least, or at most, itself. */
    Computed<Quantity> level(Optional<TargetLevel> level, Qualifier expected) {
        if (level.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_TARGET);
        }
        if (level.get() instanceof TargetLevel.Stated stated) {
            return Computed.of(stated(LocalizedText.of("目標値", "target"), stated.value(), expected));
        }
        if (level.get() instanceof TargetLevel.Published published) {
            return published(published);
        }
        throw new AssertionError(level);
    }

    private Computed<Quantity> published(TargetLevel.Published published) {
        var indicator = (RatioIndicator) goal.indicator(); // a goal refuses a percentage for an indicator of one amount
        var counts = published.counts(indicator.numerator().unit(), goal.direction());
        if (counts.isEmpty()) {
            return Computed.notComputable(noCounts(indicator, published));
        }
        caveats.add(CaveatCode.COUNT_FROM_PERCENTAGE.with(
                AmountText.both(counts.get().numerator()),
                AmountText.both(counts.get().denominator()),
                source(published, indicator).orElse(LocalizedText.of("出典の記載なし", "no source stated"))));
        return Computed.of(counts.get());
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
