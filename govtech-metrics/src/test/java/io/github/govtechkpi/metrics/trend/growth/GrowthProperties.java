package io.github.govtechkpi.metrics.trend.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Gompertz;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Logistic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class GrowthProperties {
    private static final double[] YEARS =
            IntStream.range(0, 12).mapToDouble(i -> 2010 + i).toArray();

    @Property(tries = 100)
    void findsTheLogisticCurveThatMadeTheData(
            @ForAll @DoubleRange(min = 1, max = 1e9) double ceiling,
            @ForAll @DoubleRange(min = 2013, max = 2018) double inflection,
            @ForAll @DoubleRange(min = 0.4, max = 2) double scale) {
        var truth = new Logistic(ceiling, inflection, scale);
        var found = GrowthCurves.logistic(
                        YEARS, Arrays.stream(YEARS).map(truth::value).toArray())
                .orElseThrow();
        assertThat(found.curve().ceiling()).isCloseTo(ceiling, withinPercentage(1e-4));
        assertThat(found.curve().inflectionTime()).isCloseTo(inflection, withinPercentage(1e-6));
    }

    @Property(tries = 100)
    void findsTheGompertzCurveThatMadeTheData(
            @ForAll @DoubleRange(min = 1, max = 1e9) double ceiling,
            @ForAll @DoubleRange(min = 2012, max = 2017) double inflection,
            @ForAll @DoubleRange(min = 0.3, max = 1) double rate) {
        var truth = new Gompertz(ceiling, inflection, rate);
        var found = GrowthCurves.gompertz(
                        YEARS, Arrays.stream(YEARS).map(truth::value).toArray())
                .orElseThrow();
        assertThat(found.curve().ceiling()).isCloseTo(ceiling, withinPercentage(1e-4));
        assertThat(found.curve().inflectionTime()).isCloseTo(inflection, withinPercentage(1e-6));
    }

    @Property(tries = 100)
    void namesACeilingOnlyWhereTheDataShowIt(@ForAll("values") List<Integer> values) {
        var column = values.stream().mapToDouble(Integer::intValue).toArray();
        var times = Arrays.copyOf(YEARS, column.length);
        GrowthCurves.logistic(times, column).toOptional().ifPresent(adoption -> {
            assertThat(adoption.curve().inflectionTime()).isBetween(times[0], times[times.length - 1]);
            assertThat(adoption.ceilingHigh())
                    .isLessThanOrEqualTo(5 * Arrays.stream(column).max().orElseThrow());
            assertThat(adoption.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        });
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-20, 200).list().ofMinSize(5).ofMaxSize(12);
    }
}
