package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MannKendallProperties {
    @Property(tries = 200)
    void turnsWithItsValues(@ForAll("values") List<Integer> values) {
        var own = test(values, 1);
        var turned = test(values, -1);
        assertThat(turned.s()).isEqualTo(-own.s());
        assertThat(turned.slope()).isCloseTo(-own.slope(), within(1e-12));
        assertThat(turned.p()).isCloseTo(own.p(), within(1e-12));
    }

    @Property(tries = 200)
    void holdsTheSlopeWithinItsInterval(@ForAll("values") List<Integer> values) {
        var trend = test(values, 1);
        trend.slopeLow()
                .toOptional()
                .ifPresent(low -> assertThat(trend.slope())
                        .isBetween(low, trend.slopeHigh().orElseThrow()));
        assertThat(trend.p()).isBetween(0.0, 1.0);
        assertThat(Math.abs(trend.s())).isLessThanOrEqualTo(values.size() * (values.size() - 1) / 2);
    }

    @Property(tries = 200)
    void seesOnlyTheOrderOfTheValues(@ForAll("values") List<Integer> values) {
        var cubes = values.stream().map(value -> value * value * value).toList();
        assertThat(test(cubes, 1).s()).isEqualTo(test(values, 1).s());
        assertThat(test(cubes, 1).pNormal()).isEqualTo(test(values, 1).pNormal());
    }

    @Example
    void itsExactPCountsAllOrdersOfASmallSample() {
        for (var n = 3; n <= 6; n++) {
            var scores = new ArrayList<Integer>();
            permute(new ArrayList<>(), n, scores);
            for (var s : scores) {
                var below = scores.stream().filter(other -> other <= s).count();
                var above = scores.stream().filter(other -> other >= s).count();
                var p = Math.min(1, 2.0 * Math.min(below, above) / scores.size());
                assertThat(KendallDistribution.twoSidedP(n, s))
                        .as("n %d, S %d", n, s)
                        .isCloseTo(p, within(1e-14));
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-50, 50).list().ofMinSize(3).ofMaxSize(20);
    }

    private static void permute(List<Integer> taken, int n, List<Integer> scores) {
        if (taken.size() == n) {
            scores.add(IntStream.range(0, n)
                    .map(i -> IntStream.range(i + 1, n)
                            .map(j -> Integer.compare(taken.get(j), taken.get(i)))
                            .sum())
                    .sum());
            return;
        }
        for (var i = 0; i < n; i++) {
            if (!taken.contains(i)) {
                taken.add(i);
                permute(taken, n, scores);
                taken.remove(taken.size() - 1);
            }
        }
    }

    private static MonotonicTrend test(List<Integer> values, int sign) {
        var times = IntStream.range(0, values.size()).mapToDouble(i -> 2000 + i).toArray();
        var column = values.stream().mapToDouble(value -> sign * value).toArray();
        return MannKendall.test(times, column, 0.95).orElseThrow();
    }
}
