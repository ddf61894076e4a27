package io.github.govtechkpi.metrics.comparison;

import static io.github.govtechkpi.metrics.comparison.ComparedGoals.people;
import static io.github.govtechkpi.metrics.comparison.ComparedGoals.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DisagreementsTest {
    private static ComparedGoals users() {
        return ComparedGoals.people(Direction.INCREASE)
                .from("2024", people("2"))
                .to("2029", people("10"))
                .now("2025", people("3"));
    }

    private static List<CaveatCode> causes(GoalAssessment assessment) {
        return assessment.disagreement().causes().stream().map(Caveat::code).toList();
    }

    private static Target keep(String level) {
        return new Target.StayAtLeast(
                Optional.of(new TargetLevel.Stated(StatedValue.exact(people(level)))),
                Optional.empty(),
                Optional.of(ReportingPeriod.parse("2030")));
    }

    @Nested
    class TwoUsersWhoBecameThree {
        @Test
        void areOnTrackByGrowthAndNotByAmounts() {
            var disagreement = users().assess("all").disagreement();

            assertThat(disagreement.linearRatio().orElseThrow()).isCloseTo(0.625, within(1e-12));
            assertThat(disagreement.linearStanding().orElseThrow()).isEqualTo(StatusCode.MODERATE);
            assertThat(disagreement.groups())
                    .extracting(
                            group -> group.standing(),
                            group -> group.verdicts().stream()
                                    .map(verdict -> verdict.method().id())
                                    .toList())
                    .containsExactly(
                            tuple(
                                    StatusCode.ON_TRACK,
                                    List.of("statistics-canada", "eurostat", "un-2023", "eurostat-2026")),
                            tuple(StatusCode.LIMITED, List.of("tolerance-15")));
        }

        @Test
        void differBecauseOfThePathAndOfTheBaseline() {
            var causes = users().assess("all").disagreement().causes();

            assertThat(causes)
                    .extracting(cause -> cause.text().toString())
                    .containsExactly(
                            "By growth rates (compound path) the ratio is 1.32, \"on track\"; by amounts (straight line) it is"
                                    + " 0.625, \"moderate: acceleration needed\". Gained so far: 1 人 of 8 人.",
                            "\"tolerance of 15 % (actual over target)\" does not use the baseline 2 人: it compares the current"
                                    + " value with the target, wherever it started.");
            assertThat(causes.get(0).text().in(Locale.JAPANESE))
                    .isEqualTo("成長率（複利）で比べると比は1.32で「順調」、実数の差（直線）で比べると0.625で「やや遅れ」です。" + "必要な8人のうち、得たのは1人です。");
        }

        @Test
        void needAMethodOfGrowthToDisagreeOnThePath() {
            assertThat(causes(users().assess("tolerance-15"))).containsExactly(CaveatCode.METHODS_DISAGREE_BASELINE);
            assertThat(causes(users().assess("un-2023"))).containsExactly(CaveatCode.METHODS_DISAGREE_PATH);
            assertThat(causes(users().assess("achievement"))).isEmpty();
        }
    }

    @Test
    void aStartNearZeroIsNamed() {
        var goal = ComparedGoals.people(Direction.INCREASE)
                .from("2022", people("0"))
                .to("2025", people("1000"))
                .now("2023", people("1"));

        var assessment = goal.assess("statistics-canada");

        assertThat(causes(assessment)).containsExactly(CaveatCode.METHODS_DISAGREE_NEAR_ZERO);
        assertThat(assessment.disagreement().causes().get(0).text())
                .hasToString(
                        "The baseline 0 人 is near 0 beside the target 1,000 人: its growth rate swings with the smallest"
                                + " change. Gained so far: 1 人 of 1,000 人.");
        assertThat(assessment.caveats())
                .extracting(Caveat::code)
                .containsExactly(CaveatCode.ZERO_REPLACED_BY_METHOD, CaveatCode.METHODS_DISAGREE_NEAR_ZERO);
    }

    @Test
    void aStartOfFivePercentOfTheTargetIsNotNearZero() {
        var near = ComparedGoals.people(Direction.INCREASE)
                .from("2022", people("49"))
                .to("2027", people("1000"))
                .now("2023", people("100"));
        var far = ComparedGoals.people(Direction.INCREASE)
                .from("2022", people("50"))
                .to("2027", people("1000"))
                .now("2023", people("100"));

        assertThat(causes(near.assess("eurostat"))).contains(CaveatCode.METHODS_DISAGREE_NEAR_ZERO);
        assertThat(causes(far.assess("eurostat"))).containsExactly(CaveatCode.METHODS_DISAGREE_PATH);
    }

    @Test
    void methodsThatAgreeHaveNoCauses() {
        var goal = ComparedGoals.people(Direction.INCREASE)
                .from("2020", people("1000"))
                .to("2030", people("1100"))
                .now("2025", people("1060"));

        assertThat(causes(goal.assess("statistics-canada,eurostat,un-2023,tolerance-15")))
                .isEmpty();
    }

    @Test
    void aSlowedDeclineIsMetForSomeAndMovesAwayForOthers() {
        var goal = ComparedGoals.people(Direction.INCREASE)
                .from("2020", people("83.1"))
                .towards(keep("81"))
                .now("2025", people("82"));

        var assessment = goal.assess("statistics-canada,eurostat");

        assertThat(assessment.verdicts())
                .extracting(verdict -> verdict.word().orElseThrow())
                .containsExactly("target_achieved", "movement_away");
        assertThat(causes(assessment))
                .containsExactly(CaveatCode.METHODS_DISAGREE_MET, CaveatCode.METHODS_DISAGREE_CUTS);
        assertThat(assessment.disagreement().linearRatio().isComputable()).isFalse();
    }

    @Test
    void theTrendOfTheLastYearsIsNamed() {
        var goal = ComparedGoals.people(Direction.INCREASE)
                .from("2020", people("100"))
                .to("2030", people("200"))
                .now("2021", people("185"))
                .now("2022", people("180"))
                .now("2023", people("175"))
                .now("2024", people("170"))
                .now("2025", people("165"))
                .now("2026", people("160"));

        var assessment = goal.assess("german");

        assertThat(assessment.verdicts().get(0).word()).contains("thunderstorm");
        assertThat(assessment.disagreement().causes())
                .extracting(cause -> cause.text().toString())
                .containsExactly(
                        "\"Germany (weather symbols)\" extends the trend of the last 6 observations instead of measuring"
                                + " from the baseline.");
    }

    @Test
    void amountsOfARatioAreCases() {
        var goal = ComparedGoals.shares(Direction.INCREASE)
                .from("2024", share(20, 900))
                .to("2029", share(100, 900))
                .now("2025", share(33, 1000));

        assertThat(goal.assess("eurostat").disagreement().causes().get(0).text().toString())
                .endsWith("Gained so far: 11 人 of 89 人.");
    }

    @Test
    void withoutAnyMethodThereIsNothingToSay() {
        var assessment = users().assess(List.of(), Optional.empty());

        assertThat(assessment.verdicts()).isEmpty();
        assertThat(assessment.disagreement().groups()).isEmpty();
        assertThat(assessment.caveats()).isEmpty();
    }
}
