package io.github.govtechkpi.report.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates how wide a text is, the same on every machine: the fonts that a reader has are not known when a picture is made.
 *
 * <p>A full-width character is as wide as the font is high, others a little more than half of it.
 */
public final class TextWidths {
    private static final int FIRST_WIDE = 0x1100;
    private static final int HALF_WIDTH_KATAKANA = 0xFF61;
    private static final int HALF_WIDTH_END = 0xFFDC;
    private static final double NARROW = 0.30;
    private static final double USUAL = 0.565;
    private static final double CAPITAL = 0.68;

    private TextWidths() {}

    /** Estimates the width of a text in a font size, for example 26 for 実績 in 13 pixels. */
    public static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidths::share).sum() * size;
    }

    /** Breaks a text into lines of at most a width: English between words, Japanese anywhere but before a closing mark. */
    public static List<String> wrap(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text)) {
            if (!line.isEmpty() && of(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var characters = text.codePoints().toArray();
        for (var i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            var isLast = i == characters.length - 1;
            if (isLast || (isBreakAfter(characters[i], characters[i + 1]) && !isOpening(characters[i]))) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean isBreakAfter(int character, int next) {
        if (isClosing(next) || next == ' ') {
            return false;
        }
        return character == ' ' || isWide(character) || isWide(next);
    }

    private static boolean isClosing(int character) {
        return "、。，．）」』】〕％！？～ー：".indexOf(character) >= 0 || ",.)]%:;!?".indexOf(character) >= 0;
    }

    private static boolean isOpening(int character) {
        return "（「『【〔".indexOf(character) >= 0;
    }

    private static boolean isWide(int character) {
        return character >= FIRST_WIDE && (character < HALF_WIDTH_KATAKANA || character > HALF_WIDTH_END);
    }

    private static double share(int character) {
        if (isWide(character)) {
            return 1;
        }
        if ("il.,:;'|! ()[]/-".indexOf(character) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(character) || character == '%' || character == 'm' || character == 'w'
                ? CAPITAL
                : USUAL;
    }
}
