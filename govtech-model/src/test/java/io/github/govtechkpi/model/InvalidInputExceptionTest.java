package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {
    @Test
    void speaksBothLanguagesWhereAPersonMayHaveTypedTheArgument() {
        var refused =
                InvalidInputException.of(ReasonCode.INVALID_RANGE, "%sは1～%sです。", "%s must be from 1 to %s", "base", 9);

        assertThat(refused).hasMessage("INVALID_RANGE: base must be from 1 to 9");
        assertThat(refused.code()).isEqualTo(ReasonCode.INVALID_RANGE);
        assertThat(refused.explanation().in(Locale.JAPANESE)).isEqualTo("baseは1～9です。");
        assertThat(refused.explanation().in(Locale.ENGLISH)).isEqualTo("base must be from 1 to 9");
    }

    @Test
    void saysTheSameInBothLanguagesWhereThereIsOneMessage() {
        var refused = new InvalidInputException(ReasonCode.INVALID_INPUT, "k must be finite");

        assertThat(refused).hasMessage("INVALID_INPUT: k must be finite");
        assertThat(refused.explanation().in(Locale.JAPANESE)).isEqualTo("k must be finite");
    }

    @Test
    void needsACodeAndAMessage() {
        assertThatThrownBy(() -> new InvalidInputException(null, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("code");
        assertThatThrownBy(() -> new InvalidInputException(ReasonCode.INVALID_INPUT, (LocalizedText) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("message");
    }
}
