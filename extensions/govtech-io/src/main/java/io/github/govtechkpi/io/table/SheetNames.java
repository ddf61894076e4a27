package io.github.govtechkpi.io.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Names that Excel takes: 31 characters, none of seven characters in them, and none twice whatever the case of its letters. */
final class SheetNames {
    private static final int LONGEST = 31;

    private SheetNames() {}

    /** Returns the sheets under such names. */
    static List<WorkbookSheet> named(List<WorkbookSheet> sheets) {
        var taken = new HashSet<String>();
        return sheets.stream()
                .map(sheet -> {
                    var plain = sheet.name()
                            .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                            .strip();
                    var name = shortened(plain, "");
                    for (var i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                        name = shortened(plain, " " + i);
                    }
                    return new WorkbookSheet(name, sheet.heading(), sheet.texts(), sheet.rows());
                })
                .toList();
    }

    private static String shortened(String name, String suffix) {
        var room = LONGEST - suffix.length();
        var end = Math.min(name.length(), room);
        if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + suffix;
    }
}
