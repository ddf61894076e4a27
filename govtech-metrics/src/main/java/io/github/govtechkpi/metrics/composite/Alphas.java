package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.composite.Alpha.Metric;
import io.github.govtechkpi.metrics.composite.Alpha.Reliability;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Agreement of any number of raters, also with missing ratings: Krippendorff's alpha. */
public final class Alphas {
    private static final Derivation DERIVATION = Derivation.of(
            "Krippendorff's alpha (Krippendorff 2011)",
            LocalizedText.of("評価者は互いに相談せずに評価しています。", "The observers rated without consulting each other."),
            LocalizedText.of("一人しか評価していない項目は計算から除いています。", "Units with fewer than two ratings are left out."));

    private Alphas() {}

    /**
     * Computes Krippendorff's alpha, for example 0.743 (nominal), 0.815 (ordinal), 0.849 (interval) and 0.797 (ratio) for
     * Krippendorff's four observers and twelve units.
     *
     * <p>Formula: {@code alpha = 1 - Do / De} from the coincidence matrix {@code o_ck}:
     * {@code Do = sum o_ck d2_ck / n}, {@code De = sum n_c n_k d2_ck / (n (n - 1))}; the squared distance {@code d2} is 1 for
     * two categories, {@code (sum of n_g from c to k - (n_c + n_k) / 2)^2} for ordered ones, {@code (c - k)^2} for an interval
     * scale, {@code ((c - k) / (c + k))^2} for a ratio scale.<br>
     * Unit: none; at most 1, below 0 for systematic disagreement. Ratings that do not vary are {@code NO_VARIATION} and not 1;
     * no unit with two ratings is {@code NO_PAIRABLE_VALUES}.<br>
     * Below 0.667 the ratings are not usable for comparison, below 0.8 tentative; both give a warning.<br>
     * Source: Krippendorff 2011, 2004.
     *
     * @param ratings for each observer one rating per unit; NaN where one is missing
     * @param metric how far apart two ratings are
     * @throws InvalidInputException if the observers' rows differ in length ({@code LENGTH_MISMATCH}), or a rating is infinite,
     *     or negative on a ratio scale ({@code INVALID_INPUT})
     */
    public static Alpha krippendorff(double[][] ratings, Metric metric) {
        var units = ratings.length == 0 ? 0 : ratings[0].length;
        Columns.rectangular(ratings, units, "the ratings of the observers");
        var checked = IntStream.range(0, ratings.length)
                .mapToObj(observer -> checked(ratings[observer], "ratings[" + observer + "]", metric))
                .toArray(double[][]::new);
        var coincidences = new Coincidences(checked, units);
        Computed<Double> value;
        if (coincidences.distinctValues() == 0) {
            value = Computed.notComputable(ReasonCode.NO_PAIRABLE_VALUES);
        } else if (coincidences.distinctValues() == 1) {
            value = Computed.notComputable(ReasonCode.NO_VARIATION);
        } else {
            value = Computed.of(Arguments.finite(coincidences.alpha(metric), "alpha"));
        }
        var reliability = value.map(Reliability::of);
        return new Alpha(
                metric,
                value,
                reliability,
                coincidences.pairableValues(),
                coincidences.agreements(),
                coincidences.pairs(),
                Arrays.stream(checked).map(Alphas::optional).toList(),
                DERIVATION.withWarnings(warnings(value, reliability)));
    }

    private static double[] checked(double[] ratings, String name, Metric metric) {
        var copy = new double[ratings.length];
        for (var unit = 0; unit < ratings.length; unit++) {
            if (Double.isInfinite(ratings[unit])) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "%s[%d] must be a finite number, or NaN where the rating is missing, but was %s"
                                .formatted(name, unit, ratings[unit]));
            }
            if (metric == Metric.RATIO && ratings[unit] < 0) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "%s[%d] must be 0 or more on a ratio scale, but was %s: use INTERVAL"
                                .formatted(name, unit, ratings[unit]));
            }
            copy[unit] = ratings[unit] + 0.0; // -0.0 is no other rating than 0
        }
        return copy;
    }

    private static List<Optional<Double>> optional(double[] ratings) {
        return Arrays.stream(ratings)
                .mapToObj(rating -> Double.isNaN(rating) ? Optional.<Double>empty() : Optional.of(rating))
                .toList();
    }

    private static List<Caveat> warnings(Computed<Double> value, Computed<Reliability> reliability) {
        // rounded down: 0.6666 must not be shown as the 0.667 that it misses
        var shown = value.map(alpha -> BigDecimal.valueOf(Columns.comparable(alpha))
                        .setScale(3, RoundingMode.FLOOR)
                        .toPlainString())
                .toOptional()
                .orElse("");
        return reliability
                .toOptional()
                .map(what -> switch (what) {
                    case NOT_USABLE -> List.of(CaveatCode.AGREEMENT_TOO_LOW.with(shown));
                    case TENTATIVE -> List.of(CaveatCode.AGREEMENT_TENTATIVE.with(shown));
                    case RELIABLE -> List.<Caveat>of();
                })
                .orElseGet(List::of);
    }
}
