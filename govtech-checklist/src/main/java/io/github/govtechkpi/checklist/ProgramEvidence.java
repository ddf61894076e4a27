package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.checklist.review.FieldValue;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a program's data say about the items 5, 6, 8 and 9 of the guidebook: whether goals can be measured, are measured on time and
 * used in decisions, what of the program is counted in money, kept at a level, or rolled out.
 *
 * <p>It is offered, and answers nothing: whether an item is fulfilled is for the assessor.
 *
 * @param program the program
 * @param offered what the data say, by item
 */
public record ProgramEvidence(Program program, List<OfferedEvidence> offered) {
    /** Checks that every part is there. */
    public ProgramEvidence {
        requireNonNull(program, "program");
        offered = List.copyOf(offered);
    }

    /**
     * Collects what the data of a program say on a day.
     *
     * @param program the program
     * @param observations the series of its indicators; those of other programs are left out
     * @param reviews the sheets of its reviews; those of other programs, and forms without a decision, are left out
     * @param asOf the day on which "on time" is judged
     */
    public static ProgramEvidence of(
            Program program, List<Vintages> observations, List<ReviewSheet> reviews, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        var offered = new ArrayList<OfferedEvidence>();
        offered.addAll(money(program));
        if (!program.goals().isEmpty()) {
            offered.add(counted(program));
            offered.add(measurable(program));
            offered.add(onTime(program, observations, asOf));
            offered.add(usedInDecisions(program, reviews, asOf));
        }
        offered.addAll(continuity(program));
        offered.addAll(otherFields(program));
        return new ProgramEvidence(program, offered);
    }

    /** Returns what the data say about an item of the guidebook. */
    public List<OfferedEvidence> on(ItemId item) {
        return offered.stream().filter(evidence -> evidence.item().equals(item)).toList();
    }

    private static List<OfferedEvidence> money(Program program) {
        var all = new ArrayList<OfferedEvidence>();
        program.goals().stream()
                .filter(goal -> goal.indicator().unit().kind() == MeasureUnit.Kind.MONEY)
                .forEach(goal -> all.add(new OfferedEvidence(
                        Guidebook.MONEY,
                        Texts.filled(
                                "金額で測る目標があります：%s。公費に頼らず続けられるかの判断に使えます。",
                                "A goal is measured in money: %s. It helps to judge whether the service can go on without public money.",
                                goal.name()),
                        List.of(field(
                                "goals." + goal.id() + ".indicator.unit",
                                goal.indicator().unit())))));
        program.facts()
                .forEach(fact -> fact.value()
                        .filter(value -> value.quantity().unit().kind() == MeasureUnit.Kind.MONEY)
                        .ifPresent(value -> all.add(new OfferedEvidence(
                                Guidebook.MONEY,
                                Texts.filled(
                                        "お金の流れの記録があります：%s（%s）。",
                                        "A flow of money is recorded: %s (%s).", fact.statement(), shown(value)),
                                List.of(field("facts." + fact.id() + ".value", value))))));
        return all;
    }

    private static OfferedEvidence counted(Program program) {
        var counted =
                program.goals().stream().filter(ProgramEvidence::isCounted).toList();
        return new OfferedEvidence(
                Guidebook.INDICATORS,
                Texts.filled(
                        "%s件の目標のうち%s件が、実数の目標値と達成期限を持っています。",
                        "%2$s of %1$s goals have a target in counts with a due date.",
                        program.goals().size(),
                        counted.size()),
                ids(counted));
    }

    private static boolean isCounted(Goal goal) {
        return goal.indicator() instanceof AbsoluteIndicator
                && goal.target()
                        .filter(target -> !(target instanceof Target.Multiple))
                        .flatMap(Target::due)
                        .isPresent();
    }

    private static OfferedEvidence measurable(Program program) {
        var measurable = program.goals().stream()
                .filter(goal -> plan(goal)
                        .filter(plan -> plan.source().isPresent()
                                && plan.method().isPresent()
                                && plan.frequency().isPresent())
                        .isPresent())
                .toList();
        return new OfferedEvidence(
                Guidebook.INDICATORS,
                Texts.filled(
                        "%s件の目標のうち%s件で、測定の出典・方法・頻度が決まっています。",
                        "%2$s of %1$s goals have a source, a method and a frequency of measuring.",
                        program.goals().size(),
                        measurable.size()),
                ids(measurable));
    }

    private static OfferedEvidence onTime(Program program, List<Vintages> observations, LocalDate asOf) {
        var onTime = new ArrayList<FieldValue>();
        for (var goal : program.goals()) {
            latest(program, goal, observations, asOf)
                    .filter(observation -> plan(goal)
                            .filter(plan -> isOnTime(plan, observation, asOf))
                            .isPresent())
                    .ifPresent(
                            observation -> onTime.add(field("goals." + goal.id() + ".latest", observation.period())));
        }
        return new OfferedEvidence(
                Guidebook.INDICATORS,
                Texts.filled(
                        "%s件の目標のうち%s件が、%s時点で、決めた頻度のとおりに測定されています。",
                        "%2$s of %1$s goals are measured as often as planned, as of %3$s.",
                        program.goals().size(),
                        onTime.size(),
                        asOf),
                onTime);
    }

    /** On time until the next value is due: a frequency after the latest period, plus the publication lag. */
    private static boolean isOnTime(MeasurementPlan plan, Observation latest, LocalDate asOf) {
        return plan.frequency()
                .filter(frequency -> !latest.period()
                        .end()
                        .plusDays(1)
                        .plus(frequency)
                        .plus(plan.publicationLag().orElse(Period.ZERO))
                        .isBefore(asOf))
                .isPresent();
    }

    private static Optional<Observation> latest(
            Program program, Goal goal, List<Vintages> observations, LocalDate asOf) {
        return observations.stream()
                .filter(vintages ->
                        vintages.key().indicator().equals(goal.indicator().id())
                                && vintages.key()
                                        .program()
                                        .filter(id -> !id.equals(program.id()))
                                        .isEmpty())
                .flatMap(vintages -> vintages.latest().latestUntil(asOf).stream())
                .max(Comparator.comparing(Observation::period));
    }

    private static OfferedEvidence usedInDecisions(Program program, List<ReviewSheet> reviews, LocalDate asOf) {
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
        var last = decided.stream().flatMap(sheet -> sheet.decision().stream()).max(Comparator.comparing(Decision::on));
        return new OfferedEvidence(
                Guidebook.INDICATORS,
                last.map(decision -> Texts.filled(
                                "%s件の目標のうち%s件が、事業の判断に使われました（直近の判断は%sの「%s」）。",
                                "%2$s of %1$s goals were used in decisions on the program (the last one on %3$s: %4$s).",
                                program.goals().size(),
                                used.size(),
                                decision.on(),
                                decision.option().label()))
                        .orElseGet(() -> Texts.filled(
                                "%s件の目標のうち、事業の判断に使われた記録のあるものはありません。",
                                "None of %s goals is recorded as used in a decision on the program.",
                                program.goals().size())),
                ids(used));
    }

    private static List<OfferedEvidence> continuity(Program program) {
        var all = new ArrayList<OfferedEvidence>();
        for (var goal : program.goals()) {
            var keeps = goal.target()
                    .filter(target -> target instanceof Target.StayAtLeast
                            || target instanceof Target.StayAtMost
                            || target instanceof Target.StayWithin);
            if (keeps.isPresent()) {
                all.add(new OfferedEvidence(
                        Guidebook.DELIVERY,
                        Texts.filled(
                                "保つ水準を決めた目標があります：%s。重要なサービスの継続の基準として使えます。",
                                "A goal sets a level to be kept: %s. It can serve as a criterion for the continuity of an important service.",
                                goal.name()),
                        List.of(field(
                                "goals." + goal.id() + ".target.type",
                                keeps.get().type()))));
            }
        }
        var ended = program.challenges().stream()
                .filter(challenge -> challenge
                        .currentStage()
                        .filter(Stage.DISCONTINUED::equals)
                        .isPresent())
                .toList();
        if (!ended.isEmpty()) {
            all.add(new OfferedEvidence(
                    Guidebook.DELIVERY,
                    Texts.filled(
                            "%s件の課題のうち%s件が中止され、得られた教訓が記録されています。",
                            "%2$s of %1$s challenges were discontinued, each with the lesson learnt.",
                            program.challenges().size(),
                            ended.size()),
                    ended.stream()
                            .map(challenge -> field("challenges." + challenge.id(), Stage.DISCONTINUED))
                            .toList()));
        }
        return all;
    }

    private static List<OfferedEvidence> otherFields(Program program) {
        var all = new ArrayList<OfferedEvidence>();
        var rolledOut = program.challenges().stream()
                .filter(challenge -> challenge.entered(Stage.ROLL_OUT).isPresent())
                .toList();
        if (!rolledOut.isEmpty()) {
            all.add(new OfferedEvidence(
                    Guidebook.OTHER_MEASURES,
                    Texts.filled(
                            "%s件の課題のうち%s件が、ほかの自治体に展開されました。",
                            "%2$s of %1$s challenges were rolled out to other local governments.",
                            program.challenges().size(),
                            rolledOut.size()),
                    rolledOut.stream()
                            .map(challenge -> field("challenges." + challenge.id(), Stage.ROLL_OUT))
                            .toList()));
        }
        program.stageCounts().stream()
                .filter(count -> count.stage() == Stage.ROLL_OUT)
                .forEach(count -> all.add(new OfferedEvidence(
                        Guidebook.OTHER_MEASURES,
                        Texts.filled("横展開の実績があります：%s %s。", "Rolled out: %s, %s.", count.of(), shown(count.value())),
                        List.of(field("stageCounts.roll-out", count.value())))));
        program.facts()
                .forEach(fact -> fact.value()
                        .filter(value -> value.quantity().unit().equals(MeasureUnit.BODIES))
                        .ifPresent(value -> all.add(new OfferedEvidence(
                                Guidebook.OTHER_MEASURES,
                                Texts.filled(
                                        "ほかの団体に関する記録があります：%s（%s）。",
                                        "Other bodies are on record: %s (%s).", fact.statement(), shown(value)),
                                List.of(field("facts." + fact.id() + ".value", value))))));
        return all;
    }

    private static Optional<MeasurementPlan> plan(Goal goal) {
        return goal.indicator().traits().measurement();
    }

    private static List<FieldValue> ids(List<Goal> goals) {
        return goals.stream().map(goal -> field("goals", goal.id())).toList();
    }

    private static FieldValue field(String name, Object value) {
        return new FieldValue(name, Optional.of(value.toString()));
    }

    private static LocalizedText shown(StatedValue value) {
        return LocalizedText.of(value.in(Locale.JAPANESE), value.in(Locale.ENGLISH));
    }
}
