package io.github.govtechkpi.metrics.series;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.control.RunChart;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.quality.QualityReport;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * All that the library has to say about one series. Of a series that is too short, constant or full of gaps, the parts say why they
 * cannot be computed.
 *
 * @param key what the series is about
 * @param unit the unit of its values, where it is known; of two counts, that of the numerator
 * @param direction which way is better
 * @param periods the periods that have a value, in their order
 * @param values the values of these periods
 * @param quality missing periods, outliers, breaks and revisions
 * @param xmr the control chart of single values
 * @param runs the run chart, which needs fewer points
 * @param forecast trend, forecast and the verdict of the backtest; not computable without a value, or where two periods end on one day
 * @param forecastPeriods the periods that the forecast is about; none where the periods are of several kinds or single days
 * @param derivation what was done, and what a reader of the parts has to know
 */
public record SeriesAnalysis(
        SeriesKey key,
        Optional<MeasureUnit> unit,
        Direction direction,
        List<ReportingPeriod> periods,
        List<Double> values,
        QualityReport quality,
        Computed<XmrChart> xmr,
        Computed<RunChart> runs,
        Computed<SeriesForecast> forecast,
        List<ReportingPeriod> forecastPeriods,
        Derivation derivation) {
    /** Checks that every part is there. */
    public SeriesAnalysis {
        requireNonNull(key, "key");
        requireNonNull(unit, "unit");
        requireNonNull(direction, "direction");
        periods = List.copyOf(periods);
        values = List.copyOf(values);
        requireNonNull(quality, "quality");
        requireNonNull(xmr, "xmr");
        requireNonNull(runs, "runs");
        requireNonNull(forecast, "forecast");
        forecastPeriods = List.copyOf(forecastPeriods);
        requireNonNull(derivation, "derivation");
    }
}
