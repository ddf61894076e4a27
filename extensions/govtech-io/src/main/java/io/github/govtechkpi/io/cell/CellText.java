package io.github.govtechkpi.io.cell;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Brings the characters of a cell to one form, without making a digit of what is none (①, ², ½). */
final class CellText {
    private static final Pattern ASCII_DIGIT = Pattern.compile("[0-9]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s\\u200B\\uFEFF]");

    /** Only the blanks that separate no two numbers: 1 234 can be two of them. */
    private static final Pattern BLANK_FOR_LOOKS =
            Pattern.compile("^[\\p{Z}\\s\\u200B\\uFEFF]+|[\\p{Z}\\s\\u200B\\uFEFF]+$"
                    + "|(?<=[^0-9.,\\p{Z}\\s\\u200B\\uFEFF])[\\p{Z}\\s\\u200B\\uFEFF]+"
                    + "|[\\p{Z}\\s\\u200B\\uFEFF]+(?=[^0-9.,\\p{Z}\\s\\u200B\\uFEFF])");

    /** Radicals that stand in texts which were taken out of a PDF; NFKC leaves some and makes old forms of others (戶 for 戸). */
    private static final Map<Integer, String> RADICALS = Map.ofEntries(
            Map.entry((int) '⻑', "長"),
            Map.entry((int) '⻄', "西"),
            Map.entry((int) '⻘', "青"),
            Map.entry((int) '⻝', "食"),
            Map.entry((int) '⺠', "民"),
            Map.entry((int) '⻩', "黄"),
            Map.entry((int) '⻲', "亀"),
            Map.entry((int) '⻭', "歯"),
            Map.entry((int) '⻫', "斉"),
            Map.entry((int) '⻨', "麦"),
            Map.entry((int) '⻆', "角"),
            Map.entry((int) '⻯', "竜"),
            Map.entry((int) '⻤', "鬼"),
            Map.entry((int) '⻁', "虎"),
            Map.entry((int) '⼾', "戸"),
            Map.entry((int) '⿊', "黒"),
            Map.entry((int) '⾭', "青"),
            Map.entry((int) '⿈', "黄"),
            Map.entry((int) '⿒', "歯"),
            Map.entry((int) '⿑', "斉"),
            Map.entry((int) '⿔', "亀"));

    private static final Map<Character, Character> BRACKETS = Map.of('(', ')', '【', '】', '[', ']', '〔', '〕', '<', '>');

    private CellText() {}

    /** Returns the text with CJK radicals replaced by the ordinary characters. */
    static String withoutRadicals(String text) {
        if (text.codePoints().noneMatch(CellText::isRadical)) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.append(isRadical(c) ? ordinary(c) : Character.toString(c)));
        return plain.toString();
    }

    /** Returns the text in NFKC, but for characters that would become digits: 12① must never be 121. */
    static String folded(String text) {
        var out = new StringBuilder();
        var run = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isNoDigitThatFoldsToOne(c)) {
                out.append(nfkc(run.toString())).appendCodePoint(c);
                run.setLength(0);
            } else {
                run.appendCodePoint(c == '〜' ? '~' : c);
            }
        });
        return out.append(nfkc(run.toString())).toString();
    }

    /** Returns the text without blanks for looks. */
    static String withoutBlanks(String text) {
        return BLANK.matcher(text).find() ? BLANK_FOR_LOOKS.matcher(text).replaceAll("") : text;
    }

    /** Returns the text folded, without radicals and without blanks for looks. */
    static String compact(String text) {
        return withoutBlanks(folded(withoutRadicals(text)));
    }

    /** Returns the text without one pair of brackets around all of it. */
    static String withoutBrackets(String text) {
        if (text.length() < 3) {
            return text;
        }
        var close = BRACKETS.get(text.charAt(0));
        return close != null && text.indexOf(close) == text.length() - 1 ? text.substring(1, text.length() - 1) : text;
    }

    /** Tells whether a sign can stand for minus before a number. */
    static boolean isMinus(int c) {
        return Set.of('-', '−', '‐', '‑', '–', '▲', '△').contains((char) c);
    }

    /** Tells whether a text is made of dashes alone, which stand for nothing to count. */
    static boolean isDashes(String text) {
        IntPredicate dash = c -> "-−‐‑–—―ー─━ｰ－".indexOf(c) >= 0;
        return !text.isEmpty() && text.codePoints().allMatch(dash);
    }

    private static boolean isRadical(int c) {
        return RADICALS.containsKey(c) || (c >= 0x2F00 && c <= 0x2FD5);
    }

    private static String ordinary(int c) {
        var known = RADICALS.get(c);
        return known == null ? nfkc(Character.toString(c)) : known;
    }

    private static boolean isNoDigitThatFoldsToOne(int c) {
        return c > 0x7F
                && !Character.isDigit(c)
                && ASCII_DIGIT.matcher(nfkc(Character.toString(c))).find();
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
