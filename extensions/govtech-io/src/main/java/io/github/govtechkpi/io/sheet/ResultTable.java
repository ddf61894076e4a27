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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A result as a table, to be written as CSV or as a workbook.
 *
 * <p>In a workbook, rows of one unit stand on one sheet, which has the unit in the headings of its amounts in place of a column of units;
 * the last sheet says where the result comes from and what a reader has to know.
 *
 * @param rows the rows, the header first
 * @param units what the amounts of a column are counted in, by the name of the column: {@code %s} stands for the unit of the row
 * @param remarks sources and caveats: the lines of these sections
 */
public record ResultTable(List<List<String>> rows, Map<String, String> units, List<ResultSection> remarks) {
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
            "cell");

    private static final String UNIT = "unit";

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
        var sheets = new ArrayList<WorkbookSheet>();
        byUnit().forEach((unit, records) -> sheets.add(sheet(unit, records, words)));
        sheets.add(remarks(command, words));
        return XlsxBytes.write(sheets);
    }

    private Map<String, List<List<String>>> byUnit() {
        var place = rows.get(0).indexOf(UNIT);
        var records = rows.subList(1, rows.size());
        if (units.isEmpty() || place < 0 || records.isEmpty()) {
            return Map.of("", records);
        }
        return records.stream()
                .collect(Collectors.groupingBy(row -> row.get(place), LinkedHashMap::new, Collectors.toList()));
    }

    /** What no row of the sheet has is no column of it either. */
    private WorkbookSheet sheet(String unit, List<List<String>> records, ResultWords words) {
        var header = rows.get(0);
        var kept = IntStream.range(0, header.size())
                .filter(column -> unit.isEmpty()
                        || (!header.get(column).equals(UNIT)
                                && records.stream()
                                        .anyMatch(row -> !row.get(column).isEmpty())))
                .boxed()
                .toList();
        var names = kept.stream().map(header::get).toList();
        return new WorkbookSheet(
                unit.isEmpty() ? words.get("sheetResult") : words.get("withUnit", words.get("sheetResult"), unit),
                names.stream().map(name -> heading(name, unit, words)).toList(),
                IntStream.range(0, names.size())
                        .filter(column -> TEXTS.contains(names.get(column)))
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

    private String heading(String name, String unit, ResultWords words) {
        var counted = units.getOrDefault(name, "").replace("%s", unit);
        return counted.isEmpty() ? name : words.get("withUnit", name, counted);
    }

    private WorkbookSheet remarks(String command, ResultWords words) {
        var lines = remarks.stream()
                .flatMap(section -> section.lines().stream().map(line -> List.of(section.title(), line)));
        return new WorkbookSheet(
                words.get("sheetSources"),
                List.of(words.get("sheetKind"), words.get("sheetText")),
                List.of(0, 1),
                Stream.concat(Stream.of(List.of(words.get("sheetCommand"), command)), lines)
                        .toList());
    }
}
