package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

/**
 * A row that was left out.
 *
 * @param line its line, as its source counts them; in memory, its number from 1
 * @param problem why it was left out
 * @param found what was found, for example {@code 131007}; for a series that was set aside, its indicator, area and period
 */
public record ProblemRow(long line, RowProblem problem, String found) {
    /** Checks that every part is there. */
    public ProblemRow {
        requireNonNull(problem, "problem");
        requireNonNull(found, "found");
    }
}
