/**
 * Trends of a series with their uncertainty, the probability of reaching a target, forecasts that had to beat the naive one, and
 * what a running year will come to.
 */
@NullMarked
package io.github.govtechkpi.metrics.trend;

import org.jspecify.annotations.NullMarked;
