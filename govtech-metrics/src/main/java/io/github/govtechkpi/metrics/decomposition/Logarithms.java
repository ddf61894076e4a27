package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Rational;

/** Logarithms of quotients that may be near 1. */
final class Logarithms {
    private Logarithms() {}

    /** Returns ln(first / second) of two positive numbers; near 1 from their difference, which is not rounded. */
    static <T extends Rational<T>> double ofQuotient(T first, T second) {
        var beyondOne = first.minus(second).over(second).nearest();
        return Math.abs(beyondOne) < 0.5
                ? Math.log1p(beyondOne)
                : Math.log(first.over(second).nearest());
    }

    /** Returns the logarithmic mean {@code (a - b) / ln(a / b)} of two positive numbers, a where both are equal. */
    static <T extends Rational<T>> double mean(T a, T b) {
        var difference = a.minus(b);
        return difference.sign() == 0 ? a.nearest() : difference.nearest() / ofQuotient(a, b);
    }

    /** Returns the logarithmic mean of a / divisor and b / divisor. */
    static <T extends Rational<T>> double mean(T a, T b, T divisor) {
        var difference = a.minus(b);
        return difference.sign() == 0
                ? a.over(divisor).nearest()
                : difference.over(divisor).nearest() / ofQuotient(a, b);
    }
}
