/** What an outcome is worth in yen: value items, present values, break-even and the sensitivity table that goes with each. */
@NullMarked
package io.github.govtechkpi.metrics.money;

import org.jspecify.annotations.NullMarked;
