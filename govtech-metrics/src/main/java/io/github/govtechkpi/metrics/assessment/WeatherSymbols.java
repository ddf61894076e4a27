package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The weather symbols of the German sustainable development strategy. */
public final class WeatherSymbols {
    private static final AssessmentMethod METHOD = AssessmentMethod.GERMAN;
    private static final List<VerdictClass> BEST_FIRST =
            List.of(VerdictClass.SUN, VerdictClass.SUN_CLOUD, VerdictClass.CLOUD, VerdictClass.THUNDERSTORM);
    private static final int MINIMUM = 4;
    private static final int MAXIMUM = 6;
    private static final double CLEAR = 0.05;
    private static final double CLOUDED = 0.20;

    private WeatherSymbols() {}

    /**
     * Returns the symbol of an indicator that several targets are set for: the worst one wins.
     *
     * @param symbols the symbols, at least one
     */
    public static VerdictClass worst(List<VerdictClass> symbols) {
        symbols.stream()
                .filter(symbol -> !BEST_FIRST.contains(symbol))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException("symbols must be weather symbols, but one was " + other);
                });
        return symbols.stream()
                .max(Comparator.comparingInt(BEST_FIRST::indexOf))
                .orElseThrow(() -> new IllegalArgumentException("symbols must not be empty: give at least one"));
    }

    static MethodVerdict assess(AssessmentInputs inputs) {
        if (inputs.hasNoTarget()) {
            return finished(inputs.direction().flatMap(way -> recent(inputs).map(points -> byDirection(points, way))));
        }
        if (inputs.isMet().toOptional().orElse(false)) {
            return MethodVerdict.of(
                    METHOD, Computed.notComputable(ReasonCode.ALREADY_ACHIEVED), Optional.empty(), VerdictClass.SUN);
        }
        return finished(inputs.direction()
                .flatMap(way -> inputs.target()
                        .flatMap(goal -> inputs.dueYear()
                                .flatMap(due -> inputs.current()
                                        .flatMap(now -> due <= now.year()
                                                ? Computed.<MethodVerdict>notComputable(ReasonCode.DUE_DATE_PASSED)
                                                : recent(inputs)
                                                        .map(points -> byTarget(
                                                                points, now, new YearValue(due, goal), way)))))));
    }

    private static MethodVerdict finished(Computed<MethodVerdict> verdict) {
        return verdict.toOptional()
                .orElseGet(() ->
                        MethodVerdict.notAvailable(METHOD, verdict.reason().orElseThrow()));
    }

    /** Returns the last six values, which the symbol is made from; not computable with fewer than four. */
    public static Computed<List<YearValue>> recent(AssessmentInputs inputs) {
        return inputs.history()
                .flatMap(all -> all.size() < MINIMUM
                        ? Computed.notComputable(Reason.tooFewObservations(MINIMUM, all.size()))
                        : Computed.of(all.subList(Math.max(0, all.size() - MAXIMUM), all.size())));
    }

    private static MethodVerdict byTarget(List<YearValue> points, YearValue now, YearValue target, Direction way) {
        var change = meanChange(points);
        var extended = now.value() + change * (target.year() - now.year());
        var missed = (target.value() - extended) / (target.value() - now.value());
        var symbol = !Cut.isAtLeast(missed, CLEAR)
                ? VerdictClass.SUN
                : !Cut.isAbove(missed, CLOUDED)
                        ? VerdictClass.SUN_CLOUD
                        : CompoundPaces.sign(way) * change > 0 ? VerdictClass.CLOUD : VerdictClass.THUNDERSTORM;
        return MethodVerdict.of(METHOD, Computed.of(missed), Optional.empty(), symbol);
    }

    private static MethodVerdict byDirection(List<YearValue> points, Direction way) {
        var change = meanChange(points);
        var isRight = CompoundPaces.sign(way) * change > 0;
        var last = points.get(points.size() - 1).value()
                - points.get(points.size() - 2).value();
        var wasRight = CompoundPaces.sign(way) * last > 0;
        var symbol = isRight
                ? wasRight ? VerdictClass.SUN : VerdictClass.SUN_CLOUD
                : wasRight ? VerdictClass.CLOUD : VerdictClass.THUNDERSTORM;
        return MethodVerdict.of(METHOD, Computed.of(change), Optional.empty(), symbol);
    }

    private static double meanChange(List<YearValue> points) {
        var first = points.get(0);
        var last = points.get(points.size() - 1);
        return (last.value() - first.value()) / (last.year() - first.year());
    }
}
