/** Results of the guidebook as files: findings on goals, assessments judged and compared, and the blank form. */
@NullMarked
package io.github.govtechkpi.io.review;

import org.jspecify.annotations.NullMarked;
