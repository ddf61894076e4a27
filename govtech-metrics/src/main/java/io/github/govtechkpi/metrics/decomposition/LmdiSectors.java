package io.github.govtechkpi.metrics.decomposition;

import static io.github.govtechkpi.metrics.Arguments.finite;
import static io.github.govtechkpi.metrics.Arguments.sameLength;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.SectorDecomposition.Effects;
import io.github.govtechkpi.metrics.decomposition.SectorDecomposition.Factors;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.fraction.BigFraction;

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
     * Differences and quotients are taken on exact fractions and a logarithm near 1 from its exact difference, so that
     * effects that cancel leave no rounding behind.<br>
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
        return Computed.of(split(
                new Period(Fractions.notNegative(activity0, "activity0"), Fractions.of(value0)),
                new Period(Fractions.notNegative(activity1, "activity1"), Fractions.of(value1))));
    }

    private static SectorDecomposition split(Period before, Period after) {
        var total = new Factor(Fractions.sum(before.value), Fractions.sum(after.value));
        var sectors = sectors(before, after);
        var logarithmic = before.hasPositiveValues() && after.hasPositiveValues()
                ? Computed.of(logarithmic(sectors))
                : Computed.<Effects>notComputable(ReasonCode.REQUIRES_POSITIVE_VALUES);
        return new SectorDecomposition(
                Fractions.toDoubles(before.activity),
                Fractions.toDoubles(before.value),
                Fractions.toDoubles(after.activity),
                Fractions.toDoubles(after.value),
                Fractions.toDouble(total.after.subtract(total.before)),
                new Effects(
                        sum(sectors, sector -> shapley(sector.q, sector.s, sector.i)),
                        sum(sectors, sector -> shapley(sector.s, sector.q, sector.i)),
                        sum(sectors, sector -> shapley(sector.i, sector.q, sector.s))),
                logarithmic,
                logarithmic.map(effects -> multiplicative(effects, total)),
                DERIVATION);
    }

    private static List<Sector> sectors(Period before, Period after) {
        var q = new Factor(Fractions.sum(before.activity), Fractions.sum(after.activity));
        var sectors = new ArrayList<Sector>();
        for (var i = 0; i < before.activity.size(); i++) {
            var activity = new Factor(before.activity.get(i), after.activity.get(i));
            var value = new Factor(before.value.get(i), after.value.get(i));
            sectors.add(new Sector(q, activity.dividedBy(q), value.dividedBy(activity), value));
        }
        return sectors;
    }

    private static double sum(List<Sector> sectors, Function<Sector, BigFraction> effect) {
        return Fractions.toDouble(Fractions.sum(sectors.stream().map(effect).toList()));
    }

    private static BigFraction shapley(Factor x, Factor y, Factor z) {
        var together =
                y.before.multiply(z.before).add(y.after.multiply(z.after)).divide(3);
        var crossed = y.before.multiply(z.after).add(y.after.multiply(z.before)).divide(6);
        return x.after.subtract(x.before).multiply(together.add(crossed));
    }

    private static Effects logarithmic(List<Sector> sectors) {
        var activity = 0.0;
        var structure = 0.0;
        var intensity = 0.0;
        for (var sector : sectors) {
            var mean = Fractions.logarithmicMean(sector.value.after, sector.value.before);
            activity += mean * sector.q.logOfChange();
            structure += mean * sector.s.logOfChange();
            intensity += mean * sector.i.logOfChange();
        }
        return new Effects(activity, structure, intensity);
    }

    private static Factors multiplicative(Effects effects, Factor total) {
        var mean = Fractions.logarithmicMean(total.after, total.before);
        return new Factors(
                Math.exp(effects.activity() / mean),
                Math.exp(effects.structure() / mean),
                Math.exp(effects.intensity() / mean),
                Fractions.toDouble(total.after.divide(total.before)));
    }

    private record Factor(BigFraction before, BigFraction after) {
        Factor dividedBy(Factor other) {
            return new Factor(before.divide(other.before), after.divide(other.after));
        }

        double logOfChange() {
            return Fractions.logOfQuotient(after, before);
        }
    }

    private record Sector(Factor q, Factor s, Factor i, Factor value) {}

    private record Period(List<BigFraction> activity, List<BigFraction> value) {
        boolean hasPositiveValues() {
            return value.stream().allMatch(amount -> Fractions.sign(amount) > 0);
        }
    }
}
