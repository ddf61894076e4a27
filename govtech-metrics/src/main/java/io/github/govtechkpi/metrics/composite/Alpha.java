package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Krippendorff's alpha, with the counts behind it.
 *
 * @param metric how far apart two ratings are
 * @param value alpha, at most 1; not computable where the ratings do not vary
 * @param reliability what the ratings may be used for; not computable if alpha is not
 * @param pairableValues the ratings of units that were rated at least twice
 * @param agreementsCount how many pairs of ratings of one unit are equal
 * @param pairs all pairs of ratings of one unit
 * @param ratings the ratings, one row for each observer; empty where one is missing
 * @param derivation how the value came about
 */
public record Alpha(
        Metric metric,
        Computed<Double> value,
        Computed<Reliability> reliability,
        long pairableValues,
        long agreementsCount,
        long pairs,
        List<List<Optional<Double>>> ratings,
        Derivation derivation) {
    /** Copies the ratings. */
    public Alpha {
        requireNonNull(metric, "metric");
        requireNonNull(value, "value");
        requireNonNull(reliability, "reliability");
        ratings = ratings.stream().map(List::copyOf).toList();
        requireNonNull(derivation, "derivation");
    }

    /** How far apart two ratings are. */
    public enum Metric {
        /** Categories without an order: equal or not. */
        NOMINAL,
        /** Ordered levels: by how many ratings lie between them. */
        ORDINAL,
        /** Numbers on a scale with equal steps: by their difference. */
        INTERVAL,
        /** Amounts with a true zero, none below it: by their difference relative to their sum. */
        RATIO
    }

    /**
     * What ratings may be used for.
     *
     * <p>Source: Krippendorff 2004; the cut-offs are known but were not read in the source.
     */
    public enum Reliability {
        /** Alpha below 0.667: the self-assessment cannot be used for comparison. */
        NOT_USABLE("比較に使えない", "not usable for comparison"),
        /** Alpha from 0.667 to below 0.8: tentative conclusions only. */
        TENTATIVE("暫定的な結論に限る", "tentative conclusions only"),
        /** Alpha of 0.8 or more. */
        RELIABLE("比較に使える", "usable for comparison");

        private static final double TENTATIVE_FROM = 0.667;
        private static final double RELIABLE_FROM = 0.8;
        private final String ja;
        private final String en;

        Reliability(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** Returns what the ratings may be used for, in words. */
        public LocalizedText label() {
            return LocalizedText.of(ja, en);
        }

        static Reliability of(double alpha) {
            var rounded = Columns.comparable(alpha);
            if (rounded < TENTATIVE_FROM) {
                return NOT_USABLE;
            }
            return rounded < RELIABLE_FROM ? TENTATIVE : RELIABLE;
        }
    }
}
