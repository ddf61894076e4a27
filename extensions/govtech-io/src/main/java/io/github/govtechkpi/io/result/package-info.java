/** Results for other applications and for readers: JSON, CSV and Markdown from one and the same list of numbers. */
@NullMarked
package io.github.govtechkpi.io.result;

import org.jspecify.annotations.NullMarked;
