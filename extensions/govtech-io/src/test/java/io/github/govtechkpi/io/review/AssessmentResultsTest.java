package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.OfferedEvidence;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.json.JsonFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessmentResultsTest {
    private static final AssessmentResult DETAILED = OwnChecklist.detailed();
    private static final AssessmentResult BEGUN = AssessmentResult.of(
            OwnChecklist.LIST,
            OwnChecklist.assessment(
                    "b",
                    "2026-01-01",
                    "\"DX\"",
                    "{\"item\": \"1\", \"answer\": \"under-way\"}, {\"item\": \"3\", \"answer\": \"done\"}"));
    private static final List<OfferedEvidence> OFFERED = List.of(
            new OfferedEvidence(ItemId.parse("1"), LocalizedText.of("目標2件に出典あり", "2 goals have a source"), List.of()),
            new OfferedEvidence(ItemId.parse("9"), LocalizedText.of("別の項目", "of another list"), List.of()));

    private static String markdown(AssessmentResult result, List<OfferedEvidence> offered, Locale locale) {
        return ResultSection.markdown("T", AssessmentResults.sections(result, offered, locale));
    }

    @Nested
    class ForReaders {
        @Test
        void tellsReasonEvidenceAndComment() {
            assertThat(markdown(DETAILED, List.of(), Locale.ENGLISH)).isEqualTo("""
                    # T

                    ## 1 of 2 done, 1 not answered; 1 not applicable

                    | item | answer | evidence | title |
                    | --- | --- | --- | --- |
                    | 1 | not applicable | 0 | Set an indicator |
                    | 2 | done | 2 | Find partners |
                    | 3 | not answered | 0 | Try |

                    - a, 2025-04-01, by DX office

                    ## Findings on the assessment

                    - There is no item 4 in checklist ours, version 1: it was not counted. The ids are: 1, 2, 3

                    ## 1. Set an indicator (not applicable)

                    - does not apply: nothing is outsourced

                    ## 2. Find partners (done)

                    - evidence: agreement (2025-03-01, https://example.jp/a)
                    - evidence: minutes
                    - evidence: memorandum (ran out on 2025-03-31)
                    - comment: wider next year
                    """);
        }

        @Test
        void tellsThemInJapanese() {
            assertThat(markdown(DETAILED, List.of(), Locale.JAPANESE)).isEqualTo("""
                    # T

                    ## 2項目のうち1項目が実施済み、1項目が未回答（ほかに該当なし1項目）

                    | 項目 | 回答 | 根拠 | 内容 |
                    | --- | --- | --- | --- |
                    | 1 | 該当なし | 0 | 指標を決める |
                    | 2 | 実施済み | 2 | 仲間を探す |
                    | 3 | 未回答 | 0 | 試す |

                    - a（2025-04-01、評価者：DX課）

                    ## 評価についての指摘

                    - 項目「4」はチェックリスト「ours」第1版にありません。数に入れていません。使えるID：1, 2, 3

                    ## 1. 指標を決める（該当なし）

                    - 該当しない理由：委託していない

                    ## 2. 仲間を探す（実施済み）

                    - 根拠：協定書（2025-03-01、https://example.jp/a）
                    - 根拠：議事録
                    - 根拠：覚書（有効期限切れ：2025-03-31）
                    - コメント：来年度に広げる
                    """);
        }

        @Test
        void tellsWhatIsOpenWhatTheDataSayAndWhatToDoNext() {
            assertThat(markdown(BEGUN, OFFERED, Locale.ENGLISH)).isEqualTo("""
                    # T

                    ## 1 of 3 done (1 without evidence), 1 under way, 1 not answered

                    | item | answer | evidence | title |
                    | --- | --- | --- | --- |
                    | 1 | under way | 0 | Set an indicator |
                    | 2 | not answered | 0 | Find partners |
                    | 3 | done | 0 | Try |

                    - b, 2026-01-01, by DX

                    ## Findings on the assessment

                    - item 3: It is said to be done, but nothing shows it. Give at least one piece of evidence with its date and link.

                    ## 1. Set an indicator (under way)

                    - still open: what is missing is known
                    - the program's data: 2 goals have a source
                    - next, for example: design the measuring too

                    ## 2. Find partners (not answered)

                    - would show progress: agreements (件)
                    """);
        }

        @Test
        void tellsWhatToDoNextInJapanese() {
            assertThat(markdown(BEGUN, OFFERED, Locale.JAPANESE)).endsWith("""
                    ## 評価についての指摘

                    - 項目3：「実施済み」ですが、根拠（evidence）がありません。日付とリンクのある根拠を一つ以上書いてください。

                    ## 1. 指標を決める（実施中）

                    - 目指す姿：残りが分かる
                    - プログラムのデータから：目標2件に出典あり
                    - 次の一手の例：測定方法も決める

                    ## 2. 仲間を探す（未回答）

                    - 進み具合を示す指標の案：協定数（件）
                    """);
        }
    }

    @Nested
    class AsJson {
        @Test
        void hasEveryItemWithItsAnswerAndWhatIsOpen() {
            assertThat(AssessmentResults.json(BEGUN, OFFERED)).isEqualTo("""
                    {
                      "format": "govtech-assessment-result/1",
                      "assessment": "b",
                      "checklist": "ours",
                      "checklistVersion": 1,
                      "date": "2026-01-01",
                      "assessor": {
                        "ja": "DX",
                        "en": "DX"
                      },
                      "counts": {
                        "items": 3,
                        "done": 1,
                        "doneWithoutEvidence": 1,
                        "underWay": 1,
                        "planned": 0,
                        "notStarted": 0,
                        "notApplicable": 0,
                        "open": 1
                      },
                      "text": {
                        "ja": "3項目のうち1項目が実施済み（うち根拠なし1）、1項目が実施中、1項目が未回答",
                        "en": "1 of 3 done (1 without evidence), 1 under way, 1 not answered"
                      },
                      "items": [
                        {
                          "item": "1",
                          "title": {
                            "ja": "指標を決める",
                            "en": "Set an indicator"
                          },
                          "answer": "under-way",
                          "reason": null,
                          "comment": null,
                          "evidence": 0,
                          "open": [
                            {
                              "ja": "残りが分かる",
                              "en": "what is missing is known"
                            }
                          ],
                          "nextActions": [
                            {
                              "ja": "測定方法も決める",
                              "en": "design the measuring too"
                            }
                          ],
                          "offered": [
                            {
                              "ja": "目標2件に出典あり",
                              "en": "2 goals have a source"
                            }
                          ]
                        },
                        {
                          "item": "2",
                          "title": {
                            "ja": "仲間を探す",
                            "en": "Find partners"
                          },
                          "answer": null,
                          "reason": null,
                          "comment": null,
                          "evidence": 0,
                          "open": [],
                          "nextActions": [
                            {
                              "ja": "協定数（件）",
                              "en": "agreements (件)"
                            }
                          ],
                          "offered": []
                        },
                        {
                          "item": "3",
                          "title": {
                            "ja": "試す",
                            "en": "Try"
                          },
                          "answer": "done",
                          "reason": null,
                          "comment": null,
                          "evidence": 0,
                          "open": [],
                          "nextActions": [],
                          "offered": []
                        }
                      ],
                      "findings": [
                        {
                          "code": "DONE_WITHOUT_EVIDENCE",
                          "severity": "warning",
                          "item": "3",
                          "ja": "「実施済み」ですが、根拠（evidence）がありません。日付とリンクのある根拠を一つ以上書いてください。",
                          "en": "It is said to be done, but nothing shows it. Give at least one piece of evidence with its date and link."
                        }
                      ]
                    }
                    """);
        }

        @Test
        void hasReasonCommentAndTheEvidenceThatIsStillValid() {
            assertThat(AssessmentResults.json(DETAILED, List.of())).contains("""
                          "answer": "not-applicable",
                          "reason": {
                            "ja": "委託していない",
                            "en": "nothing is outsourced"
                          },
                          "comment": null,
                          "evidence": 0,
                          "open": [],
                          "nextActions": [],
                          "offered": []
                    """, """
                          "answer": "done",
                          "reason": null,
                          "comment": {
                            "ja": "来年度に広げる",
                            "en": "wider next year"
                          },
                          "evidence": 2,
                    """);
        }

        @Test
        void hasANullForAFindingOnTheWhole() {
            var other =
                    AssessmentResult.of(OwnChecklist.LIST, JsonFormat.ASSESSMENT.read(Examples.stream("""
                                    {"format": "govtech-assessment/1", "id": "c", "checklist": "ours", "checklistVersion": 2,
                                     "date": "2026-01-01", "assessor": "DX"}"""), "c.json"));

            assertThat(AssessmentResults.json(other, List.of())).contains("""
                          "code": "OTHER_VERSION",
                          "severity": "warning",
                          "item": null,
                    """);
            assertThat(AssessmentResults.sections(other, List.of(), Locale.ENGLISH)
                            .get(1))
                    .isEqualTo(
                            ResultSection.of(
                                    "Findings on the assessment",
                                    List.of(
                                            "This assessment answers version 2, but the checklist is version 1. Items of the same id were carried over: check their wording and assess again.")));
        }
    }

    @Nested
    class AsRows {
        @Test
        void haveTheEvidenceAndTheFindingsOfEachItem() {
            assertThat(CsvText.write(AssessmentResults.rows(DETAILED, Locale.ENGLISH)))
                    .isEqualTo("""
                            item,title,answer,evidence,findings\r
                            1,Set an indicator,not applicable: nothing is outsourced,,\r
                            2,Find partners,done,agreement; minutes,\r
                            3,Try,not answered,,\r
                            """);
            assertThat(CsvText.write(AssessmentResults.rows(BEGUN, Locale.ENGLISH)))
                    .endsWith("\r\n3,Try,done,,DONE_WITHOUT_EVIDENCE\r\n");
        }

        @Test
        void areInJapaneseAsWell() {
            assertThat(AssessmentResults.rows(DETAILED, Locale.JAPANESE))
                    .containsExactly(
                            List.of("item", "title", "answer", "evidence", "findings"),
                            List.of("1", "指標を決める", "該当なし：委託していない", "", ""),
                            List.of("2", "仲間を探す", "実施済み", "協定書; 議事録", ""),
                            List.of("3", "試す", "未回答", "", ""));
        }
    }
}
