package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, VERY_UNLIKELY",
        "0.0999999, VERY_UNLIKELY",
        "0.1, UNLIKELY",
        "0.09999999999999999, UNLIKELY",
        "0.3299999, UNLIKELY",
        "0.33, EVEN",
        "0.6599999, EVEN",
        "0.66, LIKELY",
        "0.9, LIKELY",
        "0.9000000000000001, LIKELY",
        "0.9000001, VERY_LIKELY",
        "1, VERY_LIKELY"
    })
    void coversItsBand(double probability, Likelihood likelihood) {
        assertThat(Likelihood.of(probability)).isEqualTo(likelihood);
    }

    @Test
    void hasWordsInBothLanguages() {
        assertThat(Likelihood.VERY_UNLIKELY.label()).isEqualTo(LocalizedText.of("非常に低い", "very unlikely"));
        assertThat(Likelihood.EVEN.label()).isEqualTo(LocalizedText.of("五分五分", "about even"));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Likelihood.of(1.1))
                .hasMessage("INVALID_INPUT: probability must be from 0 to 1, but was 1.1");
        assertThatThrownBy(() -> Likelihood.of(-0.1))
                .hasMessage("INVALID_INPUT: probability must be from 0 to 1, but was -0.1");
        assertThatThrownBy(() -> Likelihood.of(Double.NaN))
                .hasMessage("INVALID_INPUT: probability must be a finite number, but was NaN");
    }
}
