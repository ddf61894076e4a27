package io.github.govtechkpi.metrics.vintage;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationAdded;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationRevised;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationWithdrawn;
import io.github.govtechkpi.metrics.vintage.InputChange.TargetMoved;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The progress of programs as it was known on two dates: which inputs changed, and whether a verdict changed with them.
 *
 * @param earlier the earlier date of knowledge
 * @param later the later date; empty for all that is known now
 * @param before the progress as known on the earlier date
 * @param after the progress as known on the later date
 * @param results each result on both dates, in the order of the later ones
 */
public record KnowledgeComparison(
        LocalDate earlier, Optional<LocalDate> later, Portfolio before, Portfolio after, List<GoalKnowledge> results) {
    /** Checks that every part is there. */
    public KnowledgeComparison {
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        results = List.copyOf(results);
    }

    /**
     * Compares what was known on two dates.
     *
     * @param programs the programs
     * @param observations all vintages of their series
     * @param asOf the day of the judgement on both dates; where it is empty each date has the default of {@link Portfolio#of}, so that a
     *     report comes out as it did then
     * @param earlier the earlier date of knowledge
     * @param later the later date, not before {@code earlier}; empty for all that is known now
     * @throws IllegalArgumentException if the later date lies before the earlier one
     */
    public static KnowledgeComparison between(
            List<Program> programs,
            List<Vintages> observations,
            Optional<LocalDate> asOf,
            LocalDate earlier,
            Optional<LocalDate> later) {
        later.filter(day -> day.isBefore(earlier)).ifPresent(day -> {
            throw new IllegalArgumentException(
                    "The later date of knowledge must not be before %s, but was %s: exchange them"
                            .formatted(earlier, day));
        });
        var before = Portfolio.of(programs, observations, asOf, Optional.of(earlier));
        var after = Portfolio.of(programs, observations, asOf, later);
        var left = new ArrayList<>(before.results());
        var results = new ArrayList<GoalKnowledge>();
        for (var progress : after.results()) {
            var match = left.stream().filter(other -> isSame(other, progress)).findFirst();
            match.ifPresent(left::remove);
            results.add(goal(match, Optional.of(progress), observations, earlier, later));
        }
        left.forEach(
                progress -> results.add(goal(Optional.of(progress), Optional.empty(), observations, earlier, later)));
        return new KnowledgeComparison(earlier, later, before, after, results);
    }

    private static boolean isSame(Progress one, Progress other) {
        return one.goal().equals(other.goal()) && one.key().equals(other.key());
    }

    private static GoalKnowledge goal(
            Optional<Progress> before,
            Optional<Progress> after,
            List<Vintages> observations,
            LocalDate earlier,
            Optional<LocalDate> later) {
        var either = after.or(() -> before).orElseThrow();
        var inputs = new ArrayList<InputChange>();
        observations.stream()
                .filter(vintages -> vintages.key().standsFor(either.key()))
                .forEach(vintages -> inputs.addAll(changes(
                        vintages.asKnownOn(earlier),
                        later.map(vintages::asKnownOn).orElseGet(vintages::latest))));
        var first = before.flatMap(Progress::target);
        var second = after.flatMap(Progress::target);
        if (before.isPresent() && after.isPresent() && !first.equals(second)) {
            inputs.add(new TargetMoved(first, second, either.goal().indicator()));
        }
        return new GoalKnowledge(before, after, inputs);
    }

    private static List<InputChange> changes(Series before, Series after) {
        var first = byPeriod(before);
        var changes = new ArrayList<InputChange>();
        byPeriod(after).forEach((period, now) -> {
            var then = Optional.ofNullable(first.get(period));
            var wasMeasured = then.flatMap(Observation::value).isPresent();
            if (wasMeasured && now.value().isEmpty()) {
                changes.add(new ObservationWithdrawn(then.orElseThrow(), now));
            } else if (wasMeasured && !isSame(then.orElseThrow(), now)) {
                changes.add(new ObservationRevised(then.orElseThrow(), now));
            } else if (!wasMeasured && now.value().isPresent()) {
                changes.add(new ObservationAdded(now));
            }
        });
        return changes;
    }

    private static boolean isSame(Observation one, Observation other) {
        return one.value().equals(other.value())
                && one.qualifier() == other.qualifier()
                && one.status() == other.status();
    }

    private static Map<ReportingPeriod, Observation> byPeriod(Series series) {
        var observations = new TreeMap<ReportingPeriod, Observation>();
        series.observations().forEach(observation -> observations.put(observation.period(), observation));
        return observations;
    }

    /** Returns the results of which an input or a verdict changed. */
    public List<GoalKnowledge> changed() {
        return results.stream().filter(GoalKnowledge::isChanged).toList();
    }
}
