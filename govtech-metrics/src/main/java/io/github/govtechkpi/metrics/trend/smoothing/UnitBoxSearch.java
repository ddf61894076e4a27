package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;

/**
 * Finds where a sum of squares is least, over some weights from 0 to 1 and some free numbers after them.
 *
 * <p>The best weight is often 0 or 1. At such a wall a simplex collapses, and BOBYQA of commons-math3 fails on some series ("trust
 * region step has failed to reduce Q"); so the walls are moved to infinity, and tried themselves at the end.
 */
final class UnitBoxSearch {
    private static final double MARGIN = 0.01;
    private static final double NEAR_WALL = 0.02;

    private final ToDoubleFunction<double[]> squares;
    private final double[] values;
    private final int weights;
    private final MultivariateFunctionMappingAdapter walls;

    /**
     * Makes a search.
     *
     * @param squares the sum of squares
     * @param values the series, whose size says what is rounding
     * @param weights how many of the numbers are weights
     * @param free how many come after them
     */
    UnitBoxSearch(ToDoubleFunction<double[]> squares, double[] values, int weights, int free) {
        this.squares = squares;
        this.values = values;
        this.weights = weights;
        this.walls = new MultivariateFunctionMappingAdapter(
                squares::applyAsDouble, bounds(weights, free, 0, -1), bounds(weights, free, 1, 1));
    }

    /** Searches from a point, and once more from where that led; {@code freeStep} is the first step of the free numbers. */
    Optional<double[]> from(double[] point, double freeStep) {
        return search(point, freeStep).flatMap(found -> search(found, freeStep)).map(this::atWalls);
    }

    private Optional<double[]> search(double[] from, double freeStep) {
        var inside = from.clone();
        var steps = new double[from.length];
        Arrays.fill(steps, freeStep);
        for (var i = 0; i < weights; i++) {
            inside[i] = Math.min(1 - MARGIN, Math.max(MARGIN, from[i])); // from a wall, the search could not leave it
            steps[i] = 1;
        }
        return SimplexSearch.minimise(walls::value, values, walls.boundedToUnbounded(inside), steps)
                .map(walls::unboundedToBounded);
    }

    private double[] atWalls(double[] point) {
        var best = point;
        for (var i = 0; i < weights; i++) {
            var moved = best.clone();
            moved[i] = Math.rint(point[i]);
            var isNear = Math.abs(moved[i] - point[i]) < NEAR_WALL;
            best = isNear && squares.applyAsDouble(moved) <= squares.applyAsDouble(best) ? moved : best;
        }
        return best;
    }

    private static double[] bounds(int weights, int free, double ofWeights, int sign) {
        return IntStream.range(0, weights + free)
                .mapToDouble(i -> i < weights ? ofWeights : sign * Double.POSITIVE_INFINITY)
                .toArray();
    }
}
