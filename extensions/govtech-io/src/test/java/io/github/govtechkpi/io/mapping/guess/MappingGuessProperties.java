package io.github.govtechkpi.io.mapping.guess;

import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.goals;
import static io.github.govtechkpi.io.mapping.Sheets.guess;
import static io.github.govtechkpi.io.mapping.Sheets.importedAsGuessed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.mapping.ImportedTable;
import io.github.govtechkpi.io.mapping.Sheets;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.json.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingGuessProperties {
    private static final String[] CELLS = {
        "", "", "", "", "指標名", "KPI", "単位", "目標", "目標値", "実績", "現状値", "基準年度", "目標年度", "区分", "備考", "評価", "団体コード", "市町村名",
        "都道府県名", "年度", "合計", "小計", "令和", "令和5年度", "R6", "2023", "元年度", "4年度", "100年度", "H31.41", "人", "％", "千円", "(1)",
        "(2)", "3", "12", "0", "1", "01", "1,234", "▲5", "約20～25", "83.1％", "5/0", "3/10", "未定", "－", "…", "集計中", "全員",
        "12集計中", "北海道", "011002", "窓口", "研修の回数", "※ 注", "=1+1", "'=1", "\\", "達成率"
    };

    private static final List<String> TITLES = List.of("総合計画 KPI一覧", "（令和6年3月末現在）", "数値目標");
    private static final List<String> VALUES = List.of("0", "1", "7", "12", "35", "99", "", "－", "集計中", "約50");

    @Provide
    Arbitrary<String[][]> anySheets() {
        return Arbitraries.of(CELLS)
                .array(String[].class)
                .ofMaxSize(8)
                .array(String[][].class)
                .ofMaxSize(10);
    }

    /** Whatever stands in a sheet: a proposal that can be written, read and used, or findings, and nothing else. */
    @Property(tries = 2000)
    void everySheetGivesAProposalOrFindings(@ForAll("anySheets") String[][] sheet, @ForAll boolean isWorkbook) {
        try {
            var table =
                    importedAsGuessed(isWorkbook ? Sheets.read(Xlsx.of(sheet).bytes()) : csv(sheet));

            assertThat(table.program().goals()).isNotNull();
        } catch (InvalidDataException refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    /** A sheet of goals with small numbers, and what the guess is to find. */
    private record KpiSheet(
            List<List<String>> rows, int firstRow, int lastRow, List<String> goals, List<Integer> skipped) {}

    @Provide
    Arbitrary<KpiSheet> kpiSheets() {
        var values = Arbitraries.of(VALUES).list().ofSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        values.list().ofMinSize(1).ofMaxSize(12),
                        Arbitraries.integers().between(2, 20),
                        Arbitraries.of(true, false))
                .as(MappingGuessProperties::sheet);
    }

    private static KpiSheet sheet(
            int titles,
            boolean isInTwoRows,
            boolean hasNumbers,
            List<List<String>> values,
            int sectionEvery,
            boolean hasNote) {
        var rows = new ArrayList<List<String>>();
        TITLES.subList(0, titles).forEach(title -> rows.add(List.of("", title)));
        var first = rows.size() + 1;
        rows.add(List.of(hasNumbers ? "No." : "施策", "指標名", "単位", "実績", isInTwoRows ? "" : "実績（令和6年度）", "目標（令和9年度）"));
        if (isInTwoRows) {
            rows.add(List.of("", "", "", "令和5年度", "令和6年度", ""));
        } else {
            rows.set(first - 1, replaced(rows.get(first - 1), 3, "実績（令和5年度）"));
        }
        var last = rows.size();
        var goals = new ArrayList<String>();
        var skipped = new ArrayList<Integer>();
        for (var i = 0; i < values.size(); i++) {
            if (i % sectionEvery == 0) {
                rows.add(List.of("基本目標" + (i + 1)));
                skipped.add(rows.size());
            }
            goals.add("指" + "標".repeat(1 + i) + "の数");
            var row = new ArrayList<>(List.of(hasNumbers ? String.valueOf(i + 1) : "窓口", goals.get(i), "件"));
            row.addAll(values.get(i));
            rows.add(row);
        }
        if (hasNote) {
            rows.add(List.of("※ 速報値を含む"));
            skipped.add(rows.size());
        }
        return new KpiSheet(rows, first, last, goals, skipped);
    }

    private static List<String> replaced(List<String> row, int column, String text) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> i == column ? text : row.get(i))
                .toList();
    }

    @Property(tries = 1000)
    void everyGoalOfAPlainSheetIsFoundHoweverSmallItsNumbers(@ForAll("kpiSheets") KpiSheet sheet) {
        Tables tables =
                csv(sheet.rows().stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new));

        var mapping = guess(tables).mapping();

        assertThat(mapping.headerRows().first()).isEqualTo(sheet.firstRow());
        assertThat(mapping.headerRows().last()).isEqualTo(sheet.lastRow());
        assertThat(mapping.skipRows()).isEqualTo(sheet.skipped());
        assertThat(goals(importedAsGuessed(tables))).isEqualTo(sheet.goals());
        assertThat(Sheets.columns(guess(tables)))
                .containsExactly("B name", "C unit", "D value FY2023", "E value FY2024", "F target FY2027");
    }

    private static final List<String> HEADINGS = List.of(
            "基準値", "基準値（R1）", "現状値（R5）", "目標値", "目標値（R7）", "R5目標", "R4実績", "R5実績", "実績", "R6見込", "R6当初予算額", "R7計画",
            "令和5年度", "4年度", "2024", "R5上半期", "増減", "全国平均", "計", "達成率", "事業の回数", "担当課");

    @Provide
    Arbitrary<List<List<String>>> columnsInAnyOrder() {
        var headings = Arbitraries.of(HEADINGS).list().ofMinSize(1).ofMaxSize(9);
        return Combinators.combine(
                        headings,
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(1, 100, 1000),
                        Arbitraries.of(true, false))
                .as((words, goals, first, hasTitle) -> {
                    var rows = new ArrayList<List<String>>();
                    if (hasTitle) {
                        rows.add(List.of("総合戦略のKPI", "令和6年度版"));
                    }
                    var heading = new ArrayList<>(List.of("指標名", "単位"));
                    heading.addAll(words);
                    rows.add(heading);
                    for (var goal = 0; goal < goals; goal++) {
                        var row = new ArrayList<>(List.of("目標" + "ア".repeat(1 + goal), "件"));
                        for (var column = 0; column < words.size(); column++) {
                            row.add(String.valueOf(10_000 + first * 100 + goal * 10 + column));
                        }
                        rows.add(row);
                    }
                    return rows;
                });
    }

    /** What a sheet says arrives, or its column is named in what the guess and the import tell, or the import is refused. */
    @Property(tries = 1000)
    void noNumberDisappearsWithoutAWord(@ForAll("columnsInAnyOrder") List<List<String>> rows) {
        var tables = csv(rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new));
        ImportedTable table;
        try {
            table = importedAsGuessed(tables);
        } catch (InvalidDataException refused) {
            return; // all of it is there still, and the findings say what is wrong
        }
        var arrived =
                JsonFormat.PROGRAM.write(table.program()) + CsvText.write(ObservationTable.rows(table.observations()));
        var told = Sheets.notices(table) + " " + Sheets.doubts(guess(tables), Locale.ENGLISH);
        var data = rows.subList(
                rows.size() > 1 && rows.get(0).size() == 2 && rows.get(1).size() > 2 ? 2 : 1, rows.size());
        for (var row : data) {
            for (var column = 2; column < row.size(); column++) {
                var letters = CellAddress.letters(column);
                assertThat(arrived.contains(row.get(column))
                                || told.contains(letters + " (")
                                || told.contains(letters + (rows.indexOf(row) + 1) + ","))
                        .as("%s of column %s in %s", row.get(column), letters, told)
                        .isTrue();
            }
        }
    }
}
