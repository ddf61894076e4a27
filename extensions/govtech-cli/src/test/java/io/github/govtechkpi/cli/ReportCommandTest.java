package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
                .contains("1,000人のうち300人を達成", "2024-04-01時点", "あと700人");
        assertThat(folder.resolve("report-programs")).doesNotExist();
    }

    @Test
    void writesAPageOfAllAndOneOfEach() throws IOException {
        var file = folder.resolve("report.html");

        var run =
                Run.of("report", city, town, "--observations", observations, "--methods", "all", "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file))
                .contains("href=\"report-programs/city.html\"", "href=\"report-programs/town.html\"", "700 人 to go");
        assertThat(Files.readString(folder.resolve("report-programs/city.html")))
                .contains("What the methods say");
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
    void isNoSourceOfData() {
        var run = Run.of("report", city, "--format", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "A report is a page (the default) or --format markdown; for data use govtech progress --format json");
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
