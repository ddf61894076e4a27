package io.github.govtechkpi.io.mapping;

import com.google.common.collect.Lists;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.mapping.GoalCells.Cell;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedGoal;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the baseline, the target and the milestones that a KPI sheet has of one goal. */
final class GoalLevels {
    private final MappedTable table;
    private final GoalCells own;
    private final String name;
    private final Optional<MappedGoal> settings;
    private final Map<Cell, CellValue> values;
    private Optional<Cell> baseline = Optional.empty();

    GoalLevels(
            MappedTable table, GoalCells own, String name, Optional<MappedGoal> settings, Map<Cell, CellValue> values) {
        this.table = table;
        this.own = own;
        this.name = name;
        this.settings = settings;
        this.values = values;
    }

    /** Returns the period of a baseline. */
    Optional<ReportingPeriod> period(Cell at) {
        return Optional.ofNullable(values.get(at))
                .flatMap(cell -> GoalRow.remark(cell).to())
                .or(at.column()::period)
                .or(() -> own.moment(ColumnRole.BASELINE_PERIOD));
    }

    /** Adds a baseline; a percentage without counts is none and comes back. */
    Optional<CellValue.Percentage> baseline(Cell at, RowUnits units, GoalDefinition.Builder builder) {
        tellDifferent(at);
        var value = values.get(at);
        if (value instanceof CellValue.Percentage percentage) {
            return Optional.of(percentage);
        }
        var stated = value == null ? Optional.<StatedValue>empty() : units.stated(value);
        if (stated.isPresent() && baseline.isPresent()) {
            tellSecondBaseline(at);
        } else if (stated.isPresent()) {
            baseline = Optional.of(at);
            builder.baseline(new Baseline(stated.get(), period(at)));
        } else {
            tellNotCarried(at, value);
        }
        return Optional.empty();
    }

    /** Adds the latest target and, as milestones, those of earlier years. */
    void targets(RowUnits units, GoalDefinition.Builder builder) {
        own.countsOfTargets()
                .forEach(cell -> table.value(cell.row(), cell.column(), table.numbers(Optional.empty()))
                        .ifPresent(value -> tellNotCarried(cell, value)));
        var targets = own.of(ColumnRole.TARGET).stream()
                .sorted(Comparator.comparing(this::time))
                .toList();
        var latest = latest(targets);
        var milestones = new ArrayList<Milestone>();
        for (var at : targets) {
            if (at.column().period().isPresent()) {
                tellDifferent(at);
            }
            var value = values.get(at);
            if (value instanceof CellValue.Percentage percentage
                    && percentage.percent().signum() < 0) {
                tellNegative(at);
                continue;
            }
            if (value != null && latest.filter(at::equals).isPresent()) {
                var isLast = at.equals(targets.get(targets.size() - 1));
                units.target(value, settings.flatMap(MappedGoal::target), due(at, value, isLast))
                        .ifPresentOrElse(builder::target, () -> tellNotCarried(at, value));
                continue;
            }
            var period = own.periodOfTarget(at);
            var stated = value == null ? Optional.<StatedValue>empty() : units.stated(value);
            var isOfSameYear = stated.isPresent()
                    && period.isPresent()
                    && targets.stream()
                            .filter(other -> !other.equals(at) && values.get(other) != null)
                            .filter(other -> targets.indexOf(other) > targets.indexOf(at))
                            .anyMatch(other -> own.periodOfTarget(other).equals(period) && isStated(values.get(other)));
            if (isOfSameYear) {
                tellSecondTarget(at, period.get());
            } else if (stated.isPresent() && period.isPresent()) {
                milestones.add(new Milestone(period.get(), stated.get()));
            } else if (stated.isPresent()) {
                tellWithoutPeriod(at);
            } else {
                tellNotCarried(at, value);
            }
        }
        builder.milestones(milestones);
    }

    /** Targets without a year are the last, behind those that their heading calls 中間目標. */
    private String time(Cell cell) {
        return own.periodOfTarget(cell)
                .map(ReportingPeriod::end)
                .map(Object::toString)
                .orElse(table.heading(cell.column()).contains("中間") ? "9998" : "9999");
    }

    /** The column of due dates is about the last target of a sheet; an earlier one is due in the year of its own column. */
    private Optional<ReportingPeriod> due(Cell at, CellValue value, boolean isLast) {
        var ofColumn = own.periodOfTarget(at);
        if (isLast && ofColumn.isPresent() && settings.flatMap(MappedGoal::due).isEmpty()) {
            tellOtherDue(at, ofColumn);
        }
        return settings.flatMap(MappedGoal::due)
                .or(() -> GoalRow.remark(value).to()) // what stands beside the number itself
                .or(() -> isLast ? Optional.empty() : ofColumn)
                .or(() -> own.moment(ColumnRole.DUE))
                .or(() -> ofColumn);
    }

    private void tellOtherDue(Cell at, Optional<ReportingPeriod> ofColumn) {
        var due = own.moment(ColumnRole.DUE);
        if (due.isPresent() && ofColumn.isPresent() && !due.equals(ofColumn)) {
            notice(
                    "「%s」の目標の期限は見出し（%s）では%sですが、期限の列の%sを使いました。".formatted(name, place(at), ofColumn.get(), due.get()),
                    "The target of \"%s\" is due %s by its heading (%s), but %s by the column of due dates, which was used"
                            .formatted(name, ofColumn.get(), place(at), due.get()));
        }
    }

    /** Finds the latest target that is stated. A mark such as － is passed over and told; 未定 says that there is none yet. */
    private Optional<Cell> latest(List<Cell> targets) {
        var passed = new ArrayList<Cell>();
        for (var at : Lists.reverse(targets)) {
            var value = values.get(at);
            if (value instanceof CellValue.Missing missing && missing.reason() == MissingReason.PENDING) {
                tellUndecided(at);
                return Optional.empty();
            }
            if (value instanceof CellValue.Missing) {
                passed.add(at);
            } else if (value != null && !(value instanceof CellValue.Blank)) {
                passed.forEach(mark -> tellPassed(mark, at));
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private void tellSecondBaseline(Cell at) {
        notice(
                "%s の %s は「%s」の二つ目の基準値のため、取り込みませんでした。実績であれば、その列の役割をvalueにしてください。".formatted(place(at), raw(at), name),
                "%s, %s: \"%s\" has a baseline already, and this one was left out; give its column the role \"value\" if it is a result"
                        .formatted(place(at), raw(at), name));
    }

    private void tellDifferent(Cell at) {
        if (own.isDifferent(at.column())) {
            var heading = Quoted.of(table.heading(at.column()));
            notice(
                    "「%s」の列%sは行によって異なるため、%s の %s を使いました。".formatted(name, heading, place(at), raw(at)),
                    "\"%s\": the column %s differs between its rows, and %s, %s was used"
                            .formatted(name, heading, place(at), raw(at)));
        }
    }

    private void tellUndecided(Cell at) {
        notice(
                "%s の目標が %s のため、「%s」は目標値なしとし、それより前の値は途中の目標値（milestones）としました。".formatted(place(at), raw(at), name),
                "%s, %s: \"%s\" has no target yet, and earlier values are its milestones"
                        .formatted(place(at), raw(at), name));
    }

    private void tellPassed(Cell mark, Cell taken) {
        notice(
                "%s の目標が %s のため、「%s」の目標値は %s の %s としました。"
                        .formatted(place(mark), raw(mark), name, place(taken), raw(taken)),
                "%s, %s: the target of \"%s\" is the one of %s, %s"
                        .formatted(place(mark), raw(mark), name, place(taken), raw(taken)));
    }

    private static boolean isStated(@Nullable CellValue value) {
        return !(value == null || value instanceof CellValue.Blank || value instanceof CellValue.Missing);
    }

    private void tellSecondTarget(Cell at, ReportingPeriod period) {
        notice(
                "「%s」には%sの目標が二つあるため、%s の %s は取り込みませんでした。".formatted(name, period, place(at), raw(at)),
                "\"%s\" has two targets of %s, and %s, %s was left out".formatted(name, period, place(at), raw(at)));
    }

    private void tellNegative(Cell at) {
        notice(
                "%s の %s は負の百分率のため、「%s」の目標にできません。増減の実数で目標を立ててください。".formatted(place(at), raw(at), name),
                "%s, %s: a negative percentage cannot be the target of \"%s\"; set it as an amount"
                        .formatted(place(at), raw(at), name));
    }

    private void tellWithoutPeriod(Cell at) {
        notice(
                "%s の %s は期間が分からないため、途中の目標値（milestones）として取り込みませんでした。その列にperiodを書いてください。".formatted(place(at), raw(at)),
                "%s, %s: a milestone needs a period, and this value was left out; write \"period\" at its column"
                        .formatted(place(at), raw(at)));
    }

    private void tellNotCarried(Cell at, @Nullable CellValue value) {
        if (!isStated(value)) {
            return;
        }
        if (value instanceof CellValue.Percentage) {
            notice(
                    "%s の %s は件数のない百分率です。百分率は目標（target）にはできますが、途中の目標値（milestones）にはできないため、取り込みませんでした。"
                            .formatted(place(at), raw(at)),
                    "%s, %s: a percentage without counts can be a target but no milestone, and was left out"
                            .formatted(place(at), raw(at)));
            return;
        }
        if (value instanceof CellValue.Amount) {
            notice(
                    "「%s」は割合のため、目標・基準値は分子と分母の二つの実数か百分率です。%s の %s は取り込みませんでした。".formatted(name, place(at), raw(at)),
                    "\"%s\" is a ratio, whose targets and baselines are two counts or a percentage: %s, %s was left out"
                            .formatted(name, place(at), raw(at)));
            return;
        }
        notice(
                "%s の %s は数の目標・基準値として表せないため、取り込みませんでした。".formatted(place(at), raw(at)),
                "%s, %s: this is no number that a baseline or target can hold, and was left out"
                        .formatted(place(at), raw(at)));
    }

    private String place(Cell at) {
        return table.place(at.row(), at.column());
    }

    private String raw(Cell at) {
        return Quoted.of(Headings.oneLine(table.raw(at.row(), at.column())));
    }

    private void notice(String ja, String en) {
        table.notices().add(LocalizedText.of(ja, en));
    }
}
