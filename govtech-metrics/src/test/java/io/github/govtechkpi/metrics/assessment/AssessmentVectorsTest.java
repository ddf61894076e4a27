package io.github.govtechkpi.metrics.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.indicator.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AssessmentVectorsTest {
    private static final double TOLERANCE = 1e-9; // the file's own

    @TestFactory
    Stream<DynamicTest> cagrStatus() {
        return VectorFile.read("t1_cagr_status").tests(vector -> {
            var baseline = new YearValue((int) vector.number("baselineYear"), vector.number("baseline"));
            var current = new YearValue((int) vector.number("currentYear"), vector.number("current"));
            var direction = Direction.valueOf(vector.text("direction"));
            return switch (vector.function()) {
                case "withTarget" ->
                    withTarget(CompoundPaces.withTarget(
                            baseline,
                            current,
                            new YearValue((int) vector.number("targetYear"), vector.number("target")),
                            direction));
                case "withoutTarget" ->
                    withoutTarget(CompoundPaces.withoutTarget(baseline, current, direction, limit(vector)));
                default -> throw new AssertionError(vector.function());
            };
        });
    }

    private static OptionalDouble limit(Case vector) {
        return vector.has("limit") ? OptionalDouble.of(vector.number("limit")) : OptionalDouble.empty();
    }

    private static Map<String, ?> withTarget(Computed<CompoundPace> pace) {
        if (!pace.isComputable()) {
            return notAssessable(pace);
        }
        var found = pace.orElseThrow();
        return Map.of(
                "observedCagr", found.observedCagr(),
                "requiredCagr", found.requiredCagr(),
                "ratio", found.ratio(),
                "status", found.status(),
                "eurostat", found.eurostat().name());
    }

    private static Map<String, ?> withoutTarget(Computed<CompoundGrowth> growth) {
        if (!growth.isComputable()) {
            return notAssessable(growth);
        }
        var found = growth.orElseThrow();
        return Map.of(
                "observedCagr", found.observedCagr(),
                "limitFactor", found.limitFactor(),
                "thresholdHigh", found.thresholdHigh(),
                "thresholdMed", found.thresholdMed(),
                "status", found.status(),
                "eurostat", found.eurostat().name(),
                "istat", found.istat());
    }

    /** The one step that the file knows is to look at the amounts. */
    private static Map<String, ?> notAssessable(Computed<?> computed) {
        var reason = computed.reason().orElseThrow();
        assertThat(reason.useInstead()).isPresent();
        return Map.of("status", "NOT_ASSESSABLE", "reason", reason.code(), "useInstead", "LINEAR_ABSOLUTE");
    }

    @TestFactory
    Stream<DynamicTest> seriesOfStatisticsCanada() throws IOException {
        return cases("series_cases")
                .map(node -> DynamicTest.dynamicTest(
                        node.get("id").asText() + " " + node.get("group").asText(), () -> checkSeries(node)));
    }

    @TestFactory
    Stream<DynamicTest> indicatorsOfStatisticsCanada() throws IOException {
        return cases("indicator_cases")
                .map(node -> DynamicTest.dynamicTest(node.get("id").asText(), () -> {
                    var verdicts = new ArrayList<MethodVerdict>();
                    node.get("input").forEach(series -> verdicts.add(assessed(series)));
                    var got = StatisticsCanada.indicator(verdicts);
                    VectorFile.compare("score", node.at("/expected/score"), got.score(), TOLERANCE);
                    assertThat(got.verdict())
                            .hasToString(node.at("/expected/status").asText());
                }));
    }

    @Test
    void bothPartsOfTheFileAreThere() throws IOException {
        assertThat(cases("series_cases").count()).isGreaterThanOrEqualTo(155);
        assertThat(cases("indicator_cases").count()).isGreaterThanOrEqualTo(20);
    }

    private static void checkSeries(JsonNode node) {
        var got = assessed(node.get("input"));
        var expected = node.get("expected");
        if (expected.has("error")) {
            assertThat(got.verdict()).contains(VerdictClass.NOT_AVAILABLE);
            assertThat(got.reason()).isPresent();
            return;
        }
        var value = expected.get("progress_value");
        if (value.isTextual()) { // NaN and the infinities are not computable here
            assertThat(got.value().isComputable()).isFalse();
        } else {
            VectorFile.compare("value", value, got.value(), TOLERANCE);
        }
        VectorFile.compare("score", expected.get("score"), got.score(), TOLERANCE);
        if (node.path("boundary_sensitive").asBoolean(false)) {
            assertThat(neighbours(expected.get("status").asText()))
                    .contains(got.word().orElseThrow());
        } else {
            assertThat(got.word()).contains(expected.get("status").asText());
        }
        var isReplaced = StreamSupport.stream(expected.get("warnings").spliterator(), false)
                .anyMatch(word -> word.asText().contains("ZERO_REPLACED"));
        assertThat(got.caveats().stream().map(caveat -> caveat.code()).toList())
                .isEqualTo(
                        isReplaced && got.reason().isEmpty() ? List.of(CaveatCode.ZERO_REPLACED_BY_METHOD) : List.of());
    }

    private static List<String> neighbours(String status) {
        var order = List.of("substantial_progress", "moderate_progress", "limited_progress", "deterioration");
        var at = order.indexOf(status);
        return order.subList(Math.max(0, at - 1), Math.min(order.size(), at + 2));
    }

    private static MethodVerdict assessed(JsonNode series) {
        var values = new ArrayList<YearValue>();
        series.get("observations").forEach(pair -> {
            if (!pair.get(1).isNull()) {
                values.add(new YearValue(
                        Integer.parseInt(pair.get(0).asText().substring(0, 4)),
                        pair.get(1).asDouble()));
            }
        });
        var config = series.get("config");
        var standard = StatisticsCanadaOptions.DEFAULT;
        return StatisticsCanada.series(
                values,
                new StatisticsCanadaOptions(
                        config.path("direction").asText().equals("positive")
                                ? Direction.INCREASE
                                : standard.direction(),
                        config.path("base_year").asInt(standard.baseYear()),
                        number(config, "target"),
                        config.path("target_year").asInt(standard.targetYear()),
                        number(config, "limit"),
                        new ProgressThresholds(
                                number(config.path("progress_thresholds"), "high"),
                                number(config.path("progress_thresholds"), "med"),
                                number(config.path("progress_thresholds"), "low"))));
    }

    private static OptionalDouble number(JsonNode node, String field) {
        return node.hasNonNull(field) ? OptionalDouble.of(node.get(field).asDouble()) : OptionalDouble.empty();
    }

    private static Stream<JsonNode> cases(String part) throws IOException {
        try (var in = AssessmentVectorsTest.class.getResourceAsStream("/vectors/statistics_canada_progress.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(in).get(part).spliterator(), false);
        }
    }
}
