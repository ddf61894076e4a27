package io.github.govtechkpi.metrics.quality;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.quality.BreakTest.FTest;
import io.github.govtechkpi.metrics.quality.BreakTest.Known;
import io.github.govtechkpi.metrics.quality.BreakTest.Pettitt;
import io.github.govtechkpi.metrics.quality.BreakTest.Search;
import io.github.govtechkpi.metrics.quality.BreakTest.Welch;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Tests for a break in a series: its size at a known place, and the most likely place of an unknown one.
 *
 * <p>All take finite values of at most 1e60 in size, in order of time, and refuse others with {@link
 * InvalidInputException}. An index of a break is the number of values before it.
 */
public final class Breaks {
    private static final double CONFIDENCE = 0.95;
    private static final int MEAN_PARAMETERS = 1;
    private static final int LINE_PARAMETERS = 2;
    private static final int MIN_SEGMENT = 3;
    private static final double MIN_SEGMENT_SHARE = 0.15; // the default of strucchange, after Bai and Perron 2003
    private static final int NO_BREAK_DF = 2; // a mean and the variance
    private static final int TREND_DF = 3;
    private static final int ONE_BREAK_DF = 4; // two means, the variance and the place
    private static final double TIE = 1e-12; // places whose F differ by rounding alone count as equal

    private static final LocalizedText INDEPENDENT =
            LocalizedText.of("値は互いに独立で、水準のまわりにばらつくものとします。", "The values are independent and vary about their level.");
    private static final LocalizedText TREND_LOOKS_LIKE_BREAK = LocalizedText.of(
            "増加や減少の傾向があると、段差がなくても検出されます。", "A trend is taken for a break, because its halves have different means.");

    private Breaks() {}

    /** Tests a known break with 95 % confidence. */
    public static Known known(double[] values, int breakIndex) {
        return known(values, breakIndex, CONFIDENCE);
    }

    /**
     * Tests a break at a known place and measures the shift of the level.
     *
     * <p>Formula: {@code F = ((RSS - RSS12) / k) / (RSS12 / (n - 2k))}, RSS of one model for all values, RSS12 of one for each
     * part; k is 1 for means and 2 for lines on time 1 to n. The shift is {@code mean2 - mean1}; its interval is Welch's, with
     * Welch-Satterthwaite degrees of freedom.<br>
     * Not computable on their own: a test whose parts fit without residual ({@code ZERO_RESIDUAL_VARIANCE}), the F of means
     * below 3 values, that of lines below 5 or with a part below 2, the interval with a part below 2 ({@code
     * TOO_FEW_OBSERVATIONS}).<br>
     * Source: <cite>Chow, Tests of equality between sets of coefficients, Econometrica 1960 28:591</cite>; <cite>Welch,
     * Biometrika 1947 34:28</cite>.
     *
     * @param values the values in order of time, at least 2
     * @param breakIndex how many of them stand before the break, from 1 to one fewer than there are
     * @param confidence the confidence of the interval, for example 0.95
     * @return the tests and the shift in the unit of the values, for example -247.8 at the dam of the Nile (1898)
     * @throws InvalidInputException for a value, place or confidence that cannot be right
     */
    public static Known known(double[] values, int breakIndex, double confidence) {
        var column = Samples.checked(values, "values");
        if (breakIndex < 1 || breakIndex > column.length - 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "breakIndex must leave a value on each side of the break, but was %s of %s values"
                            .formatted(breakIndex, column.length));
        }
        Arguments.confidence(confidence);
        var sums = new SegmentSums(column);
        return new Known(
                Samples.list(column),
                breakIndex,
                confidence,
                chowMean(sums, breakIndex),
                chowTrend(sums, breakIndex),
                sums.shift(breakIndex),
                welch(sums, breakIndex, confidence),
                Derivation.of("Chow test (Chow 1960), level shift with Welch interval (Welch 1947)", INDEPENDENT));
    }

    private static Computed<FTest> chowMean(SegmentSums sums, int cut) {
        var least = 2 * MEAN_PARAMETERS + 1;
        if (sums.size() < least) {
            return Computed.notComputable(Reason.tooFewObservations(least, sums.size()));
        }
        return chow(sums, sums.between(cut), sums.within(cut), MEAN_PARAMETERS);
    }

    private static Computed<FTest> chowTrend(SegmentSums sums, int cut) {
        var n = sums.size();
        var least = 2 * LINE_PARAMETERS + 1;
        if (n < least) {
            return Computed.notComputable(Reason.tooFewObservations(least, n));
        }
        if (Math.min(cut, n - cut) < LINE_PARAMETERS) {
            return Computed.notComputable(Reason.tooFewObservations(LINE_PARAMETERS, Math.min(cut, n - cut)));
        }
        var parts = sums.lineRss(0, cut) + sums.lineRss(cut, n);
        // two lines never fit worse than one; rounding can say so
        return chow(sums, Math.max(0, sums.lineRss(0, n) - parts), parts, LINE_PARAMETERS);
    }

    private static Computed<FTest> chow(SegmentSums sums, double explained, double residual, int parameters) {
        if (sums.isZeroResidual(residual)) {
            return Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }
        var df = sums.size() - 2 * parameters;
        var f = explained / parameters / (residual / df);
        return Computed.of(new FTest(f, Distributions.fUpper(f, parameters, df)));
    }

    private static Computed<Welch> welch(SegmentSums sums, int cut, double confidence) {
        var after = sums.size() - cut;
        if (Math.min(cut, after) < 2) {
            return Computed.notComputable(Reason.tooFewObservations(2, Math.min(cut, after)));
        }
        if (sums.isZeroResidual(sums.within(cut))) {
            return Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }
        var squaredError = sums.varianceBefore(cut) / cut + sums.varianceAfter(cut) / after;
        var share = sums.varianceBefore(cut) / cut / squaredError;
        var df = 1 / (share * share / (cut - 1) + (1 - share) * (1 - share) / (after - 1));
        var error = Math.sqrt(squaredError);
        var half = -Distributions.tQuantile((1 - confidence) / 2, df) * error;
        var shift = sums.shift(cut);
        return Computed.of(new Welch(shift - half, shift + half, Distributions.tTwoSidedP(shift / error, df)));
    }

    /** Searches with the usual least segment: 15 % of the values, but at least 3. */
    public static Computed<Search> search(double[] values) {
        return search(values, Math.max(MIN_SEGMENT, (int) (MIN_SEGMENT_SHARE * values.length)));
    }

    /**
     * Finds the place where two levels fit better than at any other, and compares them with one level.
     *
     * <p>Formula: F of means as in {@link #known(double[], int, double)} for every place from {@code minSegment} to {@code n -
     * minSegment}; the largest is supF, the first of equal ones the place. {@code BIC = n * (ln(RSS / n) + 1 + ln(2 pi)) + df *
     * ln(n)}, df 2 for one level and 4 for two; the smaller one is preferred. Two levels without residual are preferred,
     * without F and BIC ({@code ZERO_RESIDUAL_VARIANCE}).<br>
     * Source: <cite>Bai and Perron, Journal of Applied Econometrics 2003 18:1</cite>; <cite>Zeileis et al., strucchange, Journal
     * of Statistical Software 2002 7(2)</cite>.
     *
     * @param values the values in order of time
     * @param minSegment the least number of values on each side, at least 1
     * @return the best place, for example 28 for the Nile (1871 to 1898); not computable with fewer values than two segments
     *     ({@code TOO_FEW_OBSERVATIONS}), or if all are equal ({@code NO_VARIATION})
     * @throws InvalidInputException for a value or segment that cannot be right
     */
    public static Computed<Search> search(double[] values, int minSegment) {
        var column = Samples.checked(values, "values");
        Samples.requireAtLeast(1, minSegment, "minSegment");
        var n = column.length;
        if (minSegment > n / 2 || n <= 2 * MEAN_PARAMETERS) {
            var least = Math.max(2L * minSegment, 2 * MEAN_PARAMETERS + 1);
            return Computed.notComputable(Reason.tooFewObservations((int) Math.min(Integer.MAX_VALUE, least), n));
        }
        var sums = new SegmentSums(column);
        if (sums.total() == 0) {
            return Computed.notComputable(ReasonCode.NO_VARIATION);
        }
        var best = bestCut(sums, minSegment);
        var bicNoBreak = bic(sums.total(), n, NO_BREAK_DF);
        var f = chow(sums, sums.between(best), sums.within(best), MEAN_PARAMETERS)
                .map(FTest::f);
        var bicOneBreak = f.map(computable -> bic(sums.within(best), n, ONE_BREAK_DF));
        return Computed.of(new Search(
                Samples.list(column),
                minSegment,
                best,
                f,
                bicNoBreak,
                bicOneBreak,
                bicOneBreak.toOptional().filter(bic -> bic >= bicNoBreak).isEmpty(),
                searchDerivation(sums, bicOneBreak)));
    }

    private static int bestCut(SegmentSums sums, int minSegment) {
        var best = minSegment;
        for (var cut = minSegment; cut <= sums.size() - minSegment; cut++) {
            if (sums.isZeroResidual(sums.within(cut))) {
                return cut;
            }
            if (sums.between(cut) / sums.within(cut) > (1 + TIE) * (sums.between(best) / sums.within(best))) {
                best = cut;
            }
        }
        return best;
    }

    private static double bic(double rss, int n, int df) {
        return n * (Math.log(rss / n) + 1 + Math.log(2 * Math.PI)) + df * Math.log(n);
    }

    private static Derivation searchDerivation(SegmentSums sums, Computed<Double> bicOneBreak) {
        var derivation = Derivation.of(
                "Search of one break by supF and BIC (Bai and Perron 2003)", INDEPENDENT, TREND_LOOKS_LIKE_BREAK);
        var lineRss = sums.lineRss(0, sums.size());
        var lineIsBetter = bicOneBreak
                .toOptional()
                .filter(bic -> sums.isZeroResidual(lineRss) || bic(lineRss, sums.size(), TREND_DF) < bic)
                .isPresent();
        return lineIsBetter ? derivation.withWarnings(List.of(CaveatCode.TREND_FITS_BETTER.with())) : derivation;
    }

    /**
     * Tests by ranks whether the level shifted once, without assuming a distribution.
     *
     * <p>Formula: {@code U_t = 2 * sum of the first t ranks - t * (n + 1)}, ties with their mean rank; {@code K = max|U_t|}, at
     * the first t where it is reached; {@code p = min(1, 2 * exp(-6 K^2 / (n^3 + n^2)))}, an approximation that is good below
     * 0.5. If all values are equal, K is 0 and p is 1.<br>
     * Source: <cite>Pettitt, A non-parametric approach to the change-point problem, Applied Statistics 1979 28:126</cite>.
     *
     * @param values the values in order of time
     * @return K, place and p; not computable with fewer than 2 values ({@code TOO_FEW_OBSERVATIONS})
     * @throws InvalidInputException for a value that cannot be right
     */
    public static Computed<Pettitt> pettitt(double[] values) {
        var column = Samples.checked(values, "values");
        if (column.length < 2) {
            return Computed.notComputable(Reason.tooFewObservations(2, column.length));
        }
        double n = column.length;
        var ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(column);
        var u = 0.0;
        var k = -1.0;
        var place = 0;
        for (var t = 1; t < n; t++) {
            u += 2 * ranks[t - 1] - (n + 1); // a whole number, also with ties: exact up to 2^53
            if (Math.abs(u) > k) {
                k = Math.abs(u);
                place = t;
            }
        }
        var p = Math.min(1, 2 * Math.exp(-6 * k * k / (n * n * n + n * n)));
        return Computed.of(new Pettitt(
                Samples.list(column),
                (long) k,
                place,
                p,
                Derivation.of("Pettitt test (Pettitt 1979)", TREND_LOOKS_LIKE_BREAK)));
    }
}
