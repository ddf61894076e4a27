package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.control.Signal.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ControlProperties {
    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    @Property(tries = 500)
    void theCenterIsTheMeanOfTheDecimalsWhateverTheirNumberOfDigits(
            @ForAll @Size(min = 2, max = 30)
                    List<@LongRange(min = -50_000_000_000L, max = 50_000_000_000L) Long> digits,
            @ForAll @IntRange(max = 6) int scale) {
        var decimals =
                digits.stream().map(whole -> BigDecimal.valueOf(whole, scale)).toList();
        var mean = decimals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(decimals.size()), MathContext.DECIMAL128);

        var values = decimals.stream().mapToDouble(BigDecimal::doubleValue).toArray();

        assertThat(XmrCharts.of(values).orElseThrow().current().center()).isEqualTo(mean.doubleValue());
    }

    @Property(tries = 300)
    void anXmrChartTurnsOverWithItsValues(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -20, max = 20) Integer> values) {
        var chart = XmrCharts.of(doubles(values)).orElseThrow();
        var turned = XmrCharts.of(Arrays.stream(doubles(values)).map(x -> -x).toArray())
                .orElseThrow();
        assertThat(turned.current().center()).isEqualTo(0 - chart.current().center());
        assertThat(turned.signals())
                .containsExactlyElementsOf(chart.signals().stream()
                        .map(signal -> new Signal(
                                signal.index(), signal.rule(), signal.side() == Side.HIGH ? Side.LOW : Side.HIGH))
                        .toList());
    }

    @Property(tries = 300)
    void anXmrChartDoesNotDependOnTheUnit(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -20, max = 20) Integer> values) {
        var chart = XmrCharts.of(doubles(values)).orElseThrow();
        // powers of two and whole shifts are exact
        var other = XmrCharts.of(
                        Arrays.stream(doubles(values)).map(x -> 8 * x + 1024).toArray())
                .orElseThrow();
        assertThat(other.indicesOf(SignalRule.SEVEN_ON_ONE_SIDE))
                .isEqualTo(chart.indicesOf(SignalRule.SEVEN_ON_ONE_SIDE));
        assertThat(other.indicesOf(SignalRule.SEVEN_POINT_TREND))
                .isEqualTo(chart.indicesOf(SignalRule.SEVEN_POINT_TREND));
        assertThat(other.current().center()).isCloseTo(8 * chart.current().center() + 1024, within(1e-9));
        assertThat(other.current().limits().isComputable())
                .isEqualTo(chart.current().limits().isComputable());
    }

    @Property(tries = 300)
    void everyPointTellsItsFirstSignal(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -5, max = 5) Integer> values) {
        var chart = XmrCharts.of(doubles(values)).orElseThrow();
        for (var point : chart.points()) {
            assertThat(point.signal())
                    .isEqualTo(chart.signals().stream()
                            .filter(signal -> signal.index() == point.index())
                            .findFirst());
            assertThat(point.variation() == XmrChart.Variation.COMMON_CAUSE)
                    .isEqualTo(point.signal().isEmpty());
        }
    }

    @Property(tries = 300)
    void screeningNeverWidensTheLimits(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -20, max = 20) Integer> values) {
        var plain = XmrCharts.of(
                        doubles(values),
                        XmrOptions.builder().screenMovingRange(false).build())
                .orElseThrow();
        var screened = XmrCharts.of(doubles(values)).orElseThrow();
        screened.current()
                .limits()
                .toOptional()
                .ifPresent(limits -> assertThat(limits.movingRange())
                        .isLessThanOrEqualTo(
                                plain.current().limits().orElseThrow().movingRange() + 1e-12));
    }

    @Property(tries = 300)
    void aRunChartDependsOnTheOrderOfValuesAlone(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -20, max = 20) Integer> values) {
        // an odd number of values, so that the median is one of them
        var odd = values.size() % 2 == 1 ? values : values.subList(1, values.size());
        var chart = RunCharts.of(doubles(odd)).orElseThrow();
        var cubed = RunCharts.of(Arrays.stream(doubles(odd)).map(x -> x * x * x).toArray())
                .orElseThrow();
        assertThat(cubed.useful()).isEqualTo(chart.useful());
        assertThat(cubed.runs()).isEqualTo(chart.runs());
    }

    @Property(tries = 300)
    void runsAndCrossingsFitTogether(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -20, max = 20) Integer> values) {
        var chart = RunCharts.of(doubles(values)).orElseThrow();
        chart.runs().toOptional().ifPresent(runs -> {
            assertThat(runs.longestRun()).isBetween(1, chart.useful());
            // crossings + 1 runs, none longer than the longest
            assertThat((runs.crossings() + 1) * runs.longestRun()).isGreaterThanOrEqualTo(chart.useful());
            assertThat(runs.crossings() + runs.longestRun()).isLessThanOrEqualTo(chart.useful());
        });
    }

    @Property(tries = 300)
    void theSharesThatAreLeftHaveTheMirroredPChart(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 50) Integer> values) {
        var n = new double[values.size()];
        Arrays.fill(n, 50);
        var chart = AttributeCharts.p(doubles(values), n).orElseThrow();
        var left = AttributeCharts.p(
                        Arrays.stream(doubles(values)).map(k -> 50 - k).toArray(), n)
                .orElseThrow();
        assertThat(left.center()).isCloseTo(1 - chart.center(), within(1e-12));
        for (var i = 0; i < n.length; i++) {
            assertThat(left.lower().get(i)).isCloseTo(1 - chart.upper().get(i), within(1e-12));
            assertThat(chart.lower().get(i)).isBetween(0.0, chart.center());
        }
    }

    @Property(tries = 300)
    void funnelLimitsNestAndNarrow(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @DoubleRange(min = 0.01, max = 0.99) double target) {
        var limits = FunnelLimits.binomial(n, target).orElseThrow();
        assertThat(limits.low998()).isBetween(0.0, limits.low95());
        assertThat(limits.high95()).isBetween(limits.low95(), limits.high998());
        assertThat(limits.high998()).isLessThanOrEqualTo(1);
        var wider = FunnelLimits.normal(n, target, 0.01).orElseThrow();
        var normal = FunnelLimits.normal(n, target, 0).orElseThrow();
        assertThat(wider.high95()).isGreaterThan(normal.high95());
        assertThat(wider.low998()).isLessThan(normal.low998());
    }

    @Property(tries = 300)
    void overDispersionNeverMakesAUnitStandOutMore(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 49) Integer> values) {
        var n = new double[values.size()];
        Arrays.fill(n, 50);
        var report = FunnelPlots.proportions(doubles(values), n).orElseThrow();
        for (var unit : report.units()) {
            assertThat(Math.abs(unit.zAdditive())).isLessThanOrEqualTo(Math.abs(unit.z()));
            assertThat(unit.pAdditive()).isGreaterThanOrEqualTo(unit.p());
            assertThat(unit.pBh()).isGreaterThanOrEqualTo(unit.p());
        }
        assertThat(report.outside998()).containsAll(report.outside998Additive());
    }
}
