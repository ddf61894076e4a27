package io.github.govtechkpi.metrics.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.Reason;
import java.util.List;

/**
 * Results that are in no sum, and why.
 *
 * @param reason why
 * @param members the results
 */
public record Refusal(Reason reason, List<Progress> members) {
    /** Checks that both parts are there. */
    public Refusal {
        requireNonNull(reason, "reason");
        members = List.copyOf(members);
    }
}
