package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The observations that a judgement counts: measured, of periods that have ended by its day, and not from before the baseline.
 *
 * @param baseline the period of the baseline, if there is one
 * @param measured all that was measured by the day, in order of time
 */
record CountedObservations(Optional<ReportingPeriod> baseline, List<Observation> measured) {
    static CountedObservations of(Series series, Optional<ReportingPeriod> baseline, Optional<LocalDate> asOf) {
        return new CountedObservations(baseline, asOf.map(series::measuredUntil).orElseGet(List::of));
    }

    /** Returns the observations of the baseline's time and later. */
    List<Observation> sinceBaseline() {
        return measured.stream()
                .filter(observation -> baseline.filter(
                                start -> observation.period().end().isBefore(start.end()))
                        .isEmpty())
                .toList();
    }

    /** Returns the observations after the baseline, which a level had to be kept in or a total was collected in. */
    List<Observation> afterBaseline() {
        return measured.stream()
                .filter(observation -> baseline.filter(
                                start -> !observation.period().end().isAfter(start.end()))
                        .isEmpty())
                .toList();
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
        var counted = sinceBaseline();
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.get(counted.size() - 1));
    }

    /** Returns the value of the latest observation that counts. */
    Optional<Quantity> currentValue() {
        return current().flatMap(Observation::value);
    }

    /** Tells whether there are observations, but none after the baseline. */
    boolean isTooEarly() {
        return baseline.isPresent() && !measured.isEmpty() && afterBaseline().isEmpty();
    }
}
