package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Finds where a sum of squares is least, by Nelder-Mead on its logarithm; out of its bounds the function is infinite. */
final class SimplexSearch {
    private static final int MAX_EVALUATIONS = 5_000;

    /** Of the logarithm at the start, as R's {@code ets} has it. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private SimplexSearch() {}

    /**
     * Returns the place of the least value; nothing if the search does not settle.
     *
     * @param squares the sum of squares, infinite out of its bounds; the point that it is given changes afterwards
     * @param values the series, whose size says what is rounding
     * @param start where the search begins, within the bounds
     * @param steps how far the first simplex reaches along each axis
     */
    static Optional<double[]> minimise(
            ToDoubleFunction<double[]> squares, double[] values, double[] start, double[] steps) {
        var floor = Math.max(EvenSeries.negligible(values), Double.MIN_NORMAL);
        ToDoubleFunction<double[]> log =
                point -> values.length * Math.log(Math.max(floor, squares.applyAsDouble(point)));
        var tolerance = TOLERANCE * (Math.abs(log.applyAsDouble(start)) + TOLERANCE);
        // after one iteration the simplex has settled
        var optimizer = new SimplexOptimizer((iteration, before, now) -> true);
        try {
            var least = optimizer.optimize(
                    new MaxEval(MAX_EVALUATIONS),
                    new ObjectiveFunction(log::applyAsDouble),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    new NashSimplex(steps, tolerance));
            return Optional.of(least.getPointRef());
        } catch (TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }
}
