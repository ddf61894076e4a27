/** Reviews of a program in its PDCA cycle: what the library proposes, what has to be answered, and what a person decides. */
@NullMarked
package io.github.govtechkpi.checklist.pdca;

import org.jspecify.annotations.NullMarked;
