package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Tests forecasts on the past of a series, and decides whether a model may be used at all. */
public final class Backtests {
    /** METHODS-VECTORS 5: what the reference backtests start from. */
    private static final int LEAST_TRAINING = 5;

    /** Fewer tests than this say little; also what a long first training must leave. */
    private static final int FEW_ORIGINS = 5;

    /** What the past beyond this says about the present is not worth its time. */
    private static final int MOST_ORIGINS = 60;

    /** METHODS 5.5: the intervals are those of 80 %. */
    private static final double LEVEL = 0.80;

    private Backtests() {}

    /**
     * Tests one method: at each origin it sees the values so far and forecasts the next one.
     *
     * <p>Formula: origins are the first {@code minTrain} values, then one more each time;
     * {@code MASE = mean(|e| / scale)} with the mean absolute change of what was seen at that origin. Intervals: naive
     * {@code z * sqrt(mean change^2)}; drift {@code z * sd(changes) * sqrt(1 + 1/(T-1))}; the line its prediction interval on
     * 1 to T; the others as they define them.<br>
     * Edge cases: no more values than {@code minTrain} are too few. A training part that never changes leaves MASE
     * undefined. A missing period, NaN in the column: {@code MISSING_PERIOD}.<br>
     * Source: <cite>Tashman, IJF 16 (2000) 437; Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition,
     * section 5.10</cite>.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param method the method to test
     * @param season the periods of a season, 1 without one
     * @param minTrain how many values the first forecast sees
     * @param level the confidence of the intervals, for example 0.8
     * @return the test; what stops the method at any origin stops the test
     * @throws InvalidInputException if a value is infinite, the season below 1, {@code minTrain} less than the method needs, or
     *     the level not within (0, 1)
     */
    public static Computed<Backtest> rollingOrigin(
            double[] values, ForecastMethod method, int season, int minTrain, double level) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Computed.notComputable(ReasonCode.MISSING_PERIOD);
        }
        Arguments.squarable(values, "values");
        requireSeason(season, method);
        if (minTrain < method.minimum(season)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "minTrain must be %d or more for %s, but was %d"
                            .formatted(method.minimum(season), method, minTrain));
        }
        Arguments.confidence(level);
        if (values.length <= minTrain) {
            return Computed.notComputable(Reason.tooFewObservations(minTrain + 1, values.length));
        }
        return test(values, method, season, minTrain, level);
    }

    /**
     * Compares all methods on the same origins and chooses the one to forecast with.
     *
     * <p>A model is used only if its MASE is below the naive one's and its 80 % intervals held from 0.6 to 0.95 of the values; of
     * several, the one with the least MASE. Where none is, the benchmark with the lesser MASE: naive or drift. The first forecast
     * sees half of the series, 5 values at least, and of a seasonal series what Holt-Winters needs, if 5 tests remain; at most
     * the last 60 periods are tested.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param season the periods of a season: 12 for months, 4 for quarters, 1 without one
     * @return the choice; fewer than 6 values are too few
     * @throws InvalidInputException if a value is infinite, or the season below 1
     */
    public static Computed<ModelChoice> choose(double[] values, int season) {
        requireSeason(season, ForecastMethod.NAIVE);
        var minTrain = minTrain(values.length, season);
        return rollingOrigin(values, ForecastMethod.NAIVE, season, minTrain, LEVEL)
                .map(naive -> choose(values, season, minTrain, naive));
    }

    private static ModelChoice choose(double[] values, int season, int minTrain, Backtest naive) {
        var tried = new ArrayList<Backtest>();
        for (var method : ForecastMethod.values()) {
            if (method.minimum(season) <= minTrain && (season > 1 || !method.isSeasonal())) {
                rollingOrigin(values, method, season, minTrain, LEVEL)
                        .toOptional()
                        .ifPresent(tried::add);
            }
        }
        var best = tried.stream()
                .filter(test -> test.beats(naive))
                .min(Comparator.comparing(test -> test.mase().orElseThrow()));
        return new ModelChoice(best.orElseGet(() -> betterBenchmark(tried, naive)), naive, tried, best.isPresent());
    }

    private static Backtest betterBenchmark(List<Backtest> tried, Backtest naive) {
        return tried.stream()
                .filter(test -> test.method() == ForecastMethod.DRIFT)
                .filter(drift -> drift.isNearerThan(naive))
                .findFirst()
                .orElse(naive);
    }

    private static int minTrain(int n, int season) {
        var usual = Math.max(Math.max(LEAST_TRAINING, n / 2), n - MOST_ORIGINS);
        var seasonal = season > 1 ? ForecastMethod.HOLT_WINTERS.minimum(season) : usual;
        return seasonal > usual && n - seasonal >= FEW_ORIGINS ? seasonal : usual;
    }

    private static void requireSeason(int season, ForecastMethod method) {
        var least = method == ForecastMethod.HOLT_WINTERS ? 2 : 1;
        if (season < least) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "season must be %d or more, but was %d: 12 for months, 4 for quarters".formatted(least, season));
        }
    }

    private static Computed<Backtest> test(
            double[] values, ForecastMethod method, int season, int minTrain, double level) {
        var origins = values.length - minTrain;
        var forecast = new double[origins];
        var low = new double[origins];
        var high = new double[origins];
        var sums = new Sums();
        for (var i = 0; i < origins; i++) {
            var training = Arrays.copyOf(values, minTrain + i);
            var steps = method.forecast(training, season, 1);
            if (steps.reason().isPresent()) {
                return Computed.notComputable(steps.reason().get());
            }
            var step = steps.orElseThrow().get(0);
            forecast[i] = step.value();
            low[i] = step.low(level);
            high[i] = step.high(level);
            sums.add(
                    Math.abs(values[minTrain + i] - forecast[i]),
                    ForecastAccuracy.scale(training, 1).orElseThrow(),
                    ForecastAccuracy.intervalScore(values[minTrain + i], low[i], high[i], level));
        }
        return Computed.of(new Backtest(
                method,
                TimedValues.list(values),
                season,
                minTrain,
                level,
                TimedValues.list(forecast),
                TimedValues.list(low),
                TimedValues.list(high),
                sums.absolute / origins,
                sums.hasZeroScale
                        ? Computed.notComputable(ReasonCode.NO_VARIATION)
                        : Computed.of(sums.scaled / origins),
                ForecastAccuracy.held(Arrays.copyOfRange(values, minTrain, values.length), low, high),
                sums.score / origins,
                derivation(origins)));
    }

    /** What the origins add up to. */
    private static final class Sums {
        private double absolute;
        private double scaled;
        private double score;
        private boolean hasZeroScale;

        void add(double error, double scale, double intervalScore) {
            absolute += error;
            scaled += error / scale;
            score += intervalScore;
            hasZeroScale |= scale == 0;
        }
    }

    private static Derivation derivation(int origins) {
        List<Caveat> warnings = origins < FEW_ORIGINS ? List.of(CaveatCode.FEW_ORIGINS.with(origins)) : List.of();
        return Derivation.of(
                        "Rolling-origin backtest, one period ahead (Tashman 2000; Hyndman and Koehler 2006)",
                        LocalizedText.of(
                                "過去に当たった方法は、これからも同じように当たること。",
                                "What was near in the past will be as near from now on."))
                .withWarnings(warnings);
    }
}
