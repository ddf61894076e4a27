/** Reviews of a program as they were written down: what was proposed, what was answered, and what a person decided. */
@NullMarked
package io.github.govtechkpi.model.review;

import org.jspecify.annotations.NullMarked;
