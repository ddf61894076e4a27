package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelCommandTest {
    private static final String GOALS = """
            indicator,direction,target_numerator,target_denominator,due
            online,increase,80,100,2025-04
            """;
    private static final String ROWS = """
            area,indicator,period,numerator,denominator
            131016,online,2024-04,400,1000
            131016,online,2024-07,920,1200
            131024,online,2024-04,10,20
            131024,online,2024-05,12,20
            141003,online,2024-04,10,100
            """;

    @TempDir
    private Path folder;

    private String goals = "";
    private String rows = "";
    private Path out = Path.of("out");

    @BeforeEach
    void writeFiles() {
        goals = Run.file(folder, "goals.csv", GOALS);
        rows = Run.file(folder, "rows.csv", ROWS);
        out = folder.resolve("out.csv");
    }

    @Test
    void writesARowForEachSeries() throws IOException {
        var run = Run.of("panel", rows, "--goals", goals, "-o", out.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(out)).isEqualTo("""
                        indicator,area,first,previous,latest,periods,missing,numerator,denominator,numerator_change,denominator_change,remaining,achieved_share,observed_pace,required_pace,low,high,numerator_effect,denominator_effect,slope,attained,status,flags
                        online,131016,2024-04,2024-04,2024-07,2,2,920,1200,520,200,40,0.9166666666666666,146.66666666666666,40,0.7419084405597142,0.789723025785494,0.47666666666666674,-0.10999999999999997,,2024-08,ON_TRACK,TOO_FEW_OBSERVATIONS
                        online,131024,2024-04,2024-04,2024-05,2,0,12,20,2,0,4,0.3333333333333333,2,0.5,0.38658150076225317,0.781193467627183,0.1,0,,2024-07,ON_TRACK,SMALL_BASE TOO_FEW_OBSERVATIONS
                        online,141003,2024-04,,2024-04,1,0,10,100,0,0,70,0,,5.833333333333333,0.055229137060675094,0.17436566150491345,0,0,,,TOO_EARLY,NO_TIME_ELAPSED TOO_FEW_OBSERVATIONS
                        """.replace("\n", "\r\n"));
    }

    @Test
    void sumsByPrefectureAndNation() throws IOException {
        Run.of("panel", rows, "--goals", goals, "--by", "prefecture", "-o", out.toString());

        assertThat(Files.readString(out)).contains("""
                        indicator,group,period,numerator,denominator,reported,expected
                        online,130001,2024-04,410,1020,2,2
                        online,140007,2024-04,10,100,1,1
                        online,nation,2024-04,420,1120,3,3
                        online,130001,2024-05,12,20,1,2
                        """.replace("\n", "\r\n"));

        Run.of("panel", rows, "--goals", goals, "--by", "nation", "-o", out.toString());

        assertThat(Files.readString(out))
                .contains("\r\nonline,nation,2024-04,420,1120,3,3\r\n")
                .doesNotContain("130001");
    }

    @Test
    void sumsByTheGroupsOfAFile() throws IOException {
        var mapping = Run.file(folder, "mapping.csv", "area,group\n131016,大\n141003,大\n");

        Run.of("panel", rows, "--goals", goals, "--by", mapping, "-o", out.toString());

        assertThat(Files.readString(out))
                .contains("online,大,2024-04,410,1100,2,2\r\n")
                .doesNotContain("nation");
    }

    @Test
    void refusesGoalsAndGroupsThatCannotBeRead() {
        var broken = Run.file(folder, "broken.csv", """
                indicator,direction,target,target_numerator,target_denominator,due,baseline_period,small_base,numerator_is_part
                a,up,1,,,2025,,,
                b,increase,1,2,3,2025,,,
                c,increase,,2,,2025,,,
                d,increase,x,,,R6,FY1,-1,maybe
                e,increase,,1,0,2025,,,
                f,increase,,2,1,2025,,,true
                g,increase,1,,,2025,,,
                g,increase,1,,,2025,,,
                ,increase,1,,,2025,,,
                """);
        var mapping = Run.file(folder, "mapping.csv", "area,group\n131017,a\n131016,\n131024,a\n131024,b\n");

        var run = Run.of("panel", rows, "--goals", broken, "--by", mapping);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().map(line -> line.replaceAll("^.*/", "").replaceAll("^(\\S+ ?\\S*):? .*", "$1")))
                .containsExactly(
                        "broken.csv:2 direction:",
                        "broken.csv:3 target:",
                        "broken.csv:4 target:",
                        "broken.csv:5 due:",
                        "broken.csv:5 baseline_period:",
                        "broken.csv:5 small_base:",
                        "broken.csv:5 numerator_is_part:",
                        "broken.csv:5 target:",
                        "broken.csv:6 target:",
                        "broken.csv:7 target:",
                        "broken.csv:9 indicator:",
                        "broken.csv:10 indicator:",
                        "mapping.csv:2 area:",
                        "mapping.csv:3 group:",
                        "mapping.csv:5 area:");
    }

    @Test
    void refusesColumnsThatGoalsDoNotHave() {
        var broken = Run.file(folder, "broken.csv", "indicator,goal,due,due\n");

        var run = Run.of("panel", rows, "--goals", broken);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("There is no column \"goal\"")
                .contains("The column \"due\" is there twice")
                .contains("The required column \"direction\" is missing");
        assertThat(Run.of("panel", rows, "--goals", Run.file(folder, "empty.csv", ""))
                        .err())
                .contains("The file is empty");
    }

    @Test
    void listsRowsThatAreNotCleanAndGoesOnUnlessStrict() {
        var dirty = Run.file(folder, "dirty.csv", ROWS + "131017,online,2024-04,1,2\n");

        var run = Run.of("panel", dirty, "--goals", goals, "--lang", "ja");
        var strict = Run.of("panel", dirty, "--goals", goals, "--strict");
        var json = Run.of("panel", dirty, "--goals", goals, "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo(dirty + ":7: 6桁の全国地方公共団体コードではありません。（131017）\n1行を除きました。上に示したのは、そのうち最初の1行です。\n");
        assertThat(run.out()).isEqualTo("3系列\nonline（nation、3団体）：順調 2、判定前 1\n");
        assertThat(strict)
                .isEqualTo(new Run(3, "", dirty + ":7: This is no local government code of 6 digits. (131017)\n"));
        assertThat(json.err()).contains("\"INVALID_AREA\"");
    }

    @Test
    void answersInJson() throws IOException {
        var file = folder.resolve("out.json");

        Run.of("panel", rows, "--goals", goals, "-o", file.toString(), "--threads", "3");

        var json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.get("format").asText()).isEqualTo("govtech-panel/1");
        assertThat(json.get("series")).hasSize(3);
        assertThat(json.get("series").get(0).get("remaining").asInt()).isEqualTo(40);
        assertThat(json.get("series").get(2).get("observedPace").isNull()).isTrue();
        assertThat(json.get("sums").get(2).get("group").asText()).isEqualTo("nation");
        assertThat(json.get("statusCounts").get(2).get("ON_TRACK").asInt()).isEqualTo(2);
        assertThat(Run.of("panel", rows, "--goals", goals, "--format", "json").out())
                .isEqualTo(Files.readString(file));
    }

    @Test
    void answersAsATable() {
        assertThat(Run.of("panel", rows, "--goals", goals, "--format", "markdown", "--by", "prefecture")
                        .out())
                .contains("130001")
                .contains("on track 2");
        assertThat(Run.of("panel", rows, "--goals", goals, "--format", "csv").out())
                .startsWith("indicator,area,");
    }

    @Test
    void sendsVintagesToTheCommandThatTakesOne() throws IOException {
        var vintages = Run.file(folder, "vintages.csv", """
                area,indicator,period,numerator,denominator,known_on
                131016,online,2024-04,1,10,2024-05-01
                131016,online,2024-04,2,10,2024-06-01
                131016,online,2024-04,3,10,2024-07-01
                131016,online,2024-05,4,10,
                """);

        assertThat(Run.of("panel", vintages, "--goals", goals).err())
                .contains("govtech panel OBS.csv --known-on DATE -o KNOWN.csv");
        var run = Run.of("panel", vintages, "--known-on", "2024-06-15", "-o", out.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(out))
                .isEqualTo(
                        "area,indicator,period,numerator,denominator\r\n131016,online,2024-04,2,10\r\n131016,online,2024-05,4,10\r\n");
        var broken = Run.file(
                folder,
                "broken.csv",
                "indicator,period,value,known_on\na,2024,1,soon\na,2025,1,2024-01-01\na,2025,2,2024-01-01\n");
        assertThat(Run.of("panel", broken, "--known-on", "2024-06-15").code()).isEqualTo(3);
    }

    @Test
    void refusesWrongUse() {
        assertThat(Run.of("panel", rows).code()).isEqualTo(2);
        assertThat(Run.of("panel", rows, "--goals", goals, "--threads", "0").code())
                .isEqualTo(2);
        assertThat(Run.of("panel", folder.resolve("none.csv").toString(), "--goals", goals)
                        .code())
                .isEqualTo(3);
        assertThat(Run.of("panel", folder.toString(), "--goals", goals).code()).isEqualTo(3);
        assertThat(Run.of(
                                "panel",
                                rows,
                                "--goals",
                                goals,
                                "-o",
                                folder.resolve("none/out.csv").toString())
                        .code())
                .isEqualTo(74);
    }

    @Test
    void showsABarOnATerminal() throws InterruptedException {
        var err = new ByteArrayOutputStream();

        var bar = ProgressBar.start(new PrintStream(err, true, UTF_8), () -> 50, 100, true, 0);
        for (var i = 0; i < 100 && err.size() == 0; i++) {
            Thread.sleep(20);
        }
        bar.stop();

        assertThat(err.toString(UTF_8))
                .startsWith("\r[####################....................] 50 %")
                .endsWith("\r");
        var silent = new ByteArrayOutputStream();
        ProgressBar.start(new PrintStream(silent, true, UTF_8), () -> 50, 100, false, 0)
                .stop();
        assertThat(silent.size()).isZero();
    }
}
