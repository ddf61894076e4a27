package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tests whether a series rises or falls, and estimates by how much, without being led astray by a single outlier. */
public final class MannKendall {
    /** METHODS 12: one or two points have no trend. */
    private static final int MINIMUM = 3;

    /** METHODS 5.2: from here on the normal approximation serves, as in R's {@code cor.test}. */
    private static final int NO_LONGER_EXACT = 50;

    /** METHODS 5.2. */
    private static final double AUTOCORRELATION_LIMIT = 0.3;

    /** The pairs of longer series would not fit in memory. */
    private static final int MAXIMUM = 5_000;

    private static final Derivation DERIVATION = Derivation.of(
            "Mann-Kendall test with Theil-Sen slope (Mann 1945, Kendall 1975, Sen 1968)",
            LocalizedText.of("前後の値は、傾向を除けば互いに独立であること。", "Apart from the trend, neighbouring values are independent."));

    private MannKendall() {}

    /**
     * Tests for a monotone trend and estimates the slope.
     *
     * <p>Formula: {@code S = sum of sign(y_j - y_i)} over all pairs in the order of time;
     * {@code varS = (n(n-1)(2n+5) - sum of t(t-1)(2t+5)) / 18} with the sizes t of the groups of equal values;
     * {@code z = (S - sign(S)) / sqrt(varS)}. The slope is the median of the slopes of all pairs, the intercept
     * {@code median(y) - slope * median(t)}.<br>
     * Unit: the slope is in units of the values for each unit of time.<br>
     * Edge cases: fewer than 3 observations are too few. The exact p exists for fewer than 50 observations without equal
     * values. All values equal: S, slope and z are 0, p is 1, and there is neither an interval nor tau. Gaps are fine, because
     * the true times are used. Neighbours that depend on each other make p too small: warned about where the residuals
     * about the line have a lag-1 autocorrelation above 0.3.<br>
     * Source: <cite>Mann, Econometrica 13 (1945) 245; Kendall 1975; Sen, JASA 63 (1968) 1379; Gilbert 1987,
     * chapter 16</cite>.
     *
     * @param times when each value was observed; no two the same, in any order
     * @param values the observed values; a missing one is left out together with its time
     * @param confidence the confidence of the slope's interval, for example 0.95
     * @return the test and the slope
     * @throws InvalidInputException if the lengths differ, a number is not finite, two times are the same, the confidence is
     *     not within (0, 1), or there are more than 5,000 observations
     */
    public static Computed<MonotonicTrend> test(double[] times, double[] values, double confidence) {
        var series = TimedValues.of(times, values);
        if (series.size() > MAXIMUM) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "values must be at most %d, but were %d: take monthly or yearly values"
                            .formatted(MAXIMUM, series.size()));
        }
        Arguments.confidence(confidence);
        if (series.size() < MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(MINIMUM, series.size()));
        }
        if (series.hasOneTimeOnly()) {
            return Computed.notComputable(ReasonCode.NO_TIME_VARIATION);
        }
        series.requireDistinctTimes();
        return Computed.of(test(series, confidence));
    }

    private static MonotonicTrend test(TimedValues series, double confidence) {
        var n = series.size();
        var s = score(series);
        var sorted = series.values();
        Arrays.sort(sorted);
        var ties = tieSizes(sorted);
        var variance = variance(n, ties);
        var z = variance == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
        var slopes = TheilSen.of(series, sorted, Distributions.normalTwoSided(confidence) * Math.sqrt(variance));
        var tied = variance == 0;
        return new MonotonicTrend(
                series.timeColumn(),
                series.valueColumn(),
                confidence,
                s,
                variance,
                z,
                Distributions.normalTwoSidedP(z),
                ties.isEmpty() && n < NO_LONGER_EXACT
                        ? Optional.of(KendallDistribution.twoSidedP(n, s))
                        : Optional.empty(),
                tied ? Computed.notComputable(ReasonCode.ALL_TIED) : Computed.of(tauB(n, s, ties)),
                slopes.slope(),
                slopes.intercept(),
                tied ? Computed.notComputable(ReasonCode.ALL_TIED) : Computed.of(slopes.low()),
                tied ? Computed.notComputable(ReasonCode.ALL_TIED) : Computed.of(slopes.high()),
                tied ? Computed.notComputable(ReasonCode.ALL_TIED) : slopes.interpolatedLow(),
                tied ? Computed.notComputable(ReasonCode.ALL_TIED) : slopes.interpolatedHigh(),
                derivation(series, slopes));
    }

    private static int score(TimedValues series) {
        var score = 0;
        for (var i = 0; i < series.size(); i++) {
            for (var j = i + 1; j < series.size(); j++) {
                score += (int) Math.signum(series.value(j) - series.value(i));
            }
        }
        return score;
    }

    /** Returns the sizes of the groups of equal values among sorted ones, those of one value left out. */
    private static List<Integer> tieSizes(double[] values) {
        var sizes = new ArrayList<Integer>();
        var start = 0;
        for (var end = 1; end <= values.length; end++) {
            if (end == values.length || values[end] != values[start]) {
                if (end - start > 1) {
                    sizes.add(end - start);
                }
                start = end;
            }
        }
        return sizes;
    }

    private static double variance(double n, List<Integer> ties) {
        var reduction = 0.0;
        for (int size : ties) {
            reduction += (double) size * (size - 1) * (2 * size + 5);
        }
        return (n * (n - 1) * (2 * n + 5) - reduction) / 18;
    }

    private static double tauB(double n, double score, List<Integer> ties) {
        var pairs = n * (n - 1) / 2;
        var tiedPairs = 0.0;
        for (int size : ties) {
            tiedPairs += size * (size - 1) / 2.0;
        }
        return score / Math.sqrt((pairs - tiedPairs) * pairs);
    }

    private static Derivation derivation(TimedValues series, TheilSen slopes) {
        var warnings = new ArrayList<Caveat>();
        if (series.size() < LinearTrends.ADVISED) {
            warnings.add(CaveatCode.SMALL_SAMPLE.with(series.size()));
        }
        // of the residuals: the values themselves are correlated in every series that has a trend
        var autocorrelation = slopes.residualAutocorrelation(series);
        if (autocorrelation > AUTOCORRELATION_LIMIT) {
            warnings.add(CaveatCode.AUTOCORRELATED.with(String.format(Locale.ROOT, "%.2f", autocorrelation)));
        }
        return warnings.isEmpty() ? DERIVATION : DERIVATION.withWarnings(warnings);
    }
}
