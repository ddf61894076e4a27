package io.github.govtechkpi.metrics.trend.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Bass;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Gompertz;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Logistic;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Richards;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurves.BassVariant;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GrowthCurvesTest {
    /** NIST StRD, Rat42: pasture yield against growing time. */
    private static final double[] RAT42_TIMES = {9, 14, 21, 28, 42, 57, 63, 70, 79};

    private static final double[] RAT42_YIELDS = {8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08};

    /** R datasets, DNase run 1: optical density against the logarithm of the concentration. */
    private static final double[] DNASE_TIMES = IntStream.range(0, 16)
            .mapToDouble(i ->
                    Math.log(new double[] {0.04882812, 0.1953125, 0.390625, 0.78125, 1.5625, 3.125, 6.25, 12.5}[i / 2]))
            .toArray();

    private static final double[] DNASE_DENSITIES = {
        0.017, 0.018, 0.121, 0.124, 0.206, 0.215, 0.377, 0.374, 0.614, 0.609, 1.019, 1.001, 1.334, 1.364, 1.73, 1.71
    };

    /** Video recorders sold in a year, in thousands (Srinivasan and Mason's kind of data, as in t5_growth_curves-037). */
    private static final double[] SALES = {840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890};

    private static final double[] YEARS =
            IntStream.rangeClosed(1, 10).mapToDouble(i -> i).toArray();

    @Nested
    class Fits {
        @Test
        void agreeWithTheCertifiedValuesOfRat42FromBothOfTheirStarts() {
            for (var start : new double[][] {{100, 1, 0.1}, {75, 2.5, 0.07}}) {
                var adoption = GrowthCurves.logistic(
                                RAT42_TIMES, RAT42_YIELDS, Logistic.ofCoefficients(start[0], start[1], start[2]))
                        .orElseThrow();
                var curve = (Logistic) adoption.curve();
                assertThat(curve.ceiling()).isCloseTo(7.2462237576E+01, withinPercentage(1e-6));
                assertThat(curve.inflectionTime() / curve.scale()).isCloseTo(2.6180768402E+00, withinPercentage(1e-6));
                assertThat(1 / curve.scale()).isCloseTo(6.7359200066E-02, withinPercentage(1e-6));
                assertThat(adoption.rss()).isCloseTo(8.0565229338E+00, withinPercentage(1e-8));
                assertThat(adoption.standardErrors().get(0)).isCloseTo(1.7340283401E+00, withinPercentage(1e-5));
                var s = curve.scale();
                assertThat(adoption.standardErrorOf(0, 1 / s, -curve.inflectionTime() / (s * s)))
                        .isCloseTo(8.8295217536E-02, withinPercentage(1e-5));
                assertThat(adoption.standardErrorOf(0, 0, 1 / (s * s)))
                        .isCloseTo(3.4465663377E-03, withinPercentage(1e-5));
            }
        }

        @Test
        void agreeWithScipyOnAGompertzCurve() {
            // scipy 1.17.1: least_squares(..., method='lm'); R's help page of SSgompertz prints 4.603, 2.271 and 0.7165
            var adoption = GrowthCurves.gompertz(DNASE_TIMES, DNASE_DENSITIES).orElseThrow();
            var curve = (Gompertz) adoption.curve();
            assertThat(curve.ceiling()).isCloseTo(4.603330274406025, withinPercentage(1e-4));
            assertThat(curve.b()).isCloseTo(2.271338397112075, withinPercentage(1e-4));
            assertThat(curve.rate()).isCloseTo(0.3334238609884372, withinPercentage(1e-4));
            assertThat(adoption.rss()).isCloseTo(0.009361637667711158, withinPercentage(1e-8));
            assertThat(adoption.standardErrors().get(0)).isCloseTo(0.6532075, withinPercentage(1e-3));
            assertThat(adoption.standardErrors().get(2)).isCloseTo(0.0307927, withinPercentage(1e-3));
        }

        @Test
        void agreeWithScipyOnBothBassVariants() {
            var interval = GrowthCurves.bass(YEARS, SALES, BassVariant.INTERVAL).orElseThrow();
            var moment =
                    GrowthCurves.bass(YEARS, SALES, BassVariant.INSTANTANEOUS).orElseThrow();
            assertThat(interval.curve().ceiling()).isCloseTo(67660.02447, withinPercentage(1e-5));
            assertThat(moment.curve().ceiling()).isCloseTo(67980.908702336, withinPercentage(1e-5));
            assertThat(((Bass) moment.curve()).innovation()).isCloseTo(0.006593959842407992, withinPercentage(1e-4));
            assertThat(((Bass) moment.curve()).imitation()).isCloseTo(0.6380912532306602, withinPercentage(1e-4));
            assertThat(moment.rss()).isCloseTo(3701668.5890884767, withinPercentage(1e-8));
        }

        @Test
        void startBesideAPoorGuess() {
            var poor = GrowthCurves.bass(YEARS, SALES, BassVariant.INTERVAL, new Bass(10, 0.9, 0.001))
                    .orElseThrow();
            assertThat(poor.curve().ceiling()).isCloseTo(67660.02447, withinPercentage(1e-5));
        }

        @Test
        void findAGeneralisedCurveWithoutAStart() {
            var times = IntStream.range(0, 25).mapToDouble(i -> 2000 + i).toArray();
            var truth = new Richards(5e6, 2012, 0.6, 2);
            var values = Arrays.stream(times).map(truth::value).toArray();
            var found = (Richards)
                    GrowthCurves.richards(times, values).orElseThrow().curve();
            assertThat(found.ceiling()).isCloseTo(5e6, withinPercentage(1e-4));
            assertThat(found.location()).isCloseTo(2012, withinPercentage(1e-4));
            assertThat(found.shape()).isCloseTo(2, withinPercentage(1e-2));
        }

        @Test
        void findCurvesOfYearsAsWellAsOfSmallNumbers() {
            var random = new Random(5);
            var truth = new Gompertz(8000, 2018.5, 0.5);
            var years = IntStream.range(0, 14).mapToDouble(i -> 2012 + i).toArray();
            var values = Arrays.stream(years)
                    .map(year -> truth.value(year) + 20 * random.nextGaussian())
                    .toArray();
            var adoption = GrowthCurves.gompertz(years, values).orElseThrow();
            assertThat(adoption.curve().inflectionTime()).isBetween(2018.4, 2018.6);
            assertThat(adoption.ceilingLow()).isLessThan(8000);
            assertThat(adoption.ceilingHigh()).isGreaterThan(8000);
            var shares = Arrays.stream(values).map(value -> value / 1e9).toArray();
            assertThat(GrowthCurves.gompertz(years, shares)
                            .orElseThrow()
                            .curve()
                            .ceiling())
                    .isCloseTo(adoption.curve().ceiling() / 1e9, withinPercentage(1e-5));
        }

        @Test
        void giveTheCeilingsInterval() {
            var adoption = GrowthCurves.logistic(RAT42_TIMES, RAT42_YIELDS).orElseThrow();
            // t(0.975, 6) = 2.4469
            assertThat(adoption.ceilingHigh() - adoption.curve().ceiling())
                    .isCloseTo(2.446911851144969 * 1.7340283401, withinPercentage(1e-4));
            assertThat(adoption.curve().ceiling() - adoption.ceilingLow())
                    .isCloseTo(2.446911851144969 * 1.7340283401, withinPercentage(1e-4));
        }

        @Test
        void warnBelowSixObservations() {
            var truth = new Logistic(100, 3, 0.7);
            var five = new double[] {1, 2, 3, 4, 5};
            var values = new double[] {5.5, 19, 50.5, 80.4, 94.8};
            assertThat(GrowthCurves.logistic(five, values)
                            .orElseThrow()
                            .derivation()
                            .warnings())
                    .containsExactly(CaveatCode.SMALL_SAMPLE.with(5));
            var six = new double[] {1, 2, 3, 4, 5, 6};
            assertThat(GrowthCurves.logistic(
                                    six, Arrays.stream(six).map(truth::value).toArray())
                            .orElseThrow()
                            .derivation()
                            .warnings())
                    .isEmpty();
        }
    }

    @Nested
    class Refusals {
        @Test
        void askForFiveObservations() {
            var reason = GrowthCurves.logistic(new double[] {1, 2, 3, 4}, new double[] {1, 4, 8, 9})
                    .reason()
                    .orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reason.minimum()).hasValue(5);
        }

        @Test
        void nameNoCeilingForGrowthWithoutAnInflection() {
            var doubling = new double[] {1, 2, 4, 8, 16, 32, 64};
            var falling = new double[] {15, 12, 11, 8, 6, 5, 1};
            var level = new double[] {4, 4, 4, 4, 4, 4, 4};
            var nothing = new double[7];
            var times = new double[] {1, 2, 3, 4, 5, 6, 7};
            for (var values : new double[][] {doubling, falling, level, nothing}) {
                assertThat(refusal(GrowthCurves.logistic(times, values)))
                        .isIn(ReasonCode.NO_INFLECTION_IN_DATA, ReasonCode.NOT_IDENTIFIABLE);
                assertThat(refusal(GrowthCurves.gompertz(times, values)))
                        .isIn(ReasonCode.NO_INFLECTION_IN_DATA, ReasonCode.NOT_IDENTIFIABLE);
                assertThat(refusal(GrowthCurves.richards(times, values)))
                        .isIn(ReasonCode.NO_INFLECTION_IN_DATA, ReasonCode.NOT_IDENTIFIABLE);
            }
            assertThat(refusal(GrowthCurves.logistic(times, doubling))).isEqualTo(ReasonCode.NO_INFLECTION_IN_DATA);
            assertThat(refusal(GrowthCurves.bass(times, doubling, BassVariant.INTERVAL)))
                    .isEqualTo(ReasonCode.NO_INFLECTION_IN_DATA);
        }

        @Test
        void nameNoCeilingThatMayBeMoreThanFiveTimesTheLargestValue() {
            // noise on the first half of a curve: an inflection is found, its ceiling may be anywhere
            var times = new double[] {1, 2, 3, 4, 5, 6, 7, 8};
            var values = new double[] {4.9, 0.4, 12.7, 7.9, 13.4, 28.1, 40.7, 52.8};
            var adoption = GrowthCurves.logistic(times, values);
            assertThat(refusal(adoption)).isEqualTo(ReasonCode.NOT_IDENTIFIABLE);
            assertThat(adoption.reason().orElseThrow().message().toString())
                    .isEqualTo(
                            "The upper limit of the ceiling is more than 5 times the largest value, so no ceiling can be named.");
        }

        @Test
        void nameNoCeilingAboveANaturalLimit() {
            var adoption = GrowthCurves.logistic(RAT42_TIMES, RAT42_YIELDS).orElseThrow();
            assertThat(adoption.within(adoption.curve().ceiling())).isEqualTo(Computed.of(adoption));
            var refused = adoption.within(72);
            assertThat(refusal(refused)).isEqualTo(ReasonCode.NOT_IDENTIFIABLE);
            assertThat(refused.reason().orElseThrow().message().toString())
                    .isEqualTo("The estimated ceiling lies above the natural limit of 72.");
            assertThatThrownBy(() -> adoption.within(Double.NaN))
                    .hasMessage("INVALID_INPUT: naturalLimit must be a finite number, but was NaN");
        }

        @Test
        void throwForWhatIsNoSeries() {
            assertThatThrownBy(() -> GrowthCurves.logistic(new double[] {1, 2}, new double[] {1}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("LENGTH_MISMATCH: times and values must have one length, but have 2 and 1");
            assertThatThrownBy(() -> GrowthCurves.gompertz(new double[] {1, 2}, new double[] {1, Double.NaN}))
                    .hasMessage("INVALID_INPUT: values[1] must be a finite number, but was NaN");
            var adoption = GrowthCurves.logistic(RAT42_TIMES, RAT42_YIELDS).orElseThrow();
            assertThatThrownBy(() -> adoption.standardErrorOf(1, 2))
                    .hasMessage("LENGTH_MISMATCH: gradient and parameters must have one length, but have 2 and 3");
        }

        private static ReasonCode refusal(Computed<?> computed) {
            return computed.reason().orElseThrow().code();
        }
    }
}
