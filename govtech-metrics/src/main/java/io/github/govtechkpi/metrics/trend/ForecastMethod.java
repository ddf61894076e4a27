package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.trend.smoothing.ExponentialSmoothing;
import io.github.govtechkpi.metrics.trend.smoothing.SeasonalForecasts;
import io.github.govtechkpi.metrics.trend.smoothing.SmoothingModel;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The ways of forecasting an evenly spaced series that a backtest compares. */
public enum ForecastMethod {
    /** The last value goes on; every other method has to beat this one. */
    NAIVE("前期値をそのまま使う予測", "the last value repeated") {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            var squares = differences(values).map(d -> d * d).average().orElseThrow();
            return steps(horizon, h -> ForecastStep.normal(values[values.length - 1], Math.sqrt(squares * h)));
        }

        @Override
        int minimum(int season) {
            return 2;
        }
    },
    /** The last value goes on and changes by the mean change so far. */
    DRIFT("前期値に平均の増減を加える予測", "the last value plus the mean change") {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            double changes = values.length - 1;
            var last = values[values.length - 1];
            var mean = (last - values[0]) / changes;
            var squares = differences(values).map(d -> (d - mean) * (d - mean)).sum();
            var sigma = Math.sqrt(squares / (changes - 1));
            return steps(horizon, h -> ForecastStep.normal(last + h * mean, sigma * Math.sqrt(h * (1 + h / changes))));
        }

        @Override
        int minimum(int season) {
            return 3;
        }
    },
    /** A straight line through all values. */
    OLS("直線（最小二乗法）", "a straight line (least squares)") {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            var n = values.length;
            var periods = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
            return LinearTrends.fit(periods, values)
                    .flatMap(line -> steps(
                            horizon,
                            h -> new ForecastStep(
                                    line.valueAt(n + h), line.predictionStandardError(n + h), OptionalInt.of(n - 2))));
        }

        @Override
        int minimum(int season) {
            return LinearTrends.MINIMUM;
        }
    },
    /** Simple exponential smoothing, fitted. */
    SIMPLE_SMOOTHING(SmoothingModel.SIMPLE.label()) {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            return smoothed(values, SmoothingModel.SIMPLE, horizon);
        }

        @Override
        int minimum(int season) {
            return SmoothingModel.SIMPLE.minimum();
        }
    },
    /** Holt's linear trend, fitted. */
    HOLT(SmoothingModel.HOLT.label()) {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            return smoothed(values, SmoothingModel.HOLT, horizon);
        }

        @Override
        int minimum(int season) {
            return SmoothingModel.HOLT.minimum();
        }
    },
    /** Holt's trend that fades, fitted: the default for indicators. */
    DAMPED_HOLT(SmoothingModel.DAMPED.label()) {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            return smoothed(values, SmoothingModel.DAMPED, horizon);
        }

        @Override
        int minimum(int season) {
            return SmoothingModel.DAMPED.minimum();
        }
    },
    /** The same period of the last season comes again. */
    SEASONAL_NAIVE("前の季節の同じ期の値を使う予測", "the same period of the last season repeated") {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            return SeasonalForecasts.seasonalNaive(values, season, horizon).map(ForecastStep::all);
        }

        @Override
        int minimum(int season) {
            return season + 1;
        }

        @Override
        boolean isSeasonal() {
            return true;
        }
    },
    /** Additive Holt-Winters smoothing, fitted. */
    HOLT_WINTERS("ホルト・ウィンタース法（加法）", "additive Holt-Winters smoothing") {
        @Override
        Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon) {
            return SeasonalForecasts.holtWintersFit(values, season, horizon)
                    .map(series -> ForecastStep.all(series.forecast()));
        }

        @Override
        int minimum(int season) {
            return SeasonalForecasts.holtWintersMinimum(season);
        }

        @Override
        boolean isSeasonal() {
            return true;
        }
    };

    private final LocalizedText label;

    ForecastMethod(String ja, String en) {
        this(LocalizedText.of(ja, en));
    }

    ForecastMethod(LocalizedText label) {
        this.label = label;
    }

    /** Returns the name for a reader. */
    public LocalizedText label() {
        return label;
    }

    /** Tells whether this is what others are measured against: naive or drift. */
    public boolean isBenchmark() {
        return this == NAIVE || this == DRIFT;
    }

    /** Forecasts the coming periods of a series that has at least the minimum of values, none of them missing. */
    abstract Computed<List<ForecastStep>> forecast(double[] values, int season, int horizon);

    /** Returns the least number of values that give a forecast with a spread. */
    abstract int minimum(int season);

    boolean isSeasonal() {
        return false;
    }

    private static DoubleStream differences(double[] values) {
        return IntStream.range(1, values.length).mapToDouble(i -> values[i] - values[i - 1]);
    }

    private static Computed<List<ForecastStep>> steps(int horizon, IntFunction<ForecastStep> step) {
        return Computed.of(IntStream.rangeClosed(1, horizon).mapToObj(step).toList());
    }

    private static Computed<List<ForecastStep>> smoothed(double[] values, SmoothingModel model, int horizon) {
        return ExponentialSmoothing.fit(values, model, horizon).map(series -> ForecastStep.all(series.forecast()));
    }
}
