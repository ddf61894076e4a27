package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * A control chart of counts: shares (p), rates (u) or plain counts (c).
 *
 * @param kind what the chart shows
 * @param counts the counts in order
 * @param bases what each was counted among; empty for {@link Kind#C}
 * @param center the total of the counts over the total of the bases; the mean count for {@link Kind#C}
 * @param lower the lower limit of each point, clipped at 0
 * @param upper the upper limit of each point, clipped at 1 for {@link Kind#P}
 * @param signals the points outside their limits
 * @param laney the chart that allows for more variation than chance, to be used for large bases; not computable (ZERO_SIGMA)
 *     where the centre is 0 or 1
 * @param derivation how the result came about; warns where the counts are over-dispersed
 */
public record AttributeChart(
        Kind kind,
        List<Double> counts,
        List<Double> bases,
        double center,
        List<Double> lower,
        List<Double> upper,
        List<Signal> signals,
        Computed<Laney> laney,
        Derivation derivation) {
    /** Copies the lists. */
    public AttributeChart {
        requireNonNull(kind, "kind");
        counts = Column.copyOf(counts);
        bases = Column.copyOf(bases);
        lower = Column.copyOf(lower);
        upper = Column.copyOf(upper);
        signals = List.copyOf(signals);
        requireNonNull(laney, "laney");
        requireNonNull(derivation, "derivation");
    }

    /** What a chart of counts shows. */
    public enum Kind {
        /** Shares: a count among those who could have counted. */
        P,
        /** Rates: events per exposure. */
        U,
        /** Counts of events where every period has the same exposure. */
        C
    }

    /**
     * Laney's p' or u' chart, whose limits come from the variation between the points.
     *
     * @param z how many standard errors each point lies from the centre
     * @param sigmaZ {@code mean |z(i) - z(i-1)| / 1.128}: 1 where chance explains the variation
     * @param lower the lower limit of each point, clipped like that of the chart
     * @param upper the upper limit of each point
     * @param signals the points outside these limits
     */
    public record Laney(List<Double> z, double sigmaZ, List<Double> lower, List<Double> upper, List<Signal> signals) {
        /** Copies the lists. */
        public Laney {
            z = Column.copyOf(z);
            lower = Column.copyOf(lower);
            upper = Column.copyOf(upper);
            signals = List.copyOf(signals);
        }
    }
}
