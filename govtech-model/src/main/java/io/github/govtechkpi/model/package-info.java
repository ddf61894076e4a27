/**
 * Values that can be published: absolute amounts with a unit, ratios that keep both counts, texts in two languages, and
 * results that say why they are missing.
 */
@NullMarked
package io.github.govtechkpi.model;

import org.jspecify.annotations.NullMarked;
