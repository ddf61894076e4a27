package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {
    @TempDir
    private Path folder;

    private String program = "";
    private String rows = "";

    @BeforeEach
    void writeTheFiles() {
        program = Run.file(folder, "p.json", Samples.PROGRAM);
        rows = Run.file(folder, "o.csv", Samples.ROWS);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aProgramBecomesSdmxAndTheReportSaysWhatDoesNotArrive() {
        var run = Run.of("convert", program, "--observations", rows, "--to", "sdmx");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,").hasLineCount(5);
        assertThat(run.err()).isEqualTo("""
                Does not arrive as it was (sdmx):
                SDMX-CSV carries data, not names, definitions, sources and other descriptions (6)
                  program /name/ja: "GovTech東京" → "govtech-tokyo"
                  program /name/en: "GovTech Tokyo" → "govtech-tokyo"
                  goal digital-staff /goals/0/name/ja: "デジタル人材" → "digital-staff"
                  goal digital-staff /goals/0/name/en: "Digital staff" → "digital-staff"
                  /goals/*/targetHistory/* (2): goal digital-staff; the first {"target":{"type":"reach","value":200,"due":"2027"},"from":"2023-09-01"}
                """);
    }

    @Test
    void theReportIsInJapaneseAsWell() {
        var run = Run.of("convert", program, "--to", "iati", "-o", path("p.xml"), "--lang", "ja");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                そのまま伝わらないもの（iati）：
                IATIの結果（result）には、これを書く場所がありません（3件）
                  目標 digital-staff /goals/0/role: "kgi" → "kpi"
                  /goals/*/targetHistory/*（2件）：目標 digital-staff；最初は{"target":{"type":"reach","value":200,"due":"2027"},"from":"2023-09-01"}
                IATIには単位を書く場所がありません（1件）
                  目標 digital-staff /goals/0/indicator/unit: "人" → "unknown"
                IATIには「約」「以上」などを書く場所がありません（1件）
                  目標 digital-staff /goals/0/baseline/qualifier: "about"
                確認が必要なこと：
                reporting-org: IATIに公開する前に、団体の登録済み識別子（iati-identifier、reporting-orgとparticipating-orgのref）と、分野（sector）、対象国（recipient-country）を記入してください。
                """);
    }

    @Test
    void theReportIsJsonForOtherApplications() {
        var run = Run.of("convert", program, "--to", "iati", "-o", path("p.xml"), "--format", "json");

        assertThat(run.err()).startsWith("""
                {
                  "format": "govtech-losses/1",
                  "exchange": "iati",
                  "losses": [
                    {
                      "code": "NO_PLACE",
                      "pointer": "/goals/0/role",
                      "value": "\\"kgi\\"",
                      "becomes": "\\"kpi\\"",
                """);
    }

    @Test
    void whatWasWrittenIsReadBackIntoItsTwoFiles() throws IOException {
        Run.of("convert", program, "--observations", rows, "--to", "sdmx", "-o", path("p.csv"), "--bom");

        assertThat(Files.readString(folder.resolve("p.csv"))).startsWith("\uFEFFSTRUCTURE,");
        var back = Run.of("convert", path("p.csv"), "-o", path("back"));
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).isEmpty();
        assertThat(back.err()).isEqualTo("Everything arrives as it was (sdmx)\n");
        assertThat(Files.readString(folder.resolve("back/govtech-tokyo.observations.csv"))
                        .replace("\r\n", "\n"))
                .isEqualTo("""
                        indicator,period,value,known_on
                        staff,2024-06-01,120,2024-07-01
                        staff,2025-02-01,170,2025-03-01
                        """);
        var progress = Run.of(
                "progress",
                path("back/govtech-tokyo.json"),
                "--observations",
                path("back/govtech-tokyo.observations.csv"));
        assertThat(progress.code()).as(progress.err()).isZero();
        try (var files = Files.list(folder.resolve("back"))) {
            assertThat(files).hasSize(2); // and nothing half-written beside them
        }
    }

    @Test
    void oneOfTheTwoCanBeAskedFor() {
        Run.of("convert", program, "--observations", rows, "--to", "iati", "-o", path("p.xml"));

        assertThat(Run.of("convert", path("p.xml"), "--to", "program").out())
                .startsWith("{\n  \"format\" : \"govtech-program/1\",\n  \"id\" : \"govtech-tokyo\",");
        assertThat(Run.of("convert", path("p.xml"), "--from", "iati", "--to", "observations")
                        .out())
                .isEqualTo("indicator,period,value\r\nstaff,2024-06-01,120\r\nstaff,2025-02-01,170\r\n");
        assertThat(Run.of("convert", path("p.xml"), "--to", "sdmx").out()).startsWith("STRUCTURE,");
    }

    @Test
    void anObservationsFileComesWithItsProgramOrAlone() {
        var with = Run.of("convert", rows, "--program", program, "--to", "sdmx");
        var alone = Run.of("convert", rows, "--to", "sdmx");

        assertThat(with.out())
                .isEqualTo(Run.of("convert", program, "--observations", rows, "--to", "sdmx")
                        .out());
        assertThat(alone.code()).isZero();
        assertThat(alone.out()).hasLineCount(3).contains(",unknown,0,");
        assertThat(alone.err())
                .isEqualTo(
                        "To be checked:\n%s: Without a program file the indicators are named by their ids, their unit is unknown and they are to increase: name the program file with --program\n"
                                .formatted(rows));
    }

    @Test
    void theStandardInputIsRead() {
        var run = Run.withInput(Samples.PROGRAM, "convert", "-", "--to", "sdmx");

        assertThat(run.code()).isZero();
        assertThat(run.out()).hasLineCount(3);
    }

    @Test
    void strictFailsWhereSomethingIsLost() {
        assertThat(Run.of("convert", program, "--to", "iati", "--strict").code())
                .isEqualTo(1);
        Run.of("convert", program, "--to", "sdmx", "-o", path("p.csv"));
        assertThat(Run.of("convert", path("p.csv"), "--to", "sdmx", "--strict").code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--to pdf | \"pdf\" is no format here: write one of ",
                "--from pdf --to sdmx | \"pdf\" is no format here: write one of ",
                "--to sdmx --format csv | The report on standard error is --format text or json",
                "--strict | Say what to write: --to ",
                "--to sdmx --program x.json | --program belongs to an observations file and --observations to a program file"
            })
    void aWrongUseIsExplained(String options, String message) {
        var arguments = ("convert " + program + " " + options).split(" ", -1);
        var run = Run.of(arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message).endsWith("Help: govtech convert --help\n");
    }

    @Test
    void aFolderIsNoPlaceForOneFile() {
        var run = Run.of("convert", program, "--to", "sdmx", "-o", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("-o names a folder, but one file is written: name the file\n");
    }

    @Test
    void brokenFilesAreFindings() throws IOException {
        var broken = Files.writeString(folder.resolve("x.xml"), "<iati-activities version=\"2.03\"><a>")
                .toString();
        var run = Run.of("convert", broken, "--to", "sdmx", "-o", path("x.csv"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(broken
                        + ":1: This is no well-formed XML: it may be cut, or in another encoding than it declares\n");
        assertThat(folder.resolve("x.csv")).doesNotExist();
        assertThat(Run.of("convert", path("none.json"), "--to", "sdmx").err())
                .isEqualTo(path("none.json") + ": The file cannot be opened: no such file or folder\n");
        assertThat(Run.of("convert", Run.file(folder, "e.json", ""), "--to", "sdmx")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamed() throws IOException {
        Run.of("convert", program, "--to", "sdmx", "-o", path("p.csv"));
        Files.writeString(folder.resolve("taken"), "");
        var run = Run.of("convert", path("p.csv"), "-o", path("taken/deeper"));

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).startsWith("The output cannot be written: ");
    }

    @Test
    void openSdgComesBackFromItsFolder() {
        var years = Run.file(folder, "years.csv", "indicator,period,value\nstaff,2024,120\nstaff,2025,170\n");
        var there = Run.of("convert", program, "--observations", years, "--to", "open-sdg", "-o", path("sdg"));
        var back = Run.of("convert", path("sdg"), "--to", "observations");

        assertThat(there.code()).as(there.err()).isZero();
        assertThat(folder.resolve("sdg/data/indicator_staff.csv")).isRegularFile();
        assertThat(folder.resolve("sdg/indicator-config/staff.yml")).isRegularFile();
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains("staff,2024,").contains("staff,2025,");
    }

    @Test
    void dhis2AndCsvOnTheWebAreWrittenAndNotRead() {
        var dhis2 = Run.of("convert", program, "--observations", rows, "--to", "dhis2");
        var csvw = Run.of("convert", program, "--observations", rows, "--to", "csvw", "-o", path("csvw"));
        var back = Run.of("convert", program, "--from", "dhis2", "--to", "program");

        assertThat(dhis2.code()).as(dhis2.err()).isZero();
        assertThat(dhis2.json().path("dataValues").path(0).path("dataElement").textValue())
                .isEqualTo("staff");
        assertThat(csvw.code()).as(csvw.err()).isZero();
        assertThat(folder.resolve("csvw/govtech-tokyo.observations.csv-metadata.json"))
                .isRegularFile();
        assertThat(back.code()).isEqualTo(2);
        assertThat(back.out()).isEmpty();
        assertThat(back.err()).contains("The format dhis2 is written and not read");
    }
}
