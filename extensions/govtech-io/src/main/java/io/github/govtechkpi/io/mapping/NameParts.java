package io.github.govtechkpi.io.mapping;

import java.util.regex.Pattern;

/** How the rows of a KPI sheet say that they are a part of a row above: by an indentation or by what they are called. */
public final class NameParts {
    private static final Pattern INDENTATION = Pattern.compile("^(?:\\u3000| {2}|└)+");
    private static final Pattern CALLED =
            Pattern.compile("(?:うち)?(?:男性?|女性?|市内|市外|町内|町外|県内|県外|国内|国外|小学[生校]|中学[生校]|高校生?)(?:\\(.*\\))?"
                    + "|うち.+|[0-9]{1,2}歳?(?:代|以上|未満|[~〜～-][0-9]{1,2}歳).*");
    private static final Pattern BREAKDOWN = Pattern.compile("\\(?(?:の?内訳)\\)?");

    private NameParts() {}

    /** Returns how far a name is indented: full-width blanks or pairs of ordinary ones. */
    public static int depth(String raw) {
        var indentation = INDENTATION.matcher(raw);
        return indentation.find() ? indentation.group().replace("  ", "\u3000").length() : 0;
    }

    /** Tells whether a name alone says nothing but which part of another it is: 男性, うち市外, 65歳以上. */
    public static boolean isCalledPart(String raw) {
        return CALLED.matcher(Headings.plain(raw)).matches();
    }

    /** Tells whether a row only announces the parts below it: 内訳. */
    public static boolean isBreakdown(String raw) {
        return BREAKDOWN.matcher(Headings.plain(raw)).matches();
    }
}
