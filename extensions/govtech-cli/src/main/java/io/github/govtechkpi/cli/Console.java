package io.github.govtechkpi.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * The streams of one run and the language that it speaks: results go out, everything else goes to err.
 *
 * @param in the standard input, which {@code -} stands for
 * @param out the standard output
 * @param err the standard error
 * @param locale the reader's language
 */
record Console(InputStream in, PrintStream out, PrintStream err, Locale locale) {}
