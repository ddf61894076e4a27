package io.github.govtechkpi.metrics.assessment;

import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.ACHIEVEMENT_FROM_BASELINE;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.ACHIEVEMENT_INVERSE;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.ACHIEVEMENT_MIRRORED;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.ACHIEVEMENT_PRO_RATED;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.ACHIEVEMENT_SIMPLE;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.GERMAN;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.TOLERANCE_15;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.USERS;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.growth;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.inputs;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.reason;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.untargeted;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.word;
import static io.github.govtechkpi.model.indicator.Direction.DECREASE;
import static io.github.govtechkpi.model.indicator.Direction.INCREASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherMethodsTest {
    @Nested
    class GermanMethod {
        /** Four values that rise by 1 a year to 100 in 2023, and a target in 2024 that the next step misses. */
        private AssessmentInputs missing(double share) {
            // the next value is 101; a target g is missed by (g-101)/(g-100)
            return rising(100 + 1 / (1 - share), 97, 98, 99, 100);
        }

        private AssessmentInputs rising(double goal, double... values) {
            var in = untargeted(INCREASE, values);
            var current = in.current().orElseThrow();
            return new AssessmentInputs(
                    in.direction(),
                    in.baseline(),
                    in.current(),
                    Computed.of(goal),
                    Computed.of(current.year() + 1),
                    in.history(),
                    OptionalDouble.empty(),
                    ProgressThresholds.NONE,
                    false,
                    false);
        }

        @ParameterizedTest(name = "misses by {0}: {1}")
        @CsvSource({
            "-0.5, sun",
            "0, sun",
            "0.049, sun",
            "0.05, sun_cloud",
            "0.2, sun_cloud",
            "0.201, cloud",
            "0.9, cloud"
        })
        void cutsWhatIsMissed(double share, String word) {
            var verdict = GERMAN.assess(missing(share));
            assertThat(verdict.word()).contains(word);
            assertThat(verdict.value().orElseThrow()).isCloseTo(share, within(1e-12));
            assertThat(verdict.score()).isEmpty();
        }

        @Test
        void isAThunderstormWithoutAStepInTheRightDirection() {
            assertThat(word(GERMAN, rising(110, 100, 99, 101, 100))).isEqualTo("thunderstorm");
            assertThat(word(GERMAN, rising(110, 103, 102, 101, 100))).isEqualTo("thunderstorm");
        }

        @Test
        void isSunWhereTheTargetIsMetEvenWithoutAHistory() {
            assertThat(word(GERMAN, inputs(2024, 2, 2025, 10, 2029, 10, INCREASE)))
                    .isEqualTo("sun");
        }

        @Test
        void needsFourValuesAndTakesTheLastSix() {
            var three = GERMAN.assess(rising(110, 98, 99, 100));
            assertThat(three.word()).contains("not_available");
            assertThat(three.reason()).contains(Reason.tooFewObservations(4, 3));

            // the seventh value from the end, far away, does not count: 5 a year leads to 105
            var seven = GERMAN.assess(rising(105, -1000, 75, 80, 85, 90, 95, 100));
            assertThat(seven.value().orElseThrow()).isCloseTo(0, within(1e-12));
        }

        @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
        @CsvSource({
            "1, 2, 3, 4, sun",
            "1, 5, 6, 4, sun_cloud",
            "1, 5, 6, 6, sun_cloud",
            "4, 3, 1, 2, cloud",
            "1, 1, 0, 1, cloud",
            "4, 3, 2, 1, thunderstorm",
            "1, 1, 1, 1, thunderstorm"
        })
        void looksAtTheMeanAndAtTheLastChangeWithoutATarget(double a, double b, double c, double d, String word) {
            assertThat(word(GERMAN, untargeted(INCREASE, a, b, c, d))).isEqualTo(word);
            assertThat(word(GERMAN, untargeted(DECREASE, -a, -b, -c, -d))).isEqualTo(word);
        }

        @Test
        void hasNothingToExtendAfterTheDueYear() {
            var in = rising(110, 97, 98, 99, 100);
            var past = new AssessmentInputs(
                    in.direction(),
                    in.baseline(),
                    in.current(),
                    in.target(),
                    Computed.of(in.current().orElseThrow().year()),
                    in.history(),
                    OptionalDouble.empty(),
                    ProgressThresholds.NONE,
                    false,
                    false);
            assertThat(reason(GERMAN, past)).isEqualTo(ReasonCode.DUE_DATE_PASSED);
        }

        @Test
        void takesTheWorstOfSeveralSymbols() {
            assertThat(WeatherSymbols.worst(List.of(VerdictClass.SUN, VerdictClass.CLOUD, VerdictClass.SUN_CLOUD)))
                    .isEqualTo(VerdictClass.CLOUD);
            assertThat(WeatherSymbols.worst(List.of(VerdictClass.THUNDERSTORM, VerdictClass.CLOUD)))
                    .isEqualTo(VerdictClass.THUNDERSTORM);
            assertThatThrownBy(() -> WeatherSymbols.worst(List.of()))
                    .hasMessage("symbols must not be empty: give at least one");
            assertThatThrownBy(() -> WeatherSymbols.worst(List.of(VerdictClass.WITHIN)))
                    .hasMessage("symbols must be weather symbols, but one was within");
        }
    }

    @Nested
    class ToleranceMethod {
        @ParameterizedTest(name = "{0} of 100: {1}, to decrease {2}")
        @CsvSource({
            "115.001, over, under",
            "115, within, within",
            "100, within, within",
            "85, within, within",
            "84.999, under, over",
            "0, under, over"
        })
        void leavesFifteenPercentOnBothSides(double actual, String increase, String decrease) {
            assertThat(word(TOLERANCE_15, inputs(2024, 1, 2025, actual, 2029, 100, INCREASE)))
                    .isEqualTo(increase);
            assertThat(word(TOLERANCE_15, inputs(2024, 1, 2025, actual, 2029, 100, DECREASE)))
                    .isEqualTo(decrease);
        }

        @Test
        void hasNoVerdictForATargetOfZeroOrNone() {
            assertThat(reason(TOLERANCE_15, inputs(2024, 1, 2025, 1, 2029, 0, DECREASE)))
                    .isEqualTo(ReasonCode.ZERO_TARGET);
            assertThat(reason(TOLERANCE_15, inputs(2024, -1, 2025, -1, 2029, -2, DECREASE)))
                    .isEqualTo(ReasonCode.NEGATIVE_VALUE);
            assertThat(reason(TOLERANCE_15, growth(0.1, INCREASE))).isEqualTo(ReasonCode.NO_TARGET);
        }
    }

    @Nested
    class AchievementMethods {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "ACHIEVEMENT_SIMPLE, 3, 10",
            "ACHIEVEMENT_FROM_BASELINE, 1, 8",
            "ACHIEVEMENT_INVERSE, 10, 3",
            "ACHIEVEMENT_MIRRORED, 17, 10",
            "ACHIEVEMENT_PRO_RATED, 1, 1.6"
        })
        void areTheTwoAmountsOfTheirForm(AssessmentMethod method, double part, double whole) {
            var verdict = method.assess(USERS);
            var parts = verdict.parts().orElseThrow();
            assertThat(parts.part()).isCloseTo(part, within(1e-12));
            assertThat(parts.whole()).isCloseTo(whole, within(1e-12));
            assertThat(verdict.value().orElseThrow()).isCloseTo(part / whole, within(1e-12));
            assertThat(verdict.word()).as("no class without a rating scheme").isEmpty();
            assertThat(verdict.standing()).isEmpty();
        }

        @ParameterizedTest(name = "year {0} of 5: {1} of the way is due")
        @CsvSource({"2025, 20", "2026, 40", "2027, 60", "2028, 80", "2029, 100", "2030, 100"})
        void proRateEvenlyAndStayWholeAfterTheDueYear(int year, double due) {
            var parts = Achievements.proRated(
                            new YearValue(2024, 0), new YearValue(year, 30), new YearValue(2029, 100), INCREASE)
                    .orElseThrow();
            assertThat(parts.whole()).isCloseTo(due, within(1e-12));
        }

        @Test
        void areUndefinedWhereTheyFail() {
            assertThat(reason(ACHIEVEMENT_SIMPLE, inputs(2024, 3, 2025, 2, 2029, 0, DECREASE)))
                    .isEqualTo(ReasonCode.ZERO_TARGET);
            assertThat(reason(ACHIEVEMENT_MIRRORED, inputs(2024, 3, 2025, 2, 2029, 0, DECREASE)))
                    .isEqualTo(ReasonCode.ZERO_TARGET);
            assertThat(reason(ACHIEVEMENT_INVERSE, inputs(2024, 3, 2025, 0, 2029, 1, DECREASE)))
                    .isEqualTo(ReasonCode.ZERO_CURRENT);
            assertThat(reason(ACHIEVEMENT_INVERSE, inputs(2024, 3, 2025, -1, 2029, 1, DECREASE)))
                    .isEqualTo(ReasonCode.NEGATIVE_VALUE);
            assertThat(reason(ACHIEVEMENT_FROM_BASELINE, inputs(2024, 0, 2025, 0, 2029, 0, DECREASE)))
                    .as("waiting children, 0 to 0")
                    .isEqualTo(ReasonCode.TARGET_EQUALS_BASELINE);
            assertThat(reason(ACHIEVEMENT_FROM_BASELINE, inputs(2015, 83.1, 2019, 82, 2020, 81, INCREASE)))
                    .as("a decline that is only to be slowed")
                    .isEqualTo(ReasonCode.TARGET_NOT_BEYOND_BASELINE);
            assertThat(reason(ACHIEVEMENT_PRO_RATED, inputs(2024, 2, 2024, 3, 2029, 10, INCREASE)))
                    .isEqualTo(ReasonCode.NO_TIME_ELAPSED);
            assertThat(reason(ACHIEVEMENT_PRO_RATED, inputs(2024, 2, 2025, 3, 2024, 10, INCREASE)))
                    .isEqualTo(ReasonCode.DUE_NOT_AFTER_BASELINE);
        }

        @Test
        void countTheWayDownAsTheWayUp() {
            assertThat(ACHIEVEMENT_FROM_BASELINE
                            .assess(inputs(2020, 100, 2025, 52, 2030, 20, DECREASE))
                            .value()
                            .orElseThrow())
                    .isCloseTo(0.6, within(1e-12));
        }

        @ParameterizedTest(name = "{0}: reversed to increase {1}, to decrease {2}")
        @CsvSource({
            "ACHIEVEMENT_SIMPLE, false, true",
            "ACHIEVEMENT_FROM_BASELINE, false, false",
            "ACHIEVEMENT_INVERSE, true, false",
            "ACHIEVEMENT_MIRRORED, true, false",
            "ACHIEVEMENT_PRO_RATED, false, false"
        })
        void sayWhereTheFormIsForTheOtherDirection(AssessmentMethod method, boolean increase, boolean decrease) {
            assertThat(method.assess(USERS).isReversed()).isEqualTo(increase);
            assertThat(method.assess(inputs(2020, 100, 2025, 52, 2030, 20, DECREASE))
                            .isReversed())
                    .isEqualTo(decrease);
        }

        @Test
        void refuseNumbersThatAreNone() {
            assertThatThrownBy(() -> Achievements.simple(Double.NaN, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: actual must be a finite number, but was NaN");
            assertThatThrownBy(() -> Achievements.fromBaseline(1, 2, Double.POSITIVE_INFINITY, INCREASE))
                    .hasMessage("INVALID_INPUT: target must be a finite number, but was Infinity");
        }
    }
}
