package io.github.govtechkpi.model.indicator;

import io.github.govtechkpi.model.Ids;

/**
 * The id of an indicator, for example {@code staff}.
 *
 * @param value the text of the id
 */
public record IndicatorId(String value) {
    /** Checks the rule for ids. */
    public IndicatorId {
        Ids.require("An indicator id", value);
    }

    /** Makes an id from its text. */
    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
