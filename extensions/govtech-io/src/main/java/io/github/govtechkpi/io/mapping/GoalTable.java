package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedGoal;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.program.PublishedFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a KPI sheet, whose rows are goals. */
final class GoalTable {
    private static final int LONGEST_ID = 90;

    private final MappedTable table;
    private final TableMapping mapping;
    private final ObservationCells cells;
    private final PublishedFigures published;
    private final Set<String> ids = new HashSet<>();
    private final Set<MappedGoal> used = new HashSet<>();

    GoalTable(MappedTable table, TableMapping mapping, ObservationCells cells) {
        this.table = table;
        this.mapping = mapping;
        this.cells = cells;
        this.published = new PublishedFigures(table);
    }

    /** Returns the percentages that stand in the sheet without their counts. */
    List<PublishedFigure> published() {
        return published.figures();
    }

    /** Reads the rows and returns the goals. */
    List<Goal> goals() {
        var goals = new ArrayList<Goal>();
        var units = new UnitCells(table, this::isTotal);
        for (var entry : GoalRows.of(table, this::isTotal)) {
            if (!isTotal(entry.name())) {
                goal(entry.name(), entry.cells(), units).ifPresent(goals::add);
            }
        }
        mapping.goals().stream().filter(goal -> !used.contains(goal)).forEach(this::unknownRow);
        return goals;
    }

    private Optional<Goal> goal(String name, GoalCells cellsOfGoal, UnitCells units) {
        var settings = mapping.goals().stream()
                .filter(goal -> Headings.plain(goal.row()).equals(Headings.plain(name)))
                .findFirst();
        settings.ifPresent(used::add);
        var id = id(cellsOfGoal, name, settings);
        return id.flatMap(of -> new GoalRow(table, mapping, cellsOfGoal, new GoalRow.Head(name, of, settings), units)
                .read(cells, published));
    }

    private boolean isTotal(String name) {
        return mapping.totals().keySet().stream()
                .anyMatch(label -> Headings.plain(label).equals(Headings.plain(name)));
    }

    /** Makes the id of what mapping or sheet say, else of the name; the second of two gets a number. */
    private Optional<GoalId> id(GoalCells cellsOfGoal, String name, Optional<MappedGoal> settings) {
        var stated = settings.flatMap(MappedGoal::id).map(GoalId::toString);
        var own = cellsOfGoal.text(ColumnRole.ID);
        var base = stated.or(() -> own).orElseGet(() -> fromName(name));
        var id = base;
        for (var number = 2; !ids.add(id); number++) {
            id = base + "-" + number;
        }
        if (!id.equals(base)) {
            table.notices()
                    .add(LocalizedText.of(
                            "%s の「%s」は名称が重複しているため、idを%sとしました。"
                                    .formatted(cellsOfGoal.place(ColumnRole.NAME), name, Quoted.of(id)),
                            "%s: the name \"%s\" is there already, so that the id of this goal is %s"
                                    .formatted(cellsOfGoal.place(ColumnRole.NAME), name, Quoted.of(id))));
        }
        try {
            return Optional.of(GoalId.of(id));
        } catch (IllegalArgumentException e) {
            table.findings().refused(cellsOfGoal.row(), cellsOfGoal.place(ColumnRole.ID), id, e);
            return Optional.empty();
        }
    }

    private static String fromName(String name) {
        var id = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' ? c : '-')
                .forEach(id::appendCodePoint);
        var plain = id.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty()
                ? "goal"
                : plain.substring(
                        0, plain.offsetByCodePoints(0, Math.min(LONGEST_ID, plain.codePointCount(0, plain.length()))));
    }

    private void unknownRow(MappedGoal goal) {
        if (used.stream().anyMatch(other -> Headings.plain(other.row()).equals(Headings.plain(goal.row())))) {
            table.findings()
                    .add(
                            "DUPLICATE_ROW",
                            -1,
                            "",
                            goal.row(),
                            "each row once",
                            "対応付けのgoalsに「%s」という行が二回あります。一つにしてください。".formatted(goal.row()),
                            "The row \"%s\" is named twice in goals of the mapping: keep one".formatted(goal.row()));
            return;
        }
        table.findings()
                .add(
                        "UNKNOWN_ROW",
                        -1,
                        "",
                        goal.row(),
                        "the name of a row",
                        "対応付けのgoalsにある「%s」という行が表にありません。".formatted(goal.row()),
                        "The table has no row \"%s\", which goals of the mapping names".formatted(goal.row()));
    }
}
