package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.ratio.Reliability.Decision;
import io.github.govtechkpi.metrics.ratio.Reliability.Flag;
import io.github.govtechkpi.metrics.ratio.Reliability.Rule;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentationTest {
    @Nested
    class PercentTexts {
        @ParameterizedTest(name = "{0} of {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "9 | 19 | 9 of 19",
                    "0 | 20 | 0% (0 of 20)",
                    "20 | 20 | 100% (20 of 20)",
                    "9 | 28 | 32% (9 of 28)",
                    "1 | 40 | 3% (1 of 40)",
                    "1 | 99 | 1% (1 of 99)",
                    "98 | 99 | 99% (98 of 99)",
                    "1 | 100 | 1.0% (1 of 100)",
                    "0 | 100 | 0.0% (0 of 100)",
                    "100 | 100 | 100.0% (100 of 100)",
                    "1 | 2000 | 0.1% (1 of 2000)",
                    "1 | 2001 | <0.1% (1 of 2001)",
                    "1999 | 2000 | >99.9% (1999 of 2000)",
                    "1998 | 2000 | 99.9% (1998 of 2000)",
                    "1 | 1000000000 | <0.1% (1 of 1000000000)",
                })
        void haveNoMoreDigitsThanTheirBase(double k, double n, String text) {
            assertThat(PercentText.of(k, n).orElseThrow()).hasToString(text);
        }

        @Test
        void cannotBeMadeWithoutTheirCounts() {
            assertThatThrownBy(() -> new PercentText(9, 20, OptionalInt.of(0), "45%", Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("text must hold both counts, \"9 of 20\", but was \"45%\"");
        }

        @Test
        void tellWhyThereIsNoPercentage() {
            var text = PercentText.of(9, 19).orElseThrow();
            assertThat(text.decimals()).isEmpty();
            assertThat(text.reason()).contains(GuardReason.BASE_LT_20);
            assertThat(PercentText.of(9, 20).orElseThrow().reason()).isEmpty();
            assertThat(PercentText.of(9, 99).orElseThrow().decimals()).hasValue(0);
            assertThat(PercentText.of(9, 100).orElseThrow().decimals()).hasValue(1);
        }

        @Test
        void needABaseAndAPart() {
            assertThat(PercentText.of(3, 0).reason().map(Reason::code)).contains(ReasonCode.NO_BASE);
            assertThatThrownBy(() -> PercentText.of(6, 5)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class NchsProportion {
        @ParameterizedTest(name = "{0} of {1}: {2} by {3}")
        @CsvSource({
            "0, 29, SUPPRESS, N_LT_30",
            "29, 29, SUPPRESS, N_LT_30",
            "0, 30, SHOW, WIDTH_LE_005",
            "30, 30, SHOW, WIDTH_LE_005",
            "15, 30, SUPPRESS, WIDTH_GE_030",
            "3, 30, SUPPRESS, RELATIVE_WIDTH_GT_130",
            "50, 100, SHOW, RELATIVE_WIDTH_LE_130"
        })
        void decidesByTheFirstRuleThatApplies(double k, double n, Decision decision, Rule rule) {
            var reliability = Reliability.nchsProportion(k, n).orElseThrow();
            assertThat(reliability.decision()).isEqualTo(decision);
            assertThat(reliability.rule()).isEqualTo(rule);
        }

        @Test
        void flagsTheExtremesAndAnUnreliableComplement() {
            assertThat(Reliability.nchsProportion(0, 29).orElseThrow().flags()).containsExactly(Flag.REVIEW_0_OR_100);
            assertThat(Reliability.nchsProportion(40, 40).orElseThrow().flags()).containsExactly(Flag.REVIEW_0_OR_100);
            assertThat(Reliability.nchsProportion(95, 100).orElseThrow().flags())
                    .containsExactly(Flag.FOOTNOTE_COMPLEMENT);
            assertThat(Reliability.nchsProportion(50, 100).orElseThrow().flags())
                    .isEmpty();
        }

        @Test
        void keepsTheTrueWidthAtTheExtremes() {
            var none = Reliability.nchsProportion(0, 30).orElseThrow();
            assertThat(none.width()).isCloseTo(1 - Math.pow(0.025, 1 / 30.0), within(1e-12));
            assertThat(none.relativeWidth().reason().map(Reason::code)).contains(ReasonCode.ZERO_DENOMINATOR);
            assertThat(none.derivation().method()).contains("2(175)");
        }

        @Test
        void needsABase() {
            assertThat(Reliability.nchsProportion(0, 0).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
        }
    }

    @Nested
    class NchsRate {
        @ParameterizedTest(name = "{0} of {1}: {2}")
        @CsvSource({
            "9, 5000, SUPPRESS",
            "10, 5000, SHOW",
            "10, 9, SUPPRESS",
            "10, 9.99, SUPPRESS",
            "10, 10, SHOW",
            "0, 1000, SUPPRESS"
        })
        void needsTenEventsAndABaseOfTen(double events, double base, Decision decision) {
            assertThat(Reliability.nchsRate(events, base).orElseThrow().decision())
                    .isEqualTo(decision);
        }

        @Test
        void hasTheGarwoodLimitsOfTheCount() {
            var none = Reliability.nchsRate(0, 1000).orElseThrow();
            assertThat(none.countLow()).isZero();
            assertThat(none.countHigh()).isCloseTo(-Math.log(0.025), within(1e-12));
            assertThat(none.relativeWidth().isComputable()).isFalse();
        }

        @Test
        void refusesABaseThatIsNone() {
            assertThat(Reliability.nchsRate(3, 0).reason().map(Reason::code)).contains(ReasonCode.NO_BASE);
            assertThatThrownBy(() -> Reliability.nchsRate(3, -1))
                    .hasMessage("INVALID_INPUT: base must not be negative, but was -1.0");
            assertThatThrownBy(() -> Reliability.nchsRate(2.5, 10))
                    .hasMessage("INVALID_INPUT: events must be a whole number from 0 up, but was 2.5");
            assertThatThrownBy(() -> Reliability.nchsRate(Double.NaN, 0))
                    .hasMessage("INVALID_INPUT: events must be a finite number, but was NaN");
        }
    }

    @Nested
    class SuppressedRows {
        @Test
        void hideTheSmallestOtherCellBesideASingleSmallOne() {
            var row = Suppression.row(new double[] {12, 9, 30, 12}, 10, true);
            assertThat(row.primary()).containsExactly(false, true, false, false);
            assertThat(row.suppressed()).containsExactly(true, true, false, false);
            assertThat(row.texts()).containsExactly("*", "*", "30", "12");
            assertThat(row.revealedByTotal()).isFalse();
        }

        @Test
        void hideTheSmallestWhereverItStands() {
            assertThat(Suppression.row(new double[] {30, 9, 12}, 10, true).suppressed())
                    .containsExactly(false, true, true);
            assertThat(Suppression.row(new double[] {30, 9, 12}, 10, true)
                            .derivation()
                            .method())
                    .contains("complementary suppression");
        }

        @Test
        void hideAZeroOnlyWhereThereIsNothingElse() {
            assertThat(Suppression.row(new double[] {0, 4, 50}, 5, true).suppressed())
                    .containsExactly(false, true, true);
            assertThat(Suppression.row(new double[] {0, 4, 0}, 5, true).suppressed())
                    .containsExactly(true, true, false);
            assertThat(Suppression.row(new double[] {4, 0, 0}, 5, true).suppressed())
                    .containsExactly(true, true, false);
        }

        @Test
        void hideNoMoreWhereTheTotalIsNotPublishedOrTwoAreSmall() {
            assertThat(Suppression.row(new double[] {12, 9, 30}, 10, false).suppressed())
                    .containsExactly(false, true, false);
            assertThat(Suppression.row(new double[] {3, 9, 30}, 10, true).suppressed())
                    .containsExactly(true, true, false);
            assertThat(Suppression.row(new double[] {13, 10, 30}, 10, true).suppressed())
                    .containsExactly(false, false, false);
        }

        @Test
        void doNotHideZerosAndTheThresholdItself() {
            assertThat(Suppression.row(new double[] {0, 5, 4}, 5, false).primary())
                    .containsExactly(false, false, true);
        }

        @Test
        void tellWhereTheTotalStillRevealsTheCell() {
            assertThat(Suppression.row(new double[] {4}, 5, true).revealedByTotal())
                    .isTrue();
            assertThat(Suppression.row(new double[] {4}, 5, false).revealedByTotal())
                    .isFalse();
            assertThat(Suppression.row(new double[] {40}, 5, true).revealedByTotal())
                    .isFalse();
            assertThat(Suppression.row(new double[0], 5, true).texts()).isEmpty();
        }

        @Test
        void refuseWhatIsNoCount() {
            assertThatThrownBy(() -> Suppression.row(new double[] {1, -2}, 5, true))
                    .hasMessage("INVALID_INPUT: cells[1] must be a whole number from 0 up, but was -2.0");
            assertThatThrownBy(() -> Suppression.row(new double[] {Double.NaN}, 5, true))
                    .hasMessage("INVALID_INPUT: cells[0] must be a finite number, but was NaN");
            assertThatThrownBy(() -> Suppression.row(new double[] {1}, 0, true))
                    .hasMessage("INVALID_INPUT: threshold must be above 0, but was 0");
        }
    }

    @Nested
    class RoundedCounts {
        @ParameterizedTest(name = "{0} to the nearest {1}: {2}")
        @CsvSource({
            "0, 5, 0",
            "2, 5, 0",
            "3, 5, 5",
            "12, 5, 10",
            "13, 5, 15",
            "5, 10, 10",
            "4, 10, 0",
            "1, 3, 0",
            "2, 3, 3",
            "7, 1, 7",
            "999999999999, 10, 1000000000000"
        })
        void areTheNearestMultipleHalvesUp(double value, double base, long rounded) {
            assertThat(Suppression.roundToBase(value, base)).isEqualTo(rounded);
        }

        @Test
        void needACountAndABase() {
            assertThatThrownBy(() -> Suppression.roundToBase(-1, 5)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> Suppression.roundToBase(1, 0))
                    .hasMessage("INVALID_INPUT: base must be above 0, but was 0");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"0, 0", "1, *", "7, *", "8, 10", "12, 10", "13, 15", "1003, 1005"})
        void areHiddenFromOneToSevenByTheNhsRule(double count, String text) {
            assertThat(Suppression.nhsSubNational(count)).isEqualTo(text);
        }

        @Test
        void allowADecimalFromFourThousandOn() {
            assertThat(Suppression.allowsOneDecimalAfterRounding(3999)).isFalse();
            assertThat(Suppression.allowsOneDecimalAfterRounding(4000)).isTrue();
        }
    }
}
