/** Which whole counts and bases a published percentage can come from, and which it cannot. */
@NullMarked
package io.github.govtechkpi.metrics.feasible;

import org.jspecify.annotations.NullMarked;
