package io.github.govtechkpi.model.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;

/**
 * An option that the library proposed for a goal, and why. A person decides.
 *
 * @param option the option
 * @param reason why it is proposed
 */
public record ProposedOption(ReviewOption option, LocalizedText reason) {
    /** Checks that both parts are there. */
    public ProposedOption {
        requireNonNull(option, "option");
        requireNonNull(reason, "reason");
    }
}
