package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The first rows below a heading, by which a guess tells what the cells of a column are. */
final class TableSample {
    private static final int ROWS = 200;
    private static final int COLUMNS = 200;
    private static final int LONGEST_NUMBER = 12;
    private static final CellReader NUMBERS = CellReader.of(ColumnFormat.of(ColumnType.NUMBER));
    private static final CellReader PERCENTAGES =
            CellReader.of(new ColumnFormat(ColumnType.NUMBER, Optional.of(ColumnUnit.of("%")), Map.of(), false));
    private static final CellReader HEADINGS = CellReader.of(ColumnFormat.of(ColumnType.HEADING));
    private static final CellReader YEARS = CellReader.of(ColumnFormat.of(ColumnType.FISCAL_YEAR));
    private static final Pattern AREA_CODE = Pattern.compile("[0-9]{4}|<NA>");
    private static final Pattern CODE = Pattern.compile("0[0-9]+");
    private static final Pattern KIND = Pattern.compile("KGI|KPI", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("[0-9()\\p{Pd}.]{1,8}");
    private static final Pattern FLAG = Pattern.compile("[01]");
    private static final Pattern PERCENT = Pattern.compile("%|パーセント");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?:年度?)?");

    private final Table table;
    private final HeaderRows header;
    private final Optional<RowKindGuess> rowKinds;
    private final Map<Integer, List<Sampled>> sampled = new HashMap<>();

    TableSample(Table table, HeaderRows header, Optional<RowKindGuess> rowKinds) {
        this.table = table;
        this.header = header;
        this.rowKinds = rowKinds;
    }

    /** A cell that is not blank. */
    private record Sampled(String plain, CellValue value) {
        static Sampled of(String text) {
            var value = NUMBERS.read(text).value();
            var isOfCounts = value instanceof CellValue.Unreadable
                    && PERCENTAGES.read(text).value() instanceof CellValue.Counts;
            return new Sampled(
                    Headings.plain(text), isOfCounts ? PERCENTAGES.read(text).value() : value); // 28.5（114/400）
        }

        /** A bare year may be a heading as well, and is no number. */
        boolean isNumber() {
            return !YEAR.matcher(plain).matches()
                    && (value instanceof CellValue.Amount
                            || value instanceof CellValue.AmountRange
                            || value instanceof CellValue.Counts
                            || isPercentage());
        }

        /** What is short and has a digit is for a person to correct. */
        boolean isMeantAsNumber() {
            return plain.length() <= LONGEST_NUMBER && plain.chars().anyMatch(Character::isDigit);
        }

        boolean isPercentage() {
            return value instanceof CellValue.Percentage;
        }
    }

    /** Tells whether a cell is a number of any kind, and no bare year. */
    static boolean isNumber(String text) {
        return !text.isBlank() && Sampled.of(text).isNumber();
    }

    /** Returns the columns that a guess looks at. */
    static IntStream columns(Table table) {
        return IntStream.range(0, Math.min(table.columnCount(), COLUMNS));
    }

    /** Returns the cells of a column that are not blank, without blanks, and without those of rows that are left out. */
    List<String> texts(int column) {
        return sampled(column).stream().map(Sampled::plain).toList();
    }

    private List<Sampled> sampled(int column) {
        return sampled.computeIfAbsent(
                column,
                index -> IntStream.range(header.last(), Math.min(table.rows().size(), header.last() + ROWS))
                        .filter(row -> rowKinds.filter(kinds -> kinds.isSkipped(table, row))
                                .isEmpty())
                        .mapToObj(row -> table.at(row, index).text())
                        .filter(text -> !text.isBlank())
                        .map(Sampled::of)
                        .toList());
    }

    /** Returns the first cell of a column that says something, on one line. */
    Optional<String> first(int column) {
        return IntStream.range(header.last(), Math.min(table.rows().size(), header.last() + ROWS))
                .mapToObj(row -> Headings.oneLine(table.at(row, column).text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    boolean hasNumbers(int column) {
        return sampled(column).stream().anyMatch(Sampled::isNumber);
    }

    /** Tells whether some cell of a column is long enough for the code of a local government, or none says anything. */
    boolean isOfAreaCodes(int column) {
        return texts(column).isEmpty()
                || texts(column).stream()
                        .anyMatch(text -> AREA_CODE.matcher(text).find());
    }

    /** Tells whether a column has nothing but units. */
    boolean isOfUnits(int column) {
        return !texts(column).isEmpty()
                && texts(column).stream()
                        .allMatch(text -> HEADINGS.read("(" + text + ")").value() instanceof CellValue.Heading heading
                                && heading.isUnitStated());
    }

    /** Tells whether a column has nothing, or at least one day, period or year. */
    boolean isOfDates(int column) {
        return texts(column).isEmpty()
                || texts(column).stream()
                        .anyMatch(text ->
                                YEARS.read(text).value() instanceof CellValue.Moment || text.matches("[0-9]{1,2}"));
    }

    /** Tells whether most cells of a column that say something are numbers, and no years. */
    boolean isOfNumbers(int column) {
        return sampled(column).stream().filter(Sampled::isNumber).count() * 2
                > sampled(column).size();
    }

    boolean hasPercentages(int column) {
        return sampled(column).stream().anyMatch(Sampled::isPercentage);
    }

    /** Tells whether a column has numbers and all of them are percentages. */
    boolean isOfPercentages(int column) {
        return hasPercentages(column)
                && sampled(column).stream().filter(Sampled::isNumber).allMatch(Sampled::isPercentage);
    }

    /** Tells whether a column has sentences or words and nothing that can be read; most of it was not meant as numbers either. */
    boolean isOfTexts(int column) {
        var cells = sampled(column);
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.value() instanceof CellValue.Unreadable)
                && cells.stream().filter(Sampled::isMeantAsNumber).count() * 2 <= cells.size();
    }

    /** Tells whether a column has codes: a number is not written with a zero before it. */
    boolean isOfCodes(int column) {
        return texts(column).stream().anyMatch(text -> CODE.matcher(text).matches());
    }

    /** Tells whether a column numbers its rows in any way: 1-1, (2), ③. */
    boolean isOfLabels(int column) {
        return !texts(column).isEmpty()
                && texts(column).stream().allMatch(text -> LABEL.matcher(text).matches());
    }

    /** Tells whether a column says whether a row is a KGI or a KPI, notes below them aside. */
    boolean isOfKinds(int column) {
        return texts(column).stream()
                                .filter(text -> KIND.matcher(text).matches())
                                .count()
                        * 2
                > texts(column).size();
    }

    /** Tells whether a column counts its rows: 1, 2, 3. */
    boolean isRunningNumber(int column) {
        var cells = sampled(column);
        return !cells.isEmpty()
                && IntStream.range(0, cells.size())
                        .allMatch(i -> cells.get(i).value() instanceof CellValue.Amount amount
                                && amount.amount().compareTo(BigDecimal.valueOf(i + 1L)) == 0);
    }

    /** Tells whether a column has nothing but 0 and 1, which are rather no and yes than counts. */
    boolean isOfFlags(int column) {
        return texts(column).size() > 1
                && texts(column).stream().allMatch(text -> FLAG.matcher(text).matches());
    }

    /** Tells whether some value or unit in columns is a percentage. */
    boolean hasPercent(Collection<Integer> columns) {
        return columns.stream()
                .map(this::sampled)
                .flatMap(List::stream)
                .anyMatch(cell ->
                        cell.isPercentage() || PERCENT.matcher(cell.plain()).matches());
    }
}
