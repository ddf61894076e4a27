package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalpostsTest {
    @ParameterizedTest(name = "{0} between 20 and 40: {1}, or {2} where less is better")
    @CsvSource({"25, 0.25, 0.75, false", "20, 0, 1, false", "40, 1, 0, false", "19.9, 0, 1, true", "40.1, 1, 0, true"})
    void placeAValueAndSayWhereItLiesOutside(double value, double higher, double lower, boolean clamped) {
        var up = Goalposts.higherIsBetter(value, 20, 40);
        assertThat(up.score()).isCloseTo(higher, within(1e-15));
        assertThat(up.clamped()).isEqualTo(clamped);
        assertThat(up.higherIsBetter()).isTrue();
        var down = Goalposts.lowerIsBetter(value, 20, 40);
        assertThat(down.score()).isCloseTo(lower, within(1e-15));
        assertThat(down.clamped()).isEqualTo(clamped);
        assertThat(down.value()).isEqualTo(value);
    }

    @Test
    void refuseWhatCanNeverBeRight() {
        assertThatThrownBy(() -> Goalposts.higherIsBetter(1, 3, 3))
                .hasMessage("INVALID_RANGE: low must be below high, but they were 3.0 and 3.0");
        assertThatThrownBy(() -> Goalposts.lowerIsBetter(1, 4, 3))
                .hasMessage("INVALID_RANGE: low must be below high, but they were 4.0 and 3.0");
        assertThatThrownBy(() -> Goalposts.higherIsBetter(Double.NaN, 0, 1))
                .hasMessage("MISSING_COMPONENT: value must be a finite number, but was NaN");
        assertThatThrownBy(() -> Goalposts.higherIsBetter(0, Double.NaN, 1))
                .hasMessage("INVALID_INPUT: low must be a finite number, but was NaN");
        assertThatThrownBy(() -> Goalposts.higherIsBetter(0, 0, Double.POSITIVE_INFINITY))
                .hasMessage("INVALID_INPUT: high must be a finite number, but was Infinity");
        assertThatThrownBy(() -> Goalposts.higherIsBetter(0, -1e308, 1e308))
                .hasMessage("INVALID_INPUT: high - low must be a finite number, but was Infinity");
    }
}
