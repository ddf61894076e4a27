package io.github.govtechkpi.metrics;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles and tail probabilities of the distributions that the calculators need.
 *
 * <p>The one place that calls the distributions of commons-math3, because some of them have traps: an accuracy that is absolute
 * where a relative one is needed, and random generators that are made although nobody draws.
 */
public final class Distributions {
    private static final double ACCURACY = 1e-15;
    private static final double NEARLY_ZERO = 1e-300;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1, ACCURACY);

    private Distributions() {}

    /** Returns the two-sided normal quantile of a confidence, for example 1.959963984540054 for 0.95. */
    public static double normalTwoSided(double confidence) {
        return Math.sqrt(2)
                * Erf.erfInv(confidence); // 1 - (1 - confidence) / 2 would lose the digits of a high confidence
    }

    /** Returns the quantile of the standard normal distribution. */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Returns P(Z &lt;= z) of the standard normal distribution, exact also far in the lower tail. */
    public static double normalCdf(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /** Returns the two-sided p-value of a normal statistic. */
    public static double normalTwoSidedP(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** Returns the quantile of Student's t distribution, for example 2.26 for p = 0.975 and 9 degrees of freedom. */
    public static double tQuantile(double p, double degreesOfFreedom) {
        return StudentQuantile.of(p, degreesOfFreedom);
    }

    /** Returns P(T &lt;= t) of Student's t distribution, exact also far in the lower tail. */
    public static double tCdf(double t, double degreesOfFreedom) {
        var tail = 0.5 * tTwoSidedP(t, degreesOfFreedom);
        return t < 0 ? tail : 1 - tail;
    }

    /** Returns the quantile of the chi-squared distribution. */
    public static double chiSquaredQuantile(double p, double degreesOfFreedom) {
        return new ChiSquaredDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability(p);
    }

    /** Returns P(X &lt;= x) of the chi-squared distribution. */
    public static double chiSquaredCdf(double x, double degreesOfFreedom) {
        return new ChiSquaredDistribution(null, degreesOfFreedom).cumulativeProbability(x);
    }

    /** Returns P(F &gt; f) of the F distribution, exact also far in the tail, where 1 - P(F &lt;= f) would be 0. */
    public static double fUpper(double f, double numeratorDf, double denominatorDf) {
        return Beta.regularizedBeta(
                denominatorDf / (denominatorDf + numeratorDf * f), denominatorDf / 2, numeratorDf / 2);
    }

    /** Returns P(|T| &gt;= |t|) of Student's t distribution, exact also far in the tails. */
    public static double tTwoSidedP(double t, double degreesOfFreedom) {
        return Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /** Returns P(X &lt;= x) of the beta distribution. */
    public static double betaCdf(double x, double alpha, double beta) {
        if (x <= 0) {
            return 0;
        }
        return x < 1 ? Math.exp(IncompleteBeta.logCdf(x / (1 - x), alpha, beta)) : 1;
    }

    /**
     * Returns the quantile of the beta distribution, for example 2.53e-11 for p = 0.025, alpha = 1 and beta = 1e9.
     *
     * <p>Relative accuracy 1e-13 for shapes from 0.5 to 1e12. The quantile of commons-math3 has an absolute accuracy,
     * which leaves a relative error of 3e-7 there.
     */
    public static double betaQuantile(double p, double alpha, double beta) {
        return 1 / (1 + 1 / IncompleteBeta.oddsQuantile(p, alpha, beta));
    }

    /** Returns the value that the beta distribution exceeds with probability q; no digit is lost to 1 - q. */
    public static double betaUpperQuantile(double q, double alpha, double beta) {
        return 1 / (1 + IncompleteBeta.oddsQuantile(q, beta, alpha));
    }

    /**
     * Returns the quantile of the odds X / (1 - X) of a beta distributed X, that is, of the beta prime distribution.
     *
     * <p>From the quantile of X itself, odds of a billion to one would be left with seven digits.
     */
    public static double betaOddsQuantile(double p, double alpha, double beta) {
        return IncompleteBeta.oddsQuantile(p, alpha, beta);
    }

    /** Returns P(X &lt;= k) of the binomial distribution. */
    public static double binomialCdf(double k, double trials, double probability) {
        if (k < 0 || k >= trials) {
            return k < 0 ? 0 : 1;
        }
        if (probability == 0 || probability == 1) {
            return 1 - probability;
        }
        return Math.exp(IncompleteBeta.logCdf((1 - probability) / probability, trials - k, k + 1));
    }

    /** Returns P(X &gt;= k) of the binomial distribution, with all digits also where it is small. */
    public static double binomialAtLeast(double k, double trials, double probability) {
        if (k <= 0) {
            return 1;
        }
        return k <= trials ? betaCdf(probability, k, trials - k + 1) : 0;
    }

    /** Returns P(X = k) of the binomial distribution. */
    public static double binomialPmf(double k, double trials, double probability) {
        if (k < 0 || k > trials) {
            return 0;
        }
        if (probability == 0 || probability == 1) {
            return k == probability * trials ? 1 : 0;
        }
        return Math.exp(IncompleteBeta.logBinomial(k, trials - k, probability / (1 - probability)));
    }

    /**
     * Returns P(X = k) for draws without replacement from a population of successes and failures.
     *
     * <p>The distribution of commons-math3 takes {@code int} counts and adds up from one end.
     */
    public static double hypergeometricPmf(double k, double successes, double failures, double draws) {
        if (k < 0 || k > successes || k > draws || draws - k > failures) {
            return 0;
        }
        var left = successes + failures - draws;
        if (draws == 0 || left == 0) {
            return 1;
        }
        var odds = draws / left; // any would do; these keep all three terms small
        return Math.exp(IncompleteBeta.logBinomial(k, successes - k, odds)
                + IncompleteBeta.logBinomial(draws - k, failures - draws + k, odds)
                - IncompleteBeta.logBinomial(draws, left, odds));
    }

    // counts: Poisson, gamma, negative binomial, two-sided binomial

    /** A shape from which on the Wilson-Hilferty cube is closer than the incomplete gamma function, which loses digits there. */
    private static final double LARGE_SHAPE = 1e7;

    /** A distribution function that misses p by rounding alone has reached it. */
    private static final double ROUNDING = 1e-12;

    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final int MAX_EVALUATIONS = 1000;

    /** Returns P(X &gt; x) of the chi-squared distribution, exact also far in the upper tail. */
    public static double chiSquaredUpper(double x, double degreesOfFreedom) {
        return Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }

    /** Returns P(X &lt;= x) of the Poisson distribution; 0 for a negative x. */
    public static double poissonCdf(double x, double mean) {
        return x < 0 ? 0 : Gamma.regularizedGammaQ(x + 1, mean);
    }

    /** Returns P(X &gt;= x) of the Poisson distribution; 1 for an x up to 0. */
    public static double poissonUpper(double x, double mean) {
        return x <= 0 ? 1 : Gamma.regularizedGammaP(x, mean);
    }

    /** Returns the smallest whole number x with P(X &lt;= x) &gt;= p of the Poisson distribution. */
    public static double poissonQuantile(double p, double mean) {
        return smallestCount(x -> poissonCdf(x, mean) >= p * (1 - ROUNDING));
    }

    /**
     * Returns the value that a gamma variable of scale 1 stays below with probability {@code p}: half a chi-squared quantile of
     * twice as many degrees of freedom, for example 0.2422 for p = 0.025 and shape 2.
     *
     * <p>Solved for the logarithm of the tail, so that a tiny p costs no digits.
     */
    public static double gammaQuantile(double p, double shape) {
        return gammaRoot(normalQuantile(p), shape, x -> Math.log(Gamma.regularizedGammaP(shape, x) / p));
    }

    /** Returns the value that a gamma variable of scale 1 exceeds with probability {@code p}, for example 3.689 for 0.025 and 1. */
    public static double gammaUpperQuantile(double p, double shape) {
        return gammaRoot(-normalQuantile(p), shape, x -> -Math.log(Gamma.regularizedGammaQ(shape, x) / p));
    }

    private static double gammaRoot(double z, double shape, DoubleUnaryOperator increasing) {
        var cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)); // Wilson & Hilferty 1931
        var guess = shape * cube * cube * cube;
        if (shape >= LARGE_SHAPE) {
            return guess;
        }
        var low = guess > 0 ? guess : shape;
        var high = low;
        var factor = 1 + 0.5 / Math.sqrt(shape);
        for (var step = factor; increasing.applyAsDouble(low) > 0; step *= step) {
            low /= step;
        }
        for (var step = factor; increasing.applyAsDouble(high) < 0; step *= step) {
            high *= step;
        }
        return root(increasing, low, high);
    }

    /** Returns where a continuous function of positive numbers crosses 0 between two bounds of different sign. */
    public static double root(DoubleUnaryOperator function, double low, double high) {
        return low == high
                ? low
                : new BrentSolver(RELATIVE_ACCURACY, NEARLY_ZERO)
                        .solve(MAX_EVALUATIONS, function::applyAsDouble, low, high);
    }

    /** Returns P(X &lt;= x) of the negative binomial distribution with variance {@code mean + mean^2 / size}. */
    public static double negativeBinomialCdf(double x, double mean, double size) {
        return x < 0 ? 0 : Beta.regularizedBeta(size / (size + mean), size, x + 1);
    }

    /** Returns the smallest whole number x with P(X &lt;= x) &gt;= p of the negative binomial distribution. */
    public static double negativeBinomialQuantile(double p, double mean, double size) {
        return smallestCount(x -> negativeBinomialCdf(x, mean, size) >= p * (1 - ROUNDING));
    }

    /** Returns the smallest whole number k with P(X &lt;= k) &gt;= p of the binomial distribution. */
    public static int binomialQuantile(double p, int trials, double probability) {
        return (int) smallestCount(k -> k >= trials || binomialCdf((int) k, trials, probability) >= p * (1 - ROUNDING));
    }

    private static double smallestCount(DoublePredicate isReached) {
        var high = 1.0;
        while (!isReached.test(high - 1)) {
            high *= 2;
        }
        // tested from high / 2 - 1 (not reached) to high - 1 (reached)
        var low = Math.floor(high / 2) - 1;
        high -= 1;
        while (high - low > 1) {
            var middle = Math.floor((low + high) / 2);
            if (isReached.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * Returns the two-sided p-value of {@code k} of {@code trials}: the sum of all probabilities that do not exceed that of
     * {@code k}, as R's binom.test computes it, for example 0.25 for 3 of 3 and 0.5.
     */
    public static double binomialTwoSidedP(double k, double trials, double probability) {
        return new PointProbabilities(
                        j -> binomialPmf(j, trials, probability),
                        j -> binomialCdf(j, trials, probability),
                        j -> binomialAtLeast(j, trials, probability),
                        0,
                        Math.min(trials, Math.floor((trials + 1) * probability)),
                        trials)
                .twoSided(k);
    }
}
