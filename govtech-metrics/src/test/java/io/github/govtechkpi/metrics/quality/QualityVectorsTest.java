package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.metrics.quality.BreakTest.FTest;
import io.github.govtechkpi.metrics.quality.BreakTest.Welch;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class QualityVectorsTest {
    @TestFactory
    Stream<DynamicTest> periodsAgreeWithPandas() {
        return VectorFile.read("t8_periods")
                .tests(vector -> vector.function().equals("fiscal") ? fiscal(vector) : periods(vector));
    }

    @TestFactory
    Stream<DynamicTest> outliersAgreeWithR() {
        return VectorFile.read("t8_outliers").tests(QualityVectorsTest::outliers);
    }

    @TestFactory
    Stream<DynamicTest> breaksAgreeWithR() {
        return VectorFile.read("t8_breaks").tests(QualityVectorsTest::breaks);
    }

    @TestFactory
    Stream<DynamicTest> revisionsAgreeWithR() {
        return VectorFile.read("t8_revisions")
                .tests(vector -> answer(
                        Revisions.analyse(column(vector, "preliminary"), column(vector, "revised")),
                        QualityVectorsTest::revisions));
    }

    /** The handbook of Rosner's example cuts its decimals off (3.1189 is 3.118), so that a whole unit may be missing. */
    @TestFactory
    Stream<DynamicTest> publishedOutliersAgreeToTheirPrintedDigits() {
        return published("t8_outliers", QualityVectorsTest::outliers, 1);
    }

    @TestFactory
    Stream<DynamicTest> publishedBreaksAgreeToTheirPrintedDigits() {
        return published("t8_breaks", QualityVectorsTest::breaks, 0.5);
    }

    private static Stream<DynamicTest> published(
            String file, Function<Case, Map<String, Object>> calculator, double lastDigits) {
        return VectorFile.read(file).tests(vector -> {
            var got = calculator.apply(vector);
            vector.whole()
                    .path("published")
                    .properties()
                    .forEach(field ->
                            comparePrinted(field.getKey(), field.getValue(), got.get(field.getKey()), lastDigits));
            return got;
        });
    }

    private static void comparePrinted(String name, JsonNode printed, Object computed, double lastDigits) {
        var got = computed instanceof Computed<?> c ? c.orElseThrow() : computed;
        var numbers = Case.numbers(
                printed.isArray()
                        ? printed
                        : new ObjectMapper().createArrayNode().add(printed));
        var computedNumbers = got instanceof List<?> list ? list : List.of(got);
        var unit = Arrays.stream(numbers)
                .map(number -> Math.pow(10, -decimals(number)))
                .min()
                .orElseThrow();
        assertThat(computedNumbers).as(name).hasSize(numbers.length);
        for (var i = 0; i < numbers.length; i++) {
            assertThat(((Number) computedNumbers.get(i)).doubleValue())
                    .as(name + " " + i)
                    .isCloseTo(numbers[i], within(lastDigits * unit));
        }
    }

    private static int decimals(double number) {
        return Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
    }

    private static Map<String, Object> periods(Case vector) {
        var kind = vector.text("frequency");
        var periods = StreamSupport.stream(vector.in().get("periods").spliterator(), false)
                .map(label -> period(label.asText(), kind))
                .toList();
        return answer(
                vector.has("upTo")
                        ? SeriesPeriods.check(periods, period(vector.text("upTo"), kind))
                        : SeriesPeriods.check(periods),
                check -> periods(check));
    }

    private static ReportingPeriod period(String label, String kind) {
        var fiscal = kind.startsWith("FISCAL");
        var frequency = switch (kind) {
            case "MONTH" -> Frequency.MONTHLY;
            case "QUARTER", "FISCAL_QUARTER" -> Frequency.QUARTERLY;
            default -> Frequency.YEARLY;
        };
        return SeriesPeriods.parse(fiscal && label.matches("[0-9].*") ? "FY" + label : label, frequency, fiscal);
    }

    private static Map<String, Object> periods(PeriodCheck check) {
        var out = new LinkedHashMap<String, Object>();
        out.put("expected", check.coverage().n());
        out.put("present", check.coverage().k());
        out.put("missing", labels(check.missing()));
        out.put("duplicates", labels(check.duplicates()));
        out.put("longestGap", check.longestGap());
        out.put("trailingMissing", check.trailingMissing());
        out.put("inOrder", check.inOrder());
        return out;
    }

    /** The reference file writes 2022Q3 and fiscal years without FY. */
    private static List<String> labels(List<ReportingPeriod> periods) {
        return periods.stream()
                .map(period -> period.toString().replace("-Q", "Q").replace("FY", ""))
                .toList();
    }

    private static Map<String, Object> fiscal(Case vector) {
        var date = new FiscalDate(LocalDate.parse(vector.text("date")));
        return Map.of(
                "fiscalYear", date.fiscalYear().startYear(),
                "fiscalQuarter", date.quarter(),
                "fiscalMonth", date.month(),
                "eraFiscalYear", date.eraLabel());
    }

    private static Map<String, Object> outliers(Case vector) {
        var values = column(vector, "values");
        return switch (vector.function()) {
            case "modifiedZ" ->
                answer(
                        Outliers.modifiedZ(values, vector.number("threshold", Outliers.MODIFIED_Z_THRESHOLD)),
                        screen -> Map.of(
                                "median",
                                screen.median(),
                                "mad",
                                screen.mad(),
                                "madZ",
                                screen.scores(),
                                "outliers",
                                screen.outliers()));
            case "hampel" ->
                answer(
                        Outliers.hampel(
                                values,
                                (int) vector.number("halfWindow", Outliers.HAMPEL_HALF_WINDOW),
                                vector.number("threshold", Outliers.HAMPEL_THRESHOLD)),
                        screen -> Map.of(
                                "median", screen.medians(),
                                "scaledMad", screen.scaledMads(),
                                "outliers", screen.outliers()));
            case "tukey" ->
                answer(
                        Outliers.tukey(values),
                        screen -> Map.of(
                                "q1",
                                screen.q1(),
                                "q3",
                                screen.q3(),
                                "innerLow",
                                screen.innerLow(),
                                "innerHigh",
                                screen.innerHigh(),
                                "outerLow",
                                screen.outerLow(),
                                "outerHigh",
                                screen.outerHigh(),
                                "outliers",
                                screen.outliers()));
            case "rosner" ->
                answer(
                        Outliers.rosner(values, (int) vector.number("k"), vector.number("alpha", 0.05)),
                        screen -> Map.of(
                                "R", screen.statistics(),
                                "lambda", screen.criticalValues(),
                                "removedIndex", screen.removed(),
                                "outliers", screen.outlierCount()));
            default -> throw new AssertionError(vector.function());
        };
    }

    private static Map<String, Object> breaks(Case vector) {
        return switch (vector.function()) {
            case "chow" ->
                known(Breaks.known(
                        column(vector, "values"), vector.in().get("breakIndex").asInt()));
            case "breakSearch" ->
                answer(
                        Breaks.search(
                                column(vector, "values"),
                                vector.in().get("minSegment").asInt()),
                        search -> Map.of(
                                "supF", search.supF(),
                                "breakIndex", search.breakIndex(),
                                "bicNoBreak", search.bicNoBreak(),
                                "bicOneBreak", search.bicOneBreak(),
                                "breakPreferred", search.breakPreferred()));
            case "pettitt" ->
                answer(
                        Breaks.pettitt(column(vector, "values")),
                        pettitt -> Map.of("K", pettitt.k(), "index", pettitt.breakIndex(), "p", pettitt.p()));
            case "splice" ->
                answer(
                        Splices.link(column(vector, "oldSeries"), column(vector, "newSeries")),
                        splice -> Map.of(
                                "linkFactor", splice.linkFactor(),
                                "splicedOnNewLevel", splice.byRatio(),
                                "additiveShift", splice.shift(),
                                "splicedAdditive", splice.byShift()));
            default -> throw new AssertionError(vector.function());
        };
    }

    private static Map<String, Object> known(BreakTest.Known test) {
        return Map.of(
                "chowMeanF", test.chowMean().map(FTest::f),
                "chowMeanP", test.chowMean().map(FTest::p),
                "chowTrendF", test.chowTrend().map(FTest::f),
                "chowTrendP", test.chowTrend().map(FTest::p),
                "levelShift", test.levelShift(),
                "welchLow", test.welch().map(Welch::low),
                "welchHigh", test.welch().map(Welch::high),
                "welchP", test.welch().map(Welch::p));
    }

    private static Map<String, Object> revisions(RevisionAnalysis analysis) {
        var out = new LinkedHashMap<String, Object>();
        out.put("meanRevision", analysis.meanRevision());
        out.put("meanAbsRevision", analysis.meanAbsRevision());
        out.put("relativeMeanAbsRevision", analysis.relativeMeanAbsRevision());
        out.put("rmsRevision", analysis.rmsRevision());
        out.put("sd", analysis.sd());
        out.put("min", analysis.min());
        out.put("max", analysis.max());
        out.put("upwardShare", analysis.upwardShare());
        out.put("biasT", analysis.biasT());
        out.put("biasP", analysis.biasP());
        out.put("hacLag", analysis.hacLag());
        out.put("hacT", analysis.hacT());
        return out;
    }

    /** A scalar where a column is due is a column of one value. */
    private static double[] column(Case vector, String name) {
        var node = vector.in().get(name);
        return node.isArray() ? vector.numbers(name) : new double[] {vector.number(name)};
    }

    private static <T> Map<String, Object> answer(Computed<T> result, Function<T, Map<String, Object>> fields) {
        return result.toOptional().map(fields).orElseGet(() -> {
            var out = new LinkedHashMap<String, Object>();
            result.reason().ifPresent(reason -> {
                out.put("reason", reason.code());
                reason.minimum().ifPresent(minimum -> out.put("minimum", minimum));
            });
            out.put("result", result);
            return out;
        });
    }
}
