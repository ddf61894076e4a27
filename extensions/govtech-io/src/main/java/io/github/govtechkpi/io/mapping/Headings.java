package io.github.govtechkpi.io.mapping;

import com.google.common.base.Splitter;
import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The headings of a table's columns. A heading of several rows is a path: 高齢者接種件数 / 1回目. A merged cell stands above all of its
 * columns, and no others. Where nothing is merged, as in CSV, an empty cell above a filled one takes what stands to its left.
 */
public final class Headings {
    private static final String JOINT = " / ";
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern REFUSED = Pattern.compile(PlainText.REFUSED);

    /** Words that stand below years for all columns up to the next one; units do not. */
    private static final Pattern GROUP_BELOW = Pattern.compile("(?:目標|計画|実績|見込)値?");

    private static final Pattern YEAR =
            Pattern.compile("(?:(?:令和|平成|昭和|[RHS])?(?:元|[0-9]{1,4})年?度?|FY[0-9]{4})(?:末|実績|目標|計画|\\(.*\\))?");
    private static final CellReader READER = CellReader.of(ColumnFormat.of(ColumnType.HEADING));

    private final List<String> paths;

    private Headings(List<String> paths) {
        this.paths = paths;
    }

    /**
     * Reads the headings of a table.
     *
     * @param table the sheet
     * @param rows the rows of its heading, counted from 1
     */
    public static Headings of(Table table, HeaderRows rows) {
        return new Headings(IntStream.range(0, table.columnCount())
                .mapToObj(column -> path(table, rows.first() - 1, rows.last() - 1, column))
                .toList());
    }

    /** Returns the paths of all columns, each on one line; empty for a column without a heading. */
    public List<String> paths() {
        return paths;
    }

    /** Returns the path of a column, counted from 0, such as 高齢者接種件数 / 1回目; empty if it has no heading. */
    public String path(int column) {
        return column < paths.size() ? paths.get(column) : "";
    }

    /** Returns the parts of a column's path, from the first row of the heading to the last. */
    public List<String> parts(int column) {
        return Splitter.on(JOINT).splitToList(path(column));
    }

    /** Returns what stands in the last row of a column's heading. */
    public String lastPart(int column) {
        return lastPart(path(column));
    }

    /** Returns what the heading says of unit and period; {@link CellValue.Unreadable} where it names an impossible date. */
    public CellValue meaning(int column) {
        return READER.read(path(column)).value();
    }

    /** Lists the columns of a heading: its whole path, else its last part. */
    List<Integer> columnsOf(String heading) {
        var wanted = plain(heading);
        var whole = IntStream.range(0, paths.size())
                .filter(column -> plain(paths.get(column)).equals(wanted))
                .boxed()
                .toList();
        return whole.isEmpty()
                ? IntStream.range(0, paths.size())
                        .filter(column -> plain(lastPart(paths.get(column))).equals(wanted))
                        .boxed()
                        .toList()
                : whole;
    }

    /** Returns a text without blanks and control characters and in one width, to compare with another. */
    public static String plain(String text) {
        return BLANK.matcher(REFUSED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .replaceAll("");
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf(JOINT) < 0 ? 0 : path.lastIndexOf(JOINT) + JOINT.length());
    }

    private static String path(Table table, int first, int last, int column) {
        var parts = new ArrayList<String>();
        for (var row = first; row <= last; row++) {
            var part = part(table, first, row, last, column);
            if (!part.isEmpty()
                    && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(part))) {
                parts.add(part);
            }
        }
        return String.join(JOINT, parts);
    }

    private static String part(Table table, int first, int row, int last, int column) {
        var own = oneLine(table.resolved(row, column).text());
        var isBelow = row == last && row > first && isBelowYear(table, first, row, column);
        if (!own.isEmpty() || !(isBelow || isFilledBelow(table, row, last, column))) {
            return own;
        }
        var start = isBelow ? 0 : startOfGroup(table, first, row, column);
        for (var left = column - 1; left >= start; left--) {
            var other = oneLine(table.at(row, left).text());
            if (!other.isEmpty()) {
                var isGroup = isBelow
                        ? GROUP_BELOW.matcher(plain(other)).matches() && isBelowYear(table, first, row, left)
                        : isFilledBelow(table, row, last, left);
                return isGroup && !isMerged(table, row, left) ? other : "";
            }
        }
        return "";
    }

    /** Returns where the group begins under which a column stands: what is left of it is under another one. */
    private static int startOfGroup(Table table, int first, int row, int column) {
        return IntStream.range(first, row)
                .map(above -> IntStream.iterate(column, left -> left - 1)
                        .limit(column + 1L)
                        .filter(left -> !table.at(above, left).isBlank())
                        .findFirst()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private static boolean isBelowYear(Table table, int first, int row, int column) {
        return IntStream.range(first, row)
                .anyMatch(above ->
                        YEAR.matcher(plain(table.at(above, column).text())).matches());
    }

    /** Tells whether a cell is merged with the one to its right, and so says itself above which columns it stands. */
    private static boolean isMerged(Table table, int row, int column) {
        return table.covering(row, column + 1)
                .filter(range -> range.first().equals(new CellAddress(row, column)))
                .isPresent();
    }

    private static boolean isFilledBelow(Table table, int row, int last, int column) {
        return IntStream.rangeClosed(row + 1, last)
                .anyMatch(below -> !table.at(below, column).isBlank());
    }

    /** Returns a text on one line: line breaks in headings and names are there for looks, and control characters for nothing. */
    public static String oneLine(String text) {
        var line = REFUSED.matcher(LINE_BREAKS.matcher(text).replaceAll("")).replaceAll("");
        return BLANK.matcher(line).replaceAll(" ").strip();
    }
}
