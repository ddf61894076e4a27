package io.github.govtechkpi.metrics.count;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;

/** Tests whether counts vary more than chance: the check before any interval that assumes independent events. */
public final class Dispersions {
    // METHODS.md 4.3
    private static final double SIGNIFICANT = 0.05;
    private static final double NOTABLE_PHI = 1.5;
    private static final int MIN_COUNTS = 2;
    private static final LocalizedText SAME_RATE = LocalizedText.of(
            "すべての単位（期間・団体）の真の率は同じで、違いは偶然によるものと仮定して検定しています。",
            "The test supposes that all units (periods, bodies) have one true rate and differ by chance alone.");

    private Dispersions() {}

    /**
     * Tests counts that have one expectation, for example the inquiries of equally long months.
     *
     * <p>Formula: {@code chi2 = sum (x - mean)^2 / mean}, {@code df = n - 1}, {@code phi = chi2 / df}.<br>
     * Source: Fisher 1950; Cochran, Biometrics 1954 10:417.
     *
     * @return the test; not computable for fewer than 2 counts (TOO_FEW_OBSERVATIONS) or where all are 0 (NO_EVENTS)
     * @throws InvalidInputException if a count is not finite, negative or not whole
     */
    public static Computed<Dispersion> poisson(double[] counts) {
        Arguments.finite(counts, "counts");
        Counts.counts(counts, "counts");
        if (counts.length < MIN_COUNTS) {
            return Computed.notComputable(Reason.tooFewObservations(MIN_COUNTS, counts.length));
        }
        var mean = StatUtils.mean(counts);
        if (mean == 0) {
            return noEvents();
        }
        var chi2 =
                Arrays.stream(counts).map(x -> (x - mean) * (x - mean) / mean).sum();
        var variance = StatUtils.variance(counts);
        var lower = Distributions.chiSquaredCdf(chi2, counts.length - 1);
        var upper = Distributions.chiSquaredUpper(chi2, counts.length - 1);
        var spread = new Dispersion.Spread(variance, variance / mean, 2 * Math.min(lower, upper));
        return Computed.of(dispersion(
                DispersionModel.POISSON,
                counts,
                new double[0],
                mean,
                chi2,
                Optional.of(spread),
                "Index of dispersion"));
    }

    /**
     * Tests counts whose expectation is proportional to their exposure, for example to the population of each municipality.
     *
     * <p>Formula: {@code expected = exposure * sum counts / sum exposure}, {@code chi2 = sum (x - expected)^2 / expected}.<br>
     * Source: McCullagh &amp; Nelder, Generalized Linear Models, 1989.
     *
     * @return the test; not computable for fewer than 2 counts, for an exposure of 0 (NO_BASE) or without events (NO_EVENTS)
     * @throws InvalidInputException if the lengths differ, a number is not finite, a count is negative or not whole, or an
     *     exposure is negative
     */
    public static Computed<Dispersion> poisson(double[] counts, double[] exposures) {
        Arguments.sameLength(counts.length, exposures.length, "counts and exposures");
        Arguments.finite(counts, "counts");
        Arguments.finite(exposures, "exposures");
        if (Counts.hasZero(exposures)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Counts.counts(counts, "counts");
        Counts.positive(exposures, "exposures");
        if (counts.length < MIN_COUNTS) {
            return Computed.notComputable(Reason.tooFewObservations(MIN_COUNTS, counts.length));
        }
        var rate = StatUtils.sum(counts) / StatUtils.sum(exposures);
        if (rate == 0) {
            return noEvents();
        }
        var chi2 = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var expected = exposures[i] * rate;
            chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return Computed.of(dispersion(
                DispersionModel.POISSON_EXPOSURE,
                counts,
                exposures,
                rate,
                chi2,
                Optional.empty(),
                "Poisson heterogeneity"));
    }

    /**
     * Tests shares that would be one and the same, for example the users among the applicants of each municipality.
     *
     * <p>Formula: {@code chi2 = sum (k - n p)^2 / (n p (1 - p))} with the pooled {@code p = sum k / sum n}.<br>
     * Source: Cochran, Biometrics 1954 10:417; McCullagh &amp; Nelder 1989.
     *
     * @return the test; not computable for fewer than 2 units, for a base of 0 (NO_BASE), or where nobody or everybody counts
     *     (NO_VARIATION)
     * @throws InvalidInputException if the lengths differ, a number is not finite, negative or not whole, or k exceeds n
     */
    public static Computed<Dispersion> binomial(double[] k, double[] n) {
        Arguments.sameLength(k.length, n.length, "k and n");
        Arguments.finite(k, "k");
        Arguments.finite(n, "n");
        if (Counts.hasZero(n)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Counts.shares(k, n);
        if (k.length < MIN_COUNTS) {
            return Computed.notComputable(Reason.tooFewObservations(MIN_COUNTS, k.length));
        }
        var pooled = StatUtils.sum(k) / StatUtils.sum(n);
        if (pooled == 0 || pooled == 1) {
            return Computed.notComputable(ReasonCode.NO_VARIATION);
        }
        var chi2 = 0.0;
        for (var i = 0; i < k.length; i++) {
            var expected = n[i] * pooled;
            chi2 += (k[i] - expected) * (k[i] - expected) / (expected * (1 - pooled));
        }
        return Computed.of(
                dispersion(DispersionModel.BINOMIAL, k, n, pooled, chi2, Optional.empty(), "Binomial heterogeneity"));
    }

    private static <T> Computed<T> noEvents() {
        return Computed.notComputable(Reason.of(
                ReasonCode.NO_EVENTS,
                LocalizedText.of("件数がすべて0のため、ばらつきは定まりません。", "All counts are 0, so their dispersion is not defined.")));
    }

    private static Dispersion dispersion(
            DispersionModel model,
            double[] counts,
            double[] bases,
            double pooled,
            double chi2,
            Optional<Dispersion.Spread> spread,
            String test) {
        var df = counts.length - 1;
        var phi = chi2 / df;
        var pUpper = Distributions.chiSquaredUpper(chi2, df);
        var warnings = pUpper < SIGNIFICANT && phi > NOTABLE_PHI
                ? List.of(CaveatCode.OVERDISPERSED.with(String.format(Locale.ROOT, "%.2f", phi)))
                : List.<Caveat>of();
        var derivation = Derivation.of(test + " test with Pearson's chi-squared (Cochran 1954)", SAME_RATE)
                .withWarnings(warnings);
        return new Dispersion(
                model, Counts.list(counts), Counts.list(bases), pooled, chi2, df, phi, pUpper, spread, derivation);
    }
}
