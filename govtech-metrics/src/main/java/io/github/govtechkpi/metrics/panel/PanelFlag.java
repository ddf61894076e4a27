package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.decomposition.DecompositionFlag;
import io.github.govtechkpi.model.LocalizedText;

/** What the ratio of a series alone would hide. The names are part of the contract with other applications. */
public enum PanelFlag {
    /** The denominator is below the goal's small base. */
    SMALL_BASE(LocalizedText.of("分母が小さく、割合は偶然で大きく動きます。", "The base is small: chance alone moves the ratio.")),
    /** As in {@link DecompositionFlag}. */
    RATIO_IMPROVED_ABSOLUTE_WORSENED(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED.text()),
    /** As in {@link DecompositionFlag}. */
    RATIO_IMPROVED_ABSOLUTE_UNCHANGED(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_UNCHANGED.text()),
    /** As in {@link DecompositionFlag}. */
    IMPROVED_ONLY_VIA_DENOMINATOR(DecompositionFlag.IMPROVED_ONLY_VIA_DENOMINATOR.text()),
    /** As in {@link DecompositionFlag}. */
    MOSTLY_VIA_DENOMINATOR(DecompositionFlag.MOSTLY_VIA_DENOMINATOR.text()),
    /** As in {@link DecompositionFlag}. */
    RATIO_WORSENED_ABSOLUTE_IMPROVED(DecompositionFlag.RATIO_WORSENED_ABSOLUTE_IMPROVED.text()),
    /** As in {@link DecompositionFlag}. */
    BOTH_WORSENED(DecompositionFlag.BOTH_WORSENED.text()),
    /** As in {@link DecompositionFlag}. */
    RATIO_FLAT_ABSOLUTE_CHANGED(DecompositionFlag.RATIO_FLAT_ABSOLUTE_CHANGED.text());

    private final LocalizedText text;

    PanelFlag(LocalizedText text) {
        this.text = text;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** Returns the sentence for a reader, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
