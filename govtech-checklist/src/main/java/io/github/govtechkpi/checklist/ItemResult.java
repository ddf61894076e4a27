package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.checklist.ChecklistItem;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import java.util.List;
import java.util.Optional;

/**
 * How one item of a checklist stands, and what can be done about it.
 *
 * @param item the item
 * @param given the answer with its evidence and comment; empty where the item is open
 * @param validEvidence the evidence that had not run out on the day of the assessment
 */
public record ItemResult(ChecklistItem item, Optional<ItemAnswer> given, List<Evidence> validEvidence) {
    /** Checks that every part is there. */
    public ItemResult {
        requireNonNull(item, "item");
        requireNonNull(given, "given");
        validEvidence = List.copyOf(validEvidence);
    }

    /** Returns the answer, or nothing where the item is open. */
    public Optional<Answer> answer() {
        return given.map(ItemAnswer::answer);
    }

    /** Tells whether the item is said to be done. */
    public boolean isDone() {
        return answer().flatMap(Answer::level).filter(AnswerLevel.DONE::equals).isPresent();
    }

    /** Tells whether something is left to do: it is neither done nor without meaning here. */
    public boolean isLeft() {
        return !isDone()
                && answer().filter(Answer.NotApplicable.class::isInstance).isEmpty();
    }

    /** Returns the answer as a reader sees it; 未回答 / not answered where the item is open. */
    public LocalizedText label() {
        return answer().map(Answer::label).orElse(LocalizedText.of("未回答", "not answered"));
    }

    /** Returns why the item does not apply, where that is the answer. */
    public Optional<LocalizedText> reason() {
        return answer().filter(Answer.NotApplicable.class::isInstance)
                .map(Answer.NotApplicable.class::cast)
                .map(Answer.NotApplicable::reason);
    }

    /** Returns what the item looks like when it is fulfilled: what is still open where something is left to do. */
    public List<LocalizedText> stillOpen() {
        return isLeft() ? item.idealState() : List.of();
    }

    /** Returns what others have done about it; where the list has no such examples, the indicators that would show progress. */
    public List<LocalizedText> nextActions() {
        if (!isLeft()) {
            return List.of();
        }
        return item.exampleActions().isEmpty() ? item.suggestedIndicators() : item.exampleActions();
    }
}
