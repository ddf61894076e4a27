/** Measurements of time and memory with JMH; {@code benchmarks/run} runs them. */
@NullMarked
package io.github.govtechkpi.benchmarks;

import org.jspecify.annotations.NullMarked;
