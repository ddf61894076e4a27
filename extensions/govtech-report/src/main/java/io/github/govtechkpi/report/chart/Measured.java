package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PeriodLengths;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An observation as a picture shows it.
 *
 * @param day the last day of its period
 * @param period its period
 * @param value the amount, of a total that is collected the sum so far; empty where it is missing
 * @param provisional whether it may still change
 */
record Measured(LocalDate day, ReportingPeriod period, Optional<Double> value, boolean provisional) {
    /** Returns the observations of a goal that count on the day of its judgement, in their order. */
    static List<Measured> of(Progress progress, Series series) {
        var counted = counting(progress, series);
        if (progress.absolute() instanceof AbsoluteProgress.Cumulative) {
            return summed(progress, counted);
        }
        return counted.stream()
                .map(observation -> of(observation, amount(observation)))
                .toList();
    }

    /** Returns the observations whose period had ended on the day of the judgement, of a flow those of comparable periods. */
    static List<Observation> counting(Progress progress, Series series) {
        return PeriodLengths.of(progress.goal(), progress.target()).comparable(series).observations().stream()
                .filter(observation -> progress.options()
                        .asOf()
                        .filter(day -> observation.period().end().isAfter(day))
                        .isEmpty())
                .toList();
    }

    private static List<Measured> summed(Progress progress, List<Observation> observations) {
        var start = progress.goal().baseline().flatMap(Baseline::period).map(period -> period.end());
        var sum = 0.0;
        var points = new ArrayList<Measured>();
        for (var observation : observations) {
            if (start.filter(day -> !observation.period().end().isAfter(day)).isEmpty()) {
                var value = amount(observation);
                sum += value.orElse(0.0);
                var total = sum;
                points.add(of(observation, value.map(any -> total)));
            }
        }
        return points;
    }

    private static Optional<Double> amount(Observation observation) {
        return observation
                .value()
                .filter(AbsoluteValue.class::isInstance)
                .map(value -> ((AbsoluteValue) value).amount().doubleValue());
    }

    private static Measured of(Observation observation, Optional<Double> value) {
        return new Measured(
                observation.period().end(),
                observation.period(),
                value,
                observation.status().isProvisional());
    }
}
