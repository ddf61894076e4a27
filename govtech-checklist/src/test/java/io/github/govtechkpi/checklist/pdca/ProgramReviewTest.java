package io.github.govtechkpi.checklist.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.Guidebook;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.review.ReviewSheet;
import io.github.govtechkpi.model.review.ReviewedGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgramReviewTest {
    private static final String[] FALLING = {"FY2021=99", "FY2022=98"};

    @Nested
    class Sheet {
        @Test
        void holdsWhatIsProposedAskedAndFound() {
            var sheet = Cities.review(Cities.usual(), FALLING).sheet();

            assertThat(sheet.program()).hasToString("city");
            assertThat(sheet.asOf()).contains(LocalDate.parse("2023-04-01"));
            assertThat(sheet.decision()).isEmpty();
            assertThat(sheet.findings())
                    .extracting(RecordedFinding::rule)
                    .startsWith("R10")
                    .contains("R32", "R43");
            assertThat(sheet.goals()).singleElement().satisfies(goal -> {
                assertThat(goal.status()).isEqualTo("DETERIORATING");
                assertThat(goal.due()).contains("IN_PROGRESS");
                assertThat(goal.options()).hasSize(3);
                assertThat(goal.question()).isPresent();
                assertThat(goal.answer()).isEmpty();
            });
        }
    }

    @Nested
    class Accept {
        @Test
        void takesASheetThatIsFilledIn() {
            var review = Cities.review(Cities.usual(), FALLING);
            var sheet = decided(answered(review.sheet()), "2023-05-01");

            assertThat(review.refusals(sheet)).isEmpty();
            assertThat(review.decision()).isEmpty();
            assertThat(review.accept(sheet).decision())
                    .isEqualTo(sheet.decision())
                    .isPresent();
            assertThat(review.accept(sheet).sheet()).isEqualTo(sheet);
            assertThat(review.accept(sheet).proposals()).isEqualTo(review.proposals());
        }

        @Test
        void refusesAGoalThatTheReviewDoesNotHave() {
            var review = Cities.review(Cities.usual(), "FY2021=110");
            var goals = new ArrayList<>(review.sheet().goals());
            goals.add(new ReviewedGoal(
                    GoalId.of("other"),
                    Optional.empty(),
                    Optional.empty(),
                    "ON_TRACK",
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));

            assertThat(review.refusals(decided(review.sheet().withGoals(goals), "2022-05-01")))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("UNKNOWN_GOAL");
                        assertThat(refusal.pointer()).isEqualTo("/goals/1");
                        assertThat(refusal.allowed()).isEqualTo("users");
                        assertThat(refusal.message())
                                .isEqualTo(LocalizedText.of(
                                        "レビューシートの目標「other」は、このプログラムの評価にありません。消してください。",
                                        "The review has no goal other: take it off the sheet"));
                    });
        }

        @Test
        void refusesADecisionFromBeforeTheDayOfTheJudgement() {
            var review = Cities.review(Cities.usual(), "FY2021=110");

            assertThat(review.refusals(decided(review.sheet(), "2022-04-01"))).isEmpty();
            assertThat(review.refusals(decided(review.sheet(), "2022-03-31")))
                    .extracting(Finding::message)
                    .containsExactly(
                            LocalizedText.of(
                                    "決定日（on）2022-03-31が、判定日（asOf）2022-04-01より前になっています。決定日を訂正してください。",
                                    "The decision (on 2022-03-31) must not come before the day of the judgement (asOf 2022-04-01): correct its date"));
        }

        @Test
        void refusesASheetThatRestsOnAnotherAssessment() {
            var assessed = ProgramReview.of(
                    Cities.usual(),
                    Cities.observed("FY2021=110"),
                    Optional.of(assessment("city-2022")),
                    Optional.empty(),
                    Optional.empty());
            var without = Cities.review(Cities.usual(), "FY2021=110").sheet();
            var other = new ReviewSheet(
                    without.program(),
                    without.asOf(),
                    without.knownOn(),
                    Optional.of(AssessmentId.parse("city-2021")),
                    without.goals(),
                    without.findings(),
                    Optional.empty());

            assertThat(assessed.sheet().assessment()).contains(AssessmentId.parse("city-2022"));
            assertThat(assessed.refusals(decided(assessed.sheet(), "2022-05-01")))
                    .isEmpty();
            assertThat(assessed.refusals(decided(without, "2022-05-01")))
                    .extracting(Finding::message)
                    .containsExactly(LocalizedText.of(
                            "このレビューシートのもとになった自己評価は「なし」ですが、ここで示されたのは「city-2022」です。",
                            "This sheet rests on no assessment, but the review on the assessment city-2022"));
            assertThat(assessed.refusals(decided(other, "2022-05-01")))
                    .extracting(Finding::message)
                    .containsExactly(
                            LocalizedText.of(
                                    "このレビューシートのもとになった自己評価は「city-2021」ですが、ここで示されたのは「city-2022」です。",
                                    "This sheet rests on the assessment city-2021, but the review on the assessment city-2022"));
        }

        @Test
        void refusesABlankAnswerAndAMissingDecision() {
            var review = Cities.review(Cities.usual(), FALLING);
            var refusals = review.refusals(review.sheet());

            assertThat(refusals).extracting(Finding::code).containsExactly("ANSWER_MISSING", "DECISION_MISSING");
            assertThat(refusals).extracting(Finding::pointer).containsExactly("/goals/0/answer", "/decision");
            assertThat(refusals)
                    .extracting(Finding::message)
                    .containsExactly(
                            LocalizedText.of(
                                    "目標「users」には、文書での回答（answer）が必要です。2期続けて後退しています。何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。",
                                    "The goal users must be answered in writing (answer). It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why."),
                            LocalizedText.of(
                                    "決定（decision）がありません。選択肢（option）、理由（reason）、決定者（by）、決定日（on）、次回の評価日（nextReview）を書いてください。",
                                    "There is no decision: write option, reason, by, on and nextReview"));
            assertThatThrownBy(() -> review.accept(review.sheet()))
                    .isInstanceOfSatisfying(
                            InvalidDataException.class,
                            thrown -> assertThat(thrown.findings()).isEqualTo(refusals));
        }

        @Test
        void asksWhatTheDataAskAlsoWhereTheQuestionWasTakenOffTheSheet() {
            var review = Cities.review(Cities.usual(), FALLING);
            var sheet = review.sheet();
            var goal = sheet.goals().get(0);
            var without = new ReviewedGoal(
                    goal.goal(),
                    goal.area(),
                    goal.slice(),
                    "ON_TRACK",
                    goal.due(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());

            assertThat(review.refusals(decided(sheet.withGoals(List.of(without)), "2023-05-01")))
                    .extracting(Finding::code)
                    .containsExactly("ANSWER_MISSING");
            assertThat(review.refusals(decided(sheet.withGoals(List.of()), "2023-05-01")))
                    .extracting(finding -> finding.message().in(Locale.JAPANESE) + " " + finding.message())
                    .containsExactly("目標「users」がレビューシートにありません。 The sheet does not have the goal users");
        }

        @Test
        void refusesASheetOfAnotherProgramOrDay() {
            var review = Cities.review(Cities.usual(), FALLING);
            var sheet = review.sheet();
            var other = new ReviewSheet(
                    new ProgramId("town"),
                    sheet.asOf(),
                    sheet.knownOn(),
                    sheet.assessment(),
                    sheet.goals(),
                    List.of(),
                    Optional.empty());
            var early = Cities.review(Cities.usual(), "FY2021=99").sheet();

            assertThat(review.refusals(other))
                    .extracting(Finding::message)
                    .containsExactly(LocalizedText.of(
                            "このレビューシートはプログラム「town」のものです（ここでは「city」）。", "This sheet is about program town, not city"));
            assertThat(review.refusals(early))
                    .extracting(Finding::message)
                    .containsExactly(LocalizedText.of(
                            "このレビューシートの判定日は2022-04-01ですが、評価は2023-04-01時点です。",
                            "This sheet judges as of 2022-04-01, but the review is as of 2023-04-01"));
        }
    }

    @Nested
    class History {
        @Test
        void isInTheOrderOfItsDecisionsAndKnowsTheOneInForce() {
            var review = Cities.review(Cities.usual(), "FY2021=110");
            var first = decided(review.sheet(), "2022-05-01");
            var second = decided(review.sheet(), "2023-05-01");
            var history = new ReviewHistory(List.of(second, first));

            assertThat(history.sheets()).containsExactly(first, second);
            assertThat(history.inForceOn(LocalDate.parse("2022-04-30"))).isEmpty();
            assertThat(history.inForceOn(LocalDate.parse("2022-05-01"))).isEqualTo(first.decision());
            assertThat(history.inForceOn(LocalDate.parse("2023-04-30"))).isEqualTo(first.decision());
            assertThat(history.inForceOn(LocalDate.parse("2024-01-01"))).isEqualTo(second.decision());
        }

        @Test
        void tellsWhenAnAnnouncedReviewIsOverdue() {
            var history = new ReviewHistory(
                    List.of(decided(Cities.review(Cities.usual()).sheet(), "2022-05-01")));

            assertThat(history.isOverdueOn(LocalDate.parse("2022-04-30"))).isFalse();
            assertThat(history.isOverdueOn(LocalDate.parse("2023-05-01"))).isFalse();
            assertThat(history.isOverdueOn(LocalDate.parse("2023-05-02"))).isTrue();
        }

        @Test
        void isReplayedAsItWasKnownAtTheTime() {
            var then = review(Cities.usual(), "2022-04-01", "", "FY2021=110");
            var sheet = decided(then.sheet(), "2022-06-01");
            var now = Cities.observed("FY2021=110", "FY2021=90@2022-06-02", "FY2022=80@2023-06-01");

            var replay = new ReviewHistory(List.of(sheet)).replay(Cities.usual(), now);

            assertThat(replay).singleElement().satisfies(again -> {
                assertThat(again.differences()).isEmpty();
                assertThat(again.review().proposals().get(0).progress().status().code())
                        .hasToString("ON_TRACK");
            });
        }

        @Test
        void usesTheTargetThatWasInForce() {
            var history =
                    "[{\"target\": {\"type\": \"reach\", \"value\": 200, \"due\": \"FY2030\"}, \"from\": \"2020-04-01\"},"
                            + "{\"target\": {\"type\": \"reach\", \"value\": 110, \"due\": \"FY2030\"}, \"from\": \"2024-04-01\"}]";
            var moved = Cities.with(
                    "increase", Cities.BASELINE, "{\"type\": \"reach\", \"value\": 110, \"due\": \"FY2030\"}", history);
            var sheet = decided(
                    review(Cities.usual(), "2022-04-01", "", "FY2021=110").sheet(), "2022-06-01");

            var replay = new ReviewHistory(List.of(sheet)).replay(moved, Cities.observed("FY2021=110"));

            assertThat(replay.get(0).differences()).isEmpty();
        }

        @Test
        void isReplayedWithTheAssessmentThatTheSheetNames() {
            var results = List.of(assessment("city-2021"), assessment("city-2022"));
            var then = ProgramReview.of(
                    Cities.usual(),
                    Cities.observed("FY2021=110"),
                    Optional.of(results.get(1)),
                    Optional.empty(),
                    Optional.empty());
            var history = new ReviewHistory(List.of(decided(then.sheet(), "2022-06-01")));
            var now = Cities.observed("FY2021=110");

            assertThat(history.replay(Cities.usual(), now, results))
                    .extracting(replay -> replay.review().assessment())
                    .containsExactly(Optional.of(results.get(1)));
            assertThat(history.replay(Cities.usual(), now))
                    .extracting(replay -> replay.review().assessment())
                    .containsExactly(Optional.empty());
        }

        @Test
        void showsTheFindingsThatCameAndWent() {
            var sheet = decided(
                    review(Cities.usual(), "2022-04-01", "", "FY2021=110").sheet(), "2022-06-01");
            var changed = Cities.with("{\"value\": 100}", Cities.TARGET);

            var same = new ReviewHistory(List.of(sheet)).replay(Cities.usual(), Cities.observed("FY2021=110"));
            var other = new ReviewHistory(List.of(sheet)).replay(changed, Cities.observed("FY2021=110"));

            assertThat(same.get(0).lostFindings()).isEmpty();
            assertThat(same.get(0).newFindings()).isEmpty();
            assertThat(same.get(0).isTheSame()).isTrue();
            assertThat(other.get(0).isTheSame()).as("a new finding").isFalse();
            assertThat(new ReviewReplay(
                                    other.get(0).review().sheet(), same.get(0).review())
                            .isTheSame())
                    .as("a lost finding")
                    .isFalse();
            assertThat(other.get(0).lostFindings()).isEmpty();
            assertThat(other.get(0).newFindings())
                    .extracting(RecordedFinding::rule)
                    .containsExactly("R21");
            assertThat(new ReviewReplay(
                                    other.get(0).review().sheet(), same.get(0).review())
                            .lostFindings())
                    .extracting(RecordedFinding::rule)
                    .containsExactly("R21");
        }

        @Test
        void showsWhatWasChangedWithoutARecord() {
            var sheet = decided(
                    review(Cities.usual(), "2022-04-01", "", "FY2021=110").sheet(), "2022-06-01");

            var replay = new ReviewHistory(List.of(sheet)).replay(Cities.usual(), Cities.observed("FY2021=99"));

            assertThat(replay.get(0).differences())
                    .extracting(ReviewedGoal::status)
                    .containsExactly("ON_TRACK");
            assertThat(replay.get(0).isTheSame()).isFalse();
        }

        @Test
        void holdsDecidedReviewsOfOneProgramAlone() {
            var form = Cities.review(Cities.usual(), "FY2021=110").sheet();
            var other = new ReviewSheet(
                    new ProgramId("town"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    decided(form, "2022-05-01").decision());

            assertThat(new ReviewHistory(List.of()).inForceOn(LocalDate.parse("2022-05-01")))
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReviewHistory(List.of(form)))
                    .withMessage(
                            "A history holds decided reviews, but that of city as of 2022-04-01 has no decision: fill it in first");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReviewHistory(List.of(decided(form, "2022-05-01"), other)))
                    .withMessage("A history is of one program, but holds city and town");
        }
    }

    static ProgramReview review(Program program, String asOf, String knownOn, String... rows) {
        return ProgramReview.of(
                program,
                Cities.observed(rows),
                Optional.empty(),
                Optional.of(LocalDate.parse(asOf)),
                knownOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(knownOn)));
    }

    private static AssessmentResult assessment(String id) {
        var day = LocalDate.parse("2022-04-01");
        return AssessmentResult.of(
                Guidebook.checklist(),
                Assessment.builder(AssessmentId.parse(id), Guidebook.checklist(), day, LocalizedText.same("DX office"))
                        .build());
    }

    private static ReviewSheet answered(ReviewSheet sheet) {
        return sheet.withGoals(sheet.goals().stream()
                .map(goal -> goal.answered(LocalizedText.same("A new supplier from May")))
                .toList());
    }

    private static ReviewSheet decided(ReviewSheet sheet, String on) {
        var day = LocalDate.parse(on);
        return sheet.decided(new Decision(
                ReviewOption.CONTINUE,
                LocalizedText.same("as planned"),
                LocalizedText.same("board"),
                day,
                Optional.of(day.plusYears(1))));
    }
}
