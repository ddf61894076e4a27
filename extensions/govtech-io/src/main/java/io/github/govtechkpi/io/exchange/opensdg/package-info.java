/** Open SDG: one data file and one file of options for each indicator. */
@NullMarked
package io.github.govtechkpi.io.exchange.opensdg;

import org.jspecify.annotations.NullMarked;
