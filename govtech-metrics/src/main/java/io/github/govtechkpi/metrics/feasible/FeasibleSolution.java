package io.github.govtechkpi.metrics.feasible;

import java.util.List;

/**
 * One base and one count for each share that together explain everything that was published.
 *
 * @param base the base, for example 46
 * @param counts the counts in the order of the shares, for example 43, 32, 18
 */
public record FeasibleSolution(long base, List<Long> counts) {
    /** Copies the list. */
    public FeasibleSolution {
        counts = List.copyOf(counts);
    }
}
