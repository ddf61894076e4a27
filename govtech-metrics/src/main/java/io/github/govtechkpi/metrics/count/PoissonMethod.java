package io.github.govtechkpi.metrics.count;

import io.github.govtechkpi.metrics.Distributions;
import java.util.function.DoubleUnaryOperator;

/** The ways to put an interval around a Poisson count. */
public enum PoissonMethod {
    /**
     * The exact interval, never narrower than its confidence; the default.
     *
     * <p>Formula: {@code low = chi2(tail; 2x) / 2}, {@code high = chi2(1 - tail; 2x + 2) / 2}; low is 0 for a count of 0.
     */
    GARWOOD("Garwood exact Poisson interval (Garwood 1936)") {
        @Override
        double low(double count, double tail) {
            return count == 0 ? 0 : Distributions.gammaQuantile(tail, count);
        }

        @Override
        double high(double count, double tail) {
            return Distributions.gammaUpperQuantile(tail, count + 1);
        }
    },

    /**
     * Byar's approximation in the form of epitools, which has both limits at {@code y = x + 0.5}.
     *
     * <p>Formula: {@code y (1 - 1/(9y) -+ (z/3) sqrt(1/y))^3}; low is 0 for a count of 0.
     */
    BYAR("Byar approximate Poisson interval (Breslow & Day 1987)") {
        @Override
        double low(double count, double tail) {
            // below 0 the cube would be a negative limit: few events at a very high confidence
            return count == 0 ? 0 : Math.max(0, cube(count + 0.5, Distributions.normalQuantile(tail)));
        }

        @Override
        double high(double count, double tail) {
            return cube(count + 0.5, -Distributions.normalQuantile(tail));
        }

        private double cube(double y, double z) {
            var root = 1 - 1 / (9 * y) + z / 3 * Math.sqrt(1 / y);
            return y * root * root * root;
        }
    },

    /**
     * The mid-P interval, whose average coverage is close to its confidence.
     *
     * <p>Formula: low solves {@code P(X > x) + P(X = x) / 2 = tail}, high {@code P(X < x) + P(X = x) / 2 = tail}; low is 0 for a
     * count of 0.
     */
    MID_P("Mid-P Poisson interval (Cohen & Yang 1994)") {
        @Override
        double low(double count, double tail) {
            if (count == 0) {
                return 0;
            }
            return between(
                    Distributions.gammaQuantile(tail, count),
                    Distributions.gammaQuantile(tail, count + 1),
                    count,
                    mean -> Math.log(
                            (Distributions.poissonUpper(count, mean) + Distributions.poissonUpper(count + 1, mean))
                                    / (2 * tail)));
        }

        @Override
        double high(double count, double tail) {
            if (count == 0) {
                return -Math.log(2 * tail); // P(X < 0) is 0, so exp(-mean) / 2 = tail
            }
            return between(
                    Distributions.gammaUpperQuantile(tail, count),
                    Distributions.gammaUpperQuantile(tail, count + 1),
                    count,
                    mean -> Math.log((Distributions.poissonCdf(count - 1, mean) + Distributions.poissonCdf(count, mean))
                            / (2 * tail)));
        }

        /** The limit lies between those of the two tails whose mean is taken. */
        private double between(double low, double high, double count, DoubleUnaryOperator excess) {
            return count >= LARGE_COUNT ? low + (high - low) / 2 : Distributions.root(excess, low, high);
        }
    };

    /** From here on the middle of the two bounds differs from the solution by less than 1e-10 of it. */
    private static final double LARGE_COUNT = 1e7;

    private final String text;

    PoissonMethod(String text) {
        this.text = text;
    }

    /** Returns the lower limit of the expected count, with {@code tail} on either side. */
    abstract double low(double count, double tail);

    /** Returns the upper limit of the expected count. */
    abstract double high(double count, double tail);

    /** Returns the method with its source, for example {@code Garwood exact Poisson interval (Garwood 1936)}. */
    String text() {
        return text;
    }
}
