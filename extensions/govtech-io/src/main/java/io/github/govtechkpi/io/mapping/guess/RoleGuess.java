package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Proposes the roles of a table's columns, by the words of their headings and by what stands below them. */
final class RoleGuess {
    private static final Set<ColumnRole> OF_AREAS =
            Set.of(ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final Set<ColumnRole> OF_VALUES = Set.of(ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.BASELINE);
    private static final Set<ColumnRole> REPEATABLE = Set.of(
            ColumnRole.VALUE,
            ColumnRole.TARGET,
            ColumnRole.BASELINE,
            ColumnRole.IGNORE,
            ColumnRole.GRADE,
            ColumnRole.NOTE);

    private final TableSample sample;
    private final Headings headings;
    private final HeadingPeriods periods;
    private final Doubts doubts;
    private final int nameColumn;
    private final Map<Integer, ColumnRole> roles = new LinkedHashMap<>();

    RoleGuess(TableSample sample, Headings headings, HeadingPeriods periods, Doubts doubts) {
        this.sample = sample;
        this.headings = headings;
        this.periods = periods;
        this.doubts = doubts;
        this.nameColumn = IntStream.range(0, headings.paths().size())
                .filter(column -> word(column).filter(ColumnRole.NAME::equals).isPresent())
                .findFirst()
                .orElse(-1);
    }

    /**
     * Returns the role of each column that has a heading.
     *
     * @param rowKinds the column whose words say what a row holds
     */
    Map<Integer, ColumnRole> roles(IntStream columns, Optional<RowKindGuess> rowKinds) {
        columns.forEach(column -> {
            if (rowKinds.filter(kinds -> kinds.column() == column).isPresent()) {
                roles.put(column, ColumnRole.ROW_KIND);
            } else if (!headings.path(column).isEmpty()) {
                roles.put(column, role(column));
            }
        });
        if (roles.values().stream().filter(OF_AREAS::contains).allMatch(ColumnRole.PREFECTURE::equals)) {
            roles.replaceAll((column, role) -> role == ColumnRole.PREFECTURE ? ColumnRole.AREA_NAME : role);
        }
        return roles;
    }

    private ColumnRole role(int column) {
        var isOfPeriod = periods.of(column, new Doubts()).isPresent();
        var word = word(column).filter(role -> role != ColumnRole.PERIOD || !isOfPeriod);
        if (word.isPresent()) {
            return byWord(column, word.get());
        }
        if (!isOfPeriod && !sample.hasNumbers(column)) {
            return ColumnRole.IGNORE;
        }
        return sample.isOfTexts(column) ? leftOut(column, Why.TEXTS) : ofNumbers(column, isOfPeriod);
    }

    private ColumnRole byWord(int column, ColumnRole word) {
        if (OF_VALUES.contains(word) && sample.isOfTexts(column)) {
            return leftOut(column, Why.TEXTS);
        }
        var isLeftOut = word == ColumnRole.IGNORE || (OF_VALUES.contains(word) && !isOfGoals());
        if (isLeftOut && hasPercentages(column)) {
            return leftOut(column, Why.PERCENTAGES);
        }
        if (!REPEATABLE.contains(word) && roles.containsValue(word)) {
            doubts.add(
                    "役割%sの列が複数あります。最初の列を使います。".formatted(word),
                    "Several columns look like %s: the first is used".formatted(word));
            return ColumnRole.IGNORE;
        }
        return word;
    }

    /** In a KPI sheet each row has its own unit, so that a percentage says nothing about the rest of its column. */
    private ColumnRole ofNumbers(int column, boolean isOfPeriod) {
        if (!isOfPeriod && (sample.isOfCodes(column) || (isBeforeNames(column) && sample.isRunningNumber(column)))) {
            return ColumnRole.IGNORE;
        }
        if (isOfGoals()) {
            return !isOfPeriod && sample.isOfPercentages(column) ? leftOut(column, Why.PERCENTAGES) : ColumnRole.VALUE;
        }
        if (hasPercentages(column)) {
            return leftOut(column, Why.PERCENTAGES);
        }
        return !isOfPeriod && sample.isOfFlags(column) ? leftOut(column, Why.FLAGS) : ColumnRole.VALUE;
    }

    private boolean hasPercentages(int column) {
        return sample.hasPercentages(column)
                || (headings.meaning(column) instanceof CellValue.Heading heading
                        && heading.unit().filter(ColumnUnit::isPercent).isPresent());
    }

    private boolean isBeforeNames(int column) {
        return isOfGoals() ? column < nameColumn : roles.values().stream().noneMatch(OF_AREAS::contains);
    }

    private boolean isOfGoals() {
        return nameColumn >= 0;
    }

    private Optional<ColumnRole> word(int column) {
        return HeadingWords.role(headings, column);
    }

    private enum Why {
        PERCENTAGES(
                "列%s（%s）は百分率のため使いません。分子と分母の列があれば指定してください。",
                "Column %s (%s) holds percentages and is not used: name the columns of their counts, if there are any"),
        TEXTS("列%s（%s）は数でなく文章のため使いません。", "Column %s (%s) holds texts and no numbers, and is not used"),
        FLAGS(
                "列%s（%s）は0と1だけのため使いません。件数であれば役割valueの列にしてください。",
                "Column %s (%s) holds only 0 and 1 and is not used: give it the role \"value\" if these are counts");

        private final String ja;
        private final String en;

        Why(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }
    }

    private ColumnRole leftOut(int column, Why why) {
        var letters = CellAddress.letters(column);
        var path = Quoted.cut(headings.path(column));
        doubts.add(why.ja.formatted(letters, path), why.en.formatted(letters, path));
        return ColumnRole.IGNORE;
    }
}
