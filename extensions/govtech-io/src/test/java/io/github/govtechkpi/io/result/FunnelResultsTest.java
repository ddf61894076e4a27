package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.Funnels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FunnelResultsTest {
    @Nested
    class AsText {
        @Test
        void namesTheProgramTheYearAndTheDay() {
            assertThat(FunnelOverview.title(FunnelSamples.FUNNEL, Locale.ENGLISH))
                    .isEqualTo("City challenges (as of 2023-06-30)");
            assertThat(FunnelOverview.title(FunnelSamples.year("FY2022"), Locale.ENGLISH))
                    .isEqualTo("City challenges – challenges that began in FY2022 (as of 2023-06-30)");
            assertThat(FunnelOverview.title(FunnelSamples.FUNNEL, Locale.JAPANESE))
                    .isEqualTo("市の課題解決（2023-06-30時点）");
        }

        @Test
        void showsCountsDaysRatesAndLessons() {
            assertThat(markdown(FunnelSamples.FUNNEL, Locale.ENGLISH))
                    .contains(
                            "| open call | 3 | 2 | 0 | 1 | 90 days | 120 days | 30 days |",
                            "| selection | 2 | 1 | 1 | 0 | 93.5 days | 94 days | – |",
                            "- Challenges counted: 3, discontinued: 1.",
                            "- Challenges without a recorded stage, not counted: 1.",
                            "| roll-out | 70 to 74 件 | introductions | 2023-04 |",
                            "| open call | selection | 2 of 3; 1 still under way |",
                            "| open call: applicant firms | selection: adopted firms | 153 of 1356 (11.3%; 95% CI 9.7% to 13.1%) |",
                            "- b, left at selection, 2022-12-01: The office had no time");
        }

        @Test
        void showsTheSameInJapanese() {
            assertThat(markdown(FunnelSamples.FUNNEL, Locale.JAPANESE))
                    .contains(
                            "| 公募・応募 | 3 | 2 | 0 | 1 | 90日 | 120日 | 30日 |",
                            "- 3件の課題を数え、うち1件が中止です。",
                            "- ほかに、段階の記録がない課題が1件あります。",
                            "| 横展開 | 70～74件 | 導入 | 2023-04 |",
                            "| 公募・応募 | 選考・採択 | 3件中2件（途中の課題：1件） |",
                            "| 公募・応募（応募企業） | 選考・採択（採択企業） | 1356社中153社（11.3％、95％信頼区間：9.7％～13.1％） |",
                            "- b（選考・採択で中止、2022-12-01）：現場の時間が足りない");
        }

        @Test
        void saysWhyOtherRatesAreNotFormed() {
            assertThat(markdown(FunnelSamples.FUNNEL, Locale.ENGLISH))
                    .contains(
                            "- The dates differ or are not recorded, so no rate is formed. (1,356 社 and about 100 社; 153 社 and about 100 社)",
                            "- 件 and 社 count different things, so no rate is formed. (1,356 社 and 70 to 74 件;"
                                    + " 153 社 and 70 to 74 件; about 100 社 and 70 to 74 件)");
        }

        @Test
        void leavesOutWhatHasNothingToSay() {
            var empty = Funnels.of(
                    Examples.program("{\"format\": \"govtech-program/1\", \"id\": \"p\", \"name\": {\"en\": \"P\"}}"),
                    Optional.empty());

            assertThat(FunnelOverview.title(empty, Locale.ENGLISH)).isEqualTo("P");
            assertThat(FunnelOverview.sections(empty, Locale.ENGLISH)).isEmpty();
        }

        @Test
        void comparesTwoYearsThroughTheGuard() {
            assertThat(ResultSection.markdown("", FunnelOverview.sections(FunnelSamples.YEARS, Locale.ENGLISH)))
                    .contains(
                            "| open call | 2 件 | 1 件 | 2 -> 1 (-1) |",
                            "- The challenges that began in FY2023 had 12 months less: fewer of them can have come far.");
        }

        @Test
        void subtractsTwoDaysWithoutAGuard() {
            assertThat(ResultSection.markdown("", FunnelOverview.sections(FunnelSamples.DAYS, Locale.JAPANESE)))
                    .contains(
                            "| 公募・応募 | 2件 | 3件 | ＋1件 |",
                            "| 公募・応募 | 選考・採択 | 2件中1件 | 3件中2件 | － |",
                            "- 同じ課題が両方に含まれるため、割合の差や倍率は比べられません。");
        }

        private static String markdown(Funnel funnel, Locale locale) {
            return ResultSection.markdown("", FunnelOverview.sections(funnel, locale));
        }
    }

    @Nested
    class AsTable {
        private final List<List<String>> rows = FunnelTable.rows(List.of(FunnelSamples.FUNNEL), Locale.ENGLISH);

        @Test
        void hasARowForEachStageAndEachTotal() {
            assertThat(rows)
                    .hasSize(1 + 8 + 4)
                    .allSatisfy(row -> assertThat(row).hasSize(17));
            assertThat(rows)
                    .contains(
                            List.of(
                                    "city",
                                    "2023-06-30",
                                    "",
                                    "recorded",
                                    "selection",
                                    "",
                                    "2",
                                    "",
                                    "",
                                    "件",
                                    "",
                                    "1",
                                    "1",
                                    "0",
                                    "93.5",
                                    "94",
                                    ""),
                            List.of(
                                    "city",
                                    "2023-06-30",
                                    "",
                                    "published",
                                    "roll-out",
                                    "introductions",
                                    "70",
                                    "74",
                                    "range",
                                    "件",
                                    "2023-04",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    ""),
                            List.of(
                                    "city",
                                    "2023-06-30",
                                    "",
                                    "published",
                                    "co-development",
                                    "firms in trials",
                                    "100",
                                    "",
                                    "about",
                                    "社",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    ""));
        }
    }

    @Nested
    class AsJson {
        private final JsonNode document =
                json(FunnelJson.write(List.of(FunnelSamples.FUNNEL), List.of(FunnelSamples.YEARS, FunnelSamples.DAYS)));
        private final JsonNode funnel = document.path("funnels").path(0);

        @Test
        void countsEachStage() {
            assertThat(document.path("format").asText()).isEqualTo("govtech-funnel/1");
            assertThat(funnel.path("challenges").asInt()).isEqualTo(3);
            assertThat(funnel.path("withoutStage").asInt()).isEqualTo(1);
            assertThat(funnel.path("stages")).hasSize(8);
            assertThat(funnel.path("stages").path(2).toString())
                    .isEqualTo(
                            "{\"stage\":\"selection\",\"reached\":2,\"movedOn\":1,\"discontinued\":1,\"there\":0,\"unit\":\"件\","
                                    + "\"medianDays\":93.5,\"longestDays\":94,\"longestDaysSoFar\":null}");
            assertThat(funnel.path("stages")
                            .path(4)
                            .path("notComputable")
                            .path("code")
                            .asText())
                    .isEqualTo("NO_FINISHED_STAY");
        }

        @Test
        void writesTotalsWithTheirUnitsAndQualifiers() {
            assertThat(funnel.path("published").path(2).toString())
                    .isEqualTo(
                            "{\"stage\":\"co-development\",\"recorded\":false,\"of\":{\"ja\":\"実証企業\",\"en\":\"firms in trials\"},"
                                    + "\"value\":100,\"unit\":\"社\",\"qualifier\":\"about\",\"period\":null}");
            assertThat(funnel.path("published").path(3).toString())
                    .contains("\"low\":70,\"high\":74,\"unit\":\"件\",\"period\":\"2023-04\"");
        }

        @Test
        void writesNoRateWithoutItsCounts() {
            for (var rate : funnel.path("rates")) {
                var counts = rate.path("rate");
                assertThat(rate.path("from").has("unit")).isTrue();
                assertThat(counts.isNull()).isEqualTo(rate.has("notComputable"));
                if (!counts.isNull()) {
                    assertThat(counts.path("k").isNumber()).isTrue();
                    assertThat(counts.path("n").isNumber()).isTrue();
                    assertThat(counts.path("verdict").asText()).isNotEmpty();
                }
            }
            assertThat(funnel.path("rates").findValuesAsText("underWay")).contains("1");
            assertThat(funnel.path("lessons").path(0).toString())
                    .isEqualTo(
                            "{\"challenge\":\"b\",\"leftAt\":\"selection\",\"on\":\"2022-12-01\",\"ja\":\"現場の時間が足りない\","
                                    + "\"en\":\"The office had no time\"}");
        }

        @Test
        void comparesCountsAndRates() {
            var years = document.path("comparisons").path(0);
            var days = document.path("comparisons").path(1);

            assertThat(years.path("independent").asBoolean()).isTrue();
            assertThat(years.path("before").path("startedIn").asText()).isEqualTo("FY2022");
            assertThat(years.path("counts")
                            .path(1)
                            .path("guard")
                            .path("verdict")
                            .asText())
                    .isEqualTo("BLOCKED");
            assertThat(years.path("caveats").path(0).path("code").asText()).isEqualTo("UNEQUAL_TIME");
            assertThat(days.path("independent").asBoolean()).isFalse();
            assertThat(days.path("counts").path(1).path("change").asInt()).isEqualTo(1);
            assertThat(days.path("counts").path(1).path("guard").isNull()).isTrue();
            assertThat(days.path("rates").path(0).path("difference").isNull()).isTrue();
            assertThat(days.path("rates").findValuesAsText("code")).contains("NOT_INDEPENDENT");
        }

        private static JsonNode json(String text) {
            try {
                return new ObjectMapper().readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
