/** Observations from CSV files, with every finding by line and column. */
@NullMarked
package io.github.govtechkpi.io.observation;

import org.jspecify.annotations.NullMarked;
