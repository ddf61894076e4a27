package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinearTrendProperties {
    @Property(tries = 200)
    void shiftsAndScalesWithItsValues(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = 1, max = 50) int factor) {
        var own = LinearTrends.fit(times(values.size()), column(values, 1, 0)).orElseThrow();
        var moved = LinearTrends.fit(times(values.size()), column(values, factor, 1000))
                .orElseThrow();
        assertThat(moved.slope()).isCloseTo(factor * own.slope(), within(1e-8));
        assertThat(moved.residualSd()).isCloseTo(factor * own.residualSd(), within(1e-8));
        assertThat(moved.valueAt(2030)).isCloseTo(factor * own.valueAt(2030) + 1000, within(1e-6));
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfItsObservations(@ForAll("values") List<Integer> values) {
        var n = values.size();
        var reversedTimes =
                IntStream.range(0, n).mapToDouble(i -> times(n)[n - 1 - i]).toArray();
        var reversed =
                IntStream.range(0, n).mapToDouble(i -> values.get(n - 1 - i)).toArray();
        assertThat(LinearTrends.fit(reversedTimes, reversed))
                .isEqualTo(LinearTrends.fit(times(n), column(values, 1, 0)));
    }

    @Property(tries = 200)
    void leavesResidualsThatSumToZero(@ForAll("values") List<Integer> values) {
        var trend = LinearTrends.fit(times(values.size()), column(values, 1, 0)).orElseThrow();
        var sum = IntStream.range(0, values.size())
                .mapToDouble(i -> values.get(i) - trend.valueAt(2000 + i))
                .sum();
        assertThat(sum).isCloseTo(0, within(1e-7));
    }

    @Property(tries = 200)
    void meetsAValueWhereItsCrossingSays(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = -500, max = 500) int goal) {
        var trend = LinearTrends.fit(times(values.size()), column(values, 1, 0)).orElseThrow();
        trend.crossing(goal)
                .toOptional()
                .ifPresent(time -> assertThat(trend.valueAt(time)).isCloseTo(goal, within(1e-6)));
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-1000, 1000).list().ofMinSize(3).ofMaxSize(15);
    }

    private static double[] times(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 2000 + i).toArray();
    }

    private static double[] column(List<Integer> values, int factor, int shift) {
        return Arrays.stream(values.stream().mapToInt(Integer::intValue).toArray())
                .mapToDouble(value -> value * (double) factor + shift)
                .toArray();
    }
}
