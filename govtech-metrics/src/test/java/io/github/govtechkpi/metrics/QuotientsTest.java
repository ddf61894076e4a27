package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
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

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "3, 2e324",
        "-7, 2e324",
        "12345678901234567890, 1e340",
        "-12345678901234567891, 3e335",
        "22250738585072011360574097967091319759348195463516456480234261097248222220210769455165295239081350879141491589130396211068700864386945946455276572074078206217433799881410632673292535522868813721490129811224514518898490572223072852551331557550159143974763979834118019993239627482633, 1e576",
        "1, 1e400"
    })
    void areRoundedOnceBelowTheNormalDoublesToo(BigDecimal dividend, BigDecimal divisor) {
        var digits = dividend.divide(divisor, new MathContext(60));

        assertThat(Quotients.nearest(dividend, divisor)).isEqualTo(digits.doubleValue());
    }

    @Test
    void roundATieOfTheLeastDoublesToEven() {
        var least = BigInteger.TWO.pow(1074);

        assertThat(Quotients.nearest(BigInteger.ONE, least.shiftLeft(1))).isZero();
        assertThat(Quotients.nearest(BigInteger.valueOf(3), least.shiftLeft(1))).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(Quotients.nearest(BigInteger.valueOf(-3), least.shiftLeft(1)))
                .isEqualTo(-2 * Double.MIN_VALUE);
        assertThat(Quotients.nearest(BigInteger.valueOf(5), least.shiftLeft(1))).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(Quotients.nearest(BigInteger.valueOf(5), least.shiftLeft(2))).isEqualTo(Double.MIN_VALUE);
        assertThat(Quotients.nearest(BigInteger.valueOf(7), least.shiftLeft(2))).isEqualTo(2 * Double.MIN_VALUE);
    }
}
