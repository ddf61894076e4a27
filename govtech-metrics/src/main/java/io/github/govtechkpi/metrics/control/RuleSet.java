package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.model.LocalizedText;

/** Rules that are used together. Use one set only: every further rule raises more false alarms. */
public enum RuleSet {
    /** NHS Making Data Count; the default. */
    NHS("NHS Making Data Count rules", 86),
    /** The four rules of the Western Electric handbook. */
    WESTERN_ELECTRIC("Western Electric rules 1 to 4 (Western Electric 1956)", 92),
    /** The eight tests of Nelson. */
    NELSON("Nelson rules 1 to 8 (Nelson 1984)", 74);

    private final String text;
    private final int averageRunLength;
    private final LocalizedText falseAlarms;

    RuleSet(String text, int averageRunLength) {
        this.text = text;
        this.averageRunLength = averageRunLength;
        falseAlarms = falseAlarms(averageRunLength);
    }

    /**
     * Returns after how many points, on average, a process that does not change gives its first false alarm, for example 92.
     *
     * <p>For independent normal values and known limits: 91.75 for Western Electric (Champ &amp; Woodall, Technometrics 1987
     * 29:393), the others from 400,000 simulated series; rule 1 alone has 370.
     */
    public int averageRunLength() {
        return averageRunLength;
    }

    /** Returns the set with its source. */
    String text() {
        return text;
    }

    LocalizedText falseAlarms() {
        return falseAlarms;
    }

    private static LocalizedText falseAlarms(int averageRunLength) {
        return LocalizedText.of(
                "変化のない工程でも、平均して%d点に1回は誤った信号が出ます（独立した正規分布の場合）。".formatted(averageRunLength),
                "A process that does not change gives a false signal every %d points on average (independent normal values)."
                        .formatted(averageRunLength));
    }
}
