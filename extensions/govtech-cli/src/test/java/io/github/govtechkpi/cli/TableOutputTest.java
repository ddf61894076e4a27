package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.io.table.TableFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every result that is a table, as CSV in both encodings and as a workbook. */
class TableOutputTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市", "en": "City"},
             "sources": [{"id": "plan", "title": {"ja": "総合計画", "en": "Plan"}, "published": "2024", "url": "https://example.org/plan"}],
             "goals": [
              {"id": "staff", "role": "kgi", "name": {"ja": "職員", "en": "Staff"},
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人"}, "direction": "increase",
               "baseline": {"value": 50, "period": "2023-09-01"}, "target": {"type": "reach", "value": 250, "due": "2027"}},
              {"id": "cost", "role": "kpi", "name": {"ja": "費用", "en": "Cost"},
               "indicator": {"id": "cost", "kind": "absolute", "unit": "円"}, "direction": "decrease",
               "baseline": {"value": 900, "period": "FY2022"}, "target": {"type": "reach", "value": 300, "due": "FY2028"}}],
             "stageCounts": [{"stage": "open-call", "of": {"ja": "応募企業", "en": "applicant firms"}, "value": 1356, "unit": "社",
               "asOf": "2023-04", "sources": ["plan"]}]}
            """;
    private static final String ROWS = """
            indicator,period,value
            staff,2024-06-01,120
            staff,2025-02-01,170
            cost,FY2022,900
            cost,FY2023,800
            """;
    private static final String ASSESSMENT = """
            {"format": "govtech-assessment/1", "id": "%s", "checklist": "ict-guidebook", "checklistVersion": 1,
             "date": "%s", "assessor": {"en": "DX office"}, "answers": []}
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) {
        return Run.file(folder, name, text);
    }

    private String program() {
        return file("program.json", PROGRAM);
    }

    private String rows() {
        return file("rows.csv", ROWS);
    }

    /** The commands that write tables. */
    private Map<String, List<String>> commands() {
        var program = program();
        var rows = rows();
        var panelRows = file("panel.csv", "area,indicator,period,value\n011002,staff,2023,1\n011002,staff,2024,3\n");
        var goals = file("goals.csv", "indicator,direction,target,due\nstaff,increase,10,2030\n");
        var table = file("kpi.csv", "指標名,単位,目標（令和9年度）,令和5年度\n職員,人,250,\"1,120\"\n相談,件,100,△5\n");
        var commands = new LinkedHashMap<String, List<String>>();
        commands.put("progress", List.of("progress", program, "--observations", rows, "--methods", "all"));
        commands.put(
                "knowledge",
                List.of(
                        "progress",
                        program,
                        "--observations",
                        rows,
                        "--compare-known-on",
                        "2024-01-01",
                        "--known-on",
                        "2025-01-01"));
        commands.put("check", List.of("check", program));
        commands.put("review", List.of("review", program, "--observations", rows));
        commands.put("series", List.of("series", rows, "--indicator", "staff", "--unit", "人"));
        commands.put("funnel", List.of("funnel", program));
        commands.put("ratio", List.of("ratio", "2/10", "3/10"));
        commands.put("counts", List.of("ratio", "--count", "2", "3"));
        commands.put("feasible", List.of("feasible", "93%", "70%", "--base", "45..60"));
        commands.put("panel", List.of("panel", panelRows, "--goals", goals));
        commands.put("sums", List.of("panel", panelRows, "--goals", goals, "--by", "nation"));
        commands.put("checklist", List.of("checklist", "--blank", "--lang", "en"));
        commands.put("import", List.of("import", table, "--mapping", mapping(table)));
        return commands;
    }

    private String mapping(String table) {
        var mapping = folder.resolve("mapping.json").toString();
        assertThat(Run.of("import", table, "--guess", "-o", mapping).code()).isZero();
        return mapping;
    }

    private static String[] with(List<String> command, String... more) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private List<Table> workbook(String name) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return TableFiles.read(in, name).sheets();
        }
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(TableCell::text).toList())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> aFileNamedAsATableIsOneWithoutFormat() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    var csv = folder.resolve("out-" + command.getKey() + ".csv");
                    var printed = Run.of(with(command.getValue(), "--format", "csv"));

                    var written = Run.of(with(command.getValue(), "-o", csv.toString()));

                    assertThat(printed.code()).as(printed.err()).isZero();
                    assertThat(written.code()).as(written.err()).isZero();
                    assertThat(Files.readString(csv)).isEqualTo(printed.out()).contains(",", "\r\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aWorkbookHasTheSameRowsAsNumbersAndEndsWithSourcesAndCaveats() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    var name = command.getKey() + ".xlsx";
                    var csv = Run.of(with(command.getValue(), "--format", "csv"));
                    var table = TableFiles.read(
                                    new ByteArrayInputStream(csv.out().getBytes(UTF_8)), "csv")
                            .sheets()
                            .get(0);

                    var run = Run.of(
                            with(command.getValue(), "-o", folder.resolve(name).toString()));

                    assertThat(run.code()).as(run.err()).isZero();
                    var sheets = workbook(name);
                    var results = sheets.subList(0, sheets.size() - 1);
                    assertThat(results.stream()
                                    .mapToInt(sheet -> sheet.rows().size() - 1)
                                    .sum())
                            .isEqualTo(table.rows().size() - 1);
                    var last = cells(sheets.get(sheets.size() - 1));
                    assertThat(last.get(0)).containsExactly("kind", "text");
                    assertThat(last.get(1).get(1))
                            .startsWith("govtech " + command.getValue().get(0) + " ");
                    assertThat(results.stream()
                                    .flatMap(sheet -> sheet.rows().stream())
                                    .flatMap(List::stream)
                                    .filter(cell -> cell.kind() == TableCell.Kind.TEXT)
                                    .map(TableCell::text))
                            .noneMatch(text -> text.matches("-?[0-9]+\\.[0-9]+"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> csvInWindows31jIsTheSameText() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    var csv = folder.resolve("windows.csv");
                    var printed = Run.of(with(command.getValue(), "--format", "csv"));

                    var written =
                            Run.of(with(command.getValue(), "-o", csv.toString(), "--out-encoding", "windows-31j"));

                    assertThat(written.code()).as(written.err()).isZero();
                    assertThat(Files.readString(csv, WINDOWS_31J)).isEqualTo(printed.out());
                }));
    }

    @TestFactory
    Stream<DynamicTest> csvHasAByteOrderMarkOnRequest() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    var csv = Run.of(with(command.getValue(), "--format", "csv"));

                    assertThat(Run.of(with(command.getValue(), "--format", "csv", "--bom"))
                                    .out())
                            .isEqualTo("\uFEFF" + csv.out());
                }));
    }

    @Test
    void windows31jGoesToTheStandardOutputAsWell() {
        var out = new ByteArrayOutputStream();

        var code = Govtech.run(
                new String[] {
                    "progress", program(), "--observations", rows(), "--format", "csv", "--out-encoding", "windows-31j"
                },
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8));

        assertThat(code).isZero();
        assertThat(out.toString(WINDOWS_31J)).contains("city,staff,", "人");
    }

    @Test
    void aCharacterThatWindows31jDoesNotHoldIsAFindingAndNothingIsWritten() {
        var program = file("other.json", PROGRAM.replace("\"人\"", "\"𠮟\""));
        var target = folder.resolve("never.csv");

        var run = Run.of(
                "progress",
                program,
                "--observations",
                rows(),
                "-o",
                target.toString(),
                "--out-encoding",
                "windows-31j");

        assertThat(run.code()).isEqualTo(Govtech.INVALID_DATA);
        assertThat(run.err())
                .contains(target + ":2")
                .contains("The character \"𠮟\" (U+20B9F) is not in windows-31j: write UTF-8, or replace it");
        assertThat(target).doesNotExist();
    }

    @Test
    void goalsOfOneUnitStandOnOneSheetWithTheUnitInItsHeadings() throws IOException {
        Run.of(
                "progress",
                program(),
                "--observations",
                rows(),
                "-o",
                folder.resolve("p.xlsx").toString());

        var sheets = workbook("p.xlsx");
        assertThat(sheets).extracting(Table::name).containsExactly("Result (人)", "Result (円)", "Sources and caveats");
        var people = sheets.get(0);
        var heading = cells(people).get(0);
        assertThat(heading)
                .startsWith("program", "goal", "period", "value (人)")
                .contains("remainingGap (人)", "requiredPacePerYear (人/year)", "achievementShare", "status")
                .doesNotContain("unit", "area", "numerator (人)");
        assertThat(people.at(1, heading.indexOf("value (人)")))
                .isEqualTo(new TableCell("170", TableCell.Kind.NUMBER, false));
        assertThat(people.at(1, heading.indexOf("achievementShare")).kind()).isEqualTo(TableCell.Kind.NUMBER);
        assertThat(cells(sheets.get(2)))
                .contains(List.of("source", "Plan 2024 https://example.org/plan"))
                .anyMatch(row -> row.get(0).equals("Staff") && row.get(1).contains("two points"));
    }

    @Test
    void stagesAreCountedInTheirUnitsAndTimesInDays() throws IOException {
        Run.of(
                "funnel",
                program(),
                "--lang",
                "ja",
                "-o",
                folder.resolve("f.xlsx").toString());

        var sheets = workbook("f.xlsx");
        assertThat(sheets.get(0).name()).isEqualTo("結果（社）");
        assertThat(cells(sheets.get(0)).get(0)).contains("value（社）").doesNotContain("medianDays（日）");
        assertThat(cells(sheets.get(sheets.size() - 1))).contains(List.of("出典", "総合計画 2024 https://example.org/plan"));
    }

    @Test
    void codesAndPeriodsStayTexts() throws IOException {
        Run.of(with(commands().get("panel"), "-o", folder.resolve("panel.xlsx").toString()));

        var sheet = workbook("panel.xlsx").get(0);
        assertThat(sheet.at(1, 1)).isEqualTo(new TableCell("011002", TableCell.Kind.TEXT, false));
        assertThat(sheet.at(1, 2)).isEqualTo(new TableCell("2023", TableCell.Kind.TEXT, false));
        assertThat(sheet.at(1, 7)).isEqualTo(new TableCell("3", TableCell.Kind.NUMBER, false));
    }

    @Test
    void aFormulaInANameIsNeutralisedAndReadBackAsItWas() throws IOException {
        var program = file("formula.json", PROGRAM.replace("\"人\"", "\"=1+1\""));

        Run.of(
                "progress",
                program,
                "--observations",
                rows(),
                "-o",
                folder.resolve("n.csv").toString());

        assertThat(Files.readString(folder.resolve("n.csv"))).contains(",'=1+1,");
        try (var in = Files.newInputStream(folder.resolve("n.csv"))) {
            assertThat(TableFiles.read(in, "n.csv").sheets().get(0).at(1, 4).text())
                    .isEqualTo("=1+1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown"})
    void aWorkbookOfATextIsAWrongUse(String format) {
        var run = Run.of(
                "check",
                program(),
                "--format",
                format,
                "-o",
                folder.resolve("x.xlsx").toString());

        assertThat(run.code()).isEqualTo(Govtech.WRONG_USAGE);
        assertThat(run.err()).contains("The name x.xlsx says something else than what it would hold");
        assertThat(folder.resolve("x.xlsx")).doesNotExist();
    }

    @Test
    void aComparedChecklistIsATableAsWell() throws IOException {
        var before = file("a.json", ASSESSMENT.formatted("a", "2024-04-01"));
        var after = file("b.json", ASSESSMENT.formatted("b", "2025-04-01"));

        var run = Run.of(
                "checklist", before, after, "-o", folder.resolve("c.xlsx").toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(workbook("c.xlsx").get(0).rows()).hasSize(11);
    }
}
