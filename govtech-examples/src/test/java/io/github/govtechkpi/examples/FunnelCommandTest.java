package io.github.govtechkpi.examples;

import static io.github.govtechkpi.examples.Command.govtech;
import static io.github.govtechkpi.examples.Command.holds;
import static io.github.govtechkpi.examples.Command.json;
import static io.github.govtechkpi.examples.Command.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelCommandTest {
    private static final String JAPAN = shipped("urban-innovation-japan.json");
    private static final String CITY = """
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市の事業", "en": "The city's program"}, "challenges": [
              {"id": "a", "name": {"en": "a"}, "changes": [{"stage": "challenge-raised", "on": "2022-05-10"},
                {"stage": "selection", "on": "2022-08-01"},
                {"stage": "discontinued", "on": "2023-03", "note": {"ja": "利用者が少なかった", "en": "few users"}}]},
              {"id": "b", "name": {"en": "b"}, "changes": [{"stage": "challenge-raised", "on": "2023-05-10"}]}]}""";

    @Test
    void answersWhatThePageShows() {
        holds(json(FormatsPage.ENGLISH.example("funnel")), json(govtech("funnel", JAPAN, "--format", "json")), "");
    }

    @Test
    void showsFirmsAndCasesSideBySideWithoutARateBetweenThem() {
        assertThat(govtech("funnel", JAPAN)).isEqualTo("""
                Urban Innovation JAPAN (as of 2023-04-30)
                ========================================================================

                Published totals
                  Stage                          Count    What was counted                  As of
                  challenge raised               214 件   challenges published, cumulative  2023-04
                  open call                      1356 社  applicant firms                   2023-04
                  selection                      153 社   adopted firms, cumulative         2023-04
                  certification and procurement  74 件    full introductions, cumulative    2023-04

                Rates
                  Of                                                  Reached                                                        Counts
                  challenge raised: challenges published, cumulative  certification and procurement: full introductions, cumulative  74 of 214 (34.6%; 95% CI 28.5% to 41.2%)
                  open call: applicant firms                          selection: adopted firms, cumulative                           153 of 1356 (11.3%; 95% CI 9.7% to 13.1%)
                  - Both totals were published on their own: the second need not be a part of the first.

                No rate is formed
                  - 件 and 社 count different things, so no rate is formed. (214 件 and 1356 社; 214 件 and 153 社; 1356 社 and 74 件; 153 社 and 74 件)
                """);
        assertThat(govtech("funnel", JAPAN, "--lang", "ja"))
                .contains("1356社中153社（11.3％、95％信頼区間：9.7％～13.1％）")
                .contains("件と社では数えているものが異なるため、割合は求められません。（214件と1356社、214件と153社、1356社と74件、153社と74件）");
    }

    @Test
    void printsTheStagesInMarkdown(@TempDir Path folder) throws IOException {
        assertThat(govtech("funnel", city(folder), "--format", "markdown", "--lang", "ja"))
                .startsWith("""
                # 市の事業（2023-05-10時点）

                ## 個別に記録された課題（単位：件）

                | 段階 | 到達 | 次へ進行 | 中止 | 現在この段階 | 滞在日数（中央値） | 滞在日数（最長） | 継続中の最長 |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                | 課題提示 | 2 | 1 | 0 | 1 | 83日 | 83日 | 0日 |
                | 公募・応募 | 0 | 0 | 0 | 0 | － | － | － |
                | 選考・採択 | 1 | 0 | 1 | 0 | 242日 | 242日 | － |
                """)
                .contains("- a（選考・採択で中止、2023-03）：利用者が少なかった");
    }

    @Test
    void writesARowForEachStageAndTotalAsCsv(@TempDir Path folder) throws IOException {
        assertThat(govtech("funnel", city(folder), "--format", "csv").lines().limit(2))
                .containsExactly(
                        "program,asOf,startedIn,kind,stage,of,value,high,qualifier,unit,period,"
                                + "movedOn,discontinued,there,medianDays,longestDays,longestDaysSoFar",
                        "city,2023-05-10,,recorded,challenge-raised,,2,,,件,,1,0,1,83,83,0");
        assertThat(govtech("funnel", JAPAN, "--format", "csv"))
                .contains("urban-innovation-japan,2023-04-30,,published,open-call,applicant firms,1356,,,社,2023-04");
    }

    @Test
    void comparesTwoYearsAndTwoDays(@TempDir Path folder) throws IOException {
        assertThat(govtech("funnel", city(folder), "--started-in", "FY2022", "--compare-started-in", "令和5年度"))
                .contains("The city's program – challenges that began in FY2022 (as of 2023-05-10)")
                .contains("Counts compared")
                .contains("1 -> 0 (-1)");
        var days = govtech(
                "funnel", city(folder), "--as-of", "2022-12-31", "--compare-as-of", "2023-12-31", "--format", "json");
        var comparison = json(days).path("comparisons").path(0);
        assertThat(comparison.path("independent").asBoolean()).isFalse();
        assertThat(comparison.path("counts").path(0).path("change").intValue()).isEqualTo(1);
        assertThat(comparison.path("rates").path(0).path("difference").isNull()).isTrue();
        assertThat(comparison
                        .path("rates")
                        .path(0)
                        .path("notComputable")
                        .path("code")
                        .asText())
                .isEqualTo("NOT_INDEPENDENT");
    }

    private static String city(Path folder) throws IOException {
        return Files.writeString(folder.resolve("city.json"), CITY).toString();
    }
}
