package io.github.govtechkpi.io.panel;

import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.ResultWords;
import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelFlag;
import io.github.govtechkpi.metrics.panel.PanelSeries;
import io.github.govtechkpi.metrics.panel.PanelStatus;
import io.github.govtechkpi.model.indicator.IndicatorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A panel as a table with the units of its goals and what a reader of the codes has to know. */
public final class PanelSheet {
    private static final String UNIT = "unit";
    private static final String DENOMINATOR_UNIT = "denominatorUnit";

    /** The slope of an amount has its unit; that of a share has none. */
    private static final String SLOPE_UNIT = "slopeUnit";

    private final Panel panel;
    private final UnitedGoals goals;
    private final Locale locale;
    private final ResultWords words;

    private PanelSheet(Panel panel, UnitedGoals goals, Locale locale) {
        this.panel = panel;
        this.goals = goals;
        this.locale = locale;
        this.words = new ResultWords(locale);
    }

    /**
     * Makes the table for a workbook.
     *
     * @param isSums whether it has the sums, else the series
     */
    public static ResultTable of(Panel panel, boolean isSums, UnitedGoals goals, Locale locale) {
        var sheet = new PanelSheet(panel, goals, locale);
        var rows = new ArrayList<List<String>>();
        for (var row : PanelTable.rows(panel, isSums)) {
            rows.add(sheet.withUnits(row, rows.isEmpty()));
        }
        return new ResultTable(rows, sheet.units(), isSums ? sheet.leftOut() : sheet.remarks());
    }

    private List<String> withUnits(List<String> row, boolean isHeader) {
        if (isHeader) {
            return Stream.concat(row.stream(), Stream.of(UNIT, DENOMINATOR_UNIT, SLOPE_UNIT))
                    .toList();
        }
        var indicator = IndicatorId.of(row.get(0));
        var isRatio =
                goals.goals().goals().stream().anyMatch(goal -> goal.indicator().equals(indicator) && goal.isRatio());
        var unit = goals.unit(indicator);
        return Stream.concat(row.stream(), Stream.of(unit, goals.denominatorUnit(indicator), isRatio ? "" : unit))
                .toList();
    }

    private Map<String, String> units() {
        var units = new HashMap<String, String>();
        Stream.of("numerator", "numerator_change", "remaining").forEach(column -> units.put(column, "{unit}"));
        Stream.of("denominator", "denominator_change").forEach(column -> units.put(column, "{denominatorUnit}"));
        Stream.of("observed_pace", "required_pace")
                .forEach(column -> units.put(column, words.get("unitPerPeriod", "{unit}")));
        units.put("slope", words.get("unitPerPeriod", "{slopeUnit}"));
        return units;
    }

    private List<ResultSection> leftOut() {
        var caveats = new ArrayList<String>();
        goals.goals().goals().stream()
                .filter(goal -> goals.unit(goal.indicator()).isEmpty())
                .forEach(goal -> caveats.add(words.get("sheetUnitsUnknown", goal.indicator())));
        if (panel.problemCount() > 0) {
            caveats.add(words.get("sheetLeftOut", panel.problemCount()));
        }
        return List.of(ResultSection.of(words.get("sheetCaveat"), caveats));
    }

    private List<ResultSection> remarks() {
        var caveats = new ArrayList<>(leftOut().get(0).lines());
        if (goals.goals().goals().stream().anyMatch(goal -> goal.isRatio())) {
            caveats.add(words.get("sheetIntervals"));
        }
        var statuses = panel.series().stream()
                .map(PanelSeries::status)
                .distinct()
                .sorted()
                .map(this::meaning);
        var flags = panel.series().stream()
                .flatMap(series -> series.flags().stream())
                .distinct()
                .sorted()
                .map(this::meaning);
        return List.of(
                ResultSection.of(words.get("sheetCaveat"), caveats),
                ResultSection.of(
                        words.get("sheetCode"), Stream.concat(statuses, flags).toList()));
    }

    private String meaning(PanelStatus status) {
        return words.get("sheetCodeOf", status, status.label().in(locale));
    }

    private String meaning(PanelFlag flag) {
        return words.get("sheetCodeOf", flag, flag.text().in(locale));
    }
}
