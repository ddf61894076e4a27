package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/**
 * How many of those that were expected reported, for example "7 of 9 bodies reported" (9団体中7団体分の値あり).
 *
 * <p>An aggregate carries it, so that a sum over 7 bodies is never read as one over 9. It has no form as a percentage.
 *
 * @param k how many reported, from 0 to {@code n}
 * @param n how many were expected
 * @param unit what is counted, for example 団体 / bodies
 */
public record Coverage(int k, int n, LocalizedText unit) {
    private static final LocalizedText BODIES = LocalizedText.of("団体", "bodies");
    private static final LocalizedText PERIODS = LocalizedText.of("期間", "periods");

    /** Checks that no more reported than were expected. */
    public Coverage {
        requireNonNull(unit, "unit");
        if (k < 0 || k > n) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "k must be from 0 to n, but was %s of %s: count each of the expected once".formatted(k, n));
        }
    }

    /** Counts local governments or other bodies (団体) that reported. */
    public static Coverage ofBodies(int k, int n) {
        return new Coverage(k, n, BODIES);
    }

    /** Counts periods (期間) that have a value. */
    public static Coverage ofPeriods(int k, int n) {
        return new Coverage(k, n, PERIODS);
    }

    /** Tells whether all of the expected reported; nothing expected is complete. */
    public boolean isComplete() {
        return k == n;
    }

    /**
     * Adds the coverage of another part, as the sum of both parts has it: 7 of 9 and 3 of 4 bodies are 10 of 13.
     *
     * @throws InvalidInputException if the units differ
     */
    public Coverage plus(Coverage other) {
        if (!unit.equals(other.unit)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "Cannot add \"%s\" to \"%s\": show them side by side".formatted(other, this));
        }
        return new Coverage(Math.addExact(k, other.k), Math.addExact(n, other.n), unit);
    }

    /** Returns the sentence in both languages: 9団体中7団体分の値あり / 7 of 9 bodies reported. */
    public LocalizedText text() {
        var ja = unit.ja().orElseGet(unit::toString);
        return LocalizedText.of(n + ja + "中" + k + ja + "分の値あり", "%s of %s %s reported".formatted(k, n, unit));
    }

    /** Returns the English sentence, for example {@code 7 of 9 bodies reported}. */
    @Override
    public String toString() {
        return text().toString();
    }
}
