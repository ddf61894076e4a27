package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides small counts so that nobody can be recognised (秘匿), which is another matter than whether they are precise.
 *
 * <p>A percentage is never computed again from rounded counts.
 */
public final class Suppression {
    /** What stands for a hidden count. */
    public static final String HIDDEN = "*";

    // NHS Digital, HES and ECDS disclosure control, September 2018
    private static final double NHS_HIDDEN_UP_TO = 7;
    private static final double NHS_BASE = 5;
    private static final double NHS_ONE_DECIMAL_FROM = 4000;

    private static final Derivation DERIVATION = Derivation.of(
            "Threshold suppression with complementary suppression in the row (NHS Digital 2018)",
            LocalizedText.of(
                    "0は秘匿せず、同じ行の合計のほかに推定の手掛かりは公表されないとしています。",
                    "Zeros are not hidden, and nothing but the total of the row is published to guess from."));

    private Suppression() {}

    /**
     * Hides the cells of a row that are below a threshold, and one more where a single hidden cell followed from the
     * total.
     *
     * <p>Hidden first: cells above 0 and below the threshold. If the total is published and that is exactly one cell,
     * the smallest other cell above 0 is hidden too, the first of equals; if there is none, the first 0. Thresholds in
     * use: 5 or 10; 3 for establishments in Japan.
     *
     * @param cells the counts, whole numbers from 0
     * @param threshold the smallest count that may be shown, a whole number above 0
     * @param totalPublished whether the sum of the row is printed beside it
     * @return the row with what is hidden; 3, 2, 95 with the threshold 5 hides the first two
     * @throws InvalidInputException if a cell or the threshold is negative, fractional or above 10^12, or the threshold
     *     is 0
     */
    public static Row row(double[] cells, double threshold, boolean totalPublished) {
        var counts = IntStream.range(0, cells.length)
                .mapToObj(i -> (long) Counts.whole(cells[i], "cells[" + i + "]"))
                .toList();
        var limit = positive(threshold, "threshold");
        var primary = counts.stream().map(count -> count > 0 && count < limit).toList();
        var suppressed = new ArrayList<>(primary);
        if (totalPublished && primary.stream().filter(hidden -> hidden).count() == 1) {
            var second = complement(counts, primary);
            if (second >= 0) {
                suppressed.set(second, true);
            }
        }
        return new Row(counts, limit, totalPublished, primary, suppressed, DERIVATION);
    }

    /**
     * Rounds a count to the nearest multiple of a base, halves up, for example 12 to 10 and 13 to 15 for the base 5.
     *
     * @param value the count, a whole number from 0
     * @param base the base, a whole number above 0
     * @return the multiple of the base
     * @throws InvalidInputException if the count or the base is negative, fractional or above 10^12, or the base is 0
     */
    public static long roundToBase(double value, double base) {
        var count = (long) Counts.whole(value, "value");
        var step = positive(base, "base");
        return (2 * count + step) / (2 * step) * step;
    }

    /**
     * Writes a sub-national count as NHS Digital does: 0 as it is, 1 to 7 as {@code *}, others to the nearest 5.
     *
     * @param count the count, a whole number from 0
     * @return the text, for example {@code 1005} for 1003
     * @throws InvalidInputException if the count is negative, fractional or above 10^12
     */
    public static String nhsSubNational(double count) {
        var whole = Counts.whole(count, "count");
        return whole >= 1 && whole <= NHS_HIDDEN_UP_TO ? HIDDEN : Long.toString(roundToBase(whole, NHS_BASE));
    }

    /**
     * Tells whether a share of counts that were rounded to 5 may keep one decimal: from a denominator of 4,000 (NHS
     * Digital).
     *
     * @param denominator the base, a whole number from 0
     * @return whether rounding changes the share by less than the decimal shows
     * @throws InvalidInputException if the denominator is negative, fractional or above 10^12
     */
    public static boolean allowsOneDecimalAfterRounding(double denominator) {
        return Counts.whole(denominator, "denominator") >= NHS_ONE_DECIMAL_FROM;
    }

    private static int complement(List<Long> counts, List<Boolean> primary) {
        var best = -1;
        for (var i = 0; i < counts.size(); i++) {
            if (!primary.get(i) && (best < 0 || comesBefore(counts.get(i), counts.get(best)))) {
                best = i;
            }
        }
        return best;
    }

    /** A 0 comes last: hiding it protects less, since readers guess it. */
    private static boolean comesBefore(long count, long other) {
        return count > 0 && (other == 0 || count < other);
    }

    private static long positive(double value, String name) {
        var count = (long) Counts.whole(value, name);
        if (count == 0) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, name + " must be above 0, but was 0");
        }
        return count;
    }

    /**
     * A row of counts and what is hidden of it.
     *
     * @param cells the counts
     * @param threshold the smallest count that may be shown
     * @param totalPublished whether the sum of the row is printed beside it
     * @param primary which cells are hidden because they are small
     * @param suppressed which cells are hidden at all
     * @param derivation the rule
     */
    public record Row(
            List<Long> cells,
            long threshold,
            boolean totalPublished,
            List<Boolean> primary,
            List<Boolean> suppressed,
            Derivation derivation) {
        /** Checks that every part is there. */
        public Row {
            cells = List.copyOf(cells);
            primary = List.copyOf(primary);
            suppressed = List.copyOf(suppressed);
            requireNonNull(derivation, "derivation");
        }

        /**
         * Tells whether the one hidden cell still follows from the total, as in a row of one cell: hide the total too.
         */
        public boolean revealedByTotal() {
            return totalPublished
                    && suppressed.stream().filter(hidden -> hidden).count() == 1;
        }

        /** Returns the cells as they may be printed. */
        public List<String> texts() {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> suppressed.get(i) ? HIDDEN : cells.get(i).toString())
                    .toList();
        }
    }
}
