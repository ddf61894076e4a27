package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupedDigitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0
            999 | 999
            1000 | 1,000
            -999 | -999
            -1000 | -1,000
            −1000 | −1,000
            +100000 | +100,000
            123456 | 123,456
            1234567.8901 | 1,234,567.8901
            -0.12345 | -0.12345
            999.12345 | 999.12345
            """)
    void areGroupedBeforeThePointAlone(String decimal, String grouped) {
        assertThat(GroupedDigits.of(decimal)).isEqualTo(grouped);
    }

    @Test
    void haveNoExponent() {
        assertThat(GroupedDigits.of(new BigDecimal("1E+6"))).isEqualTo("1,000,000");
    }
}
