package io.github.govtechkpi.checklist;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many items of a checklist have come how far: "6 of 10 done, 2 under way". Never a percentage, and no score.
 *
 * @param items all items of the checklist
 * @param done items that are done
 * @param doneWithoutEvidence how many of these have nothing that shows it, or only what has run out
 * @param underWay items that are being done
 * @param planned items that are decided
 * @param notStarted items on which nothing was done
 * @param notApplicable items that do not apply; they are left out of what the others are counted of
 * @param open items without an answer
 */
public record ItemCounts(
        int items,
        int done,
        int doneWithoutEvidence,
        int underWay,
        int planned,
        int notStarted,
        int notApplicable,
        int open) {
    /** Checks that the parts make the whole. */
    public ItemCounts {
        if (done + underWay + planned + notStarted + notApplicable + open != items) {
            throw new IllegalArgumentException(
                    "The parts must sum up to the items, but were %s, %s, %s, %s, %s and %s of %s"
                            .formatted(done, underWay, planned, notStarted, notApplicable, open, items));
        }
        if (doneWithoutEvidence < 0 || doneWithoutEvidence > done) {
            throw new IllegalArgumentException(
                    "doneWithoutEvidence must be from 0 to done (%s), but was %s".formatted(done, doneWithoutEvidence));
        }
    }

    static ItemCounts of(List<ItemResult> results) {
        return new ItemCounts(
                results.size(),
                count(results, AnswerLevel.DONE),
                (int) results.stream()
                        .filter(result ->
                                result.isDone() && result.validEvidence().isEmpty())
                        .count(),
                count(results, AnswerLevel.UNDER_WAY),
                count(results, AnswerLevel.PLANNED),
                count(results, AnswerLevel.NOT_STARTED),
                (int) results.stream()
                        .filter(result -> result.answer()
                                .filter(Answer.NotApplicable.class::isInstance)
                                .isPresent())
                        .count(),
                (int) results.stream()
                        .filter(result -> result.answer().isEmpty())
                        .count());
    }

    private static int count(List<ItemResult> results, AnswerLevel level) {
        return (int) results.stream()
                .filter(result -> result.answer().equals(Optional.of(Answer.of(level))))
                .count();
    }

    /** Returns how many items apply: what the others are counted of. */
    public int applicable() {
        return items - notApplicable;
    }

    /** Returns the counts as a sentence: 10項目のうち6項目が実施済み、2項目が実施中 / 6 of 10 done, 2 under way. */
    public LocalizedText text() {
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        ja.add("%s項目のうち%s項目が実施済み%s"
                .formatted(
                        applicable(),
                        done,
                        doneWithoutEvidence > 0 ? "（うち根拠なし%s）".formatted(doneWithoutEvidence) : ""));
        en.add("%s of %s done%s"
                .formatted(
                        done,
                        applicable(),
                        doneWithoutEvidence > 0 ? " (%s without evidence)".formatted(doneWithoutEvidence) : ""));
        add(ja, en, underWay, AnswerLevel.UNDER_WAY.label());
        add(ja, en, planned, AnswerLevel.PLANNED.label());
        add(ja, en, notStarted, AnswerLevel.NOT_STARTED.label());
        add(ja, en, open, LocalizedText.of("未回答", "not answered"));
        if (notApplicable > 0) {
            return LocalizedText.of(
                    String.join("、", ja) + "（ほかに該当なし%s項目）".formatted(notApplicable),
                    String.join(", ", en) + "; %s not applicable".formatted(notApplicable));
        }
        return LocalizedText.of(String.join("、", ja), String.join(", ", en));
    }

    private static void add(List<String> ja, List<String> en, int count, LocalizedText what) {
        if (count > 0) {
            ja.add("%s項目が%s".formatted(count, what.ja().orElseThrow()));
            en.add("%s %s".formatted(count, what));
        }
    }
}
