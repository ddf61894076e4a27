package io.github.govtechkpi.io.mapping;

import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.findings;
import static io.github.govtechkpi.io.mapping.Sheets.goal;
import static io.github.govtechkpi.io.mapping.Sheets.imported;
import static io.github.govtechkpi.io.mapping.Sheets.refusals;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of a KPI sheet: in its unit column, and in the cells of its ratios. */
class KpiUnitsTest {
    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}},
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "unit"},
              {"column": "C", "role": "target"}, {"column": "D", "role": "value"}],
             "direction": "increase"}""";

    private static Tables sheet(String[]... rows) {
        var all = new ArrayList<String[]>(List.of(rows));
        all.add(0, new String[] {"指標名", "単位", "令和7年度", "令和5年度"});
        return csv(all.toArray(String[][]::new));
    }

    private static String unit(ImportedTable table, String id) {
        return goal(table, id).indicator().unit().symbol();
    }

    @Test
    void areTakenFromTheEndOfANameWhereNoCellStatesThem() {
        var mapping = MAPPING.replace("{\"column\": \"B\", \"role\": \"unit\"},", "")
                .replace("\"direction\"", "\"countUnit\": \"人\", \"direction\"");
        var table = imported(
                sheet(
                        new String[] {"新規創業件数（件）", "", "10", "8"},
                        new String[] {"市税（単位：千円）", "", "20", "18"},
                        new String[] {"出生率（％）", "", "1.8", "1.5%"}),
                mapping);

        assertThat(unit(table, "新規創業件数-件")).isEqualTo("件");
        assertThat(values(table, "市税-単位-千円")).containsExactly("FY2023 18000 円");
        assertThat(table.program().published()).hasSize(1);
        assertThat(table.normalized())
                .filteredOn(cell -> cell.rules().contains(CellRule.UNIT_OF_NAME))
                .extracting(cell -> cell.place() + " " + cell.before() + " " + cell.after())
                .containsExactly("A2 新規創業件数（件） 件", "A3 市税（単位：千円） 千円", "A4 出生率（％） %");
    }

    @Test
    void areNotTakenFromWhatElseANameHasInBrackets() {
        var mapping = MAPPING.replace("{\"column\": \"B\", \"role\": \"unit\"},", "");
        for (var name : List.of("市民税（法人）", "登録者（人）の割合", "件数（年）", "健康寿命（男性）", "相談（年）", "参加（団体）", "相談（）", "（件", "件)")) {
            assertThat(findings(sheet(new String[][] {{name, "", "10", "8"}}), mapping))
                    .as(name)
                    .containsExactly("MISSING_UNIT A2 " + name);
        }
    }

    @Test
    void areTakenBeforeThePartsOfANameAsWell() {
        var mapping = MAPPING.replace("\"role\": \"unit\"", "\"role\": \"name\"");
        var table = imported(
                sheet(new String[] {"健康寿命（年）", "男性", "80", "79"}, new String[] {"", "女性", "85", "84"}), mapping);

        assertThat(values(table, "健康寿命-年-女性")).containsExactly("FY2023 84 年");
    }

    @Test
    void ofTheUnitColumnComeBeforeThoseOfTheName() {
        var table = imported(sheet(new String[][] {{"税収（円）", "千円", "10", "8"}}), MAPPING);

        assertThat(values(table, "税収-円")).containsExactly("FY2023 8000 円");
    }

    @Nested
    class Counts {
        private static final String RATIOS = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
                 "program": {"id": "plan", "name": {"ja": "総合計画"}},
                 "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "target"},
                  {"column": "C", "role": "value"}, {"column": "D", "role": "value"}],
                 "direction": "increase", "countUnit": "件"}""";

        private static Tables ratios(String... cells) {
            var row = new ArrayList<>(List.of(cells));
            row.add(0, "参加率");
            return csv(new String[] {"指標名", "令和7年度", "令和4年度", "令和5年度"}, row.toArray(String[]::new));
        }

        private static String ofGoal(String unit) {
            return RATIOS.replace(
                    "\"countUnit\": \"件\"", "\"goals\": [{\"row\": \"参加率\", \"countUnit\": \"%s\"}]".formatted(unit));
        }

        @Test
        void areInTheUnitOfTheirCellsAndNotInThatOfTheMapping() {
            var table = imported(ratios("50%", "33％(595/1,788人)", "40％(40/100)"), RATIOS);

            assertThat(unit(table, "参加率")).isEqualTo("人");
            assertThat(values(table, "参加率")).containsExactly("FY2022 595 of 1788 人", "FY2023 40 of 100 人");
        }

        @Test
        void areInTheUnitOfTheMappingWhereTheCellsSayNone() {
            var table = imported(ratios("50%", "33％(595/1,788)", "40％(40/100)"), RATIOS);

            assertThat(values(table, "参加率")).containsExactly("FY2022 595 of 1788 件", "FY2023 40 of 100 件");
        }

        @Test
        void ofOneGoalHaveOneUnit() {
            assertThat(findings(ratios("50%", "33％(595/1,788人)", "40％(40/100世帯)"), RATIOS))
                    .containsExactly("UNIT_CONFLICT A2 参加率");
            assertThat(refusals(ratios("50%", "33％(595/1,788人)", "40％(40/100世帯)"), RATIOS)
                            .get(0)
                            .message()
                            .in(Locale.ENGLISH))
                    .isEqualTo("The values of \"参加率\" have different units (人, 世帯)");
        }

        @Test
        void mustNotContradictWhatTheMappingSaysOfTheirGoal() {
            var table = ratios("50%", "33％(595/1,788人)", "");

            assertThat(refusals(table, ofGoal("件"))).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("UNIT_CONFLICT");
                assertThat(finding.message().in(Locale.JAPANESE))
                        .isEqualTo("「参加率」の値の単位は人ですが、対応付けのgoalsのcountUnitは件です。どちらかを直してください。");
                assertThat(finding.message().in(Locale.ENGLISH))
                        .isEqualTo(
                                "The values of \"参加率\" are in 人, but countUnit in goals of the mapping is 件: correct one of them");
            });
            assertThat(unit(imported(table, ofGoal("人")), "参加率")).isEqualTo("人");
        }

        @Test
        void ofTwoUnitsInOneCellAreNoRatio() {
            assertThat(findings(ratios("50%", "40人/100世帯", ""), RATIOS))
                    .containsExactly("UNREADABLE_CELL C2 40人/100世帯");
        }
    }

    @Nested
    class DittoMarks {
        @ParameterizedTest
        @ValueSource(strings = {"〃", "々", "同上", "同左", "″", "”", "''", "（同上）", " 〃 ", "〃〃"})
        void standForTheUnitOfTheGoalAbove(String mark) {
            var table = imported(
                    sheet(
                            new String[] {"相談件数", "千件", "200", "150"},
                            new String[] {"申請件数", mark, "20", "15"},
                            new String[] {"交付件数", mark, "2", "1"}),
                    MAPPING);

            assertThat(values(table, "申請件数")).containsExactly("FY2023 15000 件");
            assertThat(values(table, "交付件数")).containsExactly("FY2023 1000 件");
            assertThat(table.normalized())
                    .filteredOn(cell -> cell.rules().stream()
                            .anyMatch(rule -> rule.phrase().in(Locale.ENGLISH).startsWith("ditto mark")))
                    .extracting(cell -> cell.place() + " > " + cell.after())
                    .containsExactly("B3 > 千件", "B4 > 千件");
        }

        @Test
        void canBeASingleQuotationMark() {
            var rows = new String[][] {
                {"指標名", "単位", "令和7年度", "令和5年度"}, {"相談件数", "件", "200", "150"}, {"申請件数", "\"", "20", "15"}
            };

            assertThat(unit(imported(Sheets.read(Xlsx.of(rows).bytes()), MAPPING), "申請件数"))
                    .isEqualTo("件");
        }

        @Test
        void withNothingAboveAreFindings() {
            var sheet = sheet(
                    new String[] {"相談件数", "〃", "200", "150"},
                    new String[] {"回答", "－", "2人", "1人"},
                    new String[] {"申請件数", "同上", "20", "15"},
                    new String[] {"参加", "", "2人", "1人"},
                    new String[] {"交付件数", "〃", "20", "15"});

            assertThat(findings(sheet, MAPPING))
                    .containsExactly("MISSING_UNIT B2 〃", "MISSING_UNIT B4 同上", "MISSING_UNIT B6 〃");
            assertThat(refusals(sheet, MAPPING).get(0).message().in(Locale.JAPANESE))
                    .isEqualTo("単位の欄が\"〃\"ですが、上の目標に単位がありません。単位を書いてください。");
            assertThat(refusals(sheet, MAPPING).get(0).message().in(Locale.ENGLISH))
                    .isEqualTo("The unit is \"〃\", but the goal above has none: write the unit");
        }

        @Test
        void doNotMeanTheRowsOfTotals() {
            var sheet = sheet(
                    new String[] {"相談件数", "件", "200", "150"},
                    new String[] {"合計", "円", "200", "150"},
                    new String[] {"申請件数", "〃", "20", "15"});

            var table =
                    imported(sheet, MAPPING.replace("\"direction\"", "\"totals\": {\"合計\": \"skip\"}, \"direction\""));

            assertThat(unit(table, "申請件数")).isEqualTo("件");
        }

        @Test
        void areNotAskedWhereTheMappingHasTheUnit() {
            var mapping =
                    MAPPING.replace("\"direction\"", "\"goals\": [{\"row\": \"相談\", \"unit\": \"人\"}], \"direction\"");

            assertThat(unit(imported(sheet(new String[] {"相談", "〃", "20", "15"}), mapping), "相談"))
                    .isEqualTo("人");
        }
    }

    @Nested
    class NoUnits {
        @ParameterizedTest
        @ValueSource(strings = {"－", "-", "…", "未定", "なし", "―"})
        void areWhatMarksStandFor(String mark) {
            assertThat(findings(sheet(new String[] {"満足の声", mark, "20", "15"}), MAPPING))
                    .containsExactly("MISSING_UNIT B2 満足の声");
            assertThat(unit(imported(sheet(new String[] {"満足の声", mark, "20件", "15件"}), MAPPING), "満足の声"))
                    .isEqualTo("件");
        }
    }

    @Nested
    class RowKinds {
        private static final String KINDS = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
                 "program": {"id": "plan", "name": {"ja": "総合計画"}},
                 "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "unit"},
                  {"column": "C", "role": "row-kind"}, {"column": "D", "role": "value"}],
                 "direction": "increase", "rowKinds": {"目標": "target", "実績": "value", "達成率": "skip"}}""";

        private static Tables kinds(String... units) {
            return csv(
                    new String[] {"指標名", "単位", "区分", "令和5年度"},
                    new String[] {"相談", units[0], "目標", "20"},
                    new String[] {"", units[1], "実績", "15"},
                    new String[] {"", units[2], "達成率", "75"},
                    new String[] {"申請", units[3], "目標", "20"},
                    new String[] {"", units[4], "実績", "15"});
        }

        @Test
        void ofOneGoalHaveOneUnit() {
            assertThat(findings(kinds("件", "人", "％", "千円", "円"), KINDS))
                    .containsExactly("UNIT_CONFLICT B3 人", "UNIT_CONFLICT B6 円");
            assertThat(refusals(kinds("件", "人", "％", "件", "件"), KINDS)
                            .get(0)
                            .message()
                            .in(Locale.ENGLISH))
                    .isEqualTo(
                            "The rows of \"相談\" have different units (件, 人): make them one, or write the unit into goals of the mapping");
        }

        @Test
        void mayRepeatTheUnitOrLeaveItOut() {
            var table = imported(kinds("件", "〃", "％", "〃", "件"), KINDS);

            assertThat(unit(table, "相談")).isEqualTo("件");
            assertThat(unit(table, "申請")).isEqualTo("件");
            assertThat(unit(imported(kinds("", "件", "％", "〃", ""), KINDS), "申請"))
                    .isEqualTo("件");
        }

        @Test
        void takeTheDittoMarkOfAGoalThatFollowsOneWithoutAUnitForNone() {
            assertThat(findings(kinds("", "", "％", "〃", ""), KINDS))
                    .contains("MISSING_UNIT B5 〃")
                    .noneMatch(finding -> finding.contains("B6"));
        }
    }
}
