package io.github.govtechkpi.io.mapping;

import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.goal;
import static io.github.govtechkpi.io.mapping.Sheets.read;
import static io.github.govtechkpi.io.mapping.Sheets.refusals;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A KPI sheet as a city keeps it: merged headings, a unit column, one column per year, marks for missing values. */
class KpiSheetTest {
    private static final String PLAIN = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}}, "direction": "increase",
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "unit"}, {"column": "C", "role": "value"%s},
              {"column": "D", "role": "target"%s}]}""";

    @Test
    void rowsThatAreIndentedOrCalledSoArePartsOfTheOneAbove() {
        var table = Sheets.imported(
                csv(
                        new String[] {"指標名", "単位", "R5年度", "R9年度"},
                        new String[] {"がん検診受診者数", "人", "", ""},
                        new String[] {"　胃がん", "人", "1210", "1500"},
                        new String[] {"　肺がん", "人", "2210", "2500"},
                        new String[] {"特定健診受診者数", "人", "3210", "3500"},
                        new String[] {"男性", "人", "1510", "1600"},
                        new String[] {"うち40歳代", "人", "400", "500"},
                        new String[] {"相談", "件", "5", "6"}),
                PLAIN.formatted("", ""));

        assertThat(Sheets.goals(table))
                .containsExactly("がん検診受診者数-胃がん", "がん検診受診者数-肺がん", "特定健診受診者数", "特定健診受診者数-男性", "特定健診受診者数-うち40歳代", "相談");
        assertThat(Sheets.notices(table))
                .containsExactly("A2: \"がん検診受診者数\" has no values and was taken for the heading of the rows below it");
        assertThat(table.normalized())
                .filteredOn(cell -> cell.rules().contains(CellRule.PART_OF_ABOVE))
                .extracting(cell -> cell.place() + " " + cell.before() + " " + cell.after())
                .contains("A3 　胃がん がん検診受診者数（胃がん）", "A6 男性 特定健診受診者数（男性）");
    }

    @Test
    void theIndentationSaysWhatARowIsAPartOf() {
        var table = Sheets.imported(
                csv(
                        new String[] {"指標名", "単位", "R5年度", "R9年度"},
                        new String[] {"　健診受診者数", "人", "500", "600"},
                        new String[] {"　　うち女性", "人", "200", "300"},
                        new String[] {"　相談件数", "件", "5", "6"},
                        new String[] {"講座開催数", "回", "5", "6"},
                        new String[] {"　講座参加者数", "人", "50", "60"},
                        new String[] {"認定こども園", "園", "3", "4"},
                        new String[] {"内訳", "", "", ""},
                        new String[] {"　公立", "園", "1", "1"},
                        new String[] {"　合計", "園", "4", "5"}),
                PLAIN.formatted("", "").replace("]}", "], \"totals\": {\"合計\": \"skip\"}}"));

        assertThat(Sheets.goals(table))
                .containsExactly("健診受診者数", "健診受診者数-うち女性", "相談件数", "講座開催数", "講座参加者数", "認定こども園", "認定こども園-公立");
    }

    @Test
    void aPartWithNothingAboveItIsItself() {
        var table = Sheets.imported(
                csv(
                        new String[] {"指標名", "単位", "R5年度", "R9年度"},
                        new String[] {"　胃がん", "人", "1210", "1500"},
                        new String[] {"　肺がん", "人", "2210", "2500"},
                        new String[] {"", "", "", ""},
                        new String[] {"男性", "人", "1510", "1600"}),
                PLAIN.formatted("", ""));

        assertThat(Sheets.goals(table)).containsExactly("胃がん", "肺がん", "男性");
        assertThat(Sheets.notices(table))
                .containsExactly("A5: what \"男性\" is a part of is not known; write the name of the whole in front");
    }

    @Test
    void whatAMappingSaysAgainstTheHeadingsIsTold() {
        var table = Sheets.imported(
                csv(new String[] {"指標名", "単位", "R5年度（千人）", "R9年度目標"}, new String[] {"来場者", "人", "5", "60"}),
                PLAIN.formatted(", \"period\": \"FY2022\", \"unit\": \"人\"", ", \"period\": \"FY2030\""));

        assertThat(Sheets.notices(table))
                .containsExactly(
                        "The heading of column C (R5年度（千人）) says FY2023, but the mapping says FY2022, which was used",
                        "The heading of column C (R5年度（千人）) says 千人, but the mapping says 人, which was used",
                        "The heading of column D (R9年度目標) says FY2027, but the mapping says FY2030, which was used");
        assertThat(
                        Sheets.notices(
                                Sheets.imported(
                                        csv(
                                                new String[] {"指標名", "単位", "R5年度", "R9年度"},
                                                new String[] {"来場者", "人", "5", "60"},
                                                new String[] {"税収（千円）", "", "5", "60"}),
                                        PLAIN.formatted("", "")
                                                .replace(
                                                        "]}",
                                                        "], \"goals\": [{\"row\": \"来場者\", \"unit\": \"団体\"}, {\"row\": \"税収（千円）\", \"unit\": \"円\"}]}"))))
                .containsExactly(
                        "The unit of \"来場者\" is 人 in the table (B2), but 団体 in the mapping, which was used",
                        "The unit of \"税収（千円）\" is 千円 in the table (A3), but 円 in the mapping, which was used");
    }

    @Test
    void aLargeUnitInOneCellOfAGoalIsAskedForInTheOthers() {
        var mapping = PLAIN.formatted("", "");
        for (var row : List.of(
                new String[] {"宿泊者数", "", "8.5万人", "10"},
                new String[] {"消費額", "", "120億円", "150以上"},
                new String[] {"入込客数", "人", "12.5万人", "13.1"},
                new String[] {"市税", "円", "12億円", "14（見込）"})) {
            assertThat(Sheets.findings(csv(new String[] {"指標名", "単位", "R5年度", "R9年度"}, row), mapping))
                    .as(row[0])
                    .containsExactly("UNIT_CONFLICT D2 " + row[3]);
        }
        assertThat(Sheets.goals(Sheets.imported(
                        csv(
                                new String[] {"指標名", "単位", "R5年度", "R9年度"},
                                new String[] {"入込客数", "人", "12.5万人", "130000"},
                                new String[] {"市税", "円", "1億2,000万円", "150,000,000円"}),
                        mapping)))
                .containsExactly("入込客数", "市税");
    }

    @Test
    void twoDueDatesAndARowThatIsNamedTwiceAreTold() {
        var tables =
                csv(new String[] {"指標名", "単位", "R5年度", "R9年度目標", "期限"}, new String[] {"来場者", "人", "5", "60", "令和10年度"});
        var mapping = PLAIN.formatted("", "")
                .replace("\"role\": \"target\"}", "\"role\": \"target\"}, {\"column\": \"E\", \"role\": \"due\"}");

        assertThat(Sheets.notices(Sheets.imported(tables, mapping)))
                .containsExactly(
                        "The target of \"来場者\" is due FY2027 by its heading (D2), but FY2028 by the column of due dates, which was used");
        assertThat(
                        Sheets.findings(
                                tables,
                                mapping.replace(
                                        "]}",
                                        "], \"goals\": [{\"row\": \"来場者\", \"kgi\": true}, {\"row\": \"来場者\", \"unit\": \"人\"}]}")))
                .containsExactly("DUPLICATE_ROW  来場者");
    }

    @Test
    void bareErasAreFiscalYearsWhereTheColumnsAreOfSuchYearsAndThatIsTold() {
        var mapping = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
                 "program": {"id": "plan", "name": {"ja": "総合計画"}}, "direction": "increase",
                 "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "baseline"},
                  {"column": "C", "role": "baseline-period"}, {"column": "D", "role": "target"}, {"column": "E", "role": "due"},
                  {"column": "F", "role": "value", "period": "%s"}]}""";
        var tables = csv(
                new String[] {"KPI", "基準値", "基準年", "目標値", "目標年", "実績"},
                new String[] {"空き家数", "300戸", "R元", "200戸", "Ｒ７", "250戸"});

        var table = Sheets.imported(tables, mapping.formatted("FY2023"));

        assertThat(goal(table, "空き家数").baseline().orElseThrow().period().orElseThrow())
                .hasToString("FY2019");
        assertThat(goal(table, "空き家数").target().orElseThrow().due().orElseThrow())
                .hasToString("FY2025");
        assertThat(Sheets.notices(table))
                .contains(
                        "The years with an era alone in column C (基準年) were read as fiscal years, for those of the other columns are",
                        "The years with an era alone in column E (目標年) were read as fiscal years, for those of the other columns are");
        assertThat(Sheets.findings(tables, mapping.formatted("2023")))
                .containsExactly("UNREADABLE_CELL C2 R元", "UNREADABLE_CELL E2 Ｒ７");
    }

    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 2, "last": 3}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}, "owner": {"name": {"ja": "神戸市"}, "area": "281000"}},
             "columns": [{"column": "A", "role": "name"}, {"header": "単位", "role": "unit"},
              {"header": "現状（令和2年度）", "role": "baseline"}, {"header": "目標 / 令和5年度", "role": "target"},
              {"header": "目標 / 令和9年度", "role": "target"}, {"header": "実績 / 令和3年度", "role": "value"},
              {"header": "実績 / 令和4年度", "role": "value"}, {"header": "実績 / 令和5年度", "role": "value"},
              {"header": "評価", "role": "grade"}, {"header": "備考", "role": "note"}],
             "goals": [{"row": "待機児童数", "id": "waiting", "direction": "decrease", "target": "stay-at-most"},
                       {"row": "デジタル人材", "kgi": true}],
             "direction": "increase", "countUnit": "人", "totals": {"合計": "skip"}, "missing": {"※": "pending"}}""";

    private static final String[] TITLE = {"総合計画 KPI一覧"};
    private static final String[] HEADING = {"指標名", "単位", "現状\n（令和2年度）", "目標", "", "実績", "", "", "評価", "備考"};
    private static final String[] YEARS = {"", "", "", "令和5年度", "令和9年度", "令和３年度", "令和４年度", "令和５年度", "", ""};

    private static Tables sheet(String[]... rows) {
        var all = new String[rows.length + 3][];
        all[0] = TITLE;
        all[1] = HEADING;
        all[2] = YEARS;
        System.arraycopy(rows, 0, all, 3, rows.length);
        var merged = List.of("D2:E2", "F2:H2", "A2:A3", "B2:B3", "C2:C3", "I2:I3", "J2:J3");
        return read(Xlsx.of(all).merging(merged.toArray(String[]::new)).bytes());
    }

    private static ImportedTable imported(String[]... rows) {
        return Sheets.imported(sheet(rows), MAPPING);
    }

    private static List<Finding> findings(String[]... rows) {
        return refusals(sheet(rows), MAPPING);
    }

    private static Goal goal(ImportedTable table, String id) {
        return table.program().goal(GoalId.of(id)).orElseThrow();
    }

    @Nested
    class Goals {
        private final ImportedTable table = imported(
                new String[] {"デジタル人材", "人", "約50", "100", "250", "６０", "約120人", "集計中", "△", "登録者"},
                new String[] {"待機児童数", "人", "12", "", "0", "▲1", "0", "…", "○", ""},
                new String[] {"企業支援費", "千円", "1,000", "", "5,000以上", "1,200", "※", "2,345", "Ａ", ""},
                new String[] {"講座の満足度", "％", "83.1", "", "90以上", "84.2", "85", "", "－", ""},
                new String[] {"参加者", "人", "20～25", "", "全員参加", "延べ1,000人", "1,100", "", "", ""},
                new String[] {"合計", "", "1", "2", "3", "4", "5", "6", "", ""});

        @Test
        void haveTheirBaselinesTargetsAndMilestones() {
            var staff = goal(table, "デジタル人材").definition();

            assertThat(table.program().goals()).hasSize(5);
            assertThat(goal(table, "デジタル人材")).isInstanceOf(io.github.govtechkpi.model.goal.Kgi.class);
            assertThat(staff.baseline().orElseThrow().value().in(Locale.JAPANESE))
                    .isEqualTo("約50人");
            assertThat(staff.baseline().orElseThrow().period().orElseThrow()).hasToString("FY2020");
            assertThat(staff.target().orElseThrow().due().orElseThrow()).hasToString("FY2027");
            assertThat(staff.milestones()).singleElement().satisfies(milestone -> {
                assertThat(milestone.period()).hasToString("FY2023");
                assertThat(milestone.value().in(Locale.JAPANESE)).isEqualTo("100人");
            });
            assertThat(goal(table, "waiting")
                            .definition()
                            .target()
                            .orElseThrow()
                            .type())
                    .isEqualTo("stay-at-most");
            assertThat(goal(table, "参加者")
                            .definition()
                            .baseline()
                            .orElseThrow()
                            .value()
                            .in(Locale.JAPANESE))
                    .isEqualTo("20～25人");
            assertThat(table.program().owner().orElseThrow().area().orElseThrow())
                    .hasToString("281000");
        }

        @Test
        void areInTheBasicUnit() {
            var support = goal(table, "企業支援費").definition();

            assertThat(support.indicator().unit().symbol()).isEqualTo("円");
            assertThat(support.baseline().orElseThrow().value().in(Locale.JAPANESE))
                    .isEqualTo("1000000円");
            assertThat(values("企業支援費")).containsExactly("FY2021 1200000 円", "FY2022 pending", "FY2023 2345000 円");
        }

        @Test
        void haveTheirValuesByYearAndSayWhyOneIsMissing() {
            assertThat(values("デジタル人材")).containsExactly("FY2021 60 人", "FY2022 about 120 人", "FY2023 pending");
            assertThat(values("waiting")).containsExactly("FY2021 -1 人", "FY2022 0 人", "FY2023 unknown");
            assertThat(table.observations().get(0).note()).contains("登録者");
        }

        @Test
        void keepPercentagesAsPublishedFigures() {
            assertThat(table.program().published())
                    .extracting(figure -> figure.id() + " " + figure.rate().percent())
                    .containsExactly("講座の満足度-baseline 83.1", "講座の満足度-FY2021 84.2", "講座の満足度-FY2022 85");
            assertThat(values("講座の満足度")).containsExactly("FY2023 unknown");
            assertThat(goal(table, "講座の満足度").definition().target()).isPresent();
            assertThat(table.notices())
                    .anyMatch(notice -> notice.in(Locale.ENGLISH).contains("講座の満足度")
                            && notice.in(Locale.ENGLISH).contains("published figures"));
        }

        @Test
        void sayWhatATargetCannotHold() {
            assertThat(goal(table, "参加者").definition().target()).isEmpty();
            assertThat(table.notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .contains("表!E8, \"全員参加\": this is no number that a baseline or target can hold, and was left out");
        }

        @Test
        void listEveryCellThatWasNormalised() {
            assertThat(table.normalized())
                    .extracting(cell -> cell.place() + " " + cell.before() + " > " + cell.after())
                    .contains(
                            "表!C4 約50 > about 50 人",
                            "表!F4 ６０ > 60 人",
                            "表!G4 約120人 > about 120 人",
                            "表!H4 集計中 > missing: pending",
                            "表!F5 ▲1 > -1 人",
                            "表!C6 1,000 > 1000000 円",
                            "表!G6 ※ > missing: pending");
        }

        @Test
        void readBackAsTheyWereWritten() {
            var csv = CsvText.write(ObservationTable.rows(table.observations()));
            var program = JsonFormat.PROGRAM.read(
                    new ByteArrayInputStream(
                            JsonFormat.PROGRAM.write(table.program()).getBytes(UTF_8)),
                    "p");
            var read = new ObservationFiles(List.of(program))
                    .read(new ByteArrayInputStream(csv.getBytes(UTF_8)), "o.csv")
                    .observations();

            assertThat(program).isEqualTo(table.program());
            assertThat(read.stream().flatMap(series -> series.observations().stream()))
                    .containsExactlyInAnyOrderElementsOf(table.observations());
        }

        @Test
        void makeAWorkbookWithNumbersUnitsAndCaveats() {
            var tables = read(ImportWorkbook.write(table, "kpi.xlsx", Locale.JAPANESE));
            var data = tables.sheets().get(0);
            var remarks = tables.sheets().get(1);

            assertThat(data.name()).isEqualTo("観測値");
            assertThat(data.at(0, 3).text()).isEqualTo("デジタル人材（人）");
            assertThat(data.at(1, 3).kind()).isEqualTo(io.github.govtechkpi.io.table.TableCell.Kind.NUMBER);
            assertThat(data.at(1, 2).text()).isEqualTo("FY2021");
            assertThat(data.at(3, 3).text()).isEqualTo("集計中");
            assertThat(remarks.name()).isEqualTo("出典と注意");
            assertThat(remarks.rows()).anyMatch(row -> row.get(1).text().equals("欠測（集計中）：2件"));
        }

        private List<String> values(String goal) {
            var indicator = goal(table, goal).indicator().id();
            return table.observations().stream()
                    .filter(observation -> observation.key().indicator().equals(indicator))
                    .map(KpiSheetTest::shown)
                    .toList();
        }
    }

    private static String shown(Observation observation) {
        var qualifier = observation.qualifier().toString();
        return observation.period() + " "
                + observation
                        .value()
                        .map(value -> (qualifier.equals("exact") ? "" : qualifier + " ") + value)
                        .orElseGet(() -> observation.missing().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "12集計中, UNREADABLE_CELL, 表!F4",
        "12件, UNREADABLE_CELL, 表!F4",
        "20～25, NOT_ONE_VALUE, 表!F4",
        "全員, NOT_ONE_VALUE, 表!F4"
    })
    void aCellThatCannotBeReadIsAFindingWithItsPlace(String text, String code, String place) {
        var found = findings(new String[] {"人数", "人", "1", "", "2", text, "", "", "", ""}).stream()
                .filter(finding -> !finding.code().equals("UNKNOWN_ROW")) // of goals that the mapping names
                .toList();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.pointer()).isEqualTo(place);
            assertThat(finding.found()).isEqualTo(text);
            assertThat(finding.line()).hasValue(4);
        });
    }

    @Test
    void aControlCharacterInANameIsAFindingWhateverElseIsWrong() {
        var tables =
                Sheets.csv(new String[] {"指標名", "単\u0010位", "令和5年度"}, new String[] {"人\u0010数", "", "3"}, new String[] {
                    "講座", "回", "4"
                });

        assertThat(Sheets.findings(
                        tables, JsonFormat.MAPPING.write(Sheets.guess(tables).mapping())))
                .containsExactly("INVALID_VALUE A2 人\uFFFD数");
    }

    @Test
    void everyFindingComesAtOnce() {
        assertThat(findings(
                        new String[] {"単位なし", "", "1", "", "2", "3", "", "", "", ""},
                        new String[] {"", "人", "1", "", "2", "3", "", "", "", ""},
                        new String[] {"人数", "人", "虫", "", "2", "3虫", "", "", "", ""},
                        new String[] {"率", "率", "1", "", "2", "3", "", "", "", ""}))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "MISSING_UNIT",
                        "MISSING_CELL",
                        "UNREADABLE_CELL",
                        "UNREADABLE_CELL",
                        "INVALID_VALUE",
                        "UNKNOWN_ROW",
                        "UNKNOWN_ROW");
    }

    @Test
    void columnsSheetsAndHeadingsThatAreNotThereAreFindings() {
        var tables = sheet(new String[] {"人数", "人", "1", "", "2", "3", "", "", "", ""});

        assertThat(codes(tables, MAPPING.replace("実績 / 令和3年度", "実績 / 令和1年度"))).containsExactly("UNKNOWN_COLUMN");
        assertThat(codes(tables, MAPPING.replace("\"header\": \"備考\"", "\"column\": \"ZZ\"")))
                .containsExactly("UNKNOWN_COLUMN");
        assertThat(codes(tables, MAPPING.replace("\"layout\"", "\"sheet\": \"ほか\", \"layout\"")))
                .containsExactly("UNKNOWN_SHEET");
        assertThat(codes(tables, MAPPING.replace("\"header\": \"備考\"", "\"column\": \"A\"")))
                .containsExactly("DUPLICATE_COLUMN");
        assertThat(codes(tables, MAPPING.replace("\"first\": 2, \"last\": 3", "\"first\": 2, \"last\": 4")))
                .contains("UNKNOWN_COLUMN");
    }

    private static List<String> codes(Tables tables, String mapping) {
        return refusals(tables, mapping).stream().map(Finding::code).toList();
    }

    @Test
    void anApostropheThatWasTakenOffIsTold() {
        var table = Sheets.imported(
                sheet(new String[] {"'=相談", "件", "1", "", "2", "3", "", "", "", "'@担当"}),
                MAPPING.replaceAll("(?s)\"goals\": \\[.*?\\],", ""));

        assertThat(table.program().goals().get(0).name().in(Locale.JAPANESE)).isEqualTo("=相談");
        assertThat(table.normalized())
                .filteredOn(cell -> cell.rules().contains(CellRule.APOSTROPHE))
                .extracting(cell -> cell.place() + " " + cell.before() + " > " + cell.after())
                .contains("表!A4 '=相談 > =相談", "表!J4 '@担当 > @担当");
    }

    @Test
    void aMergedNumberIsNobodys() {
        var rows = new String[][] {TITLE, HEADING, YEARS, {"a", "人", "1", "", "2", "5"}, {"b", "人", "1", "", "2", ""}};
        var tables = read(Xlsx.of(rows).merging("D2:E2", "F2:H2", "F4:F5").bytes());

        assertThat(codes(tables, MAPPING)).contains("MERGED_VALUE");
    }
}
