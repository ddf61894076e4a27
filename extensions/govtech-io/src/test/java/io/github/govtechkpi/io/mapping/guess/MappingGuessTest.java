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

import io.github.govtechkpi.io.mapping.ImportedTable;
import io.github.govtechkpi.io.mapping.Sheets;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.json.JsonFormat;
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
        void ofAgesArePartsOfTheirNamesAndNoNumbers() {
            var tables = csv(
                    new String[] {"指標", "対象", "単位", "R4", "R5"},
                    new String[] {"歩数", "20～64歳", "歩", "7864", "8000"},
                    new String[] {"", "65歳以上", "歩", "5396", "5800"});

            assertThat(goals(importedAsGuessed(tables))).containsExactly("歩数-20-64歳", "歩数-65歳以上");
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
