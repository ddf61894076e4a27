package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;

/**
 * Progress against the path of constant growth from baseline to target; a labelled extra beside {@link LinearProgress}, because it
 * falls for the very trap that the guidebook warns of: 2 users who became 3 grow by 50 % and look on track to 10.
 *
 * <p>Symbols as in {@link LinearProgress}; growth rates are per year, 0.5 for +50 %. 0 is never replaced by a small number.
 *
 * @param inputs what it was computed from
 * @param requiredCagr {@code (g/b)^(1/(T-t0)) - 1}
 * @param expected {@code b*(g/b)^min(1, elapsedShare)}
 * @param deviation {@code d(y-expected)}
 * @param observedCagr {@code (y/b)^(1/(t-t0)) - 1}; not computable where no time has passed
 * @param requiredCagrRemaining {@code (g/y)^(1/(T-t)) - 1}; not computable from the due time on
 * @param paceRatio {@code d*observedCagr/|requiredCagr|}; not computable where no growth is required or no time has passed
 * @param projectedAtDue {@code b*(1+observedCagr)^(T-t0)}
 * @param attainTime {@code t+ln(g/y)/ln(1+observedCagr)}; not computable where the target is met, or not reached at this growth
 */
public record CompoundProgress(
        ReachInputs inputs,
        double requiredCagr,
        double expected,
        double deviation,
        Computed<Double> observedCagr,
        Computed<Double> requiredCagrRemaining,
        Computed<Double> paceRatio,
        Computed<Double> projectedAtDue,
        Computed<Double> attainTime) {
    private static final Computed<Double> NO_TIME = Computed.notComputable(ReasonCode.NO_TIME_ELAPSED);

    /** Checks that every part is there. */
    public CompoundProgress {
        requireNonNull(inputs, "inputs");
        requireNonNull(observedCagr, "observedCagr");
        requireNonNull(requiredCagrRemaining, "requiredCagrRemaining");
        requireNonNull(paceRatio, "paceRatio");
        requireNonNull(projectedAtDue, "projectedAtDue");
        requireNonNull(attainTime, "attainTime");
    }

    /**
     * Computes the progress.
     *
     * @return the progress; not computable unless baseline, current value and target are all above 0, and where the growth that is
     *     required in so short a time is no number any more ({@code TOO_LARGE}); the same holds for each single rate
     */
    public static Computed<CompoundProgress> of(ReachInputs in) {
        if (in.baseline() <= 0 || in.current() <= 0 || in.target() <= 0) {
            return Computed.notComputable(ReasonCode.REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET);
        }
        var span = in.dueTime() - in.baselineTime();
        var elapsed = in.currentTime() - in.baselineTime();
        var expected = in.baseline() * Math.pow(in.target() / in.baseline(), Math.min(1, in.elapsedShare()));
        var observed = elapsed > 0 ? growth(in.baseline(), in.current(), elapsed) : NO_TIME;
        return growth(in.baseline(), in.target(), span)
                .map(requiredCagr -> new CompoundProgress(
                        in,
                        requiredCagr,
                        expected,
                        in.sign() * (in.current() - expected),
                        observed,
                        in.currentTime() >= in.dueTime()
                                ? Computed.notComputable(ReasonCode.DUE_DATE_PASSED)
                                : growth(in.current(), in.target(), in.dueTime() - in.currentTime()),
                        requiredCagr == 0
                                ? Computed.notComputable(ReasonCode.TARGET_EQUALS_BASELINE)
                                : observed.flatMap(cagr -> finite(in.sign() * cagr / Math.abs(requiredCagr))),
                        elapsed > 0
                                ? finite(in.baseline() * Math.pow(in.current() / in.baseline(), span / elapsed))
                                : NO_TIME,
                        attainTime(in, elapsed)));
    }

    private static Computed<Double> attainTime(ReachInputs in, double elapsed) {
        if (in.isAchieved()) {
            return Computed.notComputable(ReasonCode.ALREADY_ACHIEVED);
        }
        if (elapsed <= 0) {
            return NO_TIME;
        }
        // ln(1+observedCagr) = ln(y/b)/(t-t0), which exists also where the yearly rate is too large for a number
        var logarithm = Math.log(in.current() / in.baseline());
        return in.sign() * logarithm <= 0
                ? Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE)
                : Computed.of(in.currentTime() + elapsed * Math.log(in.target() / in.current()) / logarithm);
    }

    private static Computed<Double> growth(double from, double to, double years) {
        return finite(Math.pow(to / from, 1 / years) - 1);
    }

    private static Computed<Double> finite(double value) {
        return Double.isFinite(value) ? Computed.of(value) : Computed.notComputable(ReasonCode.TOO_LARGE);
    }
}
