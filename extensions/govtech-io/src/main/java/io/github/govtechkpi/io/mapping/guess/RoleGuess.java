package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Proposes the roles of a table's columns, by the words of their headings and by what stands below them. */
final class RoleGuess {
    private static final Set<ColumnRole> OF_AREAS =
            Set.of(ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final Set<ColumnRole> NAMING =
            Set.of(ColumnRole.NAME, ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final Set<ColumnRole> ONLY_OF_GOALS = Set.of(ColumnRole.TARGET, ColumnRole.UNIT);
    private static final Set<ColumnRole> OF_VALUES = Set.of(ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.BASELINE);
    private static final Set<ColumnRole> REPEATABLE = Set.of(
            ColumnRole.VALUE,
            ColumnRole.TARGET,
            ColumnRole.BASELINE,
            ColumnRole.NUMERATOR,
            ColumnRole.DENOMINATOR,
            ColumnRole.IGNORE,
            ColumnRole.GRADE,
            ColumnRole.NOTE);

    private final TableSample sample;
    private final Headings headings;
    private final HeadingPeriods periods;
    private final IntFunction<PartsOfNames> parts;
    private final Doubts doubts;
    private final int nameColumn;
    private final Map<Integer, ColumnRole> roles = new LinkedHashMap<>();
    private boolean isSecondTable;

    RoleGuess(
            TableSample sample,
            Headings headings,
            HeadingPeriods periods,
            IntFunction<PartsOfNames> parts,
            Doubts doubts) {
        this.parts = parts;
        this.sample = sample;
        this.headings = headings;
        this.periods = periods;
        this.doubts = doubts;
        this.nameColumn = IntStream.range(0, headings.paths().size())
                .filter(column -> !sample.isOfKinds(column) && !sample.isOfLabels(column))
                .filter(column -> HeadingWords.role(headings, column, true)
                        .filter(ColumnRole.NAME::equals)
                        .isPresent())
                .findFirst()
                .orElseGet(this::anyName);
    }

    private int anyName() {
        var isOfAreas = IntStream.range(0, headings.paths().size())
                .anyMatch(column -> HeadingWords.role(headings, column, false)
                        .filter(OF_AREAS::contains)
                        .isPresent());
        return !isOfAreas && HeadingWords.isAnyName(headings.lastPart(0)) ? 0 : -1;
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
                roles.put(column, isOfSecondTable(column) ? ColumnRole.IGNORE : role(column));
            } else if (isPartOfNames(column)) {
                roles.put(column, ColumnRole.NAME);
            }
        });
        if (roles.values().stream().filter(OF_AREAS::contains).allMatch(ColumnRole.PREFECTURE::equals)) {
            roles.replaceAll((column, role) -> role == ColumnRole.PREFECTURE ? ColumnRole.AREA_NAME : role);
        }
        return roles;
    }

    /** Tells whether a table stands to the right of another: from where the heading of a name comes again. */
    private boolean isOfSecondTable(int column) {
        if (column > 0 && headings.path(column).equals(headings.path(column - 1))) {
            return isSecondTable; // one heading over two columns
        }
        var heading = unnumbered(column);
        if (!isSecondTable
                && word(column).filter(NAMING::contains).isPresent()
                && roles.entrySet().stream()
                        .anyMatch(entry -> NAMING.contains(entry.getValue())
                                && (unnumbered(entry.getKey()).equals(heading) || isNameBehindValues(column)))) {
            isSecondTable = true;
            var letters = CellAddress.letters(column);
            doubts.add(
                    "列%sから右は、隣の表と読んで使いません。その表は別のシートかファイルにして取り込んでください。".formatted(letters),
                    "From column %s on there is another table, which is not used: put it on a sheet or into a file of its own"
                            .formatted(letters));
        }
        return isSecondTable;
    }

    /** 活動指標 to the right of 成果指標 and its values names other goals. */
    private boolean isNameBehindValues(int column) {
        return isOfGoals()
                && !sample.hasNumbers(column)
                && word(column).filter(ColumnRole.NAME::equals).isPresent()
                && roles.values().stream().anyMatch(OF_VALUES::contains);
    }

    /** Returns a heading without its number: 指標１ and 指標２ stand above two tables as well. */
    private String unnumbered(int column) {
        return Headings.plain(headings.lastPart(column)).replaceAll("[0-9]", "");
    }

    private ColumnRole role(int column) {
        var isOfPeriod = periods.of(column, new Doubts()).isPresent();
        var word = word(column)
                .filter(role -> role != ColumnRole.PERIOD || !isOfPeriod)
                .filter(role -> !(isOfPeriod && sample.hasNumbers(column) && HeadingWords.isOfGroup(headings, column)));
        if (word.isPresent()) {
            return byWord(
                    column,
                    sample.isOfNumbers(column) || !sample.isOfDates(column) ? ofDate(column, word.get()) : word.get(),
                    isOfPeriod);
        }
        if (!isOfPeriod && mayBePart(column) && isPartOfNames(column)) {
            return ColumnRole.NAME;
        }
        if (!isOfPeriod && HeadingWords.isPartOfName(headings.lastPart(column))) {
            return leftOut(column, Why.WORDS);
        }
        if (!isOfPeriod && !sample.hasNumbers(column)) {
            return ColumnRole.IGNORE;
        }
        return sample.isOfTexts(column) ? leftOut(column, Why.TEXTS) : ofNumbers(column, isOfPeriod);
    }

    /** 基準年度（H30） above numbers holds the values of that year; above years it says which year. */
    private ColumnRole ofDate(int column, ColumnRole word) {
        var ofYear = switch (word) {
            case BASELINE_PERIOD -> ColumnRole.BASELINE;
            case DUE -> ColumnRole.TARGET;
            default -> word;
        };
        return ofYear == word
                ? word
                : HeadingWords.roleOfGroup(headings, column)
                        .filter(OF_VALUES::contains)
                        .orElse(ofYear); // 実績 above 令和5年度（目標年度） are results
    }

    private ColumnRole byWord(int column, ColumnRole word, boolean isOfPeriod) {
        if (OF_VALUES.contains(word) && sample.isOfTexts(column)) {
            return leftOut(column, Why.TEXTS);
        }
        if (word == ColumnRole.AREA_CODE && !sample.isOfAreaCodes(column)) {
            return ColumnRole.IGNORE;
        }
        var isLeftOut = word == ColumnRole.IGNORE || (OF_VALUES.contains(word) && !isOfGoals());
        if (isLeftOut && hasPercentages(column)) {
            return leftOut(column, Why.PERCENTAGES);
        }
        if (word == ColumnRole.IGNORE
                && sample.hasNumbers(column)
                && !sample.isRunningNumber(column)
                && !HeadingWords.isRowNumber(headings.lastPart(column))) {
            return leftOut(column, Why.WORDS);
        }
        if (word == ColumnRole.GRADE && sample.isOfNumbers(column)) {
            return leftOut(column, Why.WORDS);
        }
        if (word == ColumnRole.NAME && column > nameColumn && sample.isOfUnits(column)) {
            return ColumnRole.UNIT;
        }
        if (!isOfGoals() && ONLY_OF_GOALS.contains(word)) {
            return leftOut(column, Why.WORDS);
        }
        if (word == ColumnRole.BASELINE && roles.containsValue(ColumnRole.BASELINE)) {
            return isOfPeriod && !isOfPeriodOfBaseline(column)
                    ? ColumnRole.VALUE
                    : leftOut(column, Why.SECOND_BASELINE);
        }
        if (word == ColumnRole.NAME && column < nameColumn) {
            return ColumnRole.IGNORE; // 1-1 before the name under one heading
        }
        if (word == ColumnRole.NAME && isPartOfNames(column)) {
            return ColumnRole.NAME;
        }
        if (!REPEATABLE.contains(word) && roles.containsValue(word)) {
            doubts.add(
                    "%sの列が複数あります。最初の列を使います。".formatted(word.label().in(Locale.JAPANESE)),
                    "Several columns look like %s: the first is used".formatted(word));
            return ColumnRole.IGNORE;
        }
        return word;
    }

    private boolean isOfPeriodOfBaseline(int column) {
        var period = periods.of(column, new Doubts());
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == ColumnRole.BASELINE)
                .anyMatch(entry -> periods.of(entry.getKey(), new Doubts()).equals(period));
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

    /** 65歳以上 below 対象 is a number as well. */
    private boolean mayBePart(int column) {
        return !sample.isOfNumbers(column) || HeadingWords.isPartOfName(headings.lastPart(column));
    }

    /** To the right of the names, before the first values, a column may say of which part of the name a row is. */
    private boolean isPartOfNames(int column) {
        if (!isOfGoals()
                || !roles.containsValue(ColumnRole.NAME)
                || roles.values().stream().anyMatch(OF_VALUES::contains)
                || !parts.apply(nameColumn).are(column)) {
            return false;
        }
        var letters = CellAddress.letters(column);
        var example = Quoted.cut(parts.apply(nameColumn).example(column));
        doubts.add(
                "列%sは、名称の後にかっこで続けます（例：%s）。".formatted(letters, example),
                "What stands in column %s follows the name in brackets: %s".formatted(letters, example));
        return true;
    }

    private boolean isBeforeNames(int column) {
        return isOfGoals() ? column < nameColumn : roles.values().stream().noneMatch(OF_AREAS::contains);
    }

    private boolean isOfGoals() {
        return nameColumn >= 0;
    }

    private Optional<ColumnRole> word(int column) {
        if (column == nameColumn) {
            return Optional.of(ColumnRole.NAME);
        }
        if (sample.isOfKinds(column)) {
            return Optional.of(ColumnRole.IGNORE);
        }
        var word = HeadingWords.role(headings, column, isOfGoals());
        var isTarget = word.filter(ColumnRole.NAME::equals).isPresent()
                && nameColumn >= 0
                && column > nameColumn
                && sample.hasNumbers(column)
                && headings.lastPart(column).contains("目標");
        return isTarget ? Optional.of(ColumnRole.TARGET) : word; // 数値目標 beside 指標
    }

    private enum Why {
        PERCENTAGES(
                "列%s（%s）は百分率のため使いません。分子と分母の列があれば指定してください。",
                "Column %s (%s) holds percentages and is not used: name the columns of their counts, if there are any"),
        WORDS(
                "列%s（%s）は見出しの語により使いません。実績の列であれば役割valueの列にしてください。",
                "Column %s (%s) is not used because of the words of its heading: give it the role \"value\" if it holds results"),
        SECOND_BASELINE(
                "列%s（%s）は二つ目の基準値と読み、使いません。年の分かる実績であれば、periodのあるvalueの列にしてください。",
                "Column %s (%s) looks like a second baseline and is not used: give it the role \"value\" and a \"period\" if it holds results"),
        TEXTS(
                "列%s（%s）には数として読めるセルがないため使いません。",
                "Column %s (%s) has no cell that can be read as a number, and is not used"),
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
