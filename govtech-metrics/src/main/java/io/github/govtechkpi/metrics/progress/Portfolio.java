package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The progress of all goals of some programs on one day.
 *
 * <p>A goal is judged on the series that has neither area nor slice. Where there is none, each area is a result of its own against the
 * same baseline and target; nothing is summed silently.
 *
 * @param asOf the day of the judgement; empty where there is neither an observation nor a baseline
 * @param results one result for each goal, or for each area of it; by program, goal and area as given
 */
public record Portfolio(Optional<LocalDate> asOf, List<Progress> results) {
    /** Checks that both parts are there. */
    public Portfolio {
        requireNonNull(asOf, "asOf");
        results = List.copyOf(results);
    }

    /**
     * Computes the progress of all goals.
     *
     * @param programs the programs
     * @param observations the series of their indicators; one that names no program belongs to each that has its indicator
     * @param asOf the day of the judgement; where it is empty the day after the last day of the latest observation, without any the
     *     latest baseline date
     * @param knownOn the day whose knowledge counts: later publications are left out and the target in force on it is used; empty for
     *     all that is known now
     */
    public static Portfolio of(
            List<Program> programs,
            List<Vintages> observations,
            Optional<LocalDate> asOf,
            Optional<LocalDate> knownOn) {
        var known = observations.stream()
                .map(vintages -> knownOn.map(vintages::asKnownOn).orElseGet(vintages::latest))
                .filter(series -> !series.observations().isEmpty())
                .toList();
        var day = asOf.or(() -> dayAfterLatest(known)).or(() -> latestBaseline(programs));
        var options = new ProgressOptions(day, knownOn, StatusThresholds.DEFAULT);
        return new Portfolio(
                day,
                programs.stream()
                        .flatMap(program -> program.goals().stream()
                                .flatMap(goal -> seriesOf(program, goal, known)
                                        .map(series -> noted(goal, in(program, series), options, observations))))
                        .toList());
    }

    /** Adds what only the whole history tells: targets that were moved, and gaps as small as the revisions. */
    private static Progress noted(Goal goal, Series series, ProgressOptions options, List<Vintages> observations) {
        var progress = Progress.of(goal, series, options);
        var caveats = new ArrayList<Caveat>(progress.caveats());
        var moves = TargetMoves.of(goal, series, options);
        moves.ifPresent(found -> caveats.addAll(found.caveats()));
        RevisionNoise.caveat(progress, observations).ifPresent(caveats::add);
        return progress.withHistory(moves, caveats);
    }

    private static Stream<Series> seriesOf(Program program, Goal goal, List<Series> known) {
        var all = known.stream()
                .filter(series ->
                        series.key().indicator().equals(goal.indicator().id()))
                .filter(series -> series.key()
                        .program()
                        .filter(id -> !id.equals(program.id()))
                        .isEmpty())
                .toList();
        var whole = all.stream()
                .filter(series ->
                        series.key().area().isEmpty() && series.key().slice().isEmpty())
                .toList();
        if (!whole.isEmpty()) {
            return whole.stream();
        }
        var areas =
                all.stream().filter(series -> series.key().slice().isEmpty()).toList();
        if (!areas.isEmpty()) {
            return areas.stream();
        }
        return all.isEmpty()
                ? Stream.of(new Series(
                        new SeriesKey(
                                Optional.of(program.id()), goal.indicator().id(), Optional.empty(), Optional.empty()),
                        List.of()))
                : all.stream();
    }

    /** A result says which program it is of, also where its observations do not. */
    private static Series in(Program program, Series series) {
        if (series.key().program().isPresent()) {
            return series;
        }
        var key = new SeriesKey(
                Optional.of(program.id()),
                series.key().indicator(),
                series.key().area(),
                series.key().slice());
        return new Series(
                key,
                series.observations().stream()
                        .map(observation -> new Observation(
                                key,
                                observation.period(),
                                observation.value(),
                                observation.missing(),
                                observation.status(),
                                observation.qualifier(),
                                observation.knownOn(),
                                observation.note()))
                        .toList());
    }

    private static Optional<LocalDate> dayAfterLatest(List<Series> known) {
        return known.stream()
                .flatMap(series -> series.observations().stream())
                .filter(observation -> observation.value().isPresent())
                .map(Observation::period)
                .map(ReportingPeriod::end)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1));
    }

    private static Optional<LocalDate> latestBaseline(List<Program> programs) {
        return programs.stream()
                .flatMap(program -> program.goals().stream())
                .flatMap(goal -> goal.baseline().flatMap(Baseline::period).stream())
                .map(ReportingPeriod::end)
                .max(Comparator.naturalOrder());
    }
}
