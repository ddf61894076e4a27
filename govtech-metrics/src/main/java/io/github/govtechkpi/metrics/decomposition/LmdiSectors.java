package io.github.govtechkpi.metrics.decomposition;

import static io.github.govtechkpi.metrics.Arguments.finite;
import static io.github.govtechkpi.metrics.Arguments.sameLength;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Rational;
import io.github.govtechkpi.metrics.Twofold;
import io.github.govtechkpi.metrics.decomposition.SectorDecomposition.Effects;
import io.github.govtechkpi.metrics.decomposition.SectorDecomposition.Factors;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Splits the change of an absolute total over sectors into activity, structure and intensity. */
public final class LmdiSectors {
    private static final Derivation DERIVATION = Derivation.of(
            "Shapley decomposition (Sun 1998; Shorrocks 2013) and LMDI-I (Ang 2005, 2015) of V = sum Q S I",
            LocalizedText.of("部門の区分は、前後の期間で同じものとします。", "The sectors are the same in both periods."));

    private LmdiSectors() {}

    /**
     * Splits the change of {@code V = sum over sectors of Q S I}.
     *
     * <p>Formula: {@code Q} is the sum of the activities, {@code S = activity / Q}, {@code I = value / activity}. Shapley,
     * each factor x with the other two y, z: {@code dx ((y0 z0 + y1 z1) / 3 + (y0 z1 + y1 z0) / 6)}, summed over the
     * sectors. LMDI-I: {@code sum L(v1, v0) ln(x1 / x0)} with the logarithmic mean L; multiplicative {@code exp(sum L(v1,
     * v0) / L(V1, V0) ln(x1 / x0))}.<br>
     * Differences and quotients are not rounded, and a logarithm near 1 is taken from its exact difference, so that effects that
     * cancel leave no rounding behind.<br>
     * Unit: that of the value. Negative values are allowed; the logarithmic splits then are not computable.<br>
     * Source: Ang, Energy Policy 33 (2005) 867 and 86 (2015) 233; Shorrocks, Journal of Economic Inequality 11 (2013) 99.
     *
     * @param activity0 the activity of each sector before, at least 0
     * @param value0 the value of each sector before
     * @param activity1 the activity of each sector after, at least 0
     * @param value1 the value of each sector after
     * @return the split; {@code ZERO_DENOMINATOR} if a sector has no activity in a period, {@code EMPTY_TABLE} without
     *     sectors
     * @throws InvalidInputException {@code LENGTH_MISMATCH}, or if a number is NaN or infinite or an activity negative
     */
    public static Computed<SectorDecomposition> between(
            double[] activity0, double[] value0, double[] activity1, double[] value1) {
        sameLength(activity0.length, value0.length, "activity0 and value0");
        sameLength(activity1.length, value1.length, "activity1 and value1");
        sameLength(activity0.length, activity1.length, "activity0 and activity1");
        finite(activity0, "activity0");
        finite(value0, "value0");
        finite(activity1, "activity1");
        finite(value1, "value1");
        if (activity0.length == 0) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        if (DoubleStream.concat(Arrays.stream(activity0), Arrays.stream(activity1))
                .anyMatch(amount -> amount == 0)) {
            return Computed.notComputable(ReasonCode.ZERO_DENOMINATOR);
        }
        requireNotNegative(activity0, "activity0");
        requireNotNegative(activity1, "activity1");
        return Computed.of(Twofold.filter(
                () -> split(activity0, value0, activity1, value1, Twofold::of),
                () -> split(activity0, value0, activity1, value1, Fraction::of)));
    }

    private static void requireNotNegative(double[] activity, String name) {
        for (var i = 0; i < activity.length; i++) {
            if (activity[i] < 0) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "%s[%s] must not be negative, but was %s".formatted(name, i, activity[i]));
            }
        }
    }

    private static <T extends Rational<T>> SectorDecomposition split(
            double[] activity0, double[] value0, double[] activity1, double[] value1, DoubleFunction<T> number) {
        var activity = factors(activity0, activity1, number);
        var value = factors(value0, value1, number);
        var q = sum(activity);
        var total = sum(value);
        var sectors = new ArrayList<Sector<T>>(activity.size());
        for (var i = 0; i < activity.size(); i++) {
            var own = activity.get(i);
            sectors.add(new Sector<>(q, own.over(q), value.get(i).over(own), value.get(i)));
        }
        var six = number.apply(6);
        var logarithmic = value.stream().allMatch(Factor::isPositive)
                ? Computed.of(logarithmic(sectors))
                : Computed.<Effects>notComputable(ReasonCode.REQUIRES_POSITIVE_VALUES);
        return new SectorDecomposition(
                Column.of(activity0),
                Column.of(value0),
                Column.of(activity1),
                Column.of(value1),
                total.change().nearest(),
                new Effects(
                        sum(sectors, sector -> sixShapley(sector.q, sector.s, sector.i))
                                .over(six)
                                .nearest(),
                        sum(sectors, sector -> sixShapley(sector.s, sector.q, sector.i))
                                .over(six)
                                .nearest(),
                        sum(sectors, sector -> sixShapley(sector.i, sector.q, sector.s))
                                .over(six)
                                .nearest()),
                logarithmic,
                logarithmic.map(effects -> multiplicative(effects, total)),
                DERIVATION);
    }

    private static <T extends Rational<T>> List<Factor<T>> factors(
            double[] before, double[] after, DoubleFunction<T> number) {
        var factors = new ArrayList<Factor<T>>(before.length);
        for (var i = 0; i < before.length; i++) {
            factors.add(Factor.of(number.apply(before[i]), number.apply(after[i])));
        }
        return factors;
    }

    private static <T extends Rational<T>> Factor<T> sum(List<Factor<T>> factors) {
        return Factor.<T>of(sum(factors, Factor::before), sum(factors, Factor::after));
    }

    private static <E, T extends Rational<T>> T sum(List<E> parts, Function<E, T> term) {
        return sum(parts, 0, parts.size(), term);
    }

    /** Adds by halves: one after the other, the denominators of a thousand sectors would make exact fractions quadratic. */
    private static <E, T extends Rational<T>> T sum(List<E> parts, int from, int to, Function<E, T> term) {
        var middle = (from + to) / 2;
        return middle == from
                ? term.apply(parts.get(from))
                : sum(parts, from, middle, term).plus(sum(parts, middle, to, term));
    }

    /** Returns six times the effect of x, which needs no division. */
    private static <T extends Rational<T>> T sixShapley(Factor<T> x, Factor<T> y, Factor<T> z) {
        var together = y.before.times(z.before).plus(y.after.times(z.after));
        var crossed = y.before.times(z.after).plus(y.after.times(z.before));
        return x.change().times(together.plus(together).plus(crossed));
    }

    private static <T extends Rational<T>> Effects logarithmic(List<Sector<T>> sectors) {
        var activity = 0.0;
        var structure = 0.0;
        var intensity = 0.0;
        for (var sector : sectors) {
            var mean = Logarithms.mean(sector.value.after, sector.value.before);
            activity += mean * sector.q.logOfChange();
            structure += mean * sector.s.logOfChange();
            intensity += mean * sector.i.logOfChange();
        }
        return new Effects(activity, structure, intensity);
    }

    private static <T extends Rational<T>> Factors multiplicative(Effects effects, Factor<T> total) {
        var mean = Logarithms.mean(total.after, total.before);
        return new Factors(
                Math.exp(effects.activity() / mean),
                Math.exp(effects.structure() / mean),
                Math.exp(effects.intensity() / mean),
                total.after.over(total.before).nearest());
    }

    /** A factor in both periods, its change, and two numbers in the proportion of before to after that need no division. */
    private record Factor<T extends Rational<T>>(T before, T after, T change, T beforeShare, T afterShare) {
        static <T extends Rational<T>> Factor<T> of(T before, T after) {
            return new Factor<>(before, after, after.minus(before), before, after);
        }

        /** Compares over one divisor, so that whole numbers decide that a quotient is unchanged. */
        Factor<T> over(Factor<T> other) {
            var beforeCrossed = before.times(other.after);
            var afterCrossed = after.times(other.before);
            return new Factor<>(
                    before.over(other.before),
                    after.over(other.after),
                    afterCrossed.minus(beforeCrossed).over(other.before.times(other.after)),
                    beforeCrossed,
                    afterCrossed);
        }

        double logOfChange() {
            return Logarithms.ofQuotient(afterShare, beforeShare);
        }

        boolean isPositive() {
            return before.sign() > 0 && after.sign() > 0;
        }
    }

    private record Sector<T extends Rational<T>>(Factor<T> q, Factor<T> s, Factor<T> i, Factor<T> value) {}
}
