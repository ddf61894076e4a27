/** Forecasts of evenly spaced series by exponential smoothing and by the season, with intervals. */
@NullMarked
package io.github.govtechkpi.metrics.trend.smoothing;

import org.jspecify.annotations.NullMarked;
