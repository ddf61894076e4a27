package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.Examples.TOKYO;
import static io.github.govtechkpi.io.Examples.goal;
import static io.github.govtechkpi.io.Examples.portfolio;
import static io.github.govtechkpi.io.Examples.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressMarkdownTest {
    private static final String ROWS = """
            indicator,period,value,numerator,denominator,status
            staff,2025-02-01,170,,,P
            online,FY2023,,2600,9901,
            """;

    private static String write(List<Program> programs, String rows, Locale locale) {
        return ProgressMarkdown.write(portfolio(programs, rows), programs, locale);
    }

    @Test
    void isATableAndASectionForEachGoal() {
        assertThat(write(List.of(TOKYO), "indicator,period,value\nstaff,2025-02-01,170\n", Locale.ENGLISH))
                .startsWith("""
                        # Progress of goals

                        As of 2025-02-02

                        ## GovTech Tokyo

                        | Goal | Baseline | Current | Target | Gained | Still to gain | Needed a year | Due | Status |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | Digital staff | about 50 人 | 170 人 | 250 人 | 120 人 of 200 人 | 80 人 | 27.5 人 | 2027 (not yet due) | on track |
                        """)
                .contains("""

                        ### Digital staff

                        - It started from about 50 人 (2023-09-01).
                        - It is now 170 人 (2025-02-01).
                        - Of 200 人 to gain, 120 人 were gained.
                        """);
    }

    @Test
    void isJapaneseForJapaneseReaders() {
        assertThat(write(List.of(TOKYO), ROWS, Locale.JAPAN))
                .startsWith("""
                        # 目標の進捗

                        2025-02-02時点

                        ## GovTech東京

                        | 目標 | 基準値 | 現在値 | 目標値 | これまでの増減 | 残り | 年間の必要数 | 期限 | 判定 |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | デジタル人材 | 約50人 | 170人 | 250人 | 200人のうち120人 | 80人 | 27.5人 | 2027（期限前） | 順調（暫定値による） |
                        | Online applications | 9,800件のうち1,200件 | 9,901件のうち2,600件 | 6,931件 | 5,718.3件のうち1,387.6件 | 4,331件 | 1,082.7件 | FY2027（期限前） | 順調 |
                        """)
                .contains("### デジタル人材", "- 現在値は2025-02-01の170人です。");
    }

    @ParameterizedTest
    @CsvSource({"130001, en, G 130001 Tokyo", "130001, ja, G 130001 東京都", "131016, en, G 131016", "131016, ja, G 131016"
    })
    void namesPrefecturesBesideTheirCodes(String area, String language, String title) {
        var program = goal(
                "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"人\"}, \"direction\": \"increase\"");

        assertThat(write(
                        List.of(program),
                        "indicator,area,period,value\ni," + area + ",2024,5\n",
                        Locale.forLanguageTag(language)))
                .contains("\n### " + title + "\n");
    }

    @Test
    void saysHowItStandsByTheOriginalTarget() {
        var moved = goal("""
                "indicator": {"id": "i", "kind": "absolute", "unit": "人"}, "direction": "increase", "baseline": {"value": 0, "period": "FY2020"},
                "target": {"type": "reach", "value": 1000, "due": "FY2024"},
                "targetHistory": [{"target": {"type": "reach", "value": 2000, "due": "FY2024"}, "from": "2021-04-01"}]""");
        var rows = "indicator,period,value\ni,FY2022,500\n";

        assertThat(write(List.of(moved), rows, Locale.ENGLISH))
                .contains("- By the original target of 2,000 人 by FY2024: limited (1,500 人 to go).");
        assertThat(write(List.of(moved), rows, Locale.JAPANESE))
                .contains("- 当初の目標は2,000人（期限FY2024）で、これで見た判定：遅れ（残り1,500人）。");
    }

    @Test
    void putsEachProgramUnderItsName() {
        var second = program("""
                {"format": "govtech-program/1", "id": "second", "name": {"en": "Second"}, "goals": [{"id": "g", "role": "kgi",
                 "name": {"en": "Other goal"}, "indicator": {"id": "o", "kind": "absolute", "unit": "件"}, "direction": "increase"}]}""");
        var text = write(List.of(TOKYO, second), "", Locale.ENGLISH);

        assertThat(text).containsSubsequence("## GovTech Tokyo", "### Digital staff", "## Second", "### Other goal");
        assertThat(text).contains("| Other goal | – | – | – | – | – | – | – | not computable |");
    }

    @Test
    void namesAreaAndSlice() {
        assertThat(write(
                        List.of(TOKYO),
                        "indicator,area,slice,period,value\nstaff,281000,age=65+,2025,60\n",
                        Locale.ENGLISH))
                .contains("| Digital staff 281000 age=65+ |", "### Digital staff 281000 age=65+");
    }

    @Test
    void isShortWithoutResults() {
        assertThat(write(List.of(), "", Locale.ENGLISH)).isEqualTo("# Progress of goals\n\n");
    }

    @Nested
    class Marks {
        @ParameterizedTest
        @CsvSource(
                delimiter = '→',
                quoteCharacter = '~',
                value = {
                    "a|b → a\\|b",
                    "a\\b → a\\\\b",
                    "<script> → &lt;script>",
                    "*bold* _it_ `code` → \\*bold\\* \\_it\\_ \\`code\\`",
                    "[x](javascript:y) → \\[x\\](javascript:y)",
                    "&lt;b> → &amp;lt;b>"
                })
        void ofNamesMeanNothing(String name, String written) {
            assertThat(MarkdownTable.escaped(name)).isEqualTo(written);
        }

        @Test
        void ofSeveralLinesBecomeOne() {
            assertThat(MarkdownTable.escaped("a\n\n# b\t c")).isEqualTo("a # b c");
        }

        @Test
        void inAGoalsNameKeepTheTableWhole() {
            var hostile = goal(
                    "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"a|b\"}, \"direction\": \"increase\"");

            assertThat(write(List.of(hostile), "indicator,period,value\ni,2024,5\n", Locale.ENGLISH))
                    .contains("| 5 a\\|b |");
        }
    }

    @Nested
    class Overview {
        private String row(String goal, String rows) {
            return ProgressOverview.rows(portfolio(List.of(goal(goal)), rows).results(), Locale.ENGLISH)
                    .get(1)
                    .toString();
        }

        private static final String GOAL = """
                "indicator": {"id": "i", "kind": "absolute", "unit": "件"}, "direction": "%s",
                "baseline": {"value": 1000, "period": "FY2022"}, "target": {%s, "due": "FY2026"}""";

        @Test
        void showsALevelToKeep() {
            assertThat(row(
                            GOAL.formatted("maintain", "\"type\": \"stay-at-least\", \"value\": 950"),
                            "indicator,period,value\ni,FY2023,940\n"))
                    .isEqualTo("[G, 1,000 件, 940 件, 950 件, –, –, –, FY2026 (not yet due), breached]");
        }

        @Test
        void showsARangeToKeep() {
            assertThat(row(
                            GOAL.formatted("maintain", "\"type\": \"stay-within\", \"low\": 950, \"high\": 1050"),
                            "indicator,period,value\ni,FY2023,960\n"))
                    .isEqualTo("[G, 1,000 件, 960 件, 950 to 1,050 件, –, –, –, FY2026 (not yet due), maintained]");
        }

        @Test
        void showsATotalToCollect() {
            assertThat(row(
                            GOAL.formatted("increase", "\"type\": \"cumulative-total\", \"value\": 4000"),
                            "indicator,period,value\ni,FY2023,1000\n"))
                    .isEqualTo("[G, 1,000 件, 1,000 件, 4,000 件, 1,000 件, 3,000 件, –, FY2026 (not yet due), on track]");
        }

        @Test
        void showsNoNeedOnceTheTargetIsMet() {
            assertThat(row(
                            GOAL.formatted("increase", "\"type\": \"reach\", \"value\": 1100"),
                            "indicator,period,value\ni,FY2023,1150\n"))
                    .isEqualTo(
                            "[G, 1,000 件, 1,150 件, 1,100 件, 150 件 of 100 件, 0 件, –, FY2026 (achieved early), achieved]");
        }

        @Test
        void showsTheGainAloneWithoutATarget() {
            assertThat(row(
                            "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"件\"}, \"direction\": \"increase\", \"baseline\": {\"value\": 5, \"period\": \"FY2022\"}",
                            "indicator,period,value,qualifier\ni,FY2023,9,about\n"))
                    .isEqualTo("[G, 5 件, about 9 件, –, 4 件, –, –, –, not computable]");
        }
    }
}
