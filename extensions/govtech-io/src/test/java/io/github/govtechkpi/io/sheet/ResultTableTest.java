package io.github.govtechkpi.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.io.table.TableFiles;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    private static final Map<String, String> UNITS = Map.of(
            "value",
            "{unit}",
            "denominator",
            "{denominatorUnit}",
            "observedPacePerYear",
            "{unit}/year",
            "slope",
            "{slopeUnit}");

    private static List<Table> sheets(ResultTable table, Locale locale) {
        return TableFiles.read(new ByteArrayInputStream(table.workbook("govtech x", locale)), "x.xlsx")
                .sheets();
    }

    private static List<List<String>> cells(Table sheet) {
        return sheet.rows().stream()
                .map(row -> row.stream().map(TableCell::text).toList())
                .toList();
    }

    @Nested
    class Sheets {
        private final ResultTable table = new ResultTable(
                List.of(
                        List.of("goal", "unit", "value", "denominator", "denominatorUnit"),
                        List.of("a", "人", "1", "", ""),
                        List.of("b", "人", "2", "3", "人"),
                        List.of("c", "人", "4", "5", "件")),
                UNITS,
                List.of());

        @Test
        void areOneForEachPairOfUnitsAndAnAmountJoinsTheRatiosOfItsUnit() {
            assertThat(sheets(table, Locale.ENGLISH))
                    .extracting(Table::name)
                    .containsExactly("Result (人)", "Result (人, 件)", "Sources and caveats");
        }

        @Test
        void haveTheUnitsInTheirHeadingsAndNoColumnsOfUnits() {
            var sheets = sheets(table, Locale.ENGLISH);

            assertThat(cells(sheets.get(0)))
                    .containsExactly(
                            List.of("goal", "value (人)", "denominator (人)"), List.of("a", "1"), List.of("b", "2", "3"));
            assertThat(cells(sheets.get(1)).get(0)).containsExactly("goal", "value (人)", "denominator (件)");
        }

        @Test
        void haveNoUnitWhereNoneIsKnown() {
            var unknown = new ResultTable(
                    List.of(List.of("goal", "unit", "value", "slope", "slopeUnit"), List.of("a", "", "1", "", "")),
                    UNITS,
                    List.of());
            var half = new ResultTable(
                    List.of(List.of("unit", "value", "slope", "slopeUnit"), List.of("人", "1", "0.5", "")),
                    UNITS,
                    List.of());

            assertThat(cells(sheets(unknown, Locale.ENGLISH).get(0)).get(0)).containsExactly("goal", "value", "slope");
            assertThat(cells(sheets(half, Locale.ENGLISH).get(0)).get(0)).containsExactly("value (人)", "slope");
        }

        @Test
        void areThereWithoutARow() {
            var empty = new ResultTable(List.of(List.of("goal", "unit", "value")), UNITS, List.of());

            assertThat(cells(sheets(empty, Locale.ENGLISH).get(0))).containsExactly(List.of("goal", "value"));
        }
    }

    @Nested
    class Headings {
        @Test
        void areInJapaneseAndNameTheColumnsOfCsvOnTheLastSheet() {
            var table = new ResultTable(
                    List.of(
                            List.of("goal", "value", "unit", "eurostat", "eurostat.class", "rating.tama", "93%"),
                            List.of("a", "1", "人", "2", "x", "A", "3")),
                    UNITS,
                    List.of(ResultSection.of("出典", List.of("総合計画"))));

            var sheets = sheets(table, Locale.JAPANESE);

            assertThat(cells(sheets.get(0)).get(0))
                    .containsExactly("目標", "値（人）", "eurostat", "eurostatの区分", "評定（tama）", "93%");
            assertThat(cells(sheets.get(1)))
                    .containsExactly(
                            List.of("種類", "内容"),
                            List.of("コマンド", "govtech x"),
                            List.of("出典", "総合計画"),
                            List.of("列", "目標：CSVの列名はgoal"),
                            List.of("列", "値：CSVの列名はvalue"),
                            List.of("列", "eurostatの区分：CSVの列名はeurostat.class"),
                            List.of("列", "評定（tama）：CSVの列名はrating.tama"));
            assertThat(table.csv()).startsWith("goal,value,unit,eurostat,");
        }
    }
}
