package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Rational;
import io.github.govtechkpi.metrics.money.Appraisal.InternalRate;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * All zeros of a net present value above -1.
 *
 * <p>With {@code u = ln(1 + rate)} the net present value is {@code f(u) = sum c_t exp(-u t)}. By Descartes it has no more zeros
 * than its coefficients change their sign, and {@code exp(a u) f(u)}, with {@code a} between two coefficients of opposite sign,
 * has a derivative with one change of sign less. So the turning points are found first, and between two of them there is at
 * most one zero, which Brent's method finds. Nothing is missed, nothing depends on a starting value, and a zero that is only
 * touched (a double one) is a turning point itself.
 */
final class InternalRates {
    /** What adding up some dozens of doubles may lose, relative to the sum of their sizes. */
    private static final double TOUCHES_ZERO = 1e-14;

    private static final int MAX_EVALUATIONS = 10_000;

    private InternalRates() {}

    static <T extends Rational<T>> Computed<InternalRate> of(List<T> net) {
        var changes = signChanges(net);
        if (changes == 0) {
            return Computed.notComputable(ReasonCode.NO_SIGN_CHANGE);
        }
        var rates = zeros(scaled(net)).stream().map(Math::expm1).toList();
        return rates.isEmpty()
                ? Computed.notComputable(ReasonCode.NO_REAL_RATE)
                : Computed.of(new InternalRate(rates.get(0), changes == 1, rates));
    }

    private static <T extends Rational<T>> int signChanges(List<T> net) {
        var changes = 0;
        var before = 0;
        for (var flow : net) {
            changes += flow.sign() * before < 0 ? 1 : 0;
            before = flow.sign() == 0 ? before : flow.sign();
        }
        return changes;
    }

    private static <T extends Rational<T>> double[] scaled(List<T> net) {
        var largest = size(net.get(0));
        for (var flow : net.subList(1, net.size())) {
            largest = size(flow).minus(largest).sign() > 0 ? size(flow) : largest;
        }
        var scaled = new double[net.size()];
        for (var t = 0; t < scaled.length; t++) {
            scaled[t] = net.get(t).over(largest).nearest();
        }
        return trimmed(scaled);
    }

    private static <T extends Rational<T>> T size(T flow) {
        return flow.sign() < 0 ? flow.minus(flow).minus(flow) : flow;
    }

    /** Leaves out what is 0 at both ends: it moves no zero. */
    private static double[] trimmed(double[] c) {
        var first = 0;
        while (c[first] == 0) {
            first++;
        }
        var end = c.length;
        while (c[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(c, first, end);
    }

    /** Returns the derivative of exp(exponent u) f(u), its largest coefficient scaled to 1 so that no level overflows. */
    private static double[] slope(double[] c, double exponent) {
        var slope = new double[c.length];
        for (var t = 0; t < c.length; t++) {
            slope[t] = (exponent - t) * c[t];
        }
        var largest = largest(slope);
        for (var t = 0; t < c.length; t++) {
            slope[t] /= largest;
        }
        return trimmed(slope);
    }

    private static double largest(double[] c) {
        var largest = 0.0;
        for (var coefficient : c) {
            largest = Math.max(largest, Math.abs(coefficient));
        }
        return largest;
    }

    /** Returns the zeros in ascending order; the first and the last coefficient are not 0. */
    private static List<Double> zeros(double[] c) {
        var exponent = betweenOppositeSigns(c);
        if (Double.isNaN(exponent)) {
            return List.of();
        }
        var zeros = new ArrayList<Double>();
        var largest = largest(c);
        // Cauchy's bound on both ends, in logarithms; beyond it the outermost flow decides the sign
        var left = -Math.log1p(largest / Math.abs(c[c.length - 1])) - 1;
        var right = Math.log1p(largest / Math.abs(c[0])) + 1;
        var signAtLeft = Math.signum(c[c.length - 1]);
        for (var turning : zeros(slope(c, exponent))) {
            var sign = sign(c, turning);
            if (sign == 0) {
                zeros.add(turning);
            } else if (sign == -signAtLeft) {
                zeros.add(between(c, left, turning));
            }
            left = turning;
            signAtLeft = sign;
        }
        if (signAtLeft == -Math.signum(c[0])) {
            zeros.add(between(c, left, right));
        }
        return zeros;
    }

    private static double betweenOppositeSigns(double[] c) {
        var previous = 0;
        for (var t = 1; t < c.length; t++) {
            if (c[t] != 0) {
                if (Math.signum(c[t]) != Math.signum(c[previous])) {
                    return (previous + t) / 2.0;
                }
                previous = t;
            }
        }
        return Double.NaN;
    }

    private static double between(double[] c, double left, double right) {
        // a function value of 1e-15 is no zero where flows differ in size: the interval alone decides
        return new BrentSolver(1e-15, 1e-16, 0).solve(MAX_EVALUATIONS, u -> value(c, u), left, right);
    }

    private static double sign(double[] c, double u) {
        var value = value(c, u);
        return Math.abs(value) <= TOUCHES_ZERO * size(c, u) ? 0 : Math.signum(value);
    }

    /** Returns f(u), for a negative u times exp(u T): the zeros are the same and nothing overflows. */
    private static double value(double[] c, double u) {
        var sum = 0.0;
        for (var t = 0; t < c.length; t++) {
            sum += c[t] * discount(c, u, t);
        }
        return sum;
    }

    /** Returns what {@link #value} adds up to without the signs. */
    private static double size(double[] c, double u) {
        var sum = 0.0;
        for (var t = 0; t < c.length; t++) {
            sum += Math.abs(c[t]) * discount(c, u, t);
        }
        return sum;
    }

    private static double discount(double[] c, double u, int t) {
        return Math.exp(-u * (u < 0 ? t - (c.length - 1) : t));
    }
}
