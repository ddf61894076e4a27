/** Proposals of mappings for municipal tables, by the words of their headings, with what each proposal is unsure of. */
@NullMarked
package io.github.govtechkpi.io.mapping.guess;

import org.jspecify.annotations.NullMarked;
