package io.github.govtechkpi.metrics.decomposition;

import static io.github.govtechkpi.metrics.Arguments.finite;
import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition.LogarithmicEffects;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Splits the change of a ratio between two periods into the effect of its numerator and that of its denominator. */
public final class RatioDecompositions {
    private static final Derivation DERIVATION = Derivation.of(
            "Shapley decomposition of N/D (Bennet 1920; Shorrocks 2013), beside it LMDI-I (Ang 2005)",
            LocalizedText.of(
                    "分子と分母は、前後の期間で同じ定義によるものとします。",
                    "Numerator and denominator have the same definition in both periods."));

    private RatioDecompositions() {}

    /**
     * Splits the change from n0/d0 to n1/d1.
     *
     * <p>Formula: {@code numeratorEffect = (n1 - n0) / 2 * (1/d0 + 1/d1)}, {@code denominatorEffect = (n0 + n1) / 2 *
     * (1/d1 - 1/d0)}; they add up to {@code n1/d1 - n0/d0}. From 50/100 to 48/80 the ratio rises by 0.1: -0.0225 by the
     * numerator, 0.1225 by the denominator, while the count fell by 2.<br>
     * The logarithmic split takes {@code L(r1, r0) ln(n1/n0)} and {@code -L(r1, r0) ln(d1/d0)} with {@code L(a, b) = (a -
     * b) / (ln a - ln b)}, and is not computable unless all four amounts are above 0: nothing is put in place of a 0.<br>
     * Flags are decided on exact fractions of the decimals that the arguments print as.<br>
     * Unit: that of the ratio, 0.1 being 10 points. Negative amounts are allowed.<br>
     * Source: Shorrocks, Journal of Economic Inequality 11 (2013) 99; Ang, Energy Policy 33 (2005) 867; zeros: Wood and
     * Lenzen, Energy Policy 34 (2006) 1326.
     *
     * @param n0 the numerator before
     * @param d0 the denominator before
     * @param n1 the numerator after
     * @param d1 the denominator after
     * @param better which way the ratio has to move to improve
     * @return the split with its inputs; {@code ZERO_DENOMINATOR} if a denominator is 0
     * @throws InvalidInputException if an amount is NaN or infinite
     */
    public static Computed<RatioDecomposition> between(double n0, double d0, double n1, double d1, Better better) {
        requireNonNull(better, "better");
        var before = new Quotient(Fractions.of(finite(n0, "n0")), Fractions.of(finite(d0, "d0")));
        var after = new Quotient(Fractions.of(finite(n1, "n1")), Fractions.of(finite(d1, "d1")));
        return d0 == 0 || d1 == 0
                ? Computed.notComputable(ReasonCode.ZERO_DENOMINATOR)
                : Computed.of(split(before, after, better));
    }

    /**
     * Splits the change of a ratio that keeps its counts, exactly as {@link #between(double, double, double, double, Better)}
     * does.
     *
     * @throws InvalidInputException if the units of the two ratios differ
     */
    public static RatioDecomposition between(Ratio before, Ratio after, Better better) {
        requireNonNull(better, "better");
        GroupCounts.requireSameUnits(before, after);
        return split(Quotient.of(before), Quotient.of(after), better);
    }

    private static RatioDecomposition split(Quotient before, Quotient after, Better better) {
        var change = after.ratio().subtract(before.ratio());
        var absolute = after.numerator.subtract(before.numerator);
        var inverse0 = before.denominator.reciprocal();
        var inverse1 = after.denominator.reciprocal();
        var numeratorEffect = absolute.divide(2).multiply(inverse0.add(inverse1));
        var denominatorEffect = before.numerator.add(after.numerator).divide(2).multiply(inverse1.subtract(inverse0));
        var d = better.sign();
        return new RatioDecomposition(
                Fractions.toDouble(before.numerator),
                Fractions.toDouble(before.denominator),
                Fractions.toDouble(after.numerator),
                Fractions.toDouble(after.denominator),
                better,
                Fractions.toDouble(before.ratio()),
                Fractions.toDouble(after.ratio()),
                Fractions.toDouble(change),
                Fractions.toDouble(absolute),
                Fractions.toDouble(after.denominator.subtract(before.denominator)),
                Fractions.toDouble(numeratorEffect),
                Fractions.toDouble(denominatorEffect),
                logarithmic(before, after),
                flags(
                        d * Fractions.sign(change),
                        d * Fractions.sign(absolute),
                        numeratorEffect.multiply(d),
                        denominatorEffect.multiply(d)),
                DERIVATION);
    }

    private static Computed<LogarithmicEffects> logarithmic(Quotient before, Quotient after) {
        if (!before.isPositive() || !after.isPositive()) {
            return Computed.notComputable(ReasonCode.REQUIRES_POSITIVE_VALUES);
        }
        var mean = Fractions.logarithmicMean(after.ratio(), before.ratio());
        return Computed.of(new LogarithmicEffects(
                mean * Fractions.logOfQuotient(after.numerator, before.numerator),
                mean * Fractions.logOfQuotient(before.denominator, after.denominator),
                Fractions.toDouble(after.numerator.divide(before.numerator)),
                Fractions.toDouble(before.denominator.divide(after.denominator))));
    }

    private static List<DecompositionFlag> flags(
            int ratio, int absolute, BigFraction numeratorEffect, BigFraction denominatorEffect) {
        var flags = new ArrayList<DecompositionFlag>();
        if (ratio > 0) {
            if (absolute < 0) {
                flags.add(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED);
            } else if (absolute == 0) {
                flags.add(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_UNCHANGED);
            }
            if (Fractions.sign(numeratorEffect) <= 0 && Fractions.sign(denominatorEffect) > 0) {
                flags.add(DecompositionFlag.IMPROVED_ONLY_VIA_DENOMINATOR);
            } else if (Fractions.sign(numeratorEffect) > 0 && numeratorEffect.compareTo(denominatorEffect) < 0) {
                flags.add(DecompositionFlag.MOSTLY_VIA_DENOMINATOR);
            }
        } else if (ratio < 0) {
            if (absolute > 0) {
                flags.add(DecompositionFlag.RATIO_WORSENED_ABSOLUTE_IMPROVED);
            } else if (absolute < 0) {
                flags.add(DecompositionFlag.BOTH_WORSENED);
            }
        } else if (absolute != 0) {
            flags.add(DecompositionFlag.RATIO_FLAT_ABSOLUTE_CHANGED);
        }
        return flags;
    }

    private record Quotient(BigFraction numerator, BigFraction denominator) {
        static Quotient of(Ratio ratio) {
            return new Quotient(
                    Fractions.of(ratio.numerator().amount()),
                    Fractions.of(ratio.denominator().amount()));
        }

        BigFraction ratio() {
            return numerator.divide(denominator);
        }

        boolean isPositive() {
            return Fractions.sign(numerator) > 0 && Fractions.sign(denominator) > 0;
        }
    }
}
