package io.github.govtechkpi.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.program.ProgramId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {
    private static final LocalDate DAY = LocalDate.parse("2025-04-01");
    private static final LocalizedText TEXT = LocalizedText.of("理由", "reason");

    @Nested
    class ADecision {
        @Test
        void needsANextReviewUnlessItIsToStop() {
            assertThat(new Decision(ReviewOption.STOP, TEXT, TEXT, DAY, Optional.empty()).nextReview()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Decision(ReviewOption.CONTINUE, TEXT, TEXT, DAY, Optional.empty()))
                    .withMessage("A decision needs the day of the next review (nextReview), unless it is to stop")
                    .satisfies(thrown -> assertThat(((InvalidValueException) thrown).rule().ja())
                            .contains("次回の評価日（nextReview）を決めてください。省けるのは「中止・終了」（stop）のときだけです。"));
        }

        @Test
        void needsALaterNextReview() {
            assertThat(decision(DAY.plusDays(1)).nextReview()).isPresent();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> decision(DAY))
                    .withMessage(
                            "The next review (nextReview) must come after the decision (on), but was 2025-04-01, not after 2025-04-01")
                    .satisfies(thrown -> assertThat(((InvalidValueException) thrown).rule().ja())
                            .contains("次回の評価日（nextReview）2025-04-01は、決定日（on）2025-04-01より後の日付にしてください。"));
        }
    }

    @Nested
    class ASheet {
        @Test
        void restsOnTheKnowledgeOfItsOwnDayElseOfTheDecision() {
            var form = sheet(List.of());

            assertThat(form.knownBy()).isEmpty();
            assertThat(form.decided(decision(DAY.plusYears(1))).knownBy()).contains(DAY);
            assertThat(new ReviewSheet(
                                    form.program(),
                                    form.asOf(),
                                    Optional.of(DAY.minusDays(9)),
                                    form.assessment(),
                                    List.of(),
                                    List.of(),
                                    Optional.of(decision(DAY.plusYears(1))))
                            .knownBy())
                    .contains(DAY.minusDays(9));
        }

        @Test
        void hasNoGoalTwiceInOneArea() {
            var kobe = goal(Optional.of(LocalGovernmentCode.parse("281000")));
            var whole = goal(Optional.empty());

            assertThat(sheet(List.of(whole, kobe)).goals()).hasSize(2);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sheet(List.of(kobe, whole, kobe.answered(TEXT))))
                    .withMessage("The review sheet has goal users 281000 twice: keep one")
                    .satisfies(thrown -> assertThat(((InvalidValueException) thrown).rule().ja())
                            .contains("レビューシートに目標users 281000が二つあります。一つにしてください。"));
        }
    }

    @Test
    void optionsAreWordsWithLabels() {
        assertThat(ReviewOption.values())
                .extracting(option -> option + " " + option.label().ja().orElseThrow() + " " + option.label())
                .containsExactly(
                        "continue 継続 continue",
                        "adjust-method 手段の見直し adjust the method",
                        "adjust-target 目標の見直し adjust the target",
                        "add-resources 資源の追加 add resources",
                        "scale-out 横展開 scale out",
                        "stop 中止・終了 stop",
                        "cannot-judge 判断できない cannot judge");
        assertThat(ReviewOption.parse("scale-out")).isEqualTo(ReviewOption.SCALE_OUT);
    }

    private static Decision decision(LocalDate next) {
        return new Decision(ReviewOption.CONTINUE, TEXT, TEXT, DAY, Optional.of(next));
    }

    private static ReviewedGoal goal(Optional<LocalGovernmentCode> area) {
        return new ReviewedGoal(
                GoalId.of("users"), area, Optional.empty(), "ON_TRACK", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static ReviewSheet sheet(List<ReviewedGoal> goals) {
        return new ReviewSheet(
                new ProgramId("city"), Optional.of(DAY), Optional.empty(), Optional.empty(), goals, List.of(), Optional.empty());
    }
}
