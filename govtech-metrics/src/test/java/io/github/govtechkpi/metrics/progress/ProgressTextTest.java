package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.maintain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.goal.DeclaredPath;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    @Nested
    class Reach {
        private final Progress staff = increase()
                .from(increase().stated("50", Qualifier.ABOUT), "2023-09-01")
                .to("250", "2027")
                .observed("2025-02-01", "170")
                .progress();

        @Test
        void isToldInEnglish() {
            assertThat(staff.explain(Locale.ENGLISH))
                    .containsExactly(
                            "It started from about 50 人 (2023-09-01).",
                            "It is now 170 人 (2025-02-01).",
                            "Of 200 人 to gain, 120 人 were gained.",
                            "80 人 are still to gain.",
                            "27.5 人 a year are needed from now to the due date.",
                            "Status: on track.",
                            "Due date: not yet due.",
                            "At this pace the target is met on 2026-01-13.",
                            "The baseline was published as \"about 50 人\": it is not an exact count.",
                            "Computed from two points, the baseline and the current value: the projection has no uncertainty to show.");
        }

        @Test
        void isToldInJapanese() {
            assertThat(staff.explain(Locale.JAPAN))
                    .containsExactly(
                            "基準値は2023-09-01の約50人です。",
                            "現在値は2025-02-01の170人です。",
                            "必要な200人のうち120人を達成しました。",
                            "残りは80人です。",
                            "期限までに年間27.5人の増加が必要です。",
                            "現状の判定：順調。",
                            "期限の判定：期限前。",
                            "このペースでの到達見込み：2026-01-13。",
                            "基準値は「約50人」と公表された値で、正確な数ではありません。",
                            "基準値と現在値の二点だけから計算しており、見通しに幅（不確かさ）は示せません。");
        }

        @Test
        void speaksOfCutsWhereLessIsBetter() {
            var visits = decrease()
                    .in("件")
                    .from("1200", "FY2022")
                    .to("400", "FY2026")
                    .observed("FY2023", "1000")
                    .progress();

            assertThat(visits.explain(Locale.ENGLISH))
                    .contains(
                            "It started from 1,200 件 (FY2022).",
                            "Of 800 件 to cut, 200 件 were cut.",
                            "600 件 are still to cut.",
                            "A cut of 200 件 a year is needed from now to the due date.");
            assertThat(visits.explain(Locale.JAPANESE))
                    .contains("必要な800件のうち200件を達成しました。", "残りは600件です。", "期限までに年間200件の減少が必要です。");
        }

        @Test
        void saysWhereItWentTheWrongWay() {
            assertThat(increase()
                            .from("50", "FY2022")
                            .to("90", "FY2026")
                            .observed("FY2023", "45")
                            .progress()
                            .explain(Locale.ENGLISH))
                    .contains("Of 40 人 to gain, none were gained: it fell by 5 人.");
            var rising = decrease()
                    .from("50", "FY2022")
                    .to("10", "FY2026")
                    .observed("FY2023", "55")
                    .progress();
            assertThat(rising.explain(Locale.ENGLISH)).contains("Of 40 人 to cut, none were cut: it rose by 5 人.");
            assertThat(rising.explain(Locale.JAPANESE)).contains("必要な40人に対し、逆方向に5人動きました。");
        }

        @Test
        void saysThatNothingMovedYet() {
            assertThat(increase()
                            .from("50", "FY2022")
                            .to("90", "FY2026")
                            .observed("FY2023", "50")
                            .progress()
                            .explain(Locale.ENGLISH))
                    .contains("Of 40 人 to gain, 0 人 were gained.");
        }

        @Test
        void tellsNoPaceThatIsNotNeededOnceItIsMet() {
            var met = increase()
                    .from("50", "FY2022")
                    .to("90", "FY2026")
                    .observed("FY2023", "95")
                    .progress();

            assertThat(met.explain(Locale.ENGLISH))
                    .contains("The target is met, with 5 人 beyond it.", "Status: achieved.")
                    .noneMatch(sentence -> sentence.contains("needed") || sentence.contains("Not computable"));
            assertThat(met.explain(Locale.JAPANESE)).contains("目標を達成し、さらに5人進んでいます。");
        }

        @Test
        void saysThatItIsMetExactly() {
            var met = increase()
                    .from("50", "FY2022")
                    .to("90", "FY2026")
                    .observed("FY2023", "90")
                    .progress();

            assertThat(met.explain(Locale.ENGLISH)).contains("The target is met exactly.");
            assertThat(met.explain(Locale.JAPANESE)).contains("目標をちょうど達成しています。");
        }

        @Test
        void doesNotCountTowardsATargetOnTheWrongSide() {
            var wrong = increase()
                    .from("50", "FY2022")
                    .to("30", "FY2026")
                    .observed("FY2023", "20")
                    .progress();

            assertThat(wrong.explain(Locale.ENGLISH))
                    .noneMatch(sentence -> sentence.startsWith("Of "))
                    .contains(
                            "Not computable (share of the way, verdict by pace): The target does not lie beyond the baseline"
                                    + " in the wanted direction. Use a target of the kind stay-at-least or stay-at-most.");
        }

        @Test
        void roundsTheGapOfARatioUpToWholeCases() {
            var online = increase()
                    .ratio()
                    .from("1200/9800", "FY2022")
                    .to("70/99", "FY2027")
                    .observed("FY2023", "2600/9901")
                    .progress();

            assertThat(online.explain(Locale.ENGLISH))
                    .contains(
                            "It started from 1,200 of 9,800 件 (FY2022).",
                            "It is now 2,600 of 9,901 件 (FY2023).",
                            "Of 5,788.3 件 to gain, 1,387.6 件 were gained.",
                            "4,401 件 are still to gain."); // 4,400.7
            assertThat(online.explain(Locale.JAPANESE))
                    .contains("基準値はFY2022の9,800件のうち1,200件です。", "現在値はFY2023の9,901件のうち2,600件です。", "残りは4,401件です。");
        }

        @Test
        void startsWithoutAPeriodWhereThereIsNone() {
            var goal = increase()
                    .fromWithoutPeriod("50")
                    .to("90", "FY2026")
                    .observed("FY2023", "60")
                    .progress();

            assertThat(goal.explain(Locale.ENGLISH)).first().isEqualTo("It started from 50 人.");
            assertThat(goal.explain(Locale.JAPANESE)).first().isEqualTo("基準値は50人です。");
        }
    }

    @Nested
    class Stay {
        @Test
        void tellsWhatIsToSpareOrMissing() {
            var kept = maintain()
                    .stayAtLeast("95", "", "FY2026")
                    .observed("FY2022", "94")
                    .observed("FY2023", "97")
                    .progress();
            var missed = maintain()
                    .stayWithin("40", "60", "", "FY2026")
                    .observed("FY2023", "1063.5")
                    .progress();

            assertThat(kept.explain(Locale.ENGLISH))
                    .contains("The level is kept with 2 人 to spare.", "It was kept in 1 of 2 periods.");
            assertThat(kept.explain(Locale.JAPANESE)).contains("基準まで2人の余裕があります。", "測定した2期のうち1期で基準を満たしました。");
            assertThat(missed.explain(Locale.ENGLISH)).contains("The limit is exceeded by 1,003.5 人.");
            assertThat(missed.explain(Locale.JAPANESE)).contains("基準を1,003.5人超えています。");
        }
    }

    @Nested
    class Total {
        @Test
        void tellsWhatWasCollectedAndWhatIsNeeded() {
            var cases = increase()
                    .in("件")
                    .from("0", "FY2022")
                    .total("2000", "FY2026")
                    .observed("FY2023", "1000")
                    .progress();

            assertThat(cases.explain(Locale.ENGLISH))
                    .contains("1,000 件 of 2,000 件 were collected.", "333.3 件 are needed in each period that is left.");
            assertThat(cases.explain(Locale.JAPANESE)).contains("目標の合計2,000件のうち1,000件に達しています。", "残りの各期に333.3件が必要です。");
        }

        @Test
        void needsNothingMoreOnceItIsReached() {
            assertThat(increase()
                            .in("件")
                            .from("0", "FY2022")
                            .total("2000", "FY2026")
                            .observed("FY2023", "2000")
                            .progress()
                            .explain(Locale.ENGLISH))
                    .noneMatch(sentence -> sentence.contains("needed"));
        }
    }

    @Nested
    class Missing {
        @Test
        void saysEachReasonOnceWithAllThatItStops() {
            var nothing = increase().to("90", "FY2026").observed("FY2023", "60").progress();

            assertThat(nothing.explain(Locale.ENGLISH)
                            .get(nothing.explain(Locale.ENGLISH).size() - 1))
                    .isEqualTo(
                            "Not computable (baseline, gained, to gain in all, expected now, ahead of the path, time elapsed,"
                                    + " share of the way, gained per year, planned per year, verdict by pace, day of attainment,"
                                    + " value at the due date): There is no baseline, so no progress can be computed."
                                    + " Record a baseline with its period and measuring method.");
            assertThat(nothing.explain(Locale.JAPANESE)
                            .get(nothing.explain(Locale.JAPANESE).size() - 1))
                    .isEqualTo("計算できない項目（基準値、これまでの増減、必要な増減、現時点の見込み値、見込みとの差、経過した期間の割合、"
                            + "達成割合、これまでの年間増減、計画上の年間増減、ペースによる判定、到達見込み日、期限時点の見込み値）："
                            + "基準値がないため、進捗は計算できません。基準値を、時点と測定方法とともに記録してください。");
        }

        @Test
        void leavesNoFieldNameOrEnglishWordInJapanese() {
            for (var path : DeclaredPath.values()) {
                var goal = increase()
                        .on(path)
                        .from("0", "FY2022")
                        .to("0", "FY2020")
                        .observed("FY2021", "1");
                assertThat(goal.progress().explain(Locale.JAPANESE))
                        .allSatisfy(sentence -> assertThat(sentence.replaceAll("FY\\d+|stay-at-(least|most)", ""))
                                .doesNotContainPattern("[A-Za-z]{2}"));
            }
        }
    }
}
