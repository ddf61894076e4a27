package io.github.govtechkpi.metrics.funnel;

import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The way of one challenge up to a day.
 *
 * @param challenge the challenge
 * @param changes the stages that it had entered by then
 */
record Walk(Challenge challenge, List<StageChange> changes) {
    /** Cuts the way of a challenge: a stage was entered by a day if the period of its date, or that of a later stage, had ended. */
    static Walk until(Challenge challenge, LocalDate day) {
        var all = challenge.changes();
        var entered = IntStream.range(0, all.size())
                .filter(i -> !all.get(i).on().end().isAfter(day))
                .max()
                .orElse(-1);
        return new Walk(challenge, all.subList(0, entered + 1));
    }

    boolean beganIn(ReportingPeriod period) {
        return !changes.isEmpty() && period.contains(changes.get(0).on().end());
    }

    boolean entered(Stage stage) {
        return changes.stream().anyMatch(change -> change.stage() == stage);
    }

    Optional<StageChange> last() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /** Tells whether it can still come to a stage: it is in an earlier one. */
    boolean isOnTheWayTo(Stage stage) {
        return last().filter(change -> change.stage().compareTo(stage) < 0).isPresent();
    }

    /** Returns the change that ended a stage. */
    Optional<StageChange> after(Stage stage) {
        return changes.stream()
                .filter(change -> change.stage().compareTo(stage) > 0)
                .findFirst();
    }

    /** Returns the days from entering a stage to leaving it, negative where coarse dates hide them. */
    Optional<Long> days(Stage stage) {
        return after(stage).map(next -> between(entry(stage), next.on().end()));
    }

    /** Returns the days from entering a stage to a later day, negative where a coarse date hides them. */
    long daysUntil(Stage stage, LocalDate day) {
        return between(entry(stage), day);
    }

    int coarseDates() {
        return (int) changes.stream()
                .filter(change -> change.on().frequency() != Frequency.DAILY)
                .count();
    }

    private ReportingPeriod entry(Stage stage) {
        return changes.stream()
                .filter(change -> change.stage() == stage)
                .findFirst()
                .orElseThrow() // asked of walks that entered it
                .on();
    }

    private static long between(ReportingPeriod from, LocalDate to) {
        return ChronoUnit.DAYS.between(from.end(), to);
    }
}
