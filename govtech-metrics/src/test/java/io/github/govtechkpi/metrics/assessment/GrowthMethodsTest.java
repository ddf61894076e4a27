package io.github.govtechkpi.metrics.assessment;

import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.EUROSTAT;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.EUROSTAT_2026;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.STATISTICS_CANADA;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.UN_2023;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.growth;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.inputs;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.reason;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.untargeted;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.with;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.word;
import static io.github.govtechkpi.model.indicator.Direction.DECREASE;
import static io.github.govtechkpi.model.indicator.Direction.INCREASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthMethodsTest {
    @Nested
    class StatisticsCanadaMethod {
        @Test
        void comparesGrowthAsTheContractShows() {
            var verdict = STATISTICS_CANADA.assess(inputs(2023, 50, 2025, 170, 2027, 250, INCREASE));

            assertThat(verdict.value().orElseThrow()).isCloseTo(1.70367, within(5e-6));
            assertThat(verdict.score()).contains(5.0);
            assertThat(verdict.word()).contains("substantial_progress");
            assertThat(verdict.method().version()).isEqualTo("2.4");
            assertThat(verdict.caveats()).isEmpty();
        }

        @Test
        void saysHowMuchOfItComesFromTheConstant() {
            var verdict = STATISTICS_CANADA.assess(inputs(2022, 0, 2023, 1, 2025, 1000, INCREASE));

            assertThat(verdict.word()).contains("substantial_progress");
            assertThat(verdict.value().orElseThrow()).isCloseTo(10.09, within(0.005));
            assertThat(verdict.caveats())
                    .extracting(caveat -> caveat.text().toString())
                    .containsExactly(
                            "This method replaces the 0 of the baseline by 0.001. With 0.0001 the value would be 46.6"
                                    + " (substantial progress), with 0.01 2.18 (substantial progress). By amounts on a straight line,"
                                    + " which replaces nothing, the ratio is 0.003 (limited).");
        }

        @Test
        void saysThatTheConstantDecidesWhereAnotherOneGivesAnotherVerdict() {
            // from 8 down to 4 of a target of 0 in 15 years: the needed growth is that to 0.001
            var caveats = STATISTICS_CANADA
                    .assess(inputs(2015, 8, 2022, 0, 2030, 0, DECREASE))
                    .caveats();
            assertThat(caveats).extracting(Caveat::code).containsExactly(CaveatCode.ZERO_REPLACED_BY_METHOD);
            assertThat(caveats.get(0).text().toString()).contains("the 0 of the target by 0.001");

            var untargeted = STATISTICS_CANADA.assess(untargeted(INCREASE, 0, 0.00101));
            assertThat(untargeted.word()).contains("moderate_progress");
            assertThat(untargeted.caveats().get(0).text().toString())
                    .contains("with 0.01 -0.899 (deterioration)")
                    .endsWith("The constant decides the verdict, not the data.");

            assertThat(STATISTICS_CANADA
                            .assess(untargeted(INCREASE, 0, 5))
                            .caveats()
                            .get(0)
                            .text()
                            .in(Locale.JAPANESE))
                    .endsWith("判定は同じですが、値は定数で決まります。");
        }

        @Test
        void needsNoDueYearWhereTheTargetIsMet() {
            var met = inputs(2020, 1, 2022, 9, 2030, 5, INCREASE);
            var undated = new AssessmentInputs(
                    met.direction(),
                    met.baseline(),
                    met.current(),
                    met.target(),
                    Computed.notComputable(ReasonCode.NO_DUE),
                    met.history(),
                    met.naturalLimit(),
                    met.thresholds(),
                    false,
                    false);

            var verdict = STATISTICS_CANADA.assess(undated);

            assertThat(verdict.word()).contains("target_achieved");
            assertThat(verdict.score()).contains(5.0);
            assertThat(verdict.value().reason().map(Reason::code)).contains(ReasonCode.NO_DUE);
            assertThat(reason(EUROSTAT, undated)).isEqualTo(ReasonCode.NO_DUE);
        }

        @Test
        void countsWholeYearsAndSaysSo() {
            var sameYear = STATISTICS_CANADA.assess(inputs(2024, 2, 2024, 3, 2029, 10, INCREASE));
            assertThat(sameYear.word()).contains("not_available");
            assertThat(sameYear.reason().orElseThrow().message().toString())
                    .isEqualTo(
                            "Baseline and current value both belong to 2024: for a method that counts whole years no time has"
                                    + " passed.");

            assertThat(STATISTICS_CANADA
                            .assess(inputs(2024, 2, 2024, 11, 2029, 10, INCREASE))
                            .word())
                    .as("the target is met all the same")
                    .contains("target_achieved");
            assertThat(reason(STATISTICS_CANADA, inputs(2024, 2, 2025, 11, 2024, 10, INCREASE)))
                    .isEqualTo(ReasonCode.DUE_NOT_AFTER_BASELINE);
        }

        @Test
        void takesTheSizeOfTheComplexRootForATargetOfTheOtherSign() {
            // b = -1, g = 1 in 2 years: the root of -1 is i, and |i - 1| is the root of 2
            var verdict = StatisticsCanada.series(
                    List.of(new YearValue(2020, -1), new YearValue(2021, -0.5)),
                    new StatisticsCanadaOptions(
                            INCREASE,
                            2020,
                            OptionalDouble.of(1),
                            2022,
                            OptionalDouble.empty(),
                            ProgressThresholds.NONE));

            assertThat(verdict.value().orElseThrow()).isCloseTo(0.5 / Math.sqrt(2), within(1e-12));
        }

        @Test
        void refusesOptionsThatCanNeverBeRight() {
            assertThatThrownBy(() -> new StatisticsCanadaOptions(
                            Direction.MAINTAIN,
                            2015,
                            OptionalDouble.empty(),
                            2030,
                            OptionalDouble.empty(),
                            ProgressThresholds.NONE))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: direction must be increase or decrease, but was maintain: use a stay-target");
            assertThatThrownBy(() -> new YearValue(2020, Double.NaN))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: value must be a finite number, but was NaN");
        }

        @Test
        void hasNoIndicatorScoreWithoutASeriesThatHasOne() {
            var none = StatisticsCanada.indicator(
                    List.of(STATISTICS_CANADA.assess(inputs(2024, 2, 2024, 3, 2029, 10, INCREASE))));

            assertThat(none.verdict()).isEqualTo(VerdictClass.NOT_AVAILABLE);
            assertThat(none.score().isComputable()).isFalse();
        }

        @Test
        void isAchievedAsAnIndicatorWhereEverySeriesIs() {
            var achieved = STATISTICS_CANADA.assess(inputs(2024, 2, 2025, 10, 2029, 10, INCREASE));
            var strong = STATISTICS_CANADA.assess(inputs(2024, 2, 2025, 9, 2029, 10, INCREASE));

            assertThat(StatisticsCanada.indicator(List.of(achieved, achieved)).verdict())
                    .isEqualTo(VerdictClass.TARGET_ACHIEVED);
            assertThat(StatisticsCanada.indicator(List.of(achieved, strong)).verdict())
                    .isEqualTo(VerdictClass.SUBSTANTIAL_PROGRESS);
        }
    }

    @Nested
    class EurostatMethod {
        @ParameterizedTest(name = "{0} of the needed growth: {1}")
        @CsvSource({
            "0.95, significant_progress",
            "0.949999, moderate_progress",
            "0.6, moderate_progress",
            "0.599999, insufficient_progress",
            "0, insufficient_progress",
            "-0.000001, movement_away"
        })
        void cutsTheRatioWithATarget(double ratio, String word) {
            // 10 % growth needed in one year, so that the ratio is the growth times 10
            var inputs = inputs(2024, 1000, 2025, 1000 * (1 + ratio / 10), 2025, 1100, INCREASE);
            assertThat(word(EUROSTAT, inputs)).isEqualTo(word);
            assertThat(word(EUROSTAT_2026, inputs)).isEqualTo(word);
        }

        @ParameterizedTest(name = "growth {0}: {1} in 2021, {2} in 2026")
        @CsvSource({
            "0.01, significant_progress, significant_progress",
            "0.009999, moderate_progress, moderate_progress",
            "0.001, moderate_progress, moderate_progress",
            "0.000999, moderate_progress, no_change",
            "0, moderate_progress, no_change",
            "-0.000001, moderate_movement_away, no_change",
            "-0.001, moderate_movement_away, no_change",
            "-0.001001, moderate_movement_away, moderate_movement_away",
            "-0.01, moderate_movement_away, moderate_movement_away",
            "-0.010001, significant_movement_away, significant_movement_away"
        })
        void cutsTheGrowthWithoutATarget(double rate, String in2021, String in2026) {
            assertThat(word(EUROSTAT, growth(rate, INCREASE))).isEqualTo(in2021);
            assertThat(word(EUROSTAT_2026, growth(rate, INCREASE))).isEqualTo(in2026);
            assertThat(word(EUROSTAT, growth(-rate, DECREASE))).isEqualTo(in2021);
        }

        @ParameterizedTest(name = "ratio {0}: score {1}")
        @CsvSource({"1.4, 5", "1.3, 5", "0.95, 2.5", "0.6, 0", "0, -2.5", "-0.6, -5", "-0.7, -5"})
        void scoresTheRatioOnTwoLines(double ratio, double score) {
            assertThat(Eurostat.scoreOf(ratio)).isCloseTo(score, within(1e-12));
        }

        @ParameterizedTest(name = "growth {0}: score {1}")
        @CsvSource({"0.03, 5", "0.02, 5", "0.01, 2.5", "0, 0", "-0.02, -5", "-0.03, -5"})
        void scoresTheGrowthOnOneLine(double growth, double score) {
            assertThat(Eurostat.scoreOfGrowth(growth)).isCloseTo(score, within(1e-12));
        }

        @Test
        void isUndefinedWhereStatisticsCanadaReplacesZero() {
            assertThat(reason(EUROSTAT, inputs(2022, 0, 2023, 1, 2025, 1000, INCREASE)))
                    .isEqualTo(ReasonCode.ZERO_BASELINE);
            assertThat(reason(EUROSTAT, inputs(2022, 5, 2023, 4, 2025, 0, DECREASE)))
                    .isEqualTo(ReasonCode.ZERO_TARGET);
            assertThat(reason(EUROSTAT, inputs(2022, 5, 2023, 0, 2025, 1, DECREASE)))
                    .isEqualTo(ReasonCode.ZERO_CURRENT_GIVES_CAGR_MINUS_100);
            assertThat(reason(EUROSTAT, inputs(2022, 5, 2023, -1, 2025, 9, INCREASE)))
                    .isEqualTo(ReasonCode.SIGN_CHANGE);
            assertThat(reason(EUROSTAT, inputs(2022, 5, 2023, 6, 2025, 5, INCREASE)))
                    .isEqualTo(ReasonCode.TARGET_EQUALS_BASELINE);
            assertThat(reason(EUROSTAT, inputs(2022, 5, 2023, 6, 2022, 9, INCREASE)))
                    .isEqualTo(ReasonCode.DUE_NOT_AFTER_BASELINE);
        }
    }

    @Nested
    class UnMethod {
        @ParameterizedTest(name = "{0} of the way at the end: {1}")
        @CsvSource({
            "0.95, met_or_on_track",
            "0.9499, acceleration_needed",
            "0.1, acceleration_needed",
            "0.0999, stagnation_or_regression",
            "0, stagnation_or_regression",
            "-1, stagnation_or_regression"
        })
        void cutsTheShareOfTheWay(double share, String word) {
            // in the due year itself nothing is extended: the share is that of the way gone
            assertThat(word(UN_2023, inputs(2024, 1000, 2025, 1000 + 100 * share, 2025, 1100, INCREASE)))
                    .isEqualTo(word);
        }

        @Test
        void extendsTheGrowthToTheEnd() {
            // +10 % a year from 100 is 121 in the second year, 21 of the 40 to gain
            var verdict = UN_2023.assess(inputs(2024, 100, 2025, 110, 2026, 140, INCREASE));
            assertThat(verdict.value().orElseThrow()).isCloseTo(21.0 / 40, within(1e-12));
            assertThat(verdict.word()).contains("acceleration_needed");
            assertThat(verdict.score()).isEmpty();
        }

        @ParameterizedTest(name = "growth {0}: {1}")
        @CsvSource({
            "0.02, met_or_on_track",
            "0.019999, acceleration_needed",
            "0.005, acceleration_needed",
            "0.004999, stagnation_or_regression"
        })
        void cutsTheGrowthWithoutATarget(double rate, String word) {
            assertThat(word(UN_2023, growth(rate, INCREASE))).isEqualTo(word);
            assertThat(word(UN_2023, growth(-rate, DECREASE))).isEqualTo(word);
            assertThat(UN_2023.assess(growth(-rate, DECREASE)).value().orElseThrow())
                    .as("the growth itself, as published")
                    .isCloseTo(-rate, within(1e-12));
        }

        @Test
        void takesAMetTargetWhateverTheTrend() {
            var falling = UN_2023.assess(inputs(2024, 20, 2025, 15, 2030, 12, INCREASE));
            assertThat(falling.word()).contains("met_or_on_track");
            var fromZero = UN_2023.assess(inputs(2024, 0, 2025, 15, 2030, 12, INCREASE));
            assertThat(fromZero.word()).contains("met_or_on_track");
            assertThat(fromZero.value().reason().map(Reason::code)).contains(ReasonCode.ZERO_BASELINE);
        }

        @ParameterizedTest(name = "{0} of a share of {1}: {2}")
        @CsvSource({
            "0.99, 1, met_or_on_track",
            "0.98999, 1, acceleration_needed",
            "0.01, 0, met_or_on_track",
            "0.010001, 0, not_available"
        })
        void takesOnePointFromAnEndOfAShareAsMet(double now, double goal, String word) {
            var inputs = inputs(2024, 0.98, 2025, now, 2025, goal, goal == 0 ? DECREASE : INCREASE);
            assertThat(word(UN_2023, with(inputs, inputs.target(), true))).isEqualTo(word);
        }

        @Test
        void knowsNoPointsOfAnAmount() {
            assertThat(word(UN_2023, inputs(2024, 0.5, 2025, 0.8, 2025, 1, INCREASE)))
                    .isEqualTo("acceleration_needed");
            assertThat(word(UN_2023, inputs(2024, 0.98, 2025, 0.991, 2025, 1, INCREASE)))
                    .isEqualTo("acceleration_needed");
        }

        @Test
        void standsForStagnationAboveZeroAndForRegressionBelow() {
            assertThat(UN_2023.assess(inputs(2024, 1000, 2025, 1005, 2025, 1100, INCREASE))
                            .standing())
                    .contains(StatusCode.LIMITED);
            assertThat(UN_2023.assess(inputs(2024, 1000, 2025, 995, 2025, 1100, INCREASE))
                            .standing())
                    .contains(StatusCode.DETERIORATING);
        }
    }
}
