package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.InvalidValueException;

/**
 * The rows of a table that are its heading.
 *
 * @param first the first of them, as a spreadsheet counts, from 1
 * @param last the last of them; the data begin below
 */
public record HeaderRows(int first, int last) {
    private static final int MOST = 20;

    /** Checks the order and that there are no more than 20. */
    public HeaderRows {
        if (first < 1 || last < first || last - first >= MOST) {
            throw InvalidValueException.of(
                    "見出しの行は1以上で、firstからlastまで最大%s行です（%s～%s）。",
                    "The header rows count from 1 and are at most %s from first to last, but were %s to %s",
                    MOST,
                    first,
                    last);
        }
    }
}
