package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computed numbers as a sentence prints them, never with an exponent. */
public final class Figures {
    private static final MathContext DIGITS = new MathContext(3);
    private static final int DECIMALS = 4;
    private static final double LARGE = 100;

    private Figures() {}

    /** Returns a number with three significant digits, for example {@code 1.32}. */
    public static String shown(double value) {
        var rounded = BigDecimal.valueOf(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns a number, or a dash where there is none. */
    public static String shown(Computed<Double> value) {
        return value.map(Figures::shown).toOptional().orElse("–");
    }

    /** Returns an amount with four decimals at most, from 100 up with one, for example {@code 170}. */
    public static String amount(double amount) {
        var plain = BigDecimal.valueOf(amount).setScale(Math.abs(amount) < LARGE ? DECIMALS : 1, RoundingMode.HALF_UP);
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }
}
