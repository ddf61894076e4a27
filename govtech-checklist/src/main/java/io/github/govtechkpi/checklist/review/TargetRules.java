package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** R24 to R26 and R28: what is to be reached, by when, and whether it was moved. */
final class TargetRules {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static final ReviewRule R24 = ReviewRule.ofGoals(
            "R24",
            Severity.ERROR,
            LocalizedText.of("%s。いつまでに、どれだけ（実数で）かを決めてください。", "%s. Decide how much, in absolute numbers, and by when."),
            TargetRules::unfinished);

    static final ReviewRule R25 = ReviewRule.ofGoals(
            "R25",
            Severity.ERROR,
            LocalizedText.of("途中の目標値（milestones）に誤りがあります：%s。", "The milestones are wrong: %s. Correct them."),
            MilestoneChecks::problems);

    static final ReviewRule R26 = ReviewRule.ofGoals(
            "R26",
            Severity.ERROR,
            LocalizedText.of(
                    "目標%sは、取り得る限界（%s）を超えています。目標か限界（naturalLimit）を訂正してください。",
                    "The target %s lies beyond what is possible (%s). Correct the target or the limit (naturalLimit)."),
            TargetRules::beyondTheLimit);

    static final ReviewRule R28 = ReviewRule.ofGoals(
            "R28",
            Severity.WARNING,
            LocalizedText.of(
                    "目標が変更されています。当初は%s、現在は%sです（%s）。変更した日は%s、理由は%s。当初の目標に対する進捗も併せて示してください。",
                    "The target was moved: originally %s, now %s (%s), on %s; the reason %s. Show the progress towards the original target as well."),
            TargetRules::moved);

    private TargetRules() {}

    private static Stream<Hit> unfinished(GoalInReview goal) {
        var missing = new ArrayList<LocalizedText>();
        var problems = new ArrayList<LocalizedText>();
        var evidence = new ArrayList<FieldValue>();
        if (goal.goal().target().filter(TargetRules::namesAValue).isEmpty()) {
            missing.add(LocalizedText.of("目標値", "no target value"));
            evidence.add(FieldValue.missing("target"));
        }
        if (goal.due().isEmpty()) {
            missing.add(LocalizedText.of("達成期限", "no due date"));
            evidence.add(FieldValue.missing("target.due"));
        }
        if (!missing.isEmpty()) {
            problems.add(LocalizedText.of("%sがありません", "The goal has %s").filled(Shown.joined(missing, "と", " and ")));
        }
        if (goal.due().isPresent()
                && goal.start()
                        .filter(start -> !goal.due().get().end().isAfter(start.end()))
                        .isPresent()) {
            problems.add(LocalizedText.of(
                            "達成期限%sが、基準値の時点%sより後になっていません", "The due date %s does not come after the baseline %s")
                    .filled(goal.due().get(), goal.start().orElseThrow()));
            evidence.add(FieldValue.of("target.due", goal.due().get()));
            evidence.add(FieldValue.of("baseline.period", goal.start().get()));
        }
        return problems.isEmpty() ? Stream.empty() : Stream.of(Hit.of(evidence, Shown.joined(problems, "。", ". ")));
    }

    private static boolean namesAValue(Target target) {
        if (target instanceof Target.Multiple multiple) {
            return multiple.factor().isPresent();
        }
        if (target instanceof Target.CumulativeTotal cumulative) {
            return cumulative.total().isPresent();
        }
        if (target instanceof Target.StayWithin within) {
            return within.low().isPresent() && within.high().isPresent();
        }
        return GoalInReview.statedLevel(target).isPresent();
    }

    private static Stream<Hit> beyondTheLimit(GoalInReview goal) {
        var target = goal.goal().target();
        if (target.isEmpty()) {
            return Stream.empty();
        }
        var limit = goal.traits().naturalLimit();
        var published = GoalInReview.statedLevel(target.get());
        if (published.isPresent() && published.get() instanceof TargetLevel.Published level) {
            var most = limit.map(share -> share.multiply(WHOLE)).orElse(WHOLE);
            return (limit.isPresent() || isPart(goal)) && level.rate().percent().compareTo(most) > 0
                    ? Stream.of(Hit.of(
                            List.of(FieldValue.of("target.percent", Shown.plain(level.rate())), limitField(limit)),
                            Shown.of(level.rate()),
                            LocalizedText.of(
                                    most.stripTrailingZeros().toPlainString() + "％",
                                    most.stripTrailingZeros().toPlainString() + "%")))
                    : Stream.empty();
        }
        var values = target.get() instanceof Target.StayWithin within
                ? within.high().<Quantity>map(high -> high)
                : goal.level(target.get());
        return values
                .filter(level -> isBeyond(goal, level))
                .map(level -> Hit.of(
                        List.of(FieldValue.of("target", level), limitField(limit)),
                        Shown.of(level),
                        limitText(goal, level)))
                .stream();
    }

    private static boolean isPart(GoalInReview goal) {
        return goal.goal().indicator() instanceof RatioIndicator ratio && ratio.numeratorIsPart();
    }

    private static FieldValue limitField(Optional<BigDecimal> limit) {
        return limit.map(value -> FieldValue.of("indicator.naturalLimit", value.toPlainString()))
                .orElseGet(() -> FieldValue.missing("indicator.naturalLimit"));
    }

    /** A limit lies at the end that the goal goes to; one above the start is no limit of a fall. */
    private static boolean isBeyond(GoalInReview goal, Quantity level) {
        var limit = goal.traits().naturalLimit();
        if (goal.goal().direction() == Direction.DECREASE) {
            return limit.filter(least -> share(level).compareTo(least) < 0
                            && goal.baseline()
                                    .filter(start -> share(start).compareTo(least) >= 0)
                                    .isPresent())
                    .isPresent();
        }
        var most = limit.or(() -> isPart(goal) ? Optional.of(BigDecimal.ONE) : Optional.empty());
        return most.filter(value -> share(level).compareTo(value) > 0).isPresent();
    }

    private static BigDecimal share(Quantity quantity) {
        return quantity instanceof Ratio ratio
                ? ratio.numerator().amount().divide(ratio.denominator().amount(), MathContext.DECIMAL64)
                : ((AbsoluteValue) quantity).amount();
    }

    private static LocalizedText limitText(GoalInReview goal, Quantity level) {
        if (level instanceof Ratio ratio) {
            var share = goal.traits().naturalLimit().orElse(BigDecimal.ONE);
            return Shown.of(new Ratio(
                    new AbsoluteValue(
                            share.multiply(ratio.denominator().amount()),
                            ratio.numerator().unit()),
                    ratio.denominator()));
        }
        return Shown.of(new AbsoluteValue(goal.traits().naturalLimit().orElseThrow(), level.unit()));
    }

    private static Stream<Hit> moved(GoalInReview goal) {
        var revisions = goal.goal().definition().targetHistory().revisions();
        if (revisions.isEmpty() || goal.goal().target().isEmpty()) {
            return Stream.empty();
        }
        var original = revisions.get(0).target();
        var current = goal.goal().target().get();
        var moves = new ArrayList<TargetRevision>();
        for (var i = 1; i < revisions.size(); i++) {
            if (!revisions.get(i).target().equals(revisions.get(i - 1).target())) {
                moves.add(revisions.get(i));
            }
        }
        var unrecorded = !revisions.get(revisions.size() - 1).target().equals(current);
        if (moves.isEmpty() && !unrecorded) {
            return Stream.empty();
        }
        return Stream.of(Hit.of(
                List.of(
                        FieldValue.of("targetHistory.target", Shown.of(original)),
                        FieldValue.of("target", Shown.of(current)),
                        FieldValue.of("targetHistory.from", days(moves, unrecorded))),
                Shown.of(original),
                Shown.of(current),
                difference(goal, original, current),
                days(moves, unrecorded),
                reasons(moves, unrecorded)));
    }

    private static LocalizedText days(List<TargetRevision> moves, boolean unrecorded) {
        var days = new ArrayList<LocalizedText>();
        moves.forEach(move -> days.add(LocalizedText.same(move.from().toString())));
        if (unrecorded) {
            days.add(LocalizedText.of("不明（記録なし）", "a day that is not recorded"));
        }
        return Shown.joined(days, "、", ", ");
    }

    private static LocalizedText reasons(List<TargetRevision> moves, boolean unrecorded) {
        var recorded = moves.stream().filter(move -> move.reason().isPresent()).count();
        if (recorded == moves.size() && !unrecorded) {
            return LocalizedText.of("記録されています", "is recorded");
        }
        return recorded == 0
                ? LocalizedText.of("記録されていません", "is not recorded")
                : LocalizedText.of("一部しか記録されていません", "is recorded in part only");
    }

    private static LocalizedText difference(GoalInReview goal, Target original, Target current) {
        var before = goal.level(original).map(GoalInReview::counted);
        var after = goal.level(current).map(GoalInReview::counted);
        if (before.isEmpty() || after.isEmpty() || isOfAnotherBase(goal, original, current)) {
            return LocalizedText.of("差は件数では示せない", "the difference cannot be stated in counts");
        }
        var change = after.get().amount().subtract(before.get().amount());
        if (change.signum() == 0) {
            return LocalizedText.of("目標値の増減なし", "the amount is the same");
        }
        var text = (change.signum() > 0 ? "+" : "") + change.toPlainString();
        return LocalizedText.of(
                text + before.get().unit().symbol(),
                text + " " + before.get().unit().symbol());
    }

    private static boolean isOfAnotherBase(GoalInReview goal, Target original, Target current) {
        return goal.level(original).orElseThrow() instanceof Ratio before
                && goal.level(current).orElseThrow() instanceof Ratio after
                && !before.denominator().equals(after.denominator());
    }
}
