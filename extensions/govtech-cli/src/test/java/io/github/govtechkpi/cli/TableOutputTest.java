package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final Set<String> METHODS =
            Arrays.stream(AssessmentMethod.values()).map(AssessmentMethod::id).collect(Collectors.toSet());
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
        assertThat(cells(sheets.get(0)).get(0)).contains("値（社）").doesNotContain("medianDays（日）");
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

    @TestFactory
    Stream<DynamicTest> aJapaneseWorkbookHasJapaneseHeadingsAndNamesTheColumnsOfCsv() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    var name = command.getKey() + ".ja.xlsx";
                    var arguments = new ArrayList<>(command.getValue());
                    arguments.removeAll(List.of("--lang", "en"));
                    var csv = Run.of(with(arguments, "--format", "csv", "--lang", "ja"))
                            .out()
                            .lines()
                            .findFirst()
                            .orElseThrow();

                    Run.of(with(
                            arguments,
                            "--lang",
                            "ja",
                            "-o",
                            folder.resolve(name).toString()));

                    var sheets = workbook(name);
                    var last = cells(sheets.get(sheets.size() - 1));
                    for (var sheet : sheets) {
                        assertThat(cells(sheet).get(0))
                                .allMatch(heading -> heading.matches(".*[ぁ-んァ-ヶ一-龠].*")
                                        || heading.matches("[0-9]+%")
                                        || METHODS.contains(heading));
                    }
                    assertThat(csv).matches("[\\x20-\\x7E]+"); // the contract: one header in both languages
                    assertThat(last.stream()
                                    .filter(row -> row.get(0).equals("列"))
                                    .map(row -> row.get(1).replaceAll(".*CSVの列名は", "")))
                            .allMatch(column -> List.of(csv.split(",", -1)).contains(column))
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aWorkbookNamesFilesWithoutTheirFolders() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    var name = command.getKey() + "-here.xlsx";

                    Run.of(with(command.getValue(), "-o", folder.resolve(name).toString()));

                    assertThat(workbook(name).stream().flatMap(sheet -> cells(sheet).stream()))
                            .noneMatch(row -> row.stream().anyMatch(cell -> cell.contains(folder.toString())))
                            .anyMatch(row -> row.get(row.size() - 1).endsWith("-o " + name));
                }));
    }

    @Test
    void aRatioIsNamedAsItWasGivenAlthoughItLooksLikeAPath() throws IOException {
        Run.of(with(commands().get("ratio"), "-o", folder.resolve("r.xlsx").toString()));

        assertThat(cells(workbook("r.xlsx").get(1)).get(1))
                .containsExactly("command", "govtech ratio 2/10 3/10 -o r.xlsx");
    }

    @Test
    void denominatorsHaveTheirUnitAsWell() throws IOException {
        var program = file("ratio.json", """
                {"format": "govtech-program/1", "id": "city", "name": {"ja": "市", "en": "City"}, "goals": [
                 {"id": "cards", "role": "kgi", "name": {"en": "Cards"}, "direction": "increase",
                  "indicator": {"id": "cards", "kind": "ratio", "numerator": {"unit": "枚"}, "denominator": {"unit": "人"}},
                  "baseline": {"numerator": 10, "denominator": 100, "period": "FY2022"},
                  "target": {"type": "reach", "numerator": 90, "denominator": 100, "due": "FY2027"}},
                 {"id": "staff", "role": "kpi", "name": {"en": "Staff"}, "direction": "increase",
                  "indicator": {"id": "staff", "kind": "ratio", "numerator": {"unit": "人"}, "denominator": {"unit": "人"}},
                  "baseline": {"numerator": 1, "denominator": 10, "period": "FY2022"}},
                 {"id": "people", "role": "kpi", "name": {"en": "People"}, "direction": "increase",
                  "indicator": {"id": "people", "kind": "absolute", "unit": "人"}}]}
                """);
        var rows = file(
                "ratio.csv",
                "indicator,period,value,numerator,denominator\ncards,FY2023,,20,110\nstaff,FY2023,,2,11\npeople,FY2023,5,,\n");

        Run.of(
                "progress",
                program,
                "--observations",
                rows,
                "-o",
                folder.resolve("d.xlsx").toString());
        var csv = Run.of("progress", program, "--observations", rows, "--format", "csv")
                .out();

        assertThat(csv)
                .startsWith("program,goal,area,slice,unit,period,value,numerator,denominator,denominatorUnit,")
                .contains("city,cards,,,枚,FY2023,,20,110,人,", "city,people,,,人,FY2023,5,,,,");
        var sheets = workbook("d.xlsx");
        assertThat(sheets)
                .extracting(Table::name)
                .containsExactly("Result (枚, 人)", "Result (人)", "Sources and caveats");
        assertThat(cells(sheets.get(0)).get(0))
                .contains("numerator (枚)", "denominator (人)", "remainingGap (枚)")
                .doesNotContain("denominatorUnit");
        assertThat(cells(sheets.get(1)).get(0)).contains("value (人)", "numerator (人)", "denominator (人)");
        assertThat(sheets.get(1).rows()).hasSize(3);
    }

    @Test
    void aPanelHasTheUnitsOfItsGoals() throws IOException {
        var rows = file(
                "shares.csv",
                "area,indicator,period,value,numerator,denominator\n011002,online,2023,,1,50\n011002,online,2024,,3,60\n"
                        + "011002,staff,2023,1,,\n011002,staff,2024,2,,\n");
        var goals = file(
                "united.csv",
                "indicator,direction,target,target_numerator,target_denominator,due,unit,denominator_unit\n"
                        + "online,increase,,9,10,2030,件,人\nstaff,increase,5,,,2030,人,\n");

        var run = Run.of(
                "panel", rows, "--goals", goals, "-o", folder.resolve("u.xlsx").toString());

        assertThat(run.code()).as(run.err()).isZero();
        var sheets = workbook("u.xlsx");
        assertThat(sheets)
                .extracting(Table::name)
                .containsExactly("Result (件, 人)", "Result (人)", "Sources and caveats");
        assertThat(cells(sheets.get(0)).get(0))
                .contains(
                        "numerator (件)",
                        "denominator (人)",
                        "denominator_change (人)",
                        "observed_pace (件/period)",
                        "low");
        assertThat(cells(sheets.get(1)).get(0)).contains("numerator (人)", "remaining (人)");
        assertThat(cells(sheets.get(2))).anyMatch(row -> row.get(1).equals("ON_TRACK: on track"));
        assertThat(Run.of("panel", rows, "--goals", goals, "--format", "csv").out())
                .startsWith("indicator,area,first,previous,latest,periods,missing,numerator,denominator,");
    }

    @Test
    void aPanelWithoutUnitsSaysSo() throws IOException {
        Run.of(with(commands().get("panel"), "-o", folder.resolve("w.xlsx").toString()));

        assertThat(cells(workbook("w.xlsx").get(1)))
                .contains(
                        List.of("caveat", "The unit of staff is not stated: name it in the column unit of the goals."));
    }

    @Test
    void findingsAndSeriesHaveTheSourcesOfTheirPrograms() throws IOException {
        var source = List.of("source", "Plan 2024 https://example.org/plan");

        for (var command : List.of("check", "review", "knowledge")) {
            Run.of(with(commands().get(command), "-o", folder.resolve("s.xlsx").toString()));

            var sheets = workbook("s.xlsx");
            assertThat(cells(sheets.get(sheets.size() - 1))).as(command).contains(source);
        }
    }

    @Test
    void aSeriesSaysHowExactlyEachValueIsKnown() throws IOException {
        var program = file(
                "program.json",
                PROGRAM.replace(
                        "\"unit\": \"人\"}", "\"unit\": \"人\", \"measurement\": {\"source\": \"staff register\"}}"));
        var rows = file(
                "about.csv",
                "indicator,period,value,qualifier,status,note\nstaff,2023,70,about,,first count\nstaff,2024,170,more-than,P,\nstaff,2025,180,,,\n");
        var command = List.of("series", rows, "--indicator", "staff");

        Run.of(with(
                command, "--program", program, "-o", folder.resolve("q.xlsx").toString()));
        Run.of(with(command, "--lang", "ja", "-o", folder.resolve("j.xlsx").toString()));

        assertThat(Run.of(with(command, "--format", "csv")).out())
                .startsWith("period,kind,value,low80,high80,low95,high95,signals,unit,qualifier,obsStatus\r\n"
                        + "2023,observed,70,,,,,,,about,A\r\n2024,observed,170,,,,,,,more-than,P\r\n");
        var sheets = workbook("q.xlsx");
        assertThat(cells(sheets.get(0)).get(0)).contains("value (人)", "qualifier", "obsStatus");
        assertThat(cells(sheets.get(1)))
                .contains(
                        List.of("source", "Plan 2024 https://example.org/plan"),
                        List.of("measured by", "staff register"),
                        List.of("caveat", "2023 was published as \"about 70 人\": it is not an exact count."),
                        List.of("caveat", "2024 was published as \"more than 170 人\": it is not an exact count."),
                        List.of("note", "2023: first count"));
        assertThat(cells(workbook("j.xlsx").get(1))).contains(List.of("注意", "2024の値は「170超」と公表されたもので、正確な数ではありません。"));
    }

    @Test
    void theObservationsOfAnImportSayWhichOfThemAreNotExact() throws IOException {
        var table = file("about.csv", "指標名,単位,目標（令和9年度）,令和4年度,令和5年度\n費用,円,100,約50,集計中\n");
        var mapping = mapping(table);

        Run.of(
                "import",
                table,
                "--mapping",
                mapping,
                "--lang",
                "ja",
                "--observations",
                folder.resolve("o.xlsx").toString());

        var sheets = workbook("o.xlsx");
        assertThat(cells(sheets.get(0))).contains(List.of("", "", "FY2022", "50"), List.of("", "", "FY2023", "集計中"));
        assertThat(cells(sheets.get(1)))
                .contains(List.of("元のファイル", "about.csv"), List.of("注意", "費用 FY2022：約50円"), List.of("注意", "欠測（集計中）：1件"));
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
