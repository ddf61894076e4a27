/** One series seen from all sides: its data quality, its signals, its trend and its forecast. */
@NullMarked
package io.github.govtechkpi.metrics.series;

import org.jspecify.annotations.NullMarked;
