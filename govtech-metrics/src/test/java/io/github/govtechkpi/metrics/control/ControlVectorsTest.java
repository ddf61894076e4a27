package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.model.Computed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ControlVectorsTest {
    @TestFactory
    Stream<DynamicTest> xmrCharts() {
        return VectorFile.read("t4_xmr").tests(vector -> {
            var options = XmrOptions.builder()
                    .screenMovingRange(vector.in().path("screenMovingRange").asBoolean(true));
            if (vector.has("baselinePoints")) {
                options.baselinePoints(vector.in().get("baselinePoints").asInt());
            }
            return xmr(XmrCharts.of(vector.numbers("values"), options.build()));
        });
    }

    private static Map<String, Object> xmr(Computed<XmrChart> chart) {
        var segment = chart.map(XmrChart::current);
        var out = new LinkedHashMap<String, Object>();
        out.put("mean", segment.map(XmrChart.Segment::center));
        out.put("amrRaw", segment.flatMap(XmrChart.Segment::rawMovingRange));
        out.put("urlMr", segment.flatMap(XmrChart.Segment::movingRangeLimit));
        out.put("amr", limit(segment, XmrChart.Limits::movingRange));
        out.put("lpl", limit(segment, XmrChart.Limits::lower));
        out.put("nlpl", limit(segment, XmrChart.Limits::nearLower));
        out.put("nupl", limit(segment, XmrChart.Limits::nearUpper));
        out.put("upl", limit(segment, XmrChart.Limits::upper));
        out.put("astronomical", chart.map(found -> found.indicesOf(SignalRule.OUTSIDE_LIMITS)));
        out.put("trend", chart.map(found -> found.indicesOf(SignalRule.SEVEN_POINT_TREND)));
        out.put("twoOfThree", chart.map(found -> found.indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT)));
        out.put("shift", chart.map(found -> found.indicesOf(SignalRule.SEVEN_ON_ONE_SIDE)));
        out.put(
                "specialCause",
                chart.map(found -> found.points().stream()
                        .map(point -> point.label().in(Locale.ENGLISH))
                        .toList()));
        return out;
    }

    /** The file has NaN where a chart without variation has no limits. */
    private static double limit(Computed<XmrChart.Segment> segment, ToDoubleFunction<XmrChart.Limits> limit) {
        return segment.flatMap(XmrChart.Segment::limits)
                .toOptional()
                .map(limit::applyAsDouble)
                .orElse(Double.NaN);
    }

    @TestFactory
    Stream<DynamicTest> runsRules() {
        return VectorFile.read("t4_runs_rules").tests(vector -> {
            Function<RuleSet, Computed<RunsRuleReport>> apply = ruleSet ->
                    RunsRules.apply(vector.numbers("values"), vector.number("center"), vector.number("sigma"), ruleSet);
            var western = apply.apply(RuleSet.WESTERN_ELECTRIC);
            var nelson = apply.apply(RuleSet.NELSON);
            for (var shared : List.of(
                    SignalRule.BEYOND_3_SIGMA,
                    SignalRule.TWO_OF_THREE_BEYOND_2_SIGMA,
                    SignalRule.FOUR_OF_FIVE_BEYOND_1_SIGMA)) {
                assertThat(indices(nelson, shared)).isEqualTo(indices(western, shared));
            }
            var out = new LinkedHashMap<String, Object>();
            out.put("rule1", indices(western, SignalRule.BEYOND_3_SIGMA));
            out.put("twoOfThreeBeyond2", indices(western, SignalRule.TWO_OF_THREE_BEYOND_2_SIGMA));
            out.put("fourOfFiveBeyond1", indices(western, SignalRule.FOUR_OF_FIVE_BEYOND_1_SIGMA));
            out.put("eightOneSide", indices(western, SignalRule.EIGHT_ON_ONE_SIDE));
            out.put("nelson2NineOneSide", indices(nelson, SignalRule.NINE_ON_ONE_SIDE));
            out.put("nelson3SixTrend", indices(nelson, SignalRule.SIX_POINT_TREND));
            out.put("nelson4FourteenAlternating", indices(nelson, SignalRule.FOURTEEN_ALTERNATING));
            out.put("nelson7FifteenWithin1", indices(nelson, SignalRule.FIFTEEN_WITHIN_1_SIGMA));
            out.put("nelson8EightBeyond1", indices(nelson, SignalRule.EIGHT_BEYOND_1_SIGMA));
            return out;
        });
    }

    private static Computed<List<Integer>> indices(Computed<RunsRuleReport> report, SignalRule rule) {
        return report.map(found -> found.indicesOf(rule));
    }

    @TestFactory
    Stream<DynamicTest> attributeCharts() {
        return VectorFile.read("t4_pu_charts").tests(vector -> switch (vector.function()) {
            case "pChart" -> attribute(AttributeCharts.p(vector.numbers("k"), vector.numbers("n")));
            case "uChart" -> attribute(AttributeCharts.u(vector.numbers("x"), vector.numbers("exposure")));
            default -> withScalarLimits(AttributeCharts.c(vector.numbers("x")));
        });
    }

    private static Map<String, Object> attribute(Computed<AttributeChart> chart) {
        var laney = chart.flatMap(AttributeChart::laney);
        var out = new LinkedHashMap<String, Object>();
        out.put("center", chart.map(AttributeChart::center));
        out.put("lower", chart.map(AttributeChart::lower));
        out.put("upper", chart.map(AttributeChart::upper));
        out.put("outside", chart.map(found -> Signal.indices(found.signals(), SignalRule.OUTSIDE_LIMITS)));
        out.put("z", laney.map(AttributeChart.Laney::z));
        out.put("sigmaZ", laney.map(AttributeChart.Laney::sigmaZ));
        out.put("laneyLower", laney.map(AttributeChart.Laney::lower));
        out.put("laneyUpper", laney.map(AttributeChart.Laney::upper));
        out.put("laneyOutside", laney.map(found -> Signal.indices(found.signals(), SignalRule.OUTSIDE_LIMITS)));
        return out;
    }

    private static Map<String, Object> withScalarLimits(Computed<AttributeChart> chart) {
        var out = attribute(chart);
        out.put("lower", chart.map(found -> found.lower().get(0)));
        out.put("upper", chart.map(found -> found.upper().get(0)));
        return out;
    }

    @TestFactory
    Stream<DynamicTest> runCharts() {
        return VectorFile.read("t4_run_chart").tests(vector -> {
            var chart = RunCharts.of(vector.numbers("values"));
            var runs = chart.flatMap(RunChart::runs);
            var out = new LinkedHashMap<String, Object>();
            out.put("median", chart.map(RunChart::median));
            out.put("useful", chart.map(RunChart::useful));
            out.put("longestRun", runs.map(RunChart.Runs::longestRun));
            out.put("longestRunLimit", runs.map(RunChart.Runs::longestRunLimit));
            out.put("crossings", runs.map(RunChart.Runs::crossings));
            out.put("crossingsLimit", runs.map(RunChart.Runs::crossingsLimit));
            out.put("signal", runs.map(RunChart.Runs::signal));
            out.put("reason", runs.reason().map(reason -> reason.code().name()));
            return out;
        });
    }

    @TestFactory
    Stream<DynamicTest> funnelPlots() {
        return VectorFile.read("t4_funnel").tests(vector -> switch (vector.function()) {
            case "binomialLimits" -> binomialLimits(vector.number("n"), vector.number("target"));
            case "poissonLimits" -> limits(FunnelLimits.poisson(vector.number("expected")));
            default -> funnel(FunnelPlots.proportions(vector.numbers("k"), vector.numbers("n")));
        });
    }

    private static Map<String, Object> binomialLimits(double n, double target) {
        var out = limits(FunnelLimits.binomial(n, target));
        var normal = FunnelLimits.normal(n, target, 0);
        out.put("normalLow95", normal.map(FunnelReport.Limits::low95));
        out.put("normalHigh95", normal.map(FunnelReport.Limits::high95));
        return out;
    }

    private static Map<String, Object> limits(Computed<FunnelReport.Limits> limits) {
        var out = new LinkedHashMap<String, Object>();
        out.put("low95", limits.map(FunnelReport.Limits::low95));
        out.put("high95", limits.map(FunnelReport.Limits::high95));
        out.put("low998", limits.map(FunnelReport.Limits::low998));
        out.put("high998", limits.map(FunnelReport.Limits::high998));
        return out;
    }

    private static Map<String, Object> funnel(Computed<FunnelReport> report) {
        var out = new LinkedHashMap<String, Object>();
        out.put("target", report.map(FunnelReport::target));
        out.put("winsorLow", report.map(FunnelReport::winsorLow));
        out.put("winsorHigh", report.map(FunnelReport::winsorHigh));
        out.put("phi", report.map(FunnelReport::phi));
        out.put("tau2", report.map(FunnelReport::tau2));
        out.put("z", units(report, FunnelReport.Unit::z));
        out.put("zMultiplicative", units(report, FunnelReport.Unit::zMultiplicative));
        out.put("zAdditive", units(report, FunnelReport.Unit::zAdditive));
        out.put("p", units(report, FunnelReport.Unit::p));
        out.put("bh", units(report, FunnelReport.Unit::pBh));
        out.put("pAdditive", units(report, FunnelReport.Unit::pAdditive));
        out.put("bhAdditive", units(report, FunnelReport.Unit::pBhAdditive));
        out.put("outside998", report.map(FunnelReport::outside998));
        out.put("outside998Additive", report.map(FunnelReport::outside998Additive));
        return out;
    }

    private static Computed<List<Double>> units(
            Computed<FunnelReport> report, Function<FunnelReport.Unit, Double> value) {
        return report.map(found -> found.units().stream().map(value).toList());
    }

    @Test
    void agreesWithThePrintedLimitsOfMontgomerysCircuitBoards() {
        var chart = AttributeCharts.c(new double[] {
                    21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17,
                    15
                })
                .orElseThrow();
        assertThat(chart.center()).isCloseTo(19.85, within(0.005));
        // Montgomery rounds the centre to 19.85 before he takes the root
        assertThat(chart.lower().get(0)).isCloseTo(6.48, within(0.005));
        assertThat(chart.upper().get(0)).isCloseTo(33.22, within(0.0100));
    }
}
