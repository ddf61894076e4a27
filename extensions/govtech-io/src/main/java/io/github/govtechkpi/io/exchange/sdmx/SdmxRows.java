package io.github.govtechkpi.io.exchange.sdmx;

import static io.github.govtechkpi.io.exchange.sdmx.SdmxColumn.NOT_APPLICABLE;
import static io.github.govtechkpi.io.exchange.sdmx.SdmxColumn.TOTAL;

import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of an SDMX-CSV file: the observations, and the baselines, milestones and targets of the goals. */
final class SdmxRows {
    static final String ACTUAL = "ACTUAL";
    static final String BASELINE = "BASELINE";
    static final String MILESTONE = "MILESTONE";
    static final String TARGET = "TARGET";

    private static final String DATA_STRUCTURE = "GOVTECH_KPI:PROGRAM(1.0.0)";

    private final Exchanged exchanged;
    private final List<List<String>> rows = new ArrayList<>();

    private SdmxRows(Exchanged exchanged) {
        this.exchanged = exchanged;
    }

    static List<List<String>> of(Exchanged exchanged) {
        var table = new SdmxRows(exchanged);
        table.rows.add(Arrays.stream(SdmxColumn.values()).map(Enum::name).toList());
        var measured = new HashSet<IndicatorId>();
        for (var goal : exchanged.program().goals()) { // the goals come back in the order of their first rows
            table.goal(goal);
            if (measured.add(goal.indicator().id())) {
                exchanged.observations().stream()
                        .filter(observation -> observation
                                .key()
                                .indicator()
                                .equals(goal.indicator().id()))
                        .forEach(observation -> table.observation(goal, observation));
            }
        }
        return table.rows;
    }

    private void goal(Goal goal) {
        goal.baseline().ifPresent(baseline -> stated(goal, BASELINE, Optional.of(baseline.value()), baseline.period()));
        var periods = new HashSet<ReportingPeriod>();
        goal.definition().milestones().stream()
                .filter(milestone -> periods.add(milestone.period())) // no two rows may have the same dimensions
                .forEach(milestone ->
                        stated(goal, MILESTONE, Optional.of(milestone.value()), Optional.of(milestone.period())));
        goal.target().ifPresent(target -> stated(goal, TARGET, value(target), target.due()));
    }

    private static Optional<StatedValue> value(Target target) {
        if (target instanceof Target.Reach reach) {
            return value(reach.level());
        }
        if (target instanceof Target.StayAtLeast stay) {
            return value(stay.level());
        }
        if (target instanceof Target.StayAtMost stay) {
            return value(stay.level());
        }
        return target instanceof Target.CumulativeTotal cumulative ? cumulative.total() : Optional.empty();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Optional<StatedValue> value(Optional<TargetLevel> level) {
        return level.filter(TargetLevel.Stated.class::isInstance).map(stated -> ((TargetLevel.Stated) stated).value());
    }

    /** A value without a period, and a range, have no row. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void stated(Goal goal, String type, Optional<StatedValue> value, Optional<ReportingPeriod> period) {
        if (value.filter(stated -> stated.qualifier() != Qualifier.RANGE).isEmpty() || period.isEmpty()) {
            return;
        }
        var cells = cells(goal, type, period.get());
        quantity(cells, value.get().quantity());
        cells.put(SdmxColumn.OBS_STATUS, "A");
        cells.put(SdmxColumn.QUALIFIER, text(value.get().qualifier()));
        if (type.equals(TARGET)) {
            cells.put(SdmxColumn.TARGET_TYPE, goal.target().map(Target::type).orElse(""));
        }
        add(cells);
    }

    private void observation(Goal goal, Observation observation) {
        var key = observation.key();
        var cells = cells(goal, ACTUAL, observation.period());
        key.area().ifPresent(area -> cells.put(SdmxColumn.REF_AREA, area.digits()));
        key.slice().ifPresent(slice -> cells.put(SdmxColumn.SLICE, dimension(slice.text())));
        observation.knownOn().ifPresent(day -> cells.put(SdmxColumn.KNOWN_ON, day.toString()));
        observation.value().ifPresent(value -> quantity(cells, value));
        cells.put(SdmxColumn.OBS_STATUS, observation.status().name());
        cells.put(
                SdmxColumn.MISSING_REASON,
                observation.missing().map(Object::toString).orElse(""));
        cells.put(SdmxColumn.QUALIFIER, text(observation.qualifier()));
        cells.put(SdmxColumn.COMMENT_OBS, observation.note().orElse(""));
        add(cells);
    }

    /** A text that looks like one of the special values of dimensions gets an underscore more. */
    static String dimension(String text) {
        return text.startsWith("_") ? "_" + text : text;
    }

    private Map<SdmxColumn, String> cells(Goal goal, String type, ReportingPeriod period) {
        var cells = new EnumMap<SdmxColumn, String>(SdmxColumn.class);
        cells.put(SdmxColumn.STRUCTURE, "datastructure");
        cells.put(SdmxColumn.STRUCTURE_ID, DATA_STRUCTURE);
        cells.put(SdmxColumn.ACTION, "I");
        cells.put(SdmxColumn.FREQ, SdmxPeriods.frequency(period));
        cells.put(SdmxColumn.REF_AREA, TOTAL);
        cells.put(SdmxColumn.INDICATOR, dimension(goal.indicator().id().value()));
        cells.put(SdmxColumn.SLICE, TOTAL);
        cells.put(SdmxColumn.PROGRAM, dimension(exchanged.program().id().value()));
        cells.put(SdmxColumn.GOAL, dimension(goal.id().value()));
        cells.put(SdmxColumn.VALUE_TYPE, type);
        cells.put(SdmxColumn.KNOWN_ON, NOT_APPLICABLE);
        cells.put(SdmxColumn.REPORTING_YEAR_START_DAY, SdmxPeriods.startDay(period));
        cells.put(SdmxColumn.TIME_PERIOD, SdmxPeriods.text(period));
        units(cells, goal.indicator());
        cells.put(SdmxColumn.UNIT_MULT, "0");
        cells.put(SdmxColumn.DIRECTION, goal.direction().toString());
        cells.put(SdmxColumn.ROLE, goal instanceof Kgi ? "kgi" : "kpi");
        return cells;
    }

    private static void units(Map<SdmxColumn, String> cells, Indicator indicator) {
        cells.put(SdmxColumn.UNIT_MEASURE, indicator.unit().toString());
        if (indicator instanceof RatioIndicator ratio) {
            cells.put(SdmxColumn.DENOMINATOR_UNIT, ratio.denominator().unit().toString());
        }
    }

    private static void quantity(Map<SdmxColumn, String> cells, Quantity quantity) {
        if (quantity instanceof AbsoluteValue value) {
            cells.put(SdmxColumn.OBS_VALUE, number(value.amount()));
        } else if (quantity instanceof Ratio ratio) {
            cells.put(SdmxColumn.NUMERATOR, number(ratio.numerator().amount()));
            cells.put(SdmxColumn.DENOMINATOR, number(ratio.denominator().amount()));
        } else {
            throw new AssertionError(quantity);
        }
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    private static String text(Qualifier qualifier) {
        return qualifier == Qualifier.EXACT ? "" : qualifier.toString();
    }

    private void add(Map<SdmxColumn, String> cells) {
        rows.add(Arrays.stream(SdmxColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList());
    }
}
