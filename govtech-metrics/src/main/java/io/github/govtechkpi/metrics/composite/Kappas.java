package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.composite.Agreement.Measure;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Optional;

/** Agreement of raters beyond chance (評価者間の一致度): the kappa family. */
public final class Kappas {
    private static final LocalizedText INDEPENDENT =
            LocalizedText.of("評価者は互いに相談せずに評価しています。", "The raters judged without consulting each other.");
    private static final LocalizedText SAME_ITEMS =
            LocalizedText.of("すべての評価者が同じ項目を、同じ区分で評価しています。", "All raters judged the same items in the same categories.");

    private Kappas() {}

    /**
     * Computes Cohen's kappa of two raters, without weights, for example 0.4 for 20, 5 / 10, 15.
     *
     * @param table how often the first rater said i and the second j
     * @throws InvalidInputException as {@link #quadratic}
     * @see #quadratic(double[][])
     */
    public static Agreement cohen(double[][] table) {
        return weighted(Measure.COHEN, table, "Cohen's kappa (Cohen 1960)");
    }

    /**
     * Computes linearly weighted kappa of two raters, with weights {@code 1 - |i - j| / (k - 1)}.
     *
     * @param table how often the first rater said i and the second j, categories in their order
     * @throws InvalidInputException as {@link #quadratic}
     * @see #quadratic(double[][])
     */
    public static Agreement linear(double[][] table) {
        return weighted(Measure.COHEN_LINEAR, table, "Linearly weighted kappa (Cohen 1968)");
    }

    /**
     * Computes quadratically weighted kappa of two raters, the default for ordered maturity levels.
     *
     * <p>Formula: {@code kappa = (po - pe) / (1 - pe)} with {@code po = sum W p_ij}, {@code pe = sum W p_i. p_.j} and weights
     * {@code W = 1 - (i - j)^2 / (k - 1)^2}. Standard error: Fleiss, Cohen and Everitt (1969), not assuming kappa 0.<br>
     * Unit: none; at most 1, below 0 where the raters agree less than by chance. Both raters using one category only leaves
     * nothing to agree on: {@code NO_VARIATION}. No judgement at all: {@code EMPTY_TABLE}.<br>
     * Source: Cohen 1968; Fleiss, Cohen and Everitt 1969.
     *
     * @param table how often the first rater said i and the second j, categories in their order
     * @throws InvalidInputException if the table is not square ({@code LENGTH_MISMATCH}) or an entry is not a count ({@code
     *     INVALID_INPUT})
     */
    public static Agreement quadratic(double[][] table) {
        return weighted(Measure.COHEN_QUADRATIC, table, "Quadratically weighted kappa (Cohen 1968)");
    }

    /**
     * Computes the prevalence-adjusted, bias-adjusted kappa of two raters.
     *
     * <p>Formula: {@code (k po - 1) / (k - 1)} with k categories and the share of agreement po; standard error
     * {@code k / (k - 1) * sqrt(po (1 - po) / n)}.<br>
     * A single category: {@code NO_VARIATION}; no judgement: {@code EMPTY_TABLE}. Source: Byrt, Bishop and Carlin 1993.
     *
     * @param table how often the first rater said i and the second j
     * @throws InvalidInputException as {@link #quadratic}
     */
    public static Agreement pabak(double[][] table) {
        var ratings = new RatingTable(table);
        var derivation = Derivation.of("PABAK (Byrt, Bishop and Carlin 1993)", SAME_ITEMS, INDEPENDENT);
        if (ratings.n() == 0) {
            return of(Measure.PABAK, ratings, table, ReasonCode.EMPTY_TABLE, derivation);
        }
        if (ratings.categories() == 1) {
            return of(Measure.PABAK, ratings, table, ReasonCode.NO_VARIATION, derivation);
        }
        double k = ratings.categories();
        var share = ratings.agreements() / ratings.n();
        return of(
                Measure.PABAK,
                ratings,
                table,
                (k * share - 1) / (k - 1),
                k / (k - 1) * Math.sqrt(share * (1 - share) / ratings.n()),
                derivation);
    }

    /**
     * Computes Fleiss' kappa of several raters, for example 0.21 for Fleiss' 14 raters and 10 subjects.
     *
     * <p>Formula: {@code kappa = (P - Pe) / (1 - Pe)}, P being the share of agreeing pairs of raters, Pe the sum of squared
     * shares of the categories. The raters of an item need not be the same persons, but as many.<br>
     * All judgements in one category: {@code NO_VARIATION}; none at all: {@code EMPTY_TABLE}; one rater only: {@code
     * NO_PAIRABLE_VALUES}. The measure comes without a standard error. Source: Fleiss 1971.
     *
     * @param counts for each item, how many raters chose each category
     * @throws InvalidInputException if items differ in their categories ({@code LENGTH_MISMATCH}) or in their number of raters,
     *     or an entry is not a count ({@code INVALID_INPUT})
     */
    public static Agreement fleiss(double[][] counts) {
        var categories = counts.length == 0 ? 0 : counts[0].length;
        Columns.rectangular(counts, categories, "the categories of the items");
        var columns = new double[categories];
        var agreeing = 0.0;
        var raters = 0.0;
        for (var item = 0; item < counts.length; item++) {
            var here = 0.0;
            for (var category = 0; category < categories; category++) {
                var count = Columns.count(counts, item, category, "counts");
                columns[category] += count;
                here += count;
                agreeing += count * (count - 1) / 2;
            }
            if (item > 0 && here != raters) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "Each item must have as many raters as the first (%s), but counts[%d] has %s: use Krippendorff's alpha"
                                .formatted(raters, item, here));
            }
            raters = here;
        }
        var judgements = counts.length * raters;
        var pairs = judgements * (raters - 1) / 2;
        var chance = 0.0;
        var oneCategory = false;
        for (var column : columns) {
            chance += (column / judgements) * (column / judgements);
            oneCategory |= column == judgements;
        }
        Computed<Double> value;
        if (judgements == 0) {
            value = Computed.notComputable(ReasonCode.EMPTY_TABLE);
        } else if (raters == 1) {
            value = Computed.notComputable(ReasonCode.NO_PAIRABLE_VALUES);
        } else if (oneCategory) {
            value = Computed.notComputable(ReasonCode.NO_VARIATION);
        } else {
            value = Computed.of((agreeing / pairs - chance) / (1 - chance));
        }
        return new Agreement(
                Measure.FLEISS,
                value,
                Optional.empty(),
                Columns.exactCount(agreeing, "agreementsCount"),
                Columns.exactCount(pairs, "n"),
                Columns.lists(counts),
                Derivation.of(
                        "Fleiss' kappa (Fleiss 1971)",
                        INDEPENDENT,
                        LocalizedText.of("どの項目も同じ人数で評価しています。", "Every item was judged by as many raters.")));
    }

    private static Agreement weighted(Measure measure, double[][] table, String method) {
        var ratings = new RatingTable(table);
        var derivation = Derivation.of(method, SAME_ITEMS, INDEPENDENT);
        if (ratings.n() == 0) {
            return of(measure, ratings, table, ReasonCode.EMPTY_TABLE, derivation);
        }
        if (ratings.oneCategoryOnly()) {
            return of(measure, ratings, table, ReasonCode.NO_VARIATION, derivation);
        }
        var kappa = ratings.kappa(measure);
        return of(measure, ratings, table, kappa, ratings.standardError(measure, kappa), derivation);
    }

    private static Agreement of(
            Measure measure,
            RatingTable ratings,
            double[][] table,
            double value,
            double standardError,
            Derivation derivation) {
        return new Agreement(
                measure,
                Computed.of(value),
                Optional.of(standardError),
                Columns.exactCount(ratings.agreements(), "agreementsCount"),
                Columns.exactCount(ratings.n(), "n"),
                Columns.lists(table),
                derivation);
    }

    private static Agreement of(
            Measure measure, RatingTable ratings, double[][] table, ReasonCode code, Derivation derivation) {
        return new Agreement(
                measure,
                Computed.notComputable(code),
                Optional.empty(),
                Columns.exactCount(ratings.agreements(), "agreementsCount"),
                Columns.exactCount(ratings.n(), "n"),
                Columns.lists(table),
                derivation);
    }
}
