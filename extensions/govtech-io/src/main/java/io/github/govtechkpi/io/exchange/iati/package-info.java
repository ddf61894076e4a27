/** IATI 2.03 activities with results, in and out. */
@NullMarked
package io.github.govtechkpi.io.exchange.iati;

import org.jspecify.annotations.NullMarked;
