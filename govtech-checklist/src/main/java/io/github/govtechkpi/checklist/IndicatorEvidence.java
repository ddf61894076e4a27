package io.github.govtechkpi.checklist;

import io.github.govtechkpi.checklist.review.FieldValue;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program's data say about item 6 of the guidebook: whether its goals are counted, measurable, measured on time and used in
 * decisions.
 *
 * @param program the program, with at least one goal
 * @param observations the series of its indicators
 * @param reviews the sheets of its reviews
 * @param asOf the day of the judgement; what was published or decided later does not count
 */
record IndicatorEvidence(Program program, List<Vintages> observations, List<ReviewSheet> reviews, LocalDate asOf) {
    List<OfferedEvidence> all() {
        return List.of(counted(), measurable(), onTime(), usedInDecisions());
    }

    private OfferedEvidence counted() {
        return offered(
                LocalizedText.of(
                        "%s件の目標のうち%s件が、実数の目標値と達成期限を持っています。",
                        "%2$s of %1$s goals have a target in counts with a due date."),
                program.goals().stream().filter(IndicatorEvidence::isCounted).toList());
    }

    private static boolean isCounted(Goal goal) {
        return goal.indicator() instanceof AbsoluteIndicator
                && goal.target()
                        .filter(target -> !(target instanceof Target.Multiple))
                        .flatMap(Target::due)
                        .isPresent();
    }

    private OfferedEvidence measurable() {
        return offered(
                LocalizedText.of(
                        "%s件の目標のうち%s件で、測定の出典・方法・頻度が決まっています。",
                        "%2$s of %1$s goals have a source, a method and a frequency of measuring."),
                program.goals().stream()
                        .filter(goal -> plan(goal)
                                .filter(plan -> plan.source().isPresent()
                                        && plan.method().isPresent()
                                        && plan.frequency().isPresent())
                                .isPresent())
                        .toList());
    }

    private OfferedEvidence onTime() {
        var onTime = program.goals().stream()
                .flatMap(goal -> latest(goal)
                        .filter(latest -> plan(goal)
                                .filter(plan -> isOnTime(plan, latest))
                                .isPresent())
                        .map(latest -> FieldValue.of("goals." + goal.id() + ".latest", latest.period()))
                        .stream())
                .toList();
        return new OfferedEvidence(
                Guidebook.INDICATORS,
                LocalizedText.of(
                                "%s件の目標のうち%s件が、%s時点で、決めた頻度のとおりに測定されています。",
                                "%2$s of %1$s goals are measured as often as planned, as of %3$s.")
                        .filled(program.goals().size(), onTime.size(), asOf),
                onTime);
    }

    /** On time until the next value is due: a frequency after the latest period, plus the publication lag. */
    private boolean isOnTime(MeasurementPlan plan, Observation latest) {
        return plan.frequency()
                .filter(frequency -> !latest.period()
                        .end()
                        .plusDays(1)
                        .plus(frequency)
                        .plus(plan.publicationLag().orElse(Period.ZERO))
                        .isBefore(asOf))
                .isPresent();
    }

    private Optional<Observation> latest(Goal goal) {
        return observations.stream()
                .filter(vintages ->
                        vintages.key().indicator().equals(goal.indicator().id())
                                && vintages.key()
                                        .program()
                                        .filter(id -> !id.equals(program.id()))
                                        .isEmpty())
                .flatMap(vintages -> vintages.asKnownOn(asOf).latestUntil(asOf).stream())
                .max(Comparator.comparing(Observation::period));
    }

    private OfferedEvidence usedInDecisions() {
        var decided = reviews.stream()
                .filter(sheet -> sheet.program().equals(program.id()))
                .filter(sheet -> sheet.decision()
                        .filter(decision -> !decision.on().isAfter(asOf))
                        .isPresent())
                .toList();
        var used = program.goals().stream()
                .filter(goal -> decided.stream()
                        .flatMap(sheet -> sheet.goals().stream())
                        .anyMatch(reviewed -> reviewed.goal().equals(goal.id())
                                && !reviewed.status().equals(StatusCode.NOT_COMPUTABLE.name())))
                .toList();
        return decided.stream()
                .flatMap(sheet -> sheet.decision().stream())
                .max(Comparator.comparing(Decision::on))
                .map(last -> offered(
                        LocalizedText.of(
                                "%s件の目標のうち%s件が、事業の判断に使われました（直近の判断は%sの「%s」）。",
                                "%2$s of %1$s goals were used in decisions on the program (the last one on %3$s: %4$s)."),
                        used,
                        last.on(),
                        last.option().label()))
                .orElseGet(() -> offered(
                        LocalizedText.of(
                                "%s件の目標のうち、事業の判断に使われた記録のあるものはありません。",
                                "None of %s goals is recorded as used in a decision on the program."),
                        used));
    }

    /** Makes a sentence on how many of the goals, with further values behind the two counts. */
    private OfferedEvidence offered(LocalizedText sentence, List<Goal> goals, Object... further) {
        var values = Stream.concat(Stream.of(program.goals().size(), goals.size()), Arrays.stream(further))
                .toArray();
        return new OfferedEvidence(
                Guidebook.INDICATORS,
                sentence.filled(values),
                goals.stream().map(goal -> FieldValue.of("goals", goal.id())).toList());
    }

    private static Optional<MeasurementPlan> plan(Goal goal) {
        return goal.indicator().traits().measurement();
    }
}
