package io.github.govtechkpi.metrics;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.UnivariateSolverUtils;
import org.apache.commons.math3.util.ContinuedFraction;

/**
 * The regularised incomplete beta function and its inverse for counts up to 10^12: quantiles are accurate to 1e-13
 * relative, tails to 1e-11.
 *
 * <p>{@code Beta.regularizedBeta} of commons-math3 takes the difference of terms as large as the counts, so a billion
 * cases leave nine digits, and its quantile is searched with an absolute accuracy. Here the density comes from the
 * saddle point expansion (Loader 2000), the continued fraction is the one of DiDonato and Morris (ACM TOMS 18:360,
 * 1992), evaluated and inverted by commons-math3, and everything is a function of the odds x/(1-x), so that neither x
 * nor 1-x loses digits.
 */
final class IncompleteBeta {
    private static final double EPSILON = 1e-15;
    private static final double ACCURACY = 1e-16;
    private static final double MAX_LOG_ODDS = 700; // exp of more is no double
    private static final int MAX_EVALUATIONS = 10_000;
    private static final double STIRLING_FROM = 16; // where the series below has all digits
    private static final double SERIES_WITHIN = 0.1;

    private IncompleteBeta() {}

    /** Returns log P(X &lt;= x) of the beta distribution with shapes a and b, where x = odds / (1 + odds). */
    static double logCdf(double odds, double a, double b) {
        return b * odds <= a ? logTail(odds, a, b) : Math.log1p(-Math.exp(logTail(1 / odds, b, a)));
    }

    /** Returns the odds x/(1-x) with P(X &lt;= x) = p. */
    static double oddsQuantile(double p, double a, double b) {
        if (p > 0.5) {
            return 1 / oddsQuantile(1 - p, b, a); // the smaller tail is the one with all its digits
        }
        if (p == 0) {
            return 0;
        }
        var wanted = Math.log(p);
        UnivariateFunction excess = logOdds -> logCdf(Math.exp(logOdds), a, b) - wanted;
        var step = Math.sqrt(1 / a + 1 / b); // about one standard deviation of the log odds
        var bracket = UnivariateSolverUtils.bracket(
                excess, Math.log(a / b), -MAX_LOG_ODDS, MAX_LOG_ODDS, step, 2, MAX_EVALUATIONS);
        var solver = new BrentSolver(ACCURACY, ACCURACY, ACCURACY);
        return Math.exp(solver.solve(MAX_EVALUATIONS, excess, bracket[0], bracket[1]));
    }

    /**
     * Returns log P(X = successes) of the binomial distribution, for any positive real counts, from the odds of
     * success.
     */
    static double logBinomial(double successes, double failures, double odds) {
        var trials = successes + failures;
        if (successes == 0) {
            return -trials * Math.log1p(odds);
        }
        if (failures == 0) {
            return -trials * Math.log1p(1 / odds);
        }
        var excess = excess(successes, failures, odds);
        return stirlingError(trials)
                - stirlingError(successes)
                - stirlingError(failures)
                - deviance(successes, excess, trials * (odds / (1 + odds)))
                - deviance(failures, -excess, trials / (1 + odds))
                + 0.5 * Math.log(trials / (2 * Math.PI * successes) / failures);
    }

    /** Returns log P(X &lt;= x) for an x at most the mean. */
    private static double logTail(double odds, double a, double b) {
        return logBinomial(a, b, odds) + Math.log(a / (a + b) * b) - Math.log(fraction(odds, a, b));
    }

    private static double fraction(double odds, double a, double b) {
        var x = odds / (1 + odds);
        var y = 1 / (1 + odds);
        var excess = excess(a, b, odds);
        return new ContinuedFraction() {
            @Override
            protected double getA(int n, double unused) {
                var first = n == 0 ? 0 : n * (b - n) * x / (a + 2.0 * n - 1);
                return n + first + (a + n) / (a + 2.0 * n + 1) * (excess + 1 + n * (1 + y));
            }

            @Override
            protected double getB(int n, double unused) {
                var scale = a + 2.0 * n - 1;
                return (a + n - 1) / scale * ((a + b + n - 1) / scale) * (n * (b - n) * x * x);
            }
        }.evaluate(0, EPSILON);
    }

    /** Returns a - (a+b)x: with one rounding only, because it is a small difference of large numbers. */
    private static double excess(double a, double b, double odds) {
        return Math.fma(-b, odds, a) / (1 + odds);
    }

    /** Returns log(n!) minus Stirling's formula for it. */
    private static double stirlingError(double n) {
        var shifted = 0.0;
        var from = n;
        for (; from < STIRLING_FROM; from++) {
            shifted += (from + 0.5) * Math.log1p(1 / from) - 1;
        }
        var r = 1 / (from * from);
        var series = 1 / 1680.0 - r * (1 / 1188.0 - r * (691 / 360360.0));
        return shifted + (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r * series))) / from;
    }

    /** Returns x log(x/expected) + expected - x, where excess = x - expected. */
    private static double deviance(double x, double excess, double expected) {
        if (Math.abs(excess) >= SERIES_WITHIN * (x + expected)) {
            return x * Math.log(x / expected) - excess;
        }
        var v = excess / (x + expected);
        var sum = excess * v;
        var term = 2 * x * v;
        for (var j = 3; ; j += 2) {
            term *= v * v;
            var next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
