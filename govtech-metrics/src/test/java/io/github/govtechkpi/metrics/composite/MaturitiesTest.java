package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaturitiesTest {
    @Test
    void countsTheItemsWithFullPoints() {
        var maturity = Maturities.of(new double[] {2, 1, 0, 4, 2}, new double[] {2, 2, 2, 4, 4})
                .orElseThrow();
        assertThat(maturity.items()).isEqualTo(ItemsMet.of(2, 5));
        assertThat(maturity.points()).isEqualTo(9);
        assertThat(maturity.maxPoints()).isEqualTo(14);
        assertThat(maturity.simpleMeanOfShares()).isCloseTo(0.6, within(1e-15));
        assertThat(maturity.pointsShare()).isEqualTo(9.0 / 14);
        assertThat(maturity.text()).isEqualTo(LocalizedText.of("B（5項目中2項目）", "B (2 of 5 items)"));
    }

    @Test
    void takesItsGroupFromTheMeanOfShares() {
        // the mean of shares is 0.5, the share of points 10 of 110
        var maturity =
                Maturities.of(new double[] {10, 0}, new double[] {10, 100}).orElseThrow();
        assertThat(maturity.group()).isEqualTo(MaturityGroup.B);
    }

    @Test
    void refusesAnItemThatWasNotAssessed() {
        assertThat(Maturities.of(new double[] {1, Double.NaN}, new double[] {2, 2})
                        .reason()
                        .map(Reason::code))
                .contains(ReasonCode.MISSING_COMPONENT);
        assertThat(Maturities.of(new double[0], new double[0]).reason().map(Reason::code))
                .contains(ReasonCode.EMPTY_TABLE);
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        assertThatThrownBy(() -> Maturities.of(new double[] {1}, new double[] {2, 2}))
                .hasMessage("LENGTH_MISMATCH: scores and maxScores must have one length, but have 1 and 2");
        assertThatThrownBy(() -> Maturities.of(new double[] {2.5}, new double[] {2}))
                .hasMessage("INVALID_INPUT: scores[0] must be from 0 to 2.0, but was 2.5");
        assertThatThrownBy(() -> Maturities.of(new double[] {-1}, new double[] {2}))
                .hasMessage("INVALID_INPUT: scores[0] must be from 0 to 2.0, but was -1.0");
        assertThatThrownBy(() -> Maturities.of(new double[] {0}, new double[] {0}))
                .hasMessage("INVALID_RANGE: maxScores[0] must be above 0, but was 0.0");
        assertThatThrownBy(() -> Maturities.of(new double[] {0}, new double[] {Double.NaN}))
                .hasMessage("INVALID_INPUT: maxScores[0] must be a finite number, but was NaN");
        assertThatThrownBy(() -> Maturities.of(new double[] {Double.NEGATIVE_INFINITY}, new double[] {2}))
                .hasMessage("MISSING_COMPONENT: scores[0] must be a finite number, or NaN where the value is missing,"
                        + " but was -Infinity");
    }

    @Nested
    class Groups {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "1, A",
            "0.75, A",
            "0.7499999, B",
            "0.5, B",
            "0.4999999, C",
            "0.25, C",
            "0.2499999, D",
            "0, D",
            // the last bit decides nothing
            "0.7499999999999999, A"
        })
        void beginAtTheQuarters(double score, MaturityGroup group) {
            assertThat(MaturityGroup.of(score)).isEqualTo(group);
        }

        @Test
        void areOfScoresFromZeroToOne() {
            assertThatThrownBy(() -> MaturityGroup.of(1.01))
                    .hasMessage("INVALID_INPUT: score must be from 0 to 1, but was 1.01");
            assertThatThrownBy(() -> MaturityGroup.of(-0.01))
                    .hasMessage("INVALID_INPUT: score must be from 0 to 1, but was -0.01");
            assertThat(MaturityGroup.A.from()).isEqualTo(0.75);
        }
    }
}
