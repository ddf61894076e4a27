package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;

/**
 * Progress in absolute amounts against the straight line from baseline to target: of 2 users who were to become 10 in five years and
 * are 3 after one, 1 of 8 was gained, 7 remain, and 1.75 a year are needed from now.
 *
 * <p>With b, y and g for baseline, current and target, t0, t and T for their times, and d = +1 for increase, -1 for decrease.
 * Amounts are in the unit of the indicator, paces in units a year and signed as the value moves, not by d.
 *
 * @param inputs what it was computed from
 * @param absoluteGain {@code d(y-b)}
 * @param requiredGain {@code d(g-b)}
 * @param remainingGap {@code max(0, d(g-y))}
 * @param overshoot {@code max(0, d(y-g))}
 * @param elapsedShare {@code (t-t0)/(T-t0)}, above 1 after the due time
 * @param expected {@code b+(g-b)*min(1, elapsedShare)}
 * @param deviation {@code d(y-expected)}
 * @param requiredPace {@code (g-b)/(T-t0)}
 * @param achievementShare {@code absoluteGain/requiredGain}, not clipped; not computable where requiredGain is 0 or less
 * @param observedPace {@code (y-b)/(t-t0)}; not computable where no time has passed
 * @param requiredPaceRemaining {@code (g-y)/(T-t)}, also where the target is met: its sign then shows the slack; not computable from
 *     the due time on
 * @param paceRatio {@code observedPace/requiredPace}; not computable where either is not, or requiredGain is 0 or less
 * @param projectedAtDue {@code b+observedPace*(T-t0)}
 * @param attainTime {@code t+(g-y)/observedPace}; not computable where the target is met, or not reached at this pace
 */
public record LinearProgress(
        ReachInputs inputs,
        double absoluteGain,
        double requiredGain,
        double remainingGap,
        double overshoot,
        double elapsedShare,
        double expected,
        double deviation,
        double requiredPace,
        Computed<Double> achievementShare,
        Computed<Double> observedPace,
        Computed<Double> requiredPaceRemaining,
        Computed<Double> paceRatio,
        Computed<Double> projectedAtDue,
        Computed<Double> attainTime) {
    private static final Computed<Double> NOT_BEYOND = Computed.notComputable(ReasonCode.TARGET_NOT_BEYOND_BASELINE);
    private static final Computed<Double> NO_TIME = Computed.notComputable(ReasonCode.NO_TIME_ELAPSED);
    private static final Computed<Double> DUE_PASSED = Computed.notComputable(ReasonCode.DUE_DATE_PASSED);
    private static final Computed<Double> ACHIEVED = Computed.notComputable(ReasonCode.ALREADY_ACHIEVED);
    private static final Computed<Double> NOT_REACHED = Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE);

    /** Checks that every part is there. */
    public LinearProgress {
        requireNonNull(inputs, "inputs");
        requireNonNull(achievementShare, "achievementShare");
        requireNonNull(observedPace, "observedPace");
        requireNonNull(requiredPaceRemaining, "requiredPaceRemaining");
        requireNonNull(paceRatio, "paceRatio");
        requireNonNull(projectedAtDue, "projectedAtDue");
        requireNonNull(attainTime, "attainTime");
    }

    /**
     * Computes the progress.
     *
     * <p>Source: METHODS.md 1.1 as carried by {@code docs/methods.md}; the pace ratio is the linear one of the Open SDG method.
     */
    public static LinearProgress of(ReachInputs in) {
        var d = in.sign();
        var gain = unsignedZero(d * (in.current() - in.baseline()));
        var required = unsignedZero(d * (in.target() - in.baseline()));
        var gap = d * (in.target() - in.current());
        var elapsedShare = in.elapsedShare();
        var elapsed = in.currentTime() - in.baselineTime();
        var span = in.dueTime() - in.baselineTime();
        var requiredPace = (in.target() - in.baseline()) / span;
        var expected = in.baseline() + (in.target() - in.baseline()) * Math.min(1, elapsedShare);
        var hasElapsed = elapsed > 0;
        var pace = (in.current() - in.baseline()) / elapsed;
        return new LinearProgress(
                in,
                gain,
                required,
                Math.max(0, gap),
                Math.max(0, -gap),
                elapsedShare,
                expected,
                unsignedZero(d * (in.current() - expected)),
                requiredPace,
                required <= 0 ? NOT_BEYOND : Computed.of(gain / required),
                hasElapsed ? Computed.of(pace) : NO_TIME,
                in.currentTime() >= in.dueTime()
                        ? DUE_PASSED
                        : Computed.of((in.target() - in.current()) / (in.dueTime() - in.currentTime())),
                required <= 0 ? NOT_BEYOND : hasElapsed ? Computed.of(unsignedZero(pace / requiredPace)) : NO_TIME,
                hasElapsed ? Computed.of(in.baseline() + pace * span) : NO_TIME,
                attainTime(in, hasElapsed, pace));
    }

    /** Nobody wants to read that -0 were gained. */
    private static double unsignedZero(double value) {
        return value + 0.0;
    }

    private static Computed<Double> attainTime(ReachInputs in, boolean hasElapsed, double pace) {
        if (in.isAchieved()) {
            return ACHIEVED;
        }
        return hasElapsed
                ? yearsToGo(in.sign(), in.target() - in.current(), pace).map(years -> in.currentTime() + years)
                : NO_TIME;
    }

    /** Returns the years until a gap is closed at a pace; not computable at a pace of 0 or away from the target. */
    static Computed<Double> yearsToGo(double sign, double gap, double pace) {
        return sign * pace <= 0 ? NOT_REACHED : Computed.of(gap / pace);
    }
}
