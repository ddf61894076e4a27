/** How far a goal has come: gained, still to gain, needed per year, the verdict, and why what is missing is missing. */
@NullMarked
package io.github.govtechkpi.metrics.progress;

import org.jspecify.annotations.NullMarked;
