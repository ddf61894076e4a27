package io.github.govtechkpi.metrics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * The quantile of Student's t distribution, in a microsecond.
 *
 * <p>The quantile of commons-math3 is searched between bounds that are doubled until they hold it, in some 15 evaluations of the
 * distribution: half of the time that the progress of a goal took. Here it begins at Hill's approximation (CACM 13:619, 1970), which
 * is right to six digits, and one step of Halley's method gives the rest.
 */
final class StudentQuantile {
    /** Below this the approximation is not made for, and the search of commons-math3 has to do. */
    private static final double LEAST_DEGREES_OF_FREEDOM = 3;

    private static final double LEAST_TAIL = 1e-12;
    /** Up to here the sum is shorter than the continued fraction of the incomplete beta function, and 1 - P loses no digit that counts. */
    private static final int MOST_TERMS = 250;

    private static final double SMALL = 3;

    private static final double ACCURACY = 1e-15;
    private static final int MOST_STEPS = 8;

    /** The error after a step is of the order of its cube. */
    private static final double LAST_STEP = 1e-5;

    private StudentQuantile() {}

    static double of(double p, double degreesOfFreedom) {
        var tail = Math.min(p, 1 - p);
        if (degreesOfFreedom < LEAST_DEGREES_OF_FREEDOM || !(tail >= LEAST_TAIL && tail < 0.5)) {
            return searched(p, degreesOfFreedom);
        }
        var t = hill(tail, degreesOfFreedom);
        for (var i = 0; i < MOST_STEPS; i++) {
            var square = degreesOfFreedom + t * t;
            var newton = (tail(t, degreesOfFreedom) - tail) / density(t, degreesOfFreedom);
            var step = newton / (1 - newton * (degreesOfFreedom + 1) * t / (2 * square));
            t += step;
            if (Math.abs(step) <= LAST_STEP * t) {
                return p < 0.5 ? -t : t;
            }
        }
        return searched(p, degreesOfFreedom);
    }

    private static double searched(double p, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability(p);
    }

    /** Returns P(T &gt; t) for a t above 0. */
    private static double tail(double t, double n) {
        var whole = (int) n;
        return whole == n && whole <= MOST_TERMS && t < SMALL
                ? 0.5 - 0.5 * central(t, whole)
                : 0.5 * Beta.regularizedBeta(n / (n + t * t), n / 2, 0.5);
    }

    /** Returns P(-t &lt; T &lt; t) as the finite sum that it is for whole n (Abramowitz and Stegun 26.7.3 and 26.7.4). */
    private static double central(double t, int n) {
        var cosSquare = n / (n + t * t);
        var isOdd = n % 2 == 1;
        var term = isOdd ? Math.sqrt(cosSquare) : 1;
        var sum = term;
        for (var k = isOdd ? 3 : 2; k <= n - 2; k += 2) {
            term *= cosSquare * (k - 1) / k;
            sum += term;
        }
        var sin = t / Math.sqrt(n + t * t);
        return isOdd ? 2 / Math.PI * (Math.atan(t / Math.sqrt(n)) + sin * sum) : sin * sum;
    }

    private static double density(double t, double n) {
        var scale = Gamma.logGamma((n + 1) / 2) - Gamma.logGamma(n / 2) - 0.5 * Math.log(n * Math.PI);
        return Math.exp(scale - (n + 1) / 2 * Math.log1p(t * t / n));
    }

    /** Returns the approximation, with the names of the paper; {@code tail} is half of its P. */
    private static double hill(double tail, double n) {
        var a = 1 / (n - 0.5);
        var b = 48 / (a * a);
        var c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        var d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n;
        var y = Math.pow(d * 2 * tail, 2 / n);
        if (y <= 0.05 + a) {
            y = ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1)
                            * (n + 1)
                            / (n + 2)
                    + 1 / y;
            return Math.sqrt(n * y);
        }
        var x = Distributions.normalQuantile(tail);
        y = x * x;
        if (n < 5) {
            c += 0.3 * (n - 4.5) * (x + 0.6);
        }
        c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
        return Math.sqrt(n * Math.expm1(a * y * y));
    }
}
