package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.pdca.ReviewHistory;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 100 users who are to be 200, and were 99 and then 98. */
class ReviewResultsTest {
    private static final Program CITY = Examples.program("""
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市のサービス", "en": "City service"}, "goals": [
             {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
              "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
              "baseline": {"value": 100, "period": "FY2020"}, "target": {"type": "reach", "value": 200, "due": "FY2030"}}]}""");
    private static final List<Vintages> FALLING = observations("users,FY2021,99\nusers,FY2022,98\n");
    private static final List<Vintages> CHANGED = observations("users,FY2021,111\nusers,FY2022,125\n");
    private static final ProgramReview REVIEW = review(FALLING, Optional.empty());
    private static final LocalizedText ANSWER = LocalizedText.of("委託先を変える", "We change the supplier.");
    private static final Decision DECISION = new Decision(
            ReviewOption.ADJUST_METHOD,
            LocalizedText.of("委託先の変更", "another supplier"),
            LocalizedText.of("委員会", "board"),
            LocalDate.parse("2023-05-01"),
            Optional.of(LocalDate.parse("2024-05-01")));

    private static List<Vintages> observations(String rows) {
        return new ObservationFiles(List.of(CITY))
                .read(Examples.stream("indicator,period,value\n".concat(rows)), "rows.csv")
                .observations();
    }

    private static ProgramReview review(List<Vintages> observations, Optional<AssessmentResult> assessment) {
        return ProgramReview.of(CITY, observations, assessment, Optional.empty(), Optional.empty());
    }

    /** Reviews the program without goals, of which no day is known. */
    private static ProgramReview timeless() {
        return ProgramReview.of(Examples.program("""
                        {"format": "govtech-program/1", "id": "city", "name": {"ja": "市のサービス", "en": "City service"}}"""), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ReviewSheet decided(ProgramReview review) {
        return review.sheet()
                .withGoals(review.sheet().goals().stream()
                        .map(goal -> goal.answered(ANSWER))
                        .toList())
                .decided(DECISION);
    }

    private static String history(ReviewSheet sheet, List<Vintages> observations, Locale locale) {
        return ResultSection.markdown(
                "T",
                ReviewResults.history(
                        new ReviewHistory(List.of(sheet)).replay(CITY, observations, List.of(OwnChecklist.detailed())),
                        locale));
    }

    @Nested
    class AsProposal {
        @Test
        void hasTheDayInItsTitleWhereThereIsOne() {
            var timeless = timeless();

            assertThat(ReviewResults.title(REVIEW, Locale.ENGLISH))
                    .isEqualTo("Review of City service as of 2023-04-01");
            assertThat(ReviewResults.title(REVIEW, Locale.JAPANESE)).isEqualTo("市のサービスの評価（2023-04-01時点）");
            assertThat(ReviewResults.title(timeless, Locale.ENGLISH)).isEqualTo("Review of City service");
            assertThat(ReviewResults.title(timeless, Locale.JAPANESE)).isEqualTo("市のサービスの評価");
        }

        @Test
        void proposesAndAsks() {
            assertThat(ResultSection.markdown("T", ReviewResults.sections(REVIEW, Locale.ENGLISH)))
                    .isEqualTo("""
                # T

                ## What it rests on

                - design of the goals: 1 error, 4 warnings (govtech check lists them)

                ## users (Users): deteriorating

                - It started from 100 人 (FY2020).
                - It is now 98 人 (FY2022).
                - Of 100 人 to gain, none were gained: it fell by 2 人.
                - proposed: adjust the method. It has been deteriorating for 2 periods in a row. The present way does not lead there: consider another one.
                - proposed: stop. It has been deteriorating for 2 periods in a row. Ask whether it is worth going on.
                - proposed: add resources. It moves away from the target. Check whether staff and money suffice.
                - TO BE ANSWERED IN WRITING: It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why.
                """);
        }

        @Test
        void proposesInJapanese() {
            assertThat(ResultSection.markdown("T", ReviewResults.sections(REVIEW, Locale.JAPANESE)))
                    .isEqualTo("""
                # T

                ## 評価の材料

                - 目標の設計：誤り1件、注意4件（govtech checkで一覧を表示）

                ## users（利用者）：後退

                - 基準値はFY2020の100人です。
                - 現在値はFY2022の98人です。
                - 必要な100人に対し、逆方向に2人動きました。
                - 案：手段の見直し。2期続けて後退しています。今のやり方のままでは目標に近づきません。手段を変えることを検討してください。
                - 案：中止・終了。2期続けて後退しています。続ける意味があるかどうかを問い直してください。
                - 案：資源の追加。目標から遠ざかっています。人や予算が足りているかを確かめてください。
                - 【文書での回答が必要】2期続けて後退しています。何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。
                """);
        }

        @Test
        void restsOnAnAssessmentAsWell() {
            var review = review(FALLING, Optional.of(OwnChecklist.detailed()));

            assertThat(ReviewResults.sections(review, Locale.ENGLISH).get(0).lines())
                    .containsExactly(
                            "design of the goals: 1 error, 4 warnings (govtech check lists them)",
                            "Our checklist: 1 of 2 done, 1 not answered; 1 not applicable");
            assertThat(ReviewResults.sections(review, Locale.JAPANESE).get(0).lines())
                    .containsExactly(
                            "目標の設計：誤り1件、注意4件（govtech checkで一覧を表示）", "庁内チェックリスト：2項目のうち1項目が実施済み、1項目が未回答（ほかに該当なし1項目）");
        }

        @Test
        void saysNothingOfAmountsWhereNoneIsMeasured() {
            assertThat(ResultSection.markdown(
                            "T", ReviewResults.sections(review(List.of(), Optional.empty()), Locale.ENGLISH)))
                    .isEqualTo("""
                # T

                ## What it rests on

                - design of the goals: 1 error, 3 warnings (govtech check lists them)

                ## users (Users): not computable

                - proposed: cannot judge. Nothing was measured, so there is nothing to judge by. Put the measuring right first, and measure.
                """);
        }

        @Test
        void namesTheAreaOfAGoal() {
            var areas = new ObservationFiles(List.of(CITY))
                    .read(
                            Examples.stream(
                                    "indicator,period,area,value\nusers,FY2021,131016,111\nusers,FY2022,131016,125\n"),
                            "rows.csv")
                    .observations();

            assertThat(ReviewResults.sections(review(areas, Optional.empty()), Locale.ENGLISH))
                    .extracting(ResultSection::title)
                    .containsExactly("What it rests on", "users (Users 131016): on track");
        }

        @Test
        void isARowForEachGoal() {
            assertThat(CsvText.write(ReviewResults.rows(REVIEW, Locale.ENGLISH)))
                    .isEqualTo("""
                    goal,name,status,due,options,question\r
                    users,Users,DETERIORATING,IN_PROGRESS,adjust-method; stop; add-resources,"It has been deteriorating for 2 periods in a row. Write what is changed or that it is stopped; if neither, write why."\r
                    """);
            assertThat(CsvText.write(ReviewResults.rows(review(List.of(), Optional.empty()), Locale.JAPANESE)))
                    .isEqualTo("""
                    goal,name,status,due,options,question\r
                    users,利用者,NOT_COMPUTABLE,NO_OBSERVATION,cannot-judge,\r
                    """);
        }
    }

    @Nested
    class AsHistory {
        @Test
        void tellsTheDecisionAndThatItComesOutTheSame() {
            assertThat(history(decided(REVIEW), FALLING, Locale.ENGLISH)).isEqualTo("""
                    # T

                    ## 2023-05-01: adjust the method, decided by board

                    - reason: another supplier
                    - next review: 2024-05-01
                    - answer on users: We change the supplier.
                    - computed again from what was known then: the same
                    """);
            assertThat(history(decided(REVIEW), FALLING, Locale.JAPANESE)).isEqualTo("""
                    # T

                    ## 2023-05-01：手段の見直し（決定者：委員会）

                    - 理由：委託先の変更
                    - 次回の評価日：2024-05-01
                    - usersへの回答：委託先を変える
                    - 当時分かっていた内容で計算し直しても、同じ結果です
                    """);
        }

        @Test
        void namesTheAssessmentThatItRestedOn() {
            var sheet = decided(review(FALLING, Optional.of(OwnChecklist.detailed())));

            assertThat(history(sheet, FALLING, Locale.ENGLISH)).contains("""
                    - reason: another supplier
                    - Our checklist: 1 of 2 done, 1 not answered; 1 not applicable
                    - next review: 2024-05-01
                    """);
        }

        @Test
        void tellsWhichGoalNoLongerComesOutAsRecorded() {
            assertThat(history(decided(REVIEW), CHANGED, Locale.ENGLISH)).endsWith("""
                    - answer on users: We change the supplier.
                    - computed again from what was known then, users no longer comes out as DETERIORATING: program file or observations were changed without a record
                    - the finding R27 users was recorded then, and does not come out today
                    """);
            assertThat(history(decided(REVIEW), CHANGED, Locale.JAPANESE)).endsWith("""
                    - usersへの回答：委託先を変える
                    - 当時分かっていた内容で計算し直すと、usersはDETERIORATINGになりません。プログラムファイルか実績値が、記録を残さずに変更されています
                    - 指摘R27 usersは当時の記録にありますが、計算し直すと出ません
                    """);
        }

        @Test
        void tellsWhichFindingsCameAndWent() {
            var form = decided(REVIEW);
            var findings = form.findings().stream()
                    .map(finding -> finding.rule().equals("R43")
                            ? new RecordedFinding("R99", Optional.empty(), finding.text())
                            : finding)
                    .toList();
            var sheet = new ReviewSheet(
                    form.program(),
                    form.asOf(),
                    form.knownOn(),
                    form.assessment(),
                    form.goals(),
                    findings,
                    form.decision());

            assertThat(history(sheet, FALLING, Locale.ENGLISH)).endsWith("""
                    - answer on users: We change the supplier.
                    - the finding R99 was recorded then, and does not come out today
                    - the finding R43 users comes out today, and was not recorded then
                    """);
            assertThat(history(sheet, FALLING, Locale.JAPANESE)).endsWith("""
                    - 指摘R99は当時の記録にありますが、計算し直すと出ません
                    - 指摘R43 usersは計算し直すと出ますが、当時の記録にありません
                    """);
        }

        @Test
        void isARowForEachDecisionTheEarliestFirst() {
            var stop = new Decision(
                    ReviewOption.STOP,
                    LocalizedText.of("終了", "over"),
                    LocalizedText.of("市長", "mayor"),
                    LocalDate.parse("2024-05-01"),
                    Optional.empty());
            var timeless = timeless().sheet().decided(stop);

            assertThat(CsvText.write(ReviewResults.decisions(new ReviewHistory(List.of(timeless, decided(REVIEW))))))
                    .isEqualTo("""
                            on,option,by,reason,nextReview,asOf\r
                            2023-05-01,adjust-method,board,another supplier,2024-05-01,2023-04-01\r
                            2024-05-01,stop,mayor,over,,\r
                            """);
        }
    }
}
