package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
    static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市のサービス", "en": "City service"}, "goals": [
             {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
              "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
              "baseline": {"value": 100, "period": "FY2020"}, "target": {"type": "reach", "value": 200, "due": "FY2030"}}]}""";

    @TempDir
    private Path folder = Path.of("");

    private String program = "";
    private String rows = "";

    @BeforeEach
    void writeTheFiles() {
        program = Run.file(folder, "city.json", PROGRAM);
        rows = Run.file(folder, "rows.csv", "indicator,period,value\nusers,FY2021,99\nusers,FY2022,98\n");
    }

    @Test
    void proposesAndAsksAndDecidesNothing() {
        var run = Run.of("review", program, "--observations", rows);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("""
                Review of City service as of 2023-04-01
                ========================================================================

                What it rests on
                  - design of the goals: 1 error, 4 warnings (govtech check lists them)

                users (Users): deteriorating
                """).contains("""
                  - proposed: adjust the method. It has been deteriorating for 2 periods in a row. The present way does not lead there: consider another one.
                  - proposed: stop. It has been deteriorating for 2 periods in a row. Ask whether it is worth going on.
                  - proposed: add resources. It moves away from the target. Check whether staff and money suffice.
                  - TO BE ANSWERED IN WRITING: It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why.

                To decide: govtech review %s ... --format json -o review.json, fill in "decision" and every "answer", then run it with --sheet review.json
                """.formatted(program));
    }

    @Test
    void proposesInJapanese() {
        assertThat(Run.of("review", program, "--observations", rows, "--lang", "ja")
                        .out())
                .startsWith("""
                市のサービスの評価（2023-04-01時点）
                ========================================================================

                評価の材料
                  - 目標の設計：誤り1件、注意4件（govtech checkで一覧を表示）

                users（利用者）：後退
                """)
                .contains("""
                  - 案：手段の見直し。2期続けて後退しています。今のやり方のままでは目標に近づきません。手段を変えることを検討してください。
                  - 案：中止・終了。2期続けて後退しています。続ける意味があるかどうかを問い直してください。
                  - 案：資源の追加。目標から遠ざかっています。人や予算が足りているかを確かめてください。
                  - 【文書での回答が必要】2期続けて後退しています。何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。
                """);
    }

    @Test
    void refusesASheetThatIsNotFilledIn() {
        var sheet = form();
        var run = Run.of("review", program, "--observations", rows, "--sheet", sheet);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace(sheet, "review.json")).isEqualTo("""
                        review.json /goals/0/answer: The goal users must be answered in writing (answer). It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why.
                        review.json /decision: There is no decision: write option, reason, by, on and nextReview
                        """.replace("\n", System.lineSeparator()));
    }

    @Test
    void takesAFilledInSheetIntoTheHistory() throws IOException {
        var sheet = filled(form());

        assertThat(Run.of("review", program, "--observations", rows, "--sheet", sheet))
                .isEqualTo(new Run(0, """
                Reviews of City service
                ========================================================================

                2023-05-01: adjust the method, decided by board
                  - reason: another supplier
                  - next review: 2024-05-01
                  - answer on users: We change the supplier.
                  - computed again from what was known then: the same
                """, ""));
        assertThat(Run.of("review", program, "--observations", rows, "--sheet", sheet, "--lang", "ja")
                        .out())
                .isEqualTo("""
                        市のサービスの評価の履歴
                        ========================================================================

                        2023-05-01：手段の見直し（決定者：board）
                          - 理由：another supplier
                          - 次回の評価日：2024-05-01
                          - usersへの回答：We change the supplier.
                          - 当時分かっていた内容で計算し直しても、同じ結果です
                        """);
        assertThat(Run.of("review", program, "--observations", rows, "--sheet", sheet, "--format", "csv")
                        .out())
                .isEqualTo("""
                        on,option,by,reason,nextReview,asOf\r
                        2023-05-01,adjust-method,board,another supplier,2024-05-01,2023-04-01\r
                        """);
        assertThat(Run.of("review", program, "--observations", rows, "--sheet", sheet, "--format", "json")
                        .out())
                .contains("\"option\" : \"adjust-method\"");
    }

    @Test
    void showsWhatNoLongerComesOutAsItWasRecorded() throws IOException {
        var sheet = filled(form());
        var changed = Run.file(folder, "changed.csv", "indicator,period,value\nusers,FY2021,111\nusers,FY2022,125\n");

        assertThat(Run.of("review", program, "--observations", changed, "--sheet", sheet)
                        .out())
                .contains(
                        "computed again from what was known then, users no longer comes out as DETERIORATING: program file or observations were changed without a record");
    }

    @Test
    void bindsAnAssessment() {
        var assessment = folder.resolve("a.json").toString();
        Run.of("checklist", "--blank", "--date", "2023-04-01", "--assessor", "DX office", "-o", assessment);

        assertThat(Run.of("review", program, "--observations", rows, "--assessment", assessment)
                        .out())
                .contains("ICT Regional Innovation Guidebook Ver. 2.0: 0 of 10 done, 10 not answered");
        assertThat(Run.of("review", program, "--assessment", assessment, "--format", "json")
                        .out())
                .contains("\"assessment\" : \"assessment\"");
    }

    @Test
    void needsTheFileOfAChecklistThatIsNotShipped() {
        var assessment = Run.file(folder, "a.json", """
                {"format": "govtech-assessment/1", "id": "a", "checklist": "ours", "checklistVersion": 1, "date": "2025-04-01",
                 "assessor": "DX office"}""");
        var run = Run.of("review", program, "--assessment", assessment);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "The assessment answers the checklist \"ours\", which is not a shipped one: name its file with --checklist");
    }

    private String form() {
        var sheet = folder.resolve("review.json").toString();
        assertThat(Run.of("review", program, "--observations", rows, "--format", "json", "-o", sheet)
                        .code())
                .isZero();
        return sheet;
    }

    private static String filled(String sheet) throws IOException {
        var file = Path.of(sheet);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"answer\" : null", "\"answer\" : \"We change the supplier.\"")
                        .replace("\"option\" : null", "\"option\" : \"adjust-method\"")
                        .replace("\"reason\" : null", "\"reason\" : \"another supplier\"")
                        .replace("\"by\" : null", "\"by\" : \"board\"")
                        .replace("\"on\" : null", "\"on\" : \"2023-05-01\"")
                        .replace("\"nextReview\" : null", "\"nextReview\" : \"2024-05-01\""));
        return sheet;
    }
}
