package io.github.govtechkpi.report.drawing;

/** Tells that no font of this machine can paint a text, so that a PNG would show boxes; SVG needs no font of ours. */
public final class MissingFontException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingFontException(String text) {
        super(
                "No font of this machine has the characters of \"%s\": install one, for example Noto Sans CJK, or write SVG"
                        .formatted(text));
    }
}
