package io.github.govtechkpi.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of one run: results go out, everything else goes to err.
 *
 * @param in the standard input, which {@code -} stands for
 * @param out the standard output
 * @param err the standard error
 */
record Console(InputStream in, PrintStream out, PrintStream err) {}
