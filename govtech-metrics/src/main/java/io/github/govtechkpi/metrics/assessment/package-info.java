/** The assessment methods of others as pure formulas over values by years. */
@NullMarked
package io.github.govtechkpi.metrics.assessment;

import org.jspecify.annotations.NullMarked;
