package io.github.govtechkpi.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvensTest {
    @ParameterizedTest(name = "{0} at {1} - {2}: {3} units")
    @CsvSource({
        "0.3,  0.1, 0,   3",
        "1,    3,   0,   1",
        "3.01, 1,   0,   4",
        "0,    5,   1,   0",
        "1e20, 2,   1,   100000000000000000000"
    })
    void countsWholeUnitsWithoutRounding(double fixed, double benefit, double cost, String units) {
        assertThat(BreakEvens.units(fixed, benefit, cost)
                        .wholeUnits()
                        .orElseThrow()
                        .toPlainString())
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "99, 100", "-1, 0"})
    void needsAPositiveMargin(double benefit, double cost) {
        var breakEven = BreakEvens.units(0, benefit, cost);
        assertThat(breakEven.breakEvenUnits().reason().map(Reason::code)).contains(ReasonCode.NO_POSITIVE_MARGIN);
        assertThat(breakEven.wholeUnits().reason().map(Reason::code)).contains(ReasonCode.NO_POSITIVE_MARGIN);
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        assertThatThrownBy(() -> BreakEvens.units(-1, 2, 1))
                .hasMessage("INVALID_INPUT: fixedCost must be 0 or more, but was -1.0:"
                        + " enter what is paid as a positive amount");
        assertThatThrownBy(() -> BreakEvens.units(1, Double.NaN, 1))
                .hasMessage("INVALID_INPUT: benefitPerUnit must be a finite number, but was NaN");
        assertThatThrownBy(() -> BreakEvens.units(1, 1, Double.NEGATIVE_INFINITY))
                .hasMessage("INVALID_INPUT: costPerUnit must be a finite number, but was -Infinity");
        assertThatThrownBy(() -> BreakEvens.units(1e300, 1e-300, 0))
                .hasMessage("INVALID_INPUT: breakEvenUnits must be a finite number, but was Infinity");
    }
}
