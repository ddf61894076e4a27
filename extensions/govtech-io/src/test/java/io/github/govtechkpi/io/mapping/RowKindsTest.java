package io.github.govtechkpi.io.mapping;

import static io.github.govtechkpi.io.mapping.Sheets.columns;
import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.doubts;
import static io.github.govtechkpi.io.mapping.Sheets.findings;
import static io.github.govtechkpi.io.mapping.Sheets.goal;
import static io.github.govtechkpi.io.mapping.Sheets.guess;
import static io.github.govtechkpi.io.mapping.Sheets.imported;
import static io.github.govtechkpi.io.mapping.Sheets.milestones;
import static io.github.govtechkpi.io.mapping.Sheets.notices;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.RowKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A KPI sheet with rows of targets and of values under the merged name of their goal, and the years as columns. */
class RowKindsTest {
    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}},
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "unit"}, {"column": "C", "role": "baseline", "period": "FY2020"},
              {"column": "D", "role": "row-kind"}, {"column": "E", "role": "value"}, {"column": "F", "role": "value"},
              {"column": "G", "role": "value"}, {"column": "H", "role": "note"}],
             "direction": "increase", "rowKinds": {"目標": "target", "実績": "value", "達成率": "skip"}}""";

    private static final String[] HEADING = {"指標名", "単位", "現状値", "区分", "令和3年度", "令和4年度", "令和5年度", "備考"};
    private static final String[][] SHEET = {
        HEADING,
        {"講座の参加者", "人", "50", "目標", "100", "", "1,000", ""},
        {"", "", "", "実績", "90", "集計中", "", "会場のみ"},
        {"", "", "", "達成率", "90％", "－", "", ""},
        {"待機児童数", "人", "12", "目標", "8", "4", "未定", "計画"},
        {"", "", "", "実績", "▲1", "3", "", ""},
        {"", "", "", "達成率", "50％", "80％", "", ""}
    };

    private static Tables workbook(String... merged) {
        return Sheets.read(Xlsx.of(SHEET).merging(merged).bytes());
    }

    private static Tables merged() {
        return workbook("A2:A4", "B2:B4", "C2:C4", "A5:A7", "B5:B7", "C5:C7");
    }

    private static void assertIsTheSheet(ImportedTable table) {
        assertThat(table.program().goals()).hasSize(2);
        var participants = goal(table, "講座の参加者");
        assertThat(participants.baseline().orElseThrow().value().in(Locale.JAPANESE))
                .isEqualTo("50人");
        assertThat(participants.target().orElseThrow().due().orElseThrow()).hasToString("FY2023");
        assertThat(milestones(participants)).containsExactly("FY2021 100人");
        assertThat(values(table, "講座の参加者")).containsExactly("FY2021 90 人 会場のみ", "FY2022 pending 会場のみ");
        var waiting = goal(table, "待機児童数");
        assertThat(milestones(waiting)).containsExactly("FY2021 8人", "FY2022 4人");
        assertThat(waiting.target()).isEmpty(); // 未定
        assertThat(values(table, "待機児童数")).containsExactly("FY2021 -1 人", "FY2022 3 人");
    }

    @Test
    void rowsUnderAMergedNameBecomeTargetsAndObservations() {
        assertIsTheSheet(imported(merged(), MAPPING));
        assertThat(notices(imported(merged(), MAPPING)))
                .contains("表!H5, \"計画\": a remark in a row of targets goes with no observation, and was left out");
    }

    @Test
    void inACsvFileANameThatIsLeftOutIsTheOneAbove() {
        assertIsTheSheet(imported(csv(SHEET), MAPPING));
    }

    @Test
    void aNameThatIsRepeatedIsTheSameGoalUntilItsRowsAreThere() {
        var rows = new String[][] {
            HEADING,
            {"相談", "件", "1", "目標", "", "", "5", ""},
            {"相談", "件", "", "実績", "2", "", "", ""},
            {"相談", "件", "1", "目標", "", "", "7", ""},
            {"相談", "件", "", "実績", "3", "", "", ""}
        };

        var table = imported(csv(rows), MAPPING);

        assertThat(table.program().goals())
                .extracting(goal -> goal.id().value())
                .containsExactly("相談", "相談-2");
        assertThat(values(table, "相談")).containsExactly("FY2021 2 件");
        assertThat(values(table, "相談-2")).containsExactly("FY2021 3 件");
    }

    @Test
    void aSingleRowIsAGoalAsWell() {
        var rows =
                new String[][] {HEADING, {"a", "件", "1", "実績", "2", "", "", ""}, {"b", "件", "1", "目標", "", "", "7", ""}
                };

        var table = imported(csv(rows), MAPPING);

        assertThat(goal(table, "a").target()).isEmpty();
        assertThat(values(table, "a")).containsExactly("FY2021 2 件");
        assertThat(goal(table, "b").target().orElseThrow().due().orElseThrow()).hasToString("FY2023");
        assertThat(values(table, "b")).isEmpty();
    }

    @Test
    void aRowOfAnotherWordOrWithoutNameIsAFinding() {
        var rows = new String[][] {
            HEADING,
            {"", "", "", "実績", "2", "", "", ""},
            {"a", "件", "1", "見込", "2", "", "", ""},
            {"基本目標１", "", "", "", "", "", "", ""}
        };

        assertThat(findings(csv(rows), MAPPING))
                .containsExactly("MISSING_CELL A2 ", "UNKNOWN_ROW_KIND D3 見込", "UNKNOWN_ROW_KIND D4 ");
    }

    @Test
    void aNumberThatIsMergedOverTargetAndValueIsNobodys() {
        assertThat(findings(workbook("A2:A4", "A5:A7", "E2:E3"), MAPPING)).contains("MERGED_VALUE 表!E3 E2:E3");
    }

    @Test
    void countsInARowOfTargetsAreTold() {
        var rows = new String[][] {
            {"指標名", "区分", "分子", "分母"},
            {"割合", "目標", "9", "10"},
            {"", "実績", "5", "10"}
        };
        var mapping = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals", "period": "FY2024",
                 "program": {"id": "plan", "name": {"ja": "総合計画"}}, "countUnit": "人", "direction": "increase",
                 "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "row-kind"},
                  {"column": "C", "role": "numerator"}, {"column": "D", "role": "denominator"}],
                 "rowKinds": {"目標": "target", "実績": "value"}}""";

        var table = imported(csv(rows), mapping);

        assertThat(values(table, "割合")).containsExactly("FY2024 5 of 10 人");
        assertThat(notices(table))
                .contains(
                        "\"割合\" is a ratio, whose targets and baselines are two counts or a percentage: C2, \"9\" was left out");
    }

    @Test
    void aMappingHasBothTheColumnAndItsWords() {
        Stream.of(
                        MAPPING.replace(
                                ", \"rowKinds\": {\"目標\": \"target\", \"実績\": \"value\", \"達成率\": \"skip\"}", ""),
                        MAPPING.replace("\"role\": \"row-kind\"", "\"role\": \"ignore\""),
                        MAPPING.replace("\"role\": \"note\"", "\"role\": \"row-kind\""))
                .forEach(mapping -> assertThat(findings(merged(), mapping))
                        .singleElement()
                        .asString()
                        .startsWith("CONTRADICTION"));
    }

    @Test
    void aMarkGivesWayToTheBaselineOrTargetInAnotherRow() {
        var rows = new String[][] {
            HEADING,
            {"創業", "件", "－", "目標", "10", "20", "30", ""},
            {"", "", "5", "実績", "8", "17", "22", ""},
            {"移住", "人", "4", "目標", "1", "2", "3", ""},
            {"", "", "3", "実績", "1", "1", "1", ""},
            {"転入", "人", "－", "目標", "1", "2", "3", ""},
            {"", "", "", "実績", "1", "1", "1", ""}
        };

        var table = imported(csv(rows), MAPPING);

        assertThat(goal(table, "創業").baseline().orElseThrow().value().in(Locale.JAPANESE))
                .isEqualTo("5件");
        assertThat(goal(table, "移住").baseline().orElseThrow().value().in(Locale.JAPANESE))
                .isEqualTo("3人");
        assertThat(goal(table, "転入").baseline()).isEmpty();
        assertThat(notices(table))
                .containsExactly("\"移住\": the column \"現状値\" differs between its rows, and C5, \"3\" was used");
    }

    @Test
    void twoRowsOfAKindUnderOneNameAreAFinding() {
        var rows = new String[][] {
            HEADING,
            {"創業", "件", "", "目標", "10", "20", "30", ""},
            {"", "", "", "実績（単年）", "9", "8", "7", ""},
            {"", "", "", "実績（累計）", "9", "17", "24", ""}
        };
        var mapping = MAPPING.replace("\"実績\": \"value\"", "\"実績（単年）\": \"value\", \"実績（累計）\": \"value\"");

        assertThat(findings(csv(rows), mapping)).containsExactly("TWO_ROWS_OF_A_KIND D4 実績（累計）");
        assertThat(Sheets.refusals(csv(rows), mapping).get(0).message().in(Locale.ENGLISH))
                .isEqualTo(
                        "\"創業\" has two rows of the same kind (\"実績（単年）\" and \"実績（累計）\"): let the one that is not to be used be \"skip\" in rowKinds of the mapping");
        assertThat(Sheets.refusals(csv(rows), mapping).get(0).message().in(Locale.JAPANESE))
                .isEqualTo("「創業」には同じ種類の行が二つあります（\"実績（単年）\"と\"実績（累計）\"）。対応付けのrowKindsで、使わない方をskipにしてください。");
    }

    @Test
    void rowsOfPartsHaveTheirOwnTargetsAndValues() {
        var rows = new String[][] {
            {"指標名", "区分", "単位", "種別", "R4", "R5"},
            {"健康寿命", "男性", "歳", "目標", "80", "81"},
            {"", "", "", "実績", "79.5", "79.8"},
            {"", "女性", "歳", "目標", "84", "85"},
            {"", "", "", "実績", "83.5", "83.8"}
        };
        var merged =
                Sheets.read(Xlsx.of(rows).merging("A2:A5", "B2:B3", "B4:B5").bytes());
        var onlyNames = Sheets.read(Xlsx.of(rows).merging("A2:A5").bytes());

        for (var tables : List.of(csv(rows), merged, onlyNames)) {
            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B name", "C unit", "D row-kind", "E value FY2022", "F value FY2023");
            var table = imported(tables, guess(tables).mapping());

            assertThat(Sheets.goals(table)).containsExactly("健康寿命-男性", "健康寿命-女性");
            assertThat(milestones(goal(table, "健康寿命-女性"))).containsExactly("FY2022 84歳");
            assertThat(values(table, "健康寿命-女性")).containsExactly("FY2022 83.5 歳", "FY2023 83.8 歳");
        }
    }

    @Nested
    class Guess {
        @Test
        void setsRowsAgainstEachOtherThatCountTheSame() {
            var rows = new String[][] {
                {"KPI", "単位", "区分", "R3", "R4"},
                {"創業", "件", "目標（累計）", "10", "20"},
                {"", "", "実績（単年）", "9", "8"},
                {"", "", "実績（累計）", "9", "17"},
                {"移住", "人", "目標（累計）", "1", "2"},
                {"", "", "実績（単年）", "1", "1"},
                {"", "", "実績（累計）", "1", "2"}
            };

            var guess = guess(csv(rows));

            assertThat(guess.mapping().rowKinds())
                    .containsEntry("目標(累計)", RowKind.TARGET)
                    .containsEntry("実績(単年)", RowKind.SKIP)
                    .containsEntry("実績(累計)", RowKind.VALUE);
            assertThat(doubts(guess, Locale.JAPANESE)).contains("同じ目標に同じ種類の行が複数あるため、対になる「実績(累計)」を使い、他の行は除きました（skip）。");
            assertThat(values(imported(csv(rows), guess.mapping()), "創業")).containsExactly("FY2021 9 件", "FY2022 17 件");
        }

        @Test
        void leavesTheChoiceWhereTheWordsDoNotSayIt() {
            var rows = new String[][] {
                {"KPI", "単位", "区分", "R3", "R4"},
                {"創業", "件", "目標値", "10", "20"},
                {"", "", "実績（単年）", "9", "8"},
                {"", "", "実績（累計）", "9", "17"}
            };

            var guess = guess(csv(rows));

            assertThat(doubts(guess, Locale.ENGLISH))
                    .contains(
                            "A goal has rows of the kinds \"実績(単年)\", \"実績(累計)\", and which of them counts is not known: let the others be \"skip\" in rowKinds");
            assertThat(findings(csv(rows), JsonFormat.MAPPING.write(guess.mapping())))
                    .containsExactly("TWO_ROWS_OF_A_KIND C4 実績（累計）");
        }

        @Test
        void asksWhichOfTwoTargetsCounts() {
            var rows = new String[][] {
                {"KPI", "単位", "区分", "R3", "R4"},
                {"創業", "件", "当初目標", "10", "20"},
                {"", "", "修正目標", "8", "15"},
                {"", "", "実績/見込", "9", "17"}
            };

            assertThat(findings(
                            csv(rows), JsonFormat.MAPPING.write(guess(csv(rows)).mapping())))
                    .containsExactly("TWO_ROWS_OF_A_KIND C3 修正目標");
        }

        @Test
        void leavesTheChoiceWhereAnotherGoalHasNothingElse() {
            var rows = new String[][] {
                {"KPI", "単位", "区分", "R3", "R4"},
                {"移住", "人", "目標（累計）", "10", "20"},
                {"", "", "実績（累計）", "8", "19"},
                {"", "", "実績（単年）", "8", "11"},
                {"相談", "人", "目標（単年）", "5", "5"},
                {"", "", "実績（単年）", "4", "6"}
            };

            assertThat(findings(
                            csv(rows), JsonFormat.MAPPING.write(guess(csv(rows)).mapping())))
                    .containsExactly("TWO_ROWS_OF_A_KIND C4 実績（単年）");
        }

        @Test
        void takesTheFirstOfTwoPairsAndTellsSo() {
            var rows = new String[][] {
                {"KPI", "単位", "区分", "R3", "R4"},
                {"創業", "件", "目標（累計）", "10", "20"},
                {"", "", "目標（単年）", "10", "10"},
                {"", "", "実績（累計）", "9", "17"},
                {"", "", "実績（単年）", "9", "8"}
            };

            var guess = guess(csv(rows));

            assertThat(guess.mapping().rowKinds())
                    .containsEntry("目標(累計)", RowKind.TARGET)
                    .containsEntry("目標(単年)", RowKind.SKIP)
                    .containsEntry("実績(累計)", RowKind.VALUE)
                    .containsEntry("実績(単年)", RowKind.SKIP);
            assertThat(doubts(guess, Locale.ENGLISH))
                    .contains(
                            "A goal has several rows of a kind: \"実績(累計)\" is used, which has its counterpart, and the others are left out (skip)");
        }

        @Test
        void tellsRowsThatMayNotCountTheSame() {
            var rows = new String[][] {
                {"KPI", "単位", "区分", "R3", "R4"},
                {"創業", "件", "目標（累計）", "10", "20"},
                {"", "", "実績（単年）", "9", "8"}
            };

            assertThat(doubts(guess(csv(rows)), Locale.ENGLISH))
                    .contains("\"目標(累計)\" and \"実績(単年)\" may not count the same: check that they can be compared");
        }

        @Test
        void findsTheColumnAndTellsSo() {
            var guess = guess(merged());

            assertThat(guess.mapping().headerRows().last()).isEqualTo(1);
            assertThat(columns(guess))
                    .containsExactly(
                            "A name",
                            "B unit",
                            "C baseline",
                            "D row-kind",
                            "E value FY2021",
                            "F value FY2022",
                            "G value FY2023",
                            "H note");
            assertThat(guess.mapping().rowKinds())
                    .containsEntry("目標", RowKind.TARGET)
                    .containsEntry("実績", RowKind.VALUE)
                    .containsEntry("達成率", RowKind.SKIP);
            assertThat(guess.mapping().countUnit()).isEmpty(); // rates of achievement are no values
            assertThat(doubts(guess, Locale.ENGLISH))
                    .contains(
                            "By the words of column D there are several rows for each goal (目標 = target, 実績 = value, 達成率 = skip): check rowKinds");
        }

        @Test
        void canBeImportedAsItIs() {
            var guess = guess(merged());

            var table = imported(merged(), guess.mapping());

            assertThat(milestones(goal(table, "待機児童数"))).containsExactly("FY2021 8人", "FY2022 4人");
            assertThat(values(table, "待機児童数")).containsExactly("FY2021 -1 人", "FY2022 3 人");
        }

        @Test
        void saysWhichWordsItDoesNotKnow() {
            var rows = SHEET.clone();
            rows[3] = new String[] {"", "", "", "見込", "1", "2", "3", ""};

            var guess = guess(csv(rows));

            assertThat(guess.mapping().rowKinds()).doesNotContainKey("見込");
            assertThat(doubts(guess, Locale.JAPANESE))
                    .contains("列Dの次の語の意味が分かりません：見込。rowKindsに加えるか、その行をskipRowsに書いてください。");
        }

        @Test
        void doesNotTakeHeadingsOfColumnsForWordsOfRows() {
            var rows = new String[][] {{"指標名", "単位", "目標", "実績"}, {"a", "件", "500", "300"}, {"b", "件", "700", "400"}};

            var guess = guess(csv(rows));

            assertThat(guess.mapping().rowKinds()).isEmpty();
            assertThat(guess.mapping().columns())
                    .extracting(column -> column.role().toString())
                    .containsExactly("name", "unit", "target", "value");
        }
    }
}
