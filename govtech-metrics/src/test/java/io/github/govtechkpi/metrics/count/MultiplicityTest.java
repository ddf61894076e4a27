package io.github.govtechkpi.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidInputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiplicityTest {
    @Nested
    class Compare {
        @Test
        void toleratesFivePercentFalseFindingsByDefault() {
            var found = Multiplicity.compare(new double[] {0.01, 0.2, 0.02});
            assertThat(found.falseDiscoveryRate()).isEqualTo(0.05);
            assertThat(found.rejectedBh()).isEqualTo(2);
            assertThat(found.derivation().method())
                    .isEqualTo("Benjamini-Hochberg false discovery rate (Benjamini & Hochberg 1995)");
            assertThat(found.isDiscovery(0)).isTrue();
            assertThat(found.isDiscovery(1)).isFalse();
            assertThat(found.isDiscovery(2)).isTrue();
        }

        @Test
        void countsAnAdjustedValueThatMissesTheRateByRoundingAlone() {
            // 3 / 1 * 0.1 is 0.30000000000000004
            var found = Multiplicity.compare(new double[] {0.1, 0.9, 0.9}, 0.3);
            assertThat(found.bh().get(0)).isGreaterThan(0.3);
            assertThat(found.rejectedBh()).isEqualTo(1);
            assertThat(Multiplicity.compare(new double[] {0.1001, 0.9, 0.9}, 0.3)
                            .rejectedBh())
                    .isZero();
        }

        @Test
        void neverCountsAComparisonWithoutAPValue() {
            var found = Multiplicity.compare(new double[] {Double.NaN, 0.04});
            assertThat(found.bh()).containsExactly(Double.NaN, 0.04);
            assertThat(found.by()).containsExactly(Double.NaN, 0.04);
            assertThat(found.holm()).containsExactly(Double.NaN, 0.04);
            assertThat(found.bonferroni()).containsExactly(Double.NaN, 0.04);
            assertThat(found.rejectedBh()).isEqualTo(1);
            assertThat(found.isDiscovery(0)).isFalse();
        }

        @Test
        void hasNothingToAdjustWithoutComparisons() {
            var found = Multiplicity.compare(new double[0]);
            assertThat(found.bh()).isEmpty();
            assertThat(found.rejectedBh()).isZero();
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
        void refusesARateThatIsNone(double rate) {
            assertThatThrownBy(() -> Multiplicity.compare(new double[] {0.5}, rate))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: falseDiscoveryRate must be above 0 and below 1, for example 0.05, but was "
                                    + rate);
        }
    }

    @Nested
    class Adjust {
        @ParameterizedTest
        @ValueSource(doubles = {-0.001, 1.001, Double.POSITIVE_INFINITY})
        void refusesWhatIsNoProbability(double p) {
            assertThatThrownBy(() -> Multiplicity.adjust(new double[] {0.5, p}, MultiplicityMethod.HOLM))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: p[1] must be from 0 to 1, or NaN, but was " + p);
        }

        @Test
        void isQuickForManyComparisons() {
            var p = new double[100_000];
            for (var i = 0; i < p.length; i++) {
                p[i] = i / (double) p.length;
            }
            assertThat(Multiplicity.adjust(p, MultiplicityMethod.BY)).hasSize(p.length);
        }
    }

    @Test
    void aFindingIsOneUpToTheRateToTwelveDecimals() {
        assertThat(Multiplicity.isDiscovery(3 * 0.05 / 3, 0.05)).isTrue();
        assertThat(Multiplicity.isDiscovery(0.05 + 4e-13, 0.05)).isTrue();
        assertThat(Multiplicity.isDiscovery(0.05 + 6e-13, 0.05)).isFalse();
        assertThat(Multiplicity.isDiscovery(Double.NaN, 0.05)).isFalse();
        assertThatThrownBy(() -> Multiplicity.isDiscovery(0.01, 1))
                .hasMessage(
                        "INVALID_INPUT: falseDiscoveryRate must be above 0 and below 1, for example 0.05, but was 1.0");
    }
}
