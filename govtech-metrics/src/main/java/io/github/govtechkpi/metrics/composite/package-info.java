/** Composite scores that always name the items met, how much they depend on their weights, and how far raters agree. */
@NullMarked
package io.github.govtechkpi.metrics.composite;

import org.jspecify.annotations.NullMarked;
