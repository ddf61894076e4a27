package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** R40, R41 and R44: what the numbers are read as. */
final class DataRules {
    static final ReviewRule R40 = ReviewRule.ofGoals(
            "R40",
            Severity.WARNING,
            LocalizedText.of(
                    "延べ数（gross-cumulative）なのに単位が「%s」のため、%sの数と読まれます。重複を除いて数えるか、回・件のような延べと分かる単位にしてください。",
                    "This is a gross cumulative count (延べ) in %s, which reads as a number of %s. Count each once, or use a unit of events such as 回 or 件."),
            DataRules::readAsPeople);

    static final ReviewRule R41 = ReviewRule.ofGoals(
            "R41",
            Severity.WARNING,
            LocalizedText.of(
                    "累計なのに、%sの%sから%sの%sへ減っています。値の誤り、定義の変更（breaks）、時間の捉え方（timeBasis）を確かめてください。",
                    "A cumulative value falls, from %2$s in %1$s to %4$s in %3$s. Check the values, a change of the definition (breaks), and the timeBasis."),
            goal -> isCumulative(goal) ? goal.series().flatMap(series -> fall(goal, series).stream()) : Stream.empty());

    static final ReviewRule R44 = ReviewRule.ofGoals(
            "R44",
            Severity.ERROR,
            LocalizedText.of(
                    "指標「%s」の定義が、プログラム「%s」のものと異なります。同じ定義にするか、別のIDを付けてください。",
                    "The indicator %s has another definition in program %s. Define it the same way, or give it another id."),
            LocalizedText.of("本プロジェクトの規則：一つの指標IDには一つの定義", "This project's rule: one definition for each indicator id"),
            DataRules::otherDefinition);

    private static final Set<MeasureUnit> COUNTED_ONCE =
            Set.of(MeasureUnit.PERSONS, MeasureUnit.FIRMS, MeasureUnit.BODIES);

    private DataRules() {}

    private static Stream<Hit> readAsPeople(GoalInReview goal) {
        var unit = goal.goal().indicator().unit();
        return goal.traits()
                                .timeBasis()
                                .filter(TimeBasis.GROSS_CUMULATIVE::equals)
                                .isPresent()
                        && COUNTED_ONCE.contains(unit)
                ? Stream.of(Hit.of(
                        List.of(
                                FieldValue.of("indicator.timeBasis", TimeBasis.GROSS_CUMULATIVE),
                                FieldValue.of("indicator.unit", unit)),
                        unit.symbol(),
                        unit.equals(MeasureUnit.PERSONS)
                                ? LocalizedText.of("人", "people")
                                : unit.equals(MeasureUnit.FIRMS)
                                        ? LocalizedText.of("企業", "firms")
                                        : LocalizedText.of("団体", "organisations")))
                : Stream.empty();
    }

    private static boolean isCumulative(GoalInReview goal) {
        return goal.traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.CUMULATIVE || basis == TimeBasis.GROSS_CUMULATIVE)
                .isPresent();
    }

    /** Finds the first fall of a series; a recorded break explains one. */
    private static Optional<Hit> fall(GoalInReview goal, Series series) {
        var measured = GoalInReview.measured(series);
        for (var i = 1; i < measured.size(); i++) {
            var before = measured.get(i - 1);
            var after = measured.get(i);
            var from = GoalInReview.counted(before.value().orElseThrow());
            var to = GoalInReview.counted(after.value().orElseThrow());
            var explained = goal.traits().breaks().stream()
                    .anyMatch(found -> found.period()
                                    .end()
                                    .isAfter(before.period().end())
                            && !found.period().start().isAfter(after.period().end()));
            if (to.amount().compareTo(from.amount()) < 0 && !explained) {
                var evidence = new ArrayList<FieldValue>();
                series.key().area().ifPresent(area -> evidence.add(FieldValue.of("observations.area", area)));
                series.key().slice().ifPresent(slice -> evidence.add(FieldValue.of("observations.slice", slice)));
                evidence.add(FieldValue.of("observations." + before.period(), from));
                evidence.add(FieldValue.of("observations." + after.period(), to));
                return Optional.of(Hit.of(evidence, before.period(), Shown.of(from), after.period(), Shown.of(to)));
            }
        }
        return Optional.empty();
    }

    /** Within one program two definitions of an id are refused by the reader. */
    private static Stream<Hit> otherDefinition(GoalInReview goal) {
        var indicator = goal.goal().indicator();
        var firstOfItsIndicator = goal.program().goals().stream()
                .filter(other -> other.indicator().id().equals(indicator.id()))
                .findFirst()
                .filter(goal.goal()::equals)
                .isPresent();
        if (!firstOfItsIndicator) {
            return Stream.empty();
        }
        return goal.scope().programs().stream()
                .takeWhile(other -> !other.equals(goal.program()))
                .filter(other -> other.goals().stream()
                        .map(Goal::indicator)
                        .anyMatch(theirs -> theirs.id().equals(indicator.id()) && !theirs.equals(indicator)))
                .map(other -> Hit.of(
                        List.of(FieldValue.of("indicator.id", indicator.id()), FieldValue.of("program", other.id())),
                        indicator.id(),
                        other.id()));
    }
}
