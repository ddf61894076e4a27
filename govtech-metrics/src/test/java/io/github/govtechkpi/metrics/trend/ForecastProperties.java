package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.MeasureUnit;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ForecastProperties {
    @Property(tries = 60)
    void aVerdictReadsInBothLanguagesAndHoldsNoNaN(@ForAll("values") List<Integer> values) {
        var times = IntStream.range(0, values.size()).mapToDouble(i -> 2000 + i).toArray();
        var series = SeriesForecasts.of(times, column(values, 1, 0), MeasureUnit.CASES, 1, 3);
        assertThat(series.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(series.verdict().ja().orElseThrow()).endsWith("。").doesNotContain("null");
        assertThat(series.verdict().en().orElseThrow()).endsWith(".").doesNotContain("null");
    }

    @Property(tries = 100)
    void errorsOverChangesDoNotKnowTheirUnit(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        for (var method : List.of(ForecastMethod.NAIVE, ForecastMethod.DRIFT, ForecastMethod.OLS)) {
            var own = Backtests.rollingOrigin(column(values, 1, 0), method, 1, 3, 0.8);
            var scaled = Backtests.rollingOrigin(column(values, factor, 7), method, 1, 3, 0.8);
            assertThat(scaled.reason()).isEqualTo(own.reason());
            own.toOptional()
                    .flatMap(test -> test.mase().toOptional())
                    .ifPresent(mase -> assertThat(scaled.orElseThrow().mase().orElseThrow())
                            .isCloseTo(mase, within(1e-8)));
        }
    }

    @Property(tries = 100)
    void aChoiceThatDoesNotBeatTheNaiveMethodIsABenchmark(@ForAll("values") List<Integer> values) {
        Backtests.choose(column(values, 1, 0), 1).toOptional().ifPresent(choice -> {
            assertThat(choice.beatsNaive()).isEqualTo(choice.chosen().beats(choice.naive()));
            if (!choice.beatsNaive()) {
                assertThat(choice.method().isBenchmark()).isTrue();
            }
        });
    }

    @Property(tries = 200)
    void aYearProjectedBySeasonKeepsThePriorYearsShare(
            @ForAll("year") List<Integer> prior, @ForAll @IntRange(min = 1, max = 12) int months) {
        var column = column(prior, 1, 0);
        var ytd = IntStream.range(0, months).mapToDouble(i -> column[i]).sum();
        var total = IntStream.range(0, 12).mapToDouble(i -> column[i]).sum();
        assertThat(Annualisations.fiscalYear(ytd, months, column)
                        .orElseThrow()
                        .seasonalShare()
                        .orElseThrow())
                .isCloseTo(total, within(1e-9));
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-100, 1000).list().ofMinSize(1).ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Integer>> year() {
        return Arbitraries.integers().between(1, 1000).list().ofSize(12);
    }

    private static double[] column(List<Integer> values, int factor, int shift) {
        return values.stream()
                .mapToDouble(value -> (double) factor * value + shift)
                .toArray();
    }
}
