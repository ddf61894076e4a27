/** Checklists with their items, and assessments that answer them with evidence. */
@NullMarked
package io.github.govtechkpi.model.checklist;

import org.jspecify.annotations.NullMarked;
