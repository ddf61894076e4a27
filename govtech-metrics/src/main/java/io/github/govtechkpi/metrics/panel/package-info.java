/** The columnar engine for many series at once: every municipality, every indicator, every month. */
@NullMarked
package io.github.govtechkpi.metrics.panel;

import org.jspecify.annotations.NullMarked;
