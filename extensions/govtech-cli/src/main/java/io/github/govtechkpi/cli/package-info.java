/** The command govtech: reads files, calls the library, writes results; nothing is computed here. */
@NullMarked
package io.github.govtechkpi.cli;

import org.jspecify.annotations.NullMarked;
