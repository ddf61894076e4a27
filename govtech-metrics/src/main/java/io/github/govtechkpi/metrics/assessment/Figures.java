package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.math.MathContext;

/** Computed numbers as a sentence prints them: three significant digits, never an exponent. */
public final class Figures {
    private static final MathContext DIGITS = new MathContext(3);

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
}
