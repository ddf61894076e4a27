package io.github.govtechkpi.io.panel;

import io.github.govtechkpi.io.panel.CsvTable.Row;
import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the goals of a panel: one row for each indicator, with {@code indicator}, {@code direction}, {@code due}, and {@code target} or
 * {@code target_numerator} with {@code target_denominator}; optionally {@code baseline_period}, {@code small_base},
 * {@code numerator_is_part}, and for the headings of a workbook {@code unit} and {@code denominator_unit}.
 */
public final class PanelGoalFiles {
    private static final Set<String> REQUIRED = ordered("indicator", "direction", "due");
    private static final Set<String> KNOWN = ordered(
            "indicator",
            "direction",
            "due",
            "target",
            "target_numerator",
            "target_denominator",
            "baseline_period",
            "small_base",
            "numerator_is_part",
            "unit",
            "denominator_unit");

    private final CsvTable table;
    private final Map<IndicatorId, MeasureUnit> units = new LinkedHashMap<>();
    private final Map<IndicatorId, MeasureUnit> denominatorUnits = new LinkedHashMap<>();

    private PanelGoalFiles(CsvTable table) {
        this.table = table;
    }

    /**
     * Reads a file.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @throws InvalidDataException with all findings, by line
     */
    public static PanelGoals read(InputStream in, String file) {
        return readWithUnits(in, file).goals();
    }

    /**
     * Reads a file with the units that it names.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @throws InvalidDataException with all findings, by line
     */
    public static UnitedGoals readWithUnits(InputStream in, String file) {
        var files = new PanelGoalFiles(CsvTable.read(in, file, REQUIRED, KNOWN));
        return new UnitedGoals(files.goals(), files.units, files.denominatorUnits);
    }

    private static Set<String> ordered(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    private PanelGoals goals() {
        table.throwIfAny();
        var goals = new ArrayList<PanelGoal>();
        var seen = new LinkedHashSet<IndicatorId>();
        for (var row : table.rows()) {
            var goal = goal(row);
            units(row);
            goal.filter(each -> !seen.add(each.indicator())).ifPresent(each -> {
                var id = each.indicator().value();
                refuse(
                        row,
                        "DUPLICATE_ROW",
                        "indicator",
                        id,
                        "指標「%s」の目標が二つあります。一つにしてください。".formatted(id),
                        "The indicator %s has two goals: keep one".formatted(id));
            });
            goal.ifPresent(goals::add);
        }
        table.throwIfAny();
        return new PanelGoals(goals);
    }

    private void units(Row row) {
        var unit = optional(row, "unit", MeasureUnit::of);
        var denominatorUnit = optional(row, "denominator_unit", MeasureUnit::of);
        if (denominatorUnit.isPresent() && row.cell("target_denominator").isEmpty()) {
            refuse(
                    row,
                    "CONTRADICTION",
                    "denominator_unit",
                    row.cell("denominator_unit").orElse(""),
                    "denominator_unitは、target_denominatorのある指標だけに書いてください。",
                    "Write denominator_unit only beside target_denominator");
        }
        row.cell("indicator").flatMap(PanelGoalFiles::id).ifPresent(id -> {
            unit.ifPresent(known -> units.put(id, known));
            denominatorUnit.ifPresent(known -> denominatorUnits.put(id, known));
        });
    }

    /** What is no id is a finding already. */
    private static Optional<IndicatorId> id(String text) {
        try {
            return Optional.of(IndicatorId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<PanelGoal> goal(Row row) {
        var id = required(row, "indicator", IndicatorId::of);
        var direction = required(row, "direction", Direction::parse);
        var due = required(row, "due", ReportingPeriod::parse);
        var baseline = optional(row, "baseline_period", ReportingPeriod::parse);
        var smallBase = optional(row, "small_base", PanelGoalFiles::wholeNumber);
        var isPart = optional(row, "numerator_is_part", PanelGoalFiles::yesOrNo);
        var amount = optional(row, "target", PanelGoalFiles::number);
        var numerator = optional(row, "target_numerator", PanelGoalFiles::number);
        var denominator = optional(row, "target_denominator", PanelGoalFiles::number);
        var isShare = row.cell("target_numerator").isPresent()
                || row.cell("target_denominator").isPresent();
        if (isShare == row.cell("target").isPresent()
                || (isShare && !row.cells().keySet().containsAll(List.of("target_numerator", "target_denominator")))) {
            refuse(
                    row,
                    "CONTRADICTION",
                    "target",
                    row.cell("target").orElse(""),
                    "targetか、target_numeratorとtarget_denominatorの両方か、どちらか一方を書いてください。",
                    "Write either target, or both target_numerator and target_denominator");
            return Optional.empty();
        }
        var target = isShare ? numerator : amount;
        if (id.isEmpty()
                || direction.isEmpty()
                || due.isEmpty()
                || target.isEmpty()
                || (isShare && denominator.isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PanelGoal(
                    id.get(),
                    direction.get(),
                    target.get(),
                    denominator,
                    isShare && isPart.orElse(target.get().compareTo(denominator.get()) <= 0),
                    due.get(),
                    baseline,
                    smallBase.orElse(PanelGoal.SMALL_BASE)));
        } catch (IllegalArgumentException e) {
            refuse(
                    row,
                    "CONTRADICTION",
                    "target",
                    target.get().toPlainString(),
                    "目標の割合は、分母が0より大きく、分子が0以上（分母の一部であれば分母以下）の数です。",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(Row row, String column, Function<String, T> parse) {
        if (row.cell(column).isEmpty()) {
            refuse(row, "MISSING_CELL", column, "", "「%s」が空です。".formatted(column), "\"%s\" is empty".formatted(column));
        }
        return optional(row, column, parse);
    }

    private <T> Optional<T> optional(Row row, String column, Function<String, T> parse) {
        var text = row.cell(column);
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeException e) {
            var message = e instanceof InvalidValueException broken
                    ? broken.rule()
                    : LocalizedText.of(
                            "%s は使えません。".formatted(Quoted.of(text.orElse(""))), String.valueOf(e.getMessage()));
            refuse(
                    row,
                    "INVALID_VALUE",
                    column,
                    text.orElse(""),
                    message.in(Locale.JAPANESE),
                    message.in(Locale.ENGLISH));
            return Optional.empty();
        }
    }

    private static BigDecimal number(String text) {
        return Decimals.plain(Decimals.inFile(text)
                .filter(Decimals::fitsInFile)
                .orElseThrow(() -> InvalidValueException.of(
                        "%s は数ではありません。1200や12.5のように書いてください。",
                        "%s is no number: write it like 1200 or 12.5", Quoted.of(text))));
    }

    private static long wholeNumber(String text) {
        var number = number(text);
        if (number.signum() < 0 || number.scale() > 0 || number.precision() > 18) {
            throw InvalidValueException.of("%s は0以上の整数ではありません。", "%s is no whole number from 0 up", Quoted.of(text));
        }
        return number.longValueExact();
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw InvalidValueException.of("%s はtrueでもfalseでもありません。", "%s is neither true nor false", Quoted.of(text));
        }
        return text.equals("true");
    }

    private void refuse(Row row, String code, String column, String found, String ja, String en) {
        table.add(row.line(), code, column, found, ja, en);
    }
}
