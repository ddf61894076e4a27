package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.GroupedDigits;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Writes the amounts of a progress for readers: {@code 1,200 件}, in Japanese 1,200件.
 *
 * <p>Text rounds where files do not: of a ratio goal, whose amounts are cases at today's denominator, the gap is rounded up to whole
 * cases; a computed number is rounded half up to one decimal, below 1 to two digits.
 */
public final class AmountText {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final Progress progress;
    private final Locale locale;

    private AmountText(Progress progress, Locale locale) {
        this.progress = requireNonNull(progress, "progress");
        this.locale = requireNonNull(locale, "locale");
    }

    /** Starts to write the amounts of a progress in a reader's language. */
    public static AmountText of(Progress progress, Locale locale) {
        return new AmountText(progress, locale);
    }

    /** Writes an amount, its digits grouped by thousands, or two counts: {@code 1,200 of 9,800 件}, 9,800件のうち1,200件. */
    public static String of(Quantity quantity, Locale locale) {
        if (quantity instanceof AbsoluteValue amount) {
            return GroupedDigits.of(amount.amount())
                    + joint(locale)
                    + amount.unit().symbol();
        }
        if (quantity instanceof Ratio ratio) {
            return of(ratio, "%s", locale);
        }
        throw new AssertionError(quantity);
    }

    /** Writes a quantity as it was stated: {@code about 50 人}, 約50人. */
    public static String of(StatedValue stated, Locale locale) {
        var phrase = stated.qualifier().phrase().in(locale);
        if (stated.quantity() instanceof Ratio ratio) {
            return of(ratio, phrase, locale);
        }
        if (stated.high().isPresent() && stated.quantity() instanceof AbsoluteValue low) {
            return GroupedDigits.of(low.amount())
                    + (isJapanese(locale) ? "～" : " to ")
                    + of(stated.high().get(), locale);
        }
        return phrase.formatted(of(stated.quantity(), locale));
    }

    /** Writes a quantity in both languages. */
    public static LocalizedText both(Quantity quantity) {
        return LocalizedText.of(of(quantity, Locale.JAPANESE), of(quantity, Locale.ENGLISH));
    }

    /** Writes a stated quantity in both languages. */
    static LocalizedText both(StatedValue stated) {
        return LocalizedText.of(of(stated, Locale.JAPANESE), of(stated, Locale.ENGLISH));
    }

    /** Writes an amount in the unit of the progress: exactly, or rounded where it was computed from two ratios. */
    public String amount(BigDecimal number) {
        return isRatio() ? rounded(number) : withUnit(number);
    }

    /** Writes a computed number, for example a pace of {@code 28.2 人}. */
    public String rounded(BigDecimal number) {
        return withUnit(
                number.abs().compareTo(BigDecimal.ONE) < 0
                        ? number.round(TWO_DIGITS)
                        : number.setScale(Math.min(number.scale(), 1), RoundingMode.HALF_UP));
    }

    /** Writes an amount a year in the direction of the goal: a goal that is to fall counts what was cut, {@code 1,350 件}. */
    public String pace(BigDecimal perYear) {
        return rounded(isDecrease() ? perYear.negate() : perYear);
    }

    /** Names a number for readers, in the direction of the goal: これまでの減少 / cut where it is to fall. */
    public String label(Measure measure) {
        return Labels.name(measure, isDecrease()).in(locale);
    }

    /** Writes what is still missing: of a ratio rounded up, because a part of a case does not close the gap. */
    public String gap(BigDecimal number) {
        return isRatio() ? withUnit(number.setScale(0, RoundingMode.CEILING)) : withUnit(number);
    }

    /** Writes a level to be reached or kept: of a ratio the first whole number of cases that meets it. */
    public String level(BigDecimal number) {
        return isRatio()
                ? withUnit(number.setScale(0, isLowerBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING))
                : withUnit(number);
    }

    private boolean isRatio() {
        return progress.goal().indicator() instanceof RatioIndicator;
    }

    private boolean isDecrease() {
        return progress.goal().direction() == Direction.DECREASE;
    }

    private boolean isLowerBetter() {
        return isDecrease()
                || progress.target()
                        .filter(target -> target instanceof Target.StayAtMost)
                        .isPresent();
    }

    private String withUnit(BigDecimal number) {
        return of(new AbsoluteValue(number, progress.unit()), locale);
    }

    private static String of(Ratio ratio, String phrase, Locale locale) {
        var numerator = of(ratio.numerator(), locale);
        var denominator = of(ratio.denominator(), locale);
        if (isJapanese(locale)) {
            return denominator + "のうち" + phrase.formatted(numerator);
        }
        var isOneUnit = ratio.numerator().unit().equals(ratio.denominator().unit());
        return phrase.formatted(
                (isOneUnit ? GroupedDigits.of(ratio.numerator().amount()) : numerator) + " of " + denominator);
    }

    private static String joint(Locale locale) {
        return isJapanese(locale) ? "" : " ";
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }
}
