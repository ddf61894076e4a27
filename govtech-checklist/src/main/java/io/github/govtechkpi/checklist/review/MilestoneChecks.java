package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with milestones: their order, the due date, the target. */
final class MilestoneChecks {
    private MilestoneChecks() {}

    static Stream<Hit> problems(GoalInReview goal) {
        var milestones = goal.goal().definition().milestones();
        var problems = new ArrayList<LocalizedText>();
        Set<Milestone> wrong = new LinkedHashSet<>();
        for (var i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            if (i > 0
                    && !milestone
                            .period()
                            .end()
                            .isAfter(milestones.get(i - 1).period().end())) {
                problems.add(LocalizedText.of(
                        "%sが%sの後にある"
                                .formatted(
                                        milestone.period(),
                                        milestones.get(i - 1).period()),
                        "%s follows %s"
                                .formatted(
                                        milestone.period(),
                                        milestones.get(i - 1).period())));
                wrong.add(milestone);
            }
            if (goal.due()
                    .filter(due -> milestone.period().end().isAfter(due.end()))
                    .isPresent()) {
                problems.add(LocalizedText.of(
                        "%sは期限%sより後".formatted(milestone.period(), goal.due().get()),
                        "%s is after the due date %s"
                                .formatted(milestone.period(), goal.due().get())));
                wrong.add(milestone);
            }
            if (isBeyondTheTarget(goal, milestone)) {
                problems.add(LocalizedText.of(
                        "%sの%sは目標%sを超えている"
                                .formatted(
                                        milestone.period(),
                                        ja(Shown.of(milestone.value())),
                                        ja(Shown.of(goal.level().orElseThrow()))),
                        "%s in %s is beyond the target %s"
                                .formatted(
                                        milestone.value(),
                                        milestone.period(),
                                        Shown.of(goal.level().orElseThrow()))));
                wrong.add(milestone);
            }
        }
        return problems.isEmpty()
                ? Stream.empty()
                : Stream.of(Hit.of(
                        wrong.stream()
                                .map(milestone -> FieldValue.of("milestones." + milestone.period(), milestone.value()))
                                .toList(),
                        Shown.joined(problems, "、", "; ")));
    }

    private static boolean isBeyondTheTarget(GoalInReview goal, Milestone milestone) {
        var direction = goal.goal().direction();
        if (!goal.isChange() || direction == Direction.MAINTAIN) {
            return false;
        }
        var sign = direction == Direction.INCREASE ? 1 : -1;
        return goal.level()
                .filter(level -> sign * BaselineRules.compare(milestone.value().value(), level) > 0)
                .isPresent();
    }

    private static String ja(LocalizedText text) {
        return text.in(Locale.JAPANESE);
    }
}
