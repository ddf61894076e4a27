package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The survey that an indicator is taken from, for example 1,000 people who were asked "Are you content with the service?".
 *
 * @param sample the number of people or bodies that answer, above 0
 * @param question the question as it was asked
 */
public record Survey(OptionalInt sample, Optional<LocalizedText> question) {
    /** Checks the sample. */
    public Survey {
        requireNonNull(sample, "sample");
        requireNonNull(question, "question");
        if (sample.isPresent() && sample.getAsInt() <= 0) {
            throw InvalidValueException.of(
                    "標本数（sample）は0より大きい数です（%s）。", "sample must be above 0, but was %s", sample.getAsInt());
        }
    }
}
