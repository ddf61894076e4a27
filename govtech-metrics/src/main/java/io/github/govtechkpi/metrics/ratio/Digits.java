package io.github.govtechkpi.metrics.ratio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many digits of a percentage a base carries, METHODS 2.8: no more than the base itself has. */
final class Digits {
    /** The base from which a share has a percentage at all (AMA Manual of Style 20.8). */
    static final double PERCENT_FROM = 20;

    private static final double DECIMAL_FROM = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Digits() {}

    static int decimals(double base) {
        return base < DECIMAL_FROM ? 0 : 1;
    }

    /** Returns 100 times a fraction, rounded half up from the exact value. */
    static BigDecimal percent(BigDecimal numerator, BigDecimal denominator, int decimals) {
        return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** Returns 100 times a number, rounded half up. */
    static BigDecimal percent(double value, int decimals) {
        return new BigDecimal(value).multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns 100 (multiple - 1), rounded half up. */
    static BigDecimal percentChange(double multiple, int decimals) {
        return new BigDecimal(multiple)
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED)
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns a share as a percentage that rounding never turns into 0 or 100. */
    static Share share(double k, double n) {
        var decimals = decimals(n);
        var rounded = percent(new BigDecimal(k), new BigDecimal(n), decimals);
        var step = BigDecimal.ONE.movePointLeft(decimals);
        if (k > 0 && rounded.signum() == 0) {
            return new Share("<", step.toPlainString());
        }
        if (k < n && rounded.compareTo(HUNDRED) == 0) {
            return new Share(">", HUNDRED.subtract(step).toPlainString());
        }
        return new Share("", rounded.toPlainString());
    }

    /**
     * A percentage without its sign.
     *
     * @param bound nothing, or whether the share lies below or above the number
     * @param number the number
     */
    record Share(String bound, String number) {
        String english() {
            return bound + number + "%";
        }

        String japanese() {
            return number
                    + switch (bound) {
                        case "<" -> "％未満";
                        case ">" -> "％超";
                        default -> "％";
                    };
        }
    }
}
