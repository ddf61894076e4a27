/** SDMX-CSV 2.0, in and out; 1.0 in. */
@NullMarked
package io.github.govtechkpi.io.exchange.sdmx;

import org.jspecify.annotations.NullMarked;
