package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Computed amounts as they are shown: whole yen in a table, two or three significant digits in a publication. */
public final class YenAmounts {
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
    private static final List<String> JAPANESE_UNITS = List.of("", "万", "億", "兆", "京");

    private YenAmounts() {}

    /** Rounds to whole yen, half up and away from zero: 2.5 gives {@code 3 円}, -2.5 gives {@code -3 円}. */
    public static AbsoluteValue wholeYen(double amount) {
        Arguments.finite(amount, "amount");
        return new AbsoluteValue(Amounts.exact(amount).setScale(0, RoundingMode.HALF_UP), MeasureUnit.YEN);
    }

    /**
     * Rounds for publication, half up and away from zero: 7,654,321 gives {@code 7700000 円} with two digits.
     *
     * <p>An amount below that many digits is rounded to whole yen. More digits than three would claim more than an estimate
     * knows.
     *
     * @param amount the amount in yen
     * @param digits 2 or 3 significant digits
     * @throws InvalidInputException with {@code INVALID_INPUT} for an amount that is not finite, or other digits
     */
    public static AbsoluteValue significant(double amount, int digits) {
        Arguments.finite(amount, "amount");
        if (digits < 2 || digits > 3) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "digits must be 2 or 3 for a published amount, but was %s".formatted(digits));
        }
        var exact = Amounts.exact(amount);
        var wholeDigits = exact.precision() - exact.scale();
        // there is no part of a yen to publish
        var rounded = wholeDigits <= digits
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        return new AbsoluteValue(rounded, MeasureUnit.YEN);
    }

    /** Writes a rounded amount in words: {@code 約770万円}, {@code about JPY 7,700,000}. */
    static LocalizedText about(AbsoluteValue rounded) {
        var amount = rounded.amount();
        return LocalizedText.of(
                "約" + (amount.signum() < 0 ? "−" : "") + japanese(amount.abs()) + "円",
                "about JPY " + String.format(Locale.ROOT, "%,d", amount.toBigIntegerExact()));
    }

    private static String japanese(BigDecimal amount) {
        var rest = amount.toBigIntegerExact();
        var text = "";
        for (var unit : JAPANESE_UNITS) {
            var last = unit.equals(JAPANESE_UNITS.get(JAPANESE_UNITS.size() - 1));
            var group = last ? rest : rest.mod(TEN_THOUSAND);
            if (group.signum() > 0) {
                text = String.format(Locale.ROOT, "%,d", group) + unit + text;
            }
            rest = rest.divide(TEN_THOUSAND);
        }
        return text.isEmpty() ? "0" : text;
    }
}
