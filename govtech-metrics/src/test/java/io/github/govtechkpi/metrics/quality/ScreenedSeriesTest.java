package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.quality.ScreenedSeries.Removal;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenedSeriesTest {
    private static final LocalizedText SLIP = LocalizedText.of("桁の誤り（担当課に確認済み）", "decimal slip, confirmed");
    private static final ScreenedSeries SERIES = ScreenedSeries.of(901, 93.3, 940);

    @Test
    void keepsTheRawValueAndTheReasonOfWhatIsTakenOut() {
        var screened = SERIES.without(1, SLIP);
        assertThat(screened.raw()).containsExactly(901.0, 93.3, 940.0);
        assertThat(screened.removed()).containsExactly(new Removal(1, 93.3, SLIP));
        assertThat(screened.kept()).containsExactly(901.0, 940.0);
    }

    @Test
    void leavesAGapWhereAValueWasTakenOut() {
        assertThat(SERIES.without(1, SLIP).values())
                .containsExactly(Optional.of(901.0), Optional.empty(), Optional.of(940.0));
    }

    @Test
    void canLoseItsFirstAndItsLastValue() {
        assertThat(SERIES.without(0, SLIP).without(2, SLIP).kept()).containsExactly(93.3);
        assertThat(SERIES.kept()).as("the series itself stays as it is").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void refusesAPositionWithoutValue(int index) {
        assertThatThrownBy(() -> SERIES.without(index, SLIP))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: index must be from 0 to 2, but was " + index);
    }

    @Test
    void refusesToTakeAValueOutTwice() {
        var screened = SERIES.without(1, SLIP);
        assertThatThrownBy(() -> screened.without(1, SLIP))
                .hasMessage("INVALID_INPUT: A value can be removed once only: give one reason for each");
    }

    @ParameterizedTest
    @CsvSource({"1, 933.0", "-1, 901.0", "3, 940.0"})
    void refusesARemovalOfAnotherValue(int index, double value) {
        var removals = List.of(new Removal(index, value, SLIP));
        assertThatThrownBy(() -> new ScreenedSeries(SERIES.raw(), removals))
                .hasMessage(
                        "INVALID_INPUT: A removal must name a value of the series, but %s is not at index %s of 3 values"
                                .formatted(value, index));
    }

    @Test
    void refusesValuesThatAreNoNumbers() {
        assertThatThrownBy(() -> ScreenedSeries.of(1, Double.NaN))
                .hasMessage("INVALID_INPUT: raw[1] must be a finite number, but was NaN");
    }
}
