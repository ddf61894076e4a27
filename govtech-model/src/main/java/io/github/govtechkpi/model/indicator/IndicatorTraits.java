package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an indicator of either kind may say about itself; all of it may be missing, and the design review asks for it.
 *
 * @param timeBasis what a value says about its period
 * @param level how far along the logic model it measures
 * @param naturalLimit the amount that it cannot pass, for example 1,741 municipalities; of a ratio the share 1
 * @param measurement how, by whom and how often it is measured
 * @param survey the survey behind it, if there is one
 * @param breaks the periods in which its definition changed, oldest first
 */
public record IndicatorTraits(
        Optional<TimeBasis> timeBasis,
        Optional<ResultLevel> level,
        Optional<BigDecimal> naturalLimit,
        Optional<MeasurementPlan> measurement,
        Optional<Survey> survey,
        List<SeriesBreak> breaks) {
    /** Nothing is said. */
    public static final IndicatorTraits NONE = new IndicatorTraits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Checks that every part is there. */
    public IndicatorTraits {
        requireNonNull(timeBasis, "timeBasis");
        requireNonNull(level, "level");
        requireNonNull(naturalLimit, "naturalLimit");
        requireNonNull(measurement, "measurement");
        requireNonNull(survey, "survey");
        naturalLimit = naturalLimit.map(Decimals::plain);
        breaks = List.copyOf(breaks);
    }

    /** Returns these traits with a time basis. */
    public IndicatorTraits withTimeBasis(TimeBasis basis) {
        return new IndicatorTraits(Optional.of(basis), level, naturalLimit, measurement, survey, breaks);
    }

    /** Returns these traits with a result level. */
    public IndicatorTraits withLevel(ResultLevel newLevel) {
        return new IndicatorTraits(timeBasis, Optional.of(newLevel), naturalLimit, measurement, survey, breaks);
    }

    /** Returns these traits with a natural limit. */
    public IndicatorTraits withNaturalLimit(BigDecimal limit) {
        return new IndicatorTraits(timeBasis, level, Optional.of(limit), measurement, survey, breaks);
    }

    /** Returns these traits with a measuring plan. */
    public IndicatorTraits withMeasurement(MeasurementPlan plan) {
        return new IndicatorTraits(timeBasis, level, naturalLimit, Optional.of(plan), survey, breaks);
    }

    /** Returns these traits with a survey. */
    public IndicatorTraits withSurvey(Survey newSurvey) {
        return new IndicatorTraits(timeBasis, level, naturalLimit, measurement, Optional.of(newSurvey), breaks);
    }

    /** Returns these traits with other breaks. */
    public IndicatorTraits withBreaks(List<SeriesBreak> newBreaks) {
        return new IndicatorTraits(timeBasis, level, naturalLimit, measurement, survey, newBreaks);
    }
}
