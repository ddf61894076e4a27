package io.github.govtechkpi.metrics.quality;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.Quantiles;
import io.github.govtechkpi.metrics.quality.OutlierFlag.Method;
import io.github.govtechkpi.metrics.quality.OutlierScreen.Hampel;
import io.github.govtechkpi.metrics.quality.OutlierScreen.ModifiedZ;
import io.github.govtechkpi.metrics.quality.OutlierScreen.Rosner;
import io.github.govtechkpi.metrics.quality.OutlierScreen.Tukey;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Flags values that are unlike the others, typically a slip such as 93.3 for 933.
 *
 * <p>All screens flag and none removes: {@link ScreenedSeries} does that, with a reason, and keeps the raw value. They take
 * finite values of at most 1e60 in size and refuse others with {@link InvalidInputException}.
 */
public final class Outliers {
    /** The threshold that Iglewicz and Hoaglin recommend for the modified z-score. */
    public static final double MODIFIED_Z_THRESHOLD = 3.5;

    /** Two neighbours on each side: a window of 5. */
    public static final int HAMPEL_HALF_WINDOW = 2;

    /** The usual threshold of the Hampel filter, in robust standard deviations. */
    public static final double HAMPEL_THRESHOLD = 3;

    /** The least number of values for which Rosner's critical values are accurate enough (Rosner 1983). */
    public static final int ROSNER_MINIMUM = 15;

    private static final int ROSNER_PREFERRED = 25; // Rosner 1983: the approximation is good from here on
    private static final double NORMAL_PER_MAD = 0.6745; // as printed in Iglewicz and Hoaglin 1993
    private static final double SIGMA_PER_MEAN_DEVIATION = 1.253314; // sqrt(pi/2), the fallback of the same source
    private static final double SIGMA_PER_MAD = 1.4826; // as R's mad()
    private static final double INNER_FENCE = 1.5;
    private static final double OUTER_FENCE = 3;

    private static final LocalizedText NO_TREND = LocalizedText.of(
            "値は一つの水準のまわりにばらつくものとし、増加や減少の傾向は考えません。",
            "The values vary about one level: a trend makes the first and the last of them look like outliers.");
    private static final LocalizedText FLAGS_ONLY =
            LocalizedText.of("確認すべき値を示すもので、除外はしません。", "A flag asks for a check; nothing is removed.");
    private static final Derivation MODIFIED_Z =
            Derivation.of("Modified z-score (Iglewicz and Hoaglin 1993)", NO_TREND, FLAGS_ONLY);
    private static final Derivation HAMPEL = Derivation.of("Hampel filter (Hampel 1974)", FLAGS_ONLY);
    private static final Derivation TUKEY = Derivation.of("Tukey's fences (Tukey 1977)", NO_TREND, FLAGS_ONLY);
    private static final Derivation ROSNER = Derivation.of(
            "Generalised extreme studentised deviate test (Rosner 1983)",
            LocalizedText.of("外れ値以外は正規分布に従うものとします。", "The values that are no outliers are normally distributed."),
            NO_TREND,
            FLAGS_ONLY);

    private Outliers() {}

    /** Screens by modified z-scores with the usual threshold of 3.5. */
    public static Computed<ModifiedZ> modifiedZ(double[] values) {
        return modifiedZ(values, MODIFIED_Z_THRESHOLD);
    }

    /**
     * Screens by modified z-scores.
     *
     * <p>Formula: {@code z = 0.6745 * (x - median) / MAD}, flagged if {@code |z| > threshold}. If the MAD is 0, because more
     * than half of the values are equal: {@code z = (x - median) / (1.253314 * mean absolute deviation from the median)}. If
     * that is 0 too, all values are equal, all scores are 0 and none is flagged.<br>
     * Source: <cite>Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993</cite>.
     *
     * @param values the values, in any order
     * @param threshold the absolute score above which a value is flagged, above 0
     * @return the scores and flags; not computable without values ({@code NO_OBSERVATIONS})
     * @throws InvalidInputException for a value or threshold that cannot be right
     */
    public static Computed<ModifiedZ> modifiedZ(double[] values, double threshold) {
        var column = Samples.checked(values, "values");
        Samples.requirePositive(threshold, "threshold");
        if (column.length == 0) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        var scores = column.clone();
        var median = Quantiles.medianReordering(scores);
        Samples.absoluteDeviations(column, median, scores);
        var meanDeviation = StatUtils.mean(scores);
        var mad = Quantiles.medianReordering(scores);
        var flags = new ArrayList<OutlierFlag>();
        for (var i = 0; i < column.length; i++) {
            scores[i] = modifiedZ(column[i] - median, mad, meanDeviation);
            if (Samples.exceeds(Math.abs(scores[i]), threshold)) {
                flags.add(new OutlierFlag(i, column[i], Method.MODIFIED_Z, Computed.of(scores[i])));
            }
        }
        return Computed.of(new ModifiedZ(
                Column.sharing(column), threshold, median, mad, Column.sharing(scores), flags, MODIFIED_Z));
    }

    private static double modifiedZ(double deviation, double mad, double meanDeviation) {
        if (mad > 0) {
            return NORMAL_PER_MAD * deviation / mad;
        }
        return meanDeviation > 0 ? deviation / (SIGMA_PER_MEAN_DEVIATION * meanDeviation) : 0;
    }

    /** Screens by a Hampel filter with the usual window of 5 and threshold of 3. */
    public static Computed<Hampel> hampel(double[] values) {
        return hampel(values, HAMPEL_HALF_WINDOW, HAMPEL_THRESHOLD);
    }

    /**
     * Screens by a Hampel filter, which compares each value with its neighbours and so follows a trend.
     *
     * <p>Formula: flagged if {@code |x - median| > threshold * 1.4826 * MAD}, median and MAD of the window of {@code 2 *
     * halfWindow + 1} values about x, cut off at the ends. If the MAD of a window is 0, any value off its median is flagged,
     * without a score.<br>
     * Source: <cite>Hampel, The influence curve and its role in robust estimation, JASA 1974 69:383</cite>.
     *
     * @param values the values in order of time
     * @param halfWindow the neighbours on each side, at least 1
     * @param threshold the number of scaled MADs, above 0
     * @return medians, scaled MADs and flags; not computable without values ({@code NO_OBSERVATIONS})
     * @throws InvalidInputException for a value, window or threshold that cannot be right
     */
    public static Computed<Hampel> hampel(double[] values, int halfWindow, double threshold) {
        var column = Samples.checked(values, "values");
        Samples.requireAtLeast(1, halfWindow, "halfWindow");
        Samples.requirePositive(threshold, "threshold");
        if (column.length == 0) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        var medians = new double[column.length];
        var scaledMads = new double[column.length];
        var flags = new ArrayList<OutlierFlag>();
        var window = new double[0];
        for (var i = 0; i < column.length; i++) {
            var from = (int) Math.max(0L, (long) i - halfWindow);
            var length = (int) Math.min(column.length, (long) i + halfWindow + 1) - from;
            if (window.length != length) { // at the ends alone
                window = new double[length];
            }
            System.arraycopy(column, from, window, 0, length);
            medians[i] = Quantiles.medianReordering(window);
            Samples.absoluteDeviations(window, medians[i], window);
            scaledMads[i] = SIGMA_PER_MAD * Quantiles.medianReordering(window);
            var deviation = column[i] - medians[i];
            if (scaledMads[i] > 0 && Samples.exceeds(Math.abs(deviation) / scaledMads[i], threshold)) {
                flags.add(new OutlierFlag(i, column[i], Method.HAMPEL, Computed.of(deviation / scaledMads[i])));
            } else if (scaledMads[i] == 0 && deviation != 0) {
                flags.add(new OutlierFlag(i, column[i], Method.HAMPEL, withoutSpread()));
            }
        }
        return Computed.of(new Hampel(
                Column.sharing(column),
                halfWindow,
                threshold,
                Column.sharing(medians),
                Column.sharing(scaledMads),
                flags,
                HAMPEL));
    }

    /**
     * Screens by Tukey's fences.
     *
     * <p>Formula: flagged if {@code x < q1 - 1.5 * IQR} or {@code x > q3 + 1.5 * IQR}, quartiles of type 7; the outer fences
     * stand at 3 IQR. If the IQR is 0, any other value is flagged, without a score.<br>
     * Source: <cite>Tukey, Exploratory Data Analysis, 1977</cite>.
     *
     * @param values the values, in any order
     * @return quartiles, fences and flags; not computable without values ({@code NO_OBSERVATIONS})
     * @throws InvalidInputException for a value that cannot be right
     */
    public static Computed<Tukey> tukey(double[] values) {
        var column = Samples.checked(values, "values");
        if (column.length == 0) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        var reordered = column.clone();
        var q1 = Quantiles.reordering(reordered, 0.25);
        var q3 = Quantiles.reordering(reordered, 0.75);
        var range = q3 - q1;
        var flags = new ArrayList<OutlierFlag>();
        for (var i = 0; i < column.length; i++) {
            var distance = column[i] - Math.max(q1, Math.min(q3, column[i]));
            if (range > 0 && Samples.exceeds(Math.abs(distance) / range, INNER_FENCE)) {
                flags.add(new OutlierFlag(i, column[i], Method.TUKEY, Computed.of(distance / range)));
            } else if (range == 0 && distance != 0) {
                flags.add(new OutlierFlag(i, column[i], Method.TUKEY, withoutSpread()));
            }
        }
        return Computed.of(new Tukey(
                Column.sharing(column),
                q1,
                q3,
                q1 - INNER_FENCE * range,
                q3 + INNER_FENCE * range,
                q1 - OUTER_FENCE * range,
                q3 + OUTER_FENCE * range,
                flags,
                TUKEY));
    }

    /**
     * Tests for up to a number of outliers at once, without one hiding another (generalised extreme studentised deviate).
     *
     * <p>Formula: in each step {@code R = max|x - mean| / sd} of the values left, of which the farthest is then taken away;
     * {@code lambda = (n - i) * t / sqrt((n - i - 1 + t^2) * (n - i + 1))} with the t quantile of {@code 1 - alpha / (2 * (n - i
     * + 1))} on {@code n - i - 1} degrees of freedom. The outliers are those of all steps up to the last with {@code R >
     * lambda}. R is 0 where the values left are all equal.<br>
     * Source: <cite>Rosner, Percentage points for a generalized ESD many-outlier procedure, Technometrics 1983 25:165</cite>.
     *
     * @param values the values, in any order
     * @param mostOutliers how many outliers to look for, from 1 to two fewer than there are values
     * @param alpha the significance level, above 0 and below 1, for example 0.05
     * @return the steps and flags; not computable with fewer than 15 values ({@code TOO_FEW_OBSERVATIONS})
     * @throws InvalidInputException for a value, number or level that cannot be right
     */
    public static Computed<Rosner> rosner(double[] values, int mostOutliers, double alpha) {
        var column = Samples.checked(values, "values");
        Samples.requireAtLeast(1, mostOutliers, "mostOutliers");
        if (!(alpha > 0 && alpha < 1)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_CONFIDENCE, "alpha must be above 0 and below 1, but was " + alpha);
        }
        if (column.length < ROSNER_MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(ROSNER_MINIMUM, column.length));
        }
        if (mostOutliers > column.length - 2) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "mostOutliers must leave two of the %s values, but was %s".formatted(column.length, mostOutliers));
        }
        var rest = column.clone(); // the values left stand first, in their order
        var places = IntStream.range(0, column.length).toArray();
        var deviations = new double[column.length];
        var statistics = new double[mostOutliers];
        var criticalValues = new double[mostOutliers];
        var removed = new ArrayList<Integer>(mostOutliers);
        var count = 0;
        for (var step = 1; step <= mostOutliers; step++) {
            var left = column.length - step + 1;
            var mean = StatUtils.mean(rest, 0, left);
            Samples.absoluteDeviations(rest, mean, deviations);
            var farthest = firstLargest(deviations, left);
            var statistic = isConstant(rest, left)
                    ? 0
                    : deviations[farthest] / Math.sqrt(StatUtils.variance(rest, mean, 0, left));
            statistics[step - 1] = statistic;
            criticalValues[step - 1] = rosnerCritical(column.length, step, alpha);
            removed.add(places[farthest]);
            System.arraycopy(rest, farthest + 1, rest, farthest, left - farthest - 1);
            System.arraycopy(places, farthest + 1, places, farthest, left - farthest - 1);
            if (Samples.exceeds(statistic, criticalValues[step - 1])) {
                count = step;
            }
        }
        var flags = new ArrayList<OutlierFlag>(count);
        for (var step = 0; step < count; step++) {
            var place = removed.get(step);
            flags.add(new OutlierFlag(place, column[place], Method.ROSNER, Computed.of(statistics[step])));
        }
        flags.sort(Comparator.comparingInt(OutlierFlag::index));
        return Computed.of(new Rosner(
                Column.sharing(column),
                mostOutliers,
                alpha,
                Column.sharing(statistics),
                Column.sharing(criticalValues),
                removed,
                count,
                flags,
                rosnerDerivation(column.length)));
    }

    private static double rosnerCritical(int n, int step, double alpha) {
        var left = n - step + 1;
        var t = -Distributions.tQuantile(alpha / (2 * left), left - 2); // the lower tail keeps all digits of alpha
        return (left - 1) * t / Math.sqrt((left - 2 + t * t) * left);
    }

    private static Derivation rosnerDerivation(int n) {
        return n < ROSNER_PREFERRED ? ROSNER.withWarnings(List.of(CaveatCode.SMALL_SAMPLE.with(n))) : ROSNER;
    }

    private static int firstLargest(double[] values, int length) {
        var largest = 0;
        for (var i = 1; i < length; i++) {
            if (values[i] > values[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    /** Compares the values themselves: their computed variance can be off 0 by rounding. */
    private static boolean isConstant(double[] values, int length) {
        return StatUtils.min(values, 0, length) == StatUtils.max(values, 0, length);
    }

    private static Computed<Double> withoutSpread() {
        return Computed.notComputable(ReasonCode.NO_VARIATION);
    }
}
