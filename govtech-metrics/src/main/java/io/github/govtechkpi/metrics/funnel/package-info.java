/** A program's stages counted: how many challenges came how far, how long it took, and which rates the counts allow. */
@NullMarked
package io.github.govtechkpi.metrics.funnel;

import org.jspecify.annotations.NullMarked;
