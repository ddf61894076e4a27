package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.RatioAggregation.AverageOfUnits;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Brings the ratios of several units together as sum over sum, and shows how far an average of the units is off. */
public final class RatioAggregations {
    // METHODS 3.4: more than 5 points
    private static final BigFraction TRAP_GAP = new BigFraction(5, 100);
    private static final Derivation DERIVATION = Derivation.of(
            "Ratio of sums (Cochran 1977, chapter 6)",
            LocalizedText.of("単位どうしに重複はないものとします。", "No case is counted in two units."));

    private RatioAggregations() {}

    /**
     * Sums the units up.
     *
     * <p>Formula: {@code ratioOfSums = sum n / sum d}; beside it the mean and the median of {@code n / d}, which belong to
     * the units and not to the whole. 2 of 2, 10 of 50 and 300 of 900 are 312 of 952, a third, while the mean of the
     * three ratios is a half. The gap between mean and ratio is compared with 5 points on exact fractions.<br>
     * Unit: that of the ratio. Amounts need not be whole, and a ratio may exceed 1. A unit with the base 0 leaves the
     * ratio of the sums as it is and makes the average not computable.
     *
     * @param numerators the numerators of the units, at least 0
     * @param denominators the denominators of the units, at least 0
     * @return the sums; {@code ZERO_DENOMINATOR} if all bases are 0, {@code EMPTY_TABLE} without units
     * @throws InvalidInputException {@code LENGTH_MISMATCH}, or if an amount is negative, NaN or infinite
     */
    public static Computed<RatioAggregation> of(double[] numerators, double[] denominators) {
        Arguments.sameLength(numerators.length, denominators.length, "numerators and denominators");
        Arguments.finite(numerators, "numerators");
        Arguments.finite(denominators, "denominators");
        if (numerators.length == 0) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        if (Arrays.stream(denominators).allMatch(value -> value == 0)) {
            return Computed.notComputable(ReasonCode.ZERO_DENOMINATOR);
        }
        return Computed.of(aggregate(
                Fractions.notNegative(numerators, "numerators"), Fractions.notNegative(denominators, "denominators")));
    }

    /**
     * Sums ratios up that keep their counts, as {@link #of(double[], double[])} does.
     *
     * @throws IllegalArgumentException if the units of the ratios differ or have no sum
     */
    public static Computed<RatioAggregation> of(List<Ratio> ratios) {
        if (ratios.isEmpty()) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        // for its refusal of units that differ or have no sum
        Ratio.sum(ratios).orElseThrow();
        return Computed.of(aggregate(
                ratios.stream()
                        .map(ratio -> Fractions.of(ratio.numerator().amount()))
                        .toList(),
                ratios.stream()
                        .map(ratio -> Fractions.of(ratio.denominator().amount()))
                        .toList()));
    }

    private static RatioAggregation aggregate(List<BigFraction> numerators, List<BigFraction> denominators) {
        var numeratorSum = Fractions.sum(numerators);
        var denominatorSum = Fractions.sum(denominators);
        var ratioOfSums = numeratorSum.divide(denominatorSum);
        var average = average(numerators, denominators, ratioOfSums);
        var warnings = average.toOptional().filter(AverageOfUnits::trap).stream()
                .map(trap -> CaveatCode.AVERAGE_OF_UNITS_IS_NO_SHARE.with(
                        Fractions.plain(Fractions.toDouble(numeratorSum)),
                        Fractions.plain(Fractions.toDouble(denominatorSum))))
                .toList();
        return new RatioAggregation(
                Fractions.toDoubles(numerators),
                Fractions.toDoubles(denominators),
                Fractions.toDouble(numeratorSum),
                Fractions.toDouble(denominatorSum),
                Fractions.toDouble(ratioOfSums),
                Fractions.toDoubles(denominators.stream()
                        .map(denominator -> denominator.divide(denominatorSum))
                        .toList()),
                average,
                DERIVATION.withWarnings(warnings));
    }

    private static Computed<AverageOfUnits> average(
            List<BigFraction> numerators, List<BigFraction> denominators, BigFraction ratioOfSums) {
        var ratios = new ArrayList<BigFraction>();
        for (var i = 0; i < numerators.size(); i++) {
            if (Fractions.sign(denominators.get(i)) == 0) {
                return Computed.notComputable(ReasonCode.UNIT_WITHOUT_BASE);
            }
            ratios.add(numerators.get(i).divide(denominators.get(i)));
        }
        var mean = Fractions.sum(ratios).divide(ratios.size());
        var gap = mean.subtract(ratioOfSums);
        return Computed.of(new AverageOfUnits(
                Fractions.toDouble(mean),
                Fractions.toDouble(median(ratios)),
                Fractions.toDouble(gap),
                gap.abs().compareTo(TRAP_GAP) > 0));
    }

    private static BigFraction median(List<BigFraction> ratios) {
        var sorted = ratios.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(2);
    }
}
