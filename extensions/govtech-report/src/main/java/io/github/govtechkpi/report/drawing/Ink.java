package io.github.govtechkpi.report.drawing;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a mark is drawn with, named by its purpose. The colours are those of Okabe and Ito, which people with any form of colour blindness
 * tell apart; each purpose also has a shape, a dash or a pattern of its own, so that a picture can be read in grey.
 *
 * <p>Source: Okabe, Ito, Color Universal Design, 2008; darkened where white paper demands more contrast.
 */
public enum Ink {
    /** Words. */
    TEXT("1b1f24", "e8eaed"),
    /** Words of less weight. */
    MUTED("505a66", "b3bcc8"),
    /** Axes. */
    AXIS("8a94a0", "7d8794"),
    /** Lines behind the data. */
    GRID("e3e7ec", "353b44"),
    /** The paper itself, for the inside of hollow shapes and the halo of words. */
    PAPER("ffffff", "1d2127"),
    /** What was measured. */
    MAIN("0062a3", "6cb8f0"),
    /** What was planned. */
    PLAN("6b7480", "9aa5b2"),
    /** What is to be reached. */
    GOAL("00704f", "4cc79b"),
    /** What is missing, and what demands attention. */
    GAP("b34700", "ff9d5c"),
    /** A second series. */
    SECOND("8f4a75", "e0a3c8"),
    /** What is expected with its uncertainty. */
    FORECAST("0062a3", "6cb8f0"),
    /** What is not judged. */
    PALE("c3cad3", "59626d");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the colour on white paper, for example {@code #0062a3}. */
    String onWhite() {
        return "#" + light;
    }

    Color color() {
        return new Color(Integer.parseInt(light, 16));
    }

    /** Returns the name of the CSS variable that holds the colour in a page, for example {@code --ink-main}. */
    private String variable() {
        return "--ink-" + word();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the style sheet that a page with drawings needs once: the colours for light and dark surroundings. */
    public static String styleSheet() {
        var classes = Arrays.stream(values())
                .map(ink -> ".f-%1$s{fill:var(%2$s)}.s-%1$s{stroke:var(%2$s)}".formatted(ink.word(), ink.variable()))
                .collect(Collectors.joining());
        return ":root{" + variables(false) + "}@media (prefers-color-scheme:dark){:root{" + variables(true)
                + "}}@media print{:root{" + variables(false) + "}}"
                + ".d{fill:none;stroke-linecap:round;stroke-linejoin:round}"
                + ".h{paint-order:stroke;stroke-width:3.5px;stroke-linejoin:round}"
                + classes;
    }

    private static String variables(boolean isDark) {
        return Arrays.stream(values())
                .map(ink -> ink.variable() + ":#" + (isDark ? ink.dark : ink.light))
                .collect(Collectors.joining(";"));
    }
}
