package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The observations that a judgement counts: measured, of periods that have ended by its day, and not from before the baseline. Every
 * number of a progress asks for them, so they are found once.
 */
final class CountedObservations {
    private final Optional<ReportingPeriod> baseline;
    private final List<Observation> measured;
    private final List<Observation> sinceBaseline;
    private final List<Observation> afterBaseline;

    private CountedObservations(Optional<ReportingPeriod> baseline, List<Observation> measured) {
        this.baseline = baseline;
        this.measured = measured;
        // they are in the order of their last days, so what is left out stands in front
        var start = 0;
        var after = 0;
        if (baseline.isPresent()) {
            var day = baseline.get().end();
            while (start < measured.size() && measured.get(start).period().end().isBefore(day)) {
                start++;
            }
            after = start;
            while (after < measured.size()
                    && !measured.get(after).period().end().isAfter(day)) {
                after++;
            }
        }
        this.sinceBaseline = measured.subList(start, measured.size());
        this.afterBaseline = measured.subList(after, measured.size());
    }

    static CountedObservations of(Series series, Optional<ReportingPeriod> baseline, Optional<LocalDate> asOf) {
        return new CountedObservations(baseline, asOf.map(series::measuredUntil).orElseGet(List::of));
    }

    /** Returns the period of the baseline, if there is one. */
    Optional<ReportingPeriod> baseline() {
        return baseline;
    }

    /** Returns all that was measured by the day, in order of time, also from before the baseline. */
    List<Observation> measured() {
        return measured;
    }

    /** Returns the observations of the baseline's time and later. */
    List<Observation> sinceBaseline() {
        return sinceBaseline;
    }

    /** Returns the observations after the baseline, which a level had to be kept in or a total was collected in. */
    List<Observation> afterBaseline() {
        return afterBaseline;
    }

    /** Returns all observations on the definition of the latest one, without those that no factor brings there. */
    List<Observation> comparable(BreakCrossing crossing) {
        if (crossing.breaks().isEmpty() || measured.isEmpty()) {
            return measured;
        }
        var now = measured.get(measured.size() - 1).period();
        return measured.stream()
                .filter(observation -> !observation.period().start().isAfter(now.start()))
                .flatMap(observation -> crossing
                        .carry(observation.value().orElseThrow(), observation.period(), now)
                        .toOptional()
                        .map(value -> Observation.of(observation.key(), observation.period(), value))
                        .stream())
                .toList();
    }

    /** Returns the latest observation that counts. */
    Optional<Observation> current() {
        return sinceBaseline.isEmpty() ? Optional.empty() : Optional.of(sinceBaseline.get(sinceBaseline.size() - 1));
    }

    /** Returns the value of the latest observation that counts. */
    Optional<Quantity> currentValue() {
        return current().flatMap(Observation::value);
    }

    /** Tells whether there are observations, but none after the baseline. */
    boolean isTooEarly() {
        return baseline.isPresent() && !measured.isEmpty() && afterBaseline.isEmpty();
    }
}
