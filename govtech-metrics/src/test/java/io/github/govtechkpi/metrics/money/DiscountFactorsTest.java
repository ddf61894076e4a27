package io.github.govtechkpi.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DiscountFactorsTest {
    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t6_discount_factors").tests(vector -> switch (vector.function()) {
            case "factors" -> factors(vector);
            case "fisher" ->
                Map.of(
                        "real",
                        DiscountFactors.realRate(vector.number("nominal"), vector.number("inflation"))
                                .real());
            default -> throw new AssertionError(vector.function());
        });
    }

    private static Map<String, ?> factors(Case vector) {
        var factor = DiscountFactors.of(
                vector.number("rate"), vector.in().get("year").asInt());
        return Map.of(
                "factor", factor.factor(), "annuity", factor.annuity(), "capitalRecovery", factor.capitalRecovery());
    }

    @Nested
    class Factors {
        @Test
        void areOneAndTheYearsAtARateOfZero() {
            var factor = DiscountFactors.of(0, 7);
            assertThat(factor.factor()).isEqualTo(1);
            assertThat(factor.annuity()).isEqualTo(7);
            assertThat(factor.capitalRecovery().orElseThrow()).isEqualTo(1.0 / 7);
        }

        @Test
        void keepTheirDigitsForASmallRate() {
            // the sum of 1 / 1.000000000001^t for t = 1..3, from its series: 3 - 6e-12 + 10e-24
            assertThat(DiscountFactors.of(1e-12, 3).annuity()).isCloseTo(3 - 6e-12, within(1e-15));
        }

        @Test
        void growForANegativeRate() {
            assertThat(DiscountFactors.of(-0.5, 2).factor()).isCloseTo(4, within(1e-14));
            assertThat(DiscountFactors.of(-0.5, 2).annuity()).isCloseTo(6, within(1e-14));
        }

        @Test
        void haveNoCapitalRecoveryWithoutAYear() {
            var none = DiscountFactors.of(0.04, 0);
            assertThat(none.annuity()).isEqualTo(0.0);
            assertThat(none.capitalRecovery().reason().map(Reason::code)).contains(ReasonCode.ZERO_DENOMINATOR);
        }

        @Test
        void refuseImpossibleRatesAndYears() {
            assertThatThrownBy(() -> DiscountFactors.of(-1, 1))
                    .hasMessage("INVALID_RATE: rate must be above -1, but was -1.0: enter 4 percent as 0.04");
            assertThatThrownBy(() -> DiscountFactors.of(Double.POSITIVE_INFINITY, 1))
                    .hasMessage("INVALID_INPUT: rate must be a finite number, but was Infinity");
            assertThatThrownBy(() -> DiscountFactors.of(0.04, -1))
                    .hasMessage("INVALID_INPUT: year must be 0 or more, but was -1");
            assertThatThrownBy(() -> DiscountFactors.of(-0.99, 1000))
                    .hasMessage("INVALID_INPUT: factor must be a finite number, but was Infinity");
        }
    }

    @Nested
    class RealRate {
        @Test
        void isTheNominalRateWithoutInflation() {
            assertThat(DiscountFactors.realRate(0.04, 0).real()).isEqualTo(0.04);
            assertThat(DiscountFactors.realRate(0.02, 0.02).real()).isZero();
        }

        @Test
        void refusesRatesOfMinusOneAndLess() {
            assertThatThrownBy(() -> DiscountFactors.realRate(-1, 0))
                    .hasMessage("INVALID_RATE: nominal must be above -1, but was -1.0: enter 4 percent as 0.04");
            assertThatThrownBy(() -> DiscountFactors.realRate(0, -2))
                    .hasMessage("INVALID_RATE: inflation must be above -1, but was -2.0: enter 4 percent as 0.04");
        }
    }
}
