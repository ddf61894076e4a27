package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.time.ReportingPeriod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesCommandTest {
    private static final String TWO = "indicator,period,value\nx,2020,5\nx,2021,7\n";

    @TempDir
    private Path folder = Path.of("");

    @Nested
    class OfTwoPoints {
        @Test
        void saysWhatThereIsAndWhyTheRestIsNot() {
            assertThat(series(TWO, "--unit", "人")).isEqualTo(new Run(0, """
                    x, in 人
                    ========================================================================

                    Data quality
                      - 2 of 2 periods reported.
                      - Not checked, outliers: 5 observations are needed, but there are 2.
                      - Not checked, search for a shift of the level: 6 observations are needed, but there are 2.
                      - Not checked, Pettitt's test for a shift: 6 observations are needed, but there are 2.
                      - Not checked, revisions: No revised values are recorded.

                    Control chart (XmR): is it more than ordinary fluctuation?
                      - Mean 6; ordinary fluctuation lies between 0.68 and 11.32.
                      - No signal so far.
                      - The control limits come from 2 points: 12 are advised, 20 are better.

                    Run chart: the order of the values
                      - There are too few values off the median for their order to be a signal (2).

                    Trend and verdict on the forecast
                      - There is no forecast: 3 observations are needed, but there are 2.
                    """, ""));
        }

        @Test
        void saysSoInJapanese() {
            assertThat(series(TWO, "--lang", "ja")).isEqualTo(new Run(0, """
                    x（単位は未指定：--unitまたは--programで指定できます）
                    ========================================================================

                    データ品質
                      - 2期間中2期間分の値あり。
                      - 未検査（外れ値）：観測値が5件必要ですが、2件しかありません。
                      - 未検査（水準の変化の探索）：観測値が6件必要ですが、2件しかありません。
                      - 未検査（水準の変化・ペティットの検定）：観測値が6件必要ですが、2件しかありません。
                      - 未検査（改定の幅）：改定された値の記録がありません。

                    管理図（XmR）：通常の変動を超えているか
                      - 平均6、通常の変動の範囲は0.68～11.32です。
                      - 今のところシグナルはありません。
                      - 管理限界は2点から計算しています（12点以上、できれば20点が望ましい）。

                    ランチャート：値の並び方
                      - 中央値と異なる値が2件と少なく、並び方からシグナルは読み取れません。

                    傾向と予測の判定
                      - 予測は示せません：観測値が3件必要ですが、2件しかありません。
                    """, ""));
        }

        @Test
        void hasOtherForms() {
            assertThat(series(TWO, "--format", "csv").out().split("\r\n", -1))
                    .containsExactly(
                            "period,kind,value,low80,high80,low95,high95,signals,unit",
                            "2020,observed,5,,,,,,",
                            "2021,observed,7,,,,,,",
                            "");
            assertThat(series(TWO, "--format", "markdown", "--unit", "人").out())
                    .startsWith("# x, in 人\n\n## Data quality\n\n- 2 of 2 periods reported.\n");
            assertThat(series(TWO, "--format", "json").out())
                    .startsWith("{\n  \"format\": \"govtech-series/1\",\n  \"program\": null,\n  \"indicator\": \"x\",")
                    .contains("\"unit\": null")
                    .endsWith("}\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"json", "csv"})
        void hasTheSameDataInBothLanguages(String format) {
            assertThat(series(TWO, "--format", format, "--lang", "ja"))
                    .isEqualTo(series(TWO, "--format", format, "--lang", "en"));
        }
    }

    @Nested
    class BadFiles {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                NaN | en | "NaN" is no number: write it like 1200 or 12.5; municipal spreadsheets as they are go through 'govtech import' first
                NaN | ja | "NaN" は数ではありません。1200や12.5のように半角で書いてください。自治体の表計算ファイルは、先に「govtech import」で取り込んでください。
                1e300 | en | "1e300" is not a number of at most 38 digits that is smaller than 10^30
                1e300 | ja | "1e300" は使えません。有効数字38桁以内で、絶対値が10の30乗未満の数を書いてください。
                Infinity | en | "Infinity" is no number: write it like 1200 or 12.5; municipal spreadsheets as they are go through 'govtech import' first
                """)
        void areRefusedByLine(String value, String language, String message) {
            var run = series("indicator,period,value\nx,2020,5\nx,2021," + value + "\nx,2022,5\n", "--lang", language);

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip()).isEqualTo(rows() + ":3 value: " + message);
        }

        @ParameterizedTest
        @ValueSource(strings = {"text", "json", "csv", "markdown"})
        void neverPrintAStackTrace(String form) {
            for (var content :
                    List.of("", "\n", "x", "indicator,period,value\nx,2020,NaN\n", "\0\0", "indicator\nx\n")) {
                var run = series(content, "--format", form);

                assertThat(run.code()).isEqualTo(3);
                assertThat(run.out()).isEmpty();
                assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
            }
        }

        @Test
        void withADuplicateRowAreRefused() {
            var run = series("indicator,period,value\nx,2015,5\nx,2015,6\nx,2016,9\n");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err().strip())
                    .isEqualTo(
                            "%1$s:3: The row of indicator x, period 2015 is there twice (also in %1$s:2): keep one, or give the revision its known_on"
                                    .formatted(rows()));
        }

        @Test
        void thatMixAmountsAndCountsAreReadAsWhatFitsBetter() {
            var run = series("""
                    indicator,period,value,numerator,denominator
                    x,2020,,5,10
                    x,2021,,6,10
                    x,2022,7,,
                    """);

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains(":4 value: The indicator x is two counts");
        }

        @Test
        void thatDoNotExistAreNamed() {
            var run = Run.of("series", folder.resolve("none.csv").toString(), "--indicator", "x");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("none.csv").doesNotContain("Exception");
        }
    }

    @Nested
    class BadSeries {
        private final Map<String, String> reasons = Map.of(
                "x,2020,5\n", "There is no forecast: 3 observations are needed, but there are 1.",
                "x,2020,\n", "There are no observations.",
                "x,2020,5\nx,2021,5\nx,2022,5\nx,2023,5\n",
                        "All values are the same, so no control limits can be computed.",
                "x,2015,5\nx,2016,6\nx,2019,9\n",
                        "There is no forecast: A period in between has no value, or the periods are not evenly spaced.",
                "x,2024,5\nx,2024-12,6\nx,2025-01,7\n",
                        "2024 and 2024-12 do not end one after the other, so there is no trend: use periods of one kind",
                "x,2024,70\nx,2025-02,170\n",
                        "The periods are of different kinds (2024 and 2025-02), so those expected cannot be counted.");

        @Test
        void haveAReasonAndNoFailure() {
            reasons.forEach((rows, reason) -> {
                var run = series("indicator,period,value\n" + rows);

                assertThat(run.code()).isZero();
                assertThat(run.err()).isEmpty();
                assertThat(run.out()).contains(reason);
            });
        }

        @Test
        void haveEveryFormInBothLanguages() {
            for (var rows : reasons.keySet()) {
                for (var form : List.of("text", "json", "csv", "markdown")) {
                    for (var language : List.of("ja", "en")) {
                        var run = series("indicator,period,value\n" + rows, "--format", form, "--lang", language);

                        assertThat(run.code())
                                .as("%s %s %s", rows, form, language)
                                .isZero();
                        assertThat(run.out()).isNotBlank().doesNotContain("NaN", "Infinity", "Optional");
                    }
                }
            }
        }
    }

    @Nested
    class Choice {
        private static final String PARTS = """
                indicator,area,slice,period,value
                x,131016,,2020,5
                x,131024,,2020,6
                x,131024,age=65+,2020,7
                y,,,2020,8
                y,,age=65+,2020,9
                """;

        @Test
        void ofTheWholeNeedsNoOption() {
            assertThat(seriesOf("y", PARTS, "--format", "csv").out()).contains("2020,observed,8,");
        }

        @Test
        void ofAnAreaAndASlice() {
            assertThat(series(PARTS, "--area", "131016", "--format", "csv").out())
                    .contains("2020,observed,5,");
            assertThat(series(PARTS, "--area", "131024", "--format", "csv").out())
                    .contains("2020,observed,6,");
            assertThat(series(PARTS, "--area", "131024", "--slice", "age=65+", "--format", "csv")
                            .out())
                    .contains("2020,observed,7,");
            assertThat(seriesOf("y", PARTS, "--slice", "age=65+", "--format", "csv")
                            .out())
                    .contains("2020,observed,9,");
        }

        @Test
        void amongSeveralAsksForOne() {
            refuses(
                    series(PARTS),
                    "The indicator \"x\" has 3 series. Choose one with --area, --slice or --program: x 131016; x 131024; x 131024 age=65+");
            refuses(
                    series(PARTS, "--lang", "ja"),
                    "指標「x」の系列が3件あります。--area、--slice、--programのいずれかで一つを選んでください：x 131016; x 131024; x 131024 age=65+");
        }

        @Test
        void ofAPartThatIsNotThereNamesThoseThatAre() {
            refuses(
                    seriesOf("y", PARTS, "--slice", "age=64-"),
                    "The indicator \"y\" has no such series. Its series: y; y age=65+");
            refuses(seriesOf("y", PARTS, "--area", "131016", "--lang", "ja"), "指標「y」に該当する系列がありません。ある系列：y; y age=65+");
        }

        @Test
        void ofAnIndicatorThatIsNotThereNamesThoseThatAre() {
            refuses(
                    seriesOf("z", PARTS),
                    "There are no observations of the indicator \"z\". The indicators in the files: x; y");
            refuses(seriesOf("z", PARTS, "--lang", "ja"), "指標「z」の観測値がありません。ファイルにある指標：x; y");
            refuses(
                    series("indicator,period,value\n"),
                    "There are no observations of the indicator \"x\". The indicators in the files: none");
        }

        @Test
        void listsTenSeriesAtMost() {
            var rows = new ArrayList<String>(List.of("indicator,slice,period,value"));
            for (var i = 0; i < 11; i++) {
                rows.add("x,age=%s,2020,1".formatted(10 + i));
            }

            assertThat(series(String.join("\n", rows)).err())
                    .contains("has 11 series", "x age=19 and more")
                    .doesNotContain("x age=20");
        }
    }

    @Nested
    class Options {
        private static final String PROGRAM = """
                {"format": "govtech-program/1", "id": "city", "name": {"en": "City"}, "goals": [
                 {"id": "g", "role": "kgi", "name": {"en": "G"}, "direction": "decrease",
                  "indicator": {"id": "x", "kind": "absolute", "unit": "件", "breaks": [{"period": "2022"}]}}]}""";

        @Test
        void ofAProgramTellUnitDirectionAndBreaks() {
            var program = Run.file(folder, "city.json", PROGRAM);
            var rows = "indicator,period,value\nx,2020,10\nx,2021,11\nx,2022,20\nx,2023,22\n";
            var run = series(rows, "--program", program);

            assertThat(run.out())
                    .startsWith("city x, in 件\n")
                    .contains(
                            "From 2022 on the definition is another one: the level is +10.5 件 (95 % interval: +3.581 to +17.42).");
            assertThat(series(rows, "--program", program, "--format", "json").out())
                    .contains("\"direction\": \"decrease\"");
        }

        @Test
        void ofAProgramWithoutTheIndicatorChangeNothing() {
            var program = Run.file(folder, "city.json", PROGRAM);

            assertThat(seriesOf("y", TWO.replace('x', 'y'), "--program", program))
                    .isEqualTo(seriesOf("y", TWO.replace('x', 'y')));
        }

        @ParameterizedTest
        @CsvSource({"2024-01, 12", "2024-Q1, 4", "FY2024, 3", "2024, 3"})
        void withoutAHorizonForecastAYearOrThree(String start, int horizon) {
            var series = new StringBuilder("indicator,period,value\n");
            var period = ReportingPeriod.parse(start);
            for (var i = 0; i < 4; i++) {
                series.append("x,%s,%s%n".formatted(period.plus(i), i * i));
            }

            assertThat(series(series.toString(), "--format", "csv")
                            .out()
                            .lines()
                            .filter(row -> row.contains("projected")))
                    .hasSize(horizon);
            assertThat(series(series.toString(), "--format", "csv", "--horizon", "2")
                            .out()
                            .lines()
                            .filter(row -> row.contains("projected")))
                    .hasSize(2);
        }

        @Test
        void outOfRangeAreRefused() {
            refuses(series(TWO, "--horizon", "0"), "--horizon must be from 1 to 1000, but was 0");
            refuses(series(TWO, "--horizon", "1001", "--lang", "ja"), "--horizonは1から1000までです（1001は使えません）");
            refuses(
                    series(TWO, "--unit", "%"),
                    "\"%\" is a ratio and no unit: measure the counts behind it, with kind \"ratio\", numerator and denominator");
            assertThat(series(TWO, "--horizon", "many").code()).isEqualTo(2);
            assertThat(Run.of("series", rows()).code()).isEqualTo(2);
            assertThat(seriesOf("A B", TWO).code()).isEqualTo(2);
        }
    }

    @Test
    void readsTheStandardInputAlsoOfTwoCounts() {
        var run = Run.withInput(
                "indicator,period,numerator,denominator\nx,2020,5,10\nx,2021,6,12\n",
                "series",
                "-",
                "--indicator",
                "x");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("These are the counts of the numerator, not the shares (latest base: 12).");
    }

    @Test
    void tellsOfColumnsThatItDoesNotUse() {
        var run = series("indicator,period,value,memo\nx,2020,5,a\n");

        assertThat(run.code()).isZero();
        assertThat(run.err().strip()).isEqualTo(rows() + ": the column \"memo\" is not used and was ignored");
    }

    private static void refuses(Run run, String message) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains(message);
    }

    private Run series(String content, String... options) {
        return seriesOf("x", content, options);
    }

    private Run seriesOf(String indicator, String content, String... options) {
        var arguments = new ArrayList<String>(
                List.of("series", Run.file(folder, "rows.csv", content), "--indicator", indicator));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String rows() {
        return folder.resolve("rows.csv").toString();
    }
}
