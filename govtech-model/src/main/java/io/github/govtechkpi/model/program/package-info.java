/** Programs and what happens in them: owners, courses, challenges on their way through the stages, published figures, sources. */
@NullMarked
package io.github.govtechkpi.model.program;

import org.jspecify.annotations.NullMarked;
