/** The methods of others side by side for one goal: their verdicts, why they disagree, and the grade of a rating scheme. */
@NullMarked
package io.github.govtechkpi.metrics.comparison;

import org.jspecify.annotations.NullMarked;
