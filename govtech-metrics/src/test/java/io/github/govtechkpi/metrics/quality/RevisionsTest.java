package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionsTest {
    @Nested
    class Analyse {
        @Test
        void measuresLaterLessPreliminary() {
            var analysis = analyse(new double[] {100, 100, 100}, new double[] {104, 98, 100});
            assertThat(analysis.meanRevision()).isCloseTo(2 / 3.0, within(1e-12));
            assertThat(analysis.meanAbsRevision()).isEqualTo(2);
            assertThat(analysis.relativeMeanAbsRevision().orElseThrow()).isCloseTo(6 / 302.0, within(1e-12));
            assertThat(analysis.rmsRevision()).isCloseTo(Math.sqrt(20 / 3.0), within(1e-12));
            assertThat(analysis.min()).isEqualTo(-2);
            assertThat(analysis.max()).isEqualTo(4);
            assertThat(analysis.upward()).as("no revision is not upward").isEqualTo(1);
            assertThat(analysis.upwardShare()).isEqualTo(1 / 3.0);
        }

        @Test
        void allowsForCorrelatedRevisions() {
            // revisions 1, 3: mean 2, g0 = 1, g1 = -1/2, one lag of weight 1/2: long-run variance 1/2
            var analysis = analyse(new double[] {0, 0}, new double[] {1, 3});
            assertThat(analysis.hacLag()).isEqualTo(1);
            assertThat(analysis.hacT().orElseThrow()).isCloseTo(2 / Math.sqrt(0.25), within(1e-12));
            assertThat(analysis.biasT().orElseThrow()).isCloseTo(2, within(1e-12));
            assertThat(analysis.biasP().orElseThrow()).isCloseTo(1 - 2 / Math.PI * Math.atan(2), within(1e-12));
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "4, 1", "5, 2", "27, 2", "28, 3", "99, 3", "100, 4"})
        void takesMoreLagsOfLongerSeries(int n, int lag) {
            var first = DoubleStream.generate(() -> 0).limit(n).toArray();
            var later = DoubleStream.iterate(1, value -> value + 1).limit(n).toArray();
            assertThat(analyse(first, later).hacLag()).isEqualTo(lag);
        }

        @Test
        void hasNoSpreadOfASingleRevision() {
            var analysis = analyse(new double[] {10}, new double[] {12});
            assertThat(analysis.meanRevision()).isEqualTo(2);
            assertThat(analysis.sd().reason().orElseThrow().minimum()).hasValue(2);
            assertThat(analysis.biasT().reason().orElseThrow().code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(analysis.biasP().isComputable()).isFalse();
            assertThat(analysis.hacT().isComputable()).isFalse();
        }

        @Test
        void hasNoBiasTestOfEqualRevisionsAlsoWhenTheyDifferByRounding() {
            // 1.1 - 1 and 1000.1 - 1000 differ in binary
            var analysis = analyse(new double[] {1, 1000, 3}, new double[] {1.1, 1000.1, 3.1});
            assertThat(analysis.sd().orElseThrow()).isZero();
            assertThat(analysis.biasT().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(analysis.biasP().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(analysis.hacT().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void hasNoRelativeSizeWhereAllLaterValuesAreZero() {
            var analysis = analyse(new double[] {1, 2}, new double[] {0, 0});
            assertThat(analysis.relativeMeanAbsRevision().reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(analysis.meanAbsRevision()).isEqualTo(1.5);
        }

        @Test
        void takesNegativeValues() {
            var analysis = analyse(new double[] {-10, -20}, new double[] {-12, -20});
            assertThat(analysis.meanRevision()).isEqualTo(-1);
            assertThat(analysis.relativeMeanAbsRevision().orElseThrow()).isEqualTo(2 / 32.0);
        }

        @Test
        void isNotComputableWithoutValues() {
            assertThat(Revisions.analyse(new double[0], new double[0])
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NO_OBSERVATIONS);
        }

        @Test
        void refusesColumnsOfDifferentLength() {
            assertThatThrownBy(() -> Revisions.analyse(new double[] {1, 2}, new double[] {Double.NaN}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("LENGTH_MISMATCH: preliminary and later must have one length, but have 2 and 1");
        }

        @Test
        void refusesNumbersThatAreNone() {
            assertThatThrownBy(() -> Revisions.analyse(new double[] {1}, new double[] {Double.NaN}))
                    .hasMessage("INVALID_INPUT: later[0] must be a finite number, but was NaN");
            assertThatThrownBy(() -> Revisions.analyse(new double[] {Double.NEGATIVE_INFINITY}, new double[] {1}))
                    .hasMessage("INVALID_INPUT: preliminary[0] must be a finite number, but was -Infinity");
        }
    }

    @Nested
    class Noise {
        private static final RevisionAnalysis ANALYSIS =
                analyse(new double[] {100, 100, 100}, new double[] {104, 98, 100});

        @Test
        void isTwiceTheMeanAbsoluteRevision() {
            assertThat(ANALYSIS.noise()).isEqualTo(4);
        }

        @ParameterizedTest
        @CsvSource({"3.999, true", "-3.999, true", "0, true", "4, false", "-4, false", "4.001, false"})
        void coversSmallerGapsOfEitherSign(double gap, boolean covered) {
            assertThat(ANALYSIS.noiseCaveat(gap).isPresent()).isEqualTo(covered);
        }

        @Test
        void isNamedInBothLanguages() {
            var caveat = ANALYSIS.noiseCaveat(-2.5).orElseThrow();
            assertThat(caveat.code()).isEqualTo(CaveatCode.WITHIN_REVISION_NOISE);
            assertThat(caveat.text().in(Locale.JAPANESE)).isEqualTo("残り2.5は、改定幅の平均の2倍（4）より小さく、改定による変動の範囲内です。");
            assertThat(caveat.text().in(Locale.ENGLISH))
                    .isEqualTo("The remaining gap of 2.5 is smaller than twice the mean absolute revision (4):"
                            + " it is within revision noise.");
        }

        @Test
        void coversNothingWhereNothingWasRevised() {
            assertThat(analyse(new double[] {1, 2}, new double[] {1, 2}).noiseCaveat(0))
                    .isEmpty();
        }

        @Test
        void refusesAGapThatIsNoNumber() {
            assertThatThrownBy(() -> ANALYSIS.noiseCaveat(Double.NaN))
                    .hasMessage("INVALID_INPUT: remainingGap must be a finite number, but was NaN");
        }
    }

    private static RevisionAnalysis analyse(double[] preliminary, double[] later) {
        return Revisions.analyse(preliminary, later).orElseThrow();
    }
}
