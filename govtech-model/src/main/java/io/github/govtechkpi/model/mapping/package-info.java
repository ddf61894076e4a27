/** How the columns of a table become goals and observations: the content of a mapping file. */
@NullMarked
package io.github.govtechkpi.model.mapping;

import org.jspecify.annotations.NullMarked;
