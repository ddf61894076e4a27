/** Helpers of the tests. */
@NullMarked
package io.github.govtechkpi.report;

import org.jspecify.annotations.NullMarked;
