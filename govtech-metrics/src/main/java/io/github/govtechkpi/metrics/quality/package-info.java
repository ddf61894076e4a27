/** Data quality of one series: its periods and coverage, outliers, breaks, revisions, and all of them in one report. */
@NullMarked
package io.github.govtechkpi.metrics.quality;

import org.jspecify.annotations.NullMarked;
