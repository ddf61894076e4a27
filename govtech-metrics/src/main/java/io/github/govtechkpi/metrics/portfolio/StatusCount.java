package io.github.govtechkpi.metrics.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Locale;

/**
 * How many results have a status, for example 3 of 12 on track. It has no form as a percentage.
 *
 * @param code the status
 * @param k how many have it
 * @param n how many results there are
 */
public record StatusCount(StatusCode code, int k, int n) {
    /** Checks that no more have it than there are. */
    public StatusCount {
        requireNonNull(code, "code");
        if (k < 0 || k > n) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "k must be from 0 to n, but was %s of %s".formatted(k, n));
        }
    }

    /** Returns the sentence in both languages: 12件中3件が「順調」 / 3 of 12 on track. */
    public LocalizedText text() {
        return LocalizedText.of(
                "%s件中%s件が「%s」".formatted(n, k, code.label().in(Locale.JAPANESE)),
                "%s of %s %s".formatted(k, n, code.label().in(Locale.ENGLISH)));
    }
}
