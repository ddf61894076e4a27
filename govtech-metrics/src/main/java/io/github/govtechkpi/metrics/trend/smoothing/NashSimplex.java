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
 */
final class NashSimplex extends AbstractSimplex {
    private static final double REFLECTION = 1;
    private static final double CONTRACTION = 0.5;
    private static final double EXPANSION = 2;

    /** Makes a simplex that reaches from its start one step along each axis. */
    NashSimplex(double[] steps) {
        super(vertices(steps));
    }

    private static double[][] vertices(double[] steps) {
        var vertices = new double[steps.length + 1][steps.length];
        for (var i = 0; i < steps.length; i++) {
            vertices[i + 1][i] = steps[i];
        }
        return vertices;
    }

    @Override
    public void iterate(MultivariateFunction function, Comparator<PointValuePair> comparator) {
        var best = best();
        var worst = worst();
        double least = getPoint(best).getValue();
        double greatest = getPoint(worst).getValue();
        var centre = centreWithout(worst);
        var reflected = at(function, centre, getPoint(worst).getPointRef(), -REFLECTION);
        double value = reflected.getValue();
        if (value < least) {
            var expanded = at(function, centre, reflected.getPointRef(), EXPANSION);
            setPoint(worst, expanded.getValue() < value ? expanded : reflected);
            return;
        }
        if (value < greatest) {
            setPoint(worst, reflected);
        }
        var contracted = at(function, centre, getPoint(worst).getPointRef(), CONTRACTION);
        if (contracted.getValue() < getPoint(worst).getValue()) {
            setPoint(worst, contracted);
        } else if (value >= greatest) {
            shrinkTowards(best, function);
        }
    }

    /** Returns the vertex with the least value. */
    PointValuePair bestVertex() {
        return getPoint(best());
    }

    /** Returns how far the values of the vertices lie apart. */
    double spread() {
        return getPoint(worst()).getValue() - getPoint(best()).getValue();
    }

    private int best() {
        var best = 0;
        for (var i = 1; i < getSize(); i++) {
            best = getPoint(i).getValue() < getPoint(best).getValue() ? i : best;
        }
        return best;
    }

    private int worst() {
        var worst = 0;
        for (var i = 1; i < getSize(); i++) {
            worst = getPoint(i).getValue() > getPoint(worst).getValue() ? i : worst;
        }
        return worst;
    }

    private double[] centreWithout(int vertex) {
        var centre = new double[getDimension()];
        for (var i = 0; i < getSize(); i++) {
            for (var j = 0; i != vertex && j < centre.length; j++) {
                centre[j] += getPoint(i).getPointRef()[j] / centre.length;
            }
        }
        return centre;
    }

    private void shrinkTowards(int best, MultivariateFunction function) {
        for (var i = 0; i < getSize(); i++) {
            if (i != best) {
                setPoint(
                        i,
                        at(function, getPoint(best).getPointRef(), getPoint(i).getPointRef(), CONTRACTION));
            }
        }
    }

    private static PointValuePair at(MultivariateFunction function, double[] from, double[] to, double share) {
        var point = new double[from.length];
        for (var i = 0; i < point.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return new PointValuePair(point, function.value(point), false);
    }
}
