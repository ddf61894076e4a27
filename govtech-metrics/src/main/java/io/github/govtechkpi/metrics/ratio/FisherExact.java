package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.PointProbabilities;

/**
 * The tails of the hypergeometric distribution, added up from the observed table outwards, where each term follows from
 * the one before.
 *
 * @param successes the successes of both groups
 * @param failures the failures of both groups
 * @param draws the size of the first group
 */
record FisherExact(double successes, double failures, double draws) {
    private static final double NEGLIGIBLE = 1e-17;

    double twoSided(double k) {
        return new PointProbabilities(this::pmf, this::atMost, this::atLeast, least(), mode(), greatest()).twoSided(k);
    }

    double atLeast(double k) {
        return k > mode() ? sumUp(k) : 1 - sumDown(k - 1);
    }

    double atMost(double k) {
        return k < mode() ? sumDown(k) : 1 - sumUp(k + 1);
    }

    private double pmf(double k) {
        return Distributions.hypergeometricPmf(k, successes, failures, draws);
    }

    private double least() {
        return Math.max(0, draws - failures);
    }

    private double greatest() {
        return Math.min(successes, draws);
    }

    private double mode() {
        return Math.min(greatest(), Math.floor((draws + 1) / (successes + failures + 2) * (successes + 1)));
    }

    private double sumUp(double from) {
        var term = pmf(from);
        var sum = 0.0;
        for (var k = from; k <= greatest() && term > sum * NEGLIGIBLE; k++) {
            sum += term;
            term *= (successes - k) / (k + 1) * ((draws - k) / (failures - draws + k + 1));
        }
        return sum;
    }

    private double sumDown(double from) {
        var term = pmf(from);
        var sum = 0.0;
        for (var k = from; k >= least() && term > sum * NEGLIGIBLE; k--) {
            sum += term;
            term *= k / (successes - k + 1) * ((failures - draws + k) / (draws - k + 1));
        }
        return sum;
    }
}
