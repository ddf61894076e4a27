package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.Examples.TOKYO;
import static io.github.govtechkpi.io.Examples.goal;
import static io.github.govtechkpi.io.Examples.portfolio;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTableTest {
    private static final String ROWS = """
            indicator,period,value,numerator,denominator
            staff,2025-02-01,170,,
            online,FY2023,,2600,9900
            """;

    private static String cell(List<List<String>> rows, int row, String column) {
        return rows.get(row).get(rows.get(0).indexOf(column));
    }

    @Nested
    class Rows {
        private final List<List<String>> rows = ProgressTable.rows(portfolio(List.of(TOKYO), ROWS));

        @Test
        void haveAHeaderWithTheFieldsOfTheJson() {
            assertThat(rows.get(0))
                    .containsExactly(
                            "program",
                            "goal",
                            "area",
                            "slice",
                            "unit",
                            "period",
                            "value",
                            "numerator",
                            "denominator",
                            "denominatorUnit",
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
                            "requiredPaceRemainingPerYear",
                            "status",
                            "paceRatio",
                            "provisional",
                            "due",
                            "firstAttained",
                            "attainDate",
                            "caveats",
                            "notComputable");
            assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        }

        @Test
        void haveAnAmountOrBothCounts() {
            assertThat(cell(rows, 1, "value")).isEqualTo("170");
            assertThat(cell(rows, 1, "numerator")).isEmpty();
            assertThat(cell(rows, 2, "value")).isEmpty();
            assertThat(cell(rows, 2, "numerator")).isEqualTo("2600");
            assertThat(cell(rows, 2, "denominator")).isEqualTo("9900");
            assertThat(cell(rows, 1, "absoluteGain")).isEqualTo("120");
            assertThat(cell(rows, 1, "attainDate")).isEqualTo("2026-01-13");
            assertThat(cell(rows, 1, "due")).isEqualTo("IN_PROGRESS");
            assertThat(cell(rows, 1, "caveats")).isEqualTo("INEXACT_VALUE TWO_POINTS_ONLY");
            assertThat(cell(rows, 1, "provisional")).isEqualTo("false");
        }

        @Test
        void haveEmptyCellsAndTheReasonsAtTheEnd() {
            var bare = ProgressTable.rows(portfolio(
                    List.of(
                            goal(
                                    "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"件\"}, \"direction\": \"increase\"")),
                    ""));

            assertThat(cell(bare, 1, "baseline")).isEmpty();
            assertThat(cell(bare, 1, "period")).isEmpty();
            assertThat(cell(bare, 1, "due")).isEmpty();
            assertThat(cell(bare, 1, "notComputable"))
                    .startsWith("baseline:NO_BASELINE target:NO_TARGET ")
                    .endsWith("attainDate:NO_TARGET valueAtDue:NO_BASELINE");
        }

        @Test
        void haveOnlyTheColumnsOfTheirKinds() {
            var stay = ProgressTable.rows(portfolio(List.of(goal("""
                    "indicator": {"id": "i", "kind": "absolute", "unit": "件"}, "direction": "maintain",
                    "target": {"type": "stay-within", "low": 4, "high": 6, "due": "FY2026"}""")), "indicator,period,value\ni,FY2023,9\n"));

            assertThat(stay.get(0))
                    .contains("low", "high", "side", "periods")
                    .doesNotContain("absoluteGain", "cumulative");
            assertThat(cell(stay, 1, "side")).isEqualTo("ABOVE");
            assertThat(cell(stay, 1, "margin")).isEqualTo("-3");
        }

        @Test
        void areAHeaderAloneWithoutResults() {
            assertThat(ProgressTable.rows(portfolio(List.of(), "")))
                    .singleElement()
                    .satisfies(header -> assertThat(header).contains("goal"));
        }
    }

    @Nested
    class Csv {
        @Test
        void hasLineEndsAndQuotesAsTheStandardSays() {
            assertThat(CsvText.write(
                            List.of(List.of("a", "b"), List.of("1,5", "say \"x\""), List.of("line\nbreak", ""))))
                    .isEqualTo("a,b\r\n\"1,5\",\"say \"\"x\"\"\"\r\n\"line\nbreak\",\r\n");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "=1+1; '=1+1",
                    "+81; '+81",
                    "+8 1; '+8 1",
                    "-5; -5",
                    "-5.25; -5.25",
                    "-5 人; '-5 人",
                    "-; '-",
                    "@SUM(A1); '@SUM(A1)",
                    "plain; plain",
                    "人; 人"
                })
        void keepsSpreadsheetsFromRunningACell(String cell, String written) {
            assertThat(CsvText.neutral(cell)).isEqualTo(written);
            assertThat(CsvText.original(written)).isEqualTo(cell);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\t=1", "\r=1", "'=1", "''=1", "+5", "-1e5", "'", "''", "'a", "", "=", "--5"})
        void givesBackWhatItWasGiven(String cell) {
            assertThat(CsvText.original(CsvText.neutral(cell))).isEqualTo(cell);
        }

        @Test
        void neverBeginsACellWithAFormula() {
            assertThat(CsvText.neutral("+5")).isEqualTo("'+5");
            assertThat(CsvText.neutral("\t1")).isEqualTo("'\t1");
            assertThat(CsvText.neutral("\r1")).isEqualTo("'\r1");
        }
    }

    @Property(tries = 500)
    void anyCellComesBack(@ForAll @StringLength(max = 6) @CharRange(from = '\'', to = '@') String cell) {
        var written = CsvText.neutral(cell);

        assertThat(CsvText.original(written)).isEqualTo(cell);
        assertThat(written.matches("(?s)[=+@\\t\\r].*|-(?![0-9]+(\\.[0-9]+)?$).*"))
                .isFalse();
    }
}
