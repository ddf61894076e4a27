package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * How one method would have forecast the past of a series, one period ahead each time.
 *
 * @param method the method tested
 * @param values the series, evenly spaced
 * @param season the periods of a season, 1 without one
 * @param minTrain how many values the first forecast saw
 * @param level the confidence of the intervals
 * @param forecast the forecasts of the values from {@code minTrain} on
 * @param low the lower limits
 * @param high the upper limits
 * @param mae the mean absolute error, in units of the values
 * @param mase the mean of error over mean change so far; not computable if a training part never changed
 * @param covered how many values fell into their interval, limits included
 * @param intervalScore the mean of width and penalty of the intervals; less is better
 * @param derivation method, assumptions and warnings
 */
public record Backtest(
        ForecastMethod method,
        List<Double> values,
        int season,
        int minTrain,
        double level,
        List<Double> forecast,
        List<Double> low,
        List<Double> high,
        double mae,
        Computed<Double> mase,
        int covered,
        double intervalScore,
        Derivation derivation) {
    /** METHODS 5.5: a model's 80 % interval holds from 0.60 to 0.95 of the values; in twentieths, to compare exactly. */
    private static final int LEAST_COVERAGE = 12;

    private static final int MOST_COVERAGE = 19;
    private static final int WHOLE = 20;

    /** Copies the columns and checks that every part is there. */
    public Backtest {
        requireNonNull(method, "method");
        values = Column.copyOf(values);
        forecast = Column.copyOf(forecast);
        low = Column.copyOf(low);
        high = Column.copyOf(high);
        requireNonNull(mase, "mase");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the number of tests. */
    public int origins() {
        return forecast.size();
    }

    /** Returns the share of the values that fell into their interval; {@code level} is what the intervals promise. */
    public double coverage() {
        return (double) covered / origins();
    }

    /**
     * Tells whether this method may be used instead of the naive one: its MASE is lower, and from 0.6 to 0.95 of the values
     * fell into their 80 % interval.
     *
     * @param naive the test of {@link ForecastMethod#NAIVE} on the same origins
     */
    public boolean beats(Backtest naive) {
        return isNearerThan(naive)
                && WHOLE * covered >= LEAST_COVERAGE * origins()
                && WHOLE * covered <= MOST_COVERAGE * origins();
    }

    boolean isNearerThan(Backtest other) {
        return mase.flatMap(own -> other.mase.map(others -> own < others))
                .toOptional()
                .orElse(false);
    }
}
