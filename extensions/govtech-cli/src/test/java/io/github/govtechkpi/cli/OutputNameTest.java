package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file holds what its name says, and options that contradict each other are refused. */
class OutputNameTest {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市", "en": "City"},
             "goals": [{"id": "staff", "role": "kgi", "name": {"ja": "職員", "en": "Staff"},
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人"}, "direction": "increase",
               "baseline": {"value": 50, "period": "2023-09-01"}, "target": {"type": "reach", "value": 250, "due": "2027"}}]}
            """;
    private static final String ROWS = "indicator,period,value\nstaff,2024-06-01,120\nstaff,2025-02-01,170\n";

    @TempDir
    private Path folder;

    private String program() {
        return Run.file(folder, "program.json", PROGRAM);
    }

    private String rows() {
        return Run.file(folder, "rows.csv", ROWS);
    }

    private String out(String name) {
        return folder.resolve("out").resolve(name).toString();
    }

    private Run run(List<String> command, String... more) throws IOException {
        Files.createDirectories(folder.resolve("out"));
        var all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.toList();
        }
    }

    private void isRefused(Run run, String... messages) throws IOException {
        assertThat(run.code()).as(run.err()).isEqualTo(Govtech.WRONG_USAGE);
        assertThat(run.err()).contains(messages);
        assertThat(run.out()).isEmpty();
        assertThat(written()).isEmpty();
    }

    private List<String> progress() {
        return List.of("progress", program(), "--observations", rows());
    }

    private List<String> panel() {
        var rows = Run.file(
                folder, "panel.csv", "area,indicator,period,value\n011002,staff,2023,1\n011002,staff,2024,3\n");
        var goals = Run.file(folder, "goals.csv", "indicator,direction,target,due\nstaff,increase,10,2030\n");
        return List.of("panel", rows, "--goals", goals);
    }

    @Nested
    class Convert {
        @ParameterizedTest
        @CsvSource({
            "iati, x.xlsx, 'the format iati (XML)', .xml",
            "iati, x.json, 'the format iati (XML)', .xml",
            "sdmx, x.xlsx, 'the format sdmx (CSV)', .csv",
            "sdmx, x.xml, 'the format sdmx (CSV)', .csv",
            "sdmx, x.XLS, 'the format sdmx (CSV)', .csv",
            "dhis2, x.csv, 'the format dhis2 (JSON)', .json",
            "program, x.csv, 'the format program (JSON)', .json",
            "observations, x.json, 'the format observations (CSV)', .csv",
            "observations, x.xlsx, 'the format observations (CSV)', .csv"
        })
        void refusesANameOfAnotherKind(String format, String name, String described, String ending) throws IOException {
            isRefused(
                    run(List.of("convert", program(), "--observations", rows(), "--to", format), "-o", out(name)),
                    "The name %s says something else than what it would hold, %s: name a file that ends in %s"
                            .formatted(name, described, ending));
        }

        @Test
        void saysItInJapaneseAsWell() throws IOException {
            isRefused(
                    run(List.of("convert", program(), "--to", "sdmx", "--lang", "ja"), "-o", out("x.xlsx")),
                    "「x.xlsx」という名前は、書き出す内容（sdmx形式、CSV）と合いません。末尾が.csvの名前にしてください");
        }

        @ParameterizedTest
        @CsvSource({
            "iati, x.xml",
            "iati, x.iati",
            "sdmx, x.csv",
            "sdmx, rows.sdmx",
            "sdmx, x.txt",
            "sdmx, plain",
            "dhis2, x.JSON",
            "program, x.json",
            "observations, x.csv"
        })
        void takesItsOwnEndingAndThoseThatSayNothing(String format, String name) throws IOException {
            var run = run(List.of("convert", program(), "--observations", rows(), "--to", format), "-o", out(name));

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(written()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"csvw", "open-sdg"})
        void refusesAFileForAFolder(String format) throws IOException {
            isRefused(
                    run(List.of("convert", program(), "--observations", rows(), "--to", format), "-o", out("x.csv")),
                    format + " makes several files, and x.csv is named as a file: name their folder");
        }

        @Test
        void refusesAFileForTheProgramWithItsObservations() throws IOException {
            var sdmx = folder.resolve("p.csv").toString();
            assertThat(run(List.of("convert", program(), "--observations", rows(), "--to", "sdmx"), "-o", sdmx)
                            .code())
                    .isZero();

            isRefused(run(List.of("convert", sdmx), "-o", out("back.json")), "back.json is named as a file");
        }

        @ParameterizedTest
        @ValueSource(strings = {"iati", "sdmx", "dhis2", "program"})
        void refusesAnotherEncodingThanThatOfTheFormat(String format) throws IOException {
            isRefused(
                    run(
                            List.of("convert", program(), "--to", format, "--out-encoding", "windows-31j"),
                            "-o",
                            out("plain")),
                    format + " is always written in UTF-8: leave out --out-encoding windows-31j");
        }

        @Test
        void writesObservationsInWindows31j() throws IOException {
            var run = run(
                    List.of("convert", program(), "--observations", rows(), "--to", "observations"),
                    "--out-encoding",
                    "windows-31j",
                    "-o",
                    out("x.csv"));

            assertThat(run.code()).as(run.err()).isZero();
        }

        @ParameterizedTest
        @CsvSource({"iati, x.xml", "sdmx, x.csv", "dhis2, x.json", "program, x.json", "observations, x.csv"})
        void marksAFileThatStandsAloneAndReadsItBack(String format, String name) throws IOException {
            run(List.of("convert", program(), "--observations", rows(), "--to", format), "--bom", "-o", out(name));

            assertThat(Files.readString(Path.of(out(name)))).startsWith("\uFEFF");
            if (!format.equals("dhis2")) {
                assertThat(run(List.of("convert", out(name), "--to", "sdmx")).code())
                        .isZero();
            }
        }
    }

    @Nested
    class Results {
        @ParameterizedTest
        @CsvSource({"x.json, {", "x.md, # ", "x.csv, 'program,'", "x.txt, City", "plain, City"})
        void followTheNameOfTheirFile(String name, String start) throws IOException {
            var run = run(progress(), "-o", out(name));

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(Files.readString(Path.of(out(name)))).startsWith(start);
        }

        @ParameterizedTest
        @CsvSource({
            "json, x.csv, JSON, .json",
            "json, x.xlsx, JSON, .json",
            "csv, x.json, CSV, .csv",
            "markdown, x.csv, Markdown, .md",
            "text, x.csv, plain text, .txt",
            "text, x.xlsx, plain text, .txt"
        })
        void refuseANameThatContradictsTheFormat(String format, String name, String kind, String ending)
                throws IOException {
            isRefused(
                    run(progress(), "--format", format, "-o", out(name)),
                    "The name %s says something else than what it would hold, %s: name a file that ends in %s, or leave out --format"
                            .formatted(name, kind, ending));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x.pdf", "x.html", "x.xls", "x.xml", "x.docx", "x.tsv"})
        void refuseWhatTheyNeverAre(String name) throws IOException {
            isRefused(run(progress(), "-o", out(name)), "The name " + name + " says something else");
            isRefused(run(List.of("check", program()), "-o", out(name)), "The name " + name + " says something else");
            isRefused(run(List.of("ratio", "3/10"), "-o", out(name)), "The name " + name + " says something else");
        }

        @Test
        void keepFindingsAsTextWhereTheNameAloneSaysJson() throws IOException {
            var broken = Run.file(folder, "broken.json", "{\"format\": 1}");

            var run = run(List.of("check", broken), "-o", out("x.json"));

            assertThat(run.code()).isEqualTo(Govtech.INVALID_DATA);
            assertThat(run.err()).doesNotStartWith("{");
        }
    }

    @Nested
    class ReportsAndOthers {
        @ParameterizedTest
        @ValueSource(strings = {"x.csv", "x.json", "x.pdf", "x.docx"})
        void aReportIsAPageMarkdownOrAWorkbook(String name) throws IOException {
            isRefused(run(List.of("report", program()), "-o", out(name)), "an HTML page", ".html");
            isRefused(run(List.of("demo", "--dir", folder.toString()), "-o", out(name)), "an HTML page", ".html");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x.xlsx", "x.html"})
        void aReportInMarkdownIsNamedSo(String name) throws IOException {
            isRefused(
                    run(List.of("report", program(), "--format", "markdown"), "-o", out(name)),
                    "what it would hold, Markdown: name a file that ends in .md");
        }

        @Test
        void aSchemaIsJson() throws IOException {
            isRefused(run(List.of("schema", "govtech-program/1"), "-o", out("x.csv")), "JSON", ".json");
            isRefused(run(List.of("schema"), "-o", out("x.csv")), "plain text");
        }

        @Test
        void aPanelIsCsvAWorkbookOrJson() throws IOException {
            isRefused(run(panel(), "-o", out("x.html")), "CSV: name a file that ends in .csv");
            isRefused(run(panel(), "--format", "csv", "-o", out("x.json")), "CSV");
            isRefused(run(panel(), "--format", "json", "-o", out("x.csv")), "JSON");
            isRefused(run(List.of("panel", rows(), "--known-on", "2024-01-01"), "-o", out("x.xlsx")), "CSV");
        }

        @Test
        void aPanelAsTextIsItsSummary() throws IOException {
            run(panel(), "-o", out("x.txt"));

            assertThat(Files.readString(Path.of(out("x.txt")))).startsWith("1 series");
        }

        @Test
        void anImportWritesNothingWhereOneOfItsFilesCannotBe() throws IOException {
            var table = Run.file(folder, "kpi.csv", "指標名,単位,目標（令和9年度）,令和5年度\n職員,人,250,120\n");
            var mapping = folder.resolve("mapping.json").toString();
            isRefused(run(List.of("import", table, "--guess"), "-o", out("mapping.csv")), "JSON");
            assertThat(run(List.of("import", table, "--guess"), "-o", mapping).code())
                    .isZero();
            var command = List.of("import", table, "--mapping", mapping);

            isRefused(
                    run(command, "--program", out("p.csv"), "--observations", out("o.csv")),
                    "p.csv",
                    "the program (JSON)");
            isRefused(run(command, "--program", out("p.json"), "--observations", out("o.json")), "o.json", "(CSV)");
            isRefused(run(command, "--program", out("p.json"), "-o", out("x.html")), "plain text");
        }
    }

    @Nested
    class Encodings {
        @Test
        void aByteOrderMarkIsNotOfWindows31j() throws IOException {
            isRefused(
                    run(progress(), "--bom", "--out-encoding", "windows-31j", "-o", out("x.csv")),
                    "--bom is the mark of UTF-8: leave it out, or leave out --out-encoding windows-31j");
            isRefused(
                    run(
                            List.of(
                                    "convert",
                                    program(),
                                    "--to",
                                    "observations",
                                    "--bom",
                                    "--out-encoding",
                                    "windows-31j"),
                            "-o",
                            out("x.csv")),
                    "--bom is the mark of UTF-8");
        }

        @Test
        void aWorkbookHasNeither() throws IOException {
            isRefused(run(progress(), "--bom", "-o", out("x.xlsx")), "A workbook has no byte order mark");
            isRefused(
                    run(progress(), "--out-encoding", "windows-31j", "-o", out("x.xlsx")),
                    "--out-encoding windows-31j is the encoding of CSV, but the result is a workbook");
            isRefused(run(List.of("report", program()), "--bom", "-o", out("x.xlsx")), "A workbook has no");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text", "json", "markdown"})
        void whatIsNoCsvIsUtf8(String format) throws IOException {
            isRefused(
                    run(progress(), "--format", format, "--out-encoding", "windows-31j"),
                    "--out-encoding windows-31j is the encoding of CSV");
        }

        @Test
        void ofAnImportTheyAreThoseOfItsObservations() throws IOException {
            var table = Run.file(folder, "kpi.csv", "指標名,単位,目標（令和9年度）,令和5年度\n職員,人,250,120\n");
            var mapping = folder.resolve("mapping.json").toString();
            run(List.of("import", table, "--guess"), "-o", mapping);
            var command = List.of("import", table, "--mapping", mapping);

            isRefused(run(command, "--observations", out("o.xlsx"), "--bom"), "A workbook has no byte order mark");
            isRefused(
                    run(command, "--observations", out("o.xlsx"), "--out-encoding", "windows-31j"),
                    "is the encoding of CSV");
            assertThat(run(command, "--observations", out("o.csv"), "--out-encoding", "windows-31j")
                            .code())
                    .isZero();
        }

        @Test
        void aPanelFollowsThemToo() throws IOException {
            isRefused(run(panel(), "--bom", "--out-encoding", "windows-31j", "-o", out("x.csv")), "--bom is the mark");
            isRefused(
                    run(List.of("panel", rows(), "--known-on", "2024-01-01", "--out-encoding", "windows-31j")),
                    "--known-on is always written in UTF-8");
            run(panel(), "--bom", "-o", out("x.json"));
            assertThat(Files.readString(Path.of(out("x.json")))).startsWith("\uFEFF{");
        }
    }
}
