package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The method that Statistics Canada publishes with, as Open SDG implements it.
 *
 * <p>The only place of this library that replaces 0 by 0.001, because the method does; it then says how much of the verdict comes
 * from that constant. Source: open-sdg/sdg-build, ProgressMeasure.py.
 */
public final class StatisticsCanada {
    /** From where growth without a target is substantial, a year. */
    static final double GROWTH_HIGH = 0.015;

    /** From where it is moderate. */
    static final double GROWTH_MED = 0.005;

    /** Where a mean of scores changes its class. */
    private static final double SUBSTANTIAL_SCORE = 2.5;

    private static final AssessmentMethod METHOD = AssessmentMethod.STATISTICS_CANADA;

    private StatisticsCanada() {}

    /**
     * Assesses a series.
     *
     * <p>The current value is that of the latest year; the base value that of the base year, or of the next year that has one.
     *
     * @param values the values, in any order, missing ones left out
     * @param options direction, target, limit and thresholds
     * @return the verdict; not available where a year comes twice, no value lies at or after the base year, no year has passed or
     *     base and current value differ in sign, unless the target is met
     */
    public static MethodVerdict series(List<YearValue> values, StatisticsCanadaOptions options) {
        var years = new HashSet<Integer>();
        for (var value : values) {
            if (!years.add(value.year())) {
                return notAvailable(Reason.of(
                        ReasonCode.DUPLICATE_PERIOD,
                        LocalizedText.of(
                                "%d年の値が二つ以上あります。".formatted(value.year()),
                                "The year %d has two or more values.".formatted(value.year()))));
            }
        }
        var base = values.stream()
                .filter(value -> value.year() >= options.baseYear())
                .min(Comparator.comparingInt(YearValue::year));
        var current = values.stream().max(Comparator.comparingInt(YearValue::year));
        if (base.isEmpty() || current.isEmpty()) {
            return notAvailable(Reason.of(
                    ReasonCode.NO_OBSERVATION,
                    LocalizedText.of(
                            "基準年（%d年）以後の値がありません。".formatted(options.baseYear()),
                            "There is no value from the base year %d on.".formatted(options.baseYear()))));
        }
        return new StatisticsCanadaFormula(base.get(), current.get(), options).verdict();
    }

    /**
     * Combines the series of one indicator: the mean of their scores, with classes from 2.5, 0 and -2.5.
     *
     * @param verdicts the verdicts; those without a score are left out
     * @return the mean and its class, target achieved where every series with a score is; not available without any score
     */
    public static IndicatorScore indicator(List<MethodVerdict> verdicts) {
        var scored =
                verdicts.stream().filter(verdict -> verdict.score().isPresent()).toList();
        if (scored.isEmpty()) {
            return new IndicatorScore(Computed.notComputable(ReasonCode.NO_OBSERVATIONS), VerdictClass.NOT_AVAILABLE);
        }
        var mean = scored.stream()
                .mapToDouble(verdict -> verdict.score().orElseThrow())
                .average()
                .orElseThrow();
        var isAchieved = scored.stream()
                .allMatch(verdict -> verdict.verdict().equals(Optional.of(VerdictClass.TARGET_ACHIEVED)));
        return new IndicatorScore(Computed.of(mean), isAchieved ? VerdictClass.TARGET_ACHIEVED : classOfScore(mean));
    }

    static MethodVerdict assess(AssessmentInputs inputs) {
        var verdict = inputs.direction()
                .flatMap(way -> inputs.baseline()
                        .flatMap(base -> inputs.current()
                                .flatMap(current -> target(inputs)
                                        .map(target -> new StatisticsCanadaFormula(
                                                        base,
                                                        current,
                                                        new StatisticsCanadaOptions(
                                                                way,
                                                                base.year(),
                                                                target.isPresent()
                                                                        ? OptionalDouble.of(target.get()
                                                                                .value())
                                                                        : OptionalDouble.empty(),
                                                                target.map(YearValue::year)
                                                                        .orElse(
                                                                                StatisticsCanadaOptions.DEFAULT
                                                                                        .targetYear()),
                                                                inputs.naturalLimit(),
                                                                inputs.thresholds()))
                                                .verdict()))));
        return verdict.toOptional().orElseGet(() -> {
            var reason = verdict.reason().orElseThrow();
            // a value that meets its target needs no due year; anything else that is missing hides whether it does
            return reason.code() == ReasonCode.NO_DUE
                            && inputs.isMet().toOptional().orElse(false)
                    ? MethodVerdict.of(
                            METHOD, Computed.notComputable(reason), Optional.of(5.0), VerdictClass.TARGET_ACHIEVED)
                    : notAvailable(reason);
        });
    }

    private static Computed<Optional<YearValue>> target(AssessmentInputs inputs) {
        return inputs.hasNoTarget()
                ? Computed.of(Optional.empty())
                : inputs.target().flatMap(goal -> inputs.dueYear().map(due -> Optional.of(new YearValue(due, goal))));
    }

    static MethodVerdict notAvailable(Reason reason) {
        return MethodVerdict.notAvailable(METHOD, reason);
    }

    private static VerdictClass classOfScore(double score) {
        if (Cut.isAtLeast(score, SUBSTANTIAL_SCORE)) {
            return VerdictClass.SUBSTANTIAL_PROGRESS;
        }
        if (Cut.isAtLeast(score, 0)) {
            return VerdictClass.MODERATE_PROGRESS;
        }
        return Cut.isAtLeast(score, -SUBSTANTIAL_SCORE) ? VerdictClass.LIMITED_PROGRESS : VerdictClass.DETERIORATION;
    }

    /**
     * What several series of one indicator amount to.
     *
     * @param score the mean of the scores that there are, from -5 to 5
     * @param verdict its class
     */
    public record IndicatorScore(Computed<Double> score, VerdictClass verdict) {
        /** Checks that both are there. */
        public IndicatorScore {
            requireNonNull(score, "score");
            requireNonNull(verdict, "verdict");
        }
    }
}
