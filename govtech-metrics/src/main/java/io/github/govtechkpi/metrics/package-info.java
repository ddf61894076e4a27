/** What all calculators share: how a result was derived, its caveats, and the distributions that they take quantiles from. */
@NullMarked
package io.github.govtechkpi.metrics;

import org.jspecify.annotations.NullMarked;
