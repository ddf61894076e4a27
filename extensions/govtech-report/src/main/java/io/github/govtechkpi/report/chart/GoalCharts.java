package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.report.drawing.Drawing;
import java.util.Locale;
import java.util.Optional;

/** Chooses the picture of a goal: {@link ProgressChart} for an amount, {@link RatioChart} for a ratio. */
public final class GoalCharts {
    private GoalCharts() {}

    /** Draws the progress of a goal; nothing where nothing of it is known. */
    public static Optional<Drawing> draw(Progress progress, Series series, ChartSize size, Locale locale) {
        return ProgressChart.draw(progress, series, size, locale)
                .or(() -> RatioChart.draw(progress, series, size, locale));
    }
}
