package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellRemark;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.MappedTable.Column;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedGoal;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.FigureId;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of a KPI sheet: a goal with its observations. */
final class GoalRow {
    private static final Map<String, Direction> DIRECTIONS = Map.ofEntries(
            Map.entry("増", Direction.INCREASE),
            Map.entry("増加", Direction.INCREASE),
            Map.entry("↑", Direction.INCREASE),
            Map.entry("上昇", Direction.INCREASE),
            Map.entry("increase", Direction.INCREASE),
            Map.entry("減", Direction.DECREASE),
            Map.entry("減少", Direction.DECREASE),
            Map.entry("↓", Direction.DECREASE),
            Map.entry("低下", Direction.DECREASE),
            Map.entry("decrease", Direction.DECREASE),
            Map.entry("維持", Direction.MAINTAIN),
            Map.entry("→", Direction.MAINTAIN),
            Map.entry("maintain", Direction.MAINTAIN));

    private final MappedTable table;
    private final TableMapping mapping;
    private final int row;
    private final String name;
    private final GoalId id;
    private final Optional<MappedGoal> settings;
    private final Map<Column, CellValue> values = new LinkedHashMap<>();

    GoalRow(MappedTable table, TableMapping mapping, int row, String name, GoalId id, Optional<MappedGoal> settings) {
        this.table = table;
        this.mapping = mapping;
        this.row = row;
        this.name = name;
        this.id = id;
        this.settings = settings;
    }

    /** Reads the row; empty where anything of it was a finding. */
    Optional<Goal> read(ObservationCells cells, List<PublishedFigure> published) {
        var before = table.findings().count();
        var rowUnit = rowUnit();
        for (var role : List.of(ColumnRole.BASELINE, ColumnRole.TARGET, ColumnRole.VALUE)) {
            for (var column : table.columns(role)) {
                table.value(row, column, table.numbers(column.unit().or(() -> rowUnit)))
                        .ifPresent(value -> values.put(column, value));
            }
        }
        var direction = direction();
        if (table.findings().count() > before || direction.isEmpty()) {
            return Optional.empty();
        }
        var units = RowUnits.of(
                rowUnit,
                values,
                hasCountColumns(),
                settings.flatMap(MappedGoal::countUnit).or(mapping::countUnit));
        if (units.problem().isPresent()) {
            unitProblem(units.problem().get());
            return Optional.empty();
        }
        try {
            var goal = goal(direction.get(), units, published);
            observations(cells, units, published);
            return table.findings().count() > before ? Optional.empty() : Optional.of(goal);
        } catch (IllegalArgumentException e) {
            table.findings()
                    .refused(row, table.place(row, table.column(ColumnRole.NAME).orElseThrow()), name, e);
            return Optional.empty();
        }
    }

    private Optional<ColumnUnit> rowUnit() {
        var column = table.column(ColumnRole.UNIT);
        var text = settings.flatMap(MappedGoal::unit).or(() -> column.flatMap(of -> table.text(row, of)));
        try {
            return text.map(ColumnUnit::of);
        } catch (IllegalArgumentException e) {
            var at = column.orElseGet(() -> table.column(ColumnRole.NAME).orElseThrow());
            table.findings().refused(row, table.place(row, at), text.orElse(""), e);
            return Optional.empty();
        }
    }

    private boolean hasCountColumns() {
        return table.columns(ColumnRole.NUMERATOR).stream().anyMatch(column -> !table.isBlank(row, column));
    }

    private Optional<Direction> direction() {
        var column = table.column(ColumnRole.DIRECTION);
        var text = column.flatMap(of -> table.text(row, of));
        var stated = settings.flatMap(MappedGoal::direction)
                .or(() -> text.flatMap(word -> Optional.ofNullable(DIRECTIONS.get(word))));
        var direction = text.isPresent() ? stated : stated.or(mapping::direction);
        if (direction.isEmpty()) {
            var at = column.orElseGet(() -> table.column(ColumnRole.NAME).orElseThrow());
            table.findings()
                    .add(
                            "MISSING_DIRECTION",
                            row,
                            table.place(row, at),
                            text.orElse(""),
                            "increase, decrease or maintain",
                            "「%s」の望ましい方向が分かりません。対応付けのdirectionか、goalsのdirectionに書いてください。".formatted(name),
                            "Which way is better for \"%s\" is not known: write the direction into the mapping, for all goals or for this one"
                                    .formatted(name));
        }
        return direction;
    }

    private Goal goal(Direction direction, RowUnits units, List<PublishedFigure> published) {
        var basis = timeBasis();
        var indicator = units.indicator(IndicatorId.of(id.toString()), basis);
        var builder = GoalDefinition.builder(id.toString(), LocalizedText.of(name, name), indicator, direction);
        for (var column : table.columns(ColumnRole.BASELINE)) {
            baseline(column, units, builder, published);
        }
        targets(units, builder);
        return settings.filter(MappedGoal::isKgi).isPresent() ? builder.kgi() : builder.kpi();
    }

    /** Returns what the cells say of their time basis, where they agree. */
    private Optional<TimeBasis> timeBasis() {
        Set<TimeBasis> bases = new LinkedHashSet<>();
        values.values().forEach(value -> remark(value).timeBasis().ifPresent(bases::add));
        if (bases.size() > 1) {
            notice(
                    "「%s」の値には%sが混在しています。".formatted(name, bases),
                    "The values of \"%s\" mix time bases (%s)".formatted(name, bases));
        }
        return bases.size() == 1 ? bases.stream().findFirst() : Optional.empty();
    }

    private void baseline(
            Column column, RowUnits units, GoalDefinition.Builder builder, List<PublishedFigure> published) {
        var value = values.get(column);
        var period = Optional.ofNullable(value)
                .flatMap(cell -> remark(cell).to())
                .or(column::period)
                .or(() -> moment(ColumnRole.BASELINE_PERIOD));
        if (value instanceof CellValue.Percentage percentage) {
            published(percentage, "baseline", period, published);
            return;
        }
        var stated = value == null ? Optional.<StatedValue>empty() : units.stated(value);
        if (stated.isPresent()) {
            builder.baseline(new Baseline(stated.get(), period));
        } else {
            notCarried(column, value);
        }
    }

    private void targets(RowUnits units, GoalDefinition.Builder builder) {
        var columns = table.columns(ColumnRole.TARGET).stream()
                .sorted(Comparator.comparing(column -> column.period()
                        .map(ReportingPeriod::end)
                        .map(Object::toString)
                        .orElse("9999")))
                .toList();
        var milestones = new ArrayList<Milestone>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = values.get(column);
            var isLast = i == columns.size() - 1;
            var stated = value == null ? Optional.<StatedValue>empty() : units.stated(value);
            if (isLast) {
                var due = settings.flatMap(MappedGoal::due)
                        .or(() -> moment(ColumnRole.DUE))
                        .or(column::period)
                        .or(() -> Optional.ofNullable(value)
                                .flatMap(cell -> remark(cell).to()));
                var target = value == null
                        ? Optional.<Target>empty()
                        : units.target(value, settings.flatMap(MappedGoal::target), due);
                target.ifPresentOrElse(builder::target, () -> notCarried(column, value));
            } else if (stated.isPresent() && column.period().isPresent()) {
                milestones.add(new Milestone(column.period().get(), stated.get()));
            } else {
                notCarried(column, value);
            }
        }
        builder.milestones(milestones);
    }

    private Optional<ReportingPeriod> moment(ColumnRole role) {
        return table.column(role)
                .filter(column -> !table.isBlank(row, column))
                .flatMap(column -> table.moment(
                        row,
                        column,
                        table.heading(column).contains("年度") ? ColumnType.FISCAL_YEAR : ColumnType.PERIOD));
    }

    private void observations(ObservationCells cells, RowUnits units, List<PublishedFigure> published) {
        var note = table.column(ColumnRole.NOTE).flatMap(column -> table.text(row, column));
        for (var column : table.columns(ColumnRole.VALUE)) {
            var value = values.get(column);
            if (value == null) {
                continue;
            }
            var place = place(column, remark(value), note);
            if (place.isEmpty()) {
                continue;
            }
            if (value instanceof CellValue.Percentage percentage && units.isRatio()) {
                published(
                        percentage,
                        place.get().period().toString(),
                        Optional.of(place.get().period()),
                        published);
            } else if (value instanceof CellValue.Counts counts && units.isRatio()) {
                cells.counts(row, column, counts, units.numerator(), units.denominator(), place.get());
            } else if (!units.isRatio() || !hasCountColumns()) { // else the counts stand in columns of their own
                cells.amount(row, column, value, units.numerator(), place.get());
            }
        }
        if (units.isRatio()) {
            countColumns(cells, units, note);
        }
    }

    private void countColumns(ObservationCells cells, RowUnits units, Optional<String> note) {
        var denominators = table.columns(ColumnRole.DENOMINATOR);
        for (var numerator : table.columns(ColumnRole.NUMERATOR)) {
            var denominator = denominators.stream()
                    .filter(column ->
                            denominators.size() == 1 || column.period().equals(numerator.period()))
                    .findFirst();
            var place = place(numerator, CellRemark.NONE, note);
            if (denominator.isEmpty() || place.isEmpty()) {
                continue;
            }
            var first = table.value(row, numerator, table.numbers(numerator.unit()));
            var second = table.value(
                    row, denominator.get(), table.numbers(denominator.get().unit()));
            if (first.isPresent() && second.isPresent()) {
                cells.counts(
                        row,
                        numerator,
                        first.get(),
                        denominator.get(),
                        second.get(),
                        units.numerator(),
                        units.denominator(),
                        place.get());
            }
        }
    }

    private Optional<ObservationCells.Place> place(Column column, CellRemark remark, Optional<String> note) {
        var period = column.period()
                .or(remark::to)
                .or(() -> moment(ColumnRole.PERIOD))
                .or(mapping::period);
        if (period.isEmpty()) {
            table.findings()
                    .add(
                            "MISSING_PERIOD",
                            row,
                            table.place(row, column),
                            table.heading(column),
                            "a period",
                            "この値の期間が分かりません。対応付けの列にperiodを書いてください（例：\"FY2024\"）。",
                            "The period of this value is not known: write \"period\" at its column in the mapping, for example \"FY2024\"");
        }
        var key = new SeriesKey(
                Optional.of(mapping.program().id()), IndicatorId.of(id.toString()), Optional.empty(), Optional.empty());
        return period.map(of -> new ObservationCells.Place(key, of, mapping.knownOn(), note));
    }

    /** Keeps a percentage without counts as what it is: a published figure. */
    private void published(
            CellValue.Percentage percentage,
            String suffix,
            Optional<ReportingPeriod> asOf,
            List<PublishedFigure> published) {
        published.add(new PublishedFigure(
                FigureId.of(id + "-" + suffix),
                LocalizedText.of(name, name),
                new PublishedRate(percentage.percent(), percentage.qualifier()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asOf,
                Optional.empty(),
                List.of()));
        notice(
                "「%s」の百分率は件数がないため、公表値（published）として残しました。観測値にするには分子と分母の列が必要です。".formatted(name),
                "The percentages of \"%s\" have no counts and were kept as published figures; observations need columns of the two counts"
                        .formatted(name));
    }

    private void notCarried(Column column, @Nullable CellValue value) {
        if (value == null || value instanceof CellValue.Blank || value instanceof CellValue.Missing) {
            return;
        }
        notice(
                "%s の %s は数の目標・基準値として表せないため、取り込みませんでした。"
                        .formatted(table.place(row, column), Quoted.of(table.raw(row, column))),
                "%s, %s: this is no number that a baseline or target can hold, and was left out"
                        .formatted(table.place(row, column), Quoted.of(table.raw(row, column))));
    }

    private void notice(String ja, String en) {
        table.notices().add(LocalizedText.of(ja, en));
    }

    private void unitProblem(RowUnits.Problem problem) {
        var at = table.column(ColumnRole.UNIT)
                .orElseGet(() -> table.column(ColumnRole.NAME).orElseThrow());
        table.findings()
                .add(
                        problem.code(),
                        row,
                        table.place(row, at),
                        name,
                        "a unit",
                        problem.message().apply(name));
    }

    private static CellRemark remark(CellValue value) {
        if (value instanceof CellValue.Amount amount) {
            return amount.remark();
        }
        if (value instanceof CellValue.AmountRange range) {
            return range.remark();
        }
        return value instanceof CellValue.Percentage percentage ? percentage.remark() : CellRemark.NONE;
    }
}
