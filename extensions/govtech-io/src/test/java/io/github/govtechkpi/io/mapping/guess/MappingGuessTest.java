package io.github.govtechkpi.io.mapping.guess;

import static io.github.govtechkpi.io.mapping.Sheets.columns;
import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.doubts;
import static io.github.govtechkpi.io.mapping.Sheets.goal;
import static io.github.govtechkpi.io.mapping.Sheets.goals;
import static io.github.govtechkpi.io.mapping.Sheets.guess;
import static io.github.govtechkpi.io.mapping.Sheets.importedAsGuessed;
import static io.github.govtechkpi.io.mapping.Sheets.milestones;
import static io.github.govtechkpi.io.mapping.Sheets.notices;
import static io.github.govtechkpi.io.mapping.Sheets.read;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.mapping.ImportedTable;
import io.github.govtechkpi.io.mapping.Sheets;
import io.github.govtechkpi.io.mapping.TableImport;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.TotalsRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is proposed for sheets as bodies keep them, and that it can be imported as it is. */
class MappingGuessTest {
    private static String header(Tables tables) {
        var rows = guess(tables).mapping().headerRows();
        return rows.first() + "-" + rows.last();
    }

    private static final String[][] SMALL = {
        {"指標名", "単位", "現状値（令和2年度）", "令和3年度", "令和4年度", "目標値（令和7年度）"},
        {"相談窓口の数", "箇所", "3", "4", "5", "8"},
        {"研修の回数", "回", "0", "2", "1", "12"},
        {"委員会の開催", "回", "1", "1", "3", "4"}
    };

    @Nested
    class SheetsOfAWorkbook {
        private static final String[][] ONE = {SMALL[0], SMALL[1]};

        private static String sheet(Xlsx workbook) {
            return guess(Sheets.read(workbook.bytes())).mapping().sheet().orElseThrow();
        }

        @Test
        void areChosenByTheirCellsAndHiddenOnesLast() {
            assertThat(sheet(Xlsx.of(ONE).with("旧", "visible", Xlsx.of(SMALL)))).isEqualTo("旧");
            assertThat(sheet(Xlsx.of(ONE).with("旧", "hidden", Xlsx.of(SMALL)))).isEqualTo("表");
            assertThat(sheet(Xlsx.of(ONE).with("旧", "veryHidden", Xlsx.of(SMALL))))
                    .isEqualTo("表");
            assertThat(sheet(Xlsx.of(ONE).with("同じ", "visible", Xlsx.of(ONE)))).isEqualTo("表");
            assertThat(sheet(new Xlsx("</sheetData>").with("旧", "hidden", Xlsx.of(ONE))))
                    .isEqualTo("旧");
        }

        @Test
        void thatAreNamedAreTakenOrAreFindings() {
            var tables =
                    Sheets.read(Xlsx.of(SMALL).with("旧", "hidden", Xlsx.of(ONE)).bytes());

            assertThat(MappingGuess.of(tables, "kpi.xlsx", Optional.of("旧"))
                            .mapping()
                            .sheet())
                    .contains("旧");
            assertThat(unknown(tables)).satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("UNKNOWN_SHEET");
                assertThat(finding.file()).contains("kpi.xlsx");
                assertThat(finding.found()).isEqualTo("NOPE");
                assertThat(finding.allowed()).isEqualTo("表, 旧");
                assertThat(finding.message().in(Locale.ENGLISH))
                        .isEqualTo("There is no sheet \"NOPE\"; the sheets are: 表, 旧");
                assertThat(finding.message().in(Locale.JAPANESE)).isEqualTo("シート\"NOPE\"はありません（あるシート：表、旧）。");
            });
            assertThat(unknown(csv(SMALL)).message().in(Locale.ENGLISH))
                    .isEqualTo("There is no sheet \"NOPE\": a CSV file has none");
        }

        private static Finding unknown(Tables tables) {
            return catchThrowableOfType(
                            InvalidDataException.class, () -> MappingGuess.of(tables, "kpi.xlsx", Optional.of("NOPE")))
                    .findings()
                    .get(0);
        }
    }

    @Nested
    class Headings {
        @Test
        void endAboveTheFirstNameHoweverSmallTheNumbers() {
            var tables = csv(SMALL);

            assertThat(header(tables)).isEqualTo("1-1");
            assertThat(columns(guess(tables)))
                    .containsExactly(
                            "A name",
                            "B unit",
                            "C baseline FY2020",
                            "D value FY2021",
                            "E value FY2022",
                            "F target FY2025");
            var table = importedAsGuessed(tables);
            assertThat(goals(table)).containsExactly("相談窓口の数", "研修の回数", "委員会の開催");
            assertThat(values(table, "研修の回数")).containsExactly("FY2021 2 回", "FY2022 1 回");
        }

        @Test
        void endAboveTheFirstNameAlsoWhereFirstRowsHaveNoNumberAtAll() {
            var tables = csv(
                    new String[] {"指標名", "単位", "令和3年度", "令和4年度"},
                    new String[] {"新しい窓口", "箇所", "－", "集計中"},
                    new String[] {"来年度から", "回", "", ""},
                    new String[] {"古い窓口", "箇所", "7", "6"});

            assertThat(header(tables)).isEqualTo("1-1");
            assertThat(goals(importedAsGuessed(tables))).containsExactly("新しい窓口", "来年度から", "古い窓口");
        }

        @Test
        void endAboveTheFirstRowOfTargetsAndValues() {
            var tables = csv(
                    new String[] {"指標名", "単位", "区分", "R5", "R6", "R7"},
                    new String[] {"相談窓口", "箇所", "目標", "3", "4", "5"},
                    new String[] {"", "", "実績", "3", "3", ""},
                    new String[] {"研修", "回", "目標", "10", "12", "14"},
                    new String[] {"", "", "実績", "9", "11", ""});

            assertThat(header(tables)).isEqualTo("1-1");
            var table = importedAsGuessed(tables);
            assertThat(goals(table)).containsExactly("相談窓口", "研修");
            assertThat(milestones(goal(table, "研修"))).containsExactly("FY2023 10回", "FY2024 12回");
            assertThat(values(table, "相談窓口")).containsExactly("FY2023 3 箇所", "FY2024 3 箇所");
        }

        @Test
        void takeInTheRowsOfYearsAndUnitsBelowTheWords() {
            var tables = csv(
                    new String[] {"総合計画 KPI一覧", "", "", "", "", "（令和6年3月末現在）"},
                    new String[] {"", "", "", "", "", ""},
                    new String[] {"基本目標", "指標名", "単位", "実績", "", "目標"},
                    new String[] {"", "（KPI）", "", "R4", "R5", "R9"},
                    new String[] {"子育て", "保育所の数", "箇所", "12", "13", "15"},
                    new String[] {"", "待機児童数", "人", "3", "0", "0"});

            assertThat(header(tables)).isEqualTo("3-4");
            assertThat(columns(guess(tables)))
                    .containsExactly("B name", "C unit", "D value FY2022", "E value FY2023", "F target FY2027");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "The years in the headings of these columns were read as fiscal years; correct them if they are calendar years: D, E, F");
        }

        @Test
        void takeInWhatStandsAboveTheWords() {
            var grouped = csv(
                    new String[] {"", "", "目標", "実績", ""},
                    new String[] {"指標名", "単位", "令和7年度", "令和5年度", "令和6年度"},
                    new String[] {"窓口", "箇所", "5", "3", "4"});
            var alone = csv(
                    new String[] {"", "", "", "", "目標"},
                    new String[] {"指標名", "単位", "令和5年度", "令和6年度", "令和7年度"},
                    new String[] {"窓口", "箇所", "3", "4", "5"});

            assertThat(columns(guess(grouped)))
                    .containsExactly("A name", "B unit", "C target FY2025", "D value FY2023", "E value FY2024");
            assertThat(columns(guess(alone)))
                    .containsExactly("A name", "B unit", "C value FY2023", "D value FY2024", "E target FY2025");
        }

        @Test
        void areMergedCellsAndNumbersOfColumnsAsWell() {
            var rows = new String[][] {
                {"指標名", "単位", "実績", "", "目標"},
                {"", "", "令和5年度", "令和6年度", "令和7年度"},
                {"(1)", "(2)", "(3)", "(4)", "(5)"},
                {"窓口", "箇所", "3", "4", "5"}
            };
            var tables =
                    Sheets.read(Xlsx.of(rows).merging("A1:A2", "B1:B2", "C1:D1").bytes());

            assertThat(header(tables)).isEqualTo("1-2");
            assertThat(guess(tables).mapping().skipRows()).containsExactly(3);
            assertThat(goals(importedAsGuessed(tables))).containsExactly("窓口");
            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C value FY2023", "D value FY2024", "E target FY2025");
        }

        @Test
        void doNotTakeAGoalForTheNumbersOfColumns() {
            var tables = csv(
                    new String[] {"指標名", "実績（令和5年度）（件）", "実績（令和6年度）（件）"},
                    new String[] {"窓口", "1", "2"},
                    new String[] {"研修", "2", "3"});

            assertThat(guess(tables).mapping().skipRows()).isEmpty();
            assertThat(values(importedAsGuessed(tables), "窓口")).containsExactly("FY2023 1 件", "FY2024 2 件");
        }

        @Test
        void areNotFoundAmongTheTitles() {
            var tables = csv(
                    new String[] {"デジタル化推進計画KPI", "", "", "作成：企画課"},
                    new String[] {"No.", "指標名", "単位", "目標値"},
                    new String[] {"1", "窓口", "箇所", "5"},
                    new String[] {"2", "研修", "回", "9"});

            assertThat(header(tables)).isEqualTo("2-2");
            assertThat(columns(guess(tables))).containsExactly("B name", "C unit", "D target");
        }

        @Test
        void needRowsBelowThem() {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> guess(csv(new String[] {"指標名", "単位", "目標値"}, new String[] {"", "", ""})));

            assertThat(refusal.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("NO_HEADING");
                assertThat(finding.message().in(Locale.JAPANESE))
                        .isEqualTo("指標名や団体名の見出しと、その下の値の行が見つからず、対応付けを推測できません。対応付けファイルを作成してください。");
                assertThat(finding.message().in(Locale.ENGLISH))
                        .isEqualTo(
                                "Neither goals nor local governments with values were found under a heading: write a mapping file");
            });
        }

        @Test
        void areNotThereInAMemo() {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> guess(Sheets.read(
                            Xlsx.of(new String[] {"メモ"}, new String[] {"特になし"}).bytes())));

            assertThat(refusal.findings()).extracting(Finding::code).containsExactly("NO_HEADING");
        }
    }

    @Nested
    class Columns {
        @Test
        void areListedWithWhatTheyWereTakenFor() {
            var tables = csv(
                    new String[] {"施策", "指標名", "単位", "基準値（平成30年度）", "令和4年度", "達成率", "", "備考"},
                    new String[] {"窓口", "相談\n件数", "件", "10", "18", "83%", "参考", ""});

            assertThat(guess(tables).rows(Locale.JAPANESE))
                    .containsExactly(
                            List.of("列", "見出し", "意味", "期間", "単位", "最初のセル"),
                            List.of("A", "施策", "使わない", "", "", "窓口"),
                            List.of("B", "指標名", "指標名", "", "", "相談件数"),
                            List.of("C", "単位", "単位", "", "", "件"),
                            List.of("D", "基準値（平成30年度）", "基準値", "FY2018", "", "10"),
                            List.of("E", "令和4年度", "実績値", "FY2022", "", "18"),
                            List.of("F", "達成率", "使わない", "", "", "83%"),
                            List.of("G", "", "使わない", "", "", "参考"),
                            List.of("H", "備考", "備考", "", "", ""));
            assertThat(guess(tables).rows(Locale.ENGLISH))
                    .startsWith(
                            List.of("column", "heading", "meaning", "period", "unit", "first cell"),
                            List.of("A", "施策", "not used", "", "", "窓口"),
                            List.of("B", "指標名", "name of the goal", "", "", "相談件数"));
        }

        @Test
        void ofPartsFollowTheirNames() {
            var merged = read(Xlsx.of(
                            new String[] {"指標名", "区分", "単位", "R4", "R5"},
                            new String[] {"健康寿命", "男性", "歳", "79.5", "79.8"},
                            new String[] {"", "女性", "歳", "83.5", "83.8"},
                            new String[] {"喫煙者", "", "人", "100", "90"})
                    .merging("A2:A3")
                    .bytes());
            var file = csv(
                    new String[] {"指標名", "", "単位", "R4", "R5"},
                    new String[] {"健康寿命", "男性", "歳", "79.5", "79.8"},
                    new String[] {"", "女性", "歳", "83.5", "83.8"},
                    new String[] {"喫煙者", "", "人", "100", "90"});

            assertThat(columns(guess(merged))).startsWith("A name", "B name", "C unit");
            assertThat(doubts(guess(merged), Locale.ENGLISH))
                    .contains("What stands in column B follows the name in brackets: 健康寿命（男性）");
            assertThat(goals(importedAsGuessed(merged))).containsExactly("健康寿命-男性", "健康寿命-女性", "喫煙者");
            assertThat(values(importedAsGuessed(merged), "健康寿命-女性")).containsExactly("FY2022 83.5 歳", "FY2023 83.8 歳");
            assertThat(goals(importedAsGuessed(file))).containsExactly("健康寿命-男性", "健康寿命-女性", "喫煙者");
        }

        @Test
        void ofCountsAreNumeratorAndDenominator() {
            var tables = csv(
                    new String[] {"指標名", "単位", "R4年度", "", "", "R5年度", "", ""},
                    new String[] {"", "", "分子", "分母", "率", "分子", "分母", "率"},
                    new String[] {"交付率", "％", "700", "1000", "70.0", "800", "1000", "80.0"});

            assertThat(columns(guess(tables)))
                    .containsExactly(
                            "A name",
                            "B unit",
                            "C numerator FY2022",
                            "D denominator FY2022",
                            "F numerator FY2023",
                            "G denominator FY2023");
            assertThat(values(importedAsGuessed(tables), "交付率"))
                    .containsExactly("FY2022 700 of 1000 件", "FY2023 800 of 1000 件");
        }

        @Test
        void thatNameOneYearTwiceAreOfThatYear() {
            var tables = csv(
                    new String[] {"KPI", "単位", "H31/R1", "R3（2021）", "R4/R5"},
                    new String[] {"企業数", "社", "12", "16", "18"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C value FY2019", "D value FY2021", "E value");
        }

        @Test
        void ofYearsKeepTheirRoleWhereOneGoalIsAPercentage() {
            var tables = csv(
                    new String[] {"指標名", "単位", "令和3年度", "令和4年度"},
                    new String[] {"参加者", "人", "1,060", "1,120"},
                    new String[] {"満足度", "％", "84.2％", "85％"},
                    new String[] {"講座", "回", "12", "14"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2021", "D value FY2022");
            var table = importedAsGuessed(tables);
            assertThat(values(table, "講座")).containsExactly("FY2021 12 回", "FY2022 14 回");
            assertThat(table.program().published())
                    .extracting(figure -> figure.id() + " " + figure.rate().percent())
                    .containsExactly("満足度-FY2021 84.2", "満足度-FY2022 85");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains("The unit of the counts behind percentages (countUnit) is \"件\": write the right one");
        }

        @Test
        void ofPercentagesAloneAreLeftOutUnlessTheyAreOfAYear() {
            var tables = csv(
                    new String[] {"指標名", "単位", "令和3年度", "計画比"},
                    new String[] {"参加者", "人", "60", "50％"},
                    new String[] {"講座", "回", "12", "120％"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2021");
            assertThat(doubts(guess(tables), Locale.JAPANESE)).contains("列D（計画比）は百分率のため使いません。分子と分母の列があれば指定してください。");
        }

        @Test
        void ofTextsAreNoValues() {
            var tables = csv(
                    new String[] {"指標名", "単位", "令和5年度", "令和5年度実績の説明文", "令和5年度の方針"},
                    new String[] {"参加者", "人", "60", "会場を増やした", "継続する"},
                    new String[] {"講座", "回", "12", "3回は延期", "拡大する"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2023");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains("Column E (令和5年度の方針) has no cell that can be read as a number, and is not used");
        }

        @Test
        void thatWereMeantAsNumbersAreForAPersonToCorrect() {
            var tables = csv(new String[] {"指標名", "単位", "実績（令和5年度）"}, new String[] {"参加者", "人", "12集計中"}, new String[] {
                "講座", "人", "3、4"
            });

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2023");
            assertThat(Sheets.findings(
                            tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                    .containsExactly("UNREADABLE_CELL C2 12集計中", "UNREADABLE_CELL C3 3、4");
        }

        @Test
        void nameTheEraOnce() {
            var tables = csv(
                    new String[] {"指標名", "単位", "平成30年度", "元年度", "２年度", "3年度"},
                    new String[] {"窓口", "箇所", "1", "2", "3", "4"},
                    new String[] {"研修", "回", "1", "2", "3", "4"});

            assertThat(columns(guess(tables)))
                    .containsExactly(
                            "A name", "B unit", "C value FY2018", "D value FY2019", "E value FY2020", "F value FY2021");
            assertThat(doubts(guess(tables), Locale.JAPANESE)).contains("見出し\"元年度\"の年には元号がないため、左の列に続くFY2019と読みました。");
        }

        @Test
        void nameTheEraAboveTheYears() {
            var rows = new String[][] {{"指標名", "単位", "令和", ""}, {"", "", "5年度", "6年度"}, {"窓口", "箇所", "1", "2"}};

            assertThat(columns(guess(Sheets.read(Xlsx.of(rows).merging("C1:D1").bytes()))))
                    .containsExactly("A name", "B unit", "C value FY2023", "D value FY2024");
        }

        @Test
        void areNamedByTheLastRowOfTheirHeading() {
            var rows = new String[][] {
                {"基本情報", "", "目標", "", "実績", ""},
                {"指標名", "単位", "目標値", "年度", "R5", "評価"},
                {"窓口", "箇所", "10", "令和7年度", "8", "Ｂ"}
            };
            var tables =
                    Sheets.read(Xlsx.of(rows).merging("A1:B1", "C1:D1", "E1:F1").bytes());

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C target", "D due", "E value FY2023", "F grade");
            assertThat(goal(importedAsGuessed(tables), "窓口")
                            .target()
                            .orElseThrow()
                            .due())
                    .hasValueSatisfying(due -> assertThat(due).hasToString("FY2025"));
        }

        @Test
        void thatNumberTheRowsAreNoValues() {
            var tables =
                    csv(new String[] {"通し", "指標名", "単位", "令和5年度"}, new String[] {"1", "窓口", "箇所", "1"}, new String[] {
                        "2", "研修", "回", "2"
                    });

            assertThat(columns(guess(tables))).containsExactly("B name", "C unit", "D value FY2023");
        }
    }

    @Nested
    class Rows {
        @Test
        void ofSectionsAndNotesAreLeftOutAndTold() {
            var tables = csv(
                    new String[] {"指標名", "単位", "令和5年度"},
                    new String[] {"基本目標１　子育て", "", ""},
                    new String[] {"保育所", "箇所", "12"},
                    new String[] {"基本目標２　窓口", "", ""},
                    new String[] {"窓口", "箇所", "5"},
                    new String[] {"※ 令和6年3月末", "", ""});

            assertThat(header(tables)).isEqualTo("1-1");
            assertThat(guess(tables).mapping().skipRows()).containsExactly(2, 4, 6);
            assertThat(goals(importedAsGuessed(tables))).containsExactly("保育所", "窓口");
            assertThat(doubts(guess(tables), Locale.JAPANESE))
                    .contains("次の行は小見出し・注記・列番号・見出しの繰り返しと読んで除きました（skipRows）。目標の行があれば戻してください：2, 4, 6");
        }
    }

    @Nested
    class OfLocalGovernments {
        @Test
        void takesSmallCounts() {
            var tables = csv(
                    new String[] {"団体コード", "都道府県名", "窓口数", "公開の有無"},
                    new String[] {"010006", "北海道", "3", "1"},
                    new String[] {"020001", "青森県", "7", "0"},
                    new String[] {"小計", "", "10", "1"},
                    new String[] {"合計", "", "10", "1"});

            assertThat(header(tables)).isEqualTo("1-1");
            assertThat(columns(guess(tables))).containsExactly("A area-code", "B prefecture", "C value");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "Column D (公開の有無) holds only 0 and 1 and is not used: give it the role \"value\" if these are counts",
                            "The period of the values is not known: write \"period\" at their columns or at the top of the mapping, for example \"FY2024\"");
        }

        @Test
        void takesNoPercentageForACount() {
            var tables = csv(
                    new String[] {"都道府県名", "件数（令和5年度）", "実績（％）", "普及度(%)", "割合の実績"},
                    new String[] {"北海道", "30", "84.2", "7", "12％"},
                    new String[] {"青森県", "70", "85", "8", "13％"});

            assertThat(columns(guess(tables))).containsExactly("A area-name", "B value FY2023");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "Column C (実績（％）) holds percentages and is not used: name the columns of their counts, if there are any");
        }

        @Test
        void takesTheTotalAndNotTheSubtotalsForTheWhole() {
            var tables = csv(
                    new String[] {"都道府県名", "件数（件）令和5年度"},
                    new String[] {"北海道", "30"},
                    new String[] {"小計", "30"},
                    new String[] {"青森県", "70"},
                    new String[] {"小計", "70"},
                    new String[] {"合計", "100"});

            assertThat(columns(guess(tables))).containsExactly("A area-name", "B value FY2023");
            assertThat(guess(tables).mapping().totals())
                    .containsEntry("小計", TotalsRow.SKIP)
                    .containsEntry("合計", TotalsRow.WHOLE);
            assertThat(importedAsGuessed(tables).observations()).hasSize(3);
        }
    }

    /** Tables of local governments whose headings, codes and totals leave something to the reader. */
    @Nested
    class Areas {
        @Test
        void haveUnitsInARowOfTheirOwn() {
            var tables = csv(
                    new String[] {"団体コード", "市町村名", "歳出総額", "", "職員数"},
                    new String[] {"", "", "R4", "R5", "R5"},
                    new String[] {"", "", "千円", "千円", "人"},
                    new String[] {"281000", "神戸市", "10", "20", "5"});

            var table = importedAsGuessed(tables);

            assertThat(goals(table)).containsExactly("歳出総額", "職員数");
            assertThat(values(table, "歳出総額")).containsExactly("FY2022 10000 円", "FY2023 20000 円");
            assertThat(values(table, "職員数")).containsExactly("FY2023 5 人");
        }

        @Test
        void doNotCountHeadsInTheMoneyAboveThem() {
            var tables = csv(
                    new String[] {"市町村財政（単位：千円）", "", "", ""},
                    new String[] {"団体コード", "市町村名", "R5歳入総額", "R5職員数"},
                    new String[] {"281000", "神戸市", "10", "20"});

            assertThat(values(importedAsGuessed(tables), "歳入総額")).containsExactly("FY2023 10000 円");
            assertThat(values(importedAsGuessed(tables), "職員数")).containsExactly("FY2023 20 件");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains("The unit of column D (R5職員数) is hardly the 千円 above the table: write \"unit\"");
        }

        @Test
        void areOneIndicatorHoweverTheirYearsAreWritten() {
            var tables = csv(
                    new String[] {"団体コード", "団体名", "相談件数（件）", "", "", "R5職員数（人）(A)", "R4職員数（人）(B)"},
                    new String[] {"", "", "Ｒ４", "R5.3末", "令和６年度", "", ""},
                    new String[] {"281000", "神戸市", "1", "2", "3", "5", "4"});

            var table = importedAsGuessed(tables);

            assertThat(goals(table)).containsExactly("相談件数-件", "職員数-人");
            assertThat(values(table, "相談件数-件")).containsExactly("FY2022 1 件", "2023-03 2 件", "FY2024 3 件");
            assertThat(values(table, "職員数-人")).containsExactly("FY2023 5 人", "FY2022 4 人");
        }

        @Test
        void haveFiscalYearsBelowTheWordForThem() {
            var tables =
                    csv(new String[] {"年度", "団体コード", "団体名", "相談件数（件）"}, new String[] {"2022", "281000", "神戸市", "95"});

            assertThat(values(importedAsGuessed(tables), "相談件数-件")).containsExactly("FY2022 95 件");
        }

        @Test
        void haveLostTheZeroOfTheirCodesWhereAllCheckDigitsSaySo() {
            var tables = csv(new String[] {"団体コード", "団体名", "R5件数"}, new String[] {"11002", "札幌市", "1"}, new String[] {
                "12025", "函館市", "2"
            });

            assertThat(guess(tables).mapping().areaCodes()).isEqualTo(AreaCodeForm.LOST_ZERO);
            assertThat(importedAsGuessed(tables).observations())
                    .extracting(observation ->
                            observation.key().area().orElseThrow().toString())
                    .containsExactly("011002", "012025");
        }

        @Test
        void haveTotalsAndAveragesInAnyColumn() {
            var tables = csv(
                    new String[] {"団体コード", "団体名", "R5件数"},
                    new String[] {"県計", "", "6"},
                    new String[] {"281000", "神戸市", "1"},
                    new String[] {"", "計", "1"},
                    new String[] {"282014", "姫路市", "2"},
                    new String[] {"", "県平均", "3"},
                    new String[] {"※1 速報値", "", ""});

            assertThat(guess(tables).mapping().totals())
                    .containsEntry("県計", TotalsRow.WHOLE)
                    .containsEntry("計", TotalsRow.SKIP)
                    .containsEntry("県平均", TotalsRow.SKIP);
            assertThat(values(importedAsGuessed(tables), "件数"))
                    .containsExactly("FY2023 6 件", "FY2023 1 件", "FY2023 2 件");
        }

        @Test
        void areNotThoseOfAnotherCode() {
            var mapping = """
                    {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "areas", "period": "FY2023",
                     "program": {"id": "plan", "name": {"ja": "計画"}},
                     "columns": [{"column": "A", "role": "prefecture"}, {"column": "B", "role": "area-code"}, {"column": "C", "role": "area-name"},
                      {"column": "D", "role": "value", "indicator": "count"}],
                     "indicators": [{"id": "count", "name": {"ja": "件数"}, "direction": "increase", "unit": "件"}], "areaCodes": "five-digits"}""";
            var tables = csv(
                    new String[] {"都道府県", "コード", "団体名", "件数"},
                    new String[] {"北海道", "11002", "札幌市", "1"},
                    new String[] {"", "13103", "神戸市", "2"});
            var directory = AreaDirectory.of(
                    csv(new String[] {"団体コード", "団体名"}, new String[] {"011002", "札幌市"}, new String[] {"281000", "神戸市"})
                            .sheets()
                            .get(0));

            var refused = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> TableImport.read(tables, "kpi", Sheets.mapping(mapping), directory));

            assertThat(refused.findings())
                    .extracting(finding -> finding.message().in(Locale.ENGLISH))
                    .containsExactly(
                            "The code 110027 is one of 埼玉県, but the prefecture is 北海道: correct one of them, or areaCodes of the mapping",
                            "The code 131032 is not in the list of bodies, where the one of \"神戸市\" is 281000: correct the code, or areaCodes of the mapping");
        }

        @Test
        void ofAColumnOfNamesAreGoalsAndThatIsTold() {
            var tables = csv(
                    new String[] {"団体コード", "団体名", "指標", "単位", "R5"}, new String[] {"281000", "神戸市", "人口", "人", "150"});

            assertThat(columns(guess(tables))).containsExactly("C name", "D unit", "E value FY2023");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "For its column of names this was read as a table of goals, and the columns of local governments (A, B) are not used: in a table of their values, let the indicators be columns");
        }

        @Test
        void areListedWithTheirIndicatorsAndUnits() {
            var tables = csv(new String[] {"団体コード", "団体名", "R5人口（千人）"}, new String[] {"281000", "神戸市", "1500"});

            assertThat(guess(tables).rows(Locale.JAPANESE))
                    .contains(List.of("C", "R5人口（千人）", "実績値：人口（千人）", "FY2023", "千人", "1500"));
        }
    }

    /** What was once read wrongly without a word. */
    @Nested
    class Traps {
        @Test
        void aFirstGoalOfWordsOrOfYearsIsNoHeading() {
            var words = csv(
                    new String[] {"指標名", "単位", "基準値", "目標値", "R5実績"},
                    new String[] {"計画の策定", "件", "未策定", "R6年度策定", "未策定"},
                    new String[] {"相談", "件", "100", "200", "150"});
            var years = csv(
                    new String[] {"指標名", "単位", "基準値", "目標値", "R5実績"},
                    new String[] {"年間出生数", "人", "2044", "2000", "2010"});

            assertThat(header(words)).isEqualTo("1-1");
            assertThat(header(years)).isEqualTo("1-1");
            assertThat(values(importedAsGuessed(years), "年間出生数")).containsExactly("FY2023 2010 人");
        }

        @Test
        void aYearInATitleIsNoYearOfAColumn() {
            for (var title : List.of(
                    new String[] {"まち・ひと・しごと総合戦略", "令和5年度", "", "", ""},
                    new String[] {"総合戦略KPI", "", "", "令和6年度版", ""})) {
                var tables = csv(
                        title, new String[] {"KPI", "単位", "基準値", "目標値", "R4実績"}, new String[] {"相談", "件", "5", "10", "9"
                        });

                assertThat(columns(guess(tables)))
                        .containsExactly("A name", "B unit", "C baseline", "D target", "E value FY2022");
                assertThat(doubts(guess(tables), Locale.ENGLISH))
                        .contains("When the targets of column D (目標値) are due is not known: write \"period\"");
            }
        }

        @Test
        void yearsAloneAreTheYearsOfOneIndicator() {
            var tables = csv(
                    new String[] {"オンライン申請数", "", ""},
                    new String[] {"都道府県", "令和４年度（件）", "R5（件）"},
                    new String[] {"北海道", "10", "20"},
                    new String[] {"全国", "100", "200"});
            var table = importedAsGuessed(tables);

            assertThat(goals(table)).containsExactly("オンライン申請数");
            assertThat(values(table, "オンライン申請数"))
                    .containsExactly("FY2022 10 件", "FY2023 20 件", "FY2022 100 件", "FY2023 200 件");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains("The heading of column B is a year alone: the indicator was named \"オンライン申請数\"");
        }

        @Test
        void aTableToTheRightIsNotTheSameTable() {
            var areas = csv(
                    new String[] {"団体コード", "都道府県", "R5人口（人）", "団体コード", "都道府県", "R5人口（人）"},
                    new String[] {"010006", "北海道", "500", "020001", "青森県", "120"});
            var goals = csv(
                    new String[] {"指標１", "単位", "目標（R7）", "指標２", "単位", "目標（R7）"},
                    new String[] {"相談", "件", "5", "講座", "回", "9"});

            assertThat(columns(guess(areas))).containsExactly("A area-code", "B prefecture", "C value FY2023");
            assertThat(columns(guess(goals))).containsExactly("A name", "B unit", "C target FY2025");
            assertThat(doubts(guess(areas), Locale.JAPANESE))
                    .contains("列Dから右は、隣の表と読んで使いません。その表は別のシートかファイルにして取り込んでください。");
        }

        @Test
        void plansAreTargetsAndForecastsAndBudgetsNothing() {
            var tables = csv(
                    new String[] {"指標名", "単位", "R4実績", "R5見込", "R6当初予算額", "R7計画値", "全国平均（R4）"},
                    new String[] {"相談", "件", "5", "7", "30", "9", "4"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2022", "F target FY2025");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "Column D (R5見込) is not used because of the words of its heading: give it the role \"value\" if it holds results");
        }

        @Test
        void aSecondBaselineIsAValueOrTold() {
            var tables = csv(
                    new String[] {"指標名", "単位", "基準値（R1）", "現状値（R5）", "目標値（R7）"},
                    new String[] {"相談", "件", "5", "8", "10"});
            var table = importedAsGuessed(tables);

            assertThat(goal(table, "相談").baseline().orElseThrow().value().in(Locale.JAPANESE))
                    .isEqualTo("5件");
            assertThat(values(table, "相談")).containsExactly("FY2023 8 件");
            var mapping = JsonFormat.MAPPING
                    .write(guess(tables).mapping())
                    .replace("\"role\" : \"value\"", "\"role\" : \"baseline\"");
            assertThat(notices(Sheets.imported(tables, mapping)))
                    .containsExactly(
                            "D2, \"8\": \"相談\" has a baseline already, and this one was left out; give its column the role \"value\" if it is a result");
        }

        @Test
        void theYearBesideANumberCountsBeforeThatOfItsColumn() {
            var table = importedAsGuessed(csv(
                    new String[] {"指標名", "単位", "実績値（R5年度）", "目標値（R7年度）"},
                    new String[] {"相談", "件", "9（R4年度）", "20（R8年度）"}));

            assertThat(values(table, "相談")).containsExactly("FY2022 9 件");
            assertThat(goal(table, "相談").target().orElseThrow().due().orElseThrow())
                    .hasToString("FY2026");
        }

        @Test
        void wordsOfAGroupDoNotHideTheYearsBelow() {
            var rows = new String[][] {
                {"指標名", "単位", "進捗状況", "", "令和6年度の評価", ""},
                {"", "", "R4年度", "R5年度", "実績値", "評価"},
                {"相談", "件", "5", "6", "7", "Ａ"}
            };

            assertThat(columns(guess(
                            Sheets.read(Xlsx.of(rows).merging("C1:D1", "E1:F1").bytes()))))
                    .containsExactly(
                            "A name", "B unit", "C value FY2022", "D value FY2023", "E value FY2024", "F grade");
        }

        @Test
        void aBaselineKeepsItsRoleAboveItsYear() {
            for (var word : List.of("基準値", "現状値", "策定時", "現状")) {
                var tables = csv(
                        new String[] {"指標名", "単位", word, "目標値", "実績値", ""},
                        new String[] {"", "", "平成30年度", "令和6年度", "令和4年度", "令和5年度"},
                        new String[] {"企業数", "社", "10", "30", "18", "22"});

                assertThat(columns(guess(tables)))
                        .as(word)
                        .containsExactly(
                                "A name",
                                "B unit",
                                "C baseline FY2018",
                                "D target FY2024",
                                "E value FY2022",
                                "F value FY2023");
                assertThat(values(importedAsGuessed(tables), "企業数")).containsExactly("FY2022 18 社", "FY2023 22 社");
            }
        }

        @Test
        void aGroupThatIsNotMergedStandsAboveTheColumnsToItsRight() {
            String[][] rows = {
                {"KPI", "単位", "目標", "", "実績", "", "備考"},
                {"", "", "R5年度", "R6年度", "R4年度", "R5年度", ""},
                {"相談", "件", "10", "20", "5", "9", "速報"}
            };
            var all = new String[] {
                "A name", "B unit", "C target FY2023", "D target FY2024", "E value FY2022", "F value FY2023", "G note"
            };

            assertThat(columns(guess(csv(rows)))).containsExactly(all);
            assertThat(columns(guess(read(Xlsx.of(rows).bytes())))).containsExactly(all);
            assertThat(columns(
                            guess(read(Xlsx.of(rows).merging("C1:D1", "E1:F1").bytes()))))
                    .containsExactly(all);
        }

        @Test
        void aMergedGroupStandsAboveItsOwnColumnsOnly() {
            var tables = read(Xlsx.of(
                            new String[] {"KPI", "単位", "目標", "", "", ""},
                            new String[] {"", "", "R6年度", "R7年度", "R4年度", "R5年度"},
                            new String[] {"相談", "件", "10", "20", "5", "9"})
                    .merging("C1:D1")
                    .bytes());

            assertThat(columns(guess(tables)))
                    .containsExactly(
                            "A name",
                            "B unit",
                            "C target FY2024",
                            "D target FY2025",
                            "E value FY2022",
                            "F value FY2023");
        }

        @Test
        void aYearInBracketsSaysThatItIsTheBaseline() {
            for (var words : List.of("H28（基準）", "基準年度（H28）", "H28基準", "H28（基準年度）")) {
                var tables = csv(
                        new String[] {"指標名", "単位", words, "R2実績", "R6目標"},
                        new String[] {"出生数", "人", "300", "250", "320"});

                assertThat(columns(guess(tables)))
                        .as(words)
                        .containsExactly("A name", "B unit", "C baseline FY2016", "D value FY2020", "E target FY2024");
            }
        }

        @Test
        void resultsInTheYearOfTheTargetAreResults() {
            var tables = csv(
                    new String[] {"KPI", "単位", "目標", "実績", ""},
                    new String[] {"", "", "令和5年度", "令和4年度", "令和5年度（目標年度）"},
                    new String[] {"企業数", "社", "12", "14", "16"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C target FY2023", "D value FY2022", "E value FY2023");
        }

        @Test
        void wordsThatNoRuleKnowsAreTold() {
            var tables = csv(
                    new String[] {"KPI", "単位", "R4実績（累計）", "R5中間値", "R6目標（累計）", "R7最終目標値"},
                    new String[] {"企業数", "社", "12", "14", "16", "20"});

            assertThat(doubts(guess(tables), Locale.JAPANESE))
                    .contains(
                            "見出しの語「累計」は読み取りに使っていません。実績値でよいか確認してください（列：C）。",
                            "見出しの語「中間」は読み取りに使っていません。実績値でよいか確認してください（列：D）。",
                            "見出しの語「累計」は読み取りに使っていません。目標値でよいか確認してください（列：E）。");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "The word \"累計\" in a heading was not used: check that the meaning is \"result\" (columns: C)")
                    .noneMatch(doubt -> doubt.contains("columns: F"));
        }

        @Test
        void anotherTableBelowIsNotTheSameTable() {
            var tables = csv(
                    new String[] {"基本目標１", "", "", ""},
                    new String[] {"指標名", "単位", "基準値（R1）", "R4"},
                    new String[] {"就業者数", "人", "1,000", "1,050"},
                    new String[] {"", "", "", ""},
                    new String[] {"基本目標２", "", "", ""},
                    new String[] {"指標名", "単位", "基準値（R1）", "R3"},
                    new String[] {"転入者数", "人", "500", "510"});

            assertThat(goals(importedAsGuessed(tables))).containsExactly("就業者数");
            assertThat(guess(tables).mapping().lastRow()).hasValue(3);
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "From row 4 on there is another table with another heading, which is not used (lastRow): import it by a mapping of its own");
        }

        @Test
        void rowsOfTargetsAndResultsWithoutAColumnThatSaysSoAreTold() {
            var inNames = csv(
                    new String[] {"KPI", "単位", "R4", "R5"},
                    new String[] {"創業件数（目標）", "件", "10", "20"},
                    new String[] {"創業件数（実績）", "件", "9", "17"});
            var inTwoLines = read(Xlsx.of(
                            new String[] {"進捗管理シート（上段：目標値　下段：実績値）"},
                            new String[] {"KPI", "単位", "R4", "R5"},
                            new String[] {"創業件数", "件", "10", "20"},
                            new String[] {"", "", "9", "17"})
                    .merging("A3:A4", "B3:B4")
                    .bytes());

            var inSomeNames =
                    csv(new String[] {"KPI", "単位", "R4", "R5"}, new String[] {"創業件数", "件", "10", "20"}, new String[] {
                        "創業件数 目標", "件", "9", "17"
                    });

            for (var tables : List.of(inNames, inSomeNames, inTwoLines)) {
                assertThat(doubts(guess(tables), Locale.ENGLISH))
                        .contains(
                                "Rows of targets and rows of results seem to be mixed, and no column says which is which: add a column with 目標 and 実績, or separate the rows");
            }
        }

        @Test
        void otherGoalsToTheRightAreNotThoseOfTheRow() {
            var tables = csv(
                    new String[] {"成果指標", "単位", "R5目標", "R5実績", "活動指標", "単位", "R5目標", "R5実績"},
                    new String[] {"創業件数", "件", "10", "9", "講座の数", "回", "5", "4"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C target FY2023", "D value FY2023");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "From column E on there is another table, which is not used: put it on a sheet or into a file of its own");
        }

        @Test
        void wordsOfDatesAboveNumbersAreNoDates() {
            var tables = csv(
                    new String[] {"指標", "単位", "現状値", "目標値", "実績"},
                    new String[] {"", "", "（基準年）", "（目標年）", "R5"},
                    new String[] {"創業件数", "件", "10（H30）", "50（R7）", "19"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C baseline", "D target", "E value FY2023");
            assertThat(Sheets.findings(
                            tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                    .containsExactly("UNREADABLE_CELL C3 10（H30）", "UNREADABLE_CELL D3 50（R7）");
        }

        @Test
        void aTargetHalfwayIsNotTheTarget() {
            var tables =
                    csv(new String[] {"指標", "単位", "目標値", "中間目標", "R5実績"}, new String[] {"創業件数", "件", "50", "30", "19"});

            var table = importedAsGuessed(tables);

            assertThat(goal(table, "創業件数").target().orElseThrow())
                    .hasToString("Reach[level=Optional[Stated[value=50 件]], due=Optional.empty]");
            assertThat(notices(table))
                    .contains(
                            "D2, \"30\": a milestone needs a period, and this value was left out; write \"period\" at its column");
        }

        @Test
        void numbersUnderTheWordsOfANameAreTargets() {
            var tables = csv(new String[] {"指標", "単位", "基準値（R1）", "数値目標（R7）"}, new String[] {"創業件数", "件", "10", "19"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C baseline FY2019", "D target FY2025");
        }

        @Test
        void oneHeadingOverTwoColumnsIsNoSecondTable() {
            var numbered = read(
                    Xlsx.of(new String[] {"KPI", "", "単位", "R5"}, new String[] {"1-1", "相談", "件", "10"}, new String[] {
                                "1-2", "講座", "回", "20"
                            })
                            .merging("A1:B1")
                            .bytes());
            var parts = read(
                    Xlsx.of(new String[] {"指標", "", "単位", "R5"}, new String[] {"健康寿命", "男性", "歳", "80"}, new String[] {
                                "", "女性", "歳", "84"
                            })
                            .merging("A1:B1", "A2:A3")
                            .bytes());

            assertThat(columns(guess(numbered))).containsExactly("B name", "C unit", "D value FY2023");
            assertThat(goals(importedAsGuessed(parts))).containsExactly("健康寿命-男性", "健康寿命-女性");
        }

        @Test
        void plansInBracketsAreTargetsAndNoUnits() {
            var tables = csv(new String[] {"指標名", "令和5年度（現況）", "令和9年度（計画）"}, new String[] {"市債残高", "250億円", "220億円"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B baseline FY2023", "C target FY2027");
            assertThat(guess(tables).rows(Locale.ENGLISH))
                    .contains(List.of("C", "令和9年度（計画）", "target", "FY2027", "", "220億円"));
        }

        @Test
        void bracketsBehindABareYearAreTold() {
            var tables =
                    csv(new String[] {"KPI", "単位", "R4", "R5（県）", "R6（累計）"}, new String[] {"創業", "件", "8", "17", "47"});

            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "The word \"県\" in a heading was not used: check that the meaning is \"result\" (columns: D)",
                            "The word \"累計\" in a heading was not used: check that the meaning is \"result\" (columns: E)");
        }

        @Test
        void wordsBelowTheYearsStandForTheColumnsToTheirRight() {
            String[][] rows = {
                {"KPI", "単位", "R3", "R4", "R5", "R6", "R7", "備考"},
                {"", "", "実績", "", "", "目標", "", ""},
                {"創業", "件", "8", "17", "22", "30", "50", ""}
            };
            var all = new String[] {
                "A name",
                "B unit",
                "C value FY2021",
                "D value FY2022",
                "E value FY2023",
                "F target FY2024",
                "G target FY2025",
                "H note"
            };

            assertThat(columns(guess(csv(rows)))).containsExactly(all);
            assertThat(columns(guess(read(Xlsx.of(rows).merging("C2:E2").bytes()))))
                    .containsExactly(all);
        }

        @Test
        void aColumnOfOneRowTakesNoYearFromItsNeighbour() {
            var tables = csv(
                    new String[] {"団体コード", "団体名", "人口", "", "面積"},
                    new String[] {"", "", "R5", "R6", ""},
                    new String[] {"", "", "人", "人", "ha"},
                    new String[] {"281000", "神戸市", "10", "20", "5"});

            assertThat(guess(tables).mapping().columns())
                    .extracting(column ->
                            column.role() + column.period().map(of -> " " + of).orElse(""))
                    .containsExactly("area-code", "area-name", "value FY2023", "value FY2024", "value");
        }

        @Test
        void aNameThatIsMergedOverSeveralRowsIsNotSeveralGoals() {
            var tables = read(Xlsx.of(
                            new String[] {"KPI", "単位", "R4", "R5"},
                            new String[] {"創業件数", "件", "10", "20"},
                            new String[] {"", "", "9", "17"})
                    .merging("A2:A3", "B2:B3")
                    .bytes());

            assertThat(Sheets.findings(
                            tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                    .containsExactly("MERGED_NAME 表!A3 創業件数");
        }

        @Test
        void erasAboveNumbersAreThoseOfTheirYears() {
            for (var above : List.of("令和", "実績（令和年度）", "令和年度")) {
                var tables = csv(
                        new String[] {"指標", "単位", above, "", "平成"},
                        new String[] {"", "", "3", "4", "30"},
                        new String[] {"相談", "件", "100", "200", "300"});

                assertThat(columns(guess(tables)))
                        .as(above)
                        .containsExactly("A name", "B unit", "C value FY2021", "D value FY2022", "E value FY2018");
            }
        }

        @Test
        void anyWordBeforeYearsNamesTheGoals() {
            var tables = csv(new String[] {"区分", "単位", "令和3年度", "令和4年度"}, new String[] {"相談", "件", "1", "2"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2021", "D value FY2022");
        }

        @Test
        void ratesOfAchievementAreNoResults() {
            var tables = csv(
                    new String[] {"KPI", "単位", "R5", "R5達成度", "進捗率", "対R4比", "順位", "目標（R7）"},
                    new String[] {"創業", "件", "8", "98.3%", "44%", "102%", "3", "10"});

            assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2023", "H target FY2025");
        }

        @Test
        void twoTargetsOfOneYearAreOneAndTold() {
            var tables = csv(
                    new String[] {"KPI", "単位", "見直し前目標値（R7）", "見直し後目標値（R7）", "R5"},
                    new String[] {"創業", "件", "50", "40", "22"});

            assertThat(milestones(goal(importedAsGuessed(tables), "創業"))).isEmpty();
            assertThat(notices(importedAsGuessed(tables)))
                    .containsExactly("\"創業\" has two targets of FY2025, and C2, \"50\" was left out");
        }

        @Test
        void negativePercentagesAreTold() {
            var tables = csv(new String[] {"KPI", "単位", "R5", "目標（R7）"}, new String[] {"人口増減率", "％", "△0.5", "▲0.3"});

            assertThat(notices(importedAsGuessed(tables)))
                    .contains(
                            "C2, \"△0.5\": a negative percentage without counts cannot be kept as a published figure; record the amounts that changed",
                            "D2, \"▲0.3\": a negative percentage cannot be the target of \"人口増減率\"; set it as an amount");
        }

        @Test
        void aHeadingThatIsRepeatedIsNoGoal() {
            var heading = new String[] {"指標名", "単位", "現状値(R2)", "R3"};
            var tables = csv(
                    heading,
                    new String[] {"保育定員", "人", "100", "110"},
                    new String[] {"施策２ 産業振興", "", "", ""},
                    heading,
                    new String[] {"創業件数", "件", "5", "6"});

            assertThat(guess(tables).mapping().skipRows()).containsExactly(3, 4);
            assertThat(goals(importedAsGuessed(tables))).containsExactly("保育定員", "創業件数");
        }

        @Test
        void amountsOfLocalGovernmentsAreNoGrades() {
            var tables = csv(
                    new String[] {"都道府県", "R5評価額（円）", "R5基準財政収入額（円）", "R5取組件数（件）", "R5目標件数（件）"},
                    new String[] {"北海道", "5", "6", "7", "8"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A area-name", "B value FY2023", "C value FY2023", "D value FY2023");
        }

        @Test
        void aPartOfAYearIsAskedFor() {
            for (var heading : List.of(
                    "R5上半期", "R6第1四半期", "R6(1月末)", "令和6年1月～3月", "令和6年4～9月", "R5実績（上半期）", "R5年度（12月末）", "R5年度(1月末時点)")) {
                var tables = csv(new String[] {"指標名", "単位", heading}, new String[] {"相談", "件", "5"});

                assertThat(columns(guess(tables))).as(heading).containsExactly("A name", "B unit", "C value");
                assertThat(doubts(guess(tables), Locale.ENGLISH))
                        .contains("Which period the heading \"%s\" means is not clear: write \"period\""
                                .formatted(heading));
                assertThat(Sheets.findings(
                                tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                        .singleElement()
                        .asString()
                        .startsWith("MISSING_PERIOD C1");
            }
        }

        @Test
        void signsThatLookLikeYearsAreNone() {
            var tables = csv(
                    new String[] {"指標名", "単位", "H2O濃度", "2000円以上", "実績（令和5年度）"},
                    new String[] {"相談", "件", "5", "6", "7"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C value", "D value", "E value FY2023");
        }

        @Test
        void kindsTotalsAndNotesAreNoGoals() {
            var tables = csv(
                    new String[] {"KGI・KPI", "項目", "単位", "R5"},
                    new String[] {"KGI", "満足した人", "人", "5"},
                    new String[] {"KPI", "相談", "件", "3"},
                    new String[] {"", "合計", "件", "8"},
                    new String[] {"（注１）", "各年度末現在の値である。", "", ""});

            assertThat(columns(guess(tables))).containsExactly("B name", "C unit", "D value FY2023");
            assertThat(goals(importedAsGuessed(tables))).containsExactly("満足した人", "相談");
            assertThat(doubts(guess(tables), Locale.JAPANESE)).contains("行「合計」は合計の行と読み、除きます。");
        }
    }

    @Nested
    class OfYears {
        @Test
        void aYearInTheHeadingBelongsToTheValueAndNotToTheIndicator() {
            var rows = new String[][] {
                {"都道府県別の申請", "", "", "", ""},
                {"", "", "", "", "（単位：千円）"},
                {"都道府県名", "令和5年度", "", "令和6年度", ""},
                {"", "申請額", "うちオンライン", "申請額", "うちオンライン"},
                {"北海道", "50", "12", "60", "31"}
            };
            var tables =
                    Sheets.read(Xlsx.of(rows).merging("A3:A4", "B3:C3", "D3:E3").bytes());

            assertThat(header(tables)).isEqualTo("3-4");
            assertThat(doubts(guess(tables), Locale.JAPANESE)).contains("表の上の単位から、値の単位を千円としました。");
            var table = importedAsGuessed(tables);
            assertThat(goals(table)).containsExactly("申請額", "うちオンライン");
            assertThat(values(table, "申請額")).containsExactly("FY2023 50000 円", "FY2024 60000 円");
            assertThat(values(table, "うちオンライン")).containsExactly("FY2023 12000 円", "FY2024 31000 円");
        }

        @Test
        void twoColumnsOfOneNameAndYearAreTwoIndicators() {
            var tables = csv(
                    new String[] {"都道府県名", "件数（令和5年度）", "件数（令和5年度）", "件数（令和6年度）"},
                    new String[] {"北海道", "50", "12", "60"});

            assertThat(goals(importedAsGuessed(tables))).containsExactly("件数", "件数-2");
            assertThat(values(importedAsGuessed(tables), "件数")).containsExactly("FY2023 50 件", "FY2024 60 件");
        }

        @Test
        void rowsOfYearsAreOneGoal() {
            var tables = csv(
                    new String[] {"年度", "指標名", "実績", "単位", "目標", "備考"},
                    new String[] {"R5", "窓口", "3", "箇所", "", "本庁のみ"},
                    new String[] {"R5", "研修", "7", "回", "9", ""},
                    new String[] {"R6", "窓口", "4", "箇所", "8", ""});
            var table = importedAsGuessed(tables);

            assertThat(goals(table)).containsExactly("窓口", "研修");
            assertThat(values(table, "窓口")).containsExactly("FY2023 3 箇所 本庁のみ", "FY2024 4 箇所");
            assertThat(goal(table, "窓口").target()).isPresent();
            assertThat(doubts(guess(tables), Locale.ENGLISH)).noneMatch(text -> text.contains("period of column"));
        }

        @Test
        void targetsOfRowsOfYearsAreThoseOfTheirYears() {
            var table = importedAsGuessed(csv(
                    new String[] {"年度", "指標名", "単位", "目標", "実績"},
                    new String[] {"R5", "窓口", "箇所", "5", "3"},
                    new String[] {"R6", "窓口", "箇所", "8", "4"},
                    new String[] {"R5", "研修", "回", "9", "7"},
                    new String[] {"R6", "研修", "回", "9", "8"}));

            assertThat(milestones(goal(table, "窓口"))).containsExactly("FY2023 5箇所");
            assertThat(goal(table, "窓口").target().orElseThrow().due().orElseThrow())
                    .hasToString("FY2024");
            assertThat(milestones(goal(table, "研修"))).isEmpty();
            assertThat(goal(table, "研修").target().orElseThrow().due()).isEmpty();
            assertThat(notices(table)).isEmpty();
        }

        @Test
        void aBaselineOrTargetThatDiffersBetweenRowsIsTold() {
            var table = importedAsGuessed(csv(
                    new String[] {"年度", "指標名", "単位", "基準値", "目標（令和9年度）", "実績"},
                    new String[] {"R5", "窓口", "箇所", "1", "9", "3"},
                    new String[] {"R6", "窓口", "箇所", "2", "10", "4"}));

            assertThat(notices(table))
                    .containsExactly(
                            "\"窓口\": the column \"基準値\" differs between its rows, and D2, \"1\" was used",
                            "\"窓口\": the column \"目標（令和9年度）\" differs between its rows, and E2, \"9\" was used");
        }

        @Test
        void aNameThatIsThereTwiceWithoutAYearIsTwoGoalsAndTold() {
            var table = importedAsGuessed(
                    csv(new String[] {"指標名", "単位", "実績（令和5年度）"}, new String[] {"窓口", "箇所", "3"}, new String[] {
                        "窓口", "箇所", "4"
                    }));

            assertThat(goals(table)).containsExactly("窓口", "窓口-2");
            assertThat(notices(table))
                    .containsExactly("A3: the name \"窓口\" is there already, so that the id of this goal is \"窓口-2\"");
        }
    }

    @Nested
    class Targets {
        private final String[] heading = {"指標名", "単位", "区分", "令和5年度", "令和6年度", "令和7年度"};

        private ImportedTable withTargets(String first, String second, String third) {
            return importedAsGuessed(csv(heading, new String[] {"窓口", "箇所", "目標", first, second, third}, new String[] {
                "", "", "実績", "2", "3", ""
            }));
        }

        private List<String> target(ImportedTable table) {
            return goal(table, "窓口").target().stream()
                    .map(target -> target.type() + " " + target.due().orElseThrow())
                    .toList();
        }

        @Test
        void areTheLatestThatIsStatedWhateverMarkStandsBehind() {
            for (var mark : List.of("－", "…", "", "該当なし")) {
                var table = withTargets("3", "5", mark);

                assertThat(target(table)).as(mark).containsExactly("reach FY2024");
                assertThat(milestones(goal(table, "窓口"))).as(mark).containsExactly("FY2023 3箇所");
            }
            assertThat(notices(withTargets("3", "5", "－")))
                    .contains("F2, \"－\": the target of \"窓口\" is the one of E2, \"5\"");
            assertThat(notices(withTargets("3", "5", "")))
                    .containsExactly(
                            "The column \"令和7年度\" has no results, and gives no observations"); // of the row of values
        }

        @Test
        void areNotThereWhereTheLatestIsUndecidedAndThatIsTold() {
            for (var mark : List.of("未定", "集計中")) {
                var table = withTargets("3", "5", mark);

                assertThat(target(table)).as(mark).isEmpty();
                assertThat(milestones(goal(table, "窓口"))).containsExactly("FY2023 3箇所", "FY2024 5箇所");
                assertThat(notices(table))
                        .contains("F2, \"%s\": \"窓口\" has no target yet, and earlier values are its milestones"
                                .formatted(mark));
            }
        }

        @Test
        void ofColumnsAreTheLatestThatIsStatedAsWell() {
            var table = importedAsGuessed(csv(
                    new String[] {"指標名", "単位", "目標（令和5年度）", "目標（令和9年度）", "達成期限", "実績（令和5年度）"},
                    new String[] {"窓口", "箇所", "5", "", "令和9年度", "3"},
                    new String[] {"研修", "回", "5", "8", "令和10年度", "3"}));

            assertThat(target(table)).containsExactly("reach FY2023");
            assertThat(milestones(goal(table, "窓口"))).isEmpty();
            assertThat(goal(table, "研修").target().orElseThrow().due().orElseThrow())
                    .hasToString("FY2028");
            assertThat(milestones(goal(table, "研修"))).containsExactly("FY2023 5回");
        }
    }

    @Test
    void aSheetOfAStrategyIsReadAsItIs() {
        var rows = new String[][] {
            {"第２期総合戦略　ＫＰＩ進捗一覧"},
            {"", "", "", "", "", "", "", "（令和６年３月３１日現在）", "", ""},
            {"基本目標", "施策", "重要業績評価指標\n（ＫＰＩ）", "単位", "基準値\n（R元年度）", "実績値", "", "", "目標値\n（R６年度）", "担当課"},
            {"", "", "", "", "", "R3", "R4", "R5", "", ""},
            {"１　しごと", "創業支援", "新規創業件数", "件", "12", "15", "18", "21", "30", "商工課"},
            {"", "創業支援", "創業セミナー参加者", "人", "45", "６２", "58", "集計中", "80", "商工課"},
            {"２　ひと", "移住", "移住者満足度", "％", "71.5", "74.0", "76.2%", "－", "85", "企画課"},
            {"※ 満足度は移住者への調査", "", "", "", "", "", "", "", "", ""}
        };
        var tables = Sheets.read(Xlsx.of(rows)
                .merging("A1:J1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:H3", "I3:I4", "J3:J4", "A5:A6")
                .bytes());

        assertThat(header(tables)).isEqualTo("3-4");
        assertThat(columns(guess(tables)))
                .containsExactly(
                        "C name",
                        "D unit",
                        "E baseline FY2019",
                        "F value FY2021",
                        "G value FY2022",
                        "H value FY2023",
                        "I target FY2024");
        assertThat(guess(tables).mapping().skipRows()).containsExactly(8);
        var table = importedAsGuessed(tables);
        assertThat(values(table, "創業セミナー参加者")).containsExactly("FY2021 62 人", "FY2022 58 人", "FY2023 pending");
        assertThat(goal(table, "創業セミナー参加者").target().orElseThrow().due().orElseThrow())
                .hasToString("FY2024");
    }

    @Test
    void aSheetOfAllKindsIsReadAsItIs() {
        var rows = new String[][] {
            {"総合計画 KPI一覧"},
            {"指標名", "単位", "現状\n（令和2年度）", "目標", "", "実績", "", "", "評価", "備考"},
            {"", "", "", "令和5年度", "令和9年度", "令和３年度", "令和４年度", "令和５年度", "", ""},
            {"デジタル人材", "人", "約50", "100", "250", "60", "70", "集計中", "△", "登録者"}
        };
        var guess = guess(Sheets.read(Xlsx.of(rows)
                .merging("D2:E2", "F2:H2", "A2:A3", "B2:B3", "C2:C3", "I2:I3", "J2:J3")
                .bytes()));

        assertThat(guess.mapping().headerRows().first()).isEqualTo(2);
        assertThat(columns(guess))
                .containsExactly(
                        "A name",
                        "B unit",
                        "C baseline FY2020",
                        "D target FY2023",
                        "E target FY2027",
                        "F value FY2021",
                        "G value FY2022",
                        "H value FY2023",
                        "I grade",
                        "J note");
        assertThat(doubts(guess, Locale.ENGLISH))
                .contains(
                        "The sheet is \"表\"",
                        "The heading was read as rows 2 to 3",
                        "Every direction is \"increase\": correct the indicators that are to fall or to stay",
                        "Write the id and the name of the program");
    }
}
