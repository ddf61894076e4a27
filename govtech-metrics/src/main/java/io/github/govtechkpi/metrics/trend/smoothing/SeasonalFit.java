package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Arrays;
import java.util.Optional;

/** The search for the weights of Holt-Winters smoothing: from the best point of a grid, and once more from where that led. */
final class SeasonalFit {
    private static final double[] GRID = {0, 0.05, 0.2, 0.5, 0.8, 1};
    private static final double STEP = 0.1;

    private SeasonalFit() {}

    static Optional<SeasonalWeights> weights(double[] values, int season) {
        var start = SeasonalSmoothing.start(values, season);
        return search(values, start, bestOfGrid(values, start))
                .flatMap(point -> search(values, start, point))
                .map(SeasonalFit::weights);
    }

    private static double[] bestOfGrid(double[] values, SeasonalSmoothing start) {
        var best = new double[SeasonalWeights.NUMBER];
        for (var alpha : GRID) {
            for (var betaStar : GRID) {
                for (var gamma : GRID) {
                    var point = new double[] {alpha, betaStar, gamma};
                    if (sse(values, start, point) < sse(values, start, best)) {
                        best = point;
                    }
                }
            }
        }
        return best;
    }

    private static Optional<double[]> search(double[] values, SeasonalSmoothing start, double[] from) {
        // into the box: a first simplex that stands outside has nothing to compare
        var steps = Arrays.stream(from).map(weight -> weight > 0.5 ? -STEP : STEP).toArray();
        return SimplexSearch.minimise(point -> sse(values, start, point), values, from, steps);
    }

    private static double sse(double[] values, SeasonalSmoothing start, double[] point) {
        return Arrays.stream(point).allMatch(weight -> weight >= 0 && weight <= 1)
                ? start.run(values, weights(point)).sse()
                : Double.POSITIVE_INFINITY;
    }

    private static SeasonalWeights weights(double[] point) {
        return new SeasonalWeights(point[0], point[1], point[2]);
    }
}
