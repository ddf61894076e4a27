package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.mapping.GoalCells.Cell;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.program.FigureId;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The percentages that stand in a KPI sheet without their counts, each with an id of its own. */
final class PublishedFigures {
    private static final int LONGEST_ID = 100; // the rule of all ids

    private final MappedTable table;
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    PublishedFigures(MappedTable table) {
        this.table = table;
    }

    List<PublishedFigure> figures() {
        return figures;
    }

    /**
     * Adds a percentage; a second one of the same goal and period is a finding.
     *
     * @param of the period, or that it is the baseline
     */
    void add(GoalRow.Head goal, Cell at, CellValue.Percentage percentage, String of, Optional<ReportingPeriod> asOf) {
        var place = table.place(at.row(), at.column());
        if (percentage.percent().signum() < 0) {
            table.notices()
                    .add(LocalizedText.of(
                            "%s の %s は件数のない負の百分率のため、公表値（published）として取り込めません。増減の実数を記録してください。"
                                    .formatted(place, Quoted.of(table.raw(at.row(), at.column()))),
                            "%s, %s: a negative percentage without counts cannot be kept as a published figure; record the amounts that changed"
                                    .formatted(place, Quoted.of(table.raw(at.row(), at.column())))));
            return;
        }
        var earlier = places.putIfAbsent(goal.id() + " " + of, place);
        if (earlier != null) {
            table.findings()
                    .add(
                            "DUPLICATE_ROW",
                            at.row(),
                            place,
                            goal.name() + " " + of,
                            "each goal and period once",
                            "「%s」の百分率（%s）が重複しています（%sにもあります）。一つを残してください。".formatted(goal.name(), of, earlier),
                            "The percentage of \"%s\" (%s) is there twice (also in %s): keep one"
                                    .formatted(goal.name(), of, earlier));
            return;
        }
        figures.add(new PublishedFigure(
                FigureId.of(id(goal.id().toString(), "-" + of.replace('/', '-'))),
                LocalizedText.of(goal.name(), goal.name()),
                new PublishedRate(percentage.percent(), percentage.qualifier()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asOf,
                Optional.empty(),
                List.of()));
    }

    /** Cuts the id of the goal where it leaves no room for the rest; the second of two gets a number. */
    private String id(String goal, String end) {
        var id = cut(goal, LONGEST_ID - end.length()) + end;
        for (var number = 2; !ids.add(id); number++) {
            var numbered = end + "-" + number;
            id = cut(goal, LONGEST_ID - numbered.length()) + numbered;
        }
        return id;
    }

    private static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
