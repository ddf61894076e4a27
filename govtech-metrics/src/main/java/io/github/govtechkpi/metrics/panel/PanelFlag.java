package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.decomposition.DecompositionFlag;
import io.github.govtechkpi.model.LocalizedText;

/** What the ratio of a series alone would hide. The names are part of the contract with other applications. */
public enum PanelFlag {
    /** The denominator is below the goal's small base. */
    SMALL_BASE(1, LocalizedText.of("分母が小さく、割合は偶然で大きく動きます。", "The base is small: chance alone moves the ratio.")),
    /** As in {@link DecompositionFlag}. */
    RATIO_IMPROVED_ABSOLUTE_WORSENED(2, DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED.text()),
    /** As in {@link DecompositionFlag}. */
    RATIO_IMPROVED_ABSOLUTE_UNCHANGED(4, DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_UNCHANGED.text()),
    /** As in {@link DecompositionFlag}. */
    IMPROVED_ONLY_VIA_DENOMINATOR(8, DecompositionFlag.IMPROVED_ONLY_VIA_DENOMINATOR.text()),
    /** As in {@link DecompositionFlag}. */
    MOSTLY_VIA_DENOMINATOR(16, DecompositionFlag.MOSTLY_VIA_DENOMINATOR.text()),
    /** As in {@link DecompositionFlag}. */
    RATIO_WORSENED_ABSOLUTE_IMPROVED(32, DecompositionFlag.RATIO_WORSENED_ABSOLUTE_IMPROVED.text()),
    /** As in {@link DecompositionFlag}. */
    BOTH_WORSENED(64, DecompositionFlag.BOTH_WORSENED.text()),
    /** As in {@link DecompositionFlag}. */
    RATIO_FLAT_ABSOLUTE_CHANGED(128, DecompositionFlag.RATIO_FLAT_ABSOLUTE_CHANGED.text());

    private final int bit;
    private final LocalizedText text;

    PanelFlag(int bit, LocalizedText text) {
        this.bit = bit;
        this.text = text;
    }

    @SuppressWarnings("EnumOrdinal") // bits live in memory alone, never in a file
    int bit() {
        return bit;
    }

    /** Returns the sentence for a reader, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
