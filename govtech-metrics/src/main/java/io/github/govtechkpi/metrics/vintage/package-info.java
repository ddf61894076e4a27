/** What was known when: the progress of goals as known on two dates, and the inputs that changed between them. */
@NullMarked
package io.github.govtechkpi.metrics.vintage;

import org.jspecify.annotations.NullMarked;
