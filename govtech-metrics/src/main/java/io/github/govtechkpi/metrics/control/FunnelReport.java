package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * Shares of many units, such as municipalities, held against what all of them have together.
 *
 * <p>The units stand in the order of the input: this is no league table.
 *
 * @param target the total of k over the total of n
 * @param units the units
 * @param winsorLow the 10 % quantile of z, up to which lower values are raised
 * @param winsorHigh the 90 % quantile of z, down to which higher values are lowered
 * @param phi the mean square of the z so treated: 1 where chance explains the differences
 * @param tau2 the variance between units that chance does not explain; 0 where the units are not over-dispersed
 * @param outside998 the units outside the 99.8 % limits, by their places from 0
 * @param outside998Additive those that remain outside after over-dispersion
 * @param falseDiscoveryRate the tolerated share of false ones among the different units, for example 0.05
 * @param derivation how the result came about
 */
public record FunnelReport(
        double target,
        List<Unit> units,
        double winsorLow,
        double winsorHigh,
        double phi,
        double tau2,
        List<Integer> outside998,
        List<Integer> outside998Additive,
        double falseDiscoveryRate,
        Derivation derivation) {
    /** Copies the lists. */
    public FunnelReport {
        units = List.copyOf(units);
        outside998 = List.copyOf(outside998);
        outside998Additive = List.copyOf(outside998Additive);
        requireNonNull(derivation, "derivation");
    }

    /**
     * One unit of a funnel plot; the adjusted values equal the plain ones where the units are not over-dispersed.
     *
     * @param k the count
     * @param n what it was counted among
     * @param share {@code k / n}
     * @param z how many standard errors the share lies from the target
     * @param zMultiplicative {@code z / sqrt(phi)}
     * @param zAdditive the distance in standard errors that contain {@code tau2}
     * @param p the two-sided p-value of {@code z}
     * @param pBh {@code p} adjusted by Benjamini and Hochberg for the number of units
     * @param pAdditive the two-sided p-value of {@code zAdditive}
     * @param pBhAdditive {@code pAdditive} adjusted by Benjamini and Hochberg
     * @param zone where {@code zAdditive} lies
     * @param trulyDifferent whether {@code pBhAdditive} is at most the false discovery rate and the base is at least 10
     */
    public record Unit(
            double k,
            double n,
            double share,
            double z,
            double zMultiplicative,
            double zAdditive,
            double p,
            double pBh,
            double pAdditive,
            double pBhAdditive,
            Zone zone,
            boolean trulyDifferent) {
        /** Checks that the zone is there. */
        public Unit {
            requireNonNull(zone, "zone");
        }
    }

    /** Where a unit lies in the funnel. */
    public enum Zone {
        /** The base is below 10: shown grey, neither judged nor ranked. */
        GREY("母数が少ないため判定しません", "Base too small to judge"),
        /** Within the 95 % limits. */
        WITHIN("全体と同じ水準の範囲内", "Within the limits of what all have"),
        /** Outside the 95 % limits, as one unit in 20 is by chance. */
        OUTSIDE_95("95％限界の外（偶然でも20団体に1団体）", "Outside the 95% limits, as 1 unit in 20 is by chance"),
        /** Outside the 99.8 % limits. */
        OUTSIDE_998("99.8％限界の外", "Outside the 99.8% limits");

        private final LocalizedText label;

        Zone(String ja, String en) {
            this.label = LocalizedText.of(ja, en);
        }

        /** Returns the words for reports, for example 99.8％限界の外 / Outside the 99.8% limits. */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * The limits of the funnel at one base.
     *
     * @param base the number of trials, or of expected events
     * @param center the target, or 1 for a ratio to the expected events
     * @param low95 the lower 95 % limit
     * @param high95 the upper 95 % limit
     * @param low998 the lower 99.8 % limit
     * @param high998 the upper 99.8 % limit
     */
    public record Limits(double base, double center, double low95, double high95, double low998, double high998) {}
}
