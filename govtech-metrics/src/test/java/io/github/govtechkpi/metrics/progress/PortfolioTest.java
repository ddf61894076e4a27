package io.github.govtechkpi.metrics.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final LocalGovernmentCode KOBE = LocalGovernmentCode.parse("281000");
    private static final LocalGovernmentCode OSAKA = LocalGovernmentCode.parse("271004");
    private static final SeriesKey STAFF = SeriesKey.of(IndicatorId.of("staff"));

    private static Goal goal(String id, String indicator) {
        return builder(id, indicator).kgi();
    }

    private static GoalDefinition.Builder builder(String id, String indicator) {
        return GoalDefinition.builder(
                        id,
                        LocalizedText.en(id),
                        AbsoluteIndicator.of(indicator, MeasureUnit.PERSONS),
                        Direction.INCREASE)
                .baseline(Baseline.of(StatedValue.exact(persons(50)), ReportingPeriod.parse("FY2022")))
                .target(Target.Reach.of(persons(250), ReportingPeriod.parse("FY2026")));
    }

    private static AbsoluteValue persons(long amount) {
        return AbsoluteValue.of(amount, MeasureUnit.PERSONS);
    }

    private static Program program(String id, Goal... goals) {
        return Program.builder(id, LocalizedText.en(id)).goals(List.of(goals)).build();
    }

    private static SeriesKey in(String program) {
        return new SeriesKey(
                Optional.of(ProgramId.of(program)), IndicatorId.of("staff"), Optional.empty(), Optional.empty());
    }

    private static SeriesKey slice(String text) {
        return new SeriesKey(Optional.empty(), IndicatorId.of("staff"), Optional.empty(), Optional.of(new Slice(text)));
    }

    private static Vintages series(SeriesKey key, String... periods) {
        return new Vintages(
                key,
                Arrays.stream(periods)
                        .map(period -> Observation.of(key, ReportingPeriod.parse(period), persons(100)))
                        .toList());
    }

    private static Portfolio of(List<Program> programs, Vintages... observations) {
        return Portfolio.of(programs, List.of(observations), Optional.empty(), Optional.empty());
    }

    @Nested
    class Series {
        @Test
        void withoutAreaAndSliceIsTheGoalsOwn() {
            var results = of(
                            List.of(program("p", goal("g", "staff"))),
                            series(STAFF.in(KOBE), "FY2024"),
                            series(STAFF, "FY2023"),
                            series(slice("age=65+"), "FY2024"))
                    .results();

            assertThat(results).singleElement().satisfies(progress -> {
                assertThat(progress.key().area()).isEmpty();
                assertThat(progress.current().orElseThrow().period()).hasToString("FY2023");
            });
        }

        @Test
        void ofAreasAloneAreResultsOfTheirOwnInTheOrderGiven() {
            var results = of(
                            List.of(program("p", goal("g", "staff"))),
                            series(STAFF.in(OSAKA), "FY2023"),
                            series(STAFF.in(KOBE), "FY2023"),
                            series(slice("age=65+"), "FY2024"))
                    .results();

            assertThat(results)
                    .extracting(progress -> progress.key().area())
                    .containsExactly(Optional.of(OSAKA), Optional.of(KOBE));
            assertThat(results)
                    .allSatisfy(progress -> assertThat(GoalScenario.numbers(progress))
                            .containsEntry("baseline", "50")
                            .containsEntry("absoluteGain", "50"));
        }

        @Test
        void ofSlicesAloneAreResultsOfTheirOwn() {
            assertThat(of(
                                    List.of(program("p", goal("g", "staff"))),
                                    series(slice("age=0-64"), "FY2023"),
                                    series(slice("age=65+"), "FY2023"))
                            .results())
                    .extracting(progress -> progress.key().slice().orElseThrow().text())
                    .containsExactly("age=0-64", "age=65+");
        }

        @Test
        void withoutAnyObservationIsAResultAsWell() {
            assertThat(of(List.of(program("p", goal("g", "staff")))).results())
                    .singleElement()
                    .satisfies(progress -> {
                        assertThat(progress.key().program()).contains(ProgramId.of("p"));
                        assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
                    });
        }

        @Test
        void ofAnotherProgramIsNotTaken() {
            var results = of(
                            List.of(program("a", goal("g", "staff")), program("b", goal("g", "staff"))),
                            series(in("b"), "FY2023"))
                    .results();

            assertThat(results)
                    .extracting(progress -> progress.current().isPresent())
                    .containsExactly(false, true);
        }

        @Test
        void thatNamesNoProgramBelongsToEachThatHasItsIndicator() {
            var results = of(
                            List.of(program("a", goal("g", "staff")), program("b", goal("g", "staff"))),
                            series(STAFF, "FY2023"))
                    .results();

            assertThat(results)
                    .extracting(
                            progress -> progress.key().program().orElseThrow().value())
                    .containsExactly("a", "b");
            assertThat(results).allMatch(progress -> progress.current().isPresent());
        }

        @Test
        void ofOneIndicatorServesAllItsGoals() {
            assertThat(of(
                                    List.of(program("p", goal("first", "staff"), goal("second", "staff"))),
                                    series(STAFF, "FY2023"))
                            .results())
                    .extracting(progress -> progress.goal().id().value())
                    .containsExactly("first", "second");
        }
    }

    @Test
    void resultsStandInTheOrderOfProgramsAndGoals() {
        var results = of(List.of(
                        program("z", goal("y", "staff"), goal("x", "staff")), program("a", goal("b", "staff"))))
                .results();

        assertThat(results)
                .extracting(progress -> progress.key().program().orElseThrow() + " "
                        + progress.goal().id())
                .containsExactly("z y", "z x", "a b");
    }

    @Nested
    class AsOf {
        private final List<Program> programs = List.of(program("p", goal("g", "staff"), goal("later", "other")));

        @Test
        void isTheDayAfterTheLatestObservationOfAll() {
            assertThat(of(
                                    programs,
                                    series(STAFF, "FY2023"),
                                    series(SeriesKey.of(IndicatorId.of("unknown")), "2025-02-01"))
                            .asOf())
                    .contains(LocalDate.of(2025, 2, 2));
        }

        @Test
        void doesNotWaitForAValueThatIsMissing() {
            var missing = new Vintages(
                    STAFF,
                    List.of(
                            Observation.of(STAFF, ReportingPeriod.parse("FY2023"), persons(60)),
                            Observation.missing(STAFF, ReportingPeriod.parse("FY2024"), MissingReason.PENDING)));

            assertThat(of(programs, missing).asOf()).contains(LocalDate.of(2024, 4, 1));
        }

        @Test
        void isTheLatestBaselineWithoutObservations() {
            assertThat(of(programs).asOf()).contains(LocalDate.of(2023, 3, 31));
        }

        @Test
        void isEmptyWithoutAnything() {
            var bare = GoalDefinition.builder(
                            "g",
                            LocalizedText.en("g"),
                            AbsoluteIndicator.of("staff", MeasureUnit.PERSONS),
                            Direction.INCREASE)
                    .kgi();

            assertThat(of(List.of(program("p", bare))).asOf()).isEmpty();
            assertThat(of(List.of()).results()).isEmpty();
        }

        @Test
        void asGivenLeavesLaterPeriodsOut() {
            var results = Portfolio.of(
                            programs,
                            List.of(series(STAFF, "FY2023", "FY2024")),
                            Optional.of(LocalDate.of(2025, 3, 30)),
                            Optional.empty())
                    .results();

            assertThat(results.get(0).current().orElseThrow().period()).hasToString("FY2023");
            assertThat(results.get(0).options().asOf()).contains(LocalDate.of(2025, 3, 30));
        }
    }

    @Nested
    class KnownOn {
        private final Vintages revised = new Vintages(
                STAFF,
                List.of(
                        Observation.of(STAFF, ReportingPeriod.parse("FY2023"), persons(100))
                                .knownOn(LocalDate.of(2024, 6, 1)),
                        Observation.of(STAFF, ReportingPeriod.parse("FY2023"), persons(90))
                                .knownOn(LocalDate.of(2024, 12, 1)),
                        Observation.of(STAFF, ReportingPeriod.parse("FY2024"), persons(150))
                                .knownOn(LocalDate.of(2025, 6, 1))));
        private final List<Program> programs = List.of(program(
                "p",
                builder("g", "staff")
                        .targetHistory(new TargetLedger(List.of(new TargetRevision(
                                Target.Reach.of(persons(150), ReportingPeriod.parse("FY2026")),
                                LocalDate.of(2022, 4, 1),
                                Optional.empty(),
                                Optional.empty()))))
                        .kgi()));

        private Progress knownOn(int year, int month, int day) {
            return Portfolio.of(
                            programs, List.of(revised), Optional.empty(), Optional.of(LocalDate.of(year, month, day)))
                    .results()
                    .get(0);
        }

        @Test
        void showsTheValuesAndTheTargetOfThatDay() {
            assertThat(GoalScenario.numbers(knownOn(2024, 6, 1)))
                    .containsEntry("absoluteGain", "50")
                    .containsEntry("target", "150");
            assertThat(GoalScenario.numbers(knownOn(2024, 12, 1))).containsEntry("absoluteGain", "40");
            assertThat(GoalScenario.numbers(knownOn(2025, 6, 1))).containsEntry("absoluteGain", "100");
        }

        @Test
        void knowsNothingBeforeTheFirstPublication() {
            var before = knownOn(2024, 5, 31);

            assertThat(before.current()).isEmpty();
            assertThat(before.options().asOf()).contains(LocalDate.of(2023, 3, 31)); // the baseline's
        }

        @Test
        void withoutADayTheLatestRevisionAndTheTargetOfTodayCount() {
            assertThat(GoalScenario.numbers(of(programs, revised).results().get(0)))
                    .containsEntry("absoluteGain", "100")
                    .containsEntry("target", "250");
        }
    }
}
