package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.TrapReport.Kind;
import io.github.govtechkpi.metrics.decomposition.TrapReport.RatioTrap;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Finds the steps of a series of counts at which its ratio misleads. */
public final class RatioTraps {
    private static final int MINIMUM = 2;
    private static final Derivation DERIVATION = Derivation.of(
            "Step-wise comparison of count and ratio; share of the base at the last count",
            LocalizedText.of("点は時間の順に並んでいるものとします。", "The points are in the order of time."),
            LocalizedText.of(
                    "分母だけによる分は、最後の実数を最初の分母で割った割合との差です。",
                    "What only the base made is the difference from the last count on the first base."));

    private RatioTraps() {}

    /**
     * Finds the steps between neighbouring points at which the ratio did not move the way the count did.
     *
     * <p>A step counts if the count rose and the ratio fell, the count fell and the ratio rose, or the count stayed and the
     * ratio moved; all decided on exact fractions, not on printed percentages.<br>
     * Formula for the first and the last point: {@code baseShare = (k1/n1 - k1/n0) / (k1/n1 - k0/n0)}: what remains of the
     * change of the ratio once the last count is set on the first base. 914 of 9056 became 3519 of 7055: 27.7 percent of
     * the rise is the shrunken base alone. It gives the base the joint part as well, which the Shapley effect of {@link
     * RatioDecompositions} halves (17.4 percent).<br>
     * Unit: none. A growing base gives a negative share of a rise.
     *
     * @param counts the counts in the order of time, at least 0
     * @param bases what they are counted of, at least 0
     * @return the steps; {@code TOO_FEW_OBSERVATIONS} below two points, {@code ZERO_DENOMINATOR} if a base is 0
     * @throws InvalidInputException {@code LENGTH_MISMATCH}, or if an amount is negative, NaN or infinite
     */
    public static Computed<TrapReport> find(double[] counts, double[] bases) {
        Arguments.sameLength(counts.length, bases.length, "counts and bases");
        Arguments.finite(counts, "counts");
        Arguments.finite(bases, "bases");
        if (counts.length < MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(MINIMUM, counts.length));
        }
        if (Arrays.stream(bases).anyMatch(base -> base == 0)) {
            return Computed.notComputable(ReasonCode.ZERO_DENOMINATOR);
        }
        return Computed.of(report(Fractions.notNegative(counts, "counts"), Fractions.notNegative(bases, "bases")));
    }

    /**
     * Finds the steps of a series of ratios that keep their counts, as {@link #find(double[], double[])} does.
     *
     * @throws InvalidInputException if the units of two ratios differ
     */
    public static Computed<TrapReport> find(List<Ratio> series) {
        if (series.size() < MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(MINIMUM, series.size()));
        }
        series.forEach(ratio -> GroupCounts.requireSameUnits(series.get(0), ratio));
        return Computed.of(report(
                series.stream()
                        .map(ratio -> Fractions.of(ratio.numerator().amount()))
                        .toList(),
                series.stream()
                        .map(ratio -> Fractions.of(ratio.denominator().amount()))
                        .toList()));
    }

    private static TrapReport report(List<BigFraction> counts, List<BigFraction> bases) {
        var traps = new ArrayList<RatioTrap>();
        for (var i = 1; i < counts.size(); i++) {
            var count = counts.get(i).compareTo(counts.get(i - 1));
            var ratio = counts.get(i)
                    .divide(bases.get(i))
                    .compareTo(counts.get(i - 1).divide(bases.get(i - 1)));
            var index = i;
            kind(count, ratio)
                    .ifPresent(kind -> traps.add(new RatioTrap(
                            kind,
                            index,
                            Fractions.toDouble(counts.get(index - 1)),
                            Fractions.toDouble(bases.get(index - 1)),
                            Fractions.toDouble(counts.get(index)),
                            Fractions.toDouble(bases.get(index)))));
        }
        var last = counts.size() - 1;
        return new TrapReport(
                Fractions.toDoubles(counts),
                Fractions.toDoubles(bases),
                traps,
                baseShare(counts.get(0), bases.get(0), counts.get(last), bases.get(last)),
                DERIVATION);
    }

    private static Optional<Kind> kind(int count, int ratio) {
        if (ratio < 0 && count >= 0) {
            return Optional.of(count > 0 ? Kind.COUNT_UP_RATE_DOWN : Kind.COUNT_UNCHANGED_RATE_DOWN);
        }
        if (ratio > 0 && count <= 0) {
            return Optional.of(count < 0 ? Kind.COUNT_DOWN_RATE_UP : Kind.COUNT_UNCHANGED_RATE_UP);
        }
        return Optional.empty();
    }

    private static Computed<Double> baseShare(BigFraction k0, BigFraction n0, BigFraction k1, BigFraction n1) {
        var change = k1.divide(n1).subtract(k0.divide(n0));
        return Fractions.sign(change) == 0
                ? Computed.notComputable(Reason.of(
                        ReasonCode.NO_VARIATION,
                        LocalizedText.of("割合が最初と最後で同じです。", "The ratio is the same at the first and the last point.")))
                : Computed.of(
                        Fractions.toDouble(k1.divide(n1).subtract(k1.divide(n0)).divide(change)));
    }
}
