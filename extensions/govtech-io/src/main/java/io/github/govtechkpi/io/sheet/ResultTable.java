package io.github.govtechkpi.io.sheet;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.ResultWords;
import io.github.govtechkpi.io.table.CsvBytes;
import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.io.table.XlsxBytes;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidDataException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A result as a table, to be written as CSV or as a workbook.
 *
 * <p>In a workbook, rows of one unit stand on one sheet, which has the unit in the headings of its amounts in place of a column of units;
 * the last sheet says where the result comes from and what a reader has to know. The headings of a workbook are in the reader's language,
 * those of CSV are always the names that the documentation lists.
 *
 * @param rows the rows, the header first
 * @param units what the amounts of a column are counted in, by the name of the column; the name of a column of units in braces, for
 *     example {@code {denominatorUnit}/year}, stands for the cell of the row there
 * @param remarks sources and caveats: the lines of these sections
 */
public record ResultTable(List<List<String>> rows, Map<String, String> units, List<ResultSection> remarks) {
    private static final Pattern COLUMN_OF_UNITS = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Columns whose cells may look like numbers and are none: ids, codes, days and periods. */
    private static final Set<String> TEXTS = Set.of(
            "program",
            "goal",
            "indicator",
            "area",
            "slice",
            "group",
            "period",
            "due",
            "first",
            "previous",
            "latest",
            "attained",
            "firstAttained",
            "attainDate",
            "asOf",
            "startedIn",
            "on",
            "nextReview",
            "item",
            "rule",
            "cell",
            "before",
            "after");

    private static final String UNIT = "unit";

    private static final String DENOMINATOR_UNIT = "denominatorUnit";

    /** Excel computes with 15 digits. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Copies the lists. */
    public ResultTable {
        rows = rows.stream().map(List::copyOf).toList();
        units = Map.copyOf(units);
        remarks = List.copyOf(remarks);
    }

    /** Makes a table without units and remarks. */
    public static ResultTable of(List<List<String>> rows) {
        return new ResultTable(rows, Map.of(), List.of());
    }

    /** Returns the table with other remarks. */
    public ResultTable withRemarks(List<ResultSection> others) {
        return new ResultTable(rows, units, others);
    }

    /** Writes the rows as CSV. */
    public String csv() {
        return CsvText.write(rows);
    }

    /**
     * Writes the rows as CSV in windows-31j.
     *
     * @param file the name of the file for the findings
     * @throws InvalidDataException with a finding for each character that the encoding does not have
     */
    public byte[] windows31j(String file) {
        return CsvBytes.windows31j(rows, file);
    }

    /**
     * Writes a workbook (.xlsx).
     *
     * @param command how the result was made, for the last sheet
     * @param locale the language of names and remarks
     * @throws InvalidDataException if there are more rows than a sheet can have
     */
    public byte[] workbook(String command, Locale locale) {
        var words = new ResultWords(locale);
        var names = new ColumnNames(locale);
        var sheets = new ArrayList<WorkbookSheet>();
        byUnits().forEach((cells, records) -> sheets.add(sheet(cells, records, words, names)));
        sheets.add(remarks(command, words, names));
        return XlsxBytes.write(sheets);
    }

    /** Returns the columns of units, in the order of the table. */
    private List<String> unitColumns() {
        return rows.get(0).stream()
                .filter(name -> units.values().stream()
                        .flatMap(unit -> COLUMN_OF_UNITS.matcher(unit).results())
                        .anyMatch(found -> found.group(1).equals(name)))
                .toList();
    }

    private Map<List<String>, List<List<String>>> byUnits() {
        var columns = unitColumns();
        var records = rows.subList(1, rows.size());
        if (records.isEmpty()) {
            return Map.of(columns.stream().map(unused -> "").toList(), records);
        }
        return records.stream()
                .collect(Collectors.groupingBy(
                        row -> columns.stream().map(column -> unit(row, column)).toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** An amount has no denominator: it stands beside the ratios whose two counts are in its unit. */
    private String unit(List<String> row, String column) {
        var cell = row.get(rows.get(0).indexOf(column));
        return cell.isEmpty() && column.equals(DENOMINATOR_UNIT) ? unit(row, UNIT) : cell;
    }

    /** What no row of the sheet has is no column of it either. */
    private WorkbookSheet sheet(List<String> cells, List<List<String>> records, ResultWords words, ColumnNames names) {
        var header = rows.get(0);
        var unitColumns = unitColumns();
        var isWithoutUnit = cells.stream().allMatch(String::isEmpty);
        var kept = IntStream.range(0, header.size())
                .filter(column -> !unitColumns.contains(header.get(column)))
                .filter(column -> isWithoutUnit
                        || records.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        var columns = kept.stream().map(header::get).toList();
        var unitsOfSheet = cells.stream()
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining(words.get("comma")));
        return new WorkbookSheet(
                isWithoutUnit
                        ? words.get("sheetResult")
                        : words.get("withUnit", words.get("sheetResult"), unitsOfSheet),
                columns.stream()
                        .map(name -> heading(name, unitColumns, cells, words, names))
                        .toList(),
                IntStream.range(0, columns.size())
                        .filter(column -> TEXTS.contains(columns.get(column)))
                        .boxed()
                        .toList(),
                records.stream()
                        .map(row -> kept.stream()
                                .map(row::get)
                                .map(ResultTable::withoutNoise)
                                .toList())
                        .toList());
    }

    /** A computed number, which was written so that it reads back to the same double, becomes one that a workbook can hold as a number. */
    private static String withoutNoise(String cell) {
        return cell.indexOf('.') < 0
                ? cell
                : Decimals.inFile(cell)
                        .filter(number -> number.precision() > DIGITS.getPrecision())
                        .filter(number ->
                                BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0)
                        .map(number -> Decimals.plain(number.round(DIGITS)).toPlainString())
                        .orElse(cell);
    }

    /** A column whose unit is not known has none in its heading. */
    private String heading(
            String name, List<String> unitColumns, List<String> cells, ResultWords words, ColumnNames names) {
        var counted = units.getOrDefault(name, "");
        for (var i = 0; i < unitColumns.size(); i++) {
            var place = "{" + unitColumns.get(i) + "}";
            counted = cells.get(i).isEmpty() && counted.contains(place) ? "" : counted.replace(place, cells.get(i));
        }
        return counted.isEmpty() ? names.of(name) : words.get("withUnit", names.of(name), counted);
    }

    private WorkbookSheet remarks(String command, ResultWords words, ColumnNames names) {
        var lines = remarks.stream()
                .flatMap(section -> section.lines().stream().map(line -> List.of(section.title(), line)));
        var unitColumns = unitColumns();
        var columns = rows.get(0).stream()
                .filter(name -> !unitColumns.contains(name) && !names.of(name).equals(name))
                .map(name -> List.of(words.get("sheetColumn"), words.get("sheetColumnOf", names.of(name), name)));
        return new WorkbookSheet(
                words.get("sheetSources"),
                List.of(words.get("sheetKind"), words.get("sheetText")),
                List.of(0, 1),
                Stream.of(Stream.of(List.of(words.get("sheetCommand"), command)), lines, columns)
                        .flatMap(Function.identity())
                        .toList());
    }
}
