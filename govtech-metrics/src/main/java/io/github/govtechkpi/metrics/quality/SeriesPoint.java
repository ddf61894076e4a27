package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * One period of a series whose quality is checked.
 *
 * @param period the period that the value is about
 * @param value the value as it is known now; empty where it is missing
 * @param provisional whether it may still change (暫定値・推計値)
 * @param firstPublished the value that was published first, where it was revised
 */
public record SeriesPoint(
        ReportingPeriod period, Optional<Double> value, boolean provisional, Optional<Double> firstPublished) {
    /** Checks that the numbers can be computed with. */
    public SeriesPoint {
        requireNonNull(period, "period");
        requireNonNull(value, "value");
        requireNonNull(firstPublished, "firstPublished");
        value.ifPresent(number -> Samples.checked(new double[] {number}, "value"));
        firstPublished.ifPresent(number -> Samples.checked(new double[] {number}, "firstPublished"));
    }

    /** Makes a final value that was never revised. */
    public static SeriesPoint of(ReportingPeriod period, double value) {
        return new SeriesPoint(period, Optional.of(value), false, Optional.empty());
    }

    /** Makes a period that was named but has no value. */
    public static SeriesPoint missing(ReportingPeriod period) {
        return new SeriesPoint(period, Optional.empty(), false, Optional.empty());
    }

    /** Takes an observation: its amount, or the numerator of its two counts. */
    public static SeriesPoint from(Observation observation) {
        return new SeriesPoint(
                observation.period(),
                observation.value().map(SeriesPoint::count),
                observation.status().isProvisional(),
                Optional.empty());
    }

    private static double count(Quantity quantity) {
        if (quantity instanceof AbsoluteValue absolute) {
            return absolute.amount().doubleValue();
        }
        if (quantity instanceof Ratio ratio) {
            return ratio.numerator().amount().doubleValue();
        }
        throw new AssertionError(quantity);
    }

    /** Returns this point as one whose value may still change. */
    public SeriesPoint asProvisional() {
        return new SeriesPoint(period, value, true, firstPublished);
    }

    /** Returns this point with the value that was published first. */
    public SeriesPoint withFirstPublished(double first) {
        return new SeriesPoint(period, value, provisional, Optional.of(first));
    }
}
