package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.metrics.ratio.MinimumBase;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** R01 to R06: a target for a ratio is inferior to one for an absolute value. */
final class RatioRules {
    private static final double CONFIDENCE = 0.95; // METHODS 2.6
    private static final double POWER = 0.8; // METHODS 2.6, the formula for proportions
    private static final BigDecimal SMALL_BASE = BigDecimal.valueOf(30); // REVIEW.md, R05

    static final ReviewRule R01 = ReviewRule.ofGoals(
            "R01",
            Severity.ERROR,
            LocalizedText.of(
                    "目標は「%s」という割合だけで、件数がありません。分子「%s」と分母「%s」の件数で目標を書いてください。分母の数（denominator）を添えると、必要な件数を計算します。",
                    "The target is %s alone, without counts. State it in counts of \"%s\" and of \"%s\"; with a denominator beside the percentage, the count that it asks for is computed."),
            RatioRules::barePercentage);

    static final ReviewRule R02 = ReviewRule.ofGoals(
            "R02",
            Severity.WARNING,
            LocalizedText.of(
                    "割合の目標ですが、分子「%s」（%s）を実数で数える目標がありません。実数の目標を加え、supportsかpartOfで結び付けてください。",
                    "A goal for a ratio has no companion that counts its numerator \"%s\" (%s). Add a goal in absolute numbers, and link the two with supports or partOf."),
            RatioRules::noCompanion);

    static final ReviewRule R03 = ReviewRule.ofGoals(
            "R03",
            Severity.WARNING,
            LocalizedText.of(
                    "%sから%sへの変化は、この規模では偶然のばらつきと区別できません。この変化を確かめるには、母数が%s以上必要です。数える範囲を広げるか、増減を実数で示してください。",
                    "A change from %s to %s cannot be told from chance at this size: to show it, the base has to be %s or more. Count in a wider area, or state the change in absolute numbers."),
            RatioRules::baseTooSmall);

    static final ReviewRule R04 = ReviewRule.ofGoals(
            "R04",
            Severity.ERROR,
            LocalizedText.of(
                    "目標は「%s」ですが、もとになる基準値がありません。何を基準にするのかが分かるよう、基準値と時点を記録してください。",
                    "The target is %s, but there is no baseline to take it from. Record the baseline with its period."),
            RatioRules::growthFromNothing);

    static final ReviewRule R05 = ReviewRule.ofGoals(
            "R05",
            Severity.WARNING,
            LocalizedText.of(
                    "基準値が%s（30未満）のため、「%s」は実数ではわずかな変化です（目標%s）。目標は実数で示してください。",
                    "The baseline is %s, below 30: %s is little in absolute numbers (target: %s). State the target in absolute numbers."),
            RatioRules::growthFromLittle);

    static final ReviewRule R06 = ReviewRule.ofGoals(
            "R06",
            Severity.WARNING,
            LocalizedText.of(
                    "分母の数え方が決まっておらず、次に同じ数え方ができません（%s）。何を含み、何を含まないかを分母のdefinitionに書いてください。",
                    "The denominator cannot be counted twice in the same way: %s. Write into its definition what belongs to it and what does not."),
            RatioRules::vagueDenominator);

    private RatioRules() {}

    private static Stream<Hit> barePercentage(GoalInReview goal) {
        if (!(goal.goal().indicator() instanceof RatioIndicator ratio)) {
            return Stream.empty();
        }
        return published(goal.goal().target())
                .filter(level -> level.denominator().isEmpty())
                .map(level -> Hit.of(
                        List.of(
                                FieldValue.of("target.percent", Shown.plain(level.rate())),
                                FieldValue.missing("target.denominator")),
                        Shown.of(level.rate()),
                        Shown.name(ratio.numerator().name(), "分子", "the numerator"),
                        Shown.name(ratio.denominator().name(), "分母", "the denominator")))
                .stream();
    }

    private static Optional<TargetLevel.Published> published(Optional<Target> target) {
        return target.flatMap(GoalInReview::statedLevel)
                .filter(TargetLevel.Published.class::isInstance)
                .map(TargetLevel.Published.class::cast);
    }

    private static Stream<Hit> noCompanion(GoalInReview goal) {
        if (!(goal.goal().indicator() instanceof RatioIndicator ratio)
                || goal.program().goals().stream().anyMatch(other -> isCompanion(goal.goal(), ratio, other))) {
            return Stream.empty();
        }
        var name = Shown.name(ratio.numerator().name(), "分子", "the numerator");
        return Stream.of(Hit.of(
                FieldValue.of(
                        "indicator.numerator", name + " (" + ratio.numerator().unit() + ")"),
                name,
                ratio.numerator().unit().symbol()));
    }

    /** A goal in the numerator's unit that is linked to the ratio's goal, or is called as the numerator is. */
    private static boolean isCompanion(Goal goal, RatioIndicator ratio, Goal other) {
        return other.indicator() instanceof AbsoluteIndicator counted
                && counted.unit().equals(ratio.numerator().unit())
                && (isLinked(goal, other)
                        || isLinked(other, goal)
                        || ratio.numerator().name().filter(other.name()::equals).isPresent());
    }

    private static boolean isLinked(Goal from, Goal to) {
        return from.definition().supports().contains(to.id())
                || from.definition().partOf().filter(to.id()::equals).isPresent();
    }

    private static Stream<Hit> baseTooSmall(GoalInReview goal) {
        if (!goal.isChange() || goal.baseline().isEmpty() || goal.level().isEmpty() || isSumSinceTheStart(goal)) {
            return Stream.empty();
        }
        var from = goal.baseline().get();
        var to = goal.level().get();
        return neededBase(from, to)
                .filter(needed -> base(goal, from).compareTo(BigDecimal.valueOf(needed)) < 0)
                .map(needed -> Hit.of(
                        List.of(FieldValue.of("baseline", from), FieldValue.of("target", to)),
                        Shown.of(from),
                        Shown.of(to),
                        String.valueOf(needed)))
                .stream();
    }

    /** A sum since the start does not vary about a mean: the model of independent cases says nothing about it. */
    private static boolean isSumSinceTheStart(GoalInReview goal) {
        return goal.traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.CUMULATIVE || basis == TimeBasis.GROSS_CUMULATIVE)
                .isPresent();
    }

    private static BigDecimal base(GoalInReview goal, Quantity from) {
        if (from instanceof Ratio ratio) {
            var sample = goal.traits()
                    .survey()
                    .flatMap(survey -> survey.sample().stream().boxed().findFirst());
            return sample.map(BigDecimal::valueOf).orElse(ratio.denominator().amount());
        }
        return ((AbsoluteValue) from).amount();
    }

    private static Optional<Long> neededBase(Quantity from, Quantity to) {
        if (from instanceof AbsoluteValue before && to instanceof AbsoluteValue after) {
            if (before.unit().kind() != MeasureUnit.Kind.COUNT
                    || before.amount().signum() <= 0
                    || after.amount().signum() < 0
                    || before.equals(after)) {
                return Optional.empty();
            }
            var change = after.amount().doubleValue() / before.amount().doubleValue() - 1;
            return change == 0
                    ? Optional.empty()
                    : MinimumBase.exact(change, CONFIDENCE)
                            .map(MinimumBase.Exact::minBase)
                            .toOptional();
        }
        if (from instanceof Ratio before && to instanceof Ratio after) {
            var p0 = share(before);
            var p1 = share(after);
            return p0 == p1 || p0 > 1 || p1 > 1
                    ? Optional.empty()
                    : Optional.of(
                            MinimumBase.perGroup(p0, p1, CONFIDENCE, POWER).perGroup());
        }
        return Optional.empty();
    }

    private static double share(Ratio ratio) {
        return ratio.numerator().amount().doubleValue()
                / ratio.denominator().amount().doubleValue();
    }

    private static Stream<Hit> growthFromNothing(GoalInReview goal) {
        return goal.isGrowth() && goal.goal().baseline().isEmpty()
                ? Stream.of(Hit.of(List.of(growthField(goal), FieldValue.missing("baseline")), growth(goal)))
                : Stream.empty();
    }

    private static Stream<Hit> growthFromLittle(GoalInReview goal) {
        if (!goal.isGrowth() || goal.baseline().isEmpty()) {
            return Stream.empty();
        }
        var start = goal.baseline().get();
        var counted = GoalInReview.counted(start);
        return counted.amount().compareTo(SMALL_BASE) < 0
                ? Stream.of(Hit.of(
                        List.of(growthField(goal), FieldValue.of("baseline", start)),
                        Shown.of(start),
                        growth(goal),
                        goal.level().map(Shown::of).orElse(LocalizedText.of("値なし", "no value"))))
                : Stream.empty();
    }

    private static FieldValue growthField(GoalInReview goal) {
        return goal.goal().target().orElseThrow() instanceof Target.Multiple multiple
                ? multiple.factor()
                        .map(factor -> FieldValue.of("target.factor", factor.toPlainString()))
                        .orElseGet(() -> FieldValue.missing("target.factor"))
                : FieldValue.of("path", goal.goal().definition().path());
    }

    private static LocalizedText growth(GoalInReview goal) {
        return goal.goal().target().orElseThrow() instanceof Target.Multiple multiple
                ? multiple.factor().map(Shown::multiple).orElse(LocalizedText.of("何倍か", "a multiple"))
                : LocalizedText.of("一定の伸び率での成長", "growth at a constant rate");
    }

    private static Stream<Hit> vagueDenominator(GoalInReview goal) {
        if (!(goal.goal().indicator() instanceof RatioIndicator ratio)) {
            return Stream.empty();
        }
        var problems = new ArrayList<LocalizedText>();
        var evidence = new ArrayList<FieldValue>();
        if (ratio.denominator().definition().isEmpty()) {
            problems.add(LocalizedText.of("定義がない", "it has no definition"));
            evidence.add(FieldValue.missing("indicator.denominator.definition"));
        }
        var definitions = definitions(goal.goal());
        if (definitions.size() > 1) {
            problems.add(LocalizedText.of(
                    "目標の履歴の中で定義が変わっている：「%s」から「%s」"
                            .formatted(
                                    definitions
                                            .get(0)
                                            .ja()
                                            .orElse(definitions.get(0).toString()),
                                    last(definitions)
                                            .ja()
                                            .orElse(last(definitions).toString())),
                    "it changed in the target's history, from \"%s\" to \"%s\""
                            .formatted(definitions.get(0), last(definitions))));
            definitions.forEach(text -> evidence.add(FieldValue.of("targetHistory.target.denominatorSource", text)));
        }
        return problems.isEmpty() ? Stream.empty() : Stream.of(Hit.of(evidence, Shown.joined(problems, "、", "; ")));
    }

    private static List<LocalizedText> definitions(Goal goal) {
        return Stream.concat(
                        goal.definition().targetHistory().revisions().stream().map(TargetRevision::target),
                        goal.target().stream())
                .flatMap(target -> published(Optional.of(target)).stream())
                .flatMap(level -> level.denominatorSource().stream())
                .distinct()
                .toList();
    }

    private static LocalizedText last(List<LocalizedText> texts) {
        return texts.get(texts.size() - 1);
    }
}
