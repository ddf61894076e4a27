/** What is exchanged with other systems: a program with its observations, the formats that carry it, and what each of them loses. */
@NullMarked
package io.github.govtechkpi.io.exchange;

import org.jspecify.annotations.NullMarked;
