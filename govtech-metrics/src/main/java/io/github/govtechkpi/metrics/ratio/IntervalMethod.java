package io.github.govtechkpi.metrics.ratio;

import static io.github.govtechkpi.metrics.Distributions.betaQuantile;
import static io.github.govtechkpi.metrics.Distributions.betaUpperQuantile;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.TextForm;

/**
 * A formula for the interval of one share, k of n.
 *
 * <p>In the formulas alpha = 1 - confidence, z is the normal quantile of 1 - alpha/2, and B(q; a, b) the quantile of
 * the beta distribution. Every interval starts at 0 for k = 0 and ends at 1 for k = n.
 *
 * <p>The textbook's Wald interval is not among them, because 0 of 20 would get no width at all: it exists for
 * comparison alone, as {@link Proportions#waldForComparison}.
 */
public enum IntervalMethod {
    /**
     * The score interval, the default.
     *
     * <p>{@code (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)}. Source: Wilson, JASA 1927, 22:209.
     */
    WILSON("Wilson score interval (Wilson 1927)") {
        @Override
        double low(double k, double n, double confidence) {
            return Wilson.low(k, n, Wilson.z(confidence));
        }

        @Override
        double high(double k, double n, double confidence) {
            return Wilson.high(k, n, Wilson.z(confidence));
        }
    },
    /**
     * The score interval with continuity correction: the Wilson limits of k - 1/2 and of k + 1/2.
     *
     * <p>Source: Newcombe, Statistics in Medicine 1998, 17:857, method 4.
     */
    WILSON_CC("Wilson score interval with continuity correction (Newcombe 1998)") {
        @Override
        double low(double k, double n, double confidence) {
            return k == 0 ? 0 : Wilson.low(k - 0.5, n, Wilson.z(confidence));
        }

        @Override
        double high(double k, double n, double confidence) {
            return k == n ? 1 : Wilson.high(k + 0.5, n, Wilson.z(confidence));
        }
    },
    /**
     * The exact interval, never too narrow: for rules and audits.
     *
     * <p>{@code B(alpha/2; k, n-k+1)} to {@code B(1-alpha/2; k+1, n-k)}. Source: Clopper and Pearson, Biometrika 1934,
     * 26:404.
     */
    CLOPPER_PEARSON("Clopper-Pearson exact interval (Clopper and Pearson 1934)") {
        @Override
        double low(double k, double n, double confidence) {
            return k == 0 ? 0 : betaQuantile((1 - confidence) / 2, k, n - k + 1);
        }

        @Override
        double high(double k, double n, double confidence) {
            return k == n ? 1 : betaUpperQuantile((1 - confidence) / 2, k + 1, n - k);
        }
    },
    /**
     * The Bayesian interval with the prior Beta(1/2, 1/2).
     *
     * <p>{@code B(alpha/2; k+1/2, n-k+1/2)} to {@code B(1-alpha/2; k+1/2, n-k+1/2)}. Source: Brown, Cai and DasGupta,
     * Statistical Science 2001, 16:101, with their rule for k = 0 and k = n.
     */
    JEFFREYS("Jeffreys interval (Brown, Cai and DasGupta 2001)") {
        @Override
        double low(double k, double n, double confidence) {
            return k == 0 ? 0 : betaQuantile((1 - confidence) / 2, k + 0.5, n - k + 0.5);
        }

        @Override
        double high(double k, double n, double confidence) {
            var high = k == n ? 1 : betaUpperQuantile((1 - confidence) / 2, k + 0.5, n - k + 0.5);
            return Math.max(low(k, n, confidence), high); // with a confidence near 0 both are the median
        }
    },
    /**
     * The Wald interval of (k + z²/2) of (n + z²), cut off at 0 and 1.
     *
     * <p>Source: Agresti and Coull, American Statistician 1998, 52:119.
     */
    AGRESTI_COULL("Agresti-Coull interval (Agresti and Coull 1998)") {
        @Override
        double low(double k, double n, double confidence) {
            var z = Wilson.z(confidence);
            return Math.max(0, (k + z * z / 2) / (n + z * z) - halfWidth(k, n, z));
        }

        @Override
        double high(double k, double n, double confidence) {
            var z = Wilson.z(confidence);
            return Math.min(1, (k + z * z / 2) / (n + z * z) + halfWidth(k, n, z));
        }

        private double halfWidth(double k, double n, double z) {
            var base = n + z * z;
            return z * Math.sqrt((k + z * z / 2) / base * ((n - k + z * z / 2) / base) / base);
        }
    };

    private final String source;

    IntervalMethod(String source) {
        this.source = source;
    }

    abstract double low(double k, double n, double confidence);

    abstract double high(double k, double n, double confidence);

    Interval interval(double k, double n, double confidence) {
        return new Interval(low(k, n, confidence), high(k, n, confidence), toString(), confidence);
    }

    Derivation derivation() {
        return Derivation.of(source, Assumptions.INDEPENDENT_EVENTS, Assumptions.SIMPLE_RANDOM_SAMPLE);
    }

    /** Returns the method with its paper, as a derivation names it. */
    public String source() {
        return source;
    }

    /** Returns the word for the method, for example {@code clopper-pearson}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
