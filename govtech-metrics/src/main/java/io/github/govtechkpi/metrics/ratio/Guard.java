package io.github.govtechkpi.metrics.ratio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The decisions of the ratio guard, METHODS 2.9. */
final class Guard {
    private static final GuardThresholds DEFAULT = GuardThresholds.DEFAULT;

    private Guard() {}

    /**
     * What the guard says.
     *
     * @param verdict what is allowed
     * @param reasons why not more: one when blocked, none when shown
     */
    record Judgement(Verdict verdict, List<GuardReason> reasons) {
        static Judgement blocked(GuardReason reason) {
            return new Judgement(Verdict.BLOCKED, List.of(reason));
        }

        private static Judgement flagged(List<GuardReason> reasons) {
            return new Judgement(reasons.isEmpty() ? Verdict.SHOWN : Verdict.UNSAFE, List.copyOf(reasons));
        }
    }

    /** Judges the change of a count by its base, and by whether the interval of the multiple holds 1. */
    static Judgement change(double before, Interval multiple, GuardThresholds thresholds) {
        if (before == 0) {
            return Judgement.blocked(GuardReason.ZERO_BASE);
        }
        var block =
                below(before, DEFAULT.changeBlockedBelow(), GuardReason.BASE_LT_10, thresholds.changeBlockedBelow());
        if (block.isPresent()) {
            return Judgement.blocked(block.get());
        }
        var reasons = new ArrayList<GuardReason>();
        if (multiple.contains(1)) {
            reasons.add(GuardReason.NOT_DISTINGUISHABLE);
        }
        below(before, DEFAULT.unsafeBelow(), GuardReason.BASE_LT_30, thresholds.unsafeBelow())
                .ifPresent(reasons::add);
        return Judgement.flagged(reasons);
    }

    /** Judges a share by its base, and by the width of its Wilson interval. */
    static Judgement share(double k, double n, GuardThresholds thresholds) {
        var block = below(n, DEFAULT.shareBlockedBelow(), GuardReason.BASE_LT_20, thresholds.shareBlockedBelow());
        if (block.isPresent()) {
            return Judgement.blocked(block.get());
        }
        var reasons = new ArrayList<GuardReason>();
        below(n, DEFAULT.unsafeBelow(), GuardReason.BASE_LT_30, thresholds.unsafeBelow())
                .ifPresent(reasons::add);
        var width =
                IntervalMethod.WILSON.interval(k, n, thresholds.confidence()).width();
        if (Thresholds.atMost(thresholds.widthLimit(), width)) {
            reasons.add(GuardReason.WIDE_INTERVAL);
        }
        return Judgement.flagged(reasons);
    }

    /** Judges the difference of two shares: no better than either share, and flagged if its interval holds 0. */
    static Judgement difference(Judgement first, Judgement second, Optional<Interval> difference) {
        for (var share : List.of(first, second)) {
            if (share.verdict() == Verdict.BLOCKED) {
                return share;
            }
        }
        var reasons = EnumSet.noneOf(GuardReason.class); // in the order of the constants
        reasons.addAll(first.reasons());
        reasons.addAll(second.reasons());
        if (difference.filter(interval -> interval.contains(0)).isPresent()) {
            reasons.add(GuardReason.NOT_DISTINGUISHABLE);
        }
        return Judgement.flagged(List.copyOf(reasons));
    }

    private static Optional<GuardReason> below(double base, long byDefault, GuardReason reason, long byProject) {
        if (base < byDefault) {
            return Optional.of(reason);
        }
        return base < byProject ? Optional.of(GuardReason.BASE_LT_PROJECT_MINIMUM) : Optional.empty();
    }
}
