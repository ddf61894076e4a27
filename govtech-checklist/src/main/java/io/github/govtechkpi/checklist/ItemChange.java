package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Evidence;
import java.util.List;

/**
 * What became of one item from one assessment to the next.
 *
 * @param before the item in the earlier assessment
 * @param after the item in the later one
 * @param kind what changed
 * @param expired the evidence that counted in the earlier assessment and had run out by the day of the later one
 */
public record ItemChange(ItemResult before, ItemResult after, Kind kind, List<Evidence> expired) {
    /** What can become of an item. The names are part of the contract with other applications. */
    public enum Kind {
        /** It has come further. */
        IMPROVED("前進", "improved"),
        /** It fell back. */
        FELL_BACK("後退", "fell back"),
        /** The same answer as before. */
        UNCHANGED("変化なし", "unchanged"),
        /** It was open and is answered now. */
        NEWLY_ANSWERED("新たに回答", "newly answered"),
        /** It was answered and is open now. */
        NO_LONGER_ANSWERED("回答がなくなった", "no longer answered"),
        /** It applied and no longer does, or the other way round. */
        APPLICABILITY_CHANGED("該当の有無が変わった", "applicability changed");

        private final LocalizedText label;

        Kind(String ja, String en) {
            label = LocalizedText.of(ja, en);
        }

        /** Returns what changed as a reader sees it, for example 前進 / improved. */
        public LocalizedText label() {
            return label;
        }
    }

    /** Checks that every part is there. */
    public ItemChange {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(kind, "kind");
        expired = List.copyOf(expired);
    }

    /** Tells whether evidence ran out and nothing valid stands in its place. */
    public boolean isLeftWithoutEvidence() {
        return !expired.isEmpty() && after.validEvidence().isEmpty();
    }
}
