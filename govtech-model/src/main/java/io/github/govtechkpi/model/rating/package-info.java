/** Rating schemes: how a body turns numbers into grades such as S, A, B, C, as data. */
@NullMarked
package io.github.govtechkpi.model.rating;

import org.jspecify.annotations.NullMarked;
