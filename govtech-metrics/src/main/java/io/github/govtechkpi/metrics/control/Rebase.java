package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/**
 * A point from which on the centre and limits are computed anew, with the reason on record: a chart is never re-based because
 * its signals are unwelcome.
 *
 * @param index the first point of the new limits, from 1
 * @param reason what changed
 * @param note what exactly changed, for example 様式を改めた / the form was changed
 */
public record Rebase(int index, Reason reason, LocalizedText note) {
    /** Checks that every part is there and that the index leaves points before it. */
    public Rebase {
        requireNonNull(reason, "reason");
        requireNonNull(note, "note");
        if (index < 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "index of a rebase must be at least 1, the second point, but was " + index);
        }
    }

    /** Why limits may be computed anew. */
    public enum Reason {
        /** The indicator is defined or measured in another way from here on. */
        DEFINITION_CHANGE("定義・測定方法の変更", "Change of definition or measurement"),
        /** The process itself was changed, and the change is known. */
        PROCESS_CHANGE("業務プロセスの変更", "Change of the process");

        private final LocalizedText label;

        Reason(String ja, String en) {
            this.label = LocalizedText.of(ja, en);
        }

        /** Returns the words for reports, for example 業務プロセスの変更 / Change of the process. */
        public LocalizedText label() {
            return label;
        }
    }
}
