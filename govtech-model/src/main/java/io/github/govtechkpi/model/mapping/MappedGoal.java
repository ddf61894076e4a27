package io.github.govtechkpi.model.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * What a KPI sheet does not say about one of its rows.
 *
 * @param row the name of the goal as it stands in the sheet
 * @param id the id of the goal, where it is not made of its name
 * @param isKgi whether it is a KGI
 * @param direction which way is better, where it is another than that of the rest
 * @param unit the unit, where the sheet has none or a wrong one
 * @param countUnit of a percentage, the unit of its two counts
 * @param target what its target asks for, where it is not to reach a value
 * @param due by when
 */
public record MappedGoal(
        String row,
        Optional<GoalId> id,
        boolean isKgi,
        Optional<Direction> direction,
        Optional<String> unit,
        Optional<MeasureUnit> countUnit,
        Optional<TargetKind> target,
        Optional<ReportingPeriod> due) {
    /** Checks that every part is there. */
    public MappedGoal {
        requireNonNull(row, "row");
        requireNonNull(id, "id");
        requireNonNull(direction, "direction");
        requireNonNull(unit, "unit");
        requireNonNull(countUnit, "countUnit");
        requireNonNull(target, "target");
        requireNonNull(due, "due");
    }
}
