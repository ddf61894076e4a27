package io.github.govtechkpi.model.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one item, with what shows it.
 *
 * <p>{@code Done} without evidence is allowed here: the result of the assessment reports it.
 *
 * @param item the item that is answered
 * @param answer the answer
 * @param evidence what shows it, in the order given
 * @param comment what else there is to say
 */
public record ItemAnswer(ItemId item, Answer answer, List<Evidence> evidence, Optional<LocalizedText> comment) {
    /** Checks that nothing is null, and copies the list. */
    public ItemAnswer {
        requireNonNull(item, "item");
        requireNonNull(answer, "answer");
        evidence = List.copyOf(evidence);
        requireNonNull(comment, "comment");
    }

    /** Starts an answer without evidence and comment. */
    public static Builder builder(ItemId item, Answer answer) {
        return new Builder(item, answer);
    }

    /** Returns the evidence that has not run out on a day. */
    public List<Evidence> evidenceOn(LocalDate day) {
        requireNonNull(day, "day");
        return evidence.stream().filter(piece -> !piece.isExpiredOn(day)).toList();
    }

    /** Collects the parts of an answer. */
    public static final class Builder {
        private final ItemId item;
        private final Answer answer;
        private List<Evidence> evidence = List.of();
        private Optional<LocalizedText> comment = Optional.empty();

        private Builder(ItemId item, Answer answer) {
            this.item = item;
            this.answer = answer;
        }

        /** Sets what shows the answer. */
        public Builder evidence(List<Evidence> pieces) {
            evidence = pieces;
            return this;
        }

        /** Sets what else there is to say. */
        public Builder comment(LocalizedText text) {
            comment = Optional.of(text);
            return this;
        }

        /** Makes the answer. */
        public ItemAnswer build() {
            return new ItemAnswer(item, answer, evidence, comment);
        }
    }
}
