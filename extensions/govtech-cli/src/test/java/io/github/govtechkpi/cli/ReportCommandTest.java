package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.io.table.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "%s", "name": {"ja": "市のサービス", "en": "City service"}, "goals": [
             {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"},
              "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
              "direction": "increase", "baseline": {"value": 1000, "period": "FY2022"},
              "target": {"type": "reach", "value": 2000, "due": "FY2027"}}]}""";

    private static final String OBSERVATIONS = """
            program,indicator,period,value
            city,users,FY2023,1300
            """;

    @TempDir
    private Path folder = Path.of("");

    private String city = "";
    private String town = "";
    private String observations = "";

    @BeforeEach
    void writeThePrograms() {
        city = Run.file(folder, "city.json", PROGRAM.formatted("city"));
        town = Run.file(folder, "town.json", PROGRAM.formatted("town"));
        observations = Run.file(folder, "city.csv", OBSERVATIONS);
    }

    @Test
    void writesOnePageOfOneProgram() throws IOException {
        var file = folder.resolve("report.html");

        var run = Run.of("report", city, "--observations", observations, "-o", file.toString(), "--lang", "ja");

        assertThat(run).isEqualTo(new Run(0, "報告書：" + file.toAbsolutePath() + System.lineSeparator(), ""));
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .contains("1,000人のうち300人を達成", "2024年4月1日時点", "あと700人");
        assertThat(folder.resolve("report-programs")).doesNotExist();
    }

    @Test
    void writesAPageOfAllAndOneOfEach() throws IOException {
        var file = folder.resolve("report.html");

        var run =
                Run.of("report", city, town, "--observations", observations, "--methods", "all", "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file))
                .contains(
                        "href=\"report-programs/city.html\"", "href=\"report-programs/town.html\"", "700 people to go");
        assertThat(Files.readString(folder.resolve("report-programs/city.html")))
                .contains("Verdicts of several methods");
        assertThat(Files.readString(folder.resolve("report-programs/town.html")))
                .contains("Goals that cannot be judged yet");
    }

    @Test
    void writesMarkdownWhereItIsAskedForOrTheFileIsNamedSo() throws IOException {
        var file = folder.resolve("report.md");

        assertThat(Run.of("report", city, "-o", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).startsWith("# City service\n");

        var other = folder.resolve("other.txt");
        assertThat(Run.of("report", city, "--format", "markdown", "-o", other.toString())
                        .code())
                .isZero();
        assertThat(other).hasSameTextualContentAs(file);
    }

    @Test
    void writesOneWorkbookOfAllWhereTheFileIsNamedSo() throws IOException {
        var file = folder.resolve("report.xlsx");

        var run = Run.of("report", city, town, "--observations", observations, "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        try (var in = Files.newInputStream(file)) {
            var goals =
                    TableFiles.read(in, "report.xlsx").sheet("Goals (people)").orElseThrow();
            assertThat(goals.rows()).hasSize(3);
            assertThat(goals.at(1, 6)).isEqualTo(new TableCell("1300", TableCell.Kind.NUMBER, false));
        }
        assertThat(folder.resolve("report-programs")).doesNotExist();
    }

    @Test
    void namesTheAreasOfAList() throws IOException {
        var ofAreas = Run.file(
                folder,
                "areas-observations.csv",
                "program,indicator,area,period,value\ncity,users,012092,FY2023,1300\n");
        var names = Run.file(folder, "names.csv", "団体コード,団体名\n012092,夕張市\n");
        var file = folder.resolve("report.html");

        var run = Run.of(
                "report", city, "--observations", ofAreas, "--areas", names, "-o", file.toString(), "--lang", "ja");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).contains("利用者（夕張市）").doesNotContain("利用者（012092）");

        var wrong = Run.of("report", city, "--areas", observations, "-o", file.toString(), "--lang", "ja");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("団体の一覧として読めません");
    }

    @Test
    void isNoSourceOfData() {
        var run = Run.of("report", city, "--format", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "A report is a page (the default), --format markdown, or a workbook (-o FILE.xlsx); for data use govtech progress --format json");
    }

    @Test
    void leavesNothingWhereAFileIsBroken() {
        var broken = Run.file(folder, "broken.json", "{");
        var file = folder.resolve("report.html");

        assertThat(Run.of("report", city, broken, "-o", file.toString()).code()).isEqualTo(3);
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhenTheFolderCannotBeMade() {
        Run.file(folder, "report-programs", "a file where the folder would be");

        var run =
                Run.of("report", city, town, "-o", folder.resolve("report.html").toString());

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).contains("report-programs");
    }

    @Test
    void namesTheMethodsThatItKnows() {
        var run = Run.of("report", city, "--methods", "none");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--methods: ");
    }
}
