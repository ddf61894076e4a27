package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.rating.RatingSchemes;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 2 users who became 3 and are to be 10: on track by growth rates, too slow by amounts. */
class AssessmentResultsTest {
    private static final String GOAL = """
            "direction": "%s", "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
            "baseline": {"value": %s, "period": "2024"}, "target": {"type": "reach", "value": %s, "due": "2029"}""";
    private static final String USERS = GOAL.formatted("increase", 2, 10);

    private static AssessedPortfolio assess(String goal, String rows, String methods, Optional<RatingScheme> scheme) {
        var programs = List.of(Examples.goal(goal));
        var observations = new ObservationFiles(programs)
                .read(Examples.stream(rows), "rows.csv")
                .observations();
        return AssessedPortfolio.of(
                Portfolio.of(programs, observations, Optional.empty(), Optional.empty()),
                observations,
                methods.isEmpty() ? List.of() : AssessmentMethod.parseList(methods),
                scheme);
    }

    private static AssessedPortfolio users(String methods) {
        return assess(USERS, "indicator,period,value\nusers,2025,3\n", methods, Optional.empty());
    }

    private static List<String> lines(AssessedPortfolio portfolio, Locale locale) {
        return AssessmentText.lines(portfolio.assessments().get(0), locale);
    }

    private static JsonNode result(AssessedPortfolio portfolio) {
        try {
            return new ObjectMapper()
                    .readTree(ProgressJson.write(portfolio))
                    .path("results")
                    .path(0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class AsText {
        @Test
        void groupsTheMethodsByVerdictWithOurOwn() {
            assertThat(lines(users("statistics-canada,un-2023,tolerance-15,german"), Locale.ENGLISH))
                    .containsExactly(
                            "on track: Statistics Canada (Open SDG): substantial progress (1.32); United Nations (Progress Chart 2023): met or on track (1.65)",
                            "moderate: acceleration needed: our own, by amounts on a straight line (0.625)",
                            "limited: tolerance of 15 % (actual over target): under target by more than 15 % (0.3)",
                            "no verdict: Germany (weather symbols). 4 observations are needed, but there are 2.");
        }

        @Test
        void isInJapaneseAsWell() {
            assertThat(lines(users("statistics-canada,un-2023,tolerance-15,german"), Locale.JAPANESE))
                    .containsExactly(
                            "順調：カナダ統計局（Open SDG）「大きな進展」（1.32）、国連（Progress Chart 2023）「達成または順調」（1.65）",
                            "やや遅れ：当ライブラリの判定・実数の直線（0.625）",
                            "遅れ：許容差15％（実績÷目標）「目標を15％超下回る」（0.3）",
                            "判定なし：ドイツ（天気記号）。観測値が4件必要ですが、2件しかありません。");
        }

        @Test
        void saysNothingWhereNothingWasAskedFor() {
            assertThat(lines(users(""), Locale.ENGLISH)).isEmpty();
        }

        @Test
        void printsRatesWithBothAmountsAndLeavesReversedFormulasToTheirLines() {
            var portfolio = users("achievement");

            assertThat(lines(portfolio, Locale.ENGLISH))
                    .containsExactly(
                            "achievement rate (actual over target): 3 人 of 10 人 = 0.3",
                            "achievement rate (share of the way from the baseline): 1 人 of 8 人 = 0.125",
                            "achievement rate (target over actual): 10 人 of 3 人 = 3.33 (a formula for the other direction: smaller is better here)",
                            "achievement rate (mirrored at the target): 17 人 of 10 人 = 1.7 (a formula for the other direction: smaller is better here)",
                            "achievement rate (against the pro-rated target): 1 人 of 1.6 人 = 0.625");
            assertThat(AssessmentText.caveats(portfolio.assessments().get(0))).isEmpty();
            assertThat(portfolio.assessments().get(0).caveats()).isNotEmpty();
        }

        @Test
        void showsAShareAsCasesAtTodaysDenominator() {
            var ratio = """
                    "direction": "increase", "indicator": {"id": "users", "kind": "ratio", "numerator": {"unit": "件"},
                    "denominator": {"unit": "件"}}, "baseline": {"numerator": 10, "denominator": 100, "period": "2024"},
                    "target": {"type": "reach", "numerator": 50, "denominator": 100, "due": "2029"}""";
            var portfolio = assess(
                    ratio,
                    "indicator,period,numerator,denominator\nusers,2025,40,200\n",
                    "achievement-simple",
                    Optional.empty());

            assertThat(lines(portfolio, Locale.ENGLISH))
                    .containsExactly("achievement rate (actual over target): 40 件 of 100 件 = 0.4");
        }

        @Test
        void namesTheGradeOfASchemeOrWhyThereIsNone() {
            var fuji = RatingSchemes.shipped("fuji");

            assertThat(lines(assess(USERS, "indicator,period,value\nusers,2025,3\n", "", fuji), Locale.JAPANESE))
                    .containsExactly("富士市第五次総合計画の評価（進捗率4段階）：<20（20％未満）。");
            assertThat(lines(assess(USERS, "indicator,period,value\n", "", fuji), Locale.ENGLISH))
                    .singleElement()
                    .asString()
                    .endsWith("There is no observation.");
        }
    }

    @Nested
    class AsJson {
        @Test
        void hasAnEntryForEachMethodAskedFor() {
            var methods =
                    result(users("statistics-canada,german,achievement-simple")).path("methods");

            assertThat(methods.findValuesAsText("id"))
                    .containsExactly("statistics-canada", "german", "achievement-simple");
            assertThat(methods.path(0).path("value").asDouble()).isCloseTo(1.3168, within(1e-4));
            assertThat(methods.path(1).toString())
                    .isEqualTo(
                            "{\"id\":\"german\",\"version\":\"%s\",\"value\":null,\"score\":null,\"class\":\"not_available\","
                                            .formatted(AssessmentMethod.GERMAN.version())
                                    + "\"reason\":\"TOO_FEW_OBSERVATIONS\"}");
            assertThat(methods.path(2).path("value").asDouble()).isEqualTo(0.3);
            assertThat(methods.path(2).path("class").isNull()).isTrue();
        }

        @Test
        void tellsWhyTheMethodsDisagree() {
            assertThat(result(users("statistics-canada,tolerance-15"))
                            .path("caveats")
                            .findValuesAsText("code"))
                    .contains("METHODS_DISAGREE_PATH", "METHODS_DISAGREE_BASELINE");
        }

        @Test
        void writesTheRatingWithItsScheme() {
            var rating = result(
                            assess(USERS, "indicator,period,value\nusers,2025,3\n", "", RatingSchemes.shipped("fuji")))
                    .path("rating");

            assertThat(rating.path("scheme").asText()).isEqualTo("fuji");
            assertThat(rating.path("version").asInt()).isPositive();
            assertThat(rating.path("grade").asText()).isNotEmpty();
            assertThat(rating.path("label").path("ja").asText()).isNotEmpty();
            assertThat(result(users("all")).has("rating")).isFalse();
        }
    }
}
