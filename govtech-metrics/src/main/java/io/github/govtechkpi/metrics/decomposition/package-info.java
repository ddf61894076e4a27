/** Why a ratio changed: its numerator or its denominator, its parts or their mix, and where total and parts disagree. */
@NullMarked
package io.github.govtechkpi.metrics.decomposition;

import org.jspecify.annotations.NullMarked;
