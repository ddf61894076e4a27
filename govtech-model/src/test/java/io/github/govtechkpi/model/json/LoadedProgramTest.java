package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and as what. */
class LoadedProgramTest {
    private static Goal goal(String fields) {
        return Documents.read(JsonFormat.PROGRAM, """
                        {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [{"id": "g", "role": "kgi",
                         "name": {"en": "G"}, "direction": "increase", %s}]}""".formatted(fields)).goals().get(0);
    }

    private static Goal amount(String fields) {
        return goal("\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"人\"}" + fields);
    }

    private static Goal ratio(String fields) {
        return goal(
                "\"indicator\": {\"id\": \"i\", \"kind\": \"ratio\", \"numerator\": {\"unit\": \"件\"}, \"denominator\": {\"unit\": \"件\"}}"
                        + fields);
    }

    private static StatedValue persons(long amount) {
        return StatedValue.exact(AbsoluteValue.of(amount, MeasureUnit.PERSONS));
    }

    /** The example of the documentation, which users copy. */
    @Nested
    class TheDocumentedExample {
        private final String text = Documents.text("formats-example.json");
        private final Program program = Documents.read(JsonFormat.PROGRAM, text);

        @Test
        void isReadAsWhatItSays() {
            var staff = program.goal(GoalId.of("digital-staff")).orElseThrow();
            var online = program.goal(GoalId.of("online-applications")).orElseThrow();

            assertThat(program.id()).hasToString("govtech-tokyo");
            assertThat(program.owner().orElseThrow().area().orElseThrow()).hasToString("130001");
            assertThat(program.sources().get(0).url()).isEmpty();
            assertThat(staff).isInstanceOf(Kgi.class);
            assertThat(staff.baseline())
                    .contains(Baseline.of(
                            StatedValue.of(AbsoluteValue.of(50, MeasureUnit.PERSONS), Qualifier.ABOUT),
                            ReportingPeriod.parse("2023-09-01")));
            assertThat(staff.target())
                    .contains(new Target.Reach(
                            Optional.of(new TargetLevel.Stated(persons(250))),
                            Optional.of(ReportingPeriod.parse("2027"))));
            assertThat(staff.definition().path()).isEqualTo(DeclaredPath.LINEAR);
            assertThat(staff.definition().targetHistory()).isEqualTo(TargetLedger.EMPTY);
            assertThat(staff.indicator().traits().timeBasis()).contains(TimeBasis.STOCK);
            assertThat(staff.indicator().traits().naturalLimit()).isEmpty();
            assertThat(staff.indicator().traits().measurement().orElseThrow().publicationLag())
                    .contains(Period.ofMonths(2));
            assertThat(online).isInstanceOf(Kpi.class);
            assertThat(online.definition().supports()).containsExactly(staff.id());
            assertThat(((RatioIndicator) online.indicator()).numeratorIsPart()).isTrue();
            assertThat(online.baseline().orElseThrow().value())
                    .isEqualTo(StatedValue.exact(
                            Ratio.of(1200, 9800, MeasureUnit.CASES).orElseThrow()));
            assertThat(program.published().get(0).rate()).isEqualTo(PublishedRate.of("93"));
            assertThat(program.published().get(0).base()).contains(PublishedBase.atLeast(50));
            assertThat(program.stageCounts().get(0).value())
                    .isEqualTo(StatedValue.exact(AbsoluteValue.of(1356, MeasureUnit.FIRMS)));
            assertThat(program.goalTree().serving(staff.id())).containsExactly(online);
            assertThat(program.goalTree().roots()).containsExactly(staff);
        }

        @Test
        void isWrittenAsTheSameProgram() {
            var written = JsonFormat.PROGRAM.write(program);

            assertThat(Documents.read(JsonFormat.PROGRAM, written)).isEqualTo(program);
            assertThat(written)
                    .startsWith("{\n  \"format\" : \"govtech-program/1\",\n  \"id\" : \"govtech-tokyo\",\n")
                    .contains("\"ja\" : \"デジタル人材\"")
                    .doesNotContain("null", "\\u");
        }

        @Test
        void losesOnlyWhatSaysNothing() {
            // null and empty lists, and the defaults: nothing else
            var written = Documents.tree(JsonFormat.PROGRAM.write(program));
            var example = Documents.tree(text.replace(", \"url\": null", "")
                    .replace(", \"naturalLimit\": null", "")
                    .replace(", \"path\": \"linear\"", "")
                    .replace("\"milestones\": [], \"targetHistory\": [], ", "")
                    .replace(",\n  \"challenges\": [], \"assessments\": []", ""));

            assertThat(written).isEqualTo(example);
        }
    }

    @Nested
    class Unwise {
        @Test
        void isAGoalWithoutBaselineTargetOrDue() {
            assertThat(amount("").baseline()).isEmpty();
            assertThat(amount("").target()).isEmpty();
            assertThat(amount(", \"target\": {\"type\": \"reach\"}").target())
                    .contains(new Target.Reach(Optional.empty(), Optional.empty()));
            assertThat(amount(", \"target\": {\"type\": \"reach\", \"value\": 5}")
                            .target()
                            .orElseThrow()
                            .due())
                    .isEmpty();
            assertThat(amount(", \"baseline\": {\"value\": 5}")
                            .baseline()
                            .orElseThrow()
                            .period())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {50, 49, -5})
        void isATargetThatEqualsTheBaselineOrLiesOnItsWrongSide(int target) {
            var goal = amount(", \"baseline\": {\"value\": 50}, \"target\": {\"type\": \"reach\", \"value\": %s}"
                    .formatted(target));

            assertThat(goal.target())
                    .contains(new Target.Reach(Optional.of(new TargetLevel.Stated(persons(target))), Optional.empty()));
        }

        @Test
        void isADueDateBeforeTheBaseline() {
            var goal = amount(
                    ", \"baseline\": {\"value\": 50, \"period\": \"2025\"}, \"target\": {\"type\": \"reach\", \"value\": 60, \"due\": \"2024\"}");

            assertThat(goal.target().orElseThrow().due()).contains(ReportingPeriod.parse("2024"));
        }

        @Test
        void areMilestonesOutOfOrderAndTwiceAtOneTime() {
            var goal = amount(
                    ", \"milestones\": [{\"period\": \"2026\", \"value\": 5}, {\"due\": \"2025\", \"value\": 9}, {\"period\": \"2025\", \"value\": 1}]");

            assertThat(goal.definition().milestones())
                    .containsExactly(
                            new Milestone(ReportingPeriod.parse("2026"), persons(5)),
                            new Milestone(ReportingPeriod.parse("2025"), persons(9)),
                            new Milestone(ReportingPeriod.parse("2025"), persons(1)));
        }

        @Test
        void isATargetBeyondTheNaturalLimit() {
            var goal = goal(
                    "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"団体\", \"naturalLimit\": 1741}, \"target\": {\"type\": \"reach\", \"value\": 2000}");

            assertThat(goal.indicator().traits().naturalLimit()).contains(new BigDecimal("1741"));
        }

        @Test
        void isAMultipleWithoutABaseline() {
            assertThat(amount(", \"target\": {\"type\": \"multiple\", \"factor\": 10}")
                            .target())
                    .contains(new Target.Multiple(Optional.of(BigDecimal.TEN), Optional.empty()));
        }

        @Test
        void isAShareWithoutCounts() {
            assertThat(ratio(
                                    ", \"target\": {\"type\": \"reach\", \"percent\": \"90\", \"qualifier\": \"at-least\", \"due\": \"2040\"}")
                            .target())
                    .contains(new Target.Reach(
                            Optional.of(new TargetLevel.Published(
                                    new PublishedRate(new BigDecimal("90"), Qualifier.AT_LEAST),
                                    Optional.empty(),
                                    Optional.empty())),
                            Optional.of(ReportingPeriod.parse("2040"))));
            assertThat(ratio(", \"target\": {\"type\": \"reach\", \"percent\": 90.0, \"denominator\": 1741}")
                            .target())
                    .contains(new Target.Reach(
                            Optional.of(new TargetLevel.Published(
                                    PublishedRate.of("90.0"),
                                    Optional.of(AbsoluteValue.of(1741, MeasureUnit.CASES)),
                                    Optional.empty())),
                            Optional.empty()));
        }

        @Test
        void isACircleOfGoalsWhichTheTreeRefuses() {
            var program = Documents.read(JsonFormat.PROGRAM, """
                    {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [
                     {"id": "a", "role": "kgi", "supports": ["b"], "name": {"en": "A"}, "direction": "increase",
                      "indicator": {"id": "i", "kind": "absolute", "unit": "人"}},
                     {"id": "b", "role": "kpi", "supports": ["a"], "name": {"en": "B"}, "direction": "increase",
                      "indicator": {"id": "i", "kind": "absolute", "unit": "人"}}]}""");

            assertThat(program.goals()).hasSize(2);
            assertThatIllegalArgumentException()
                    .isThrownBy(program::goalTree)
                    .withMessage(
                            "Goals support each other in a circle: a -> b -> a: take one of these out of supports");
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource({
            "0.0000001, 0.0000001",
            "1e-05, 0.00001",
            "'\"1e-05\"', 0.00001",
            "'\"250.50\"', 250.5",
            "100000000000000000000000000000, 100000000000000000000000000000",
            "1E+29, 100000000000000000000000000000",
            "-0, 0",
            "0e999999999, 0",
            "0.000, 0",
            "5.0, 5",
            "-12.340, -12.34",
            "0.5000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000, 0.5",
            "999999999999999999999999999999.99999999, 999999999999999999999999999999.99999999"
        })
        void areReadExactlyAndWrittenPlainly(String number, String plain) {
            var goal = amount(", \"baseline\": {\"value\": %s}".formatted(number));
            var json = JsonFormat.PROGRAM.write(Program.builder("p", LocalizedText.en("P"))
                    .goals(List.of(goal))
                    .build());

            assertThat(goal.baseline().orElseThrow().value().quantity())
                    .isEqualTo(new AbsoluteValue(new BigDecimal(plain), MeasureUnit.PERSONS));
            assertThat(json).contains("\"value\" : %s\n".formatted(plain));
        }
    }

    @Nested
    class Values {
        @Test
        void areInTheUnitsOfTheirIndicator() {
            var goal = goal(
                    "\"indicator\": {\"id\": \"i\", \"kind\": \"ratio\", \"numeratorIsPart\": false, \"numerator\": {\"unit\": \"円\"}, \"denominator\": {\"unit\": \"束\", \"additive\": true}}, \"baseline\": {\"numerator\": 6, \"denominator\": 5}");

            assertThat(goal.baseline().orElseThrow().value().quantity()).isEqualTo((Quantity) new Ratio(
                    AbsoluteValue.of(6, MeasureUnit.YEN),
                    AbsoluteValue.of(5, MeasureUnit.of("束").withAdditive(true))));
        }

        @Test
        void ofAPartMayEqualTheWholeAndBeNone() {
            assertThat(ratio(", \"baseline\": {\"numerator\": 5, \"denominator\": 5}")
                            .baseline())
                    .isPresent();
            assertThat(ratio(", \"baseline\": {\"numerator\": 0, \"denominator\": 5}")
                            .baseline())
                    .isPresent();
        }

        @Test
        void mayBeARange() {
            assertThat(amount(", \"baseline\": {\"low\": 20, \"high\": 20, \"qualifier\": \"range\"}")
                            .baseline()
                            .orElseThrow()
                            .value())
                    .isEqualTo(StatedValue.range(
                            AbsoluteValue.of(20, MeasureUnit.PERSONS), AbsoluteValue.of(20, MeasureUnit.PERSONS)));
        }
    }
}
