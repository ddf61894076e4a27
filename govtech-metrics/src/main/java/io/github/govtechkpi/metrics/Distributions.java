package io.github.govtechkpi.metrics;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
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
        return normalQuantile(1 - (1 - confidence) / 2);
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

    /** Returns P(F &gt; f) of the F distribution, exact also far in the tail, where 1 - P(F &lt;= f) would be 0. */
    public static double fUpper(double f, double numeratorDf, double denominatorDf) {
        return Beta.regularizedBeta(
                denominatorDf / (denominatorDf + numeratorDf * f), denominatorDf / 2, numeratorDf / 2);
    }

    /** Returns P(|T| &gt;= |t|) of Student's t distribution, exact also far in the tails. */
    public static double tTwoSidedP(double t, double degreesOfFreedom) {
        return Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /**
     * Returns the quantile of the beta distribution.
     *
     * <p>The default accuracy of commons-math3 is absolute: for small p it left relative errors of 1.4e-6.
     */
    public static double betaQuantile(double p, double alpha, double beta) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(p);
    }

    /** Returns P(X &lt;= k) of the binomial distribution. */
    public static double binomialCdf(int k, int trials, double probability) {
        return new BinomialDistribution(null, trials, probability).cumulativeProbability(k);
    }

    /** Returns P(X = k) of the binomial distribution. */
    public static double binomialPmf(int k, int trials, double probability) {
        return new BinomialDistribution(null, trials, probability).probability(k);
    }
}
