package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Classifies growth rates; a labelled extra beside the linear pace, because growth rates fall for small starting values.
 *
 * <p>0 is never replaced by a small number, as the method {@link AssessmentMethod#STATISTICS_CANADA} does: a baseline, target or
 * current value of 0, a change of sign and a target that equals the baseline are not computable. Two negative values are.
 */
public final class CompoundPaces {
    /** The cut-offs on the ratio of the Open SDG method, which Eurostat uses as well. */
    private static final double ON_TRACK = 0.95;

    private static final double MODERATE = 0.6;

    private CompoundPaces() {}

    /**
     * Classifies the growth so far against the growth that a target needs.
     *
     * <p>Formula: {@code ratio = sign(b)*d*observedCagr/|requiredCagr|}; classes from 0.95, 0.6 and 0, the target being met first.<br>
     * Source: Open SDG, progress methodology (Statistics Canada, after Eurostat).
     *
     * @param baseline where it started
     * @param current where it is, not before the baseline
     * @param target the value to reach, with its year after the baseline's
     * @param direction increase or decrease
     * @return the classes; not computable for the reasons of the class comment, in their order, and where no time has passed
     * @throws InvalidInputException if the years are out of order or the direction is maintain
     */
    public static Computed<CompoundPace> withTarget(
            YearValue baseline, YearValue current, YearValue target, Direction direction) {
        requireOrder(baseline, current, direction);
        if (target.year() <= baseline.year()) {
            throw invalid("the target's year must be after the baseline's %d, but was %d"
                    .formatted(baseline.year(), target.year()));
        }
        var b = baseline.value();
        var g = target.value();
        var y = current.value();
        var reason = b == 0
                ? Optional.of(ReasonCode.ZERO_BASELINE)
                : g == 0
                        ? Optional.of(ReasonCode.ZERO_TARGET)
                        : (b < 0) != (g < 0) || (y != 0 && (b < 0) != (y < 0))
                                ? Optional.of(ReasonCode.SIGN_CHANGE)
                                : g == b ? Optional.of(ReasonCode.TARGET_EQUALS_BASELINE) : zeroCurrent(y);
        if (reason.isPresent()) {
            return Computed.notComputable(reason.get());
        }
        if (current.year() == baseline.year()) {
            return Computed.notComputable(sameYear(baseline.year()));
        }
        var observed = growth(b, y, current.year() - baseline.year());
        var required = growth(b, g, target.year() - baseline.year());
        if (required == 0) {
            return Computed.notComputable(
                    ReasonCode.TARGET_EQUALS_BASELINE); // so close that the growth is lost in a double
        }
        var ratio = Math.signum(b) * sign(direction) * observed / Math.abs(required);
        return Computed.of(new CompoundPace(
                baseline,
                current,
                target,
                observed,
                required,
                ratio,
                sign(direction) * (y - g) >= 0 ? CompoundPaceClass.TARGET_ACHIEVED : classOf(ratio, ON_TRACK, MODERATE),
                Eurostat.classOf(ratio),
                Derivation.of("Ratio of compound annual growth rates (Open SDG)", CompoundPace.STEADY_GROWTH)));
    }

    /**
     * Classifies the growth so far where there is no target.
     *
     * <p>Formula: with {@code x = sign(b)*d*observedCagr} the classes begin at {@code 1.5 %*C}, {@code 0.5 %*C} and 0, where C is 1
     * without a natural limit; see {@link #limitFactor}. The cuts of Eurostat and ISTAT are not scaled.<br>
     * Source: Open SDG, progress methodology; Eurostat 2021; ISTAT SDG report.
     *
     * @param baseline where it started
     * @param current where it is, not before the baseline
     * @param direction increase or decrease
     * @param limit the natural limit, for example 100 of a percentage
     * @return the classes; not computable where baseline or current value is 0, the sign changes or no time has passed
     * @throws InvalidInputException if the years are out of order or the direction is maintain
     */
    public static Computed<CompoundGrowth> withoutTarget(
            YearValue baseline, YearValue current, Direction direction, OptionalDouble limit) {
        requireOrder(baseline, current, direction);
        limit.ifPresent(value -> Arguments.finite(value, "limit"));
        var b = baseline.value();
        var y = current.value();
        var reason = b == 0
                ? Optional.of(ReasonCode.ZERO_BASELINE)
                : y != 0 && b < 0 != y < 0 ? Optional.of(ReasonCode.SIGN_CHANGE) : zeroCurrent(y);
        if (reason.isPresent()) {
            return Computed.notComputable(reason.get());
        }
        if (current.year() == baseline.year()) {
            return Computed.notComputable(sameYear(baseline.year()));
        }
        var observed = growth(b, y, current.year() - baseline.year());
        var directed = Math.signum(b) * sign(direction) * observed;
        var factor = limit.isPresent() ? limitFactor(b, limit.getAsDouble()) : 1;
        var high = StatisticsCanada.GROWTH_HIGH * factor;
        var med = StatisticsCanada.GROWTH_MED * factor;
        return Computed.of(new CompoundGrowth(
                baseline,
                current,
                observed,
                directed,
                factor,
                high,
                med,
                classOf(directed, high, med),
                Eurostat.classOfGrowth(directed),
                istat(directed),
                Derivation.of("Compound annual growth rate (Open SDG)", CompoundPace.STEADY_GROWTH)));
    }

    /** Classifies the growth of a goal against its target; not computable also where the due year is not after the baseline's. */
    public static Computed<CompoundPace> withTarget(AssessmentInputs inputs) {
        return inputs.direction()
                .flatMap(way -> inputs.baseline()
                        .flatMap(start -> inputs.target()
                                .flatMap(goal -> inputs.dueYear()
                                        .flatMap(due -> inputs.current().flatMap(now -> {
                                            if (due <= start.year()) {
                                                return Computed.notComputable(dueInBaselineYear(start.year(), due));
                                            }
                                            return now.year() < start.year()
                                                    ? Computed.<CompoundPace>notComputable(ReasonCode.BEFORE_BASELINE)
                                                    : withTarget(start, now, new YearValue(due, goal), way);
                                        })))));
    }

    /** Classifies the growth of a goal without a target. */
    public static Computed<CompoundGrowth> withoutTarget(AssessmentInputs inputs) {
        return inputs.direction()
                .flatMap(way -> inputs.baseline()
                        .flatMap(start -> inputs.current()
                                .flatMap(now -> now.year() < start.year()
                                        ? Computed.<CompoundGrowth>notComputable(ReasonCode.BEFORE_BASELINE)
                                        : withoutTarget(start, now, way, OptionalDouble.empty()))));
    }

    static Reason dueInBaselineYear(int baseline, int due) {
        return Reason.of(
                ReasonCode.DUE_NOT_AFTER_BASELINE,
                LocalizedText.of(
                        "期限の年（%d年）が基準値の年（%d年）より後ではありません。この方法は年単位で数えます。".formatted(due, baseline),
                        "The due year %d is not after the baseline's %d: the method counts whole years."
                                .formatted(due, baseline)));
    }

    /**
     * Returns what the thresholds on growth are multiplied by near a natural limit, where growth must become slow.
     *
     * <p>Formula, with b and L for the sizes of baseline and limit: 1 from {@code b >= 2L}; {@code 1-(b/L)^4.44} up to L; between
     * them {@code 1-((2L-b)/L)^4.44}. 0 at the limit itself.<br>
     * Source: Open SDG, progress methodology.
     */
    public static double limitFactor(double baseline, double limit) {
        var b = Math.abs(Arguments.finite(baseline, "baseline"));
        var most = Math.abs(Arguments.finite(limit, "limit"));
        if (b >= 2 * most) {
            return 1;
        }
        var nearness = b <= most ? b / most : (2 * most - b) / most;
        return 1 - Math.pow(nearness, 4.44); // the exponent is the source's
    }

    /** Returns {@code (to/from)^(1/years) - 1}. */
    static double growth(double from, double to, double years) {
        return Math.pow(to / from, 1 / years) - 1;
    }

    static double sign(Direction direction) {
        return direction == Direction.DECREASE ? -1 : 1;
    }

    /** Makes the reason that baseline and current value lie in one year, which a method of whole years cannot tell apart. */
    static Reason sameYear(int year) {
        return Reason.of(
                ReasonCode.NO_TIME_ELAPSED,
                LocalizedText.of(
                        "基準値と現在値がどちらも%d年のもので、年単位で数えるこの方法では時間が経過していません。".formatted(year),
                        "Baseline and current value both belong to %d: for a method that counts whole years no time has passed."
                                .formatted(year)));
    }

    private static CompoundPaceClass classOf(double value, double high, double med) {
        if (Cut.isAtLeast(value, high)) {
            return CompoundPaceClass.SUBSTANTIAL;
        }
        if (Cut.isAtLeast(value, med)) {
            return CompoundPaceClass.MODERATE;
        }
        return Cut.isAtLeast(value, 0) ? CompoundPaceClass.LIMITED : CompoundPaceClass.DETERIORATION;
    }

    private static IstatClass istat(double growth) {
        if (Cut.isAtLeast(growth, 0.05)) {
            return IstatClass.SIGNIFICANT_IMPROVEMENT;
        }
        if (Cut.isAtLeast(growth, 0.01)) {
            return IstatClass.SLIGHT_IMPROVEMENT;
        }
        if (Cut.isAbove(growth, -0.01)) {
            return IstatClass.STABLE;
        }
        return Cut.isAbove(growth, -0.05) ? IstatClass.SLIGHT_WORSENING : IstatClass.SIGNIFICANT_WORSENING;
    }

    private static Optional<ReasonCode> zeroCurrent(double current) {
        return current == 0 ? Optional.of(ReasonCode.ZERO_CURRENT_GIVES_CAGR_MINUS_100) : Optional.empty();
    }

    private static void requireOrder(YearValue baseline, YearValue current, Direction direction) {
        if (direction == Direction.MAINTAIN) {
            throw invalid("direction must be increase or decrease, but was maintain: use a stay-target");
        }
        if (current.year() < baseline.year()) {
            throw invalid("the current year must not be before the baseline's %d, but was %d"
                    .formatted(baseline.year(), current.year()));
        }
    }

    private static InvalidInputException invalid(String message) {
        return new InvalidInputException(ReasonCode.INVALID_INPUT, message);
    }
}
