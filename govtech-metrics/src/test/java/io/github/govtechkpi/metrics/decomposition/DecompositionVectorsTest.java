package io.github.govtechkpi.metrics.decomposition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.decomposition.RatioAggregation.AverageOfUnits;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition.LogarithmicEffects;
import io.github.govtechkpi.metrics.decomposition.SectorDecomposition.Effects;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DecompositionVectorsTest {
    @TestFactory
    Stream<DynamicTest> twoFactor() {
        return VectorFile.read("t3_two_factor").tests(vector -> {
            var answer = RatioDecompositions.between(
                    vector.number("n0"),
                    vector.number("d0"),
                    vector.number("n1"),
                    vector.number("d1"),
                    Better.valueOf(vector.text("better")));
            return answer.map(DecompositionVectorsTest::fields)
                    .toOptional()
                    .orElseGet(() -> fields("ratio0", answer.map(RatioDecomposition::ratio0)));
        });
    }

    @TestFactory
    Stream<DynamicTest> kitagawa() {
        return VectorFile.read("t3_kitagawa").tests(vector -> {
            var groups0 = vector.in().get("groups0");
            var groups1 = vector.in().get("groups1");
            var answer = Kitagawa.between(
                    column(groups0, "n"), column(groups0, "d"), column(groups1, "n"), column(groups1, "d"));
            return answer.map(DecompositionVectorsTest::fields)
                    .toOptional()
                    .orElseGet(() -> fields("ratio0", answer.map(RateMix::ratio0)));
        });
    }

    @TestFactory
    Stream<DynamicTest> simpson() {
        return VectorFile.read("t3_simpson").tests(vector -> {
            var a = vector.in().get("A");
            var b = vector.in().get("B");
            var answer = Simpson.compare(column(a, "n"), column(a, "d"), column(b, "n"), column(b, "d"));
            return answer.map(DecompositionVectorsTest::fields)
                    .toOptional()
                    .orElseGet(() -> fields("pooledA", answer.map(ParadoxReport::pooledA)));
        });
    }

    @TestFactory
    Stream<DynamicTest> ratioAggregation() {
        return VectorFile.read("t3_ratio_aggregation").tests(vector -> {
            var units = vector.in().get("units");
            var answer = RatioAggregations.of(column(units, "n"), column(units, "d"));
            return answer.map(DecompositionVectorsTest::fields)
                    .toOptional()
                    .orElseGet(() -> fields("sumN", answer.map(RatioAggregation::numeratorSum)));
        });
    }

    @TestFactory
    Stream<DynamicTest> lmdiSectors() {
        return VectorFile.read("t3_lmdi_sectors").tests(vector -> {
            var answer = LmdiSectors.between(
                    vector.numbers("activity0"),
                    vector.numbers("value0"),
                    vector.numbers("activity1"),
                    vector.numbers("value1"));
            return answer.map(DecompositionVectorsTest::fields)
                    .toOptional()
                    .orElseGet(() -> fields("change", answer.map(SectorDecomposition::change)));
        });
    }

    private static Map<String, Object> fields(RatioDecomposition split) {
        var logarithmic = split.logarithmic();
        return fields(
                "ratio0", split.ratio0(),
                "ratio1", split.ratio1(),
                "ratioChange", split.ratioChange(),
                "absoluteChange", split.absoluteChange(),
                "denominatorChange", split.denominatorChange(),
                "numeratorEffect", split.numeratorEffect(),
                "denominatorEffect", split.denominatorEffect(),
                "lmdiNumerator", logarithmic.map(LogarithmicEffects::numeratorEffect),
                "lmdiDenominator", logarithmic.map(LogarithmicEffects::denominatorEffect),
                "multNumerator", logarithmic.map(LogarithmicEffects::numeratorFactor),
                "multDenominator", logarithmic.map(LogarithmicEffects::denominatorFactor),
                "flags", split.flags());
    }

    private static Map<String, Object> fields(RateMix mix) {
        return fields(
                "ratio0", mix.ratio0(),
                "ratio1", mix.ratio1(),
                "ratioChange", mix.ratioChange(),
                "absoluteChange", mix.absoluteChange(),
                "rateEffect", mix.rateEffect(),
                "mixEffect", mix.mixEffect(),
                "contributions",
                        mix.perGroup().stream()
                                .map(group -> fields("rate", group.rate(), "mix", group.mix()))
                                .toList(),
                "threeTerm",
                        fields(
                                "rate", mix.threeTerm().rate(),
                                "mix", mix.threeTerm().mix(),
                                "interaction", mix.threeTerm().interaction()));
    }

    private static Map<String, Object> fields(ParadoxReport report) {
        var common = report.mantelHaenszel();
        return fields(
                "pooledA", report.pooledA(),
                "pooledB", report.pooledB(),
                "pooledDifference", report.pooledDifference(),
                "strataDifferences",
                        report.strata().stream()
                                .map(ParadoxReport.Stratum::difference)
                                .toList(),
                "directStandardisedDifference", report.standardisedDifference(),
                "standardisedSignDiffers", report.standardisedSignDiffers(),
                "reversal", report.reversal(),
                "mhRiskDifference", common.riskDifference(),
                "mhRiskRatio", common.riskRatio(),
                "mhOddsRatio", common.oddsRatio(),
                "cmhChisq", common.chiSquared(),
                "cmhP", common.p(),
                "cmhChisqCorrected", common.chiSquaredCorrected());
    }

    private static Map<String, Object> fields(RatioAggregation aggregation) {
        var average = aggregation.averageOfUnits();
        return fields(
                "sumN", aggregation.numeratorSum(),
                "sumD", aggregation.denominatorSum(),
                "ratioOfSums", aggregation.ratioOfSums(),
                "meanOfRatios", average.map(AverageOfUnits::mean),
                "medianOfRatios", average.map(AverageOfUnits::median),
                "gap", average.map(AverageOfUnits::gap),
                "trap", average.map(AverageOfUnits::trap),
                "weights", aggregation.weights(),
                "reason", average.reason().map(reason -> reason.code().name()));
    }

    private static Map<String, Object> fields(SectorDecomposition split) {
        return fields(
                "change",
                split.change(),
                "lmdi",
                split.logarithmic().map(DecompositionVectorsTest::fields),
                "multiplicative",
                split.multiplicative()
                        .map(factors -> fields(
                                "activity", factors.activity(),
                                "structure", factors.structure(),
                                "intensity", factors.intensity(),
                                "total", factors.total())),
                "shapley",
                fields(split.shapley()));
    }

    private static Map<String, Object> fields(Effects effects) {
        return fields(
                "activity", effects.activity(), "structure", effects.structure(), "intensity", effects.intensity());
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static double[] column(JsonNode rows, String name) {
        return rows.findValues(name).stream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
