package io.github.govtechkpi.metrics.funnel;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.program.StageCount;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts a program's challenges by stage. */
public final class Funnels {
    private static final Derivation DERIVATION = Derivation.of(
            "Challenges counted by stage",
            LocalizedText.of(
                    "月や年で記録された日付は、その期間の末日とみなします。",
                    "A date that is known by its month or year stands for the last day of it."),
            LocalizedText.of(
                    "段階を飛ばした課題は、飛ばした段階の件数に含めません。", "A challenge that left a stage out is not counted at that stage."));

    private Funnels() {}

    /**
     * Counts all challenges and published totals of a program on a day.
     *
     * <p>A stage was entered if the period of its date had ended by the day, or that of a later stage of the same challenge. Days in a
     * stage run from one entry to the next; a published total counts if its period had ended, or if it has none.<br>
     * Edge cases: no challenge gives no stages; stays that coarse dates would make negative are left out of the days and counted in a
     * caveat; a stage that nobody has left has no median ({@code NO_FINISHED_STAY}).
     *
     * @param program the program
     * @param asOf the day; where it is empty the last day that any change or total of the program is about
     */
    public static Funnel of(Program program, Optional<LocalDate> asOf) {
        return count(program, Optional.empty(), asOf);
    }

    /**
     * Counts the challenges whose first stage lies in a period, for example those that began in FY2024, as of a day.
     *
     * <p>Published totals are of no single year's challenges and are left out.
     *
     * @param program the program
     * @param period the period in which they began; the last day of a coarse date decides
     * @param asOf the day; where it is empty the last day that any change or total of the program is about
     */
    public static Funnel startedIn(Program program, ReportingPeriod period, Optional<LocalDate> asOf) {
        return count(program, Optional.of(period), asOf);
    }

    private static Funnel count(Program program, Optional<ReportingPeriod> startedIn, Optional<LocalDate> asOf) {
        var day = asOf.or(() -> lastDay(program));
        var walks = day.map(date -> program.challenges().stream()
                        .map(challenge -> Walk.until(challenge, date))
                        .filter(walk -> !walk.changes().isEmpty())
                        .filter(walk -> startedIn
                                .filter(period -> !walk.beganIn(period))
                                .isEmpty())
                        .toList())
                .orElseGet(List::of);
        var published = startedIn.isPresent() ? List.<FunnelCount>of() : published(program, day);
        var flows = new StageFlows(walks, day.orElse(LocalDate.MIN));
        var stages = flows.flows();
        var rates = new ArrayList<>(RatePairs.recorded(walks));
        rates.addAll(RatePairs.published(published));
        var caveats = new ArrayList<>(flows.caveats());
        caveats.addAll(recordedInPart(stages, published));
        return new Funnel(
                program,
                day,
                startedIn,
                walks.stream().map(walk -> walk.challenge().id()).toList(),
                startedIn.isPresent() ? 0 : withoutStage(program),
                stages,
                walks.stream().flatMap(walk -> lesson(walk).stream()).toList(),
                published,
                rates,
                DERIVATION.withWarnings(caveats));
    }

    private static int withoutStage(Program program) {
        return (int) program.challenges().stream()
                .filter(challenge -> challenge.changes().isEmpty())
                .count();
    }

    private static Optional<LocalDate> lastDay(Program program) {
        return Stream.concat(
                        program.challenges().stream()
                                .map(Challenge::changes)
                                .flatMap(List::stream)
                                .map(StageChange::on),
                        program.stageCounts().stream().flatMap(count -> count.asOf().stream()))
                .map(ReportingPeriod::end)
                .max(Comparator.naturalOrder());
    }

    private static List<FunnelCount> published(Program program, Optional<LocalDate> day) {
        return program.stageCounts().stream()
                .filter(count -> count.asOf()
                        .filter(period ->
                                day.filter(date -> !period.end().isAfter(date)).isEmpty())
                        .isEmpty())
                .sorted(Comparator.comparing(StageCount::stage))
                .map(FunnelCount::published)
                .toList();
    }

    private static Optional<Lesson> lesson(Walk walk) {
        return walk.last()
                .filter(change -> change.stage() == Stage.DISCONTINUED)
                .map(change -> new Lesson(
                        walk.challenge().id(),
                        walk.changes().size() < 2
                                ? Optional.empty()
                                : Optional.of(walk.changes()
                                        .get(walk.changes().size() - 2)
                                        .stage()),
                        change.on(),
                        change.note().orElseThrow())); // a discontinued challenge has its lesson
    }

    private static List<Caveat> recordedInPart(List<StageFlow> stages, List<FunnelCount> published) {
        var caveats = new ArrayList<Caveat>();
        for (var flow : stages) {
            published.stream()
                    .filter(count ->
                            count.stage() == flow.stage() && count.unit().equals(MeasureUnit.CASES))
                    .flatMap(count -> count.exact().toOptional().stream())
                    .max(Comparator.naturalOrder())
                    .filter(total -> total.compareTo(AbsoluteValue.of(flow.reached(), MeasureUnit.CASES)) > 0)
                    .ifPresent(total -> caveats.add(CaveatCode.RECORDED_IN_PART.with(
                            flow.stage().label(), total.amount().toPlainString(), flow.reached())));
        }
        return caveats;
    }
}
