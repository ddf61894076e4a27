package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * A series to be checked, with what is known about it.
 *
 * @param points the periods with their values, in the order in which they were reported
 * @param upTo the last period that should have been reported; empty for the latest one given
 * @param due the period of the due date, whose value decides; empty for none
 * @param breaks the known changes of the definition
 */
public record QualityRequest(
        List<SeriesPoint> points,
        Optional<ReportingPeriod> upTo,
        Optional<ReportingPeriod> due,
        List<SeriesBreak> breaks) {
    /** Checks that every part is there. */
    public QualityRequest {
        points = List.copyOf(points);
        requireNonNull(upTo, "upTo");
        requireNonNull(due, "due");
        breaks = List.copyOf(breaks);
    }

    /** Makes a request about a series alone. */
    public static QualityRequest of(List<SeriesPoint> points) {
        return new QualityRequest(points, Optional.empty(), Optional.empty(), List.of());
    }

    /** Makes a request about the latest values of a series, with those that were published first. */
    public static QualityRequest of(Vintages vintages) {
        return of(vintages.latest().observations().stream()
                .map(observation -> vintages.revisionOf(observation.period())
                        .flatMap(revision -> SeriesPoint.from(revision.first()).value())
                        .map(SeriesPoint.from(observation)::withFirstPublished)
                        .orElseGet(() -> SeriesPoint.from(observation)))
                .toList());
    }

    /** Returns this request with the last period that should have been reported. */
    public QualityRequest withUpTo(ReportingPeriod newUpTo) {
        return new QualityRequest(points, Optional.of(newUpTo), due, breaks);
    }

    /** Returns this request with the period of the due date. */
    public QualityRequest withDue(ReportingPeriod newDue) {
        return new QualityRequest(points, upTo, Optional.of(newDue), breaks);
    }

    /** Returns this request with the known changes of the definition. */
    public QualityRequest withBreaks(List<SeriesBreak> newBreaks) {
        return new QualityRequest(points, upTo, due, newBreaks);
    }
}
