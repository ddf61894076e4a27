package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;

/**
 * The growth of a value beside the growth that its target needs: 100 that became 150 in 7 years and is to be 200 in 15 grew by 6.0 %
 * a year and needs 4.7 %, a ratio of 1.26.
 *
 * @param baseline where it started
 * @param current where it is
 * @param target the value to reach, with its year
 * @param observedCagr {@code (y/b)^(1/(t-t0)) - 1}
 * @param requiredCagr {@code (g/b)^(1/(T-t0)) - 1}
 * @param ratio {@code sign(b)*d*observedCagr/|requiredCagr|}
 * @param status the class; the target being met comes first
 * @param eurostat the class by the ratio alone
 * @param derivation how it came about
 */
public record CompoundPace(
        YearValue baseline,
        YearValue current,
        YearValue target,
        double observedCagr,
        double requiredCagr,
        double ratio,
        CompoundPaceClass status,
        VerdictClass eurostat,
        Derivation derivation) {
    static final LocalizedText STEADY_GROWTH =
            LocalizedText.of("毎年一定の率で増減すると仮定しています。", "The value is taken to grow at a constant rate.");

    /** Checks that every part is there. */
    public CompoundPace {
        requireNonNull(baseline, "baseline");
        requireNonNull(current, "current");
        requireNonNull(target, "target");
        requireNonNull(status, "status");
        requireNonNull(eurostat, "eurostat");
        requireNonNull(derivation, "derivation");
    }
}
