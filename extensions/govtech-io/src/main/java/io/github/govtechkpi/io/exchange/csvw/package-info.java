/** CSV on the Web: the observations with a description of their columns. */
@NullMarked
package io.github.govtechkpi.io.exchange.csvw;

import org.jspecify.annotations.NullMarked;
