package io.github.govtechkpi.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {
    @ParameterizedTest(name = "{0}: {1}, {2} a year")
    @CsvSource({"MONTHLY, P1M, 12", "QUARTERLY, P3M, 4", "HALF_YEARLY, P6M, 2", "YEARLY, P1Y, 1"})
    void saysHowManyPeriodsMakeAYear(Frequency frequency, String iso, int perYear) {
        assertThat(frequency.iso()).isEqualTo(iso);
        assertThat(frequency.length()).isEqualTo(Period.parse(iso));
        assertThat(frequency.perYear()).isEqualTo(OptionalInt.of(perYear));
    }

    @Test
    void hasNoFixedNumberOfDaysInAYear() {
        assertThat(Frequency.DAILY.perYear()).isEmpty();
        assertThat(Frequency.DAILY.iso()).isEqualTo("P1D");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItPrints(Frequency frequency) {
        assertThat(Frequency.parse(frequency.iso())).isEqualTo(frequency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P12M", "p1y", "P2Y", " P1Y", "YEARLY"})
    void refusesEveryOtherText(String text) {
        assertThatThrownBy(() -> Frequency.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frequency must be P1D, P1M, P3M, P6M or P1Y, but was \"%s\"", text);
    }
}
