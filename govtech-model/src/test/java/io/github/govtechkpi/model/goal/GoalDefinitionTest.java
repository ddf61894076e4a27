package io.github.govtechkpi.model.goal;

import static io.github.govtechkpi.model.MeasureUnit.BODIES;
import static io.github.govtechkpi.model.MeasureUnit.CASES;
import static io.github.govtechkpi.model.MeasureUnit.PERSONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.MonetaryProxy;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoalDefinitionTest {
    private static final LocalizedText NAME = LocalizedText.of("デジタル人材", "Digital staff");
    private static final Indicator STAFF = AbsoluteIndicator.of("staff", PERSONS);
    private static final Indicator ONLINE = RatioIndicator.of(
            "online",
            CountDefinition.of(LocalizedText.en("online"), CASES),
            CountDefinition.of(LocalizedText.en("all"), CASES));
    private static final ReportingPeriod PERIOD = ReportingPeriod.parse("2027");

    private static StatedValue amount(long amount, MeasureUnit unit) {
        return StatedValue.exact(AbsoluteValue.of(amount, unit));
    }

    private static StatedValue counts(long numerator, long denominator) {
        return StatedValue.exact(Ratio.of(numerator, denominator, CASES).orElseThrow());
    }

    private static Target reach(StatedValue value) {
        return new Target.Reach(Optional.of(new TargetLevel.Stated(value)), Optional.empty());
    }

    private static GoalDefinition.Builder goal(Indicator indicator) {
        return GoalDefinition.builder("g", NAME, indicator, Direction.INCREASE);
    }

    @Test
    void standsAsItWasKnownOnADay() {
        var first = reach(amount(300, PERSONS));
        var second = reach(amount(250, PERSONS));
        var goal = goal(STAFF)
                .target(second)
                .targetHistory(new TargetLedger(List.of(revision(first, "2022-04-01"), revision(second, "2024-04-01"))))
                .build();

        assertThat(goal.asKnownOn(LocalDate.parse("2024-04-01"))).isEqualTo(goal);
        assertThat(goal.asKnownOn(LocalDate.parse("2024-03-31"))).satisfies(then -> {
            assertThat(then.target()).contains(first);
            assertThat(then.targetHistory().revisions()).hasSize(1);
        });
        assertThat(goal.asKnownOn(LocalDate.parse("2022-03-31"))).satisfies(then -> {
            assertThat(then.target()).isEmpty();
            assertThat(then.targetHistory()).isEqualTo(TargetLedger.EMPTY);
        });
        assertThat(new Kgi(goal).asKnownOn(LocalDate.parse("2022-04-01"))).isInstanceOf(Kgi.class);
        assertThat(new Kpi(goal).asKnownOn(LocalDate.parse("2022-04-01"))).isInstanceOf(Kpi.class);
    }

    @Test
    void standsAsItIsWhereItsTargetsWereNeverRecorded() {
        var goal = goal(STAFF).target(reach(amount(300, PERSONS))).build();

        assertThat(goal.asKnownOn(LocalDate.parse("1990-01-01"))).isEqualTo(goal);
    }

    private static TargetRevision revision(Target target, String from) {
        return new TargetRevision(target, LocalDate.parse(from), Optional.empty(), Optional.empty());
    }

    @Test
    void holdsWhatTheBuilderWasGiven() {
        var proxy = new MonetaryProxy(MonetaryProxy.Kind.COST_WITHOUT, NAME);
        var ledger = new TargetLedger(List.of(new TargetRevision(
                reach(amount(200, PERSONS)), LocalDate.parse("2024-04-01"), Optional.empty(), Optional.empty())));
        var options = Map.of("eurostat", new MethodOptions(Map.of("high", BigDecimal.ONE)));

        var definition = goal(STAFF)
                .vision(NAME)
                .path(DeclaredPath.S_CURVE)
                .baseline(Baseline.of(amount(50, PERSONS), PERIOD))
                .target(reach(amount(250, PERSONS)))
                .milestones(List.of(new Milestone(PERIOD, amount(100, PERSONS))))
                .targetHistory(ledger)
                .sources(List.of(SourceId.of("jri")))
                .supports(List.of(GoalId.of("a")))
                .partOf(GoalId.of("b"))
                .monetaryProxy(proxy)
                .methodOptions(options)
                .build();

        assertThat(definition)
                .isEqualTo(new GoalDefinition(
                        GoalId.of("g"),
                        NAME,
                        Optional.of(NAME),
                        STAFF,
                        Direction.INCREASE,
                        DeclaredPath.S_CURVE,
                        Optional.of(Baseline.of(amount(50, PERSONS), PERIOD)),
                        Optional.of(reach(amount(250, PERSONS))),
                        List.of(new Milestone(PERIOD, amount(100, PERSONS))),
                        ledger,
                        List.of(SourceId.of("jri")),
                        List.of(GoalId.of("a")),
                        Optional.of(GoalId.of("b")),
                        Optional.of(proxy),
                        options));
    }

    @Test
    void isLinearAndEmptyUnlessSaidOtherwise() {
        var kgi = goal(STAFF).kgi();

        assertThat(kgi.definition().path()).isEqualTo(DeclaredPath.LINEAR);
        assertThat(kgi.id()).hasToString("g");
        assertThat(kgi.name()).isEqualTo(NAME);
        assertThat(kgi.indicator()).isEqualTo(STAFF);
        assertThat(kgi.direction()).isEqualTo(Direction.INCREASE);
        assertThat(kgi.baseline()).isEmpty();
        assertThat(kgi.target()).isEmpty();
        assertThat(goal(STAFF).kpi()).isNotEqualTo(kgi);
        assertThat(Goal.class.getPermittedSubclasses()).containsExactlyInAnyOrder(Kgi.class, Kpi.class);
    }

    @Test
    void takesWhatIsUnwise() {
        assertThat(goal(STAFF)
                        .baseline(new Baseline(amount(50, PERSONS), Optional.empty()))
                        .target(reach(amount(10, PERSONS)))
                        .build()
                        .target())
                .isPresent();
        assertThat(goal(ONLINE).target(reach(counts(5, 5))).build().target()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAValueThatIsNotOfTheIndicatorsKindOrUnit(
            String part, Indicator indicator, UnaryOperator<GoalDefinition.Builder> with, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with.apply(goal(indicator)).build())
                .withMessage(message);
    }

    static Stream<Arguments> refusesAValueThatIsNotOfTheIndicatorsKindOrUnit() {
        var cases = amount(5, CASES);
        var asIndicatorSays = " of goal g must be an amount in 人, as indicator staff says, but was the amount 5 件";
        var level = Optional.<TargetLevel>of(new TargetLevel.Stated(cases));
        var revision = new TargetRevision(reach(cases), LocalDate.EPOCH, Optional.empty(), Optional.empty());
        return Stream.of(
                refused(
                        "baseline",
                        STAFF,
                        goal -> goal.baseline(Baseline.of(cases, PERIOD)),
                        "The baseline" + asIndicatorSays),
                refused(
                        "milestone",
                        STAFF,
                        goal -> goal.milestones(List.of(new Milestone(PERIOD, cases))),
                        "The milestone 2027" + asIndicatorSays),
                refused(
                        "history",
                        STAFF,
                        goal -> goal.targetHistory(new TargetLedger(List.of(revision))),
                        "The target" + asIndicatorSays),
                refused("reach", STAFF, goal -> goal.target(reach(cases)), "The target" + asIndicatorSays),
                refused(
                        "stay at least",
                        STAFF,
                        goal -> goal.target(new Target.StayAtLeast(level, Optional.empty(), Optional.empty())),
                        "The target" + asIndicatorSays),
                refused(
                        "stay at most",
                        STAFF,
                        goal -> goal.target(new Target.StayAtMost(level, Optional.empty(), Optional.empty())),
                        "The target" + asIndicatorSays),
                refused(
                        "low",
                        STAFF,
                        goal -> goal.target(new Target.StayWithin(
                                Optional.of(AbsoluteValue.of(5, CASES)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        "The target low" + asIndicatorSays),
                refused(
                        "high",
                        STAFF,
                        goal -> goal.target(new Target.StayWithin(
                                Optional.empty(),
                                Optional.of(AbsoluteValue.of(5, CASES)),
                                Optional.empty(),
                                Optional.empty())),
                        "The target high" + asIndicatorSays),
                refused(
                        "total",
                        STAFF,
                        goal -> goal.target(new Target.CumulativeTotal(Optional.of(cases), Optional.empty())),
                        "The target" + asIndicatorSays),
                refused(
                        "a ratio for an amount",
                        STAFF,
                        goal -> goal.target(reach(counts(1, 2))),
                        "The target of goal g must be an amount in 人, as indicator staff says, but was the counts 1 of 2 件"),
                refused(
                        "an amount for a ratio",
                        ONLINE,
                        goal -> goal.target(reach(cases)),
                        "The target of goal g must be two counts, 件 of 件, the first not above the second,"
                                + " as indicator online says, but was the amount 5 件"),
                refused(
                        "a part above the whole",
                        ONLINE,
                        goal -> goal.baseline(Baseline.of(counts(3, 2), PERIOD)),
                        "The baseline of goal g must be two counts, 件 of 件, the first not above the second,"
                                + " as indicator online says, but was the counts 3 of 2 件"),
                refused(
                        "a percentage for an amount",
                        STAFF,
                        goal -> goal.target(new Target.Reach(
                                Optional.of(new TargetLevel.Published(
                                        PublishedRate.of("90"), Optional.empty(), Optional.empty())),
                                Optional.empty())),
                        "The target of goal g is a percentage, but its indicator staff is an amount in 人: use kind \"ratio\""),
                refused(
                        "a base in another unit",
                        ONLINE,
                        goal -> goal.target(new Target.Reach(
                                Optional.of(new TargetLevel.Published(
                                        PublishedRate.of("90"),
                                        Optional.of(AbsoluteValue.of(1741, BODIES)),
                                        Optional.empty())),
                                Optional.empty())),
                        "The target's denominator 1741 団体 of goal g must be in 件"));
    }

    private static Arguments refused(
            String part, Indicator indicator, UnaryOperator<GoalDefinition.Builder> with, String message) {
        return Arguments.of(part, indicator, with, message);
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> GoalDefinition.builder("g", null, STAFF, Direction.INCREASE)
                        .build())
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> goal(STAFF).targetHistory(null).build())
                .withMessage("targetHistory");
        assertThatNullPointerException().isThrownBy(() -> new Kgi(null)).withMessage("definition");
        assertThatNullPointerException().isThrownBy(() -> new Kpi(null)).withMessage("definition");
    }
}
