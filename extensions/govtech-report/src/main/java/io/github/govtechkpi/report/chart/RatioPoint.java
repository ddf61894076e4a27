package io.github.govtechkpi.report.chart;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * Two counts of a period: a ratio is drawn from these and from nothing less.
 *
 * @param period the period
 * @param ratio the two counts
 * @param provisional whether they may still change
 */
public record RatioPoint(ReportingPeriod period, Ratio ratio, boolean provisional) {
    /** Checks that every part is there. */
    public RatioPoint {
        requireNonNull(period, "period");
        requireNonNull(ratio, "ratio");
    }

    /** Returns what the guard says of the two counts; nothing where one of them is no whole number. */
    public Optional<GuardedRatio> guarded() {
        return guarded(ratio);
    }

    /** Returns the count that the ratio is about. */
    double count() {
        return ratio.numerator().amount().doubleValue();
    }

    static Optional<GuardedRatio> guarded(Ratio counts) {
        try {
            return Optional.of(Ratios.of(counts));
        } catch (InvalidInputException e) {
            return Optional.empty(); // a fraction of a case is no count: the amounts are drawn, and no share
        }
    }

    /** Returns the observations of a ratio goal that count on the day of its judgement. */
    static List<RatioPoint> of(Progress progress, Series series) {
        return Measured.counting(progress, series).stream()
                .flatMap(observation -> observation.value().stream()
                        .filter(Ratio.class::isInstance)
                        .map(value -> new RatioPoint(
                                observation.period(),
                                (Ratio) value,
                                observation.status().isProvisional())))
                .toList();
    }
}
