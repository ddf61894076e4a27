package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetRevision;
import java.util.Optional;

/**
 * A target that was moved, and what that does to the verdict: from 100 to 80 people, by which the goal is on track and not limited.
 *
 * @param before the earlier target
 * @param after the later target
 * @param revision when, why and by whom it was moved; empty if the ledger does not record the move
 * @param underBefore the progress today by the earlier target
 * @param underAfter the progress today by the later target
 * @param caveat the sentence that tells it, with code {@code TARGET_MOVED} or {@code TARGET_MOVED_UNRECORDED}
 */
public record TargetMove(
        Target before,
        Target after,
        Optional<TargetRevision> revision,
        Progress underBefore,
        Progress underAfter,
        Caveat caveat) {
    /** Checks that every part is there. */
    public TargetMove {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(revision, "revision");
        requireNonNull(underBefore, "underBefore");
        requireNonNull(underAfter, "underAfter");
        requireNonNull(caveat, "caveat");
    }

    /** Tells whether the move alone changes the verdict of today. */
    public boolean changesStatus() {
        return underBefore.status().code() != underAfter.status().code();
    }
}
