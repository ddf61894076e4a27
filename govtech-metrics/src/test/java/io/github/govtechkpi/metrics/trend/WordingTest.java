package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "0, 0",
        "1069.4, '1,069'",
        "28.74, 28.7",
        "0.5714, 0.571",
        "-0.5, -0.5",
        "1000000, '1,000,000'",
        "1e15, '1,000,000,000,000,000'",
        "99.96, 100",
        "2.005, 2.01",
        "-1234.5, '-1,235'",
        "0.000012345, 0.0000123"
    })
    void writesNumbersWithThreeDigitsThatCount(double value, String text) {
        assertThat(Wording.number(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "p of {0} is written {1}")
    @CsvSource({
        "0, < 0.001",
        "0.0009999, < 0.001",
        "0.001, = 0.001",
        "0.0125, = 0.013",
        "0.999, = 0.999",
        "0.9991, > 0.999",
        "1, > 0.999"
    })
    void neverWritesAPOfZeroOrOne(double p, String text) {
        assertThat(Wording.pValue(p)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"0, <1", "0.004, <1", "0.005, 1", "0.239, 24", "0.994, 99", "0.995, >99", "1, >99"})
    void neverWritesAProbabilityOfZeroOrOne(double probability, String text) {
        assertThat(Wording.hundredths(probability)).isEqualTo(text);
    }

    @Test
    void givesBothEndsOfAnIntervalTheSameDecimals() {
        assertThat(Wording.interval(27, 31.166, 28.7)).isEqualTo(LocalizedText.of("27.0～31.2", "27.0 to 31.2"));
        assertThat(Wording.interval(-0.026, 4.03, 2)).isEqualTo(LocalizedText.of("−0.03～4.03", "-0.03 to 4.03"));
        assertThat(Wording.changes(-1, 2, 0.5)).isEqualTo(LocalizedText.of("−1.00～＋2.00", "-1.00 to +2.00"));
    }

    @Test
    void marksAChangeWithItsSign() {
        assertThat(Wording.change(28.7)).isEqualTo("+28.7");
        assertThat(Wording.change(-28.7)).isEqualTo("-28.7");
        assertThat(Wording.change(0)).isEqualTo("0");
    }
}
