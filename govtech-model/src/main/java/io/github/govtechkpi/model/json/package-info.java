/**
 * The JSON of the model: reading with all findings at once, writing, and a Jackson module for an application's own mapper. The only
 * package that knows Jackson.
 */
@NullMarked
package io.github.govtechkpi.model.json;

import org.jspecify.annotations.NullMarked;
