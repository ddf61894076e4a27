/** Trends of a series with their uncertainty, the chance of reaching a target, forecasts that had to beat the naive one, and years still running. */
@NullMarked
package io.github.govtechkpi.metrics.trend;

import org.jspecify.annotations.NullMarked;
