package io.github.govtechkpi.metrics.comparison;

import static io.github.govtechkpi.metrics.comparison.ComparedGoals.people;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.rating.AchievementForm;
import io.github.govtechkpi.model.rating.AchievementForms;
import io.github.govtechkpi.model.rating.RatingCondition;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingMeasure;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.rating.RatingSchemeId;
import io.github.govtechkpi.model.rating.RatingStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatingsTest {
    private static final RatingScheme SIXTY = scheme(
            new AchievementForms(AchievementForm.FROM_BASELINE, AchievementForm.INVERSE),
            atLeast("A", RatingMeasure.ACHIEVEMENT, "0.6"),
            atLeast("B", RatingMeasure.ACHIEVEMENT, "0"));

    private static RatingScheme scheme(AchievementForms forms, RatingStep... steps) {
        return new RatingScheme(
                RatingSchemeId.parse("test"),
                1,
                LocalizedText.of("試験", "Test"),
                Optional.empty(),
                List.of(),
                Optional.of(forms),
                List.of(steps),
                Optional.of(grade("-")),
                Optional.of(grade("ended")));
    }

    private static RatingStep atLeast(String mark, RatingMeasure measure, String limit) {
        return new RatingStep(grade(mark), List.of(condition(measure, limit)));
    }

    private static RatingCondition condition(RatingMeasure measure, String limit) {
        return new RatingCondition(
                measure, Optional.of(new BigDecimal(limit)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RatingGrade grade(String mark) {
        return new RatingGrade(mark, LocalizedText.same(mark));
    }

    private static ComparedGoals goal(String start, String now, String wanted) {
        return ComparedGoals.people(Direction.INCREASE)
                .from("2020", people(start))
                .to("2030", people(wanted))
                .now("2025", people(now));
    }

    private static Rating rate(ComparedGoals goal) {
        return goal.assess(SIXTY).rating().orElseThrow();
    }

    @Test
    void theFirstStepThatFitsGivesTheGrade() {
        assertThat(rate(goal("0", "6", "10")).grade()).contains(grade("A"));
        assertThat(rate(goal("0", "5.99", "10")).grade()).contains(grade("B"));
    }

    @Test
    void aLimitThatAComputationMissesByItsLastDigitIsReached() {
        assertThat(0.1 * 3 / 0.5).isGreaterThan(0.6); // the same digits the other way round
        assertThat(Ratings.ofAchievement(SIXTY, Computed.of(0.6 - 1e-15))).contains(grade("A"));
        assertThat(Ratings.ofAchievement(SIXTY, Computed.of(0.6 - 1e-9))).contains(grade("B"));
    }

    @Test
    void theFormulaFollowsTheDirection() {
        var down = ComparedGoals.people(Direction.DECREASE)
                .from("2020", people("100"))
                .to("2030", people("30"))
                .now("2025", people("50"));

        assertThat(rate(down).achievement().orElseThrow().orElseThrow().part()).isEqualTo(30);
        assertThat(rate(down).grade()).contains(grade("A"));
    }

    @Test
    void whatCannotBeEvaluatedHasItsGradeAndAReason() {
        var rating = rate(ComparedGoals.people(Direction.INCREASE).now("2025", people("5")));
        assertThat(rating.grade()).contains(grade("-"));
        assertThat(rating.reason().map(Reason::code)).contains(ReasonCode.NO_TARGET);

        var unmeasured = rate(ComparedGoals.people(Direction.INCREASE)
                .from("2020", people("1"))
                .to("2030", people("2")));
        assertThat(unmeasured.reason().map(Reason::code)).contains(ReasonCode.NO_OBSERVATION);
    }

    @Test
    void noFittingStepIsNotEvaluableEither() {
        var rating = rate(goal("5", "4", "10"));
        assertThat(rating.grade()).contains(grade("-"));
        assertThat(rating.reason().map(Reason::code)).contains(ReasonCode.NO_STEP_APPLIES);
    }

    @Test
    void anIndicatorThatHasEndedHasItsOwnGrade() {
        var rating = rate(goal("0", "6", "10").ended("2026"));
        assertThat(rating.grade()).contains(grade("ended"));
        assertThat(rating.reason().map(Reason::code)).contains(ReasonCode.INDICATOR_ENDED);
    }

    @Test
    void conditionsAfterOneThatFailsNeedNotBeComputable() {
        var scheme = scheme(
                new AchievementForms(AchievementForm.SIMPLE, AchievementForm.SIMPLE),
                new RatingStep(
                        grade("A"),
                        List.of(condition(RatingMeasure.GAIN, "1"), condition(RatingMeasure.ACHIEVEMENT, "0.7"))),
                atLeast("B", RatingMeasure.GAIN, "-100"));
        var withoutTarget = ComparedGoals.people(Direction.INCREASE).from("2020", people("5"));

        assertThat(withoutTarget
                        .now("2025", people("5"))
                        .assess(scheme)
                        .rating()
                        .orElseThrow()
                        .grade())
                .contains(grade("B"));
        assertThat(withoutTarget
                        .now("2026", people("6"))
                        .assess(scheme)
                        .rating()
                        .orElseThrow()
                        .reason())
                .map(Reason::code)
                .contains(ReasonCode.NO_TARGET);
    }

    @Test
    void achievementRatesAreGradedInEveryFormThatFitsTheDirection() {
        var verdicts = goal("0", "6", "10")
                .assess(AssessmentMethod.parseList("achievement,tolerance-15"), Optional.of(SIXTY))
                .verdicts();

        assertThat(verdicts)
                .extracting(
                        verdict -> verdict.method().id() + " " + verdict.word().orElse("null"))
                .containsExactly(
                        "achievement-simple A",
                        "achievement-from-baseline A",
                        "achievement-inverse null",
                        "achievement-mirrored null",
                        "achievement-pro-rated A",
                        "tolerance-15 under");
    }

    @Test
    void aSchemeThatLooksAtSomethingElseGradesNoBareRate() {
        var gain = scheme(
                new AchievementForms(AchievementForm.SIMPLE, AchievementForm.SIMPLE),
                atLeast("A", RatingMeasure.GAIN, "0"));

        assertThat(Ratings.ofAchievement(gain, Computed.of(1.0))).isEmpty();
        assertThat(Ratings.ofAchievement(SIXTY, Computed.notComputable(ReasonCode.NO_TARGET)))
                .contains(grade("-"));
    }
}
