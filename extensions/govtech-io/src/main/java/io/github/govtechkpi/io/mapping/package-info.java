/** Municipal tables made into a program and its observations, by a mapping of their columns. */
@NullMarked
package io.github.govtechkpi.io.mapping;

import org.jspecify.annotations.NullMarked;
