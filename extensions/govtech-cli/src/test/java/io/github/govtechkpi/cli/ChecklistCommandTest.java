package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistCommandTest {
    private static final String LIST = """
            {"format": "govtech-checklist/1", "id": "ours", "version": %s, "title": {"ja": "庁内チェックリスト", "en": "Our checklist"},
             "items": [
              {"id": "1", "title": {"ja": "指標を決める", "en": "Set an indicator"}, "summary": {"en": "s"},
               "idealState": [{"ja": "残りが分かる", "en": "what is missing is known"}],
               "exampleActions": [{"ja": "測定方法も決める", "en": "design the measuring too"}]},
              {"id": "2", "title": {"ja": "仲間を探す", "en": "Find partners"}, "summary": {"en": "s"},
               "suggestedIndicators": [{"ja": "協定数（件）", "en": "agreements (件)"}]},
              {"id": "3", "title": {"ja": "試す", "en": "Try"}, "summary": {"en": "s"}}]}""";
    private static final String ASSESSMENT = """
            {"format": "govtech-assessment/1", "id": "%s", "checklist": "ours", "checklistVersion": 1, "date": "%s",
             "assessor": {"ja": "%s", "en": "%s"}, "answers": [
              {"item": "1", "answer": "%s"}, {"item": "2", "answer": "%s"},
              {"item": "3", "answer": "done", "evidence": [{"text": {"ja": "報告書", "en": "report"}, "validUntil": "2025-12-31"}]}]}""";

    @TempDir
    private Path folder = Path.of("");

    private String list() {
        return Run.file(folder, "ours.json", LIST.formatted(1));
    }

    private String assessment(String id, String date, String assessor, String one, String two) {
        return Run.file(folder, id + ".json", ASSESSMENT.formatted(id, date, assessor, assessor, one, two));
    }

    @Nested
    class Blank {
        @Test
        void leadsFromAFormToAResultInThreeSteps() {
            var form = folder.resolve("my.json").toString();

            var written = Run.of(
                    "checklist",
                    "--blank",
                    "--date",
                    "2025-04-01",
                    "--assessor",
                    "DX office",
                    "--id",
                    "city-2025",
                    "-o",
                    form);

            assertThat(written)
                    .isEqualTo(new Run(
                            0,
                            "",
                            ("Next: fill in every \"answer\" in %1$s (not-started, planned, under-way, done, or not-applicable with a"
                                            + " \"reason\"), and \"date\" and \"assessor\" where they are empty. Then run: govtech checklist %1$s%n")
                                    .formatted(form)));
            assertThat(Run.of("checklist", "--blank", "-o", form, "--lang", "ja")
                            .err())
                    .isEqualTo(
                            "次に、%1$sの各項目のanswer（not-started＝未着手、planned＝計画済み、under-way＝実施中、done＝実施済み、not-applicable＝該当なし。該当なしにはreasonも）と、空いていればdate（評価日）とassessor（評価者）を記入し、govtech checklist %1$s を実行してください。%n"
                                    .formatted(form));
            assertThat(Run.of("checklist", "--blank", "-o", form, "--format", "json"))
                    .isEqualTo(new Run(0, "", ""));
            Run.of(
                    "checklist",
                    "--blank",
                    "--date",
                    "2025-04-01",
                    "--assessor",
                    "DX office",
                    "--id",
                    "city-2025",
                    "-o",
                    form);
            var result = Run.of("checklist", form);
            assertThat(result.code()).isZero();
            assertThat(result.out())
                    .startsWith("ICT Regional Innovation Guidebook Ver. 2.0\n")
                    .contains("0 of 10 done, 10 not answered")
                    .contains("city-2025, 2025-04-01, by DX office")
                    .contains("6. Set indicators of the value you provide. (not answered)")
                    .contains("  - next, for example: ");
        }

        @Test
        void saysWhatIsMissingInAFormThatWasNotFilledIn() {
            var form = folder.resolve("my.json").toString();
            Run.of("checklist", "--blank", "-o", form);

            assertThat(Run.of("checklist", form))
                    .satisfies(run -> assertThat(run.code()).isEqualTo(3))
                    .satisfies(run -> assertThat(run.err())
                            .contains(
                                    "The required field \"date\" is missing",
                                    "The required field \"assessor\" is missing"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ict-guidebook", "innovation-definition", "oecd-govtech"})
        void takesEveryShippedChecklist(String id) {
            assertThat(Run.of("checklist", "--blank=" + id).out())
                    .contains("\"format\": \"govtech-assessment/1\"", "\"checklist\": \"" + id + "\"");
        }

        @Test
        void takesAChecklistOfOnesOwn() {
            assertThat(Run.of("checklist", "--blank", list(), "--subject", "city")
                            .out())
                    .isEqualTo("""
                    {
                      "format": "govtech-assessment/1",
                      "id": "assessment",
                      "checklist": "ours",
                      "checklistVersion": 1,
                      "subject": "city",
                      "date": null,
                      "assessor": null,
                      "answers": [
                        {
                          "item": "1",
                          "title": {
                            "ja": "指標を決める",
                            "en": "Set an indicator"
                          },
                          "answer": null,
                          "evidence": [],
                          "comment": null
                        },
                        {
                          "item": "2",
                          "title": {
                            "ja": "仲間を探す",
                            "en": "Find partners"
                          },
                          "answer": null,
                          "evidence": [],
                          "comment": null
                        },
                        {
                          "item": "3",
                          "title": {
                            "ja": "試す",
                            "en": "Try"
                          },
                          "answer": null,
                          "evidence": [],
                          "comment": null
                        }
                      ]
                    }
                    """);
        }

        @Test
        void isAlsoAMarkdownPageAndRows() {
            assertThat(Run.of("checklist", "--blank", list(), "--format", "markdown", "--lang", "ja")
                            .out())
                    .startsWith("""
                    # 庁内チェックリスト

                    対象：____________　日付：____________　評価者：____________

                    ## 1. 指標を決める

                    s

                    ☐ 未着手　☐ 計画済み　☐ 実施中　☐ 実施済み　☐ 該当なし（理由：____________）

                    根拠（日付とリンク）：____________

                    実現したときの姿：

                    - 残りが分かる

                    取組の例：

                    - 測定方法も決める
                    """);
            assertThat(Run.of("checklist", "--blank", list(), "--format", "csv").out())
                    .startsWith("item,title,answer,reason,evidence,date,link,comment\r\n1,Set an indicator,,,,,,\r\n");
        }
    }

    @Nested
    class Judge {
        @Test
        void printsCountsFindingsAndNextActions() {
            var mine = assessment("a", "2025-04-01", "DX", "under-way", "done");

            assertThat(Run.of("checklist", mine, "--checklist", list())).isEqualTo(new Run(0, """
                    Our checklist
                    ========================================================================

                    2 of 3 done (1 without evidence), 1 under way
                      item  answer     evidence  title
                      1     under way  0         Set an indicator
                      2     done       0         Find partners
                      3     done       1         Try
                      - a, 2025-04-01, by DX

                    Findings on the assessment
                      - item 2: It is said to be done, but nothing shows it. Give at least one piece of evidence with its date and link.

                    1. Set an indicator (under way)
                      - still open: what is missing is known
                      - next, for example: design the measuring too

                    3. Try (done)
                      - evidence: report
                    """, ""));
        }

        @Test
        void printsThemInJapaneseAndNeverAPercentage() {
            var mine = assessment("a", "2025-04-01", "DX課", "planned", "not-started");
            var printed = Run.of("checklist", mine, "--checklist", list(), "--lang", "ja")
                    .out();

            assertThat(printed).isEqualTo("""
                    庁内チェックリスト
                    ========================================================================

                    3項目のうち1項目が実施済み、1項目が計画済み、1項目が未着手
                      項目  回答      根拠  内容
                      1     計画済み  0     指標を決める
                      2     未着手    0     仲間を探す
                      3     実施済み  1     試す
                      - a（2025-04-01、評価者：DX課）

                    1. 指標を決める（計画済み）
                      - 目指す姿：残りが分かる
                      - 次の一手の例：測定方法も決める

                    2. 仲間を探す（未着手）
                      - 進み具合を示す指標の案：協定数（件）

                    3. 試す（実施済み）
                      - 根拠：報告書
                    """);
            assertThat(printed).doesNotContain("%", "％");
        }

        @Test
        void writesThemForOtherApplications() {
            var mine = assessment("a", "2025-04-01", "DX", "under-way", "done");

            assertThat(Run.of("checklist", mine, "--checklist", list(), "--format", "json")
                            .out())
                    .startsWith("""
                            {
                              "format": "govtech-assessment-result/1",
                              "assessment": "a",
                              "checklist": "ours",
                              "checklistVersion": 1,
                              "date": "2025-04-01",
                              "assessor": {
                                "ja": "DX",
                                "en": "DX"
                              },
                              "counts": {
                                "items": 3,
                                "done": 2,
                                "doneWithoutEvidence": 1,
                                "underWay": 1,
                                "planned": 0,
                                "notStarted": 0,
                                "notApplicable": 0,
                                "open": 0
                              },
                            """)
                    .contains("\"code\": \"DONE_WITHOUT_EVIDENCE\"")
                    .doesNotContain("percent", "score");
            assertThat(Run.of("checklist", mine, "--checklist", list(), "--format", "csv")
                            .out())
                    .isEqualTo("""
                            item,title,answer,evidence,findings\r
                            1,Set an indicator,under way,,\r
                            2,Find partners,done,,DONE_WITHOUT_EVIDENCE\r
                            3,Try,done,report,\r
                            """);
            assertThat(Run.of("checklist", mine, "--checklist", list(), "--format", "markdown")
                            .out())
                    .startsWith(
                            "# Our checklist\n\n## 2 of 3 done (1 without evidence), 1 under way\n\n| item | answer |");
        }

        @Test
        void printsReasonEvidenceAndComment() {
            var mine = Run.file(folder, "mine.json", """
                    {"format": "govtech-assessment/1", "id": "a", "checklist": "ours", "checklistVersion": 1, "date": "2025-04-01",
                     "assessor": "DX", "answers": [
                      {"item": "1", "answer": "not-applicable", "reason": {"ja": "委託していない", "en": "nothing is outsourced"}},
                      {"item": "2", "answer": "done", "comment": {"ja": "来年度に広げる", "en": "wider next year"}, "evidence": [
                       {"text": {"ja": "協定書", "en": "agreement"}, "date": "2025-03-01", "link": "https://example.jp/a"},
                       {"text": {"ja": "覚書", "en": "memorandum"}, "validUntil": "2025-03-31"}]},
                      {"item": "4", "answer": "planned"}]}""");

            assertThat(Run.of("checklist", mine, "--checklist", list()).out()).endsWith("""
                    Findings on the assessment
                      - There is no item 4 in checklist ours, version 1: it was not counted. The ids are: 1, 2, 3

                    1. Set an indicator (not applicable)
                      - does not apply: nothing is outsourced

                    2. Find partners (done)
                      - evidence: agreement (2025-03-01, https://example.jp/a)
                      - evidence: memorandum (ran out on 2025-03-31)
                      - comment: wider next year
                    """);
            assertThat(Run.of("checklist", mine, "--checklist", list(), "--lang", "ja")
                            .out())
                    .endsWith("""
                    評価についての指摘
                      - 項目「4」はチェックリスト「ours」第1版にありません。数に入れていません。使えるID：1, 2, 3

                    1. 指標を決める（該当なし）
                      - 該当しない理由：委託していない

                    2. 仲間を探す（実施済み）
                      - 根拠：協定書（2025-03-01、https://example.jp/a）
                      - 根拠：覚書（有効期限切れ：2025-03-31）
                      - コメント：来年度に広げる
                    """);
            assertThat(Run.of("checklist", mine, "--checklist", list(), "--format", "json")
                            .out())
                    .contains("\"en\": \"nothing is outsourced\"", "\"en\": \"wider next year\"", "\"comment\": null");
            assertThat(Run.of("checklist", mine, "--checklist", list(), "--format", "csv")
                            .out())
                    .contains("1,Set an indicator,not applicable: nothing is outsourced,,\r\n");
        }

        @Test
        void saysInBothLanguagesWhatIsWrongWithAnswers() {
            var mine = Run.file(folder, "mine.json", """
                    {"format": "govtech-assessment/1", "id": "a", "checklist": "ours", "checklistVersion": 1, "date": "2025-04-01",
                     "assessor": "DX", "answers": [
                      {"item": "1", "answer": "finished"}, {"item": "2", "answer": "not-applicable"},
                      {"item": "3", "answer": "done", "reason": "x"}, {"item": "4", "comment": "later"}]}""");

            assertThat(errors(mine, "en"))
                    .containsExactly(
                            "/answers/0/answer: \"finished\" is not one of: not-started, planned, under-way, done, not-applicable",
                            "/answers/1: The answer not-applicable needs its reason in \"reason\"",
                            "/answers/2: A reason belongs to not-applicable alone: write anything else into \"comment\"",
                            "/answers/3: The required field \"answer\" is missing");
            assertThat(errors(mine, "ja"))
                    .containsExactly(
                            "/answers/0/answer: \"finished\" は使えません。not-started、planned、under-way、done、not-applicable のいずれかを書いてください。",
                            "/answers/1: 「該当なし」（not-applicable）には理由（reason）が必要です。",
                            "/answers/2: 理由（reason）は「該当なし」（not-applicable）のときだけ書きます。ほかはcommentに書いてください。",
                            "/answers/3: 必須の項目「answer」がありません。");
        }

        private List<String> errors(String file, String lang) {
            return Run.of("checklist", file, "--checklist", list(), "--lang", lang)
                    .err()
                    .lines()
                    .map(line -> line.substring(line.indexOf(" /") + 1))
                    .toList();
        }

        @Test
        void readsAnAssessmentOfAnEarlierVersion() {
            var mine = assessment("a", "2025-04-01", "DX", "under-way", "planned");
            var second = Run.file(folder, "second.json", LIST.formatted(2));

            assertThat(Run.of("checklist", mine, "--checklist", second).out())
                    .contains("1 of 3 done, 1 under way, 1 planned")
                    .contains("This assessment answers version 1, but the checklist is version 2.");
        }

        @Test
        void offersWhatTheProgramsDataSay() {
            var form = folder.resolve("my.json").toString();
            Run.of("checklist", "--blank", "--date", "2025-04-01", "--assessor", "DX office", "-o", form);
            var program = Run.file(folder, "p.json", """
                    {"format": "govtech-program/1", "id": "p", "name": {"en": "p"}, "goals": [{"id": "g", "role": "kgi",
                     "name": {"en": "g"}, "direction": "increase", "indicator": {"id": "i", "kind": "absolute", "unit": "人"}}]}""");

            assertThat(Run.of("checklist", form, "--program", program).out())
                    .contains("the program's data: 0 of 1 goals have a source, a method and a frequency of measuring.");
        }
    }

    @Nested
    class Compare {
        @Test
        void tellsWhatImprovedFellBackAndRanOut() {
            var before = assessment("a", "2025-04-01", "DX", "planned", "under-way");
            var after = assessment("b", "2026-04-01", "DX", "under-way", "planned");

            assertThat(Run.of("checklist", before, after, "--checklist", list()))
                    .isEqualTo(new Run(0, """
                    Our checklist
                    ========================================================================

                    done: from 1 of 3 to 1 of 3 (1 improved, 1 fell back, 1 with expired evidence)
                      - a, 2025-04-01, by DX
                      - b, 2026-04-01, by DX

                    improved
                      - 1. Set an indicator: from planned to under way

                    fell back
                      - 2. Find partners: from under way to planned

                    unchanged
                      - 3. Try: done

                    Evidence that ran out, with nothing in its place
                      - 3. Try: report (2025-12-31)

                    Findings on the assessment
                      - item 3: It is said to be done, but its evidence "report" ran out on 2025-12-31. Give newer evidence, or change the answer.
                    """, ""));
            assertThat(Run.of("checklist", before, after, "--checklist", list(), "--lang", "ja")
                            .out())
                    .contains("実施済みは、3項目のうち1項目から、3項目のうち1項目へ（前進1、後退1、根拠切れ1）")
                    .contains("前進\n  - 1. 指標を決める：計画済みから実施中へ");
            assertThat(Run.of("checklist", before, after, "--checklist", list(), "--format", "json")
                            .out())
                    .contains("\"format\": \"govtech-assessment-comparison/1\"", "\"change\": \"FELL_BACK\"");
            assertThat(Run.of("checklist", before, after, "--checklist", list(), "--format", "csv")
                            .out())
                    .contains("3,Try,done,done,unchanged,report (2025-12-31)\r\n");
        }

        @Test
        void refusesTheLaterOneFirst() {
            var before = assessment("a", "2025-04-01", "DX", "planned", "planned");
            var after = assessment("b", "2026-04-01", "DX", "planned", "planned");
            var run = Run.of("checklist", after, before, "--checklist", list());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith(
                            "The second assessment must not be the earlier one, but they are of 2026-04-01 and 2025-04-01: exchange them");
        }
    }

    @Nested
    class Agree {
        @Test
        void tellsHowFarAssessorsAgreeAndWhereTheyDiffer() {
            var first = assessment("a", "2025-04-01", "DX", "planned", "not-started");
            var second = assessment("b", "2025-04-02", "Audit", "planned", "under-way");

            assertThat(Run.of("checklist", first, second, "--agreement", "--checklist", list()))
                    .isEqualTo(new Run(0, """
                    Our checklist
                    ========================================================================

                    The 2 assessors gave the same answer to 2 of 3 items. Krippendorff's alpha is 0.54: not usable for comparison.
                      - a, 2025-04-01, by DX
                      - b, 2025-04-02, by Audit
                      - DX and Audit: the same answer to 2 of 3 items that both answered (weighted kappa: 0.50)

                    Where they differ
                      item  title          DX           Audit
                      2     Find partners  not started  under way
                    """, ""));
            assertThat(Run.of("checklist", first, second, "--agreement", "--checklist", list(), "--format", "json")
                            .out())
                    .contains("\"format\": \"govtech-assessment-agreement/1\"", "\"measure\": \"COHEN_QUADRATIC\"");
            assertThat(Run.of("checklist", first, second, "--agreement", "--checklist", list(), "--lang", "ja")
                            .out())
                    .contains("評価者2人の回答は、3項目のうち2項目で一致しています。")
                    .contains("DXとAudit：両者が答えた3項目のうち2項目で同じ回答（重み付きκ：0.50）");
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(Run.of("checklist").err())
                .startsWith(
                        "Give one assessment to judge it, two to compare them, or two and more with --agreement; --blank prints a form");
        assertThat(Run.of("checklist", "a.json", "--agreement").code()).isEqualTo(2);
        assertThat(Run.of("checklist", "a", "b", "c").code()).isEqualTo(2);
        assertThat(Run.of("checklist", "a.json", "--blank=oecd-govtech", "--lang", "ja")
                        .err())
                .startsWith("--blankは用紙を出力します。評価ファイルは書かないでください。");
        assertThat(Run.of("checklist", "--blank", "nothing").err())
                .startsWith(
                        "There is no checklist \"nothing\"; shipped are: ict-guidebook, innovation-definition, oecd-govtech. Name a file of your own with --checklist");
        assertThat(Run.of("checklist", folder.resolve("none.json").toString()).code())
                .isEqualTo(3);
    }
}
