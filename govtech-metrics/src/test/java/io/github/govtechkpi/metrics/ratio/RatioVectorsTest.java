package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference vectors of the ratio guard, t2. */
class RatioVectorsTest {
    @TestFactory
    Stream<DynamicTest> intervalsOfOneShare() {
        return VectorFile.read("t2_prop_ci").tests(RatioVectorsTest::share);
    }

    @TestFactory
    Stream<DynamicTest> differencesOfTwoShares() {
        return VectorFile.read("t2_diff_ci").tests(RatioVectorsTest::difference);
    }

    @TestFactory
    Stream<DynamicTest> ratiosOfTwoShares() {
        return VectorFile.read("t2_rr_ci").tests(RatioVectorsTest::relativeRisk);
    }

    @TestFactory
    Stream<DynamicTest> testsOfTwoShares() {
        return VectorFile.read("t2_tests_2x2").tests(RatioVectorsTest::twoByTwo);
    }

    @TestFactory
    Stream<DynamicTest> changesOfACount() {
        return VectorFile.read("t2_count_change").tests(RatioVectorsTest::countChange);
    }

    @TestFactory
    Stream<DynamicTest> minimumBases() {
        return VectorFile.read("t2_min_base").tests(RatioVectorsTest::minimumBase);
    }

    @TestFactory
    Stream<DynamicTest> presentation() {
        return VectorFile.read("t2_presentation").tests(RatioVectorsTest::presentation);
    }

    @TestFactory
    Stream<DynamicTest> guardVerdicts() {
        return VectorFile.read("t2_ratio_guard").tests(RatioVectorsTest::guard);
    }

    @TestFactory
    Stream<DynamicTest> publishedIntervalsOfOneShareToTheirPrintedDigits() {
        return VectorFile.read("t2_prop_ci").tests(vector -> asPrinted(vector, share(vector)));
    }

    @TestFactory
    Stream<DynamicTest> publishedDifferencesToTheirPrintedDigits() {
        return VectorFile.read("t2_diff_ci").tests(vector -> asPrinted(vector, difference(vector)));
    }

    @TestFactory
    Stream<DynamicTest> publishedRatiosToTheirPrintedDigits() {
        return VectorFile.read("t2_rr_ci").tests(vector -> asPrinted(vector, relativeRisk(vector)));
    }

    private static Map<String, ?> share(Case vector) {
        var k = vector.number("k");
        var n = vector.number("n");
        var confidence = vector.number("confidence");
        var answer = new LinkedHashMap<String, Object>();
        answer.put("p", k / n);
        answer.put(
                "wilson",
                Proportions.interval(k, n, confidence, IntervalMethod.WILSON).map(RatioVectorsTest::limits));
        answer.put("z", Distributions.normalTwoSided(confidence));
        answer.put("wilsonCC", limits(k, n, confidence, IntervalMethod.WILSON_CC));
        answer.put("clopperPearson", limits(k, n, confidence, IntervalMethod.CLOPPER_PEARSON));
        answer.put("jeffreys", limits(k, n, confidence, IntervalMethod.JEFFREYS));
        answer.put("agrestiCoull", limits(k, n, confidence, IntervalMethod.AGRESTI_COULL));
        answer.put(
                "wald", Proportions.waldForComparison(k, n, confidence).map(wald -> List.of(wald.low(), wald.high())));
        return answer;
    }

    private static Computed<List<Double>> limits(double k, double n, double confidence, IntervalMethod method) {
        return Proportions.interval(k, n, confidence, method).map(RatioVectorsTest::limits);
    }

    private static List<Double> limits(Proportion share) {
        return List.of(share.low(), share.high());
    }

    private static Map<String, ?> difference(Case vector) {
        var answer = new LinkedHashMap<String, Object>();
        var newcombe = difference(vector, DifferenceMethod.NEWCOMBE);
        answer.put("p1", newcombe.map(d -> (double) d.first().k() / d.first().n()));
        answer.put("p2", newcombe.map(d -> (double) d.second().k() / d.second().n()));
        answer.put("difference", newcombe.map(ProportionDifference::difference));
        answer.put("newcombe", newcombe.map(RatioVectorsTest::limits));
        answer.put(
                "newcombeCC", difference(vector, DifferenceMethod.NEWCOMBE_CC).map(RatioVectorsTest::limits));
        answer.put(
                "miettinenNurminen",
                difference(vector, DifferenceMethod.MIETTINEN_NURMINEN).map(RatioVectorsTest::limits));
        answer.put("mee", difference(vector, DifferenceMethod.MEE).map(RatioVectorsTest::limits));
        answer.put(
                "agrestiCaffo",
                difference(vector, DifferenceMethod.AGRESTI_CAFFO).map(RatioVectorsTest::limits));
        return answer;
    }

    private static Computed<ProportionDifference> difference(Case vector, DifferenceMethod method) {
        return ProportionDifferences.interval(
                vector.number("k1"),
                vector.number("n1"),
                vector.number("k2"),
                vector.number("n2"),
                vector.number("confidence"),
                method);
    }

    private static List<Double> limits(ProportionDifference difference) {
        return List.of(difference.low(), difference.high());
    }

    private static Map<String, ?> relativeRisk(Case vector) {
        var answer = new LinkedHashMap<String, Object>();
        var koopman = relativeRisk(vector, RelativeRiskMethod.KOOPMAN);
        answer.put("koopman", koopman.map(RatioVectorsTest::limits));
        answer.put("ratio", koopman.flatMap(RelativeRisk::ratio));
        answer.put("katz", relativeRisk(vector, RelativeRiskMethod.KATZ).map(RatioVectorsTest::limits));
        answer.put(
                "katzAdjusted",
                relativeRisk(vector, RelativeRiskMethod.KATZ_ADJUSTED).map(RatioVectorsTest::limits));
        answer.put(
                "miettinenNurminen",
                relativeRisk(vector, RelativeRiskMethod.MIETTINEN_NURMINEN).map(RatioVectorsTest::limits));
        return answer;
    }

    private static Computed<RelativeRisk> relativeRisk(Case vector, RelativeRiskMethod method) {
        return RelativeRisks.interval(
                vector.number("x1"),
                vector.number("n1"),
                vector.number("x2"),
                vector.number("n2"),
                vector.number("confidence"),
                method);
    }

    private static List<Double> limits(RelativeRisk risk) {
        return List.of(risk.low(), risk.high());
    }

    private static Map<String, ?> twoByTwo(Case vector) {
        var computed =
                TwoByTwoTests.test(vector.number("k1"), vector.number("n1"), vector.number("k2"), vector.number("n2"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("fisherTwoSided", computed.map(TwoByTwoTest::fisherTwoSided));
        answer.put("fisherGreater", computed.map(TwoByTwoTest::fisherGreater));
        answer.put("fisherLess", computed.map(TwoByTwoTest::fisherLess));
        answer.put("scoreZ", computed.flatMap(TwoByTwoTest::scoreZ));
        answer.put("scoreP", computed.flatMap(TwoByTwoTest::scoreP));
        answer.put("chisqN1P", computed.flatMap(TwoByTwoTest::nMinusOneP));
        answer.put("yatesChisq", computed.flatMap(TwoByTwoTest::yatesChiSquared));
        answer.put("yatesP", computed.flatMap(TwoByTwoTest::yatesP));
        answer.put("minExpected", computed.map(TwoByTwoTest::minExpected));
        return answer;
    }

    private static Map<String, ?> countChange(Case vector) {
        var computed = CountChanges.compare(
                vector.number("x0"),
                vector.number("x1"),
                vector.number("exposure0", 1),
                vector.number("exposure1", 1),
                vector.number("confidence"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("absoluteChange", computed.map(CountChange::absoluteChange));
        answer.put("rateChange", computed.map(CountChange::rateDifference));
        answer.put("rateRatio", computed.flatMap(CountChange::rateRatio));
        answer.put(
                "pctChange",
                computed.flatMap(CountChange::rateRatio)
                        .toOptional()
                        .filter(Double::isFinite)
                        .map(ratio -> 100 * (ratio - 1)));
        answer.put("ciLow", computed.map(CountChange::ratioLow));
        answer.put("ciHigh", computed.map(CountChange::ratioHigh));
        answer.put("pTwoSided", computed.map(CountChange::p));
        answer.put("pGreater", computed.map(CountChange::pGreater));
        answer.put("pLess", computed.map(CountChange::pLess));
        answer.put("pCentral", computed.map(CountChange::pCentral));
        answer.put("changeSupported", computed.map(CountChange::changeSupported));
        answer.put("reason", computed.flatMap(CountChange::rateRatio).reason().map(Reason::code));
        return answer;
    }

    private static Map<String, ?> minimumBase(Case vector) {
        var confidence = vector.number("confidence");
        return switch (vector.function()) {
            case "countExact" -> {
                var exact = MinimumBase.exact(vector.number("claimedChange"), confidence);
                yield Map.of(
                        "minBase", exact.map(MinimumBase.Exact::minBase),
                        "firstSignificantBase", exact.map(MinimumBase.Exact::firstSignificantBase));
            }
            case "countApprox" -> estimate(MinimumBase.approximate(vector.number("claimedChange"), confidence));
            case "countPower80" ->
                estimate(MinimumBase.withPower(vector.number("claimedChange"), confidence, vector.number("power")));
            case "propPower" -> {
                var size = MinimumBase.perGroup(
                        vector.number("p0"), vector.number("p1"), confidence, vector.number("power"));
                yield Map.of("nPerGroup", size.perGroup(), "raw", size.raw());
            }
            default -> throw new AssertionError(vector.function());
        };
    }

    private static Map<String, ?> estimate(MinimumBase.Estimate estimate) {
        return Map.of("minBase", estimate.minBase(), "raw", estimate.raw());
    }

    private static Map<String, ?> presentation(Case vector) {
        var answer = new LinkedHashMap<String, Object>();
        switch (vector.function()) {
            case "nchsProportion" -> {
                var computed = Reliability.nchsProportion(vector.number("k"), vector.number("n"));
                answer.put("p", vector.number("k") / vector.number("n"));
                answer.put("ciLow", computed.map(Reliability.OfProportion::low));
                answer.put("ciHigh", computed.map(Reliability.OfProportion::high));
                answer.put("width", computed.map(Reliability.OfProportion::width));
                answer.put("relativeWidth", computed.flatMap(Reliability.OfProportion::relativeWidth));
                answer.put("decision", computed.map(Reliability.OfProportion::decision));
                answer.put("rule", computed.map(Reliability.OfProportion::rule));
                answer.put("flags", computed.map(Reliability.OfProportion::flags));
            }
            case "nchsRate" -> {
                var computed = Reliability.nchsRate(vector.number("events"), vector.number("denominator"));
                answer.put("rate", vector.number("events") / vector.number("denominator"));
                answer.put("countLow", computed.map(Reliability.OfRate::countLow));
                answer.put("countHigh", computed.map(Reliability.OfRate::countHigh));
                answer.put("relativeWidth", computed.flatMap(Reliability.OfRate::relativeWidth));
                answer.put("decision", computed.map(Reliability.OfRate::decision));
            }
            case "percentText" -> {
                var computed = PercentText.of(vector.number("k"), vector.number("n"));
                answer.put("text", computed.map(PercentText::toString));
                answer.put(
                        "decimals",
                        computed.toOptional()
                                .filter(text -> text.decimals().isPresent())
                                .map(text -> text.decimals().getAsInt()));
                answer.put("reason", computed.toOptional().flatMap(PercentText::reason));
            }
            case "suppressRow" -> {
                var row = Suppression.row(
                        vector.numbers("cells"),
                        vector.number("threshold"),
                        vector.in().get("totalPublished").asBoolean());
                answer.put("primary", row.primary());
                answer.put("suppressed", row.suppressed());
            }
            case "roundToBase" ->
                answer.put("rounded", Suppression.roundToBase(vector.number("value"), vector.number("base")));
            case "nhsSubNational" -> answer.put("text", Suppression.nhsSubNational(vector.number("count")));
            default -> throw new AssertionError(vector.function());
        }
        return answer;
    }

    private static Map<String, ?> guard(Case vector) {
        var answer = new LinkedHashMap<String, Object>();
        var change = vector.function().equals("change");
        var computed = change ? Computed.of(change(vector)) : share(vector.number("k"), vector.number("n"));
        answer.put("verdict", computed.map(GuardedRatio::verdict));
        answer.put("reasons", computed.map(GuardedRatio::reasons));
        answer.put("text", computed.map(ratio -> ratio.text(Locale.ENGLISH)));
        answer.put("percent", computed.toOptional().flatMap(RatioVectorsTest::percent));
        var interval = computed.toOptional().flatMap(GuardedRatio::interval);
        answer.put(change ? "ratioLow" : "low", interval.map(Interval::low));
        answer.put(change ? "ratioHigh" : "high", interval.map(Interval::high));
        if (change) {
            answer.put(
                    "absoluteChange",
                    computed.toOptional().flatMap(GuardedRatio::absoluteChange).map(AbsoluteValue::amount));
            answer.put(
                    "ratio",
                    CountChanges.compare(vector.number("before"), vector.number("after"))
                            .rateRatio()
                            .toOptional()
                            .filter(Double::isFinite));
        }
        return answer;
    }

    private static GuardedRatio change(Case vector) {
        var counts = CountChanges.compare(vector.number("before"), vector.number("after"));
        return Ratios.change(counts.before(), counts.after());
    }

    private static Computed<GuardedRatio> share(double k, double n) {
        return Proportions.wilson(k, n).flatMap(counts -> Ratios.of(counts.k(), counts.n()));
    }

    /** The percentage as it stands in the text: nothing else makes one. */
    private static Optional<String> percent(GuardedRatio ratio) {
        return ratio.kind() == GuardedRatio.Kind.CHANGE
                ? Percentages.ofChange(ratio).map(p -> EnglishGuardText.signed(p.change()) + "%")
                : Percentages.ofShare(ratio).map(p -> p.share().english());
    }

    private static Map<String, ?> asPrinted(Case vector, Map<String, ?> answer) {
        vector.whole()
                .path("published")
                .properties()
                .forEach(field -> assertPrinted(field.getKey(), field.getValue(), answer.get(field.getKey())));
        return answer;
    }

    private static void assertPrinted(String at, JsonNode printed, Object computed) {
        var limits = (List<?>) ((Computed<?>) computed).orElseThrow();
        for (var i = 0; i < limits.size(); i++) {
            var digits = new BigDecimal(printed.get(i).asText());
            var limit = new BigDecimal(limits.get(i).toString());
            assertThat(limit.setScale(digits.scale(), RoundingMode.HALF_UP))
                    .as(at + "[" + i + "]")
                    .isEqualByComparingTo(digits);
        }
    }
}
