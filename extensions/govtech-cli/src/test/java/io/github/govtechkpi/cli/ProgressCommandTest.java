package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressCommandTest {
    @TempDir
    private Path folder;

    private String program = "";
    private String rows = "";

    @BeforeEach
    void writeFiles() throws IOException {
        program = Files.writeString(folder.resolve("program.json"), Samples.PROGRAM)
                .toString();
        rows = Files.writeString(folder.resolve("rows.csv"), Samples.ROWS).toString();
    }

    private Run progress(String... more) {
        var arguments = new ArrayList<>(List.of("progress", program, "--observations", rows));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Nested
    class Text {
        @Test
        void isACardForEachGoal() {
            var run = progress();

            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo("""
                            GovTech Tokyo (as of 2025-02-02)
                            ========================================================================

                            Digital staff [KGI]
                              status                    on track
                              baseline                  about 50 人 (2023-09-01)
                              current                   170 人 (2025-02-01)
                              target                    250 人 (2027)
                              target from 2023-09-01    200 人 by 2027: on track (30 人 to go)
                              target from 2024-06-01    250 人 by 2027: on track (80 人 to go)
                              gained                    120 人 of 200 人
                              still to gain             80 人
                              expected now              115.6 人
                              gained per year           84.4 人
                              needed per year from now  27.5 人
                              at the due date           not yet due
                              met at this pace on       2026-01-13
                                ! The baseline was published as "about 50 人": it is not an exact count.
                                ! Computed from two points, the baseline and the current value: the projection has no uncertainty to show.
                                ! On 2024-06-01 the target was moved from 200 人 by 2027 to 250 人 by 2027 (no reason is recorded). Today's status by the earlier target: on track (30 人 to go); by the later one: on track (80 人 to go).
                            """);
        }

        @Test
        void alignsFullWidthCharacters() {
            var run = progress("--lang", "ja");

            assertThat(run.out()).isEqualTo("""
                            GovTech東京（2025-02-02時点）
                            ========================================================================

                            デジタル人材 [KGI]
                              判定                  順調
                              基準値                約50人（2023-09-01）
                              現在値                170人（2025-02-01）
                              目標値                250人（2027）
                              2023-09-01からの目標  200人（期限2027）：順調（残り30人）
                              2024-06-01からの目標  250人（期限2027）：順調（残り80人）
                              これまでの増減        200人のうち120人
                              残り                  80人
                              現時点の見込み値      115.6人
                              これまでの年間増減    84.4人
                              今後必要な年間増減    27.5人
                              期限の判定            期限前
                              このペースでの到達日  2026-01-13
                                ! 基準値は「約50人」と公表された値で、正確な数ではありません。
                                ! 基準値と現在値の二点だけから計算しており、見通しに幅（不確かさ）は示せません。
                                ! 2024-06-01に目標が200人（期限2027）から250人（期限2027）に変更されました（理由の記録なし）。今日の判定は、変更前の目標では「順調」（残り30人）、変更後の目標では「順調」（残り80人）です。
                            """);
        }

        @Test
        void saysOnceWhatIsMissingAndWhatToDo() throws IOException {
            var bare = Files.writeString(folder.resolve("bare.json"), """
                    {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [{"id": "g", "role": "kpi", "name": {"en": "G"},
                     "indicator": {"id": "i", "kind": "absolute", "unit": "件"}, "direction": "increase"}]}""");

            assertThat(Run.of("progress", bare.toString()).out()).isEqualTo("""
                            P
                            ========================================================================

                            G [KPI]
                              status  not computable
                                ? There is no baseline, so no progress can be computed.
                                  → Record a baseline with its period and measuring method.
                                  missing therefore: baseline, gained, to gain in all, expected now and 6 more
                                ? There is no target value.
                                  → Decide on a target value and record it.
                                  missing therefore: target, still to gain, beyond the target, needed per year from now and 2 more
                                ? There is no observation.
                                  → Measure, and record the value.
                                  missing therefore: ahead of the path, current value
                            """);
            assertThat(Run.of("progress", bare.toString(), "--lang=ja").out())
                    .contains("このため計算できない項目：基準値、これまでの増減、必要な増減、現時点の見込み値ほか6項目");
        }

        @Test
        void saysThatThereAreNoGoals() throws IOException {
            var bare = Files.writeString(
                    folder.resolve("bare.json"),
                    "{\"format\": \"govtech-program/1\", \"id\": \"p\", \"name\": {\"en\": \"P\"}}");

            assertThat(Run.of("progress", bare.toString())).isEqualTo(new Run(0, "The programs have no goals\n", ""));
            assertThat(Run.of("progress", bare.toString(), "--lang", "ja").out())
                    .isEqualTo("プログラムに目標がありません。\n");
        }

        @Test
        void showsTheAmountsOfTheOtherKindsOfTarget() throws IOException {
            var other = Files.writeString(folder.resolve("other.json"), """
                    {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [
                     {"id": "a", "role": "kpi", "name": {"en": "Range"}, "indicator": {"id": "a", "kind": "absolute", "unit": "件"}, "direction": "maintain",
                      "baseline": {"value": 1000, "period": "FY2022"}, "target": {"type": "stay-within", "low": 900, "high": 1100, "due": "FY2026"}},
                     {"id": "b", "role": "kpi", "name": {"en": "Total"}, "indicator": {"id": "b", "kind": "absolute", "unit": "件"}, "direction": "increase",
                      "baseline": {"value": 0, "period": "FY2022"}, "target": {"type": "cumulative-total", "value": 4000, "due": "FY2026"}},
                     {"id": "c", "role": "kpi", "name": {"en": "Share"}, "indicator": {"id": "c", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "件"}},
                      "direction": "increase", "baseline": {"numerator": 1, "denominator": 3, "period": "FY2022"},
                      "target": {"type": "reach", "numerator": 2, "denominator": 3, "due": "FY2026"}}]}""");
            var values = Files.writeString(
                    folder.resolve("other.csv"),
                    "indicator,period,value,numerator,denominator,status\na,FY2023,1150,,,P\nb,FY2023,1250.5,,,\nc,FY2023,,500,1000,\n");

            assertThat(Run.of("progress", other.toString(), "--observations", values.toString())
                            .out())
                    .contains(
                            "Range [KPI]\n  status                 breached (on provisional data)\n",
                            "  target                 900 件 to 1,100 件 (FY2026)\n",
                            "  to spare               -50 件\n",
                            "  distance to the range  50 件\n",
                            "  periods kept           0 of 1 periods\n",
                            "  collected                    1,250.5 件\n",
                            "  still to collect             2,749.5 件\n",
                            "  needed per remaining period  916.5 件\n",
                            "  current                   500 of 1,000 件 (FY2023)\n",
                            "  target                    2 of 3 件 by FY2026 = 667 件 of today's 1,000 件\n",
                            "  still to gain             167 件\n");
        }
    }

    @Nested
    class Forms {
        @Test
        void ofJsonBeginWithTheFormat() {
            var run = progress("--format", "json");

            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .startsWith("{\n  \"format\": \"govtech-progress/1\",\n  \"asOf\": \"2025-02-02\",\n")
                    .endsWith("}\n");
            assertThat(run).isEqualTo(progress("--format=JSON"));
        }

        @Test
        void ofCsvHaveAHeader() {
            assertThat(progress("--format", "csv").out())
                    .startsWith("program,goal,area,slice,unit,")
                    .contains("\ngovtech-tokyo,digital-staff,,,人,2025-02-01,170,");
        }

        @Test
        void ofMarkdownAreTables() {
            assertThat(progress("--format", "markdown", "--lang", "ja").out())
                    .startsWith("# 目標の進捗\n")
                    .contains("| デジタル人材 |");
        }

        @Test
        void mayBeginWithAByteOrderMark() {
            assertThat(progress("--format", "csv", "--bom").out()).startsWith("\uFEFFprogram,");
            assertThat(progress("--format", "csv").out()).doesNotContain("\uFEFF");
        }

        @Test
        void areTheSameBytesEachTime() {
            assertThat(progress("--format", "json")).isEqualTo(progress("--format", "json"));
        }
    }

    @Nested
    class Days {
        @Test
        void leaveLaterPeriodsOut() {
            assertThat(progress("--as-of", "2025-01-31").out())
                    .contains("current                   120 人 (2024-06-01)", "(as of 2025-01-31)");
        }

        @ParameterizedTest(name = "known on {0}: {1} of {2}")
        @CsvSource({"2024-05-31, , 200 人", "2024-07-01, 120 人, 250 人", "2025-03-01, 170 人, 250 人"})
        void showWhatWasKnown(String day, String current, String target) {
            var run = progress("--known-on", day);

            assertThat(run.out()).containsPattern("target +" + target);
            if (current == null) {
                assertThat(run.out()).contains("There is no observation.").doesNotContain("  current ");
            } else {
                assertThat(run.out()).contains("current                   " + current);
            }
        }
    }

    @Nested
    class StandardInput {
        @Test
        void standsForOneOfTheFiles() {
            assertThat(Run.withInput(Samples.PROGRAM, "progress", "-", "--observations", rows))
                    .isEqualTo(progress());
            assertThat(Run.withInput(Samples.ROWS, "progress", program, "--observations", "-"))
                    .isEqualTo(progress());
        }

        @Test
        void canStandForOneAlone() {
            assertThat(Run.withInput(Samples.PROGRAM, "progress", "-", "--observations", "-"))
                    .isEqualTo(new Run(
                            3, "", "standard input: The standard input (-) can stand for one of the files alone\n"));
            assertThat(Run.withInput(Samples.PROGRAM, "progress", "-", "-", "--lang", "ja")
                            .err())
                    .isEqualTo("standard input: 標準入力（-）は一つのファイルにしか使えません。\n");
        }

        @Test
        void isNamedInFindings() {
            assertThat(Run.withInput("{", "progress", "-").err()).startsWith("standard input:");
        }
    }

    @Nested
    class InvalidData {
        @Test
        void ofAllFilesComesAtOnceAndNothingElse() throws IOException {
            Files.writeString(
                    Path.of(program), Samples.PROGRAM.replace("\"direction\": \"increase\"", "\"direction\": \"up\""));
            Files.writeString(Path.of(rows), "indicator,period\n");
            var run = progress(folder.resolve("none.json").toString());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line).startsWith(program + ":4 /goals/0/direction: "))
                    .anySatisfy(line -> assertThat(line)
                            .isEqualTo(folder.resolve("none.json")
                                    + ": The file cannot be opened: no such file or folder"))
                    .anySatisfy(line -> assertThat(line).startsWith(rows + ":1 value: There is no column of values"));
        }

        @Test
        void isInTheReadersLanguage() {
            assertThat(Run.of("progress", folder.resolve("none.json").toString(), folder.toString(), "--lang", "ja")
                            .err())
                    .isEqualTo(folder.resolve("none.json") + ": ファイルを開けません（ファイルやフォルダーがありません）。\n" + folder
                            + ": ファイルを開けません（フォルダーです）。\n");
        }

        @Test
        void isOneObjectForOtherApplications() {
            var run = Run.of("progress", folder.resolve("none.json").toString(), "--format", "json");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("{\n  \"format\": \"govtech-findings/1\",\n")
                    .contains("\"code\": \"CANNOT_OPEN\"", "\"ja\": \"ファイルを開けません（ファイルやフォルダーがありません）。\"");
        }

        @Test
        void isAProgramThatIsGivenTwice() {
            assertThat(Run.of("progress", program, program).err())
                    .isEqualTo(program + " /id: The program govtech-tokyo is in " + program
                            + " as well: give each its own id\n");
        }

        @Test
        void isNotWhatIsIgnored() throws IOException {
            Files.writeString(Path.of(rows), "indicator,period,value,rank\nother,2024,1,\n");
            var run = progress();

            assertThat(run.code()).isZero();
            assertThat(run.err())
                    .isEqualTo(rows + ": the column \"rank\" is not used and was ignored\n" + rows
                            + ": no program has the indicator \"other\"; its rows were ignored\n");
            assertThat(progress("--lang", "ja").err()).startsWith(rows + "：「rank」という列は使わないため無視しました。\n");
        }
    }
}
