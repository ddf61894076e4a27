package io.github.govtechkpi.checklist.pdca;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.review.ProposedOption;
import io.github.govtechkpi.model.review.ReviewOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    @Nested
    class ByStatus {
        @Test
        void continueWhatIsOnTrack() {
            assertThat(options(Cities.proposal(Cities.usual(), "FY2021=110", "FY2022=121")))
                    .containsExactly("continue: It is on track. / 順調に進んでいます。");
        }

        @Test
        void waitWhereNothingWasMeasuredAfterTheBaseline() {
            assertThat(options(Cities.proposal(Cities.usual(), "FY2020=100")))
                    .containsExactly(
                            "continue: There is no value after the baseline yet: wait for the next one. / 基準時点より後の測定値がまだありません。次の測定を待ちます。");
        }

        @Test
        void speedUpWhatIsSomewhatBehind() {
            assertThat(options(Cities.proposal(Cities.usual(), "FY2021=108")))
                    .containsExactly(
                            "continue: It moves, somewhat behind the plan. Check at the next review whether it picked up. / 進んでいますが、計画よりやや遅れています。次回までの加速を確かめてください。",
                            "adjust-method: It is somewhat behind. Find out what takes the time. / やや遅れています。どこに時間がかかっているかを確かめてください。",
                            "add-resources: It is somewhat behind. Check whether staff and money suffice. / やや遅れています。人や予算が足りているかを確かめてください。");
        }

        @Test
        void changeWhatIsFarBehind() {
            assertThat(options(Cities.proposal(Cities.usual(), "FY2021=102")))
                    .containsExactly(
                            "adjust-method: It is far behind the plan. Consider another way. / 計画より大きく遅れています。手段の見直しを検討してください。",
                            "add-resources: It is far behind the plan. Check whether staff and money suffice. / 計画より大きく遅れています。人や予算が足りているかを確かめてください。",
                            "adjust-target: It is far behind the plan. Check whether target and due date are realistic. / 計画より大きく遅れています。目標と期限が実情に合っているかを確かめてください。");
        }

        @Test
        void changeWhatMovesAway() {
            var proposal = Cities.proposal(Cities.usual(), "FY2021=99");

            assertThat(options(proposal))
                    .containsExactly(
                            "adjust-method: It moves away from the target. Consider another way. / 目標から遠ざかっています。手段の見直しを検討してください。",
                            "add-resources: It moves away from the target. Check whether staff and money suffice. / 目標から遠ざかっています。人や予算が足りているかを確かめてください。");
            assertThat(proposal.question()).as("one period is no trend").isEmpty();
        }

        @Test
        void keepWhatIsKept() {
            var program = Cities.with(
                    Cities.BASELINE,
                    "{\"type\": \"stay-at-least\", \"value\": 90, \"tolerance\": 5, \"due\": \"FY2030\"}");

            assertThat(options(Cities.proposal(program, "FY2021=90")))
                    .containsExactly("continue: The level is kept. / 決めた水準を保っています。");
            assertThat(options(Cities.proposal(program, "FY2021=85")))
                    .containsExactly(
                            "continue: The level is missed, but within the tolerance. / 決めた水準を外れていますが、許容範囲内です。");
            assertThat(options(Cities.proposal(program, "FY2021=84")))
                    .containsExactly(
                            "adjust-method: The level is not kept. Consider another way. / 決めた水準を保てていません。手段の見直しを検討してください。",
                            "add-resources: The level is not kept. Check whether staff and money suffice. / 決めた水準を保てていません。人や予算が足りているかを確かめてください。");
        }
    }

    @Nested
    class ByDueDate {
        @Test
        void raiseWhatWasMetEarly() {
            assertThat(options(Cities.proposal(Cities.usual(), "FY2021=200")))
                    .containsExactly(
                            "adjust-target: The target was met before the due date. Raise it, or end. / 期限より早く達成しました。目標を引き上げるか、終了を検討してください。",
                            "scale-out: The target is met. Consider other fields and places. / 目標を達成しています。ほかの分野や地域に広げられるかを検討してください。",
                            "stop: The target is met. If its work is done, it can end. / 目標を達成しています。役割を終えたなら、終了できます。",
                            "continue: The target is met: keep it so. / 目標を達成しています。この水準を保ちます。");
        }

        @Test
        void raiseWhatOvershotByMoreThanAFifth() {
            var due = Cities.with(Cities.BASELINE, "{\"type\": \"reach\", \"value\": 200, \"due\": \"FY2021\"}");

            assertThat(options(Cities.proposal(due, "FY2021=221")))
                    .first()
                    .isEqualTo(
                            "adjust-target: It gained more than 1.2 times what was required. Raise the target, or end. / 必要な増減の1.2倍を超えて進んでいます。目標を引き上げるか、終了を検討してください。");
            assertThat(words(Cities.proposal(due, "FY2021=220"))).containsExactly("scale-out", "stop", "continue");
        }

        @Test
        void askAfterAMissedTarget() {
            var due = Cities.with(Cities.BASELINE, "{\"type\": \"reach\", \"value\": 200, \"due\": \"FY2022\"}");

            assertThat(options(Cities.proposal(due, "FY2021=150", "FY2022=199")))
                    .startsWith(
                            "adjust-method: The target was missed at the due date. Find out why, and change the method. / 期限までに達成できませんでした。うまくいかなかった理由を確かめ、手段を見直してください。",
                            "adjust-target: The target was missed at the due date. To go on, a new target and due date are needed. / 期限までに達成できませんでした。続けるなら、新しい目標と期限が必要です。",
                            "stop: The target was missed at the due date. To end is an option. / 期限までに達成できませんでした。終了も選択肢です。");
        }

        @Test
        void measureBeforeJudgingADueDate() {
            var due = Cities.with(Cities.BASELINE, "{\"type\": \"reach\", \"value\": 200, \"due\": \"FY2024\"}");
            var proposal = ProgramReviewTest.review(due, "2026-04-01", "", "FY2021=150")
                    .proposals()
                    .get(0);

            assertThat(proposal.progress().due().orElseThrow().code()).isEqualTo(DueCode.DUE_UNMEASURED);
            assertThat(options(proposal))
                    .containsExactly(
                            "cannot-judge: Nothing was measured at the due date, so nobody can tell whether the target was met. Measure first. / 期限の時点の測定値がないため、達成したかどうかを判断できません。先に測定してください。");
        }
    }

    @Nested
    class AfterAnUnmeasuredDueDate {
        @Test
        void askInWritingWhatFellBackBeforeIt() {
            var due = Cities.with(Cities.BASELINE, "{\"type\": \"reach\", \"value\": 200, \"due\": \"FY2024\"}");
            var proposal = ProgramReviewTest.review(due, "2026-04-01", "", "FY2021=99", "FY2022=98")
                    .proposals()
                    .get(0);

            assertThat(proposal.progress().due().orElseThrow().code()).isEqualTo(DueCode.DUE_UNMEASURED);
            assertThat(words(proposal)).containsExactly("cannot-judge", "adjust-method", "stop");
            assertThat(proposal.question())
                    .contains(
                            LocalizedText.of(
                                    "2期続けて後退しています。何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。",
                                    "It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why."));
        }
    }

    @Test
    void askNothingOfTheProbabilityOnceTheDueDateHasPassed() {
        var proposal = ProgramReviewTest.review(
                        Cities.usual(),
                        "2032-04-01",
                        "",
                        "FY2021=103",
                        "FY2022=104",
                        "FY2023=108",
                        "FY2024=109",
                        "FY2025=113")
                .proposals()
                .get(0);

        assertThat(proposal.progress().due().orElseThrow().code()).isEqualTo(DueCode.DUE_UNMEASURED);
        assertThat(proposal.question()).isEmpty();
        assertThat(words(proposal)).containsExactly("cannot-judge");
    }

    @Nested
    class WithoutMeasurement {
        @Test
        void putTheMeasuringRightFirst() {
            assertThat(options(Cities.proposal(Cities.usual())))
                    .containsExactly(
                            "cannot-judge: Nothing was measured, so there is nothing to judge by. Put the measuring right first, and measure. / 測定値が一つもないため、判断できません。先に測定方法を整え、測定してください。");
        }

        @Test
        void sayWhyTheProgressCannotBeComputed() {
            var proposal = Cities.proposal(
                    Cities.with(Cities.BASELINE, "{\"type\": \"reach\", \"due\": \"FY2030\"}"), "FY2021=150");

            assertThat(proposal.progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
            assertThat(options(proposal))
                    .containsExactly(
                            "cannot-judge: The progress cannot be computed, so there is nothing to judge by. There is no target value. Decide on a target value and record it. / 進捗を計算できないため、判断できません。目標値がありません。目標値を決めて記録してください。");
        }
    }

    @Nested
    class InWriting {
        @Test
        void askAfterTwoDeterioratingPeriods() {
            var proposal = Cities.proposal(Cities.usual(), "FY2021=99", "FY2022=98");

            assertThat(proposal.question())
                    .contains(
                            LocalizedText.of(
                                    "2期続けて後退しています。何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。",
                                    "It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why."));
            assertThat(options(proposal))
                    .startsWith(
                            "adjust-method: It has been deteriorating for 2 periods in a row. The present way does not lead there: consider another one. / 2期続けて後退しています。今のやり方のままでは目標に近づきません。手段を変えることを検討してください。",
                            "stop: It has been deteriorating for 2 periods in a row. Ask whether it is worth going on. / 2期続けて後退しています。続ける意味があるかどうかを問い直してください。");
        }

        @Test
        void countOnlyThePeriodsInARow() {
            assertThat(Cities.proposal(Cities.usual(), "FY2021=99", "FY2022=101", "FY2023=99")
                            .question())
                    .get()
                    .satisfies(question -> assertThat(question.toString()).doesNotContain("deteriorating"));
            assertThat(Cities.proposal(Cities.usual(), "FY2021=101", "FY2022=99", "FY2023=98", "FY2024=97")
                            .question())
                    .get()
                    .satisfies(question -> assertThat(question.toString())
                            .startsWith("It has been deteriorating for 3 periods in a row."));
        }

        @Test
        void askWhereTheTargetIsImprobable() {
            var proposal = Cities.proposal(
                    Cities.usual(), "FY2021=103", "FY2022=104", "FY2023=108", "FY2024=109", "FY2025=113");

            assertThat(proposal.progress().status().code()).isEqualTo(StatusCode.LIMITED);
            assertThat(proposal.question())
                    .contains(
                            LocalizedText.of(
                                    "これまでの傾向では、期限までに目標を達成する確率は10％未満です。何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。",
                                    "By the trend so far, the probability of meeting the target at the due date is below 10%. Write what is changed or that it is stopped; if neither, write why."));
        }

        @Test
        void askFromThreeValuesOnOfWhichTheBaselineIsOne() {
            assertThat(Cities.proposal(Cities.usual(), "FY2021=101", "FY2022=102.1")
                            .question())
                    .isPresent();
            assertThat(Cities.proposal(Cities.with("{\"value\": 100}", Cities.TARGET), "FY2021=101", "FY2022=102.1")
                            .question())
                    .as("a baseline of no period")
                    .isEmpty();
        }

        @Test
        void askOfSharesWhateverTheirBases() {
            // the share rises by about one point a year, while the bases double: 10, 11.1, 11.9, 13 % of 60 %
            assertThat(Cities.shares("60", "100/1000", "222/2000", "476/4000", "1040/8000")
                            .question())
                    .isPresent();
            // the count falls with its bases, and the share rises by ten points a year
            assertThat(Cities.shares("60", "800/8000", "804/4000", "598/2000", "401/1000")
                            .question())
                    .isEmpty();
        }

        @Test
        void askNothingWhereTheTrendLeadsToTheTarget() {
            assertThat(Cities.proposal(Cities.usual(), "FY2021=111", "FY2022=119", "FY2023=131", "FY2024=139")
                            .question())
                    .isEmpty();
            assertThat(Cities.proposal(Cities.usual(), "FY2021=103").question())
                    .as("two points")
                    .isEmpty();
        }

        @Test
        void askTheSameOfAGoalThatIsToFall() {
            var falling = Cities.with(
                    "decrease", Cities.BASELINE, "{\"type\": \"reach\", \"value\": 0, \"due\": \"FY2030\"}", "[]");

            assertThat(Cities.proposal(falling, "FY2021=97", "FY2022=96", "FY2023=92", "FY2024=91")
                            .question())
                    .isPresent();
            assertThat(Cities.proposal(falling, "FY2021=89", "FY2022=81", "FY2023=69", "FY2024=61")
                            .question())
                    .isEmpty();
        }
    }

    private static List<String> options(GoalProposal proposal) {
        return proposal.options().stream()
                .map(option -> option.option() + ": " + option.reason() + " / "
                        + option.reason().in(Locale.JAPANESE))
                .toList();
    }

    private static List<String> words(GoalProposal proposal) {
        return proposal.options().stream()
                .map(ProposedOption::option)
                .map(ReviewOption::toString)
                .toList();
    }
}
