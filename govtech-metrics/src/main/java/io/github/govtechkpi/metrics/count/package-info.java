/** Counts of events: their intervals, the ratio of two rates, over-dispersion, and many comparisons at once. */
@NullMarked
package io.github.govtechkpi.metrics.count;

import org.jspecify.annotations.NullMarked;
