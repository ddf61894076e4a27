package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.function.Logit;
import org.apache.commons.math3.analysis.function.Sigmoid;

/**
 * Finds where a sum of squares is least, over some weights from 0 to 1 and some free numbers after them.
 *
 * <p>The best weight is often 0 or 1. At such a wall a simplex collapses, and BOBYQA of commons-math3 fails on some series ("trust
 * region step has failed to reduce Q"); so the walls are moved to infinity, and tried themselves at the end. The adapter of
 * commons-math3 moves them by the same functions, and makes a new point for each try.
 */
final class UnitBoxSearch {
    private static final double MARGIN = 0.01;
    private static final double NEAR_WALL = 0.02;

    private static final Sigmoid BOUNDED = new Sigmoid(0, 1);
    private static final Logit UNBOUNDED = new Logit(0, 1);

    private final ToDoubleFunction<double[]> squares;
    private final double[] values;
    private final int weights;

    /**
     * Makes a search.
     *
     * @param squares the sum of squares; the point that it is given changes afterwards
     * @param values the series, whose size says what is rounding
     * @param weights how many of the numbers are weights; free ones come after them
     */
    UnitBoxSearch(ToDoubleFunction<double[]> squares, double[] values, int weights) {
        this.squares = squares;
        this.values = values;
        this.weights = weights;
    }

    /** Searches from a point, and once more from where that led; {@code freeStep} is the first step of the free numbers. */
    Optional<double[]> from(double[] point, double freeStep) {
        return search(point, freeStep).flatMap(found -> search(found, freeStep)).map(this::atWalls);
    }

    private Optional<double[]> search(double[] from, double freeStep) {
        var start = from.clone();
        var steps = new double[from.length];
        Arrays.fill(steps, freeStep);
        for (var i = 0; i < weights; i++) {
            // from a wall, the search could not leave it
            start[i] = UNBOUNDED.value(Math.min(1 - MARGIN, Math.max(MARGIN, from[i])));
            steps[i] = 1;
        }
        var tried = new double[from.length];
        return SimplexSearch.minimise(point -> squares.applyAsDouble(intoBox(point, tried)), values, start, steps)
                .map(found -> intoBox(found, new double[from.length]));
    }

    private double[] intoBox(double[] point, double[] within) {
        for (var i = 0; i < point.length; i++) {
            within[i] = i < weights ? BOUNDED.value(point[i]) : point[i];
        }
        return within;
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
}
