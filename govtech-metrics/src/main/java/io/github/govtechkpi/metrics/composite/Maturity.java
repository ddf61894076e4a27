package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * A maturity assessment by points.
 *
 * @param scores the points of each item
 * @param maxScores the most points that each item can have
 * @param items the items with full points, of all items
 * @param points the sum of points
 * @param maxPoints the most points possible
 * @param simpleMeanOfShares the mean of {@code score / maxScore}: every item counts the same
 * @param pointsShare {@code points / maxPoints}: an item with more points counts more
 * @param group the maturity group of {@code simpleMeanOfShares}
 * @param derivation how the numbers came about
 */
public record Maturity(
        List<Double> scores,
        List<Double> maxScores,
        ItemsMet items,
        double points,
        double maxPoints,
        double simpleMeanOfShares,
        double pointsShare,
        MaturityGroup group,
        Derivation derivation) {
    /** Copies the scores. */
    public Maturity {
        scores = List.copyOf(scores);
        maxScores = List.copyOf(maxScores);
        requireNonNull(items, "items");
        requireNonNull(group, "group");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the group with the items met: {@code B（5項目中3項目）}, {@code B (3 of 5 items)}. */
    public LocalizedText text() {
        var counts = items.text();
        return LocalizedText.of(
                group + "（" + counts.ja().orElseThrow() + "）",
                group + " (" + counts.en().orElseThrow() + ")");
    }
}
