package io.github.govtechkpi.metrics.assessment;

import static io.github.govtechkpi.metrics.assessment.MethodInputs.USERS;
import static io.github.govtechkpi.metrics.assessment.MethodInputs.growth;
import static io.github.govtechkpi.model.indicator.Direction.INCREASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.indicator.Direction;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundPacesTest {
    @Nested
    class CompoundPaceOfTwoUsers {
        @Test
        void isOnTrackAlthoughTheAmountsAreNot() {
            var pace = CompoundPaces.withTarget(USERS).orElseThrow();
            assertThat(Figures.shown(pace.ratio())).isEqualTo("1.32");
            assertThat(pace.status()).isEqualTo(CompoundPaceClass.SUBSTANTIAL);
        }

        @ParameterizedTest
        @CsvSource({
            "0.05, SIGNIFICANT_IMPROVEMENT",
            "0.049999, SLIGHT_IMPROVEMENT",
            "0.01, SLIGHT_IMPROVEMENT",
            "0.009999, STABLE",
            "-0.009999, STABLE",
            "-0.01, SLIGHT_WORSENING",
            "-0.049999, SLIGHT_WORSENING",
            "-0.05, SIGNIFICANT_WORSENING"
        })
        void hasTheCutsOfIstat(double rate, IstatClass istat) {
            assertThat(CompoundPaces.withoutTarget(growth(rate, INCREASE))
                            .orElseThrow()
                            .istat())
                    .isEqualTo(istat);
        }

        @Test
        void refusesYearsOutOfOrder() {
            assertThatThrownBy(() -> CompoundPaces.withTarget(
                            new YearValue(2020, 1), new YearValue(2019, 1), new YearValue(2030, 2), INCREASE))
                    .hasMessage("INVALID_INPUT: the current year must not be before the baseline's 2020, but was 2019");
            assertThatThrownBy(() -> CompoundPaces.withTarget(
                            new YearValue(2020, 1), new YearValue(2021, 1), new YearValue(2020, 2), INCREASE))
                    .hasMessage("INVALID_INPUT: the target's year must be after the baseline's 2020, but was 2020");
            assertThatThrownBy(() -> CompoundPaces.withoutTarget(
                            new YearValue(2020, 1), new YearValue(2021, 1), Direction.MAINTAIN, OptionalDouble.empty()))
                    .hasMessage(
                            "INVALID_INPUT: direction must be increase or decrease, but was maintain: use a stay-target");
            assertThatThrownBy(() -> CompoundPaces.withoutTarget(
                            new YearValue(2020, 1), new YearValue(2021, 1), INCREASE, OptionalDouble.of(Double.NaN)))
                    .hasMessage("INVALID_INPUT: limit must be a finite number, but was NaN");
        }
    }
}
