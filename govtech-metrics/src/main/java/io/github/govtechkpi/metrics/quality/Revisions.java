package io.github.govtechkpi.metrics.quality;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/** Compares values with those that were first published for the same periods. */
public final class Revisions {
    private static final double ROUNDING_UNITS =
            4; // a difference of two decimals is off by a few units of the last place
    private static final Derivation DERIVATION = Derivation.of(
            "Revision analysis (McKenzie and Gamba, OECD 2008), Newey-West standard error with Bartlett weights",
            LocalizedText.of("過去の改定と同じ大きさの改定が、今後も起こりうるものとします。", "Revisions to come are of the size of past ones."));

    private Revisions() {}

    /**
     * Measures size and bias of revisions.
     *
     * <p>Formula: {@code R = later - preliminary}; {@code RMAR = sum|R| / sum|later|}; {@code biasT = mean / (sd / sqrt(n))}; {@code
     * hacT = mean / sqrt(lrv / n)} with {@code lrv = g_0 + 2 * sum of (1 - l / (L + 1)) * g_l} over the lags l from 1 to {@code L =
     * floor(4 * (n / 100)^(2/9))}, g_l the autocovariance with divisor n.<br>
     * Not computable on their own: sd, biasT and biasP of a single revision ({@code TOO_FEW_OBSERVATIONS}); biasT, biasP and
     * hacT if all revisions are equal ({@code NO_VARIATION}); RMAR if all later values are 0 ({@code ZERO_DENOMINATOR}).<br>
     * Source: <cite>McKenzie and Gamba, Interpreting the results of revision analyses, OECD 2008</cite>; <cite>Newey and West,
     * Econometrica 1987 55:703</cite>.
     *
     * @param preliminary the values published first, in order of time
     * @param later the values of the same periods as they are known now
     * @return the analysis; not computable without values ({@code NO_OBSERVATIONS})
     * @throws InvalidInputException with {@code LENGTH_MISMATCH} for columns of different length; for a value that is not
     *     finite or beyond 1e60 in size
     */
    public static Computed<RevisionAnalysis> analyse(double[] preliminary, double[] later) {
        Arguments.sameLength(preliminary.length, later.length, "preliminary and later");
        var first = Samples.checked(preliminary, "preliminary");
        var now = Samples.checked(later, "later");
        var n = first.length;
        if (n == 0) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        var revisions = new double[n];
        Arrays.setAll(revisions, i -> now[i] - first[i]);
        var mean = StatUtils.mean(revisions);
        var deviations =
                Arrays.stream(revisions).map(revision -> revision - mean).toArray();
        var constant = isConstant(deviations, first, now);
        var meanAbs = StatUtils.mean(Samples.absoluteDeviations(revisions, 0));
        var meanLevel = StatUtils.mean(Samples.absoluteDeviations(now, 0));
        var sd = n == 1 ? tooFew(n) : Computed.of(constant ? 0 : Math.sqrt(StatUtils.variance(revisions)));
        var biasT = bias(sd, mean, n);
        var lag = (int) Math.floor(4 * Math.pow(n / 100.0, 2 / 9.0));
        var upward =
                (int) Arrays.stream(revisions).filter(revision -> revision > 0).count();
        return Computed.of(new RevisionAnalysis(
                Samples.list(first),
                Samples.list(now),
                mean,
                meanAbs,
                meanLevel == 0 ? Computed.notComputable(ReasonCode.ZERO_DENOMINATOR) : Computed.of(meanAbs / meanLevel),
                Math.sqrt(DoubleStream.of(revisions).map(r -> r * r).sum() / n),
                sd,
                StatUtils.min(revisions),
                StatUtils.max(revisions),
                upward,
                (double) upward / n,
                biasT,
                biasT.map(t -> Distributions.tTwoSidedP(t, n - 1)),
                lag,
                constant
                        ? Computed.notComputable(ReasonCode.NO_VARIATION)
                        : Computed.of(mean / Math.sqrt(longRunVariance(deviations, lag) / n)),
                DERIVATION));
    }

    private static Computed<Double> bias(Computed<Double> sd, double mean, int n) {
        return sd.flatMap(spread -> spread == 0
                ? Computed.notComputable(ReasonCode.NO_VARIATION)
                : Computed.of(mean / (spread / Math.sqrt(n))));
    }

    private static Computed<Double> tooFew(int found) {
        return Computed.notComputable(Reason.tooFewObservations(2, found));
    }

    /** Tells whether the revisions differ by the rounding of their values alone: 1.1 - 1 and 1000.1 - 1000 are equal. */
    private static boolean isConstant(double[] deviations, double[] first, double[] now) {
        var level = Math.max(
                StatUtils.max(Samples.absoluteDeviations(first, 0)), StatUtils.max(Samples.absoluteDeviations(now, 0)));
        return StatUtils.max(Samples.absoluteDeviations(deviations, 0)) <= ROUNDING_UNITS * Math.ulp(level);
    }

    private static double longRunVariance(double[] deviations, int lags) {
        var variance = autocovariance(deviations, 0);
        for (var lag = 1; lag <= lags; lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * autocovariance(deviations, lag);
        }
        return variance;
    }

    private static double autocovariance(double[] deviations, int lag) {
        var sum = 0.0;
        for (var i = lag; i < deviations.length; i++) {
            sum += deviations[i] * deviations[i - lag];
        }
        return sum / deviations.length;
    }
}
