/** Pictures of results: progress, ratios with their counts, funnels, control charts, verdicts side by side, checklists, effects. */
@NullMarked
package io.github.govtechkpi.report.chart;

import org.jspecify.annotations.NullMarked;
