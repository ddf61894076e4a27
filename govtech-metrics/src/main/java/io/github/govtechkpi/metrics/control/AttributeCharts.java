package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.control.AttributeChart.Kind;
import io.github.govtechkpi.metrics.count.Dispersion;
import io.github.govtechkpi.metrics.count.Dispersions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.StatUtils;

/** Draws up control charts of counts (p, u and c), with Laney's p' and u' beside them. */
public final class AttributeCharts {
    private static final int MIN_POINTS = 2;
    private static final double SIGMAS = 3;
    private static final double D2 = 1.128; // the mean moving range of two normal values, as Laney 2002 rounds it
    private static final double ROUNDING = 1e-12;

    private AttributeCharts() {}

    /**
     * Draws up a chart of shares, for example of users among applicants, month by month.
     *
     * <p>Formula: {@code center = sum k / sum n}, limits {@code center -+ 3 sqrt(center (1 - center) / n(i))} within 0 and 1;
     * Laney multiplies the distance by {@code sigmaZ}. A point on a limit is within it.<br>
     * Source: Montgomery, Statistical Quality Control, chapter 7; Laney, Qual Eng 2002 14:531.
     *
     * @param k the counts
     * @param n what each was counted among
     * @return the chart; not computable for fewer than 2 points (TOO_FEW_POINTS) or where an n is 0 (NO_BASE)
     * @throws io.github.govtechkpi.model.InvalidInputException if the lengths differ, a number is not finite, negative or not
     *     whole, or k exceeds n
     */
    public static Computed<AttributeChart> p(double[] k, double[] n) {
        // the test refuses what a chart cannot take; where it has no answer the chart may still have one
        var dispersion = Dispersions.binomial(k, n);
        return chart(Kind.P, k.clone(), n.clone(), dispersion);
    }

    /**
     * Draws up a chart of rates, for example of complaints per 1,000 procedures, month by month.
     *
     * <p>Formula: {@code center = sum x / sum exposure}, limits {@code center -+ 3 sqrt(center / exposure(i))} from 0 up; Laney
     * as in {@link #p}.<br>
     * Source: Montgomery, Statistical Quality Control, chapter 7; Laney, Qual Eng 2002 14:531.
     *
     * @param x the numbers of events
     * @param exposure what each was counted in
     * @return the chart; not computable for fewer than 2 points (TOO_FEW_POINTS) or where an exposure is 0 (NO_BASE)
     * @throws io.github.govtechkpi.model.InvalidInputException if the lengths differ, a number is not finite, a count is negative
     *     or not whole, or an exposure is negative
     */
    public static Computed<AttributeChart> u(double[] x, double[] exposure) {
        return chart(Kind.U, x.clone(), exposure.clone(), Dispersions.poisson(x, exposure));
    }

    /**
     * Draws up a chart of counts that have one exposure, for example of incidents per month.
     *
     * <p>Formula: {@code center = mean x}, limits {@code center -+ 3 sqrt(center)} from 0 up; Laney as in {@link #u} with every
     * exposure 1.<br>
     * Source: Montgomery, Statistical Quality Control, chapter 7.
     *
     * @param x the numbers of events
     * @return the chart; not computable for fewer than 2 points (TOO_FEW_POINTS)
     * @throws io.github.govtechkpi.model.InvalidInputException if a number is not finite, negative or not whole
     */
    public static Computed<AttributeChart> c(double[] x) {
        var ones = new double[x.length];
        Arrays.fill(ones, 1);
        return chart(Kind.C, x.clone(), ones, Dispersions.poisson(x));
    }

    private static Computed<AttributeChart> chart(
            Kind kind, double[] counts, double[] bases, Computed<Dispersion> dispersion) {
        if (dispersion.reason().filter(why -> why.code() == ReasonCode.NO_BASE).isPresent()) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        if (counts.length < MIN_POINTS) {
            return Computed.notComputable(TooFewPoints.of(MIN_POINTS, counts.length));
        }
        var center = StatUtils.sum(counts) / StatUtils.sum(bases);
        var variance = kind == Kind.P ? center * (1 - center) : center;
        var top = kind == Kind.P ? 1 : Double.POSITIVE_INFINITY;
        var values = new double[counts.length];
        var errors = new double[counts.length];
        for (var i = 0; i < counts.length; i++) {
            values[i] = counts[i] / bases[i];
            errors[i] = Math.sqrt(variance / bases[i]);
        }
        var lower = limits(center, errors, -SIGMAS, top);
        var upper = limits(center, errors, SIGMAS, top);
        return Computed.of(new AttributeChart(
                kind,
                Column.sharing(counts),
                kind == Kind.C ? List.of() : Column.sharing(bases),
                center,
                Column.sharing(lower),
                Column.sharing(upper),
                Signal.outside(values, lower, upper),
                variance == 0
                        ? Computed.notComputable(ReasonCode.ZERO_SIGMA)
                        : Computed.of(laney(values, center, errors, top)),
                derivation(kind, variance, dispersion)));
    }

    private static double[] limits(double center, double[] errors, double factor, double top) {
        var limits = new double[errors.length];
        for (var i = 0; i < limits.length; i++) {
            limits[i] = Math.min(top, Math.max(0, center + factor * errors[i]));
        }
        return limits;
    }

    private static AttributeChart.Laney laney(double[] values, double center, double[] errors, double top) {
        var z = new double[errors.length];
        var steps = 0.0;
        for (var i = 0; i < errors.length; i++) {
            z[i] = (values[i] - center) / errors[i];
            steps += i == 0 ? 0 : Math.abs(z[i] - z[i - 1]);
        }
        var sigmaZ = steps / (errors.length - 1) / D2;
        if (sigmaZ < ROUNDING) {
            // equal values: their distance from the centre is rounding, which limits of width 0 would call a signal
            var same = Column.sharing(limits(center, errors, 0, top));
            return new AttributeChart.Laney(Column.sharing(z), 0, same, same, List.of());
        }
        var lower = limits(center, errors, -SIGMAS * sigmaZ, top);
        var upper = limits(center, errors, SIGMAS * sigmaZ, top);
        return new AttributeChart.Laney(
                Column.sharing(z),
                sigmaZ,
                Column.sharing(lower),
                Column.sharing(upper),
                Signal.outside(values, lower, upper));
    }

    private static Derivation derivation(Kind kind, double variance, Computed<Dispersion> dispersion) {
        var warnings = new ArrayList<Caveat>();
        dispersion
                .toOptional()
                .ifPresent(found -> warnings.addAll(found.derivation().warnings()));
        if (variance == 0) {
            warnings.add(CaveatCode.ZERO_SIGMA.with());
        }
        var distribution = kind == Kind.P ? "二項分布" : "ポアソン分布";
        return Derivation.of(
                        "%s chart (Montgomery) with Laney limits (Laney 2002)"
                                .formatted(kind.name().toLowerCase(Locale.ROOT)),
                        LocalizedText.of(
                                "件数は期間ごとに独立に%sに従うものとしています。ばらつきがそれより大きい場合は、Laney法かXmR管理図を使ってください。"
                                        .formatted(distribution),
                                "Counts are independent and follow a %s distribution; where they vary more, use the Laney limits or an XmR chart."
                                        .formatted(kind == Kind.P ? "binomial" : "Poisson")))
                .withWarnings(warnings);
    }
}
