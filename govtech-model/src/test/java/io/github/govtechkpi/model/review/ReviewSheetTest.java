package io.github.govtechkpi.model.review;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.ProgramId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewSheetTest {
    private static final LocalizedText TEXT = LocalizedText.of("理由", "reason");
    private static final LocalDate DAY = LocalDate.parse("2025-04-01");

    private static Decision decision(ReviewOption option, LocalDate next) {
        return new Decision(option, TEXT, TEXT, DAY, Optional.ofNullable(next));
    }

    private static ReviewedGoal goal(String area, String slice) {
        return new ReviewedGoal(
                GoalId.of("g"),
                Optional.ofNullable(area).map(LocalGovernmentCode::of),
                Optional.ofNullable(slice).map(Slice::new),
                "ON_TRACK",
                Optional.empty(),
                List.of(),
                Optional.of(TEXT),
                Optional.empty());
    }

    private static ReviewSheet sheet(Optional<LocalDate> knownOn, ReviewedGoal... goals) {
        return new ReviewSheet(
                ProgramId.of("p"),
                Optional.empty(),
                knownOn,
                Optional.empty(),
                List.of(goals),
                List.of(),
                Optional.empty());
    }

    @Nested
    class ADecision {
        @ParameterizedTest
        @EnumSource
        void needsTheDayOfTheNextReviewUnlessItIsToStop(ReviewOption option) {
            if (option == ReviewOption.STOP) {
                assertThat(decision(option, null).nextReview()).isEmpty();
            } else {
                requireRefusal(
                        () -> decision(option, null),
                        "次回の評価日（nextReview）を決めてください。省けるのは「中止・終了」（stop）のときだけです。",
                        "A decision needs the day of the next review (nextReview), unless it is to stop");
            }
            assertThat(decision(option, DAY.plusDays(1)).nextReview()).contains(DAY.plusDays(1));
        }

        @Test
        void isBeforeTheNextReview() {
            requireRefusal(
                    () -> decision(ReviewOption.STOP, DAY),
                    "次回の評価日（nextReview）2025-04-01は、決定日（on）2025-04-01より後の日付にしてください。",
                    "The next review (nextReview) must come after the decision (on), but was 2025-04-01, not after 2025-04-01");
        }
    }

    @Test
    void hasAGoalOnceForEachAreaAndSlice() {
        assertThat(sheet(Optional.empty(), goal(null, null), goal("131008", null), goal("131008", "age=65+"))
                        .goals())
                .hasSize(3);
        requireRefusal(
                () -> sheet(Optional.empty(), goal("131008", "age=65+"), goal("131008", "age=65+")),
                "レビューシートに目標g 131008 age=65+が二つあります。一つにしてください。",
                "The review sheet has goal g 131008 age=65+ twice: keep one");
    }

    @Test
    void restsOnTheKnowledgeOfTheDayItNamesElseOfTheDecision() {
        var decided = decision(ReviewOption.STOP, null);

        assertThat(sheet(Optional.empty()).knownBy()).isEmpty();
        assertThat(sheet(Optional.empty()).decided(decided).knownBy()).contains(DAY);
        assertThat(sheet(Optional.of(DAY.minusDays(5))).decided(decided).knownBy())
                .contains(DAY.minusDays(5));
    }

    @Test
    void canBeFilledIn() {
        var answered = goal(null, null).answered(TEXT);

        assertThat(answered.answer()).contains(TEXT);
        assertThat(sheet(Optional.empty(), goal(null, null))
                        .withGoals(List.of(answered))
                        .goals())
                .containsExactly(answered);
        assertThatNullPointerException()
                .isThrownBy(() -> new ProposedOption(ReviewOption.STOP, null))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> new RecordedFinding("R10", null, TEXT))
                .withMessage("goal");
    }
}
