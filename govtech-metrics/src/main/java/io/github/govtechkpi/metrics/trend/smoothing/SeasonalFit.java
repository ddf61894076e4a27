package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Optional;

/** The search for the weights of Holt-Winters smoothing, from the best point of a grid. */
final class SeasonalFit {
    private static final double[] GRID = {0.01, 0.05, 0.2, 0.5, 0.8, 0.99};

    private SeasonalFit() {}

    static Optional<SeasonalWeights> weights(double[] values, int season) {
        var start = SeasonalSmoothing.start(values, season);
        return new UnitBoxSearch(point -> sse(values, start, point), values, SeasonalWeights.NUMBER, 0)
                .from(bestOfGrid(values, start), 0)
                .map(SeasonalFit::weights);
    }

    private static double[] bestOfGrid(double[] values, SeasonalSmoothing start) {
        var best = new double[] {GRID[0], GRID[0], GRID[0]};
        var least = Double.POSITIVE_INFINITY;
        for (var alpha : GRID) {
            for (var betaStar : GRID) {
                for (var gamma : GRID) {
                    var point = new double[] {alpha, betaStar, gamma};
                    var sse = sse(values, start, point);
                    if (sse < least) {
                        best = point;
                        least = sse;
                    }
                }
            }
        }
        return best;
    }

    private static double sse(double[] values, SeasonalSmoothing start, double[] point) {
        return start.run(values, weights(point)).sse();
    }

    private static SeasonalWeights weights(double[] point) {
        return new SeasonalWeights(point[0], point[1], point[2]);
    }
}
