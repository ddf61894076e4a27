package io.github.govtechkpi.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.github.govtechkpi.metrics.decomposition.TrapReport.Kind;
import io.github.govtechkpi.metrics.decomposition.TrapReport.RatioTrap;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatioTrapsTest {
    /** My Number cards issued and population, MIC, as published by Code for Japan (MyNumberCardsTest reads the files). */
    @Nested
    class OfMyNumberCards {
        @Test
        void countUpAndRateDownInShimukappu() {
            // 占冠村 2018-03-01 to 07-01: the population was revised
            assertThat(traps(new double[] {124, 136}, new double[] {1258, 1450}))
                    .containsExactly(new RatioTrap(Kind.COUNT_UP_RATE_DOWN, 1, 124, 1258, 136, 1450));
        }

        @Test
        void countUnchangedAndRateUpInTsukigata() {
            // 月形町 2018-03-01 to 07-01
            assertThat(traps(new double[] {217, 217}, new double[] {3419, 3298}))
                    .containsExactly(new RatioTrap(Kind.COUNT_UNCHANGED_RATE_UP, 1, 217, 3419, 217, 3298));
        }

        @ParameterizedTest(name = "{0}: {5}")
        @CsvSource({
            "夕張市, 914, 9056, 3519, 7055, 0.277",
            "大豊町, 438, 4199, 1916, 3342, 0.249",
            "東京都中央区, 17191, 142995, 115451, 171419, -0.242"
        })
        void shareOfTheRiseThatIsTheBaseAlone(String name, double k0, double n0, double k1, double n1, double share) {
            assertThat(find(new double[] {k0, k1}, new double[] {n0, n1})
                            .baseShare()
                            .orElseThrow())
                    .as(name)
                    .isCloseTo(share, offset(0.0005));
        }
    }

    @Nested
    class Find {
        @Test
        void looksAtEveryStepAndKeepsTheCounts() {
            var report = find(new double[] {10, 12, 12, 11, 11, 22}, new double[] {100, 130, 120, 100, 110, 220});

            assertThat(report.traps())
                    .containsExactly(
                            new RatioTrap(Kind.COUNT_UP_RATE_DOWN, 1, 10, 100, 12, 130),
                            new RatioTrap(Kind.COUNT_UNCHANGED_RATE_UP, 2, 12, 130, 12, 120),
                            new RatioTrap(Kind.COUNT_DOWN_RATE_UP, 3, 12, 120, 11, 100),
                            new RatioTrap(Kind.COUNT_UNCHANGED_RATE_DOWN, 4, 11, 100, 11, 110));
            assertThat(report.counts()).containsExactly(10.0, 12.0, 12.0, 11.0, 11.0, 22.0);
            assertThat(report.bases()).containsExactly(100.0, 130.0, 120.0, 100.0, 110.0, 220.0);
        }

        @ParameterizedTest(name = "{0}/{1} to {2}/{3}")
        @CsvSource({
            "10, 100, 11, 100",
            "10, 100, 9, 100",
            "10, 100, 10, 100",
            "10, 100, 20, 200",
            "20, 200, 10, 100",
            "0, 10, 0, 20"
        })
        void passesStepsAtWhichBothAgreeOrTheRatioStays(double k0, double n0, double k1, double n1) {
            assertThat(traps(new double[] {k0, k1}, new double[] {n0, n1})).isEmpty();
        }

        @Test
        void decidesBetweenNeighbouringFractionsExactly() {
            // one double, two fractions
            assertThat(3e15 / 9000000000000001.0).isEqualTo(1.0 / 3);

            assertThat(traps(new double[] {1, 3e15}, new double[] {3, 9000000000000001.0}))
                    .extracting(RatioTrap::kind)
                    .containsExactly(Kind.COUNT_UP_RATE_DOWN);
            assertThat(traps(new double[] {1, 3e15}, new double[] {3, 9e15})).isEmpty();
        }

        @Test
        void givesTheBaseAllOrNothingOfTheChangeInThePureCases() {
            assertThat(find(new double[] {10, 10}, new double[] {100, 80})
                            .baseShare()
                            .orElseThrow())
                    .isEqualTo(1);
            assertThat(find(new double[] {10, 20}, new double[] {100, 100})
                            .baseShare()
                            .orElseThrow())
                    .isZero();
            assertThat(find(new double[] {10, 99, 20}, new double[] {100, 1, 100})
                            .baseShare()
                            .orElseThrow())
                    .isZero();
        }

        @Test
        void hasNoBaseShareWhereTheRatioDidNotChange() {
            assertThat(find(new double[] {10, 20}, new double[] {100, 200})
                            .baseShare()
                            .reason()
                            .map(Reason::toString))
                    .contains("NO_VARIATION: The ratio is the same at the first and the last point.");
        }

        @Test
        void isNotComputableForOnePointOrABaseOf0() {
            assertThat(RatioTraps.find(new double[] {1}, new double[] {2}).reason())
                    .contains(Reason.tooFewObservations(2, 1));
            assertThat(RatioTraps.find(new double[] {1, 1}, new double[] {2, 0})
                            .reason()
                            .map(Reason::code))
                    .contains(ReasonCode.ZERO_DENOMINATOR);
        }

        @Test
        void refusesWhatIsNoSeriesOfCounts() {
            refuses(
                    new double[] {1, 2},
                    new double[] {1},
                    "LENGTH_MISMATCH: counts and bases must have one length, but have 2 and 1");
            refuses(
                    new double[] {1, Double.NaN},
                    new double[] {1, 0},
                    "INVALID_INPUT: counts[1] must be a finite number, but was NaN");
            refuses(
                    new double[] {1, 1},
                    new double[] {Double.POSITIVE_INFINITY, 1},
                    "INVALID_INPUT: bases[0] must be a finite number, but was Infinity");
            refuses(
                    new double[] {-1, 1},
                    new double[] {1, 1},
                    "INVALID_INPUT: counts[0] must not be negative, but was -1.0");
            refuses(
                    new double[] {1, 1},
                    new double[] {1, -1},
                    "INVALID_INPUT: bases[1] must not be negative, but was -1.0");
        }

        private static void refuses(double[] counts, double[] bases, String message) {
            assertThatThrownBy(() -> RatioTraps.find(counts, bases))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class FindInRatios {
        @Test
        void findsWhatTheCountsShow() {
            assertThat(RatioTraps.find(List.of(persons(124, 1258), persons(136, 1450)))
                            .orElseThrow())
                    .isEqualTo(find(new double[] {124, 136}, new double[] {1258, 1450}));
        }

        @Test
        void refusesDifferentUnitsAndAnswersForTooFew() {
            var cases = Ratio.of(1, 2, MeasureUnit.CASES).orElseThrow();

            assertThatThrownBy(() -> RatioTraps.find(List.of(persons(1, 2), cases)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: Cannot compare 1 of 2 人 with 1 of 2 件: their units differ");
            assertThat(RatioTraps.find(List.of()).reason()).contains(Reason.tooFewObservations(2, 0));
        }

        private static Ratio persons(long numerator, long denominator) {
            return Ratio.of(numerator, denominator, MeasureUnit.PERSONS).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasASentenceInBothLanguages(Kind kind) {
        assertThat(kind.text().ja().orElseThrow()).endsWith("。");
        assertThat(kind.text().en().orElseThrow()).endsWith(".");
    }

    private static TrapReport find(double[] counts, double[] bases) {
        return RatioTraps.find(counts, bases).orElseThrow();
    }

    private static List<RatioTrap> traps(double[] counts, double[] bases) {
        return find(counts, bases).traps();
    }
}
