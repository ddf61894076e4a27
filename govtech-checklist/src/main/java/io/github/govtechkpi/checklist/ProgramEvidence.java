package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.checklist.review.FieldValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
     * @param asOf the day on which "on time" is judged, from what was published by then
     */
    public static ProgramEvidence of(
            Program program, List<Vintages> observations, List<ReviewSheet> reviews, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        var offered = new ArrayList<OfferedEvidence>();
        offered.addAll(money(program));
        if (!program.goals().isEmpty()) {
            offered.addAll(new IndicatorEvidence(program, observations, reviews, asOf).all());
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
                .forEach(goal -> all.add(OfferedEvidence.of(
                        Guidebook.MONEY,
                        LocalizedText.of(
                                        "金額で測る目標があります：%s。公費に頼らず続けられるかの判断に使えます。",
                                        "A goal is measured in money: %s. It helps to judge whether the service can go on without public money.")
                                .filled(goal.name()),
                        FieldValue.of(
                                "goals." + goal.id() + ".indicator.unit",
                                goal.indicator().unit()))));
        program.facts()
                .forEach(fact -> fact.value()
                        .filter(value -> value.quantity().unit().kind() == MeasureUnit.Kind.MONEY)
                        .ifPresent(value -> all.add(OfferedEvidence.of(
                                Guidebook.MONEY,
                                LocalizedText.of("お金の流れの記録があります：%s（%s）。", "A flow of money is recorded: %s (%s).")
                                        .filled(fact.statement(), shown(value)),
                                FieldValue.of("facts." + fact.id() + ".value", value)))));
        return all;
    }

    private static List<OfferedEvidence> continuity(Program program) {
        var all = new ArrayList<OfferedEvidence>();
        for (var goal : program.goals()) {
            goal.target()
                    .filter(target -> target instanceof Target.StayAtLeast
                            || target instanceof Target.StayAtMost
                            || target instanceof Target.StayWithin)
                    .ifPresent(kept -> all.add(OfferedEvidence.of(
                            Guidebook.DELIVERY,
                            LocalizedText.of(
                                            "保つ水準を決めた目標があります：%s。重要なサービスの継続の基準として使えます。",
                                            "A goal sets a level to be kept: %s. It can serve as a criterion for the continuity of an important service.")
                                    .filled(goal.name()),
                            FieldValue.of("goals." + goal.id() + ".target.type", kept.type()))));
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
                    LocalizedText.of(
                                    "%s件の課題のうち%s件が中止され、得られた教訓が記録されています。",
                                    "%2$s of %1$s challenges were discontinued, each with the lesson learnt.")
                            .filled(program.challenges().size(), ended.size()),
                    at(ended, Stage.DISCONTINUED)));
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
                    LocalizedText.of(
                                    "%s件の課題のうち%s件が、ほかの自治体に展開されました。",
                                    "%2$s of %1$s challenges were rolled out to other local governments.")
                            .filled(program.challenges().size(), rolledOut.size()),
                    at(rolledOut, Stage.ROLL_OUT)));
        }
        program.stageCounts().stream()
                .filter(count -> count.stage() == Stage.ROLL_OUT)
                .forEach(count -> all.add(OfferedEvidence.of(
                        Guidebook.OTHER_MEASURES,
                        LocalizedText.of("横展開の実績があります：%s %s。", "Rolled out: %s, %s.")
                                .filled(count.of(), shown(count.value())),
                        FieldValue.of("stageCounts.roll-out", count.value()))));
        program.facts()
                .forEach(fact -> fact.value()
                        .filter(value -> value.quantity().unit().equals(MeasureUnit.BODIES))
                        .ifPresent(value -> all.add(OfferedEvidence.of(
                                Guidebook.OTHER_MEASURES,
                                LocalizedText.of("ほかの団体に関する記録があります：%s（%s）。", "Other bodies are on record: %s (%s).")
                                        .filled(fact.statement(), shown(value)),
                                FieldValue.of("facts." + fact.id() + ".value", value)))));
        return all;
    }

    private static List<FieldValue> at(List<Challenge> challenges, Stage stage) {
        return challenges.stream()
                .map(challenge -> FieldValue.of("challenges." + challenge.id(), stage))
                .toList();
    }

    private static LocalizedText shown(StatedValue value) {
        return LocalizedText.of(value.in(Locale.JAPANESE), value.in(Locale.ENGLISH));
    }
}
