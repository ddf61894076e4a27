package io.github.govtechkpi.model;

/** A text from outside as a message shows it: in quotes, on one line, cut where it is long. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** Returns the text in quotes, for example {@code "120 人"}. */
    public static String of(String text) {
        return '"' + cut(text) + '"';
    }

    /** Returns the text without quotes, for a place that has its own. */
    public static String cut(String text) {
        var length = text.codePointCount(0, text.length());
        var shown = length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return onOneLine(shown);
    }

    /** Returns the whole text with line breaks shown as ⏎ and what cannot be printed replaced, for the name of a file. */
    public static String onOneLine(String text) {
        return text.replaceAll("\\r?\\n|\\r", "⏎").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
