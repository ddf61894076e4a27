package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.control.Signal.Side;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsRulesTest {
    private static RunsRuleReport standardised(RuleSet ruleSet, double... z) {
        return RunsRules.apply(z, 0, 1, ruleSet).orElseThrow();
    }

    private static double[] repeated(int times, double... pattern) {
        var values = new double[times];
        Arrays.setAll(values, i -> pattern[i % pattern.length]);
        return values;
    }

    @Nested
    class Apply {
        @Test
        void usesTheRulesOfTheNhsByDefault() {
            var report = RunsRules.apply(new double[] {31, -31, 30, 25, 5, 25}, 0, 10)
                    .orElseThrow();
            assertThat(report.ruleSet()).isEqualTo(RuleSet.NHS);
            assertThat(report.signals())
                    .containsExactly(
                            new Signal(0, SignalRule.OUTSIDE_LIMITS, Side.HIGH),
                            new Signal(1, SignalRule.OUTSIDE_LIMITS, Side.LOW),
                            new Signal(2, SignalRule.TWO_OF_THREE_NEAR_LIMIT, Side.HIGH),
                            new Signal(3, SignalRule.TWO_OF_THREE_NEAR_LIMIT, Side.HIGH),
                            new Signal(5, SignalRule.TWO_OF_THREE_NEAR_LIMIT, Side.HIGH));
        }

        @Test
        void isStrictOnEveryBound() {
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 3, -3).signals()).isEmpty();
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 2, 2, -2, -2).signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 2, 0.5, 2.5, 0.5, 2)
                            .signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, -2, -0.5, -2.5, -0.5, -2)
                            .signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 1, 1, 1, 1, -1, -1, -1, -1)
                            .signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.NELSON, repeated(16, 1, 1, -1, 1, -1, -1))
                            .signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.NELSON, repeated(20, 0)).indicesOf(SignalRule.NINE_ON_ONE_SIDE))
                    .isEmpty();
        }

        @Test
        void marksTheSideOfASignal() {
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, -2.1, 0.5, -2.5).signals())
                    .containsExactly(new Signal(2, SignalRule.TWO_OF_THREE_BEYOND_2_SIGMA, Side.LOW));
            assertThat(standardised(RuleSet.NELSON, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
                            .signals())
                    .containsExactly(new Signal(5, SignalRule.SIX_POINT_TREND, Side.LOW));
            assertThat(standardised(RuleSet.NELSON, repeated(8, 1.5, -1.5)).signals())
                    .containsExactly(new Signal(7, SignalRule.EIGHT_BEYOND_1_SIGMA, Side.NONE));
        }

        @Test
        void needsTheLastPointAmongThoseBeyond() {
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 0.5, 2.5, 2.5, 0.5)
                            .signals())
                    .containsExactly(new Signal(2, SignalRule.TWO_OF_THREE_BEYOND_2_SIGMA, Side.HIGH));
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 1.5, 1.5, 1.5, 0.5, -0.5)
                            .signals())
                    .isEmpty();
        }

        @Test
        void needsAWholeWindow() {
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 2.5, 2.5).signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 1.5, 1.5, 1.5, 1.5)
                            .signals())
                    .isEmpty();
        }

        @Test
        void doesNotAddUpBothSides() {
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 2.5, -2.5, 0.5).signals())
                    .isEmpty();
            assertThat(standardised(RuleSet.WESTERN_ELECTRIC, 1.5, 1.5, -1.5, 1.5, -1.5)
                            .signals())
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} points: {1}")
        @CsvSource({"13, false", "14, true"})
        void needsFourteenPointsUpAndDownInTurn(int points, boolean expected) {
            var report = standardised(RuleSet.NELSON, repeated(points, 0.5, -0.5));
            assertThat(!report.indicesOf(SignalRule.FOURTEEN_ALTERNATING).isEmpty())
                    .isEqualTo(expected);
        }

        @Test
        void letsATieEndAlternation() {
            var values = repeated(16, 0.5, -0.5);
            values[8] = values[7];
            assertThat(standardised(RuleSet.NELSON, values).indicesOf(SignalRule.FOURTEEN_ALTERNATING))
                    .isEmpty();
            values = repeated(14, 0.5, -0.5);
            values[1] = values[0];
            assertThat(standardised(RuleSet.NELSON, values).indicesOf(SignalRule.FOURTEEN_ALTERNATING))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(RuleSet.class)
        void findsNothingInNothing(RuleSet ruleSet) {
            assertThat(standardised(ruleSet).signals()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -1})
        void isNotComputableWithoutSigma(double sigma) {
            assertThat(RunsRules.apply(new double[] {1}, 0, sigma)
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.ZERO_SIGMA);
        }

        @Test
        void refusesWhatIsNoNumber() {
            assertThatThrownBy(() -> RunsRules.apply(new double[] {Double.NaN}, 0, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: values[0] must be a finite number, but was NaN");
            assertThatThrownBy(() -> RunsRules.apply(new double[] {1}, Double.NaN, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: center must be a finite number, but was NaN");
            assertThatThrownBy(() -> RunsRules.apply(new double[] {1}, 0, Double.NaN))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: sigma must be a finite number, but was NaN");
        }
    }

    @Nested
    class FalseAlarms {
        @ParameterizedTest
        @CsvSource({"NHS, 86", "WESTERN_ELECTRIC, 92", "NELSON, 74"})
        void areToldWithEveryReport(RuleSet ruleSet, int averageRunLength) {
            assertThat(standardised(ruleSet, 1).derivation().method()).contains("ules");
            assertThat(ruleSet.averageRunLength()).isEqualTo(averageRunLength);
            assertThat(standardised(ruleSet, 1).derivation().assumptions())
                    .anyMatch(text -> text.in(Locale.JAPAN).contains("平均して" + averageRunLength + "点に1回"))
                    .anyMatch(text -> text.in(Locale.ENGLISH).contains("every " + averageRunLength + " points"));
        }
    }

    @Nested
    class Labels {
        @ParameterizedTest
        @EnumSource(SignalRule.class)
        void existForBothSidesInBothLanguages(SignalRule rule) {
            for (var side : Side.values()) {
                assertThat(rule.label(side).ja()).isPresent();
                assertThat(rule.label(side).en()).isPresent();
            }
        }

        @Test
        void differBetweenTheSides() {
            assertThat(SignalRule.EIGHT_ON_ONE_SIDE.label(Side.HIGH).in(Locale.JAPAN))
                    .isEqualTo("8点連続で中心線より上");
            assertThat(SignalRule.EIGHT_ON_ONE_SIDE.label(Side.LOW).in(Locale.JAPAN))
                    .isEqualTo("8点連続で中心線より下");
        }
    }
}
