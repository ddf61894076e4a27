/** Charts that tell a signal from ordinary fluctuation: XmR and run charts, runs rules, p/u/c charts and the funnel plot. */
@NullMarked
package io.github.govtechkpi.metrics.control;

import org.jspecify.annotations.NullMarked;
