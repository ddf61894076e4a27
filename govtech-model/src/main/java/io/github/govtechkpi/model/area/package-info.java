/** Places: local governments by their official code, and the 47 prefectures. */
@NullMarked
package io.github.govtechkpi.model.area;

import org.jspecify.annotations.NullMarked;
