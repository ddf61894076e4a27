package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/**
 * How many items of an assessment are met, for example 31 of 48 items; no composite is made without it, because a composite
 * alone is a ratio alone.
 *
 * @param met the items met, from 0 to {@code total}
 * @param total all items of the assessment, above 0
 */
public record ItemsMet(int met, int total) {
    /** Checks that there are items and that no more are met than there are. */
    public ItemsMet {
        if (total <= 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "total must be above 0, but was %s: count all items of the assessment".formatted(total));
        }
        if (met < 0 || met > total) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "met must be from 0 to total (%s), but was %s".formatted(total, met));
        }
    }

    /** Makes the count of items met, for example {@code of(31, 48)}. */
    public static ItemsMet of(int met, int total) {
        return new ItemsMet(met, total);
    }

    /** Returns the counts in words: {@code 48項目中31項目}, {@code 31 of 48 items}. */
    public LocalizedText text() {
        return LocalizedText.of(total + "項目中" + met + "項目", met + " of " + total + " items");
    }

    /** Returns the counts in English, for example {@code 31 of 48 items}. */
    @Override
    public String toString() {
        return text().toString();
    }
}
