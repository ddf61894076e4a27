package io.github.govtechkpi.metrics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * Quantiles and tail probabilities of the distributions that the calculators need.
 *
 * <p>The one place that calls the distributions of commons-math3, because some of them have traps: an accuracy that is absolute
 * where a relative one is needed, and random generators that are made although nobody draws.
 */
public final class Distributions {
    private static final double ACCURACY = 1e-15;
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

    /** Returns the quantile of Student's t distribution. */
    public static double tQuantile(double p, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability(p);
    }

    /** Returns P(T &lt;= t) of Student's t distribution. */
    public static double tCdf(double t, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).cumulativeProbability(t);
    }

    /** Returns the quantile of the chi-squared distribution. */
    public static double chiSquaredQuantile(double p, double degreesOfFreedom) {
        return new ChiSquaredDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability(p);
    }

    /** Returns P(X &lt;= x) of the chi-squared distribution. */
    public static double chiSquaredCdf(double x, double degreesOfFreedom) {
        return new ChiSquaredDistribution(null, degreesOfFreedom).cumulativeProbability(x);
    }

    /** Returns P(F &gt; f) of the F distribution. */
    public static double fUpper(double f, double numeratorDf, double denominatorDf) {
        return 1 - new FDistribution(null, numeratorDf, denominatorDf).cumulativeProbability(f);
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
        if (k < 0 || k > trials || (probability == 1 && k < trials)) {
            return 0;
        }
        if (probability == 1) {
            return 1;
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
}
