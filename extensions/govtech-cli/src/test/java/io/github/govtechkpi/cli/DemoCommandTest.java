package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private static final String FIGURES = """
            {"format": "govtech-program/1", "id": "figures", "name": {"ja": "公表値だけの事業", "en": "Figures alone"},
             "sources": [{"id": "s", "title": {"en": "S"}}],
             "published": [{"id": "solved", "name": {"ja": "解決率", "en": "Solved"}, "percent": "53", "base": {"value": 13}, "asOf": "2020-04", "sources": ["s"]},
                           {"id": "kept", "name": {"ja": "継続率", "en": "Kept"}, "percent": "70", "sources": ["s"]},
                           {"id": "bought", "name": {"ja": "調達率", "en": "Bought"}, "percent": "56", "of": "kept", "sources": ["s"]},
                           {"id": "felt", "name": {"ja": "実感", "en": "Felt"}, "percent": "60", "qualifier": "about", "sources": ["s"]}],
             "stageCounts": [{"stage": "open-call", "of": {"ja": "応募企業", "en": "applicants"}, "value": 1356, "unit": "社", "sources": ["s"]},
                             {"stage": "selection", "of": {"ja": "採択企業", "en": "adopted"}, "value": 153, "unit": "社", "sources": ["s"]}],
             "facts": [{"id": "money", "statement": {"ja": "支援金", "en": "Support money"}, "value": 500000, "unit": "円", "sources": ["s"]},
                       {"id": "start", "statement": {"ja": "開始", "en": "Started"}, "sources": ["s"]}]}""";

    @TempDir
    private Path folder = Path.of("");

    private Path report = Path.of("");

    @BeforeEach
    void nameTheReport() {
        report = folder.resolve("report.md");
    }

    private Run demo(String... more) {
        var arguments = new ArrayList<String>(List.of("demo", "--dir", folder.toString(), "-o", report.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void showsWhatAProgramWithoutGoalsPublished() throws IOException {
        Run.file(folder, "figures.json", FIGURES);

        var run = demo();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().replace("\r\n", "\n"))
                .isEqualTo("""
                Figures alone
                ========================================================================

                Published totals
                  Stage      Count     What was counted  As of
                  open call  1,356 社  applicants        –
                  selection  153 社    adopted           –

                Rates
                  Of                     Reached             Counts
                  open call: applicants  selection: adopted  %s
                  - Both totals were published on their own: the second need not be a part of the first.

                Percentages published without counts, and what counts they can come from
                  - Solved (2020-04): 53%% (published without counts). 53%% cannot come from the base 13, rounded half up.
                  - Kept: 70%% (published without counts). No base was published. Of the bases 1 to 1000, 950 give 70%%, rounded half up; the smallest is 7 of 10.
                  - Bought: 56%% (published without counts). It is a part of "Kept". No base was published. Of the bases 1 to 1000, 916 give 70%% and 56%% (of no. 1), rounded half up; the smallest is 23 (16, 9).
                  - Felt: about 60%% (published without counts). No base was published. It is too vague to rule any count out.

                Other amounts
                  What was counted  Amount      As of
                  Support money     500,000 円  –

                Design review of the goals: 1 warning
                  - warning R50: The published percentage "Solved" does not fit its counts. 53%% cannot come from the base 13, rounded half up. Near it, these fit: 8 of 15, 9 of 17, 10 of 19. Cut off instead of rounded, 7 of 13 would fit.


                The report: %s
                """.formatted(rate(run), report.toAbsolutePath().normalize()));
        assertThat(report)
                .content()
                .contains(
                        "What is known of the programs",
                        "# Figures alone",
                        "## Other amounts",
                        "| Support money | 500,000 円 | – |");
    }

    /** The rate is the guard's own text, which its own tests hold to the letter. */
    private static String rate(Run run) {
        var line = run.out()
                .lines()
                .filter(text -> text.contains("open call: applicants"))
                .findFirst()
                .orElseThrow();
        assertThat(line).containsPattern("153 of 1,?356 \\(11\\.3%");
        return line.substring(line.indexOf("153 of"));
    }

    @Test
    void speaksJapanese() {
        Run.file(folder, "figures.json", FIGURES);

        assertThat(demo("--lang", "ja").out())
                .contains("公表値だけの事業\n====", "公表された合計\n", "件数なしで公表された割合と、そのもとになり得る件数\n")
                .contains("  - 解決率（2020-04）：53％（件数なしで公表）。53％は、母数13のどの件数からも得られません（四捨五入）。\n")
                .contains("  - 調達率：56％（件数なしで公表）。「継続率」の内数です。母数は公表されていません。")
                .contains("  - 実感：約60％（件数なしで公表）。母数は公表されていません。おおよその値のため、件数を絞り込めません。\n")
                .contains("そのほかの公表値\n  数えたもの  値         時点\n  支援金      500,000円  －\n")
                .contains("目標の設計の点検：注意1件\n  - 注意 R50：")
                .contains("報告書：");
    }

    @Test
    void judgesEachProgramOnItsOwnDay() throws IOException {
        Files.writeString(folder.resolve("tokyo.json"), Samples.PROGRAM);
        Files.writeString(
                folder.resolve("tokyo.observations.csv"),
                "program,indicator,period,value\ngovtech-tokyo,staff,2024-06-01,120\n");
        Files.writeString(
                folder.resolve("other.json"),
                Samples.PROGRAM.replace("\"govtech-tokyo\"", "\"other\"").replace("GovTech Tokyo", "Another"));
        Files.writeString(
                folder.resolve("other.observations.csv"),
                "program,indicator,period,value\nother,staff,2025-02-01,170\n");

        assertThat(demo().out().replace("\r\n", "\n")).startsWith("""
                Programs: 2. Goals with a target: 2. In absolute amounts: how far they have come, what is still to gain, and by when.
                Units are those of the data: 人 people, 団体 local governments and other bodies, 件 cases, 円 yen.

                On track: 2 of 2 goals
                  Goal           Baseline     Current  Target  Gained            Still to gain  Due
                  Digital staff  about 50 人  170 人   250 人  120 人 of 200 人  80 人          2027
                  Digital staff  about 50 人  120 人   250 人  70 人 of 200 人   130 人         2027

                Below: each program in detail. The last line names the report, which a browser opens.


                Another (as of 2025-02-02)
                """);
        assertThat(demo().out())
                .contains("Another (as of 2025-02-02)\n", "GovTech Tokyo (as of 2024-06-02)\n")
                .contains("gained                    120 人 of 200 人", "gained                    70 人 of 200 人")
                .contains("Design review of the goals: ");
        assertThat(report).content().contains("As of 2025-02-02", "As of 2024-06-02");
    }

    @Test
    void opensWithTheGoalsThatCanBeJudgedAndWithTheReasonsWhyOthersCannot() throws IOException {
        Files.writeString(folder.resolve("tokyo.json"), Samples.PROGRAM);
        Files.writeString(
                folder.resolve("other.json"),
                Samples.PROGRAM.replace("\"govtech-tokyo\"", "\"other\"").replace("GovTech Tokyo", "Another"));
        Files.writeString(
                folder.resolve("other.observations.csv"),
                "program,indicator,period,value\nother,staff,2025-02-01,170\n");

        var lines = demo("--lang", "ja").out().lines().toList();

        assertThat(lines.get(0)).isEqualTo("2件のプログラムと、目標値のある2件の目標です。どこまで進み、いつまでに、あとどれだけ必要かを実数で示します。");
        assertThat(lines.subList(2, 5))
                .containsExactly(
                        "順調：2件の目標のうち1件",
                        "  目標          基準値  現在値  目標値  これまでの増減    残り  期限",
                        "  デジタル人材  約50人  170人   250人   200人のうち120人  80人  2027年");
        assertThat(lines.get(6)).isEqualTo("まだ判定できない目標：2件のうち1件");
        assertThat(lines.get(9)).isEqualTo("  - 1件：観測値がありません。測定して値を記録してください。");
    }

    @Test
    void countsTheSeriesOfAGoalWithoutTarget() throws IOException {
        Run.file(folder, "measured.json", """
                {"format": "govtech-program/1", "id": "measured", "name": {"en": "Measured"}, "goals": [
                 {"id": "users", "role": "kpi", "name": {"en": "Users"}, "direction": "increase",
                  "indicator": {"id": "users", "kind": "absolute", "unit": "人"}}]}""");
        Files.writeString(
                folder.resolve("measured.observations.csv"),
                "program,indicator,area,period,value,status\nmeasured,users,281000,FY2023,3,\nmeasured,users,282014,FY2023,,M\n");

        assertThat(demo().out())
                .contains("Measured\n====")
                .contains("Measured without a target\n  - Users: 2 series, of which 1 with a value.")
                .doesNotContain("not computable");
    }

    @Test
    void saysThatAProgramHoldsNothing() {
        Run.file(
                folder,
                "empty.json",
                "{\"format\": \"govtech-program/1\", \"id\": \"empty\", \"name\": {\"en\": \"Empty\"}}");

        assertThat(demo().out())
                .contains("Empty\n====", "Neither challenges with stages nor published totals are recorded.");
    }

    @Test
    void findsNoPrograms() {
        var run = demo();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(folder.toString());
        assertThat(report).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        var run = Run.of("demo", "--dir", folder.resolve("gone").toString(), "-o", report.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no such file or folder").doesNotContain("Exception");
        assertThat(report).doesNotExist();
    }

    @Test
    void printsNothingWhereTheReportCannotBeWritten() {
        Run.file(folder, "figures.json", FIGURES);
        report = folder.resolve("no").resolve("such").resolve("report.md");

        var run = demo();

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("report.md");
    }

    @Test
    void listsEveryFindingAndPrintsNothingElse() {
        Run.file(folder, "one.json", "{\"format\": \"govtech-program/1\", \"id\": \"one\"}");
        Run.file(folder, "two.json", "{\"format\": \"govtech-program/1\", \"name\": {\"en\": \"Two\"}}");

        var run = demo();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("one.json", "two.json");
        assertThat(report).doesNotExist();
    }
}
