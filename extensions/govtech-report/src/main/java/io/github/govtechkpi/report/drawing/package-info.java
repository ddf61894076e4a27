/** Drawings as data: lines, dots and words that are written as SVG, in which text stays text, or painted as PNG without a display. */
@NullMarked
package io.github.govtechkpi.report.drawing;

import org.jspecify.annotations.NullMarked;
