/** Growth towards a ceiling: S-shaped curves of adoption, and the refusal to name a ceiling that the data do not show. */
@NullMarked
package io.github.govtechkpi.metrics.trend.growth;

import org.jspecify.annotations.NullMarked;
