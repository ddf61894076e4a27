package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;

/**
 * The growth of a value without a target: 100 that became 120 in 7 years grew by 2.6 % a year.
 *
 * @param baseline where it started
 * @param current where it is
 * @param observedCagr {@code (y/b)^(1/(t-t0)) - 1}
 * @param directed {@code sign(b)*d*observedCagr}: above 0 in the wanted direction
 * @param limitFactor what the thresholds are multiplied by near a natural limit, from 0 at the limit to 1 far from it
 * @param thresholdHigh from where growth is substantial
 * @param thresholdMed from where it is moderate
 * @param status the class
 * @param eurostat the class by 1, 0 and -1 % a year
 * @param istat the class by 5, 1, -1 and -5 % a year
 * @param derivation how it came about
 */
public record CompoundGrowth(
        YearValue baseline,
        YearValue current,
        double observedCagr,
        double directed,
        double limitFactor,
        double thresholdHigh,
        double thresholdMed,
        CompoundPaceClass status,
        VerdictClass eurostat,
        IstatClass istat,
        Derivation derivation) {
    /** Checks that every part is there. */
    public CompoundGrowth {
        requireNonNull(baseline, "baseline");
        requireNonNull(current, "current");
        requireNonNull(status, "status");
        requireNonNull(eurostat, "eurostat");
        requireNonNull(istat, "istat");
        requireNonNull(derivation, "derivation");
    }
}
