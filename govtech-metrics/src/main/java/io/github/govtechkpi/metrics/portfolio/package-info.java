/** Many results at once: counts by status, sums of absolute values where they add up, and why not where they do not. */
@NullMarked
package io.github.govtechkpi.metrics.portfolio;

import org.jspecify.annotations.NullMarked;
