package io.github.govtechkpi.metrics.decomposition;

import static io.github.govtechkpi.metrics.decomposition.RatioDecompositions.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatioDecompositionsTest {
    @Nested
    class Between {
        @Test
        void splitsTheExampleOfTheMethodsPage() {
            var split = between(50, 100, 48, 80, Better.HIGHER).orElseThrow();

            assertThat(split.ratio0()).isEqualTo(0.5);
            assertThat(split.ratio1()).isEqualTo(0.6);
            assertThat(split.ratioChange()).isEqualTo(0.1);
            assertThat(split.absoluteChange()).isEqualTo(-2);
            assertThat(split.denominatorChange()).isEqualTo(-20);
            assertThat(split.numeratorEffect()).isEqualTo(-0.0225);
            assertThat(split.denominatorEffect()).isEqualTo(0.1225);
            assertThat(split.flags())
                    .containsExactly(
                            DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED,
                            DecompositionFlag.IMPROVED_ONLY_VIA_DENOMINATOR);
            assertThat(List.of(split.numerator0(), split.denominator0(), split.numerator1(), split.denominator1()))
                    .containsExactly(50.0, 100.0, 48.0, 80.0);
            assertThat(split.better()).isEqualTo(Better.HIGHER);
        }

        @ParameterizedTest(name = "{0}/{1} to {2}/{3}, {4} is better: {5}")
        @CsvSource({
            "50, 100, 48, 80, higher, RATIO_IMPROVED_ABSOLUTE_WORSENED IMPROVED_ONLY_VIA_DENOMINATOR",
            "50, 100, 50, 80, higher, RATIO_IMPROVED_ABSOLUTE_UNCHANGED IMPROVED_ONLY_VIA_DENOMINATOR",
            "10, 2, 19, 1, higher, MOSTLY_VIA_DENOMINATOR",
            "1, 2, 2, 1, higher, ''",
            "10, 2, 21, 1, higher, ''",
            "10, 100, 20, 100, higher, ''",
            "10, 100, 20, 120, higher, ''",
            "50, 100, 60, 130, higher, RATIO_WORSENED_ABSOLUTE_IMPROVED",
            "50, 100, 40, 100, higher, BOTH_WORSENED",
            "50, 100, 50, 130, higher, ''",
            "5, 10, 50, 100, higher, RATIO_FLAT_ABSOLUTE_CHANGED",
            "5, 10, 5, 10, higher, ''",
            "0, 10, 0, 20, higher, ''",
            "30, 200, 40, 400, lower, RATIO_IMPROVED_ABSOLUTE_WORSENED IMPROVED_ONLY_VIA_DENOMINATOR",
            "30, 200, 30, 400, lower, RATIO_IMPROVED_ABSOLUTE_UNCHANGED IMPROVED_ONLY_VIA_DENOMINATOR",
            "30, 200, 29, 400, lower, MOSTLY_VIA_DENOMINATOR",
            "30, 200, 25, 100, lower, RATIO_WORSENED_ABSOLUTE_IMPROVED",
            "30, 200, 40, 200, lower, BOTH_WORSENED",
            "50, 100, 5, 10, lower, RATIO_FLAT_ABSOLUTE_CHANGED"
        })
        void flagsWhatTheRatioHides(double n0, double d0, double n1, double d1, String better, String flags) {
            assertThat(between(n0, d0, n1, d1, Better.parse(better))
                            .orElseThrow()
                            .flags())
                    .isEqualTo(Arrays.stream(flags.split(" "))
                            .filter(flag -> !flag.isEmpty())
                            .map(DecompositionFlag::valueOf)
                            .toList());
        }

        @Test
        void takesDecimalsAsTheyArePrintedSoThatEqualRatiosAreEqual() {
            assertThat(0.1 / 0.3).isNotEqualTo(0.3 / 0.9);

            var split = between(0.1, 0.3, 0.3, 0.9, Better.HIGHER).orElseThrow();

            assertThat(split.ratioChange()).isZero();
            assertThat(split.absoluteChange()).isEqualTo(0.2);
            assertThat(split.flags()).containsExactly(DecompositionFlag.RATIO_FLAT_ABSOLUTE_CHANGED);
        }

        @ParameterizedTest
        @CsvSource({"1, 0, 3, 2", "1, 2, 3, 0", "0, 0, 0, 0", "1, -0.0, 3, 2"})
        void isNotComputableForADenominatorOf0(double n0, double d0, double n1, double d1) {
            assertThat(between(n0, d0, n1, d1, Better.HIGHER).reason().map(Reason::code))
                    .contains(ReasonCode.ZERO_DENOMINATOR);
        }

        @ParameterizedTest
        @CsvSource({
            "0, 50, 5, 60",
            "5, 50, 0, 60",
            "-20, 100, 10, 120",
            "20, 100, -10, 120",
            "1, -2, 1, 2",
            "1, 2, 1, -2"
        })
        void putsNothingInPlaceOfAnAmountThatHasNoLogarithm(double n0, double d0, double n1, double d1) {
            var split = between(n0, d0, n1, d1, Better.HIGHER).orElseThrow();

            assertThat(split.logarithmic().reason().map(Reason::code)).contains(ReasonCode.REQUIRES_POSITIVE_VALUES);
            assertThat(split.numeratorEffect() + split.denominatorEffect())
                    .isCloseTo(split.ratioChange(), offset(1e-15));
        }

        @Test
        void keepsALogarithmicEffectOf0WhereNothingChanged() {
            var split = between(3, 7, 3, 7, Better.HIGHER).orElseThrow();

            assertThat(split.logarithmic().orElseThrow())
                    .isEqualTo(new RatioDecomposition.LogarithmicEffects(0, 0, 1, 1));
            assertThat(split.numeratorEffect()).isZero();
            assertThat(split.denominatorEffect()).isZero();
        }

        @Test
        void handlesVeryLargeAndVerySmallAmounts() {
            var split = between(1e290, 1e-10, 2e-300, 1e-5, Better.LOWER).orElseThrow();

            assertThat(split.ratio0()).isEqualTo(1e300);
            assertThat(split.ratio1()).isEqualTo(2e-295);
            assertThatThrownBy(() -> between(1e308, 1e-308, 1, 1, Better.HIGHER))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: The result exceeds the range of a double: give the amounts in a larger unit");
        }

        @ParameterizedTest
        @CsvSource({
            "NaN, 1, 1, 1, n0, NaN",
            "1, Infinity, 1, 1, d0, Infinity",
            "1, 0, -Infinity, 1, n1, -Infinity",
            "1, 1, 1, NaN, d1, NaN"
        })
        void refusesWhatIsNoNumberBeforeItLooksAtZeros(
                double n0, double d0, double n1, double d1, String name, double value) {
            assertThatThrownBy(() -> between(n0, d0, n1, d1, Better.HIGHER))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: %s must be a finite number, but was %s".formatted(name, value));
        }

        @Test
        void namesAMissingDirection() {
            assertThatNullPointerException()
                    .isThrownBy(() -> between(1, 2, 3, 4, null))
                    .withMessage("better");
        }
    }

    @Nested
    class BetweenRatios {
        private final Ratio before = persons(50, 100);

        @Test
        void splitsAsTheCountsDo() {
            assertThat(between(before, persons(48, 80), Better.HIGHER))
                    .isEqualTo(between(50, 100, 48, 80, Better.HIGHER).orElseThrow());
        }

        @Test
        void refusesOtherUnits() {
            var cases = Ratio.of(48, 80, MeasureUnit.CASES).orElseThrow();
            var casesOfPersons = new Ratio(cases.numerator(), before.denominator());

            assertThatThrownBy(() -> between(before, cases, Better.HIGHER))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: Cannot compare 50 of 100 人 with 48 of 80 件: their units differ");
            assertThatThrownBy(() -> between(before, casesOfPersons, Better.HIGHER))
                    .hasMessage("INVALID_INPUT: Cannot compare 50 of 100 人 with 48 件 of 100 人: their units differ");
        }

        @Test
        void acceptsTwoUnitsInOneRatio() {
            var perPerson =
                    new Ratio(AbsoluteValue.of("12.5", MeasureUnit.CASES), AbsoluteValue.of(100, MeasureUnit.PERSONS));

            assertThat(between(perPerson, perPerson, Better.LOWER).ratioChange())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Better.class)
    void everyDirectionIsReadAsItIsPrinted(Better better) {
        assertThat(Better.parse(better.toString())).isEqualTo(better);
    }

    @ParameterizedTest
    @EnumSource(DecompositionFlag.class)
    void everyFlagHasASentenceInBothLanguages(DecompositionFlag flag) {
        assertThat(flag.text().ja().orElseThrow()).endsWith("。");
        assertThat(flag.text().en().orElseThrow()).endsWith(".");
    }

    private static Ratio persons(long numerator, long denominator) {
        return Ratio.of(numerator, denominator, MeasureUnit.PERSONS).orElseThrow();
    }
}
