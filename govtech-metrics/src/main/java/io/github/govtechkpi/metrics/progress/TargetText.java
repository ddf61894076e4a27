package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes a target as an official would: 80人（期限FY2026）, 80 人 by FY2026. */
public final class TargetText {
    private static final LocalizedText NONE = LocalizedText.of("目標値なし", "no target value");

    private TargetText() {}

    /** Writes a target with its due date, for example {@code 80 人 by FY2026}; without a level it says that there is none. */
    public static LocalizedText of(Target target, Indicator indicator) {
        var level = level(target, indicator);
        return target.due()
                .map(ReportingPeriod::toString)
                .map(due -> LocalizedText.of(
                        "%s（期限%s）".formatted(level.in(Locale.JAPANESE), due),
                        "%s by %s".formatted(level.in(Locale.ENGLISH), due)))
                .orElse(level);
    }

    /** Writes what is to be reached, without its due date: {@code 80 人}, or {@code 77% (published without counts)}. */
    public static LocalizedText level(Target target, Indicator indicator) {
        if (target instanceof Target.Reach reach) {
            return reach.level().map(TargetText::text).orElse(NONE);
        }
        if (target instanceof Target.StayAtLeast stay) {
            return stay.level()
                    .map(TargetText::text)
                    .map(text -> in(text, Qualifier.AT_LEAST))
                    .orElse(NONE);
        }
        if (target instanceof Target.StayAtMost stay) {
            return stay.level()
                    .map(TargetText::text)
                    .map(text -> in(text, Qualifier.AT_MOST))
                    .orElse(NONE);
        }
        if (target instanceof Target.StayWithin within) {
            return within.low()
                    .flatMap(low -> within.high().map(high -> text(StatedValue.range(low, high))))
                    .orElse(NONE);
        }
        if (target instanceof Target.CumulativeTotal cumulative) {
            return cumulative
                    .total()
                    .map(TargetText::text)
                    .map(text ->
                            LocalizedText.of("累計" + text.in(Locale.JAPANESE), text.in(Locale.ENGLISH) + " in total"))
                    .orElse(NONE);
        }
        if (target instanceof Target.Multiple multiple) {
            return multiple.factor()
                    .map(BigDecimal::toPlainString)
                    .map(factor ->
                            LocalizedText.of("基準値の%s倍".formatted(factor), "%s times the baseline".formatted(factor)))
                    .orElse(NONE);
        }
        throw new AssertionError(target + " of " + indicator.id());
    }

    private static LocalizedText in(LocalizedText text, Qualifier qualifier) {
        return LocalizedText.of(
                qualifier.phrase().in(Locale.JAPANESE).formatted(text.in(Locale.JAPANESE)),
                qualifier.phrase().in(Locale.ENGLISH).formatted(text.in(Locale.ENGLISH)));
    }

    private static LocalizedText text(TargetLevel level) {
        if (level instanceof TargetLevel.Stated stated) {
            return text(stated.value());
        }
        if (level instanceof TargetLevel.Published published) {
            return published(published);
        }
        throw new AssertionError(level);
    }

    /** A percentage is shown with what it is a percentage of, or with the remark that nobody knows. */
    private static LocalizedText published(TargetLevel.Published published) {
        var percent = published.rate().percent().toPlainString();
        var qualifier = published.rate().qualifier();
        var rate = in(LocalizedText.of(percent + "％", percent + "%"), qualifier);
        return published
                .denominator()
                .map(StatedValue::exact)
                .map(TargetText::text)
                .map(base -> LocalizedText.of(
                        "%sの%s".formatted(base.in(Locale.JAPANESE), rate.in(Locale.JAPANESE)),
                        "%s of %s".formatted(rate.in(Locale.ENGLISH), base.in(Locale.ENGLISH))))
                .orElse(LocalizedText.of(
                        rate.in(Locale.JAPANESE) + "（件数の公表なし）",
                        rate.in(Locale.ENGLISH) + " (published without counts)"));
    }

    private static LocalizedText text(StatedValue value) {
        return AmountText.both(value);
    }

    /** Writes a target that may be missing. */
    public static LocalizedText of(Optional<Target> target, Indicator indicator) {
        return target.map(found -> of(found, indicator)).orElse(NONE);
    }
}
