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

    /** Starts what is said about a row of which nothing is said yet, by the name that stands in the sheet. */
    public static MappedGoal of(String row) {
        return new MappedGoal(
                row,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this row as a KGI. */
    public MappedGoal asKgi() {
        return new MappedGoal(row, id, true, direction, unit, countUnit, target, due);
    }

    /** Returns this row with the id of its goal, for example {@code online-users}. */
    public MappedGoal withId(String goal) {
        return new MappedGoal(row, Optional.of(GoalId.of(goal)), isKgi, direction, unit, countUnit, target, due);
    }

    /** Returns this row with the way that is better. */
    public MappedGoal withDirection(Direction better) {
        return new MappedGoal(row, id, isKgi, Optional.of(better), unit, countUnit, target, due);
    }

    /** Returns this row with its unit, for example 千円. */
    public MappedGoal withUnit(String newUnit) {
        return new MappedGoal(row, id, isKgi, direction, Optional.of(newUnit), countUnit, target, due);
    }

    /** Returns this row with the unit of the two counts behind its percentages. */
    public MappedGoal withCountUnit(MeasureUnit counts) {
        return new MappedGoal(row, id, isKgi, direction, unit, Optional.of(counts), target, due);
    }

    /** Returns this row with what its target asks for. */
    public MappedGoal withTarget(TargetKind kind) {
        return new MappedGoal(row, id, isKgi, direction, unit, countUnit, Optional.of(kind), due);
    }

    /** Returns this row with the period or day by which its target is due. */
    public MappedGoal withDue(ReportingPeriod by) {
        return new MappedGoal(row, id, isKgi, direction, unit, countUnit, target, Optional.of(by));
    }
}
