package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Tells a progress in sentences: the amounts first, then the verdict, the caveats and what is missing. */
final class ProgressText {
    private final Progress progress;
    private final Locale locale;
    private final AmountText amounts;
    private final List<String> sentences = new ArrayList<>();

    private ProgressText(Progress progress, Locale locale) {
        this.progress = progress;
        this.locale = locale;
        this.amounts = AmountText.of(progress, locale);
    }

    static List<String> explain(Progress progress, Locale locale) {
        var text = new ProgressText(progress, locale);
        text.start();
        text.amounts();
        text.milestones();
        text.verdicts();
        text.original();
        progress.caveats().forEach(caveat -> text.sentences.add(caveat.text().in(locale)));
        Undefined.byReason(progress.notComputable()).forEach(text::missing);
        return List.copyOf(text.sentences);
    }

    private void start() {
        progress.goal().baseline().ifPresent(baseline -> {
            var value = AmountText.of(baseline.value(), locale);
            baseline.period()
                    .ifPresentOrElse(
                            period -> say("基準値は%sの%sです。", "It started from %2$s (%1$s).", period, value),
                            () -> say("基準値は%sです。", "It started from %s.", value));
        });
        progress.current()
                .ifPresent(observation -> say(
                        "現在値は%sの%sです。",
                        "It is now %2$s (%1$s).",
                        observation.period(),
                        AmountText.of(
                                StatedValue.of(ProgressCalculation.valueOf(observation), observation.qualifier()),
                                locale)));
    }

    private void amounts() {
        if (progress.absolute() instanceof AbsoluteProgress.Reach reach) {
            reach(reach);
        } else if (progress.absolute() instanceof AbsoluteProgress.Stay stay) {
            stay.margin().toOptional().ifPresent(margin -> margin(margin, isLimit()));
            stay.compliance().toOptional().ifPresent(this::compliance);
        } else if (progress.absolute() instanceof AbsoluteProgress.StayWithin within) {
            both(within.margin(), within.side(), (margin, side) -> margin(margin, side == StayTargets.Side.ABOVE));
            within.compliance().toOptional().ifPresent(this::compliance);
        } else if (progress.absolute() instanceof AbsoluteProgress.Cumulative cumulative) {
            cumulative(cumulative);
        } else {
            throw new AssertionError(progress.absolute());
        }
    }

    private void reach(AbsoluteProgress.Reach reach) {
        both(reach.absoluteGain(), reach.requiredGain(), (gain, required) -> {
            if (required.signum() > 0) {
                gained(gain, required);
            }
        });
        both(reach.remainingGap(), reach.overshoot(), (gap, overshoot) -> {
            if (gap.signum() > 0) {
                say("残りは%sです。", isDecrease() ? "%s are still to cut." : "%s are still to gain.", amounts.gap(gap));
                reach.requiredPaceRemainingPerYear().toOptional().ifPresent(this::needed);
            } else if (overshoot.signum() > 0) {
                say("目標を達成し、さらに%s進んでいます。", "The target is met, with %s beyond it.", amounts.amount(overshoot));
            } else {
                say("目標をちょうど達成しています。", "The target is met exactly.");
            }
        });
    }

    private void gained(BigDecimal gain, BigDecimal required) {
        if (gain.signum() < 0) {
            say(
                    "必要な%2$sに対し、逆方向に%1$s動きました。",
                    isDecrease()
                            ? "Of %2$s to cut, none were cut: it rose by %1$s."
                            : "Of %2$s to gain, none were gained: it fell by %1$s.",
                    amounts.amount(gain.negate()),
                    amounts.amount(required));
        } else {
            say(
                    "必要な%2$sのうち%1$sを達成しました。",
                    isDecrease() ? "Of %2$s to cut, %1$s were cut." : "Of %2$s to gain, %1$s were gained.",
                    amounts.amount(gain),
                    amounts.amount(required));
        }
    }

    private void needed(BigDecimal pace) {
        say(
                isDecrease() ? "期限までに年間%sの減少が必要です。" : "期限までに年間%sの増加が必要です。",
                isDecrease()
                        ? "A cut of %s a year is needed from now to the due date."
                        : "%s a year are needed from now to the due date.",
                amounts.rounded(pace.abs()));
    }

    private void cumulative(AbsoluteProgress.Cumulative cumulative) {
        both(
                cumulative.cumulative(),
                cumulative.target(),
                (sum, total) -> say(
                        "目標の合計%2$sのうち%1$sに達しています。",
                        "%s of %s were collected.", amounts.amount(sum), amounts.amount(total)));
        both(cumulative.remainingTotal(), cumulative.requiredPerRemainingPeriod(), (remaining, pace) -> {
            if (remaining.signum() > 0) {
                say("残りの各期に%sが必要です。", "%s are needed in each period that is left.", amounts.rounded(pace));
            }
        });
    }

    private void margin(BigDecimal margin, boolean isAbove) {
        if (margin.signum() >= 0) {
            say("基準まで%sの余裕があります。", "The level is kept with %s to spare.", amounts.amount(margin));
        } else if (isAbove) {
            say("基準を%s超えています。", "The limit is exceeded by %s.", amounts.gap(margin.negate()));
        } else {
            say("基準に%s届いていません。", "The level is missed by %s.", amounts.gap(margin.negate()));
        }
    }

    private boolean isLimit() {
        return progress.target().filter(Target.StayAtMost.class::isInstance).isPresent();
    }

    private void compliance(StayCompliance compliance) {
        say(
                "測定した%2$s期のうち%1$s期で基準を満たしました。",
                "It was kept in %s of %s periods.", compliance.periodsInCompliance(), compliance.periods());
    }

    private void milestones() {
        progress.goal()
                .definition()
                .milestones()
                .forEach(milestone -> say(
                        "中間目標は%sに%sです。",
                        "The milestone of %s is %s.", milestone.period(), AmountText.of(milestone.value(), locale)));
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

    /** What became of a goal whose target was moved is told by the first target too. */
    private void original() {
        progress.moves()
                .map(moves -> moves.held().get(0))
                .ifPresent(first -> say(
                        "当初の目標は%sで、これで見た判定：%s。",
                        "By the original target of %s: %s.",
                        first.text().in(locale),
                        first.verdict().in(locale)));
    }

    /** One reason often stops many numbers: it is said once, with their names. */
    private void missing(Reason reason, List<Undefined> numbers) {
        var names = numbers.stream()
                .map(undefined -> undefined.label().in(locale))
                .distinct()
                .collect(Collectors.joining(isJapanese() ? "、" : ", "));
        say(
                "計算できない項目（%s）：%s%s",
                "Not computable (%s): %s%s",
                names,
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

    private boolean isDecrease() {
        return progress.goal().direction() == Direction.DECREASE;
    }

    private static <A, B> void both(Computed<A> a, Computed<B> b, BiConsumer<A, B> consumer) {
        a.toOptional().ifPresent(first -> b.toOptional().ifPresent(second -> consumer.accept(first, second)));
    }
}
