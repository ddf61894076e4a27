package io.github.govtechkpi.metrics.panel;

import java.math.BigDecimal;

/** The target of a goal, compared exactly, in whole numbers wherever it is one of two counts below 2^31. */
final class TargetLine {
    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final boolean isSmall;
    private final long smallNumerator;
    private final long smallDenominator;

    /** The target share or amount as a number. */
    final double value;

    private final double numeratorValue;
    private final double denominatorValue;

    TargetLine(PanelGoal goal) {
        numerator = goal.target();
        denominator = goal.denominator().orElse(BigDecimal.ONE);
        numeratorValue = numerator.doubleValue();
        denominatorValue = denominator.doubleValue();
        value = numeratorValue / denominatorValue;
        isSmall = isSmall(numerator) && isSmall(denominator);
        smallNumerator = isSmall ? numerator.longValueExact() : 0;
        smallDenominator = isSmall ? denominator.longValueExact() : 1;
    }

    private static boolean isSmall(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** Compares a value with the target; the numbers come from a pair. */
    int compare(long n, long d) {
        if (!isSmall) {
            return compare(BigDecimal.valueOf(n), BigDecimal.valueOf(d));
        }
        // of an amount both denominators are 1; of two counts all four are below 2^31
        return Long.compare(n * smallDenominator, smallNumerator * d);
    }

    int compare(BigDecimal n, BigDecimal d) {
        return n.multiply(denominator).compareTo(numerator.multiply(d));
    }

    /** Returns the count that the target asks for at a denominator. */
    double at(double base) {
        return base == denominatorValue ? numeratorValue : base * numeratorValue / denominatorValue;
    }
}
