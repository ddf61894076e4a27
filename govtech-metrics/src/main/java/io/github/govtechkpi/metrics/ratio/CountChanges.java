package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/** The exact conditional comparison of two counts, which tells whether a change is more than chance. */
public final class CountChanges {
    private static final double MAX_EXPOSURE = 1e30; // beyond it quotients of counts and exposures leave the doubles
    static final Derivation DERIVATION = Derivation.of(
            "Exact conditional test of two Poisson counts (Przyborowski and Wilenski 1940) with Clopper-Pearson limits",
            Assumptions.INDEPENDENT_EVENTS);

    private CountChanges() {}

    /**
     * Compares the counts of two periods of equal length at 95 %.
     *
     * @param before the count of the first period, a whole number from 0
     * @param after the count of the second period, a whole number from 0
     * @return the change with the interval of the multiple and the guard's verdict
     * @throws InvalidInputException if a count is negative, fractional or above 10^12
     */
    public static CountChange compare(double before, double after) {
        return compare(before, after, 1, 1, GuardThresholds.DEFAULT.confidence())
                .orElseThrow();
    }

    /**
     * Compares the counts of two periods or populations of different size, for example 15 of 10,000 with 11 of 5,000.
     *
     * <p>Given the sum x0+x1, the count after is binomial with the share T1/(T0+T1) if nothing changed. With the limits
     * Lo and Hi of Clopper and Pearson for x1 of x0+x1, the limits of the multiple are {@code Lo/(1-Lo) T0/T1} and
     * {@code Hi/(1-Hi) T0/T1}.
     *
     * @param before the count x0, a whole number from 0
     * @param after the count x1, a whole number from 0
     * @param exposureBefore the length or population T0; 0 gives {@code NO_BASE}
     * @param exposureAfter the length or population T1, in the same unit; 0 gives {@code NO_BASE}
     * @param confidence the two-sided confidence, between 0 and 1
     * @return the change with the interval of the multiple, p-values and the guard's verdict
     * @throws InvalidInputException if a count is negative, fractional or above 10^12, an exposure is negative or not
     *     between 1e-30 and 1e30, or the confidence is not between 0 and 1 ({@code INVALID_CONFIDENCE})
     */
    public static Computed<CountChange> compare(
            double before, double after, double exposureBefore, double exposureAfter, double confidence) {
        Arguments.finite(before, "before");
        Arguments.finite(after, "after");
        Arguments.finite(exposureBefore, "exposureBefore");
        Arguments.finite(exposureAfter, "exposureAfter");
        if (exposureBefore == 0 || exposureAfter == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var x0 = Counts.whole(before, "before");
        var x1 = Counts.whole(after, "after");
        exposure(exposureBefore, "exposureBefore");
        exposure(exposureAfter, "exposureAfter");
        Arguments.confidence(confidence);
        return Computed.of(compared(x0, x1, exposureBefore, exposureAfter, confidence));
    }

    /** Returns the limits of the multiple of two counts with equal exposures. */
    static Interval multiple(double before, double after, double confidence) {
        return multiple(before, after, 1, confidence);
    }

    private static CountChange compared(double x0, double x1, double t0, double t1, double confidence) {
        var sum = x0 + x1;
        var share = t1 / (t0 + t1);
        var pGreater = Distributions.binomialAtLeast(x1, sum, share);
        var pLess = Distributions.binomialCdf(x1, sum, share);
        var multiple = multiple(x0, x1, t0 / t1, confidence);
        var guardedAt = GuardThresholds.DEFAULT.confidence();
        var guarded = confidence == guardedAt ? multiple : multiple(x0, x1, t0 / t1, guardedAt);
        var judgement = Guard.change(x0, guarded, GuardThresholds.DEFAULT);
        Computed<Double> ratio = sum == 0
                ? Computed.notComputable(ReasonCode.NO_EVENTS)
                : Computed.of(x1 / t1 / (x0 / t0)); // infinite from 0
        return new CountChange(
                (long) x0,
                (long) x1,
                t0,
                t1,
                (long) (x1 - x0),
                x1 / t1 - x0 / t0,
                ratio,
                multiple.low(),
                multiple.high(),
                confidence,
                Distributions.binomialTwoSidedP(x1, sum, share),
                pGreater,
                pLess,
                Math.min(1, 2 * Math.min(pGreater, pLess)),
                judgement.verdict(),
                judgement.reasons(),
                DERIVATION);
    }

    private static Interval multiple(double x0, double x1, double exposureRatio, double confidence) {
        var tail = (1 - confidence) / 2;
        // the odds themselves, because 1 - Hi has lost its digits after 1 -> 1,000,000,000
        var low = x1 == 0 ? 0 : Distributions.betaOddsQuantile(tail, x1, x0 + 1) * exposureRatio;
        var high =
                x0 == 0 ? Double.POSITIVE_INFINITY : exposureRatio / Distributions.betaOddsQuantile(tail, x0, x1 + 1);
        return new Interval(low, high, CountChange.METHOD, confidence);
    }

    private static void exposure(double value, String name) {
        if (value < 1 / MAX_EXPOSURE || value > MAX_EXPOSURE) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "%s must be above 0 (from 1e-30 to 1e30), but was %s".formatted(name, value));
        }
    }
}
