package io.github.govtechkpi.metrics.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.indicator.Direction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssessmentProperties {
    @Provide
    Arbitrary<AssessmentInputs> goals() {
        var amounts = Arbitraries.oneOf(
                Arbitraries.integers().between(-50, 50).map(Integer::doubleValue),
                Arbitraries.doubles().between(-1e6, 1e6));
        return Combinators.combine(
                        amounts,
                        amounts,
                        amounts,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(-1, 12),
                        Arbitraries.of(Direction.INCREASE, Direction.DECREASE))
                .as((start, now, goal, elapsed, span, way) -> AssessmentInputs.of(
                        new YearValue(2020, start),
                        new YearValue(2020 + elapsed, now),
                        new YearValue(2020 + span, goal),
                        way));
    }

    @Property(tries = 2000)
    void aMethodHasAVerdictOrAReasonAndOnlyFiniteNumbers(
            @ForAll("goals") AssessmentInputs goal, @ForAll AssessmentMethod method) {
        var verdict = method.assess(goal);

        assertThat(verdict.value().toOptional().stream()).allMatch(value -> Double.isFinite(value));
        assertThat(verdict.score().stream()).allMatch(score -> score >= -5 && score <= 5);
        assertThat(verdict.reason().isPresent())
                .isEqualTo(
                        method.achievementForm().isPresent()
                                ? !verdict.value().isComputable()
                                : verdict.verdict().orElseThrow() == VerdictClass.NOT_AVAILABLE);
    }

    @Property(tries = 500)
    void aRateDoesNotDependOnTheUnit(@ForAll("goals") AssessmentInputs goal, @ForAll AssessmentMethod method) {
        if (method == AssessmentMethod.STATISTICS_CANADA) {
            return; // its 0.001 does depend on the unit
        }
        var scaled = AssessmentInputs.of(
                times1024(goal.baseline()),
                times1024(goal.current()),
                new YearValue(goal.dueYear().orElseThrow(), goal.target().orElseThrow() * 1024),
                goal.direction().orElseThrow());

        assertThat(method.assess(scaled).word()).isEqualTo(method.assess(goal).word());
    }

    private static YearValue times1024(Computed<YearValue> value) {
        return new YearValue(value.orElseThrow().year(), value.orElseThrow().value() * 1024);
    }

    @Property(tries = 500)
    void proRatingOfTheWholeTimeIsTheShareOfTheWay(@ForAll("goals") AssessmentInputs goal) {
        var start = goal.baseline().orElseThrow();
        var due = new YearValue(2030, goal.target().orElseThrow());
        var now = new YearValue(2030, goal.current().orElseThrow().value());
        var way = goal.direction().orElseThrow();

        var whole = Achievements.fromBaseline(start.value(), now.value(), due.value(), way);
        var proRated = Achievements.proRated(start, now, due, way);

        assertThat(proRated.map(PartOf::share)).isEqualTo(whole.map(PartOf::share));
    }

    @Property(tries = 500)
    void theMirroredRateIsAsFarFromOneAsTheSimpleOne(@ForAll("goals") AssessmentInputs goal) {
        var actual = Math.abs(goal.current().orElseThrow().value());
        var target = Math.abs(goal.target().orElseThrow()) + 1;

        var simple = Achievements.simple(actual, target).orElseThrow().share();
        var mirrored = Achievements.mirrored(actual, target).orElseThrow().share();

        assertThat(simple + mirrored).isCloseTo(2, within(1e-9 * Math.max(1, simple)));
    }
}
