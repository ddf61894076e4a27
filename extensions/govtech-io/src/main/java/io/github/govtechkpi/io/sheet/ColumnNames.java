package io.github.govtechkpi.io.sheet;

import java.util.Locale;
import java.util.ResourceBundle;

/** The headings of a workbook: the names of the columns in CSV, and for a Japanese reader their words. */
final class ColumnNames {
    private static final String RATING = "rating.";

    private final ResourceBundle words;

    ColumnNames(Locale locale) {
        var language = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(ColumnNames.class.getPackageName() + ".columns", language);
    }

    /** Returns the heading of a column; what has no words, such as the id of a method or a percentage, is its own. */
    String of(String column) {
        if (words.containsKey(column)) {
            return words.getString(column);
        }
        if (column.startsWith(RATING) && words.containsKey("rating")) {
            return words.getString("rating").formatted(column.substring(RATING.length()));
        }
        var dot = column.lastIndexOf('.');
        var part = dot < 0 ? "" : "method" + column.substring(dot);
        return words.containsKey(part) ? words.getString(part).formatted(column.substring(0, dot)) : column;
    }
}
