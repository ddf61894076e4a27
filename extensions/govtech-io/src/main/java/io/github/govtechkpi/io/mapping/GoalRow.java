package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellRemark;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.GoalCells.Cell;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedGoal;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a KPI sheet says of one goal: its definition and its observations. */
final class GoalRow {
    private static final Map<String, Direction> DIRECTIONS = Map.ofEntries(
            Map.entry("増", Direction.INCREASE),
            Map.entry("増加", Direction.INCREASE),
            Map.entry("↑", Direction.INCREASE),
            Map.entry("↗", Direction.INCREASE),
            Map.entry("上昇", Direction.INCREASE),
            Map.entry("increase", Direction.INCREASE),
            Map.entry("減", Direction.DECREASE),
            Map.entry("減少", Direction.DECREASE),
            Map.entry("↓", Direction.DECREASE),
            Map.entry("↘", Direction.DECREASE),
            Map.entry("低下", Direction.DECREASE),
            Map.entry("decrease", Direction.DECREASE),
            Map.entry("維持", Direction.MAINTAIN),
            Map.entry("→", Direction.MAINTAIN),
            Map.entry("maintain", Direction.MAINTAIN));

    private static final Pattern SCALED = Pattern.compile("[0-9](?:千|万|十万|百万|千万|億|兆)(?:[^0-9,.億万千]|$)");
    private static final Pattern BARE = Pattern.compile("[^0-9]*[0-9][0-9,.]*(?:以上|以下|超|未満|程度|\\(.*\\))*");
    private static final BigDecimal MUCH_LESS = BigDecimal.valueOf(1000);

    private final MappedTable table;
    private final TableMapping mapping;
    private final GoalCells own;
    private final String name;
    private final GoalId id;
    private final Optional<MappedGoal> settings;
    private final UnitCells units;
    private final GoalObservations observations;
    private final Map<Cell, CellValue> values = new LinkedHashMap<>();

    GoalRow(MappedTable table, TableMapping mapping, GoalCells own, Head head, UnitCells units) {
        this.table = table;
        this.mapping = mapping;
        this.own = own;
        this.name = head.name();
        this.id = head.id();
        this.settings = head.settings();
        this.units = units;
        this.observations = new GoalObservations(table, mapping, own, head);
    }

    /**
     * Which goal it is.
     *
     * @param name the name in the sheet
     * @param id the id
     * @param settings what the mapping says of it
     */
    record Head(String name, GoalId id, Optional<MappedGoal> settings) {}

    /** Reads the row; empty where anything of it was a finding. */
    Optional<Goal> read(ObservationCells cells, PublishedFigures published) {
        var before = table.findings().count();
        var rowUnit = rowUnit();
        for (var role : List.of(ColumnRole.BASELINE, ColumnRole.TARGET, ColumnRole.VALUE)) {
            for (var cell : own.of(role)) {
                table.value(
                                cell.row(),
                                cell.column(),
                                table.numbers(cell.column().unit().or(() -> rowUnit)))
                        .ifPresent(value -> values.put(cell, value));
            }
        }
        findMixedScales(rowUnit);
        var direction = direction();
        if (table.findings().count() > before || direction.isEmpty()) {
            return Optional.empty();
        }
        var unitsOfRow = RowUnits.of(
                rowUnit,
                values.values(),
                observations.hasCountColumns(),
                settings.flatMap(MappedGoal::countUnit),
                mapping.countUnit());
        if (unitsOfRow.problem().isPresent()) {
            unitProblem(unitsOfRow.problem().get());
            return Optional.empty();
        }
        try {
            var goal = goal(direction.get(), unitsOfRow, published);
            observations.read(values, cells, unitsOfRow, published);
            return table.findings().count() > before ? Optional.empty() : Optional.of(goal);
        } catch (IllegalArgumentException e) {
            table.findings().refused(own.row(), own.place(ColumnRole.NAME), name, e);
            return Optional.empty();
        }
    }

    /**
     * 1,234百万円 and 1,500 in one row: the second may be 百万円 as well. Where the row has a unit it is in that, unless it would be
     * less than a thousandth then.
     */
    private void findMixedScales(Optional<ColumnUnit> rowUnit) {
        var largest = values.values().stream()
                .flatMap(value -> value instanceof CellValue.Amount amount
                        ? Stream.of(amount.amount().abs())
                        : Stream.empty())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        var scaled = values.keySet().stream()
                .filter(cell -> SCALED.matcher(Headings.plain(table.raw(cell.row(), cell.column())))
                        .find())
                .findFirst();
        var bare = values.entrySet().stream()
                .filter(entry -> entry.getKey().column().unit().isEmpty()
                        && entry.getValue() instanceof CellValue.Amount amount
                        && amount.amount().signum() != 0
                        && (rowUnit.isEmpty()
                                || amount.amount().abs().multiply(MUCH_LESS).compareTo(largest) < 0)
                        && isBare(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (scaled.isPresent() && bare.isPresent()) {
            var cell = bare.get();
            var raw = Quoted.of(table.raw(cell.row(), cell.column()));
            var other = Quoted.of(table.raw(scaled.get().row(), scaled.get().column()));
            table.findings()
                    .add(
                            "UNIT_CONFLICT",
                            cell.row(),
                            table.place(cell.row(), cell.column()),
                            table.raw(cell.row(), cell.column()),
                            "a unit",
                            "「%s」には%sという単位付きのセルと、単位のない%sがあります。単位を書くか、対応付けのgoalsのunitに書いてください。"
                                    .formatted(name, other, raw),
                            "\"%s\" has the cell %s with its unit and %s without one: write the unit there, or for all into goals of the mapping"
                                    .formatted(name, other, raw));
        }
    }

    /** Tells whether a cell ends with its digits, but for a remark or a word such as 以上. */
    private boolean isBare(Cell cell) {
        return BARE.matcher(Headings.plain(table.raw(cell.row(), cell.column())))
                .matches();
    }

    private Optional<ColumnUnit> rowUnit() {
        var stated = settings.flatMap(MappedGoal::unit);
        if (stated.isEmpty()) {
            return units.of(own, name);
        }
        try {
            var unit = stated.map(ColumnUnit::of);
            unit.ifPresent(of -> units.tellOther(own, name, of));
            return unit;
        } catch (IllegalArgumentException e) {
            table.findings().refused(own.row(), own.place(ColumnRole.UNIT), stated.get(), e);
            return Optional.empty();
        }
    }

    private Optional<Direction> direction() {
        var text = own.text(ColumnRole.DIRECTION);
        var stated = settings.flatMap(MappedGoal::direction)
                .or(() -> text.flatMap(word -> Optional.ofNullable(DIRECTIONS.get(word))));
        var direction = text.isPresent() ? stated : stated.or(mapping::direction);
        if (direction.isEmpty()) {
            table.findings()
                    .add(
                            "MISSING_DIRECTION",
                            own.row(),
                            own.place(ColumnRole.DIRECTION),
                            text.orElse(""),
                            "increase, decrease or maintain",
                            text.isPresent()
                                    ? "「%s」の望ましい方向を%sから読めません。増・減・維持のいずれかにするか、対応付けのgoalsのdirectionに書いてください。"
                                            .formatted(name, Quoted.of(text.get()))
                                    : "「%s」の望ましい方向が分かりません。対応付けのdirectionか、goalsのdirectionに書いてください。".formatted(name),
                            text.isPresent()
                                    ? "Which way is better for \"%s\" cannot be read from %s: write 増, 減 or 維持 there, or the direction into goals of the mapping"
                                            .formatted(name, Quoted.of(text.get()))
                                    : "Which way is better for \"%s\" is not known: write the direction into the mapping, for all goals or for this one"
                                            .formatted(name));
        }
        return direction;
    }

    private Goal goal(Direction direction, RowUnits unitsOfRow, PublishedFigures published) {
        var basis = timeBasis();
        var indicator = unitsOfRow.indicator(IndicatorId.of(id.toString()), basis);
        var builder = GoalDefinition.builder(id.toString(), LocalizedText.of(name, name), indicator, direction);
        var levels = new GoalLevels(table, own, name, settings, values);
        for (var cell : own.of(ColumnRole.BASELINE)) {
            levels.baseline(cell, unitsOfRow, builder)
                    .ifPresent(percentage ->
                            observations.published(cell, percentage, "baseline", levels.period(cell), published));
        }
        levels.targets(unitsOfRow, builder);
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

    private void notice(String ja, String en) {
        table.notices().add(LocalizedText.of(ja, en));
    }

    private void unitProblem(RowUnits.Problem problem) {
        table.findings()
                .add(
                        problem.code(),
                        own.row(),
                        own.place(ColumnRole.UNIT),
                        name,
                        "a unit",
                        problem.message().apply(name));
    }

    static CellRemark remark(CellValue value) {
        if (value instanceof CellValue.Amount amount) {
            return amount.remark();
        }
        if (value instanceof CellValue.AmountRange range) {
            return range.remark();
        }
        return value instanceof CellValue.Percentage percentage ? percentage.remark() : CellRemark.NONE;
    }
}
