package io.github.govtechkpi.model.goal;

import io.github.govtechkpi.model.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every target that a goal has had, with date, reason and who decided, so that a moved goalpost stays visible: for example 200 人
 * from 2023-09-01, and 250 人 from 2025-04-01, when the mayor raised it.
 *
 * @param revisions the revisions, oldest first, each from a later day than the one before
 */
public record TargetLedger(List<TargetRevision> revisions) {
    /** No target was ever recorded beside the current one. */
    public static final TargetLedger EMPTY = new TargetLedger(List.of());

    /** Checks the order of the days. */
    public TargetLedger {
        revisions = List.copyOf(revisions);
        for (var i = 1; i < revisions.size(); i++) {
            if (!revisions.get(i).from().isAfter(revisions.get(i - 1).from())) {
                throw InvalidValueException.of(
                                "目標の履歴（targetHistory）は古い順に、それぞれ後の日付で並べてください（%sが%sの後にあります）。",
                                "targetHistory must be oldest first with a later day each, but %s follows %s",
                                revisions.get(i).from(),
                                revisions.get(i - 1).from())
                        .allowing("revisions with the oldest first, each from a later day");
            }
        }
    }

    /** Returns the revision that was in force on a day: the last one from that day or before. */
    public Optional<TargetRevision> inForceOn(LocalDate day) {
        return revisions.stream()
                .filter(revision -> !revision.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Returns the ledger as it stood on a day: without the revisions from later days. */
    public TargetLedger asKnownOn(LocalDate day) {
        return new TargetLedger(revisions.stream()
                .filter(revision -> !revision.from().isAfter(day))
                .toList());
    }

    /** Returns the first target that was recorded. */
    public Optional<TargetRevision> original() {
        return revisions.stream().findFirst();
    }
}
