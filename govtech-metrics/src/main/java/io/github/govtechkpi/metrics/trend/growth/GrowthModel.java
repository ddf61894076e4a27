package io.github.govtechkpi.metrics.trend.growth;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The curves as functions of their parameters, which differentiate themselves.
 *
 * <p>The parameters stand in the order of the curve's record. Those that must be positive are searched as logarithms.
 */
enum GrowthModel {
    LOGISTIC(
            "Logistic growth by least squares (Verhulst 1838, Marquardt 1963)",
            GrowthStarts::logistic,
            p -> new GrowthCurve.Logistic(p[0], p[1], p[2]),
            true,
            false,
            true) {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            return p[0].divide(p[1].subtract(time).divide(p[2]).exp().add(1));
        }
    },
    GOMPERTZ(
            "Gompertz growth by least squares (Gompertz 1825, Marquardt 1963)",
            GrowthStarts::gompertz,
            p -> new GrowthCurve.Gompertz(p[0], p[1], p[2]),
            true,
            false,
            true) {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            return p[0].multiply(
                    p[1].subtract(time).multiply(p[2]).exp().negate().exp());
        }
    },
    RICHARDS(
            "Generalised logistic growth by least squares (Richards 1959, Marquardt 1963)",
            GrowthStarts::richards,
            p -> new GrowthCurve.Richards(p[0], p[1], p[2], p[3]),
            true,
            false,
            true,
            true) {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            var log1p = p[1].subtract(time).multiply(p[2]).exp().log1p();
            return p[0].multiply(log1p.divide(p[3]).negate().exp());
        }
    },
    /** The adopters of the interval that ends at a time, {@code m (F(t) - F(t-1))}. */
    BASS_INTERVAL(
            "Bass diffusion by least squares on intervals (Bass 1969, Srinivasan and Mason 1986)",
            (times, adopters) -> GrowthStarts.bass(adopters),
            p -> new GrowthCurve.Bass(p[0], p[1], p[2]),
            true,
            true,
            true) {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            return share(p, time).subtract(share(p, time - 1)).multiply(p[0]);
        }

        private DerivativeStructure share(DerivativeStructure[] p, double time) {
            var e = p[1].add(p[2]).multiply(-time).exp();
            return e.negate().add(1).divide(p[2].divide(p[1]).multiply(e).add(1));
        }
    },
    /** The adopters for each unit of time at a time, {@code m f(t)}. */
    BASS_INSTANTANEOUS(
            "Bass diffusion by least squares at moments (Bass 1969)",
            (times, adopters) -> GrowthStarts.bass(adopters),
            p -> new GrowthCurve.Bass(p[0], p[1], p[2]),
            true,
            true,
            true) {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            var sum = p[1].add(p[2]);
            var e = sum.multiply(-time).exp();
            var rest = p[2].divide(p[1]).multiply(e).add(1);
            return p[0].multiply(sum).multiply(sum).divide(p[1]).multiply(e).divide(rest.multiply(rest));
        }
    };

    private final String method;
    private final BiFunction<double[], double[], List<double[]>> starts;
    private final Function<double[], GrowthCurve> curve;
    private final boolean[] positive;

    GrowthModel(
            String method,
            BiFunction<double[], double[], List<double[]>> starts,
            Function<double[], GrowthCurve> curve,
            boolean... positive) {
        this.method = method;
        this.starts = starts;
        this.curve = curve;
        this.positive = positive;
    }

    abstract DerivativeStructure value(DerivativeStructure[] parameters, double time);

    /** Returns the method with its source. */
    String method() {
        return method;
    }

    /** Returns parameters to search from. */
    List<double[]> starts(double[] times, double[] values) {
        return starts.apply(times, values);
    }

    GrowthCurve curve(double[] parameters) {
        return curve.apply(parameters);
    }

    int size() {
        return positive.length;
    }

    /** Tells whether a parameter must be positive. */
    boolean isPositive(int parameter) {
        return positive[parameter];
    }

    /** Tells whether parameter 1 is a time, so that times may be counted from anywhere; Bass counts from the launch. */
    boolean isMovable() {
        return !positive[1];
    }
}
