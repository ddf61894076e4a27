package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.model.LocalizedText;

/** What the change of a ratio hides, as long as only the ratio is looked at; improving and worsening follow {@link Better}. */
public enum DecompositionFlag {
    /** The ratio improved, the numerator got worse: 50 of 100 became 48 of 80. */
    RATIO_IMPROVED_ABSOLUTE_WORSENED(
            "割合は改善しましたが、実数は悪化しています。", "The ratio improved although the count itself got worse."),
    /** The ratio improved, the numerator stayed: 50 of 100 became 50 of 80. */
    RATIO_IMPROVED_ABSOLUTE_UNCHANGED(
            "割合は改善しましたが、実数は変わっていません。", "The ratio improved although the count did not change."),
    /** The numerator's effect is none or against the improvement. */
    IMPROVED_ONLY_VIA_DENOMINATOR("割合の改善は、すべて分母の変化によるものです。", "The ratio improved through its denominator alone."),
    /** Both effects improve the ratio, the denominator's more than the numerator's. */
    MOSTLY_VIA_DENOMINATOR("割合の改善は、主に分母の変化によるものです。", "The ratio improved mostly through its denominator."),
    /** The ratio got worse, the numerator improved: 480 of 1200 became 510 of 1500. */
    RATIO_WORSENED_ABSOLUTE_IMPROVED(
            "割合は悪化しましたが、実数は改善しています。", "The ratio got worse although the count itself improved."),
    /** The ratio and the numerator got worse. */
    BOTH_WORSENED("割合も実数も悪化しています。", "Both the ratio and the count got worse."),
    /** The ratio stayed, the numerator changed: 5 of 10 became 50 of 100. */
    RATIO_FLAT_ABSOLUTE_CHANGED("割合は変わっていませんが、実数は変わっています。", "The ratio did not change although the count did.");

    private final String ja;
    private final String en;

    DecompositionFlag(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Returns the sentence for a reader, in both languages. */
    public LocalizedText text() {
        return LocalizedText.of(ja, en);
    }
}
