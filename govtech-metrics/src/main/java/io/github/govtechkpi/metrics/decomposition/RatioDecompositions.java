package io.github.govtechkpi.metrics.decomposition;

import static io.github.govtechkpi.metrics.Arguments.finite;
import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Rational;
import io.github.govtechkpi.metrics.Twofold;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition.LogarithmicEffects;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
     * Flags are those of the decimals that the arguments print as, without rounding.<br>
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
        finite(n0, "n0");
        finite(d0, "d0");
        finite(n1, "n1");
        finite(d1, "d1");
        return d0 == 0 || d1 == 0
                ? Computed.notComputable(ReasonCode.ZERO_DENOMINATOR)
                : Computed.of(split(n0, d0, n1, d1, better, Twofold::of, Fraction::of));
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
        return split(
                before.numerator().amount(),
                before.denominator().amount(),
                after.numerator().amount(),
                after.denominator().amount(),
                better,
                Twofold::of,
                Fraction::of);
    }

    private static <A> RatioDecomposition split(
            A n0, A d0, A n1, A d1, Better better, Function<A, Twofold> twofold, Function<A, Fraction> exact) {
        return Twofold.filter(
                () -> split(twofold.apply(n0), twofold.apply(d0), twofold.apply(n1), twofold.apply(d1), better),
                () -> split(exact.apply(n0), exact.apply(d0), exact.apply(n1), exact.apply(d1), better));
    }

    private static <T extends Rational<T>> RatioDecomposition split(T n0, T d0, T n1, T d1, Better better) {
        // over one divisor, so that whole numbers decide what cancels
        var product = d0.times(d1);
        var twice = product.plus(product);
        var change = n1.times(d0).minus(n0.times(d1));
        var absolute = n1.minus(n0);
        var byNumerator = absolute.times(d0.plus(d1));
        var byDenominator = n0.plus(n1).times(d0.minus(d1));
        var towardsBetter = better.sign() * product.sign();
        return new RatioDecomposition(
                n0.nearest(),
                d0.nearest(),
                n1.nearest(),
                d1.nearest(),
                better,
                n0.over(d0).nearest(),
                n1.over(d1).nearest(),
                change.over(product).nearest(),
                absolute.nearest(),
                d1.minus(d0).nearest(),
                byNumerator.over(twice).nearest(),
                byDenominator.over(twice).nearest(),
                n0.sign() > 0 && d0.sign() > 0 && n1.sign() > 0 && d1.sign() > 0
                        ? Computed.of(logarithmic(n0, d0, n1, d1))
                        : Computed.notComputable(ReasonCode.REQUIRES_POSITIVE_VALUES),
                flags(
                        towardsBetter * change.sign(),
                        better.sign() * absolute.sign(),
                        towardsBetter * byNumerator.sign(),
                        towardsBetter * byDenominator.sign(),
                        towardsBetter * byDenominator.minus(byNumerator).sign()),
                DERIVATION);
    }

    private static <T extends Rational<T>> LogarithmicEffects logarithmic(T n0, T d0, T n1, T d1) {
        var mean = Logarithms.mean(n1.times(d0), n0.times(d1), d0.times(d1));
        return new LogarithmicEffects(
                mean * Logarithms.ofQuotient(n1, n0),
                mean * Logarithms.ofQuotient(d0, d1),
                n1.over(n0).nearest(),
                d0.over(d1).nearest());
    }

    /** Takes signs, above 0 being better; the last says which of the two effects is the greater. */
    private static List<DecompositionFlag> flags(
            int ratio, int absolute, int numeratorEffect, int denominatorEffect, int denominatorBeyondNumerator) {
        var flags = new ArrayList<DecompositionFlag>();
        if (ratio > 0) {
            if (absolute < 0) {
                flags.add(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED);
            } else if (absolute == 0) {
                flags.add(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_UNCHANGED);
            }
            if (numeratorEffect <= 0 && denominatorEffect > 0) {
                flags.add(DecompositionFlag.IMPROVED_ONLY_VIA_DENOMINATOR);
            } else if (numeratorEffect > 0 && denominatorBeyondNumerator > 0) {
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
}
