package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** R20 to R23: a goal starts somewhere, and its target lies on the right side of the start. */
final class BaselineRules {
    private static final int OLD_YEARS = 3; // REVIEW.md, R21

    static final ReviewRule R20 = ReviewRule.ofGoals(
            "R20",
            Severity.ERROR,
            LocalizedText.of(
                    "基準値がありません。出発点が分からなければ、どこまで進んだかを測れません。基準値と時点を記録してください。",
                    "There is no baseline: without a start nobody can tell how far it went. Record a baseline with its period."),
            BaselineRules::noBaseline);

    static final ReviewRule R21 = ReviewRule.ofGoals(
            "R21",
            Severity.WARNING,
            LocalizedText.of(
                    "基準値の時点に問題があります（%s）。時点を記録するか、開始時の値を測り直してください。",
                    "The period of the baseline is a problem: %s. Record the period, or measure the value at the start again."),
            BaselineRules::oldBaseline);

    static final ReviewRule R22 = ReviewRule.ofGoals(
            "R22",
            Severity.ERROR,
            LocalizedText.of(
                    "目標%sは基準値と同じですが、方向は「%s」です。今の水準を保つことが目標なら、stay-at-leastかstay-at-mostを使ってください。",
                    "The target %s equals the baseline, although the direction is %s. If the level is to be kept, use stay-at-least or stay-at-most."),
            BaselineRules::equalToBaseline);

    static final ReviewRule R23 = ReviewRule.ofGoals(
            "R23",
            Severity.ERROR,
            LocalizedText.of(
                    "目標%sは、基準値%sから見て、方向「%s」とは逆の側にあります。%s",
                    "The target %s lies on the wrong side of the baseline %s: the direction is %s. %s"),
            BaselineRules::wrongSide);

    private BaselineRules() {}

    private static Stream<Hit> noBaseline(GoalInReview goal) {
        return goal.goal().baseline().isEmpty() ? Stream.of(Hit.of(FieldValue.missing("baseline"))) : Stream.empty();
    }

    private static Stream<Hit> oldBaseline(GoalInReview goal) {
        if (goal.goal().baseline().isEmpty()) {
            return Stream.empty();
        }
        if (goal.start().isEmpty()) {
            return Stream.of(
                    Hit.of(FieldValue.missing("baseline.period"), LocalizedText.of("時点の記載がない", "it is not stated")));
        }
        var period = goal.start().get();
        return goal.goal().definition().targetHistory().original().map(TargetRevision::from).stream()
                .filter(from -> from.minusYears(OLD_YEARS).isAfter(period.end()))
                .map(from -> Hit.of(
                        List.of(FieldValue.of("baseline.period", period), FieldValue.of("targetHistory.from", from)),
                        LocalizedText.of(
                                "%sの値で、目標が始まった%sより3年以上前".formatted(period, from),
                                "%s is more than three years before %s, when the target began"
                                        .formatted(period, from))));
    }

    private static Stream<Hit> equalToBaseline(GoalInReview goal) {
        return beyond(goal).filter(sign -> sign == 0).stream()
                .map(sign -> Hit.of(
                        evidence(goal), target(goal), Shown.of(goal.goal().direction())));
    }

    private static Stream<Hit> wrongSide(GoalInReview goal) {
        return beyond(goal).filter(sign -> sign < 0).stream()
                .map(sign -> Hit.of(
                        evidence(goal),
                        target(goal),
                        Shown.of(goal.baseline().orElseThrow()),
                        Shown.of(goal.goal().direction()),
                        goal.goal().direction() == Direction.INCREASE
                                ? LocalizedText.of(
                                        "減少を緩やかにすることが目標なら、stay-at-leastを使ってください。",
                                        "If the decline is to be slowed, use stay-at-least.")
                                : LocalizedText.of(
                                        "増加を緩やかにすることが目標なら、stay-at-mostを使ってください。",
                                        "If the rise is to be slowed, use stay-at-most.")));
    }

    private static List<FieldValue> evidence(GoalInReview goal) {
        return List.of(
                FieldValue.of("baseline", goal.baseline().orElseThrow()),
                goal.level()
                        .map(level -> FieldValue.of("target", level))
                        .orElseGet(() -> FieldValue.of(
                                "target.percent", Shown.plain(goal.rate().orElseThrow()))),
                FieldValue.of("direction", goal.goal().direction()));
    }

    private static LocalizedText target(GoalInReview goal) {
        return goal.level().map(Shown::of).orElseGet(() -> Shown.of(goal.rate().orElseThrow()));
    }

    /** Tells on which side of the baseline the target lies: above 0 on the wanted one, 0 for none. */
    private static Optional<Integer> beyond(GoalInReview goal) {
        var direction = goal.goal().direction();
        if (direction == Direction.MAINTAIN || !goal.isChange()) {
            return Optional.empty();
        }
        var sign = direction == Direction.INCREASE ? 1 : -1;
        return goal.baseline()
                .flatMap(start -> goal.level()
                        .map(level -> compare(level, start))
                        .or(() -> goal.rate().map(rate -> compare(rate, (Ratio) start))))
                .map(side -> sign * side);
    }

    /** A bare percentage has no counts, but which side of two counts it lies on is certain. */
    private static int compare(PublishedRate rate, Ratio counts) {
        return rate.percent()
                .multiply(counts.denominator().amount())
                .compareTo(counts.numerator().amount().movePointRight(2));
    }

    static int compare(Quantity a, Quantity b) {
        if (a instanceof AbsoluteValue amount && b instanceof AbsoluteValue other) {
            return amount.amount().compareTo(other.amount());
        }
        return ((Ratio) a).compareTo((Ratio) b);
    }
}
