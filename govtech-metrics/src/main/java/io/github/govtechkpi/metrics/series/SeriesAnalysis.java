package io.github.govtechkpi.metrics.series;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.control.RunChart;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.quality.QualityReport;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;

/**
 * All that the library has to say about one series. Of a series that is too short, constant or full of gaps, the parts say why they
 * cannot be computed.
 *
 * @param key what the series is about
 * @param unit the unit of its values; of two counts, that of the numerator
 * @param periods the periods that have a value, in their order
 * @param values the values of these periods
 * @param quality missing periods, outliers, breaks and revisions
 * @param xmr the control chart of single values
 * @param runs the run chart, which needs fewer points
 * @param forecast trend, forecast and the verdict of the backtest; not computable without a value
 * @param forecastPeriods the periods that the forecast is about
 */
public record SeriesAnalysis(
        SeriesKey key,
        MeasureUnit unit,
        List<ReportingPeriod> periods,
        List<Double> values,
        QualityReport quality,
        Computed<XmrChart> xmr,
        Computed<RunChart> runs,
        Computed<SeriesForecast> forecast,
        List<ReportingPeriod> forecastPeriods) {
    /** Checks that every part is there. */
    public SeriesAnalysis {
        requireNonNull(key, "key");
        requireNonNull(unit, "unit");
        periods = List.copyOf(periods);
        values = List.copyOf(values);
        requireNonNull(quality, "quality");
        requireNonNull(xmr, "xmr");
        requireNonNull(runs, "runs");
        requireNonNull(forecast, "forecast");
        forecastPeriods = List.copyOf(forecastPeriods);
    }
}
