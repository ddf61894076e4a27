package io.github.govtechkpi.metrics.trend.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SmoothingProperties {
    @Property(tries = 200)
    void forecastsMoveWithTheSeries(
            @ForAll("values") List<Integer> values,
            @ForAll @DoubleRange(min = 0, max = 1) double alpha,
            @ForAll @DoubleRange(min = 0, max = 1) double betaStar) {
        var own = forecast(values, 0, SmoothingParameters.damped(alpha, alpha * betaStar, 0.9, 10, 1));
        var moved = forecast(values, 500, SmoothingParameters.damped(alpha, alpha * betaStar, 0.9, 510, 1));
        assertThat(moved.sse()).isCloseTo(own.sse(), within(1e-6));
        for (var h = 0; h < 4; h++) {
            assertThat(moved.forecast().expected().get(h))
                    .isCloseTo(own.forecast().expected().get(h) + 500, within(1e-8));
        }
    }

    @Property(tries = 200)
    void intervalsWidenWithEachPeriod(
            @ForAll("values") List<Integer> values, @ForAll @DoubleRange(min = 0, max = 1) double alpha) {
        var factors = forecast(values, 0, SmoothingParameters.holt(alpha, alpha / 2, 10, 1))
                .forecast()
                .varianceFactors();
        assertThat(factors.get(0)).isEqualTo(1);
        assertThat(factors).isSorted();
    }

    @Property(tries = 100)
    void aFitIsNoWorseThanWhereItsSearchBegan(@ForAll("values") List<Integer> values) {
        var column = values.stream().mapToDouble(Integer::intValue).toArray();
        for (var model : SmoothingModel.values()) {
            var start = SmoothingFit.parameters(model, SmoothingFit.start(column, model));
            var started = ExponentialSmoothing.forecast(column, start, 1).orElseThrow();
            ExponentialSmoothing.fit(column, model, 1)
                    .toOptional()
                    .ifPresent(fit -> assertThat(fit.sse()).isLessThanOrEqualTo(started.sse()));
        }
    }

    @Property(tries = 300)
    void aSeasonalFitIsNoWorseThanAnyWeightsAtHand(
            @ForAll("seasons") List<Integer> values,
            @ForAll @DoubleRange(min = 0, max = 1) double alpha,
            @ForAll @DoubleRange(min = 0, max = 1) double gamma) {
        var column = values.stream().mapToDouble(Integer::intValue).toArray();
        var fit = SeasonalForecasts.holtWintersFit(column, 4, 1).orElseThrow();
        for (var betaStar : new double[] {0, 0.2, 1}) {
            var weights = new SeasonalWeights(Math.rint(alpha * 5) / 5, betaStar, Math.rint(gamma));
            var given = SeasonalForecasts.holtWinters(column, 4, weights, 1).orElseThrow();
            // of the grid that the search begins with, and some more
            assertThat(fit.sse()).isLessThanOrEqualTo(given.sse() * 1.25 + 1e-9);
        }
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-100, 1000).list().ofMinSize(3).ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Integer>> seasons() {
        return Arbitraries.integers().between(-10, 10).list().ofMinSize(8).ofMaxSize(24);
    }

    private static SmoothedSeries forecast(List<Integer> values, double shift, SmoothingParameters parameters) {
        var column = values.stream().mapToDouble(value -> value + shift).toArray();
        return ExponentialSmoothing.forecast(column, parameters, 4).orElseThrow();
    }
}
