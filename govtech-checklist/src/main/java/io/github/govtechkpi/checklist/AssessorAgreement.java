package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.composite.Agreement;
import io.github.govtechkpi.metrics.composite.Alpha;
import io.github.govtechkpi.metrics.composite.Alphas;
import io.github.govtechkpi.metrics.composite.Kappas;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ItemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far several assessors of one checklist agree, with the items on which they differ.
 *
 * <p>An item that is open for an assessor, or does not apply, has no place on the scale: it is missing for the coefficients. It is
 * listed among the differences all the same.
 *
 * @param results what each assessor said, in the order given
 * @param pairs weighted kappa of each pair of assessors
 * @param alpha Krippendorff's alpha of all assessors, on ordered levels
 * @param differences the items on which not all gave the same answer, in the order of the checklist
 */
public record AssessorAgreement(
        List<AssessmentResult> results, List<Pair> pairs, Alpha alpha, List<Difference> differences) {
    /** Checks that every part is there. */
    public AssessorAgreement {
        results = List.copyOf(results);
        pairs = List.copyOf(pairs);
        requireNonNull(alpha, "alpha");
        differences = List.copyOf(differences);
    }

    /**
     * Two assessors.
     *
     * @param first the place of the first one in the order given, from 0
     * @param second the place of the second one
     * @param kappa their quadratically weighted kappa
     */
    public record Pair(int first, int second, Agreement kappa) {
        /** Checks that the coefficient is there. */
        public Pair {
            requireNonNull(kappa, "kappa");
        }
    }

    /**
     * An item on which assessors differ.
     *
     * @param item the item
     * @param answers what each assessor answered, in the order given
     */
    public record Difference(ItemId item, List<ItemResult> answers) {
        /** Checks that every part is there. */
        public Difference {
            requireNonNull(item, "item");
            answers = List.copyOf(answers);
        }
    }

    /**
     * Compares assessors.
     *
     * @throws IllegalArgumentException for fewer than two assessments
     */
    public static AssessorAgreement of(Checklist checklist, List<Assessment> assessments) {
        if (assessments.size() < 2) {
            throw new IllegalArgumentException(
                    "Agreement needs two assessments or more, but was given " + assessments.size());
        }
        var results = assessments.stream()
                .map(assessment -> AssessmentResult.of(checklist, assessment))
                .toList();
        var ratings = results.stream().map(AssessorAgreement::ratings).toArray(double[][]::new);
        var pairs = new ArrayList<Pair>();
        for (var first = 0; first < ratings.length; first++) {
            for (var second = first + 1; second < ratings.length; second++) {
                pairs.add(new Pair(first, second, Kappas.quadratic(table(ratings[first], ratings[second]))));
            }
        }
        return new AssessorAgreement(
                results, pairs, Alphas.krippendorff(ratings, Alpha.Metric.ORDINAL), differences(checklist, results));
    }

    /** Counts the items that no assessor answered: nobody agrees or differs on them. */
    public int answeredByNone() {
        return (int) IntStream.range(0, results.get(0).items().size())
                .filter(place -> results.stream()
                        .allMatch(result -> result.items().get(place).answer().isEmpty()))
                .count();
    }

    /**
     * Returns the result as a sentence, for example 6項目のうち4項目で一致 / the same answer to 4 of 6 items; items that nobody answered are
     * left out of both numbers.
     */
    public LocalizedText text() {
        var none = answeredByNone();
        var answered = results.get(0).items().size() - none;
        return LocalizedText.of(
                        "評価者%s人の回答は、%s項目のうち%s項目で一致しています%s。%s",
                        "The %s assessors gave the same answer to %3$s of %2$s items%4$s. %5$s")
                .filled(
                        results.size(),
                        answered,
                        answered - differences.size(),
                        none == 0
                                ? ""
                                : LocalizedText.of("（ほかに誰も答えていない%s項目）", ", not counting %s that nobody answered")
                                        .filled(none),
                        alpha.reliability()
                                .map(reliability -> LocalizedText.of(
                                                "一致度（クリッペンドルフのα）は%s（%s）です。", "Krippendorff's alpha is %s: %s.")
                                        .filled(shown(alpha.value().orElseThrow()), reliability.label()))
                                .toOptional()
                                .orElseGet(() ->
                                        alpha.value().reason().orElseThrow().message()));
    }

    /** Returns a coefficient to the two digits that it deserves. */
    public static String shown(double coefficient) {
        return BigDecimal.valueOf(coefficient)
                .setScale(9, RoundingMode.HALF_EVEN) // 0.49999999999999994 is a half
                .setScale(2, RoundingMode.FLOOR)
                .toPlainString();
    }

    @SuppressWarnings("EnumOrdinal") // the levels are declared in their order, which is what an ordinal scale is
    private static double[] ratings(AssessmentResult result) {
        return result.items().stream()
                .mapToDouble(item -> item.answer()
                        .flatMap(Answer::level)
                        .map(level -> (double) level.ordinal())
                        .orElse(Double.NaN))
                .toArray();
    }

    private static double[][] table(double[] first, double[] second) {
        var levels = AnswerLevel.values().length;
        var table = new double[levels][levels];
        for (var item = 0; item < first.length; item++) {
            if (!Double.isNaN(first[item]) && !Double.isNaN(second[item])) {
                table[(int) first[item]][(int) second[item]]++;
            }
        }
        return table;
    }

    private static List<Difference> differences(Checklist checklist, List<AssessmentResult> results) {
        var differences = new ArrayList<Difference>();
        for (var i = 0; i < checklist.items().size(); i++) {
            var place = i;
            var answers =
                    results.stream().map(result -> result.items().get(place)).toList();
            if (answers.stream()
                            .map(answer -> answer.answer().map(Answer::word))
                            .distinct()
                            .count()
                    > 1) {
                differences.add(new Difference(checklist.items().get(i).id(), answers));
            }
        }
        return differences;
    }
}
