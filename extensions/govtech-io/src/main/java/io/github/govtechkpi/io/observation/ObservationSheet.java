package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Observations as a sheet for people: a row for each area, slice and period, a column for each indicator with its unit in the heading, two
 * for a ratio. Where a value is missing the reason stands in its cell. {@link ObservationTable} has the rows that are read back.
 */
public final class ObservationSheet {
    private final List<Program> programs;
    private final Locale locale;
    private final List<Column> columns = new ArrayList<>();

    private ObservationSheet(List<Program> programs, Locale locale) {
        this.programs = programs;
        this.locale = locale;
    }

    /**
     * Makes the sheet.
     *
     * @param programs the programs whose indicators become columns; of several there is a column that names the program
     * @param observations the values; one that names no program belongs to the first that has its indicator
     * @param locale the language of the headings
     */
    public static WorkbookSheet of(List<Program> programs, List<Observation> observations, Locale locale) {
        return new ObservationSheet(programs, locale).sheet(observations);
    }

    private WorkbookSheet sheet(List<Observation> observations) {
        var heading = new ArrayList<String>();
        if (programs.size() > 1) {
            heading.add(word("プログラム", "program"));
        }
        heading.addAll(List.of(word("団体コード", "area"), word("区分", "slice"), word("期間", "period")));
        var keys = heading.size();
        for (var program : programs) {
            for (var goal : program.goals()) {
                var isNew = columns.stream().noneMatch(column -> column.isOf(program.id(), goal));
                if (isNew) {
                    columns.add(new Column(program.id(), goal, heading.size()));
                    heading.addAll(headings(goal));
                }
            }
        }
        var rows = new LinkedHashMap<List<String>, List<String>>();
        for (var observation : observations) {
            column(observation).ifPresent(column -> {
                var key = key(observation, column.program);
                var row = rows.computeIfAbsent(key, unused -> {
                    var cells = new ArrayList<>(key);
                    while (cells.size() < heading.size()) {
                        cells.add("");
                    }
                    return cells;
                });
                put(observation, row, column.place);
            });
        }
        var texts = new ArrayList<Integer>();
        for (var i = 0; i < keys; i++) {
            texts.add(i);
        }
        return new WorkbookSheet(word("観測値", "Observations"), heading, texts, new ArrayList<>(rows.values()));
    }

    private List<String> key(Observation observation, ProgramId program) {
        var key = new ArrayList<String>();
        if (programs.size() > 1) {
            key.add(programs.stream()
                    .filter(one -> one.id().equals(program))
                    .map(one -> one.name().in(locale))
                    .findFirst()
                    .orElse(""));
        }
        key.add(observation.key().area().map(Object::toString).orElse(""));
        key.add(observation.key().slice().map(Object::toString).orElse(""));
        key.add(observation.period().toString());
        return List.copyOf(key);
    }

    private Optional<Column> column(Observation observation) {
        return columns.stream()
                .filter(column -> observation
                        .key()
                        .program()
                        .filter(id -> !id.equals(column.program))
                        .isEmpty())
                .filter(column ->
                        column.goal.indicator().id().equals(observation.key().indicator()))
                .findFirst();
    }

    private List<String> headings(Goal goal) {
        var name = goal.name().in(locale);
        if (goal.indicator() instanceof RatioIndicator ratio) {
            return List.of(
                    word("%s 分子（%s）", "%s, numerator (%s)")
                            .formatted(name, ratio.numerator().unit().symbol()),
                    word("%s 分母（%s）", "%s, denominator (%s)")
                            .formatted(name, ratio.denominator().unit().symbol()));
        }
        return List.of(word("%s（%s）", "%s (%s)")
                .formatted(name, goal.indicator().unit().symbol()));
    }

    private void put(Observation observation, List<String> row, int column) {
        var value = observation.value();
        if (value.isPresent() && value.get() instanceof Ratio ratio) {
            row.set(column, ratio.numerator().amount().toPlainString());
            row.set(column + 1, ratio.denominator().amount().toPlainString());
        } else if (value.isPresent() && value.get() instanceof AbsoluteValue amount) {
            row.set(column, amount.amount().toPlainString());
        } else {
            row.set(
                    column,
                    observation
                            .missing()
                            .map(reason -> reason.label().in(locale))
                            .orElse(""));
        }
    }

    private String word(String ja, String en) {
        return LocalizedText.of(ja, en).in(locale);
    }

    private record Column(ProgramId program, Goal goal, int place) {
        boolean isOf(ProgramId id, Goal other) {
            return program.equals(id)
                    && goal.indicator().id().equals(other.indicator().id());
        }
    }
}
