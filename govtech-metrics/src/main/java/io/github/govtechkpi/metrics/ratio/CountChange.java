package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * The change of a count between two periods with its uncertainty, for example from 2 to 3: one more, and a multiple
 * that lies anywhere between 0.17 and 17.96.
 *
 * @param before the count of the first period
 * @param after the count of the second period
 * @param exposureBefore the length or the population of the first period, for example 365 days
 * @param exposureAfter the length or the population of the second period, in the same unit
 * @param absoluteChange after minus before
 * @param rateDifference the change of the counts per unit of exposure
 * @param rateRatio the rate after as a multiple of the rate before: infinite from 0, {@code NO_EVENTS} from 0 to 0
 * @param ratioLow the lower limit of the multiple
 * @param ratioHigh the upper limit of the multiple: infinite from 0
 * @param confidence the two-sided confidence of the limits
 * @param p the two-sided p-value of "no change", the sum of all outcomes as improbable as this one
 * @param pGreater the probability of at least this count after, if nothing changed
 * @param pLess the probability of at most this count after, if nothing changed
 * @param pCentral twice the smaller one-sided p-value, at most 1: the one that agrees with the limits
 * @param verdict whether a percentage may be shown, by {@link GuardThresholds#DEFAULT} whatever the confidence
 * @param reasons why it is blocked or flagged, most important first
 * @param derivation the method with its source, and what it takes for granted
 */
public record CountChange(
        long before,
        long after,
        double exposureBefore,
        double exposureAfter,
        long absoluteChange,
        double rateDifference,
        Computed<Double> rateRatio,
        double ratioLow,
        double ratioHigh,
        double confidence,
        double p,
        double pGreater,
        double pLess,
        double pCentral,
        Verdict verdict,
        List<GuardReason> reasons,
        Derivation derivation) {
    /** The method of the limits, as JSON names it. */
    static final String METHOD = "exact-conditional";

    /** Checks that every part is there. */
    public CountChange {
        requireNonNull(rateRatio, "rateRatio");
        requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        requireNonNull(derivation, "derivation");
    }

    /** Tells whether the limits of the multiple leave out 1, that is, whether the counts show a change at all. */
    public boolean changeSupported() {
        return !ratioInterval().contains(1);
    }

    /** Returns the limits of the multiple with their method, as JSON writes them. */
    public Interval ratioInterval() {
        return new Interval(ratioLow, ratioHigh, METHOD, confidence);
    }

    /**
     * Computes the base from which a change of this size, at equal exposures, always shows: 43 for 2 to 3, a claim of
     * +50 %.
     *
     * <p>Computed on each call. Not computable from 0 ({@code NO_BASE}), without a change ({@code NO_CHANGE}), or for a
     * change so small that no count shows it ({@code CHANGE_TOO_SMALL}).
     */
    public Computed<MinimumBase.Exact> minimumBase() {
        return MinimumBase.forObserved(this);
    }
}
