package io.github.govtechkpi.metrics.trend.growth;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.Pair;

/** Where the Levenberg-Marquardt search ended, in the parameters of the curve and the units of the data. */
final class CurveFit {
    private static final int MAX_EVALUATIONS = 1_000;
    private static final double TOLERANCE = 1e-13;
    private static final double SINGULAR = 1e-13;

    private final double[] parameters;
    private final Optional<double[][]> covariance;
    private final double rss;

    private CurveFit(double[] parameters, Optional<double[][]> covariance, double rss) {
        this.parameters = parameters;
        this.covariance = covariance;
        this.rss = rss;
    }

    /** Searches from one start; nothing if the search does not settle. */
    static Optional<CurveFit> search(GrowthModel model, double[] times, double[] values, double[] start) {
        // counted from the middle and in shares of the largest value, everything is of the order of 1
        var origin = model.isMovable() ? StatUtils.mean(times) : 0;
        var unit = Arrays.stream(values).map(Math::abs).max().orElse(1);
        var moved = Arrays.stream(times).map(time -> time - origin).toArray();
        var scaled = Arrays.stream(values).map(value -> value / unit).toArray();
        var problem = new LeastSquaresBuilder()
                .start(inner(model, start, origin, unit))
                .target(scaled)
                .model(function(model, moved))
                .lazyEvaluation(false)
                .maxEvaluations(MAX_EVALUATIONS)
                .maxIterations(MAX_EVALUATIONS)
                .build();
        try {
            var optimum = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TOLERANCE)
                    .withParameterRelativeTolerance(TOLERANCE)
                    .optimize(problem);
            var found = outer(model, optimum.getPoint().toArray(), origin, unit);
            var relative = optimum.getCost() * optimum.getCost();
            return Double.isFinite(relative) && Arrays.stream(found).allMatch(Double::isFinite)
                    ? Optional.of(
                            new CurveFit(found, covariance(model, optimum, found, relative), relative * unit * unit))
                    : Optional.empty();
        } catch (MathIllegalStateException e) {
            // too many evaluations, or no progress: the search runs after a curve that is not there
            return Optional.empty();
        }
    }

    private static Optional<double[][]> covariance(
            GrowthModel model, LeastSquaresOptimizer.Optimum optimum, double[] found, double rss) {
        try {
            var inner = optimum.getCovariances(SINGULAR);
            var freedom = optimum.getResiduals().getDimension() - found.length;
            var covariance = new double[found.length][found.length];
            for (var i = 0; i < found.length; i++) {
                for (var j = 0; j < found.length; j++) {
                    covariance[i][j] =
                            inner.getEntry(i, j) * scale(model, found, i) * scale(model, found, j) * rss / freedom;
                }
            }
            // nearly singular, an inverse has variances below 0 that no parameter can have
            return IntStream.range(0, found.length).allMatch(i -> covariance[i][i] >= 0)
                    ? Optional.of(covariance)
                    : Optional.empty();
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    double[] parameters() {
        return parameters.clone();
    }

    double rss() {
        return rss;
    }

    /** Returns the covariance of the parameters; nothing if some of them can change without moving the curve. */
    Optional<double[][]> covariance() {
        return covariance;
    }

    private static MultivariateJacobianFunction function(GrowthModel model, double[] times) {
        return point -> {
            var parameters = new DerivativeStructure[model.size()];
            for (var i = 0; i < parameters.length; i++) {
                var variable = new DerivativeStructure(parameters.length, 1, i, point.getEntry(i));
                parameters[i] = model.isPositive(i) ? variable.exp() : variable;
            }
            var values = new double[times.length];
            var jacobian = new double[times.length][];
            for (var i = 0; i < times.length; i++) {
                var value = model.value(parameters, times[i]);
                values[i] = value.getValue();
                jacobian[i] = Arrays.copyOfRange(value.getAllDerivatives(), 1, parameters.length + 1);
            }
            return new Pair<>(new ArrayRealVector(values, false), MatrixUtils.createRealMatrix(jacobian));
        };
    }

    private static double[] inner(GrowthModel model, double[] natural, double origin, double unit) {
        return IntStream.range(0, natural.length)
                .mapToDouble(i -> {
                    var value = i == 0 ? natural[0] / unit : natural[i];
                    return model.isPositive(i) ? Math.log(value) : value - origin;
                })
                .toArray();
    }

    private static double[] outer(GrowthModel model, double[] inner, double origin, double unit) {
        return IntStream.range(0, inner.length)
                .mapToDouble(i -> {
                    var value = model.isPositive(i) ? Math.exp(inner[i]) : inner[i] + origin;
                    return i == 0 ? value * unit : value;
                })
                .toArray();
    }

    /** Returns how a parameter moves with its inner form: a logarithm by the parameter itself, a time one to one. */
    private static double scale(GrowthModel model, double[] natural, int parameter) {
        return model.isPositive(parameter) ? natural[parameter] : 1;
    }
}
