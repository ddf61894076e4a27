package io.github.govtechkpi.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.report.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ReportWorkbookTest {
    private static final ReportSource SOURCE = ReportSource.of(List.of(Samples.program()), Samples.observations());

    private static Tables read(byte[] workbook) {
        return TableFiles.read(new ByteArrayInputStream(workbook), "report.xlsx");
    }

    private static Table sheet(Locale locale, String name) {
        return read(ReportWorkbook.write(SOURCE, locale)).sheet(name).orElseThrow();
    }

    private static List<String> row(Table sheet, int row) {
        return IntStream.range(0, sheet.columnCount())
                .mapToObj(column -> sheet.at(row, column).text())
                .toList();
    }

    @Test
    void hasASheetForEachPartOfTheReport() {
        assertThat(read(ReportWorkbook.write(SOURCE, Locale.JAPANESE)).sheets())
                .extracting(Table::name)
                .containsExactly(
                        "概要",
                        "目標（人）",
                        "目標（件）",
                        "観測値",
                        "チェックリスト",
                        "目標設計の点検結果",
                        "判断",
                        "計算方法",
                        "出典",
                        "段階別の状況",
                        "段階別の状況 2",
                        "段階別の状況 3",
                        "件数の公表がない割合",
                        "合計",
                        "注記");
    }

    @Test
    void writesAmountsAsNumbersWithTheirUnitInTheHeading() {
        var goals = sheet(Locale.JAPANESE, "目標（人）");
        var heading = row(goals, 0);
        var remaining = heading.indexOf("残り（人）");

        assertThat(heading).startsWith("プログラム", "目標", "種別").contains("現在値（人）", "目標（人）", "年間の必要数（人）");
        assertThat(goals.at(1, 1).text()).isEqualTo("オンライン申請の利用者");
        assertThat(goals.at(1, remaining)).isEqualTo(new TableCell("4800", TableCell.Kind.NUMBER, false));
        assertThat(goals.at(1, heading.indexOf("現在値（人）")))
                .isEqualTo(new TableCell("5200", TableCell.Kind.NUMBER, false));
        assertThat(goals.at(1, heading.indexOf("測定時点")).text()).isEqualTo("2024-12");
    }

    @Test
    void countsWhatIsToBeCutAYear() {
        var goals = sheet(Locale.JAPANESE, "目標（人）");
        var perYear = row(goals, 0).indexOf("年間の必要数（人）");

        assertThat(goals.at(2, 1).text()).isEqualTo("待機児童");
        assertThat(goals.at(2, perYear).text()).isEqualTo("15");
    }

    @Test
    void keepsBothCountsOfARatio() {
        var goals = sheet(Locale.ENGLISH, "Goals (cases)");
        var heading = row(goals, 0);
        var ratio = IntStream.range(1, goals.rows().size())
                .filter(row -> goals.at(row, 1).text().equals("Applications made online"))
                .findFirst()
                .orElseThrow();

        assertThat(goals.at(ratio, heading.indexOf("Now (cases)")).text()).isEqualTo("160");
        assertThat(goals.at(ratio, heading.indexOf("Denominator (cases)")).text())
                .isEqualTo("420");
    }

    @Test
    void hasTheObservationsWithAColumnForEachIndicator() {
        var observations = sheet(Locale.ENGLISH, "Observations");

        assertThat(row(observations, 0))
                .startsWith("area", "slice", "period", "Users of online applications (people)")
                .contains(
                        "Applications made online, numerator (cases)", "Applications made online, denominator (cases)");
        assertThat(row(observations, 1)).startsWith("", "", "2023-06", "1500");
        assertThat(observations.at(1, 3).kind()).isEqualTo(TableCell.Kind.NUMBER);
    }

    @Test
    void saysHowEachNumberCameAbout() {
        var computed = sheet(Locale.ENGLISH, "How computed");

        assertThat(row(computed, 0)).containsExactly("Program", "Goal", "Number", "Value", "Unit", "Computed as");
        assertThat(computed.rows().stream()
                        .map(cells -> cells.stream().map(TableCell::text).toList())
                        .toList())
                .contains(List.of(
                        "Trial <b>&'\"",
                        "Users of online applications",
                        "still to gain",
                        "4800",
                        "people",
                        "target minus now, at least 0"));
    }

    @Test
    void isOneWorkbookOfSeveralPrograms() {
        var areas = AreasAndSignals.source();
        var both = new ReportSource(
                List.of(Samples.program(), AreasAndSignals.program()),
                Stream.concat(Samples.observations().stream(), areas.observations().stream())
                        .toList(),
                SOURCE.asOf(),
                SOURCE.knownOn(),
                List.of(),
                List.of(),
                areas.areas());
        var tables = read(ReportWorkbook.write(both, Locale.JAPANESE));
        var summary = tables.sheet("概要").orElseThrow();
        var plots = tables.sheet("団体ごとの比較：カード").orElseThrow();

        assertThat(summary.rows()).hasSize(3);
        assertThat(row(summary, 2).get(0)).isEqualTo("団体と月");
        assertThat(plots.at(1, 2).text()).isEqualTo("012092");
        assertThat(plots.at(1, 2).kind()).isEqualTo(TableCell.Kind.TEXT);
        assertThat(row(tables.sheet("観測値").orElseThrow(), 0)).startsWith("プログラム", "団体コード");
    }

    @Test
    void beginsWithWhatIsSaidOfAllProgramsTogether() {
        var tables = read(ReportWorkbook.write(Portfolios.ofTwo(), Locale.JAPANESE));

        assertThat(row(tables.sheet("チェックリスト").orElseThrow(), 0)).startsWith("プログラム", "チェックリスト", "評価日", "項目", "実施済み");
        assertThat(tables.sheet("チェックリスト").orElseThrow().at(1, 4))
                .isEqualTo(new TableCell("2", TableCell.Kind.NUMBER, false));
        assertThat(row(tables.sheet("目標設計の点検結果").orElseThrow(), 0))
                .containsExactly("プログラム", "程度", "規則", "指摘（例）", "件数", "プログラム");
        assertThat(row(tables.sheet("判断").orElseThrow(), 1)).startsWith("試験<b>&'\"", "2025年1月20日", "手段の見直し");
        assertThat(tables.sheet("合計").orElseThrow().rows().stream()
                        .map(cells -> cells.get(0).text())
                        .toList())
                .contains("プログラム全体の進捗報告", "団体と月");
    }

    @Test
    void hasBothEndsOfARangeAndTheTargetAsItWasStated() {
        var goals = sheet(Locale.JAPANESE, "目標（件）");
        var heading = row(goals, 0);
        var range = rowOf(goals, "適正範囲");

        assertThat(goals.at(range, heading.indexOf("目標（件）")).text()).isEqualTo("40");
        assertThat(goals.at(range, heading.indexOf("目標の上限（件）")).text()).isEqualTo("70");
        assertThat(goals.at(range, heading.indexOf("目標（記載のとおり）")).text()).contains("40", "70件");
    }

    @Test
    void tellsWhatACardTells() {
        var goals = sheet(Locale.JAPANESE, "目標（人）");
        var heading = row(goals, 0);
        var users = rowOf(goals, "オンライン申請の利用者");

        assertThat(goals.at(users, heading.indexOf("暫定値による判定")).text()).isEqualTo("はい");
        assertThat(goals.at(users, heading.indexOf("期限の判定")).text()).isEqualTo("期限前");
        assertThat(goals.at(users, heading.indexOf("このペースでの到達日")).text()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(goals.at(rowOf(goals, "割合だけの目標"), heading.indexOf("目標（記載のとおり）"))
                        .text())
                .isEqualTo("90％（件数の公表なし）");
    }

    private static int rowOf(Table sheet, String goal) {
        return IntStream.range(1, sheet.rows().size())
                .filter(row -> sheet.at(row, 1).text().equals(goal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasEveryNumberThatThePageExplains() {
        var page = ProgramPage.of(Samples.program(), SOURCE, Locale.JAPANESE);
        var explained = page.sections().stream()
                .filter(section -> section.id().equals("computed"))
                .flatMap(PartTexts::all)
                .filter(Part.Table.class::isInstance)
                .mapToLong(table -> ((Part.Table) table).rows().size() - 1)
                .sum();

        assertThat(sheet(Locale.JAPANESE, "計算方法").rows()).hasSizeGreaterThan((int) explained);
    }

    @Test
    void hasEveryTextOfThePageThatIsAboutNoSingleGoal() {
        var texts = read(ReportWorkbook.write(SOURCE, Locale.JAPANESE)).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(List::stream)
                .map(TableCell::text)
                .collect(Collectors.toSet());

        ProgramPage.of(Samples.program(), SOURCE, Locale.JAPANESE).sections().stream()
                .filter(section -> !List.of("summary", "kgis", "kpis", "unjudged", "withoutTarget", "computed")
                        .contains(section.id()))
                .flatMap(section -> section.parts().stream())
                .flatMap(PartTexts::all)
                .filter(part ->
                        part instanceof Part.Table || part instanceof Part.Lines || part instanceof Part.Paragraph)
                .flatMap(PartTexts::of)
                .forEach(text -> assertThat(texts).contains(text));
    }

    @Test
    void freezesAndFiltersTheHeadingOfEverySheet() throws IOException {
        var sheets = 0;
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(ReportWorkbook.write(SOURCE, Locale.JAPANESE)), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets++;
                    assertThat(new String(zip.readAllBytes(), UTF_8)).contains("state=\"frozen\"", "<autoFilter");
                }
            }
        }
        assertThat(sheets).isEqualTo(15);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(ReportWorkbook.write(SOURCE, Locale.ENGLISH))
                .isEqualTo(ReportWorkbook.write(SOURCE, Locale.ENGLISH));
    }
}
