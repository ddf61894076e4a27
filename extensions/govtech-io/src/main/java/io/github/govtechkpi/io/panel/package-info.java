/** Goals of a panel in, results of a panel out, as CSV and JSON of any length. */
@NullMarked
package io.github.govtechkpi.io.panel;

import org.jspecify.annotations.NullMarked;
