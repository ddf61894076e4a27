package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BacktestsTest {
    private static final double[] USERS = {812, 840, 855, 901, 933, 940, 987, 1010, 1042};

    @Nested
    class RollingOrigin {
        @Test
        void needsMoreValuesThanTheFirstTraining() {
            var values = new double[] {1, 2, 4, 3, 5};
            var reason = Backtests.rollingOrigin(values, ForecastMethod.NAIVE, 1, 5, 0.8)
                    .reason()
                    .orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reason.minimum()).hasValue(6);
            assertThat(Backtests.rollingOrigin(values, ForecastMethod.NAIVE, 1, 4, 0.8)
                            .orElseThrow()
                            .origins())
                    .isEqualTo(1);
        }

        @Test
        void doesNotFillAMissingPeriod() {
            assertThat(code(Backtests.rollingOrigin(
                            new double[] {1, 2, Double.NaN, 3, 5, 6}, ForecastMethod.NAIVE, 1, 3, 0.8)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
        }

        @Test
        void hasNoScaledErrorWhereATrainingNeverChanged() {
            var test = Backtests.rollingOrigin(new double[] {3, 3, 3, 3, 3, 4, 5}, ForecastMethod.NAIVE, 1, 5, 0.8)
                    .orElseThrow();
            assertThat(code(test.mase())).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(test.mae()).isEqualTo(1);
            assertThat(test.covered()).isZero();
        }

        @Test
        void forecastsTheSeasonBeforeByTheSeasonalNaiveMethod() {
            var test = Backtests.rollingOrigin(
                            new double[] {10, 20, 11, 22, 12, 24}, ForecastMethod.SEASONAL_NAIVE, 2, 4, 0.8)
                    .orElseThrow();
            assertThat(test.forecast()).containsExactly(11.0, 22.0);
        }

        @ParameterizedTest
        @EnumSource(ForecastMethod.class)
        void givesEveryMethodAnIntervalAboutItsForecast(ForecastMethod method) {
            var random = new Random(7);
            var values = IntStream.range(0, 30)
                    .mapToDouble(i -> 100 + 2 * i + 10 * (i % 4) + random.nextGaussian())
                    .toArray();
            var test = Backtests.rollingOrigin(values, method, 4, 12, 0.8).orElseThrow();
            for (var i = 0; i < test.origins(); i++) {
                assertThat(test.low().get(i)).isLessThan(test.forecast().get(i));
                assertThat(test.high().get(i) - test.forecast().get(i))
                        .isCloseTo(test.forecast().get(i) - test.low().get(i), within(1e-9));
            }
            assertThat(test.origins()).isEqualTo(18);
        }

        @Test
        void scoresItsIntervals() {
            var test = Backtests.rollingOrigin(USERS, ForecastMethod.NAIVE, 1, 5, 0.8)
                    .orElseThrow();
            var sum = 0.0;
            for (var i = 0; i < test.origins(); i++) {
                var miss = Math.max(0, USERS[5 + i] - test.high().get(i));
                sum += test.high().get(i) - test.low().get(i) + 10 * miss;
            }
            assertThat(test.intervalScore()).isCloseTo(sum / 4, within(1e-9));
        }

        @Test
        void warnsOfFewTests() {
            assertThat(Backtests.rollingOrigin(USERS, ForecastMethod.NAIVE, 1, 5, 0.8)
                            .orElseThrow()
                            .derivation()
                            .warnings())
                    .containsExactly(CaveatCode.FEW_ORIGINS.with(4));
            assertThat(Backtests.rollingOrigin(USERS, ForecastMethod.NAIVE, 1, 4, 0.8)
                            .orElseThrow()
                            .derivation()
                            .warnings())
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} needs {1} values")
        @CsvSource({
            "NAIVE, 2",
            "DRIFT, 3",
            "OLS, 3",
            "SIMPLE_SMOOTHING, 3",
            "HOLT, 5",
            "DAMPED_HOLT, 6",
            "SEASONAL_NAIVE, 5",
            "HOLT_WINTERS, 8"
        })
        void refusesAFirstTrainingThatIsTooShortForItsMethod(ForecastMethod method, int minimum) {
            assertThatThrownBy(() -> Backtests.rollingOrigin(USERS, method, 4, minimum - 1, 0.8))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: minTrain must be %d or more for %s, but was %d"
                            .formatted(minimum, method, minimum - 1));
            assertThat(Backtests.rollingOrigin(USERS, method, 4, minimum, 0.8).isComputable())
                    .isTrue();
        }

        @Test
        void refusesArgumentsThatCannotBeRight() {
            assertThatThrownBy(() -> Backtests.rollingOrigin(USERS, ForecastMethod.NAIVE, 0, 5, 0.8))
                    .hasMessage("INVALID_INPUT: season must be 1 or more, but was 0: 12 for months, 4 for quarters");
            assertThatThrownBy(() -> Backtests.rollingOrigin(USERS, ForecastMethod.HOLT_WINTERS, 1, 5, 0.8))
                    .hasMessage("INVALID_INPUT: season must be 2 or more, but was 1: 12 for months, 4 for quarters");
            assertThatThrownBy(() -> Backtests.rollingOrigin(USERS, ForecastMethod.NAIVE, 1, 5, 1))
                    .hasMessage(
                            "INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 1.0");
            assertThatThrownBy(() -> Backtests.rollingOrigin(
                            new double[] {1, 2, 3, Double.NEGATIVE_INFINITY}, ForecastMethod.NAIVE, 1, 3, 0.8))
                    .hasMessage("INVALID_INPUT: values[3] must be a finite number, but was -Infinity");
        }
    }

    @Nested
    class Steps {
        private static final double[] VALUES = {3, 5, 4, 8};

        @Test
        void ofTheNaiveMethodSpreadWithTheRootOfTheHorizon() {
            var steps = ForecastMethod.NAIVE.forecast(VALUES, 1, 3).orElseThrow();
            assertThat(steps).extracting(ForecastStep::value).containsExactly(8.0, 8.0, 8.0);
            assertThat(steps.get(2).standardError()).isCloseTo(Math.sqrt(3 * (4 + 1 + 16) / 3.0), within(1e-12));
        }

        @Test
        void ofTheDriftGoOnWithTheMeanChange() {
            var steps = ForecastMethod.DRIFT.forecast(VALUES, 1, 2).orElseThrow();
            assertThat(steps.get(1).value()).isCloseTo(8 + 2 * 5 / 3.0, within(1e-12));
            // sd of the changes 2, -1, 4 is sqrt(19/3); two periods ahead, 2 * (1 + 2/3) of its square
            assertThat(steps.get(1).standardError()).isCloseTo(Math.sqrt(19 / 3.0 * 2 * (1 + 2 / 3.0)), within(1e-12));
        }

        @Test
        void ofTheLineAreItsPredictions() {
            var line = LinearTrends.fit(new double[] {1, 2, 3, 4}, VALUES).orElseThrow();
            var step = ForecastMethod.OLS.forecast(VALUES, 1, 2).orElseThrow().get(1);
            assertThat(step.value()).isCloseTo(line.valueAt(6), within(1e-12));
            assertThat(step.high(0.9)).isCloseTo(line.predict(6, 0.9).high().orElseThrow(), within(1e-12));
        }

        @Test
        void benchmarksAreNaiveAndDriftAlone() {
            assertThat(ForecastMethod.values())
                    .filteredOn(ForecastMethod::isBenchmark)
                    .containsExactly(ForecastMethod.NAIVE, ForecastMethod.DRIFT);
        }
    }

    @Nested
    class Beats {
        @ParameterizedTest(name = "{0} of {1} covered: {2}")
        @CsvSource({
            "3, 5, true",
            "2, 5, false",
            "5, 5, false",
            "19, 20, true",
            "20, 20, false",
            "12, 20, true",
            "11, 20, false",
            "57, 60, true",
            "58, 60, false"
        })
        void asksForACoverageFromSixtyToNinetyFiveOfAHundred(int covered, int origins, boolean beats) {
            assertThat(test(ForecastMethod.OLS, 0.5, covered, origins)
                            .beats(test(ForecastMethod.NAIVE, 1.0, covered, origins)))
                    .isEqualTo(beats);
        }

        @Test
        void asksForALowerErrorThanTheNaiveOne() {
            var naive = test(ForecastMethod.NAIVE, 1.0, 4, 5);
            assertThat(test(ForecastMethod.OLS, 1.0, 4, 5).beats(naive)).isFalse();
            assertThat(test(ForecastMethod.OLS, 0.9999, 4, 5).beats(naive)).isTrue();
        }
    }

    @Nested
    class Choose {
        @Test
        void needsSixValues() {
            assertThat(Backtests.choose(new double[] {1, 3, 2, 5, 4}, 1)
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .hasValue(6);
            assertThat(Backtests.choose(new double[] {1, 3, 2, 5, 4, 6}, 1).isComputable())
                    .isTrue();
        }

        @Test
        void refusesASeasonOfZero() {
            assertThatThrownBy(() -> Backtests.choose(USERS, 0))
                    .hasMessage("INVALID_INPUT: season must be 1 or more, but was 0: 12 for months, 4 for quarters");
        }

        @Test
        void doesNotFillAMissingPeriod() {
            assertThat(code(Backtests.choose(new double[] {1, 2, 4, Double.NaN, 5, 6, 8}, 1)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
        }

        @Test
        void takesTheNearestOfTheMethodsThatPass() {
            var choice = Backtests.choose(USERS, 1).orElseThrow();
            assertThat(choice.beatsNaive()).isTrue();
            assertThat(choice.tried())
                    .filteredOn(test -> test.beats(choice.naive()))
                    .allSatisfy(test -> assertThat(choice.chosen().mase().orElseThrow())
                            .isLessThanOrEqualTo(test.mase().orElseThrow()));
            // the straight line was nearer, but all of 4 values fell into its interval
            assertThat(choice.method()).isEqualTo(ForecastMethod.HOLT);
        }

        @Test
        void fallsBackOnTheNaiveMethodWithoutAModelThatPasses() {
            // every change is taken back by the next: nothing that looks at the past is nearer
            var choice = Backtests.choose(new double[] {5, 5, 5, 5, 5, 6, 8}, 1).orElseThrow();
            assertThat(choice.beatsNaive()).isFalse();
            assertThat(choice.method()).isEqualTo(ForecastMethod.NAIVE);
            assertThat(choice.text())
                    .isEqualTo(LocalizedText.of(
                            "過去2回の検証で、前期値をそのまま使う予測より誤差が小さく、80％区間の当たり方も適切な方法はなかったため、前期値をそのまま使う予測を示しています。",
                            "In 2 tests on the past no method was both nearer than the last value and sure of its 80 % interval,"
                                    + " so the forecast is the last value repeated."));
        }

        @Test
        void fallsBackOnTheDriftWhereThatIsNearer() {
            var choice = Backtests.choose(new double[] {1, 2, 3, 4, 5, 6, 7}, 1).orElseThrow();
            assertThat(choice.beatsNaive()).isFalse();
            assertThat(choice.method()).isEqualTo(ForecastMethod.DRIFT);
        }

        @Test
        void triesSeasonalMethodsOnSeasonsAlone() {
            var values = seasonal(24);
            assertThat(Backtests.choose(values, 1).orElseThrow().tried())
                    .extracting(Backtest::method)
                    .doesNotContain(ForecastMethod.SEASONAL_NAIVE, ForecastMethod.HOLT_WINTERS);
            var choice = Backtests.choose(values, 4).orElseThrow();
            assertThat(choice.tried()).extracting(Backtest::method).contains(ForecastMethod.values());
            assertThat(choice.method()).isIn(ForecastMethod.SEASONAL_NAIVE, ForecastMethod.HOLT_WINTERS);
        }

        @ParameterizedTest(name = "{0} values of season {1} are trained on {2}")
        @CsvSource({
            "6, 1, 5",
            "11, 1, 5",
            "12, 1, 6",
            "40, 1, 20",
            "121, 1, 61",
            "29, 12, 24",
            "28, 12, 14",
            "12, 4, 6",
            "13, 4, 8"
        })
        void trainsOnHalfOfTheSeriesAndOnSeasonsWhereTheyLeaveFiveTests(int n, int season, int minTrain) {
            assertThat(Backtests.choose(seasonal(n), season)
                            .orElseThrow()
                            .naive()
                            .minTrain())
                    .isEqualTo(minTrain);
        }

        private static double[] seasonal(int n) {
            var random = new Random(3);
            return IntStream.range(0, n)
                    .mapToDouble(i -> 100 + i + 20 * (i % 4) + random.nextGaussian())
                    .toArray();
        }
    }

    private static Backtest test(ForecastMethod method, double mase, int covered, int origins) {
        var column = Collections.nCopies(origins, 1.0);
        return new Backtest(
                method,
                List.of(),
                1,
                5,
                0.8,
                column,
                column,
                column,
                1,
                Computed.of(mase),
                covered,
                1,
                Derivation.of("none"));
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
