/** DHIS2: the observations as a set of data values. */
@NullMarked
package io.github.govtechkpi.io.exchange.dhis2;

import org.jspecify.annotations.NullMarked;
