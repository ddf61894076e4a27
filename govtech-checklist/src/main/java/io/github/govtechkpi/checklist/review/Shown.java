package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.ResultLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words for values in the messages of rules. */
final class Shown {
    private Shown() {}

    static LocalizedText of(StatedValue value) {
        return both(value::in);
    }

    static LocalizedText of(Quantity quantity) {
        return of(StatedValue.exact(quantity));
    }

    /** Returns what was published, for example 90％以上 / at least 90%. */
    static LocalizedText of(PublishedRate rate) {
        var phrase = rate.qualifier().phrase();
        var percent = rate.percent().toPlainString();
        return LocalizedText.of(
                phrase.in(Locale.JAPANESE).formatted(percent + "％"),
                phrase.in(Locale.ENGLISH).formatted(percent + "%"));
    }

    /** Returns the rate as files write it, for example {@code >=90%}. */
    static String plain(PublishedRate rate) {
        var text = rate.toString();
        return text.substring(0, text.indexOf('%') + 1);
    }

    /** Returns a target with its due date, for example 250人（2027まで） / 250 人 by 2027. */
    static LocalizedText of(Target target) {
        var amount = amount(target);
        var due = target.due();
        return both(locale -> due.map(period -> LocalizedText.of(
                                amount.in(locale) + "（" + period + "まで）", amount.in(locale) + " by " + period)
                        .in(locale))
                .orElseGet(() -> amount.in(locale)));
    }

    /** Returns what a target names, without its due date. */
    static LocalizedText amount(Target target) {
        if (target instanceof Target.Multiple multiple) {
            return multiple.factor().map(Shown::multiple).orElse(NOTHING);
        }
        if (target instanceof Target.StayWithin within) {
            var low = within.low().map(Shown::of).orElse(NOTHING);
            var high = within.high().map(Shown::of).orElse(NOTHING);
            return LocalizedText.of(
                    low.in(Locale.JAPANESE) + "～" + high.in(Locale.JAPANESE),
                    low.in(Locale.ENGLISH) + " to " + high.in(Locale.ENGLISH));
        }
        if (target instanceof Target.CumulativeTotal cumulative) {
            return cumulative.total().map(Shown::of).orElse(NOTHING);
        }
        return GoalInReview.statedLevel(target).map(Shown::of).orElse(NOTHING);
    }

    private static final LocalizedText NOTHING = LocalizedText.of("値なし", "no value");

    private static LocalizedText of(TargetLevel level) {
        if (level instanceof TargetLevel.Stated stated) {
            return of(stated.value());
        }
        if (level instanceof TargetLevel.Published published) {
            return published
                    .denominator()
                    .map(base -> LocalizedText.of(
                            of(base).in(Locale.JAPANESE) + "の"
                                    + of(published.rate()).in(Locale.JAPANESE),
                            of(published.rate()) + " of " + of(base)))
                    .orElseGet(() -> of(published.rate()));
        }
        throw new AssertionError(level);
    }

    static LocalizedText multiple(BigDecimal factor) {
        return LocalizedText.of(factor.toPlainString() + "倍", factor.toPlainString() + " times the baseline");
    }

    /** Returns a length of time, for example 2か月 / 2 months. */
    static LocalizedText of(Period length) {
        var parts = new ArrayList<LocalizedText>();
        add(parts, length.getYears(), "年", "year");
        add(parts, length.getMonths(), "か月", "month");
        add(parts, length.getDays(), "日", "day");
        return joined(parts, "と", " and ");
    }

    private static void add(List<LocalizedText> parts, int count, String ja, String en) {
        if (count != 0) {
            parts.add(LocalizedText.of(count + ja, count + " " + en + (count == 1 ? "" : "s")));
        }
    }

    static LocalizedText of(Direction direction) {
        return switch (direction) {
            case INCREASE -> LocalizedText.of("増やす", "increase");
            case DECREASE -> LocalizedText.of("減らす", "decrease");
            case MAINTAIN -> LocalizedText.of("保つ", "maintain");
        };
    }

    static LocalizedText of(ResultLevel level) {
        return switch (level) {
            case INPUT -> LocalizedText.of("投入（インプット）", "input");
            case ACTIVITY -> LocalizedText.of("活動（アクティビティ）", "activity");
            case OUTPUT -> LocalizedText.of("産出（アウトプット）", "output");
            case OUTCOME -> LocalizedText.of("成果（アウトカム）", "outcome");
            case IMPACT -> LocalizedText.of("社会への影響（インパクト）", "impact");
        };
    }

    /** Returns the names of goals, for example A、B / A, B. */
    static LocalizedText names(List<Goal> goals) {
        return both(locale -> goals.stream()
                .map(goal -> goal.name().in(locale))
                .collect(Collectors.joining(locale.equals(Locale.JAPANESE) ? "、" : ", ")));
    }

    static LocalizedText joined(List<LocalizedText> texts, String ja, String en) {
        return both(locale -> texts.stream()
                .map(text -> text.in(locale))
                .collect(Collectors.joining(locale.equals(Locale.JAPANESE) ? ja : en)));
    }

    /** Returns a computed number to the digits that a reader needs, for example 27.5. */
    static String number(BigDecimal value) {
        var digits = value.abs().compareTo(BigDecimal.valueOf(1000)) < 0 ? 1 : 0;
        var plain = value.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return (plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString();
    }

    /** Returns an amount with its unit, for example 27.5人 / 27.5 人. */
    static LocalizedText number(BigDecimal value, String unit) {
        return LocalizedText.of(number(value) + unit, number(value) + " " + unit);
    }

    static LocalizedText name(Optional<LocalizedText> name, String ja, String en) {
        return name.orElse(LocalizedText.of(ja, en));
    }

    private static LocalizedText both(Function<Locale, String> text) {
        return LocalizedText.of(text.apply(Locale.JAPANESE), text.apply(Locale.ENGLISH));
    }
}
