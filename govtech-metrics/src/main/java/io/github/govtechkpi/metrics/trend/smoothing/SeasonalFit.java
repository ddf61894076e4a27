package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The search for the weights of Holt-Winters smoothing, from the best point of a grid. */
final class SeasonalFit {
    private static final double[] GRID = {0.01, 0.05, 0.2, 0.5, 0.8, 0.99};

    private SeasonalFit() {}

    static Optional<SeasonalWeights> weights(double[] values, int season) {
        var start = SeasonalSmoothing.start(values, season);
        var state = start.copy();
        ToDoubleFunction<double[]> squares =
                point -> state.startFrom(start).run(values, weights(point)).sse();
        return new UnitBoxSearch(squares, values, SeasonalWeights.NUMBER)
                .from(bestOfGrid(squares), 0)
                .map(SeasonalFit::weights);
    }

    private static double[] bestOfGrid(ToDoubleFunction<double[]> squares) {
        var best = new double[] {GRID[0], GRID[0], GRID[0]};
        var point = new double[SeasonalWeights.NUMBER];
        var least = Double.POSITIVE_INFINITY;
        for (var alpha : GRID) {
            for (var betaStar : GRID) {
                for (var gamma : GRID) {
                    point[0] = alpha;
                    point[1] = betaStar;
                    point[2] = gamma;
                    var sse = squares.applyAsDouble(point);
                    if (sse < least) {
                        best = point.clone();
                        least = sse;
                    }
                }
            }
        }
        return best;
    }

    private static SeasonalWeights weights(double[] point) {
        return new SeasonalWeights(point[0], point[1], point[2]);
    }
}
