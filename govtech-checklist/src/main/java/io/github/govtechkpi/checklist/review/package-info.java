/** The design review of goals: every rule by which a goal can be found not to work as designed. */
@NullMarked
package io.github.govtechkpi.checklist.review;

import org.jspecify.annotations.NullMarked;
