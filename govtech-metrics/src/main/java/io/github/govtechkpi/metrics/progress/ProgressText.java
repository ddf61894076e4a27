package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a progress in sentences: the amounts first, then the verdict, the caveats and what is missing. */
final class ProgressText {
    private final Progress progress;
    private final Locale locale;
    private final List<String> sentences = new ArrayList<>();

    private ProgressText(Progress progress, Locale locale) {
        this.progress = progress;
        this.locale = locale;
    }

    static List<String> explain(Progress progress, Locale locale) {
        var text = new ProgressText(progress, locale);
        text.start();
        text.amounts();
        text.verdicts();
        progress.caveats().forEach(caveat -> text.sentences.add(caveat.text().in(locale)));
        progress.notComputable().forEach(text::missing);
        return List.copyOf(text.sentences);
    }

    private void start() {
        progress.goal()
                .baseline()
                .flatMap(Baseline::period)
                .ifPresent(period -> say(
                        "基準値は%sの%sです。",
                        "It started from %2$s in %1$s.",
                        period,
                        progress.goal().baseline().orElseThrow().value().in(locale)));
        progress.current().ifPresent(observation -> {
            var value = ProgressCalculation.valueOf(observation);
            say(
                    "現在値は%sの%sです。",
                    "It is %2$s in %1$s.",
                    observation.period(),
                    value instanceof Ratio ratio
                            ? ratio.toString()
                            : amount(ProgressCalculation.numeratorOrAmount(value)));
        });
    }

    private void amounts() {
        if (progress.absolute() instanceof AbsoluteProgress.Reach reach) {
            both(
                    reach.absoluteGain().toOptional(),
                    reach.requiredGain().toOptional(),
                    (gain, required) -> say(
                            "必要な%2$sのうち%1$sを達成しました。",
                            "Of %2$s to gain, %1$s were gained.", amount(gain), amount(required)));
            both(reach.remainingGap().toOptional(), reach.overshoot().toOptional(), (gap, overshoot) -> {
                if (gap.signum() > 0) {
                    say("残りは%sです。", "%s are still to gain.", amount(roundedUp(gap)));
                } else {
                    say("目標を%s上回っています。", "The target is met, with %s beyond it.", amount(overshoot));
                }
            });
            reach.requiredPaceRemainingPerYear()
                    .toOptional()
                    .ifPresent(pace -> say(
                            "期限までに年間%sの増減が必要です。",
                            "%s a year are needed from now to the due date.", amount(shortened(pace))));
        } else if (progress.absolute() instanceof AbsoluteProgress.Stay stay) {
            stay.margin().toOptional().ifPresent(this::margin);
            stay.compliance().toOptional().ifPresent(this::compliance);
        } else if (progress.absolute() instanceof AbsoluteProgress.StayWithin within) {
            within.margin().toOptional().ifPresent(this::margin);
            within.compliance().toOptional().ifPresent(this::compliance);
        } else if (progress.absolute() instanceof AbsoluteProgress.Cumulative cumulative) {
            both(
                    cumulative.cumulative().toOptional(),
                    cumulative.target().toOptional(),
                    (sum, total) ->
                            say("目標の合計%2$sのうち%1$sに達しています。", "%s of %s were collected.", amount(sum), amount(total)));
            cumulative
                    .requiredPerRemainingPeriod()
                    .toOptional()
                    .ifPresent(pace -> say(
                            "残りの各期に%sが必要です。", "%s are needed in each period that is left.", amount(shortened(pace))));
        } else {
            throw new AssertionError(progress.absolute());
        }
    }

    private void margin(BigDecimal margin) {
        if (margin.signum() >= 0) {
            say("基準まで%sの余裕があります。", "The level is kept with %s to spare.", amount(margin));
        } else {
            say("基準に%s足りません。", "The level is missed by %s.", amount(margin.negate()));
        }
    }

    private void compliance(StayCompliance compliance) {
        say(
                "測定した%2$s期のうち%1$s期で基準を満たしました。",
                "It was kept in %s of %s periods.", compliance.periodsInCompliance(), compliance.periods());
    }

    private void verdicts() {
        say("現状の判定：%s。", "Status: %s.", progress.status().code().label().in(locale));
        progress.due()
                .toOptional()
                .ifPresent(verdict ->
                        say("期限の判定：%s。", "Due date: %s.", verdict.code().label().in(locale)));
        progress.projection()
                .flatMap(projection -> projection.attainDate().toOptional())
                .ifPresent(day -> say("このペースでの到達見込み：%s。", "At this pace the target is met on %s.", day));
        progress.projection()
                .flatMap(Projection::outlook)
                .ifPresent(outlook -> sentences.add(outlook.text().in(locale)));
    }

    private void missing(Undefined undefined) {
        var label = progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(undefined.field()))
                .map(Measure::label)
                .findFirst()
                .orElse(LocalizedText.same(undefined.field()));
        var reason = undefined.reason();
        say(
                "「%s」は計算できません：%s%s",
                "\"%s\" cannot be computed: %s%s",
                label.in(locale),
                reason.message().in(locale),
                reason.useInstead()
                        .map(use -> (isJapanese() ? "" : " ") + use.in(locale))
                        .orElse(""));
    }

    private void say(String ja, String en, Object... values) {
        sentences.add((isJapanese() ? ja : en).formatted(values));
    }

    private boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }

    private String amount(BigDecimal number) {
        return isJapanese()
                ? number.toPlainString() + progress.unit().symbol()
                : new AbsoluteValue(number, progress.unit()).amount().toPlainString() + " "
                        + progress.unit().symbol();
    }

    /** A gap of a ratio is a number of cases: text rounds it up, files do not. */
    private BigDecimal roundedUp(BigDecimal gap) {
        return progress.goal().indicator() instanceof io.github.govtechkpi.model.indicator.RatioIndicator
                ? gap.setScale(0, RoundingMode.CEILING)
                : gap;
    }

    private static BigDecimal shortened(BigDecimal pace) {
        return pace.scale() <= 1 ? pace : pace.setScale(1, RoundingMode.HALF_UP);
    }

    private static <A, B> void both(Optional<A> a, Optional<B> b, java.util.function.BiConsumer<A, B> consumer) {
        a.ifPresent(first -> b.ifPresent(second -> consumer.accept(first, second)));
    }
}
