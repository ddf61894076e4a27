/** Single cells of Japanese municipal tables: numbers, ranges, dates, missing marks, and what cannot be read. */
@NullMarked
package io.github.govtechkpi.io.cell;

import org.jspecify.annotations.NullMarked;
