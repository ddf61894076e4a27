/** What was measured: observations with status and the day on which they were known, series of them, and their vintages. */
@NullMarked
package io.github.govtechkpi.model.observation;

import org.jspecify.annotations.NullMarked;
