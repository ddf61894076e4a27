/** What is to be reached and by when: KGIs and KPIs, their baselines, targets, paths and how they serve each other. */
@NullMarked
package io.github.govtechkpi.model.goal;

import org.jspecify.annotations.NullMarked;
