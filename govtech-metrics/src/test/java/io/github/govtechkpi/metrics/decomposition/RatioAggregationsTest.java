package io.github.govtechkpi.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.decomposition.RatioAggregation.AverageOfUnits;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioAggregationsTest {
    @Nested
    class Of {
        @Test
        void keepsTheRatioOfTheSumsApartFromTheAverageOfTheUnits() {
            var aggregation = of(new double[] {2, 10, 300}, new double[] {2, 50, 900});

            assertThat(aggregation.numeratorSum()).isEqualTo(312);
            assertThat(aggregation.denominatorSum()).isEqualTo(952);
            assertThat(aggregation.ratioOfSums()).isEqualTo(312.0 / 952);
            assertThat(aggregation.averageOfUnits().orElseThrow().mean()).isEqualTo(23.0 / 45);
            assertThat(aggregation.averageOfUnits().orElseThrow().median()).isEqualTo(1.0 / 3);
            assertThat(aggregation.derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly(
                            "AVERAGE_OF_UNITS_IS_NO_SHARE: The average of the units differs by more than 5 points from the ratio of the sums (312 of 952): it is not the share of the whole.");
            assertThat(aggregation.derivation().warnings().get(0).text().in(Locale.JAPANESE))
                    .isEqualTo("単位ごとの割合の平均は、合計から求めた割合（952中312）と5ポイントを超えて異なります。全体の割合としては使えません。");
        }

        @ParameterizedTest(name = "{0}/{1} and {2}/{3}: {4}")
        @CsvSource({
            "7, 10, 12, 30, 0.55, 0.475, true",
            "4, 5, 6, 20, 0.55, 0.4, true",
            "1, 5, 14, 20, 0.45, 0.6, true",
            "12, 20, 6, 15, 0.5, 0.5142857142857142, false"
        })
        void flagsAGapOfMoreThanFivePoints(
                double n1, double d1, double n2, double d2, double mean, double ratioOfSums, boolean trap) {
            var aggregation = of(new double[] {n1, n2}, new double[] {d1, d2});

            assertThat(aggregation.ratioOfSums()).isEqualTo(ratioOfSums);
            assertThat(aggregation.averageOfUnits().orElseThrow().mean()).isEqualTo(mean);
            assertThat(aggregation.averageOfUnits().orElseThrow().trap()).isEqualTo(trap);
        }

        @Test
        void doesNotFlagAGapOfExactlyFivePoints() {
            assertThat(of(new double[] {7, 8}, new double[] {10, 20})
                            .averageOfUnits()
                            .orElseThrow())
                    .isEqualTo(new AverageOfUnits(0.55, 0.55, 0.05, false));
            assertThat(of(new double[] {3, 12}, new double[] {10, 20})
                            .averageOfUnits()
                            .orElseThrow())
                    .isEqualTo(new AverageOfUnits(0.45, 0.45, -0.05, false));
            assertThat(of(new double[] {7000001, 8000000}, new double[] {10000000, 20000000})
                            .averageOfUnits()
                            .orElseThrow()
                            .trap())
                    .isTrue();
        }

        @Test
        void hasNoAverageWhereAUnitHasNoBase() {
            var aggregation = of(new double[] {1, 0}, new double[] {2, 0});

            assertThat(aggregation.ratioOfSums()).isEqualTo(0.5);
            assertThat(aggregation.weights()).containsExactly(1.0, 0.0);
            assertThat(aggregation.averageOfUnits().reason().map(Reason::code)).contains(ReasonCode.UNIT_WITHOUT_BASE);
        }

        @Test
        void isNotComputableWithoutUnitsOrBase() {
            assertThat(RatioAggregations.of(new double[0], new double[0])
                            .reason()
                            .map(Reason::code))
                    .contains(ReasonCode.EMPTY_TABLE);
            assertThat(RatioAggregations.of(new double[] {0, 0}, new double[] {0, 0})
                            .reason()
                            .map(Reason::code))
                    .contains(ReasonCode.ZERO_DENOMINATOR);
        }

        @Test
        void refusesWhatIsNoAmount() {
            refuses(
                    new double[] {1},
                    new double[] {1, 2},
                    "LENGTH_MISMATCH: numerators and denominators must have one length, but have 1 and 2");
            refuses(
                    new double[] {Double.NaN},
                    new double[] {0},
                    "INVALID_INPUT: numerators[0] must be a finite number, but was NaN");
            refuses(
                    new double[] {1, 1},
                    new double[] {1, Double.NEGATIVE_INFINITY},
                    "INVALID_INPUT: denominators[1] must be a finite number, but was -Infinity");
            refuses(
                    new double[] {1, -1},
                    new double[] {1, 1},
                    "INVALID_INPUT: numerators[1] must not be negative, but was -1.0");
            refuses(
                    new double[] {1, 1},
                    new double[] {1, -1},
                    "INVALID_INPUT: denominators[1] must not be negative, but was -1.0");
        }

        private static void refuses(double[] numerators, double[] denominators, String message) {
            assertThatThrownBy(() -> RatioAggregations.of(numerators, denominators))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class OfRatios {
        @Test
        void sumsAsTheCountsDo() {
            var ratios = List.of(bodies(2, 2), bodies(10, 50), bodies(300, 900));

            assertThat(RatioAggregations.of(ratios).orElseThrow())
                    .isEqualTo(of(new double[] {2, 10, 300}, new double[] {2, 50, 900}));
        }

        @Test
        void refusesUnitsThatHaveNoSum() {
            var scores = MeasureUnit.of("点");
            var score = new Ratio(AbsoluteValue.of(3, scores), AbsoluteValue.of(5, scores));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RatioAggregations.of(List.of(score, score)))
                    .withMessage("Amounts in 点 have no sum: show them side by side");
            assertThatIllegalArgumentException().isThrownBy(() -> RatioAggregations.of(List.of(bodies(1, 2), score)));
        }

        @Test
        void isNotComputableForNone() {
            assertThat(RatioAggregations.of(List.of()).reason().map(Reason::code))
                    .contains(ReasonCode.EMPTY_TABLE);
        }

        private static Ratio bodies(long numerator, long denominator) {
            return Ratio.of(numerator, denominator, MeasureUnit.BODIES).orElseThrow();
        }
    }

    private static RatioAggregation of(double[] numerators, double[] denominators) {
        return RatioAggregations.of(numerators, denominators).orElseThrow();
    }
}
