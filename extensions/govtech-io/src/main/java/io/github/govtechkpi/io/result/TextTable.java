package io.github.govtechkpi.io.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays rows out for a terminal or a notebook: the columns line up also where characters are two columns wide, and a table that is wider
 * than the screen has its widest cells broken.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12; // a column is not made narrower than a date or a short amount
    private static final String NOT_AT_START = "、。，．）」』】％〉》・ーっッゃャゅュょョ)]},.;:!?！？";

    private TextTable() {}

    /** Returns how many columns of a terminal a text takes: a full-width character takes two. */
    public static int columns(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /**
     * Returns the lines of a table, each indented by two columns, without spaces at its end.
     *
     * @param rows the rows, all of one length
     * @param width how many columns the screen has; where that is too narrow for every column the lines are longer
     */
    public static List<String> lines(List<List<String>> rows, int width) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var widths = widths(rows, width);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var cells = IntStream.range(0, row.size())
                    .mapToObj(column -> broken(row.get(column), widths[column]))
                    .toList();
            var height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (var part = 0; part < height; part++) {
                lines.add(line(cells, widths, part));
            }
        }
        return lines;
    }

    private static String line(List<List<String>> cells, int[] widths, int part) {
        var line = new StringBuilder();
        for (var column = 0; column < cells.size(); column++) {
            var cell = part < cells.get(column).size() ? cells.get(column).get(part) : "";
            line.append(GAP).append(cell).append(" ".repeat(widths[column] - columns(cell)));
        }
        return line.toString().stripTrailing();
    }

    /** Takes from the widest column, one by one, until the table fits. */
    private static int[] widths(List<List<String>> rows, int width) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> columns(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        while (IntStream.of(widths).asLongStream().sum() + (long) widths.length * GAP.length() > width) {
            var widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    /** Breaks a text at a space in its second half, else between characters, but within no number or word and not before a closing mark. */
    private static List<String> broken(String text, int width) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (columns(rest) > width) {
            var end = fitting(rest, width);
            var space = rest.lastIndexOf(' ', end);
            var cut = space > end / 2 ? space : betweenWords(rest, end);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** Returns how many characters fit; at least one, so that a text comes to its end. */
    private static int fitting(String text, int width) {
        var end = 0;
        var used = 0;
        while (end < text.length()) {
            var point = text.codePointAt(end);
            used += isWide(point) ? 2 : 1;
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int betweenWords(String text, int end) {
        var cut = end;
        while (cut > 0
                && cut < text.length()
                && (isWithinWord(text, cut) || NOT_AT_START.indexOf(text.charAt(cut)) >= 0)) {
            cut = text.offsetByCodePoints(cut, -1);
        }
        return cut == 0 ? end : cut;
    }

    private static boolean isWithinWord(String text, int cut) {
        return isWordPart(text.charAt(cut - 1)) && isWordPart(text.charAt(cut));
    }

    private static boolean isWordPart(char letter) {
        return letter < 0x80 && letter != ' ';
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100
                        && point <= 0x115F) // Hangul; then from the radicals to the syllables, the forms and beyond the
                // first plane
                || (point >= 0x2E80 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || point >= 0x1F300;
    }
}
