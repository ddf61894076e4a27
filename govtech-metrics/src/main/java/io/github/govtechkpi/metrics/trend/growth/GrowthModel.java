package io.github.govtechkpi.metrics.trend.growth;

import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The curves as functions of their parameters, which differentiate themselves.
 *
 * <p>The parameters stand in the order of the curve's record. Those that must be positive are searched as logarithms.
 */
enum GrowthModel {
    LOGISTIC(3, true, "Logistic growth by least squares (Verhulst 1838, Marquardt 1963)") {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            return p[0].divide(p[1].subtract(time).divide(p[2]).exp().add(1));
        }

        @Override
        GrowthCurve curve(double[] p) {
            return new GrowthCurve.Logistic(p[0], p[1], p[2]);
        }

        @Override
        List<double[]> starts(double[] times, double[] values) {
            return GrowthStarts.logistic(times, values);
        }
    },
    GOMPERTZ(3, true, "Gompertz growth by least squares (Gompertz 1825, Marquardt 1963)") {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            return p[0].multiply(
                    p[1].subtract(time).multiply(p[2]).exp().negate().exp());
        }

        @Override
        GrowthCurve curve(double[] p) {
            return new GrowthCurve.Gompertz(p[0], p[1], p[2]);
        }

        @Override
        List<double[]> starts(double[] times, double[] values) {
            return GrowthStarts.gompertz(times, values);
        }
    },
    RICHARDS(4, true, "Generalised logistic growth by least squares (Richards 1959, Marquardt 1963)") {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            var log1p = p[1].subtract(time).multiply(p[2]).exp().log1p();
            return p[0].multiply(log1p.divide(p[3]).negate().exp());
        }

        @Override
        GrowthCurve curve(double[] p) {
            return new GrowthCurve.Richards(p[0], p[1], p[2], p[3]);
        }

        @Override
        List<double[]> starts(double[] times, double[] values) {
            return GrowthStarts.richards(times, values);
        }
    },
    /** The adopters of the interval that ends at a time, {@code m (F(t) - F(t-1))}. */
    BASS_INTERVAL(3, false, "Bass diffusion by least squares on intervals (Bass 1969, Srinivasan and Mason 1986)") {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            return share(p, time).subtract(share(p, time - 1)).multiply(p[0]);
        }

        private DerivativeStructure share(DerivativeStructure[] p, double time) {
            var e = p[1].add(p[2]).multiply(-time).exp();
            return e.negate().add(1).divide(p[2].divide(p[1]).multiply(e).add(1));
        }

        @Override
        GrowthCurve curve(double[] p) {
            return new GrowthCurve.Bass(p[0], p[1], p[2]);
        }

        @Override
        List<double[]> starts(double[] times, double[] values) {
            return GrowthStarts.bass(values);
        }
    },
    /** The adopters for each unit of time at a time, {@code m f(t)}. */
    BASS_INSTANTANEOUS(3, false, "Bass diffusion by least squares at moments (Bass 1969)") {
        @Override
        DerivativeStructure value(DerivativeStructure[] p, double time) {
            var sum = p[1].add(p[2]);
            var e = sum.multiply(-time).exp();
            var rest = p[2].divide(p[1]).multiply(e).add(1);
            return p[0].multiply(sum).multiply(sum).divide(p[1]).multiply(e).divide(rest.multiply(rest));
        }

        @Override
        GrowthCurve curve(double[] p) {
            return BASS_INTERVAL.curve(p);
        }

        @Override
        List<double[]> starts(double[] times, double[] values) {
            return BASS_INTERVAL.starts(times, values);
        }
    };

    private static final int LOCATION = 1;

    private final int size;
    private final boolean movable;
    private final String method;

    GrowthModel(int size, boolean movable, String method) {
        this.size = size;
        this.movable = movable;
        this.method = method;
    }

    abstract DerivativeStructure value(DerivativeStructure[] parameters, double time);

    abstract GrowthCurve curve(double[] parameters);

    /** Returns parameters to search from. */
    abstract List<double[]> starts(double[] times, double[] values);

    /** Returns the method with its source. */
    String method() {
        return method;
    }

    /** Returns the number of parameters. */
    int size() {
        return size;
    }

    /** Tells whether a parameter must be positive; a time need not. */
    boolean isPositive(int parameter) {
        return !movable || parameter != LOCATION;
    }

    /** Tells whether times may be counted from anywhere; Bass counts from the launch. */
    boolean isMovable() {
        return movable;
    }
}
