package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumBaseTest {
    @ParameterizedTest(name = "{0}: exact {1}, approximate {2}, with 80 % power {3}")
    @CsvSource({ // METHODS 2.6
        "0.05, 3190, 3151, 6436",
        "0.1, 835, 808, 1648",
        "0.2, 223, 212, 431",
        "0.3, 105, 99, 200",
        "0.5, 43, 39, 78",
        "1, 14, 12, 23",
        "2, 5, 5, 8",
        "-0.1, 756, 731, 1491",
        "-0.2, 183, 174, 353",
        "-0.5, 28, 24, 46"
    })
    void isTheTableOfTheMethods(double claim, long exact, long approximate, long withPower) {
        assertThat(MinimumBase.exact(claim, 0.95).orElseThrow().minBase()).isEqualTo(exact);
        assertThat(MinimumBase.approximate(claim, 0.95).minBase()).isEqualTo(approximate);
        assertThat(MinimumBase.withPower(claim, 0.95, 0.8).minBase()).isEqualTo(withPower);
    }

    @Nested
    class Exact {
        @Test
        void carriesTheClaimAndBothBases() {
            var base = MinimumBase.exact(-0.1, 0.95).orElseThrow();
            assertThat(base.claimedChange()).isEqualTo(-0.1);
            assertThat(base.confidence()).isEqualTo(0.95);
            assertThat(base.firstSignificantBase()).isEqualTo(746);
            assertThat(base.derivation().method()).contains("exact conditional interval");
        }

        @Test
        void readsTheClaimAsTheDecimalThatItIsWrittenAs() {
            // 1.15 as a double lies below 1.15, yet 10 becomes 11.5 and so 12
            var claim = new ClaimedChange(new java.math.BigDecimal("0.15"), java.math.BigDecimal.ONE);
            assertThat(claim.after(10)).isEqualTo(12);
            assertThat(claim.after(9)).isEqualTo(10);
        }

        @Test
        void roundsHalfUpForAFallToo() {
            var claim = new ClaimedChange(new BigDecimal("-0.5"), BigDecimal.ONE);
            assertThat(claim.after(1)).isEqualTo(1);
            assertThat(claim.after(3)).isEqualTo(2);
            assertThat(claim.after(4)).isEqualTo(2);
        }

        @Test
        void answersForTinyClaimsToo() {
            var base = MinimumBase.exact(1e-6, 0.95).orElseThrow();
            var approximate = MinimumBase.approximate(1e-6, 0.95);
            assertThat(base.minBase()).isBetween(approximate.minBase(), approximate.minBase() + 4_000_000);
        }

        @ParameterizedTest
        @ValueSource(doubles = {1e14, 1e15, 1e20, 1e300})
        void isOneForAClaimThatOneCaseShows(double claim) {
            var base = MinimumBase.exact(claim, 0.999999).orElseThrow();

            assertThat(base.minBase()).isEqualTo(1);
            assertThat(base.firstSignificantBase()).isEqualTo(1);
        }

        @Test
        void isTheSameInWholeNumbersThatNoLongHolds() {
            var claim = new ClaimedChange(new BigDecimal("0.2"), BigDecimal.ONE);
            var sameClaim = new ClaimedChange(new BigDecimal("2e30"), new BigDecimal("1e31"));

            assertThat(sameClaim.minBase(0.025)).isEqualTo(claim.minBase(0.025));
            assertThat(sameClaim.firstSignificantBase(0.025)).isEqualTo(claim.firstSignificantBase(0.025));
            assertThat(sameClaim.after(12)).isEqualTo(claim.after(12)).isEqualTo(14);
            assertThat(sameClaim.after(13)).isEqualTo(claim.after(13)).isEqualTo(16);
        }

        @Test
        void isTheSameForAFallInWholeNumbersThatNoLongHolds() {
            var claim = new ClaimedChange(new BigDecimal("-0.3"), BigDecimal.ONE);
            var sameClaim = new ClaimedChange(new BigDecimal("-3e30"), new BigDecimal("1e31"));

            assertThat(sameClaim.minBase(0.025)).isEqualTo(claim.minBase(0.025));
            assertThat(sameClaim.after(5)).isEqualTo(claim.after(5)).isEqualTo(4); // 3.5 is rounded up
        }

        @Test
        void hasNoAnswerForAClaimThatNoCountShows() {
            assertThat(MinimumBase.exact(1e-9, 0.95).reason().map(Reason::code)).contains(ReasonCode.CHANGE_TOO_SMALL);
        }
    }

    @Nested
    class PerGroup {
        @Test
        void isTheSampleSizeOfPowerPropTest() {
            // R 4.2.2: power.prop.test(p1 = 0.1, p2 = 0.15, power = 0.8)
            var size = MinimumBase.perGroup(0.1, 0.15, 0.95, 0.8);
            assertThat(size.raw()).isCloseTo(685.597, within(0.001));
            assertThat(size.perGroup()).isEqualTo(686);
        }

        @Test
        void doesNotDependOnTheOrder() {
            assertThat(MinimumBase.perGroup(0.2, 0.5, 0.95, 0.8).raw())
                    .isCloseTo(MinimumBase.perGroup(0.5, 0.2, 0.95, 0.8).raw(), within(1e-12));
        }

        @Test
        void takesSharesOfNoneAndAll() {
            // z sqrt(1 - 1/2) / 1, squared: the groups' own variance is 0
            assertThat(MinimumBase.perGroup(0, 1, 0.95, 0.8).raw()).isCloseTo(1.9207294, within(1e-6));
        }
    }

    @Nested
    class Arguments {
        @ParameterizedTest
        @ValueSource(doubles = {0, -1.1, Double.NaN, Double.POSITIVE_INFINITY})
        void withAClaimThatIsNoneAreRefused(double claim) {
            assertThatThrownBy(() -> MinimumBase.exact(claim, 0.95)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> MinimumBase.approximate(claim, 0.95)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> MinimumBase.withPower(claim, 0.95, 0.8)).isInstanceOf(InvalidInputException.class);
        }

        @Test
        void areRefusedWithTheRule() {
            assertThatThrownBy(() -> MinimumBase.exact(-1.5, 0.95))
                    .hasMessage("INVALID_INPUT: claimedChange must be from -1 up and not 0, for example 0.5 for +50 %,"
                            + " but was -1.5");
            assertThatThrownBy(() -> MinimumBase.approximate(-1, 0.95))
                    .hasMessage("INVALID_INPUT: claimedChange must be above -1 here: use exact for a fall to 0");
            assertThatThrownBy(() -> MinimumBase.withPower(0.5, 0.95, 1))
                    .hasMessage("INVALID_INPUT: power must be above 0 and below 1, for example 0.8, but was 1.0");
            assertThatThrownBy(() -> MinimumBase.perGroup(0.1, 1.1, 0.95, 0.8))
                    .hasMessage("INVALID_INPUT: p1 must be from 0 to 1, but was 1.1");
            assertThatThrownBy(() -> MinimumBase.perGroup(0.3, 0.3, 0.95, 0.8))
                    .hasMessage("INVALID_INPUT: p1 must differ from p0, but both were 0.3");
            assertThatThrownBy(() -> MinimumBase.exact(0.5, 95)).hasMessageStartingWith("INVALID_CONFIDENCE: ");
        }
    }
}
