package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.Quantiles;
import io.github.govtechkpi.metrics.count.Dispersions;
import io.github.govtechkpi.metrics.count.Multiplicity;
import io.github.govtechkpi.metrics.count.MultiplicityMethod;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws up funnel plots, which compare many units without ranking them. */
public final class FunnelPlots {
    private static final double WINSORISED = 0.1; // on either side, Spiegelhalter 2005
    private static final double MIN_BASE = 10; // METHODS.md 4.9: below it grey and not ranked
    private static final double FALSE_DISCOVERY_RATE = 0.05; // METHODS.md 4.9

    private static final double Z_95 = Distributions.normalQuantile(1 - FunnelLimits.TAIL_95);
    private static final double Z_998 = Distributions.normalQuantile(1 - FunnelLimits.TAIL_998);

    private FunnelPlots() {}

    /** Compares shares with a tolerated share of false findings of 0.05. */
    public static Computed<FunnelReport> proportions(double[] k, double[] n) {
        return proportions(k, n, FALSE_DISCOVERY_RATE);
    }

    /**
     * Compares the shares of many units with the share of all, for example the users among the residents of each municipality.
     *
     * <p>Formula: {@code z = (k/n - target) / s} with {@code s^2 = target (1 - target) / n}; z is Winsorised at its 10 % and 90 %
     * quantiles, phi is the mean square of that. Where {@code phi * m / (m - 1) > 1} for m units, {@code zMultiplicative = z /
     * sqrt(phi)} and {@code zAdditive = (k/n - target) / sqrt(s^2 + tau2)} with {@code tau2 = max(0, (m phi - (m - 1)) / (sum w -
     * sum w^2 / sum w))}, {@code w = 1 / s^2}; otherwise both equal z.<br>
     * A unit is truly different where its p-value, after over-dispersion and adjusted by Benjamini and Hochberg, is at most the
     * false discovery rate. Units with a base below 10 are grey: they count for phi and the target, but are not judged.<br>
     * Source: Spiegelhalter, Stat Med 2005 24:1185 and Qual Saf Health Care 2005 14:347; Benjamini &amp; Hochberg 1995.
     *
     * @param k the counts
     * @param n what each was counted among
     * @param falseDiscoveryRate for example 0.05
     * @return the comparison; not computable for fewer than 2 units (TOO_FEW_OBSERVATIONS), for a base of 0 (NO_BASE), or where
     *     nobody or everybody counts (NO_VARIATION)
     * @throws io.github.govtechkpi.model.InvalidInputException if the lengths differ, a number is not finite, negative or not
     *     whole, k exceeds n, or the rate is not between 0 and 1
     */
    public static Computed<FunnelReport> proportions(double[] k, double[] n, double falseDiscoveryRate) {
        // the test refuses what a funnel plot cannot take, and has no answer where there are no standard errors
        return Dispersions.binomial(k, n).map(test -> report(k, n, test.pooled(), falseDiscoveryRate));
    }

    private static FunnelReport report(double[] k, double[] n, double target, double falseDiscoveryRate) {
        var number = k.length;
        var variance = new double[number];
        var z = new double[number];
        for (var i = 0; i < number; i++) {
            variance[i] = target * (1 - target) / n[i];
            z[i] = (k[i] / n[i] - target) / Math.sqrt(variance[i]);
        }
        var adjusted = z.clone();
        var low = Quantiles.reordering(adjusted, WINSORISED);
        var high = Quantiles.reordering(adjusted, 1 - WINSORISED);
        var phi = winsorisedMeanSquare(z, low, high);
        var isOverdispersed = phi * number / (number - 1) > 1;
        var tau2 = isOverdispersed ? tau2(variance, phi) : 0;
        var factor = isOverdispersed ? Math.sqrt(phi) : 1;
        for (var i = 0; i < number; i++) {
            adjusted[i] = isOverdispersed ? (k[i] / n[i] - target) / Math.sqrt(variance[i] + tau2) : z[i];
        }
        var p = pValues(z);
        var bh = Multiplicity.adjust(p, MultiplicityMethod.BH);
        var pAdditive = isOverdispersed ? pValues(adjusted) : p;
        var bhAdditive = isOverdispersed ? Multiplicity.adjust(pAdditive, MultiplicityMethod.BH) : bh;
        var units = new ArrayList<FunnelReport.Unit>(number);
        for (var i = 0; i < number; i++) {
            var isGrey = n[i] < MIN_BASE;
            var isDiscovery = Multiplicity.isDiscovery(bhAdditive.get(i), falseDiscoveryRate);
            units.add(new FunnelReport.Unit(
                    k[i],
                    n[i],
                    k[i] / n[i],
                    z[i],
                    z[i] / factor,
                    adjusted[i],
                    p[i],
                    bh.get(i),
                    pAdditive[i],
                    bhAdditive.get(i),
                    isGrey ? FunnelReport.Zone.GREY : zone(adjusted[i]),
                    isDiscovery && !isGrey));
        }
        return new FunnelReport(
                target,
                units,
                low,
                high,
                phi,
                tau2,
                outside(z, Z_998),
                outside(adjusted, Z_998),
                falseDiscoveryRate,
                derivation().withWarnings(warnings(n, phi, isOverdispersed)));
    }

    private static double winsorisedMeanSquare(double[] z, double low, double high) {
        var sum = 0.0;
        for (var value : z) {
            var within = Math.max(low, Math.min(high, value));
            sum += within * within;
        }
        return sum / z.length;
    }

    private static double tau2(double[] variance, double phi) {
        var number = variance.length;
        var sum = 0.0;
        var sumOfSquares = 0.0;
        for (var s2 : variance) {
            sum += 1 / s2;
            sumOfSquares += 1 / (s2 * s2);
        }
        return Math.max(0, (number * phi - (number - 1)) / (sum - sumOfSquares / sum));
    }

    private static double[] pValues(double[] z) {
        var p = new double[z.length];
        for (var i = 0; i < p.length; i++) {
            p[i] = Distributions.normalTwoSidedP(z[i]);
        }
        return p;
    }

    private static FunnelReport.Zone zone(double z) {
        if (Math.abs(z) > Z_998) {
            return FunnelReport.Zone.OUTSIDE_998;
        }
        return Math.abs(z) > Z_95 ? FunnelReport.Zone.OUTSIDE_95 : FunnelReport.Zone.WITHIN;
    }

    private static List<Integer> outside(double[] z, double limit) {
        return IntStream.range(0, z.length)
                .filter(i -> Math.abs(z[i]) > limit)
                .boxed()
                .toList();
    }

    private static List<Caveat> warnings(double[] n, double phi, boolean isOverdispersed) {
        var warnings = new ArrayList<Caveat>();
        if (isOverdispersed) {
            warnings.add(CaveatCode.OVERDISPERSED.with(String.format(Locale.ROOT, "%.2f", phi)));
        }
        var grey = Arrays.stream(n).filter(base -> base < MIN_BASE).count();
        if (grey > 0) {
            warnings.add(CaveatCode.UNITS_NOT_JUDGED.with(grey));
        }
        return warnings;
    }

    private static Derivation derivation() {
        return Derivation.of(
                "Funnel plot with additive over-dispersion (Spiegelhalter 2005) and Benjamini-Hochberg",
                LocalizedText.of(
                        "各単位の真の率は全体の率を中心にばらつくものとし、その分を差し引いても残る違いだけを「違いがある」とします。",
                        "True rates vary around that of all units; a unit differs only where more than this variation remains."),
                LocalizedText.of("順位は付けません。", "Units are not ranked."));
    }
}
