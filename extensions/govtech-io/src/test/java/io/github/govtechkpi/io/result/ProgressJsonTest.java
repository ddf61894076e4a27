package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.Examples.TOKYO;
import static io.github.govtechkpi.io.Examples.goal;
import static io.github.govtechkpi.io.Examples.portfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.metrics.progress.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressJsonTest {
    private static final String ROWS = """
            indicator,period,value,numerator,denominator,status
            staff,2025-02-01,170,,,
            online,FY2023,,2600,9900,P
            """;

    private static JsonNode json(Portfolio portfolio) {
        try {
            return new ObjectMapper().readTree(ProgressJson.write(portfolio));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode result(String goal, String rows) {
        return json(portfolio(List.of(goal(goal)), rows)).path("results").path(0);
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Nested
    class GovTechTokyo {
        private final JsonNode staff =
                json(portfolio(List.of(TOKYO), ROWS)).path("results").path(0);

        @Test
        void hasTheFieldsOfTheFormatInTheirOrder() {
            var document = json(portfolio(List.of(TOKYO), ROWS));

            assertThat(names(document)).containsExactly("format", "asOf", "results", "summary");
            assertThat(document.path("format").asText()).isEqualTo("govtech-progress/1");
            assertThat(names(staff))
                    .containsExactly(
                            "program",
                            "goal",
                            "area",
                            "slice",
                            "unit",
                            "current",
                            "absolute",
                            "status",
                            "due",
                            "projection",
                            "methods",
                            "caveats",
                            "notComputable");
            assertThat(names(staff.path("absolute")))
                    .containsExactly(
                            "baseline",
                            "target",
                            "absoluteGain",
                            "requiredGain",
                            "remainingGap",
                            "overshoot",
                            "expectedNow",
                            "deviation",
                            "elapsedShare",
                            "achievementShare",
                            "observedPacePerYear",
                            "requiredPacePerYear",
                            "requiredPaceRemainingPerYear");
            assertThat(names(staff.path("status")))
                    .containsExactly("code", "paceRatio", "paceRatioCompound", "provisional", "thresholds");
            assertThat(names(staff.path("due"))).containsExactly("code", "firstAttained", "valueAtDue", "daysLate");
            assertThat(names(staff.path("projection"))).containsExactly("kind", "attainDate", "valueAtDue");
        }

        @Test
        void hasTheValuesOfTheFormatsExample() {
            var document = json(portfolio(List.of(TOKYO), "indicator,period,value\nstaff,2025-02-01,170\n"));

            assertThat(document.path("asOf").asText()).isEqualTo("2025-02-02");
            assertThat(staff.path("program").asText()).isEqualTo("govtech-tokyo");
            assertThat(staff.path("goal").asText()).isEqualTo("digital-staff");
            assertThat(staff.path("area").isNull()).isTrue();
            assertThat(staff.path("slice").isNull()).isTrue();
            assertThat(staff.path("unit").asText()).isEqualTo("人");
            assertThat(staff.path("current").toString())
                    .isEqualTo("{\"value\":170,\"period\":\"2025-02-01\",\"status\":\"A\"}");
            assertThat(staff.path("absolute").path("expectedNow").asDouble()).isCloseTo(115.613, within(0.0005));
            assertThat(staff.path("absolute")
                            .path("requiredPaceRemainingPerYear")
                            .asDouble())
                    .isCloseTo(27.488, within(0.0005));
            assertThat(staff.path("status").path("code").asText()).isEqualTo("ON_TRACK");
            assertThat(staff.path("status").path("paceRatio").asDouble()).isCloseTo(1.8289, within(0.00005));
            assertThat(staff.path("status").path("thresholds").toString())
                    .isEqualTo("{\"onTrack\":0.95,\"moderate\":0.6}");
            assertThat(staff.path("projection").path("kind").asText()).isEqualTo("ARITHMETIC_ONLY");
            assertThat(staff.path("projection").path("attainDate").asText()).isEqualTo("2026-01-13");
            assertThat(staff.path("caveats").findValuesAsText("code"))
                    .containsExactly("INEXACT_VALUE", "TWO_POINTS_ONLY");
            assertThat(names(staff.path("caveats").path(0))).containsExactly("code", "ja", "en");
            assertThat(staff.path("notComputable").size()).isZero();
        }
    }

    @Nested
    class MovedTargets {
        private static final String GOAL = """
                "indicator": {"id": "i", "kind": "absolute", "unit": "人"}, "direction": "increase", "baseline": {"value": 0, "period": "FY2020"},
                "target": {"type": "reach", "value": %s, "due": "FY2024"},
                "targetHistory": [{"target": {"type": "reach", "value": 2000, "due": "FY2024"}, "from": "2021-04-01"},
                 {"target": {"type": "reach", "value": 1000, "due": "FY2024"}, "from": "2022-10-01",
                  "reason": {"ja": "応募が少ない"}, "by": {"ja": "市長", "en": "the mayor"}}]""";

        private static JsonNode targets(int target) {
            return json(portfolio(List.of(goal(GOAL.formatted(target))), "indicator,period,value\ni,FY2022,500\n"))
                    .path("results")
                    .path(0)
                    .path("targets");
        }

        @Test
        void haveTodaysProgressByEachOfThem() {
            var targets = targets(1000);

            assertThat(targets).hasSize(2);
            assertThat(targets)
                    .allSatisfy(target -> assertThat(names(target))
                            .containsExactly(
                                    "from", "reason", "by", "target", "absolute", "status", "due", "notComputable"));
            var original = targets.path(0);
            assertThat(original.path("from").textValue()).isEqualTo("2021-04-01");
            assertThat(original.path("reason").isNull()).isTrue();
            assertThat(original.path("by").isNull()).isTrue();
            assertThat(original.path("target").toString())
                    .isEqualTo("{\"ja\":\"2,000人（期限FY2024）\",\"en\":\"2,000 人 by FY2024\"}");
            assertThat(original.path("absolute").path("remainingGap").intValue())
                    .isEqualTo(1500);
            assertThat(original.path("status").path("code").textValue()).isEqualTo("LIMITED");
            assertThat(original.path("due").path("code").textValue()).isEqualTo("IN_PROGRESS");
            var current = targets.path(1);
            assertThat(current.path("from").textValue()).isEqualTo("2022-10-01");
            assertThat(current.path("reason").toString()).isEqualTo("{\"ja\":\"応募が少ない\"}");
            assertThat(current.path("by").path("en").textValue()).isEqualTo("the mayor");
            assertThat(current.path("absolute").path("remainingGap").intValue()).isEqualTo(500);
            assertThat(current.path("status").path("code").textValue()).isEqualTo("ON_TRACK");
        }

        @Test
        void haveNoDayWhereNobodyRecordedTheMove() {
            var targets = targets(400);

            assertThat(targets).hasSize(3);
            assertThat(targets.path(2).path("from").isNull()).isTrue();
            assertThat(targets.path(2).path("status").path("code").textValue()).isEqualTo("ACHIEVED");
        }

        @Test
        void areNotThereWhereNoTargetWasMoved() {
            assertThat(json(portfolio(List.of(TOKYO), ROWS))
                            .path("results")
                            .path(0)
                            .has("targets"))
                    .isFalse();
        }
    }

    @Nested
    class Ratio {
        private final JsonNode online =
                json(portfolio(List.of(TOKYO), ROWS)).path("results").path(1);

        @Test
        void showsBothCountsAndWhatMovedThem() {
            assertThat(online.path("unit").asText()).isEqualTo("件");
            assertThat(online.path("current").toString())
                    .isEqualTo("{\"numerator\":2600,\"denominator\":9900,\"period\":\"FY2023\",\"status\":\"P\"}");
            assertThat(names(online).indexOf("counts")).isEqualTo(names(online).indexOf("absolute") + 1);
            assertThat(names(online.path("counts")))
                    .containsExactly("numeratorChange", "denominatorChange", "numeratorEffect", "denominatorEffect");
            assertThat(online.path("counts").path("numeratorChange").asInt()).isEqualTo(1400);
            assertThat(online.path("status").path("provisional").asBoolean()).isTrue();
        }

        @Test
        void hasNullCountsWithAReasonWhereThereIsNoObservation() {
            var empty = json(portfolio(List.of(TOKYO), "")).path("results").path(1);

            assertThat(empty.path("current").isNull()).isTrue();
            assertThat(empty.has("counts") && empty.path("counts").isNull()).isTrue();
            assertThat(empty.path("notComputable").findValuesAsText("field"))
                    .contains("counts", "absoluteGain", "paceRatio");
        }
    }

    @Nested
    class OtherTargets {
        private static final String ROWS = "indicator,period,value\ni,FY2023,90\n";
        private static final String GOAL = """
                "indicator": {"id": "i", "kind": "absolute", "unit": "件"}, "direction": "maintain",
                "baseline": {"value": 100, "period": "FY2022"}, "target": {%s, "due": "FY2026"}""";

        @Test
        void toStayHaveAMarginAndPeriods() {
            var stay = result(GOAL.formatted("\"type\": \"stay-at-least\", \"value\": 95, \"tolerance\": 5"), ROWS);

            assertThat(stay.path("absolute").toString())
                    .isEqualTo("{\"baseline\":100,\"target\":95,\"margin\":-5,\"periodsInCompliance\":0,\"periods\":1,"
                            + "\"longestBreach\":1,\"currentBreach\":1}");
            assertThat(stay.path("status").toString())
                    .isEqualTo(
                            "{\"code\":\"WITHIN_TOLERANCE\",\"provisional\":false,\"thresholds\":{\"onTrack\":0.95,\"moderate\":0.6}}");
            assertThat(stay.has("projection")).isFalse();
            assertThat(stay.has("counts")).isFalse();
        }

        @Test
        void toStayWithinHaveADistanceAndASide() {
            assertThat(result(GOAL.formatted("\"type\": \"stay-within\", \"low\": 95, \"high\": 105"), ROWS)
                            .path("absolute")
                            .toString())
                    .isEqualTo(
                            "{\"baseline\":100,\"low\":95,\"high\":105,\"margin\":-5,\"distance\":5,\"side\":\"BELOW\","
                                    + "\"periodsInCompliance\":0,\"periods\":1,\"longestBreach\":1,\"currentBreach\":1}");
        }

        @Test
        void toCollectHaveASumAndARate() {
            assertThat(result(GOAL.formatted("\"type\": \"cumulative-total\", \"value\": 400"), ROWS)
                            .path("absolute")
                            .toString())
                    .isEqualTo("{\"target\":400,\"cumulative\":90,\"expectedUniform\":100,\"remainingTotal\":310,"
                            + "\"requiredPerRemainingPeriod\":103.33333333333333,\"runRate\":90,\"projectedTotal\":360,"
                            + "\"isLowerBound\":false}");
        }

        @Test
        void ofAMultipleAreLikeReach() {
            var multiple = result(
                    GOAL.replace("maintain", "increase").formatted("\"type\": \"multiple\", \"factor\": 10"), ROWS);

            assertThat(multiple.path("absolute").path("target").asInt()).isEqualTo(1000);
            assertThat(names(multiple.path("absolute"))).contains("achievementShare");
        }
    }

    @Nested
    class Missing {
        @Test
        void isNullWithAReasonInBothLanguages() {
            var bare = result(
                    "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"件\"}, \"direction\": \"increase\"",
                    "");

            assertThat(bare.path("due").isNull()).isTrue();
            assertThat(bare.path("absolute").path("baseline").isNull()).isTrue();
            assertThat(bare.path("status").path("paceRatio").isNull()).isTrue();
            assertThat(bare.path("status").has("paceRatioCompound")).isFalse();
            assertThat(bare.path("projection").path("attainDate").isNull()).isTrue();
            var why = bare.path("notComputable").path(0);
            assertThat(names(why)).containsExactly("field", "code", "ja", "en", "useInstead");
            assertThat(why.path("code").asText()).isEqualTo("NO_BASELINE");
            assertThat(names(why.path("useInstead"))).containsExactly("ja", "en");
        }

        @Test
        void hasNothingToUseInsteadOfWhatIsDone() {
            var met = result("""
                    "indicator": {"id": "i", "kind": "absolute", "unit": "件"}, "direction": "increase",
                    "baseline": {"value": 0, "period": "FY2022"}, "target": {"type": "reach", "value": 5, "due": "FY2026"}""", "indicator,period,value\ni,FY2023,9\n");

            assertThat(met.path("notComputable").path(0).path("code").asText()).isEqualTo("ALREADY_ACHIEVED");
            assertThat(met.path("notComputable").path(0).path("useInstead").isNull())
                    .isTrue();
            assertThat(met.path("due").path("firstAttained").asText()).isEqualTo("2024-03-31");
            assertThat(met.path("due").path("daysLate").isNull()).isTrue();
        }

        @Test
        void dayIsNullWithoutAnything() {
            assertThat(json(portfolio(
                                    List.of(
                                            goal(
                                                    "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"件\"}, \"direction\": \"increase\"")),
                                    ""))
                            .path("asOf")
                            .isNull())
                    .isTrue();
        }

        @Test
        void ofResultsIsAnEmptyList() {
            assertThat(ProgressJson.write(new Portfolio(Optional.of(LocalDate.of(2024, 4, 1)), List.of())))
                    .isEqualTo("""
                            {
                              "format": "govtech-progress/1",
                              "asOf": "2024-04-01",
                              "results": []
                            }
                            """);
        }
    }

    @Nested
    class Numbers {
        private static final String GOAL = """
                "indicator": {"id": "i", "kind": "absolute", "unit": "億円"}, "direction": "increase",
                "baseline": {"value": "%s", "period": "FY2022"}, "target": {"type": "reach", "value": "%s", "due": "FY2026"}""";

        @ParameterizedTest(name = "{0} to {1}, now {2}: gained {3}")
        @CsvSource({
            "1e-05, 1, 0.00003, 0.00002",
            "0, 1e29, 12345678901234567890123456789, 12345678901234567890123456789",
            "0.1, 0.9, 0.3, 0.2",
            "100, 1200, 1100.50, 1000.5"
        })
        void areExactAndPlain(String baseline, String target, String now, String gained) {
            var text = ProgressJson.write(portfolio(
                    List.of(goal(GOAL.formatted(baseline, target))), "indicator,period,value\ni,FY2023," + now + "\n"));

            assertThat(text).contains("\"absoluteGain\": " + gained + ",").doesNotContainPattern("\\d[eE][+-]?\\d");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e-20", "1e29"})
        void areNeverAnExponentAlsoWhereTheyAreComputed(String target) {
            assertThat(ProgressJson.write(portfolio(
                            List.of(goal(GOAL.formatted("0", target))),
                            "indicator,period,value\ni,FY2023,0.0000001\n")))
                    .doesNotContainPattern("\\d[eE][+-]?\\d")
                    .doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void areaAndSliceAreTheirOwn() {
        var document = json(portfolio(
                List.of(TOKYO), "indicator,area,slice,period,value,qualifier\nstaff,281000,age=65+,2025,60,about\n"));
        var staff = document.path("results").path(0);

        assertThat(staff.path("area").asText()).isEqualTo("281000");
        assertThat(staff.path("slice").asText()).isEqualTo("age=65+");
        assertThat(staff.path("current").path("qualifier").asText()).isEqualTo("about");
    }

    @Test
    void theSameResultsAreTheSameBytes() {
        assertThat(ProgressJson.write(portfolio(List.of(TOKYO), ROWS)))
                .isEqualTo(ProgressJson.write(portfolio(List.of(TOKYO), ROWS)));
    }
}
