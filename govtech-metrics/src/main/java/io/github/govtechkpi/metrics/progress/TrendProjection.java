package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.trend.Attainment;
import io.github.govtechkpi.metrics.trend.Attainments;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Projects the line through all observations of a goal, also those before the baseline, to its due date. */
final class TrendProjection {
    /** A line through fewer points has no residual to judge it by (METHODS 1.7). */
    private static final int MINIMUM = 3;

    private final List<Observation> observations;
    private final TimeAxis axis;

    private TrendProjection(List<Observation> observations, TimeAxis axis) {
        this.observations = observations;
        this.axis = axis;
    }

    /**
     * Makes the projection; nothing where there are fewer than three observations or the due date has come.
     *
     * @param observations the measured observations in their order
     * @param scale the scale on which they are compared
     * @param target the value to reach on that scale
     * @param due by when
     * @param direction increase or decrease
     * @param isMet whether the target is met now, so that no day of attainment is asked for
     */
    static Optional<Projection> of(
            List<Observation> observations,
            Amounts scale,
            BigDecimal target,
            ReportingPeriod due,
            Direction direction,
            boolean isMet) {
        if (observations.size() < MINIMUM) {
            return Optional.empty();
        }
        var periods = new ArrayList<ReportingPeriod>(observations.size() + 1);
        observations.forEach(observation -> periods.add(observation.period()));
        periods.add(due);
        var axis = TimeAxis.of(periods);
        var first = observations.get(0).period();
        var last = observations.get(observations.size() - 1).period();
        if (axis.years(last, due) <= 0) {
            return Optional.empty();
        }
        var times = new double[observations.size()];
        var values = new double[observations.size()];
        for (var i = 0; i < times.length; i++) {
            var observation = observations.get(i);
            times[i] = axis.years(first, observation.period());
            values[i] = scale.on(ProgressCalculation.valueOf(observation)).doubleValue();
        }
        return Attainments.atDue(times, values, target.doubleValue(), axis.years(first, due), direction)
                .toOptional()
                .map(attainment -> new TrendProjection(observations, axis).projection(attainment, isMet));
    }

    private Projection projection(Attainment attainment, boolean isMet) {
        return new Projection(
                Projection.Kind.OLS,
                isMet ? Computed.notComputable(ReasonCode.ALREADY_ACHIEVED) : day(attainment.attainDate()),
                Computed.of(Amounts.computed(attainment.valueAtDue())),
                Optional.of(new Outlook(
                        attainment.low80().map(Amounts::computed),
                        attainment.high80().map(Amounts::computed),
                        attainment.low95().map(Amounts::computed),
                        attainment.high95().map(Amounts::computed),
                        attainment.probabilityAtDue(),
                        attainment.likelihood(),
                        isMet ? Computed.notComputable(ReasonCode.ALREADY_ACHIEVED) : day(attainment.attainEarliest()),
                        isMet ? Computed.notComputable(ReasonCode.ALREADY_ACHIEVED) : day(attainment.attainLatest()),
                        attainment)));
    }

    private Computed<LocalDate> day(Computed<Double> time) {
        var last = observations.get(observations.size() - 1).period();
        var offset = axis.years(observations.get(0).period(), last);
        return time.flatMap(years -> axis.dayAfter(last, years - offset));
    }
}
