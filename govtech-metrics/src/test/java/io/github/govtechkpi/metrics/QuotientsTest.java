package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientsTest {
    private static final BigInteger TWO_TO_53 = BigInteger.TWO.pow(53);

    @ParameterizedTest(name = "{0} / {1} is {2}")
    @CsvSource({
        "1, 10, 0.1",
        "-1, 3, -0.3333333333333333",
        "0, 7, 0",
        "0, -7, 0",
        "0, 123456789012345678901234567890, 0",
        "300000.0, 1.04, 288461.53846153844",
        "1e40, 1e-40, 1e80",
        "-1e-40, 1e40, -1e-80",
        "123456789012345678901234567890, -3, -4.115226300411523e28",
        "1e400, 1, Infinity",
        "-1e400, 1, -Infinity"
    })
    void areTheNearestDoubles(BigDecimal dividend, BigDecimal divisor, double expected) {
        assertThat(Quotients.nearest(dividend, divisor)).isEqualTo(expected);
    }

    @Test
    void roundATieToEvenAndWhatLiesBesideItToItsSide() {
        var tie = TWO_TO_53.add(BigInteger.ONE); // between 2^53 and 2^53 + 2
        var oddTie = TWO_TO_53.add(BigInteger.valueOf(3)); // between 2^53 + 2 and 2^53 + 4
        var large = BigInteger.TEN.pow(30);

        assertThat(Quotients.nearest(tie, BigInteger.ONE)).isEqualTo(0x1p53);
        assertThat(Quotients.nearest(oddTie, BigInteger.ONE)).isEqualTo(0x1p53 + 4);
        assertThat(Quotients.nearest(tie.negate(), BigInteger.ONE)).isEqualTo(-0x1p53);
        assertThat(Quotients.nearest(tie.multiply(large).add(BigInteger.ONE), large))
                .isEqualTo(0x1p53 + 2);
        assertThat(Quotients.nearest(tie.multiply(large).subtract(BigInteger.ONE), large))
                .isEqualTo(0x1p53);
        assertThat(Quotients.nearest(tie.multiply(large).add(BigInteger.ONE), large.negate()))
                .isEqualTo(-0x1p53 - 2);
        assertThat(Quotients.nearest(oddTie.multiply(large).subtract(BigInteger.ONE), large))
                .isEqualTo(0x1p53 + 2);
    }
}
