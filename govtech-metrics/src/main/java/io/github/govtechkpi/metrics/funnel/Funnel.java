package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a program counted on one day, for example Urban Innovation JAPAN: 1,356 firms applied, 153 were adopted.
 *
 * @param program the program
 * @param asOf the day; empty where nothing is dated
 * @param startedIn the period in which the challenges began, where it is about those alone
 * @param followed the challenges that had entered a stage by that day
 * @param withoutStage how many challenges have no recorded stage at all; 0 if it is about one period's challenges, which have one
 * @param stages what became of them, for every stage in its order; empty if none is recorded
 * @param lessons what was learnt from those that were discontinued
 * @param published the totals that were published without single challenges, by stage; empty if it is about one period's challenges
 * @param rates every pair of counts at two stages: recorded ones with each other, published ones with each other
 * @param derivation how it was counted
 */
public record Funnel(
        Program program,
        Optional<LocalDate> asOf,
        Optional<ReportingPeriod> startedIn,
        List<ChallengeId> followed,
        int withoutStage,
        List<StageFlow> stages,
        List<Lesson> lessons,
        List<FunnelCount> published,
        List<FunnelRate> rates,
        Derivation derivation) {
    /** Checks that every part is there. */
    public Funnel {
        requireNonNull(program, "program");
        requireNonNull(asOf, "asOf");
        requireNonNull(startedIn, "startedIn");
        followed = List.copyOf(followed);
        stages = List.copyOf(stages);
        lessons = List.copyOf(lessons);
        published = List.copyOf(published);
        rates = List.copyOf(rates);
        requireNonNull(derivation, "derivation");
    }

    /** Returns what became of the challenges that reached a stage. */
    public Optional<StageFlow> stage(Stage stage) {
        return stages.stream().filter(flow -> flow.stage() == stage).findFirst();
    }

    /** Returns the rates between two stages: at most one of recorded challenges, and any number of published totals. */
    public List<FunnelRate> rates(Stage from, Stage to) {
        return rates.stream()
                .filter(rate -> rate.from().stage() == from && rate.to().stage() == to)
                .toList();
    }

    /** Returns how many challenges were discontinued. */
    public int discontinued() {
        return lessons.size();
    }
}
