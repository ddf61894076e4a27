package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AttainmentProperties {
    private static final double DUE = 2030;

    @Property(tries = 200)
    void mirrorsItselfWhereLessIsBetter(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = -300, max = 300) int target) {
        var up = attainment(values, 1, target, Direction.INCREASE);
        var down = attainment(values, -1, -target, Direction.DECREASE);
        assertThat(down.probabilityAtDue()).isEqualTo(up.probabilityAtDue());
        assertThat(down.attainDate()).isEqualTo(up.attainDate());
        assertThat(down.attainEarliest()).isEqualTo(up.attainEarliest());
        assertThat(down.attainLatest()).isEqualTo(up.attainLatest());
    }

    @Property(tries = 200)
    void isLessProbableForAHigherTarget(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = -300, max = 300) int target) {
        var trend = attainment(values, 1, target, Direction.INCREASE);
        Assume.that(trend.probabilityAtDue().isComputable());
        assertThat(attainment(values, 1, target + 1, Direction.INCREASE)
                        .probabilityAtDue()
                        .orElseThrow())
                .isLessThanOrEqualTo(trend.probabilityAtDue().orElseThrow());
        var less = attainment(values, 1, target, Direction.DECREASE);
        assertThat(trend.probabilityAtDue().orElseThrow()
                        + less.probabilityAtDue().orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @Property(tries = 150)
    void bandLimitsAreTheFirstTimesThatAScanOfTheBandFinds(
            @ForAll("values") List<Integer> values, @ForAll @IntRange(min = -300, max = 300) int target) {
        var attainment = attainment(values, 1, target, Direction.INCREASE);
        Assume.that(attainment.probabilityAtDue().isComputable());
        var last = 2014.0 + values.size();
        var step = 0.1;
        var grid = DoubleStream.iterate(last, time -> time <= DUE + 50, time -> time + step)
                .toArray();
        for (var favourable : new boolean[] {true, false}) {
            var found = favourable ? attainment.attainEarliest() : attainment.attainLatest();
            var scanned = DoubleStream.of(grid)
                    .filter(time -> limit(attainment.trend(), time, favourable) >= target)
                    .findFirst();
            if (scanned.isPresent()) {
                assertThat(found.orElseThrow())
                        .isBetween(scanned.getAsDouble() - step - 1e-9, scanned.getAsDouble() + 1e-9);
            } else if (found.isComputable()) {
                // a band that meets the target between two points of the scan, or at its very end
                assertThat(limit(attainment.trend(), found.orElseThrow(), favourable))
                        .isCloseTo(target, within(1e-5));
            }
        }
    }

    private static double limit(LinearTrend trend, double time, boolean favourable) {
        var prediction = trend.predict(time, 0.95);
        return (favourable ? prediction.high() : prediction.low()).orElseThrow();
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(-100, 100).list().ofMinSize(3).ofMaxSize(10);
    }

    private static Attainment attainment(List<Integer> values, int sign, double target, Direction direction) {
        var times = IntStream.range(0, values.size()).mapToDouble(i -> 2015 + i).toArray();
        var column = values.stream().mapToDouble(value -> sign * value).toArray();
        return Attainments.atDue(times, column, target, DUE, direction).orElseThrow();
    }
}
