/** The rating schemes of municipalities that come with the library. */
@NullMarked
package io.github.govtechkpi.io.rating;

import org.jspecify.annotations.NullMarked;
