package io.github.govtechkpi.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.github.govtechkpi.metrics.decomposition.SectorDecomposition.Effects;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Test;

class LmdiSectorsTest {
    private static final double[] ONES = {1, 1};

    @Test
    void leavesNothingBehindWhereEffectsCancel() {
        // shares and intensities swap: as differences of products both would leave 1e-10 and more
        var split = LmdiSectors.between(
                        new double[] {300_000_001, 700_000_003},
                        new double[] {3_000_000.1, 7_000_000.3},
                        new double[] {300_000_001, 700_000_003},
                        new double[] {3_000_000.1, 7_000_000.3})
                .orElseThrow();

        assertThat(split.change()).isZero();
        assertThat(split.shapley()).isEqualTo(new Effects(0, 0, 0));
        assertThat(split.logarithmic().orElseThrow()).isEqualTo(new Effects(0, 0, 0));
    }

    @Test
    void keepsTheDigitsOfATinyChange() {
        // activity grows by one in ten billion, nothing else changes
        var split = LmdiSectors.between(
                        new double[] {1e10}, new double[] {5e9}, new double[] {1e10 + 1}, new double[] {5e9 + 0.5})
                .orElseThrow();

        assertThat(split.logarithmic().orElseThrow().activity()).isCloseTo(0.5, offset(1e-12));
        assertThat(split.logarithmic().orElseThrow().intensity()).isZero();
        assertThat(split.shapley()).isEqualTo(new Effects(0.5, 0, 0));
    }

    @Test
    void takesAFactorOfManyOrdersOfMagnitude() {
        var split = LmdiSectors.between(new double[] {1e20}, new double[] {1e20}, new double[] {1}, new double[] {1})
                .orElseThrow();

        assertThat(split.logarithmic().orElseThrow().activity()).isEqualTo(-1e20);
        assertThat(split.multiplicative().orElseThrow().activity()).isCloseTo(1e-20, offset(1e-32));
        assertThat(split.multiplicative().orElseThrow().total()).isEqualTo(1e-20);
    }

    @Test
    void hasNoLogarithmicSplitOfAValueThatIsNotPositive() {
        for (var value : new double[] {0, -3}) {
            var before = LmdiSectors.between(ONES, new double[] {value, 2}, ONES, new double[] {1, 2})
                    .orElseThrow();
            var after = LmdiSectors.between(ONES, new double[] {1, 2}, ONES, new double[] {value, 2})
                    .orElseThrow();

            assertThat(before.logarithmic().reason().map(Reason::code)).contains(ReasonCode.REQUIRES_POSITIVE_VALUES);
            assertThat(after.multiplicative().reason().map(Reason::code)).contains(ReasonCode.REQUIRES_POSITIVE_VALUES);
            assertThat(before.shapley()).isEqualTo(new Effects(0, 0, 1 - value));
            assertThat(after.shapley()).isEqualTo(new Effects(0, 0, value - 1));
        }
    }

    @Test
    void isNotComputableWithoutSectorsOrActivity() {
        assertThat(LmdiSectors.between(new double[0], new double[0], new double[0], new double[0])
                        .reason()
                        .map(Reason::code))
                .contains(ReasonCode.EMPTY_TABLE);
        assertThat(LmdiSectors.between(new double[] {1, 0}, ONES, ONES, ONES)
                        .reason()
                        .map(Reason::code))
                .contains(ReasonCode.ZERO_DENOMINATOR);
        assertThat(LmdiSectors.between(ONES, ONES, new double[] {1, 0}, ONES)
                        .reason()
                        .map(Reason::code))
                .contains(ReasonCode.ZERO_DENOMINATOR);
    }

    @Test
    void refusesColumnsThatDoNotFitAndWhatIsNoNumber() {
        var nan = new double[] {1, Double.NaN};
        refuses(
                new double[1],
                ONES,
                ONES,
                ONES,
                "LENGTH_MISMATCH: activity0 and value0 must have one length, but have 1 and 2");
        refuses(
                ONES,
                ONES,
                ONES,
                new double[3],
                "LENGTH_MISMATCH: activity1 and value1 must have one length, but have 2 and 3");
        refuses(
                ONES,
                ONES,
                new double[3],
                new double[3],
                "LENGTH_MISMATCH: activity0 and activity1 must have one length, but have 2 and 3");
        refuses(nan, ONES, ONES, ONES, "INVALID_INPUT: activity0[1] must be a finite number, but was NaN");
        refuses(ONES, nan, ONES, ONES, "INVALID_INPUT: value0[1] must be a finite number, but was NaN");
        refuses(ONES, ONES, nan, ONES, "INVALID_INPUT: activity1[1] must be a finite number, but was NaN");
        refuses(ONES, ONES, ONES, nan, "INVALID_INPUT: value1[1] must be a finite number, but was NaN");
        refuses(
                new double[] {-1, 1},
                ONES,
                ONES,
                ONES,
                "INVALID_INPUT: activity0[0] must not be negative, but was -1.0");
        refuses(
                ONES,
                ONES,
                new double[] {-1, 1},
                ONES,
                "INVALID_INPUT: activity1[0] must not be negative, but was -1.0");
    }

    private static void refuses(
            double[] activity0, double[] value0, double[] activity1, double[] value1, String message) {
        assertThatThrownBy(() -> LmdiSectors.between(activity0, value0, activity1, value1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }
}
