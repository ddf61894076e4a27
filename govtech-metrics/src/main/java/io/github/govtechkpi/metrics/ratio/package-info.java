/** The ratio guard: what may be said as a percentage, with the intervals, tests and presentation rules behind it. */
@NullMarked
package io.github.govtechkpi.metrics.ratio;

import org.jspecify.annotations.NullMarked;
