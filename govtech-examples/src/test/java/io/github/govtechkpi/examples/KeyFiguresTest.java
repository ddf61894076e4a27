package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the sources, typed a second time from there: a slip in a program file shows here. */
class KeyFiguresTest {
    @Nested
    class Goals {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "govtech-tokyo, positive-evaluation, kgi, reach, >=90% of the counts, 2040",
            "govtech-tokyo, adopting-local-governments, kgi, reach, >=50% of 1741 団体, 2040",
            "govtech-tokyo, digital-people, kgi, reach, at least 1000 人, 2040",
            "govtech-tokyo, cio-class-people, kgi, reach, at least 100 人, 2040",
            "govtech-tokyo, digital-staff, kgi, reach, 250 人, 2027",
            "tokyo-procedures, digital-procedures, kgi, reach, 100% of the counts, FY2026",
            "tokyo-10x10x10, unicorns, kgi, multiple, 10 times, 2027-11",
            "tokyo-10x10x10, foundations, kgi, multiple, 10 times, 2027-11",
            "tokyo-10x10x10, public-private-projects, kgi, multiple, 10 times, 2027-11",
            "digital-garden-city, digital-implementation, kgi, reach, 1500 団体, FY2027",
            "digital-garden-city, digital-implementation-everywhere, kgi, reach, 1788 団体, FY2030",
            "digital-garden-city, grant-projects, kpi, reach, 77% of the counts, none"
        })
        void haveTheTargetsThatWerePublished(
                String program, String goal, String role, String type, String level, String due) {
            var target = goal(program, goal).target().orElseThrow();

            assertThat(goal(program, goal).getClass().getSimpleName()).isEqualToIgnoringCase(role);
            assertThat(target.type()).isEqualTo(type);
            assertThat(level(target)).isEqualTo(level);
            assertThat(target.due().map(ReportingPeriod::toString).orElse("none"))
                    .isEqualTo(due);
        }

        @Test
        void areAllInTheTableAbove() {
            assertThat(Programs.names().stream()
                            .flatMap(name -> Programs.read(name).goals().stream())
                            .filter(goal -> goal.target().isPresent()))
                    .hasSize(12);
            assertThat(goal("municipal-cards", "cards-issued").target()).isEmpty();
        }

        @Test
        void haveABaselineOnlyWhereOneWasPublished() {
            var staff = goal("govtech-tokyo", "digital-staff").baseline().orElseThrow();

            assertThat(staff.value()).hasToString("about 50 人");
            assertThat(staff.period()).contains(ReportingPeriod.parse("2023-09"));
            assertThat(Programs.names().stream()
                            .flatMap(name -> Programs.read(name).goals().stream())
                            .filter(goal -> goal.baseline().isPresent()))
                    .hasSize(1);
        }

        @Test
        void keepTheNarrowedDenominatorOfTokyoInTheTargetHistory() {
            var history = goal("tokyo-procedures", "digital-procedures")
                    .definition()
                    .targetHistory()
                    .revisions();

            assertThat(history).hasSize(2);
            assertThat(level(history.get(0).target())).isEqualTo("70% of 28000 手続");
            assertThat(history.get(0).target().due()).contains(ReportingPeriod.parse("FY2023"));
            assertThat(history.get(1).target())
                    .isEqualTo(goal("tokyo-procedures", "digital-procedures")
                            .target()
                            .orElseThrow());
            assertThat(history.get(1).reason().orElseThrow().toString()).contains("at its own discretion");
        }

        @Test
        void keepThe1000BodiesAsAMilestoneOf1500() {
            assertThat(goal("digital-garden-city", "digital-implementation")
                            .definition()
                            .milestones())
                    .singleElement()
                    .satisfies(milestone -> {
                        assertThat(milestone.period()).hasToString("FY2024");
                        assertThat(milestone.value()).hasToString("1000 団体");
                    });
        }

        private static String level(Target target) {
            if (target instanceof Target.Multiple multiple) {
                return multiple.factor().orElseThrow().toPlainString() + " times";
            }
            if (target instanceof Target.Reach reach) {
                var level = reach.level().orElseThrow();
                return level instanceof TargetLevel.Published published
                        ? published.rate().toString().replace(" (published without counts)", "") + " of "
                                + published
                                        .denominator()
                                        .map(AbsoluteValue::toString)
                                        .orElse("the counts")
                        : ((TargetLevel.Stated) level).value().toString();
            }
            throw new AssertionError(target);
        }
    }

    @Nested
    class PublishedRates {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "urban-innovation-kobe, resolution, 93%, none, none",
            "urban-innovation-kobe, continuation, 70%, none, none",
            "urban-innovation-kobe, procurement, 56%, none, none",
            "urban-innovation-kobe, continuation-2018, 53%, 13, 2020-04",
            "urban-innovation-japan, continuation, 46%, none, 2023-04",
            "so-i, resolution, >90%, 54, 2024-10",
            "tokyo-procedures, online-at-inventory, ~5%, 28000, 2021",
            "tokyo-procedures, digital-rate, 78.9%, none, none",
            "tokyo-procedures, felt-convenience, ~60%, none, 2023-11",
            "tokyo-procedures, use-in-tokyo, 20%, none, 2022",
            "tokyo-procedures, use-overseas, 44%, none, 2022",
            "tokyo-procedures, satisfied-users, 26%, none, 2022",
            "digital-garden-city, projects-with-one-kpi, 76%, none, none",
            "digital-garden-city, single-kpis, 47%, none, none"
        })
        void areRecordedWithWhatIsKnownOfTheirBase(
                String program, String figure, String rate, String base, String asOf) {
            var published = figure(program, figure);

            assertThat(published.rate()).hasToString(rate + " (published without counts)");
            assertThat(published.base().map(KeyFiguresTest::base).orElse("none"))
                    .isEqualTo(base);
            assertThat(published.asOf().map(ReportingPeriod::toString).orElse("none"))
                    .isEqualTo(asOf);
        }

        @Test
        void areAllInTheTableAbove() {
            assertThat(Programs.names().stream().flatMap(name -> Programs.read(name).published().stream()))
                    .hasSize(14);
        }

        @Test
        void keepTheCountsThatDoNotFitThe46Percent() {
            var claimed =
                    figure("urban-innovation-japan", "continuation").claimed().orElseThrow();

            assertThat(claimed.numerator()).isEqualTo(74);
            assertThat(claimed.denominator()).isEqualTo(153);
        }

        @Test
        void keepThatProcurementIsAPartOfContinuation() {
            assertThat(figure("urban-innovation-kobe", "procurement").of())
                    .contains(figure("urban-innovation-kobe", "continuation").id());
        }
    }

    @Nested
    class StageCounts {
        @ParameterizedTest(name = "{0}: {1} as of {3}")
        @CsvSource({
            "urban-innovation-japan, challenge-raised, 214 件, 2023-04",
            "urban-innovation-japan, open-call, 1356 社, 2023-04",
            "urban-innovation-japan, selection, 153 社, 2023-04",
            "urban-innovation-japan, certification-and-procurement, 74 件, 2023-04",
            "urban-innovation-kobe, challenge-raised, 6 課題, 2018-06",
            "urban-innovation-kobe, open-call, 60 社, 2018-06",
            "urban-innovation-kobe, selection, 7 社, 2018-06",
            "urban-innovation-kobe, challenge-raised, 15 課題, 2019-06",
            "urban-innovation-kobe, demonstration, 10 課題, 2019-06",
            "urban-innovation-kobe, certification-and-procurement, 5 課題, 2019-06",
            "urban-innovation-kobe, challenge-raised, 3 課題, 2023-08",
            "urban-innovation-kobe, open-call, more than 30 社, 2023-08",
            "urban-innovation-kobe, selection, 3 社, 2023-08",
            "so-i, demonstration, 3 件, FY2024"
        })
        void areThePublishedTotals(String program, String stage, String value, String asOf) {
            assertThat(Programs.read(program).stageCounts())
                    .filteredOn(count -> count.stage().toString().equals(stage)
                            && count.asOf().equals(Optional.of(ReportingPeriod.parse(asOf))))
                    .singleElement()
                    .satisfies(count -> assertThat(count.value()).hasToString(value));
        }

        @Test
        void areAllInTheTableAbove() {
            assertThat(Programs.names().stream().flatMap(name -> Programs.read(name).stageCounts().stream()))
                    .hasSize(14);
        }
    }

    @Nested
    class Facts {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "kobe-startup-support, supported-firms, at least 500 社, 2022-10",
            "kobe-startup-support, funds-raised, 14000000000 円, 2022-10",
            "kobe-startup-support, accelerator-cohort, 20 to 25 社, none",
            "kobe-startup-support, global-startup-gateway, 29 チーム, 2018",
            "urban-innovation-kobe, projects, more than 50 件, 2023",
            "urban-innovation-kobe, adopted-2018-first-half, 6 件, 2018",
            "urban-innovation-kobe, adopted-2018-second-half, 7 件, 2018",
            "urban-innovation-kobe, solved-2018, 9 件, 2020-04",
            "urban-innovation-kobe, start-ups-worked-with, 53 社, 2023-08",
            "urban-innovation-kobe, support-per-demonstration, 500000 円, none",
            "urban-innovation-japan, local-governments-2021, 11 団体, 2021-04",
            "urban-innovation-japan, challenges-2021, 56 課題, 2021-04",
            "urban-innovation-japan, demonstrations-2021, 31 件, 2021-04",
            "urban-innovation-japan, local-governments-2023, 22 団体, 2023-08",
            "so-i, challenges, 54 課題, 2024-10",
            "so-i, courses, 5 コース, FY2024",
            "so-i, courses-that-continue-uik, 3 コース, FY2024",
            "govtech-tokyo, participating-municipalities, 62 区市町村, none",
            "govtech-tokyo, participating-unions, 3 組合, none",
            "govtech-tokyo, joint-project-municipalities, 62 団体, none",
            "govtech-tokyo, joint-procurement-saving, about 2300000000 円, none",
            "govtech-tokyo, spot-consultations, 346 件, none",
            "govtech-tokyo, spot-satisfaction, 4.5 点, none",
            "tokyo-procedures, inventory, about 28000 手続, 2021",
            "digital-garden-city, bodies-without-implementation, 38 団体, 2024-03"
        })
        void haveThePublishedAmounts(String program, String id, String value, String asOf) {
            assertThat(Programs.read(program).facts())
                    .filteredOn(fact -> fact.id().toString().equals(id))
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.value().map(StatedValue::toString)).contains(value);
                        assertThat(fact.asOf().map(ReportingPeriod::toString).orElse("none"))
                                .isEqualTo(asOf);
                    });
        }

        @Test
        void withAmountsAreAllInTheTableAbove() {
            assertThat(Programs.names().stream()
                            .flatMap(name -> Programs.read(name).facts().stream())
                            .filter(fact -> fact.value().isPresent()))
                    .hasSize(25);
        }

        @Test
        void warnOfThe1750BodiesThatOnlyFollowFromADefinition() {
            assertThat(Programs.read("digital-garden-city").facts())
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.note().orElseThrow().toString())
                                .contains("1,788 - 38 = 1,750", "verify the definition");
                        assertThat(Programs.text("digital-garden-city.observations.csv"))
                                .doesNotContain("1750");
                    });
        }
    }

    @Test
    void areFiveCoursesOfSoIAndSevenCriteriaOfKobe() {
        assertThat(Programs.read("so-i").courses())
                .extracting(course -> course.name().ja().orElseThrow())
                .containsExactly("行政課題解決コース", "地域課題解決コース", "オープンイノベーションコース", "新規事業創出コース", "企業提案型コース");
        assertThat(Programs.read("urban-innovation-kobe").criteria())
                .extracting(criterion -> criterion.stage().toString())
                .containsExactlyElementsOf(List.of(
                        "selection",
                        "selection",
                        "selection",
                        "selection",
                        "selection",
                        "review-board",
                        "review-board"));
    }

    private static Goal goal(String program, String goal) {
        return Programs.read(program).goal(GoalId.of(goal)).orElseThrow();
    }

    private static String base(PublishedBase base) {
        return base.isExact() ? String.valueOf(base.low()) : base.toString();
    }

    private static PublishedFigure figure(String program, String id) {
        return Programs.read(program).published().stream()
                .filter(figure -> figure.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
