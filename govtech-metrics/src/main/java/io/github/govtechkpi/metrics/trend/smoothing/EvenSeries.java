package io.github.govtechkpi.metrics.trend.smoothing;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;

/** The checks and words that all methods on evenly spaced series share. */
final class EvenSeries {
    /** Further ahead nothing here says anything. */
    private static final int MAX_HORIZON = 1_000;

    /** Of the sum of squares about the mean (METHODS-VECTORS A). */
    private static final double ZERO_RESIDUAL = 1e-20;

    /** Of the sum of squares: what the last bits of equal values leave. */
    private static final double ROUNDING = 1e-30;

    private EvenSeries() {}

    /** Returns why a series cannot be forecast; a period without a value stands as NaN in such a column. */
    static Optional<Reason> obstacle(double[] values, int minimum, int horizon) {
        if (horizon < 1 || horizon > MAX_HORIZON) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "horizon must be from 1 to %d periods, but was %d".formatted(MAX_HORIZON, horizon));
        }
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Optional.of(Reason.of(ReasonCode.MISSING_PERIOD));
        }
        Arguments.squarable(values, "values");
        return values.length < minimum
                ? Optional.of(Reason.tooFewObservations(minimum, values.length))
                : Optional.empty();
    }

    static void requireSeason(int season, int least) {
        if (season < least) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "season must be %d periods or more, but was %d: 12 for months, 4 for quarters"
                            .formatted(least, season));
        }
    }

    /** Returns the sum of squared errors below which nothing but rounding is left. */
    static double negligible(double[] values) {
        var aboutMean = StatUtils.variance(values) * (values.length - 1);
        return Math.max(ZERO_RESIDUAL * aboutMean, ROUNDING * StatUtils.sumSq(values));
    }

    static Derivation derivation(String method) {
        return Derivation.of(
                        method,
                        LocalizedText.of("期間は等間隔で、欠けた期間がないこと。", "The periods are evenly spaced and none is missing."),
                        LocalizedText.of(
                                "これまでの動きが続き、誤差は正規分布に従うこと。", "The pattern so far goes on, and its errors are normal."))
                .withWarnings(List.of(CaveatCode.PROJECTED.with()));
    }

    static List<Double> list(double[] column) {
        return Column.of(column);
    }

    static <T> Computed<T> notComputable(Optional<Reason> obstacle) {
        return Computed.notComputable(obstacle.orElseThrow());
    }
}
