package io.github.govtechkpi.metrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ProgressProperties {
    private static final YearMonth START = YearMonth.of(2020, 3);

    /** A goal in months, with everything that decides its numbers. */
    record Sample(Direction direction, DeclaredPath path, long from, long to, int months, long now, int elapsed) {
        GoalScenario scenario(long factor, long offset, int mirror) {
            var mirrored = direction == Direction.INCREASE ? GoalScenario.decrease() : GoalScenario.increase();
            var scenario = mirror < 0
                    ? mirrored
                    : direction == Direction.INCREASE ? GoalScenario.increase() : GoalScenario.decrease();
            return scenario.on(path)
                    .from(amount(from, factor, offset, mirror), START.toString())
                    .to(
                            amount(to, factor, offset, mirror),
                            START.plusMonths(months).toString())
                    .milestone(START.plusMonths(1).toString(), amount((3 * from + to) / 4, factor, offset, mirror))
                    .observed(START.plusMonths(elapsed).toString(), amount(now, factor, offset, mirror));
        }

        GoalScenario scenario() {
            return scenario(1, 0, 1);
        }

        private static String amount(long value, long factor, long offset, int mirror) {
            return Long.toString(mirror * (value * factor) + offset);
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        // 0 and equal amounts often enough; all combinations of edge cases would leave no tries for anything else
        var amounts = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0L, 100L)),
                Tuple.of(6, Arbitraries.longs().between(-1000, 1000)));
        return Combinators.combine(
                        Arbitraries.of(Direction.INCREASE, Direction.DECREASE),
                        Arbitraries.of(DeclaredPath.class),
                        amounts,
                        amounts,
                        Arbitraries.integers().between(2, 60),
                        amounts,
                        Arbitraries.integers().between(0, 80))
                .as(Sample::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<ReachInputs> inputs() {
        var amounts = Arbitraries.doubles().between(-1e15, 1e15);
        var times = Arbitraries.doubles().between(0.001, 100).ofScale(3);
        return Combinators.combine(
                        amounts, amounts, amounts, times, times, Arbitraries.of(Direction.INCREASE, Direction.DECREASE))
                .as((baseline, target, current, due, now, direction) ->
                        new ReachInputs(baseline, 0, target, due, current, now, direction))
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void aMirroredDecreaseIsTheIncrease(@ForAll("samples") Sample sample) {
        Assume.that(sample.path() != DeclaredPath.COMPOUND); // growth rates have no mirror
        var straight = sample.scenario().progress();
        var mirrored = sample.scenario(1, 0, -1).progress();

        for (var field : List.of(
                "absoluteGain",
                "requiredGain",
                "remainingGap",
                "overshoot",
                "elapsedShare",
                "achievementShare",
                "attainDate")) {
            assertThat(GoalScenario.numbers(mirrored))
                    .containsEntry(field, GoalScenario.numbers(straight).get(field));
        }
        assertThat(GoalScenario.numbers(mirrored).get("deviation"))
                .isEqualTo(GoalScenario.numbers(straight).get("deviation"));
        assertThat(mirrored.status().code()).isEqualTo(straight.status().code());
        assertThat(GoalScenario.numbers(mirrored).get("paceRatio"))
                .isEqualTo(GoalScenario.numbers(straight).get("paceRatio"));
    }

    @Property(tries = 300)
    void aLargerScaleChangesNoShare(
            @ForAll("samples") Sample sample, @ForAll @LongRange(min = 2, max = 1000) long factor) {
        var small = sample.scenario().progress();
        var large = sample.scenario(factor, 0, 1).progress();

        for (var field : List.of("achievementShare", "elapsedShare", "paceRatio")) {
            assertClose(
                    GoalScenario.numbers(large).get(field),
                    GoalScenario.numbers(small).get(field),
                    1e-9);
        }
        assertThat(GoalScenario.numbers(large).get("attainDate"))
                .isEqualTo(GoalScenario.numbers(small).get("attainDate"));
    }

    @Property(tries = 300)
    void anotherZeroChangesNoGain(
            @ForAll("samples") Sample sample, @ForAll @LongRange(min = -1000, max = 1000) long offset) {
        Assume.that(sample.path() != DeclaredPath.COMPOUND);
        var here = sample.scenario().numbers();
        var there = sample.scenario(1, offset, 1).numbers();

        for (var field : List.of(
                "absoluteGain",
                "requiredGain",
                "remainingGap",
                "overshoot",
                "achievementShare",
                "requiredPaceRemainingPerYear")) {
            assertThat(there).containsEntry(field, here.get(field));
        }
    }

    @Property(tries = 300)
    void gainAndGapAddUpToTheRequiredGain(@ForAll("samples") Sample sample) {
        var numbers = sample.scenario().numbers();

        assertThat(decimal(numbers.get("absoluteGain"))
                        .add(decimal(numbers.get("remainingGap")))
                        .subtract(decimal(numbers.get("overshoot"))))
                .isEqualByComparingTo(decimal(numbers.get("requiredGain")));
        assertThat(decimal(numbers.get("remainingGap")).signum()
                        * decimal(numbers.get("overshoot")).signum())
                .isZero();
    }

    @Property(tries = 300)
    void theDayOfAttainmentIsTheFirstOnWhichThePaceHasClosedTheGap(
            @ForAll @IntRange(min = 1, max = 400) int elapsed,
            @ForAll @IntRange(min = 1, max = 500) int gain,
            @ForAll @IntRange(min = 1, max = 500) int gap) {
        var start = LocalDate.of(2020, 1, 1);
        var now = start.plusDays(elapsed);
        var numbers = GoalScenario.increase()
                .from("0", start.toString())
                .to(Integer.toString(gain + gap), "2099-12-31")
                .observed(now.toString(), Integer.toString(gain))
                .numbers();
        Assume.that(!numbers.get("attainDate").equals("NOT_REACHED_AT_THIS_PACE"));

        var days = LocalDate.parse(numbers.get("attainDate")).toEpochDay() - now.toEpochDay();
        // gain / elapsed a day, in whole numbers
        assertThat(days * gain).isGreaterThanOrEqualTo((long) gap * elapsed);
        assertThat((days - 1) * gain).isLessThan((long) gap * elapsed);
    }

    @Property(tries = 300)
    void aRatiosAchievementShareIsTheShareOfTheWayInTheRatio(
            @ForAll @IntRange(min = 0, max = 100) int before,
            @ForAll @IntRange(min = 0, max = 100) int target,
            @ForAll @IntRange(min = 0, max = 5000) int now,
            @ForAll @IntRange(min = 5000, max = 9000) int denominator) {
        Assume.that(target > before);
        var share = GoalScenario.increase()
                .ratio()
                .from(before + "/100", "FY2020")
                .to(target + "/100", "FY2026")
                .observed("FY2022", now + "/" + denominator)
                .numbers()
                .get("achievementShare");

        assertThat(Double.parseDouble(share))
                .isCloseTo(((double) now / denominator - before / 100.0) / ((target - before) / 100.0), within(1e-9));
    }

    @Property(tries = 500)
    void noOutputIsNaNOrHasAnExponentAndEveryGapHasAReason(@ForAll("samples") Sample sample) {
        var progress = sample.scenario().progress();

        assertThat(GoalScenario.numbers(progress).values())
                .allMatch(text -> text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?|[A-Z_]+|\\d{4}-\\d\\d-\\d\\d"))
                .noneMatch(text -> text.contains("NaN") || text.contains("Infinity"));
        progress.absolute()
                .measures()
                .forEach(measure -> measure.value()
                        .toOptional()
                        .ifPresent(value ->
                                assertThat(((BigDecimal) value).toPlainString()).doesNotContainIgnoringCase("e")));
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(progress.explain(locale))
                    .allSatisfy(sentence -> assertThat(sentence)
                            .doesNotContain("NaN", "Infinity", "null", "%", "Optional", "[", "]")
                            .doesNotContainPattern("\\dE-?\\d"));
        }
        assertThat(progress.explain(Locale.ENGLISH))
                .isEqualTo(sample.scenario().progress().explain(Locale.ENGLISH));
        assertThat(sample.scenario().progress()).isEqualTo(progress);
    }

    @Property(tries = 300)
    void theCalculatorsAnswerNumbersAlone(@ForAll("inputs") ReachInputs in) {
        var linear = LinearProgress.of(in);
        assertThat(List.of(
                        linear.absoluteGain(),
                        linear.requiredGain(),
                        linear.remainingGap(),
                        linear.overshoot(),
                        linear.elapsedShare(),
                        linear.expected(),
                        linear.deviation(),
                        linear.requiredPace()))
                .allMatch(Double::isFinite);
        for (var value : List.of(
                linear.achievementShare(),
                linear.observedPace(),
                linear.requiredPaceRemaining(),
                linear.paceRatio(),
                linear.projectedAtDue(),
                linear.attainTime())) {
            assertThat(value.toOptional().filter(number -> !Double.isFinite(number)))
                    .isEmpty();
        }
        CompoundProgress.of(in).toOptional().ifPresent(compound -> {
            assertThat(List.of(compound.requiredCagr(), compound.expected(), compound.deviation()))
                    .allMatch(Double::isFinite);
            for (var value : List.of(
                    compound.observedCagr(),
                    compound.requiredCagrRemaining(),
                    compound.paceRatio(),
                    compound.projectedAtDue(),
                    compound.attainTime())) {
                assertThat(value.toOptional().filter(number -> !Double.isFinite(number)))
                        .isEmpty();
            }
        });
    }

    @Property(tries = 300)
    void bothPathsBeginAtTheBaselineAndEndAtTheTarget(
            @ForAll @LongRange(min = 1, max = 100000) long from,
            @ForAll @LongRange(min = 1, max = 100000) long to,
            @ForAll @IntRange(min = 1, max = 50) int years) {
        var start = new ReachInputs(from, 0, to, years, from, 0, Direction.INCREASE);
        var end = new ReachInputs(from, 0, to, years, from, years, Direction.INCREASE);

        assertThat(LinearProgress.of(start).expected()).isEqualTo(from);
        assertThat(LinearProgress.of(end).expected()).isEqualTo(to);
        assertThat(CompoundProgress.of(start).orElseThrow().expected()).isEqualTo(from);
        assertThat(CompoundProgress.of(end).orElseThrow().expected()).isCloseTo(to, within(to * 1e-12));
    }

    @Property(tries = 100)
    void theCompoundPathIsTheStraightOneWhereNothingHasToChange(
            @ForAll @LongRange(min = 1, max = 100000) long level, @ForAll @IntRange(min = 0, max = 50) int now) {
        var in = new ReachInputs(level, 0, level, 20, level + 1.0, now, Direction.INCREASE);

        assertThat(CompoundProgress.of(in).orElseThrow().expected())
                .isEqualTo(LinearProgress.of(in).expected());
    }

    @Property(tries = 200)
    void theVerdictNeverGetsWorseWithMoreGained(
            @ForAll("samples") Sample sample, @ForAll @LongRange(min = 0, max = 500) long more) {
        var better = new Sample(
                sample.direction(),
                sample.path(),
                sample.from(),
                sample.to(),
                sample.months(),
                sample.now() + (sample.direction() == Direction.INCREASE ? more : -more),
                sample.elapsed());
        var ranks = List.of(
                StatusCode.DETERIORATING,
                StatusCode.LIMITED,
                StatusCode.MODERATE,
                StatusCode.ON_TRACK,
                StatusCode.ACHIEVED);
        var before = ranks.indexOf(sample.scenario().progress().status().code());
        var after = ranks.indexOf(better.scenario().progress().status().code());
        Assume.that(before >= 0 && after >= 0);

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 100)
    void onlyAProvisionalValueMakesTheVerdictProvisional(@ForAll ObservationStatus status) {
        Assume.that(!status.isMissing());
        var progress = GoalScenario.increase()
                .from("0", "FY2020")
                .to("9", "FY2026")
                .observed("FY2022", "4", status)
                .progress();

        assertThat(progress.status().provisional())
                .isEqualTo(List.of("P", "E", "F", "I").contains(status.name()));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static void assertClose(String got, String wanted, double relative) {
        if (Character.isUpperCase(wanted.charAt(0))) {
            assertThat(got).isEqualTo(wanted);
        } else {
            var number = Double.parseDouble(wanted);
            assertThat(Double.parseDouble(got)).isCloseTo(number, within(Math.max(1e-12, Math.abs(number) * relative)));
        }
    }
}
