package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Comparator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.AbstractSimplex;

/**
 * The variant of Nelder-Mead that R uses (Nash, Compact Numerical Methods for Computers, 1979, algorithm 19).
 *
 * <p>It contracts after every reflection that is not the best so far, and so stops elsewhere than {@code NelderMeadSimplex} where
 * a function is nearly flat; with it, a fit of exponential smoothing is the one that R's {@code ets} finds.
 *
 * <p>For the optimizer, the whole way to the end is one iteration: after each it copies all vertices, and a vertex is two objects
 * there. Here they are rows of numbers that move in place.
 */
final class NashSimplex extends AbstractSimplex {
    private static final double REFLECTION = 1;
    private static final double CONTRACTION = 0.5;
    private static final double EXPANSION = 2;

    private final double tolerance;
    private final double[][] rows;
    private final double[] values;
    private final double[] centre;
    private final double[] reflected;
    private final double[] tried;

    /**
     * Makes a simplex that reaches from its start one step along each axis.
     *
     * @param steps the steps
     * @param tolerance how far the values of its vertices lie apart at most where it has settled
     */
    NashSimplex(double[] steps, double tolerance) {
        super(vertices(steps));
        this.tolerance = tolerance;
        this.rows = new double[steps.length + 1][];
        this.values = new double[steps.length + 1];
        this.centre = new double[steps.length];
        this.reflected = new double[steps.length];
        this.tried = new double[steps.length];
    }

    private static double[][] vertices(double[] steps) {
        var vertices = new double[steps.length + 1][steps.length];
        for (var i = 0; i < steps.length; i++) {
            vertices[i + 1][i] = steps[i];
        }
        return vertices;
    }

    /** Moves until the simplex has settled; its first point then is the best. */
    @Override
    public void iterate(MultivariateFunction function, Comparator<PointValuePair> comparator) {
        for (var i = 0; i < rows.length; i++) {
            rows[i] = getPoint(i).getPointRef();
            values[i] = getPoint(i).getValue();
        }
        do {
            move(function);
            // by the spread of all: vertex by vertex, a simplex in which only the infinite ones moved looks settled
        } while (!(values[worst()] - values[best()] <= tolerance));
        setPoint(0, new PointValuePair(rows[best()], values[best()], false));
    }

    private void move(MultivariateFunction function) {
        var best = best();
        var worst = worst();
        var greatest = values[worst];
        findCentreWithout(worst);
        step(centre, rows[worst], -REFLECTION, reflected);
        var value = function.value(reflected);
        if (value < values[best]) {
            step(centre, reflected, EXPANSION, tried);
            var further = function.value(tried);
            if (further < value) {
                replace(worst, tried, further);
            } else {
                replace(worst, reflected, value);
            }
            return;
        }
        if (value < greatest) {
            replace(worst, reflected, value);
        }
        step(centre, rows[worst], CONTRACTION, tried);
        var contracted = function.value(tried);
        if (contracted < values[worst]) {
            replace(worst, tried, contracted);
        } else if (value >= greatest) {
            shrinkTowards(best, function);
        }
    }

    private int best() {
        var best = 0;
        for (var i = 1; i < values.length; i++) {
            best = values[i] < values[best] ? i : best;
        }
        return best;
    }

    private int worst() {
        var worst = 0;
        for (var i = 1; i < values.length; i++) {
            worst = values[i] > values[worst] ? i : worst;
        }
        return worst;
    }

    private void findCentreWithout(int vertex) {
        for (var j = 0; j < centre.length; j++) {
            centre[j] = 0;
            for (var i = 0; i < rows.length; i++) {
                centre[j] += i == vertex ? 0 : rows[i][j] / centre.length;
            }
        }
    }

    private void replace(int vertex, double[] point, double value) {
        System.arraycopy(point, 0, rows[vertex], 0, point.length);
        values[vertex] = value;
    }

    private void shrinkTowards(int best, MultivariateFunction function) {
        for (var i = 0; i < rows.length; i++) {
            if (i != best) {
                step(rows[best], rows[i], CONTRACTION, rows[i]);
                values[i] = function.value(rows[i]);
            }
        }
    }

    private static void step(double[] from, double[] to, double share, double[] reached) {
        for (var i = 0; i < from.length; i++) {
            reached[i] = from[i] + share * (to[i] - from[i]);
        }
    }
}
