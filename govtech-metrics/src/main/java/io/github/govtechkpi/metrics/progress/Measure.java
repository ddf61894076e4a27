package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;

/**
 * One number of a result with its name, so that every output writes the same numbers in the same order.
 *
 * @param field the name in files, for example {@code remainingGap}
 * @param label the name for readers, for example 残り / still to gain
 * @param form how it is to be read
 * @param value the number, flag or word, or why there is none
 */
public record Measure(String field, LocalizedText label, Form form, Computed<?> value) {
    /** How a measure is to be read. */
    public enum Form {
        /** An amount in the unit of the indicator. */
        AMOUNT,
        /** An amount in the unit of the indicator for each year. */
        AMOUNT_PER_YEAR,
        /** An amount in the unit of the indicator for each period. */
        AMOUNT_PER_PERIOD,
        /** A share of two amounts of the same result; text prints both. */
        SHARE,
        /** A number of periods. */
        PERIODS,
        /** Yes or no. */
        FLAG,
        /** One of a few words. */
        WORD
    }

    /** Checks that every part is there. */
    public Measure {
        requireNonNull(field, "field");
        requireNonNull(label, "label");
        requireNonNull(form, "form");
        requireNonNull(value, "value");
    }
}
