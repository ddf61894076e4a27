package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Maturity assessments (成熟度評価) by points. */
public final class Maturities {
    private static final Derivation DERIVATION = Derivation.of(
            "Mean of shares and share of points, GTMI groups",
            LocalizedText.of("満点の項目を「満たした項目」と数えています。", "An item is met when it has full points."),
            LocalizedText.of(
                    "項目ごとの得点率の平均では、どの項目も同じ重みです。",
                    "In the mean of shares every item counts the same, however many points it has."));

    private Maturities() {}

    /**
     * Assesses maturity from points, for example 2, 1, 0, 2 and 2 of 2 points each: 3 of 5 items, a mean of 0.7, group B.
     *
     * <p>Formula: {@code simpleMeanOfShares = mean of score / maxScore}; {@code pointsShare = sum score / sum maxScore}; the
     * group is that of {@code simpleMeanOfShares}.<br>
     * Unit: points.
     *
     * @param scores the points of each item, from 0 to its maximum; NaN where one was not assessed
     * @param maxScores the most points that each item can have, above 0
     * @return the assessment; not computable ({@code MISSING_COMPONENT}) if an item was not assessed, ({@code EMPTY_TABLE})
     *     without any item
     * @throws InvalidInputException if the columns differ in length ({@code LENGTH_MISMATCH}), a score is infinite ({@code
     *     MISSING_COMPONENT}) or outside 0 to its maximum ({@code INVALID_INPUT}), or a maximum is not above 0 ({@code
     *     INVALID_RANGE})
     */
    public static Computed<Maturity> of(double[] scores, double[] maxScores) {
        Arguments.sameLength(scores.length, maxScores.length, "scores and maxScores");
        var anyMissing = Columns.anyMissing(scores, "scores");
        Arguments.finite(maxScores, "maxScores");
        for (var i = 0; i < scores.length; i++) {
            if (maxScores[i] <= 0) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_RANGE,
                        "maxScores[%d] must be above 0, but was %s".formatted(i, maxScores[i]));
            }
            if (scores[i] < 0 || scores[i] > maxScores[i]) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "scores[%d] must be from 0 to %s, but was %s".formatted(i, maxScores[i], scores[i]));
            }
        }
        if (scores.length == 0) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        if (anyMissing) {
            return Computed.notComputable(ReasonCode.MISSING_COMPONENT);
        }
        var met = (int) IntStream.range(0, scores.length)
                .filter(i -> scores[i] == maxScores[i])
                .count();
        var points = Arrays.stream(scores).sum();
        var maxPoints = Arrays.stream(maxScores).sum();
        var mean = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i] / maxScores[i])
                .average()
                .orElseThrow();
        return Computed.of(new Maturity(
                Columns.list(scores),
                Columns.list(maxScores),
                ItemsMet.of(met, scores.length),
                points,
                maxPoints,
                mean,
                points / maxPoints,
                MaturityGroup.reachedBy(mean),
                DERIVATION));
    }
}
