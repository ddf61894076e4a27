package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市のサービス", "en": "City service"}, "goals": [
             {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "vision": {"en": "nobody queues"},
              "indicator": {"id": "users", "kind": "absolute", "unit": "人", "timeBasis": "cumulative",
               "measurement": {"source": "log", "method": "count", "frequency": "P1Y", "publicationLag": "P2M"}},
              "direction": "increase", "baseline": {"value": 1000, "period": "FY2022"},
              "target": {"type": "reach", "value": 2000, "due": "FY2027"}}]}""";

    @TempDir
    private Path folder = Path.of("");

    private String program = "";

    @BeforeEach
    void writeTheProgram() {
        program = Run.file(folder, "city.json", PROGRAM);
    }

    @Test
    void printsTheFindingsWorstFirst() {
        assertThat(Run.of("check", program)).isEqualTo(new Run(0, """
                2 warnings, 1 note
                ========================================================================

                warning: city / users (Users)
                  - R32 No KPI serves this KGI. Link KPI and KGI: name the KGI in the KPI's supports.
                  - R43 Nobody is responsible for measuring. Name who measures (responsible).

                info: city / users (Users)
                  - R12 The value at the due date (FY2027) becomes known on 2028-05-31 (publication lag 2 months). Plan the verdict for after that day. [target.due: FY2027, indicator.measurement.publicationLag: P2M]
                """, ""));
    }

    @Test
    void printsThemInJapanese() {
        assertThat(Run.of("check", program, "--lang", "ja").out()).isEqualTo("""
                注意2件、参考1件
                ========================================================================

                注意：city / users（利用者）
                  - R32 このKGIを支えるKPIがありません。KPIのsupportsにKGIを書いて結び付けてください。
                  - R43 測定の担当（responsible）が決まっていません。誰が測るかを決めてください。

                参考：city / users（利用者）
                  - R12 期限（FY2027）の値が分かるのは2028-05-31です（公表まで2か月）。期限の判定はその後に予定してください。［target.due: FY2027、indicator.measurement.publicationLag: P2M］
                """);
    }

    @Test
    void writesThemForOtherApplications() {
        assertThat(Run.of("check", program, "--format", "json").out()).startsWith("""
                {
                  "format": "govtech-check/1",
                  "findings": [
                    {
                      "rule": "R32",
                      "severity": "warning",
                      "program": "city",
                      "goal": "users",
                      "ja": "このKGIを支えるKPIがありません。KPIのsupportsにKGIを書いて結び付けてください。",
                      "en": "No KPI serves this KGI. Link KPI and KGI: name the KGI in the KPI's supports.",
                      "evidence": [
                        {
                          "field": "goals.supports",
                          "value": null
                        }
                      ]
                    },
                """);
    }

    @Test
    void writesThemAsRowsAndAsMarkdown() {
        assertThat(Run.of("check", program, "--format", "csv").out())
                .startsWith(
                        "rule,severity,program,goal,finding,evidence\r\nR32,warning,city,users,No KPI serves this KGI.");
        assertThat(Run.of("check", program, "--format", "markdown").out())
                .startsWith(
                        "# 2 warnings, 1 note\n\n## warning: city / users (Users)\n\n- R32 No KPI serves this KGI.");
    }

    @Test
    void looksAtTheObservations() {
        var rows = Run.file(folder, "rows.csv", "indicator,period,value\nusers,FY2023,1200\nusers,FY2024,1190\n");

        assertThat(Run.of("check", program, "--observations", rows).out())
                .contains("R41 A cumulative value falls, from 1200 人 in FY2023 to 1190 人 in FY2024.");
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 1", "info, 1", "WARNING, 1"})
    void failsOnASeverityWhereThatIsAskedFor(String severity, int code) {
        var run = Run.of("check", program, "--fail-on", severity);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).as("the findings are printed all the same").startsWith("2 warnings, 1 note");
    }

    @Test
    void saysThatNothingWasFound() {
        var empty = Run.file(
                folder, "empty.json", "{\"format\": \"govtech-program/1\", \"id\": \"e\", \"name\": {\"en\": \"e\"}}");

        assertThat(Run.of("check", empty, "--fail-on", "info"))
                .isEqualTo(new Run(0, "No findings in 1 program(s)\n" + "=".repeat(72) + "\n", ""));
        assertThat(Run.of("check", empty, "--lang", "ja").out()).startsWith("1件のプログラムに指摘はありません\n");
        assertThat(Run.of("check", empty, "--format", "json").out())
                .isEqualTo("{\n  \"format\": \"govtech-check/1\",\n  \"findings\": []\n}\n");
    }

    @Test
    void refusesAFileThatIsNoProgramAndAWrongUse() {
        assertThat(Run.of("check", folder.resolve("none.json").toString()).code())
                .isEqualTo(3);
        assertThat(Run.of("check").code()).isEqualTo(2);
        assertThat(Run.of("check", program, "--fail-on", "fatal").code()).isEqualTo(2);
    }
}
