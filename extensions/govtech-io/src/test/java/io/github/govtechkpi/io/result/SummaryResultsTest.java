package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SummaryResultsTest {
    private static final Program PROGRAM = Examples.program("""
            {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [
              {"id": "staff", "role": "kpi", "name": {"ja": "職員", "en": "Staff"}, "direction": "increase",
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人"},
               "baseline": {"value": 50, "period": "FY2022"}, "target": {"type": "reach", "value": 250, "due": "FY2026"}},
              {"id": "users", "role": "kpi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
               "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
               "baseline": {"value": 0, "period": "FY2022"}, "target": {"type": "reach", "value": 1000, "due": "FY2026"}},
              {"id": "online", "role": "kpi", "name": {"ja": "オンライン申請", "en": "Online applications"}, "direction": "increase",
               "indicator": {"id": "online", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "件"}},
               "baseline": {"numerator": 1, "denominator": 10, "period": "FY2022"},
               "target": {"type": "reach", "numerator": 9, "denominator": 10, "due": "FY2026"}},
              {"id": "score", "role": "kpi", "name": {"ja": "満足度", "en": "Score"}, "direction": "increase",
               "indicator": {"id": "score", "kind": "absolute", "unit": "点"},
               "baseline": {"value": 3, "period": "FY2022"}, "target": {"type": "reach", "value": 4, "due": "FY2026"}}]}
            """);
    private static final String ROWS = """
            indicator,area,period,value,numerator,denominator
            staff,,FY2023,100,,
            users,,FY2023,10,,
            online,131008,FY2023,,90,100
            online,132012,FY2023,,100,1000
            online,281000,FY2023,,,
            """;
    private static final Portfolio PORTFOLIO = Examples.portfolio(List.of(PROGRAM), ROWS);

    @Nested
    class AsText {
        @Test
        void countsByStatusAndSumsWhatAddsUp() {
            assertThat(markdown(Locale.ENGLISH, false))
                    .contains(
                            "- 2 of 6 not computable",
                            "## Sum in 人: Staff, Users",
                            "| gained | 60 人 | 2 of 2 goals reported | Users: 10 人 |",
                            "| still to gain | 1,140 人 | 2 of 2 goals reported | Users: 990 人 |",
                            "- This is a sum over 2 indicators, which do not count the same thing.",
                            "- Sum over sum: 190 of 1100 (17.3%; 95% CI 15.2% to 19.6%)");
        }

        @Test
        void saysHowManyReported() {
            assertThat(markdown(Locale.ENGLISH, false))
                    .contains("| gained | 80 件 | 2 of 3 bodies reported | Online applications 132012: 0 件 |");
            assertThat(markdown(Locale.JAPANESE, false))
                    .contains("| これまでの増減 | 80件 | 3団体中2団体分の値あり | オンライン申請 132012：0件 |");
        }

        @Test
        void isInJapaneseAsWell() {
            assertThat(markdown(Locale.JAPANESE, false))
                    .contains(
                            "- 6件中2件が「判定不能」",
                            "| これまでの増減 | 60人 | 2目標中2目標分の値あり | 利用者：10人 |",
                            "- 2種類の指標を合計しており、同じものを数えた値ではありません。",
                            "人、件は数えているものが異なるため、全体の合計は求めません。");
        }

        @Test
        void averagesRatiosOnlyWhereItIsAskedFor() {
            assertThat(markdown(Locale.ENGLISH, false)).doesNotContain("Average");
            assertThat(markdown(Locale.ENGLISH, true))
                    .contains(
                            "- Average of 2 units, as asked for: 50.0%. It is no share of the whole.",
                            "- The average of the units differs by more than 5 points from the ratio of the sums (190 of 1100)");
        }

        @Test
        void hasNothingToSayOfOneResult() {
            var one = Examples.portfolio(
                    List.of(
                            Examples.goal(
                                    "\"direction\": \"increase\", \"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"人\"}")),
                    "");

            assertThat(SummaryOverview.sections(one, Locale.ENGLISH)).isEmpty();
            assertThat(json(ProgressJson.write(one)).has("summary")).isFalse();
        }

        private static String markdown(Locale locale, boolean averages) {
            return ResultSection.markdown("", SummaryOverview.sections(PORTFOLIO, locale, averages));
        }
    }

    @Nested
    class AsJson {
        private final JsonNode summary = summary(false);

        @Test
        void countsByStatus() {
            assertThat(summary.path("results").asInt()).isEqualTo(6);
            assertThat(summary.path("statuses").findValuesAsText("k").stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(6);
            assertThat(summary.path("statuses").findValuesAsText("n")).containsOnly("6");
        }

        @Test
        void sumsWithCoverageAndWorstCase() {
            var people = summary.path("totals").path(0);

            assertThat(people.path("unit").asText()).isEqualTo("人");
            assertThat(people.path("direction").asText()).isEqualTo("increase");
            assertThat(people.path("members").findValuesAsText("goal")).containsExactly("staff", "users");
            assertThat(amount(people, "remainingGap").toString())
                    .startsWith("{\"field\":\"remainingGap\",\"sum\":1140,\"coverage\":{\"k\":2,\"n\":2,")
                    .contains(
                            "\"worst\":{\"program\":\"p\",\"goal\":\"users\",\"area\":null,\"slice\":null,\"value\":990}");
        }

        @Test
        void putsTheAreasOfARatioTogetherAsSumOverSum() {
            var areas = summary.path("totals").path(1);

            assertThat(areas.path("members").findValuesAsText("area")).containsExactly("131008", "132012", "281000");
            assertThat(areas.path("ratio").path("k").asInt()).isEqualTo(190);
            assertThat(areas.path("ratio").path("n").asInt()).isEqualTo(1100);
            assertThat(areas.has("averageOfUnits")).isFalse();
            assertThat(amount(areas, "absoluteGain").path("coverage").path("k").asInt())
                    .isEqualTo(2);
        }

        @Test
        void averagesUnitsOnDemandWithTheCaveat() {
            var average = summary(true).path("totals").path(1).path("averageOfUnits");

            assertThat(average.path("units").asInt()).isEqualTo(2);
            assertThat(average.path("mean").asDouble()).isEqualTo(0.5);
            assertThat(average.path("median").asDouble()).isEqualTo(0.5);
            assertThat(average.path("caveats").path(0).path("code").asText()).isEqualTo("AVERAGE_OF_UNITS_IS_NO_SHARE");
        }

        @Test
        void refusesTheSumOfAllWithItsReason() {
            assertThat(summary.path("refusals").findValuesAsText("code")).containsExactly("UNITS_DIFFER");
            assertThat(summary.path("refusals").path(0).path("members")).hasSize(5);
        }

        private static JsonNode amount(JsonNode total, String field) {
            for (var amount : total.path("amounts")) {
                if (amount.path("field").asText().equals(field)) {
                    return amount;
                }
            }
            throw new AssertionError(field + " in " + total);
        }

        private static JsonNode summary(boolean averages) {
            return json(ProgressJson.write(
                            AssessedPortfolio.of(PORTFOLIO, List.of(), List.of(), Optional.empty()), averages))
                    .path("summary");
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
