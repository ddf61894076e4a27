package io.github.govtechkpi.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import io.github.govtechkpi.model.checklist.ItemId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessmentResultTest {
    @Nested
    class Counts {
        @Test
        void saySixOfTenDoneAndTwoUnderWay() {
            var counts = counts(
                    "done+",
                    "done+",
                    "done+",
                    "done+",
                    "done+",
                    "done+",
                    "under-way",
                    "under-way",
                    "planned",
                    "not-started");

            assertThat(counts.text())
                    .isEqualTo(LocalizedText.of(
                            "10項目のうち6項目が実施済み、2項目が実施中、1項目が計画済み、1項目が未着手",
                            "6 of 10 done, 2 under way, 1 planned, 1 not started"));
        }

        @Test
        void leaveWhatDoesNotApplyOutOfTheWhole() {
            var counts = counts("done+", "n/a", "-");

            assertThat(counts.applicable()).isEqualTo(9);
            assertThat(counts.text())
                    .isEqualTo(LocalizedText.of(
                            "9項目のうち1項目が実施済み、8項目が未回答（ほかに該当なし1項目）", "1 of 9 done, 8 not answered; 1 not applicable"));
        }

        @Test
        void tellHowManyOfTheDoneNothingShows() {
            assertThat(counts("done", "done+", "done 2025-03-31").text())
                    .isEqualTo(LocalizedText.of(
                            "10項目のうち3項目が実施済み（うち根拠なし2）、7項目が未回答", "3 of 10 done (2 without evidence), 7 not answered"));
        }

        @Test
        void areOfAsManyItemsAsTheirParts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ItemCounts(10, 1, 0, 1, 1, 1, 1, 4))
                    .withMessage("The parts must sum up to the items, but were 1, 1, 1, 1, 1 and 4 of 10");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ItemCounts(1, 1, 2, 0, 0, 0, 0, 0))
                    .withMessage("doneWithoutEvidence must be from 0 to done (1), but was 2");
        }

        private static ItemCounts counts(String... answers) {
            return AssessmentResult.of(Guidebook.checklist(), Assessments.of("2025-04-01", answers))
                    .counts();
        }
    }

    @Nested
    class Items {
        @Test
        void showWhatIsOpenAndWhatToDoNextWhereSomethingIsLeft() {
            var items = result("done+", "under-way", "n/a", "-").items();
            var guidebook = Guidebook.checklist().items();

            assertThat(items.get(0).nextActions()).isEmpty();
            assertThat(items.get(0).stillOpen()).isEmpty();
            assertThat(items.get(1).nextActions()).isEqualTo(guidebook.get(1).exampleActions());
            assertThat(items.get(1).stillOpen()).isEqualTo(guidebook.get(1).idealState());
            assertThat(items.get(2).nextActions()).isEmpty();
            assertThat(items.get(3).nextActions()).isEqualTo(guidebook.get(3).exampleActions());
            assertThat(items).extracting(ItemResult::isLeft).startsWith(false, true, false, true);
        }

        @Test
        void offerTheSuggestedIndicatorsWhereAListHasNoExamples() {
            var checklist = InnovationDefinition.checklist();
            var result = AssessmentResult.of(checklist, Assessments.of(checklist, "2025-04-01", "planned"));

            assertThat(result.items().get(0).nextActions())
                    .isNotEmpty()
                    .isEqualTo(checklist.items().get(0).suggestedIndicators());
        }

        @Test
        void haveTheLabelOfTheirAnswer() {
            assertThat(result("done+", "-", "n/a").items())
                    .extracting(ItemResult::label)
                    .startsWith(
                            LocalizedText.of("実施済み", "done"),
                            LocalizedText.of("未回答", "not answered"),
                            LocalizedText.of("該当なし", "not applicable"));
        }
    }

    @Nested
    class Findings {
        @Test
        void reportWhatIsDoneWithoutEvidence() {
            assertThat(result("done", "under-way").findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(AssessmentFinding.Code.DONE_WITHOUT_EVIDENCE);
                assertThat(finding.item()).contains(ItemId.parse("1"));
                assertThat(finding.text())
                        .isEqualTo(
                                LocalizedText.of(
                                        "「実施済み」ですが、根拠（evidence）がありません。日付とリンクのある根拠を一つ以上書いてください。",
                                        "It is said to be done, but nothing shows it. Give at least one piece of evidence with its date and link."));
            });
        }

        @Test
        void areFoundByTheirItem() {
            var result = result("done", "done");

            assertThat(result.findings()).hasSize(2);
            assertThat(result.findingsOn(ItemId.parse("2")))
                    .containsExactly(result.findings().get(1));
            assertThat(result.findingsOn(ItemId.parse("3"))).isEmpty();
        }

        @Test
        void reportEvidenceFromTheDayAfterItRanOut() {
            assertThat(AssessmentResult.of(Guidebook.checklist(), Assessments.of("2025-03-31", "done 2025-03-31"))
                            .findings())
                    .isEmpty();
            assertThat(result("done 2025-03-31").findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(AssessmentFinding.Code.EVIDENCE_EXPIRED);
                assertThat(finding.text())
                        .isEqualTo(
                                LocalizedText.of(
                                        "「実施済み」ですが、根拠「協定書」の有効期限（2025-03-31）が切れています。新しい根拠を書くか、回答を見直してください。",
                                        "It is said to be done, but its evidence \"agreement\" ran out on 2025-03-31. Give newer evidence, or change the answer."));
            });
        }

        @Test
        void reportAnItemThatTheChecklistDoesNotHaveAndDoNotCountIt() {
            var unknown = ItemAnswer.builder(ItemId.parse("eleven"), new Answer.Planned())
                    .build();
            var result = AssessmentResult.of(
                    Guidebook.checklist(),
                    Assessments.assessment(Guidebook.checklist(), "2025-04-01", List.of(unknown)));

            assertThat(result.counts().open()).isEqualTo(10);
            assertThat(result.findingsOn(ItemId.parse("eleven"))).isEqualTo(result.findings());
            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(AssessmentFinding.Code.UNKNOWN_ITEM);
                assertThat(finding.text())
                        .isEqualTo(
                                LocalizedText.of(
                                        "項目「eleven」はチェックリスト「ict-guidebook」第1版にありません。数に入れていません。使えるID：1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                                        "There is no item eleven in checklist ict-guidebook, version 1: it was not counted. The ids are: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"));
            });
        }

        @Test
        void reportAnotherChecklist() {
            var result = AssessmentResult.of(
                    Guidebook.checklist(), Assessments.of(InnovationDefinition.checklist(), "2025-04-01"));

            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(AssessmentFinding.Code.OTHER_CHECKLIST);
                assertThat(finding)
                        .hasToString(
                                "OTHER_CHECKLIST: This assessment answers another checklist, innovation-definition and not ict-guidebook. Name the right checklist.");
                assertThat(finding.text().ja())
                        .contains(
                                "この評価は別のチェックリスト「innovation-definition」への回答です（ここでは「ict-guidebook」）。正しいチェックリストを指定してください。");
            });
        }
    }

    @Nested
    class OfTheFirstVersion {
        @Test
        void isReadWhenTheSecondVersionShips() {
            var answers = new String[] {"done+", "-", "-", "-", "-", "-", "-", "-", "under-way", "planned"};
            var result = AssessmentResult.of(Assessments.secondVersion(), Assessments.of("2025-04-01", answers));

            assertThat(result.counts().text())
                    .isEqualTo(LocalizedText.of(
                            "10項目のうち1項目が実施済み、1項目が実施中、8項目が未回答", "1 of 10 done, 1 under way, 8 not answered"));
            assertThat(result.findings())
                    .extracting(AssessmentFinding::text)
                    .containsExactly(
                            LocalizedText.of(
                                    "この評価は第1版への回答ですが、チェックリストは第2版です。同じIDの項目だけを読み替えました。項目の文を確かめ、評価し直してください。",
                                    "This assessment answers version 1, but the checklist is version 2. Items of the same id were carried over: check their wording and assess again."),
                            LocalizedText.of(
                                    "項目「10」はチェックリスト「ict-guidebook」第2版にありません。数に入れていません。使えるID：1, 2, 3, 4, 5, 6, 7, 8, 9, 11",
                                    "There is no item 10 in checklist ict-guidebook, version 2: it was not counted. The ids are: 1, 2, 3, 4, 5, 6, 7, 8, 9, 11"));
        }
    }

    private static AssessmentResult result(String... answers) {
        return AssessmentResult.of(Guidebook.checklist(), Assessments.of("2025-04-01", answers));
    }
}
