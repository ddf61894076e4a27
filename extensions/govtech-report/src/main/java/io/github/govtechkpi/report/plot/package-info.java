/** The field that a picture is drawn in: its axes, its legend, and places for words that do not stand on each other. */
@NullMarked
package io.github.govtechkpi.report.plot;

import org.jspecify.annotations.NullMarked;
