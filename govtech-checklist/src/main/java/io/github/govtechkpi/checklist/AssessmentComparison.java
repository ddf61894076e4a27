package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Two assessments compared: what improved, what fell back, and whose evidence ran out in between.
 *
 * @param before the earlier assessment
 * @param after the later one
 * @param changes every item of the checklist in its order
 */
public record AssessmentComparison(AssessmentResult before, AssessmentResult after, List<ItemChange> changes) {
    /** Checks that every part is there. */
    public AssessmentComparison {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        changes = List.copyOf(changes);
    }

    /**
     * Compares two assessments of a checklist, which need not be of the same version of it.
     *
     * @throws IllegalArgumentException if the second one is the earlier one
     */
    public static AssessmentComparison of(Checklist checklist, Assessment before, Assessment after) {
        if (after.date().isBefore(before.date())) {
            throw new IllegalArgumentException(
                    "The second assessment (%s) is earlier than the first (%s): exchange them"
                            .formatted(after.date(), before.date()));
        }
        var earlier = AssessmentResult.of(checklist, before);
        var later = AssessmentResult.of(checklist, after);
        var changes = new ArrayList<ItemChange>();
        for (var i = 0; i < earlier.items().size(); i++) {
            var from = earlier.items().get(i);
            var to = later.items().get(i);
            changes.add(new ItemChange(from, to, kind(from, to), expired(from, after)));
        }
        return new AssessmentComparison(earlier, later, changes);
    }

    /** Returns the items of a kind of change. */
    public List<ItemChange> of(ItemChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Returns the items whose evidence ran out without anything valid in its place. */
    public List<ItemChange> leftWithoutEvidence() {
        return changes.stream().filter(ItemChange::isLeftWithoutEvidence).toList();
    }

    /** Returns the counts as a sentence: 実施済みは10項目のうち4項目から6項目へ / done: from 4 of 10 to 6 of 10. */
    public LocalizedText text() {
        var from = before.counts();
        var to = after.counts();
        return LocalizedText.of(
                "実施済みは、%s項目のうち%s項目から、%s項目のうち%s項目へ（前進%s、後退%s、根拠切れ%s）"
                        .formatted(
                                from.applicable(),
                                from.done(),
                                to.applicable(),
                                to.done(),
                                of(ItemChange.Kind.IMPROVED).size(),
                                of(ItemChange.Kind.FELL_BACK).size(),
                                leftWithoutEvidence().size()),
                "done: from %s of %s to %s of %s (%s improved, %s fell back, %s with expired evidence)"
                        .formatted(
                                from.done(),
                                from.applicable(),
                                to.done(),
                                to.applicable(),
                                of(ItemChange.Kind.IMPROVED).size(),
                                of(ItemChange.Kind.FELL_BACK).size(),
                                leftWithoutEvidence().size()));
    }

    private static ItemChange.Kind kind(ItemResult from, ItemResult to) {
        if (from.answer().isEmpty() || to.answer().isEmpty()) {
            return from.answer().isPresent()
                    ? ItemChange.Kind.NO_LONGER_ANSWERED
                    : to.answer().isPresent() ? ItemChange.Kind.NEWLY_ANSWERED : ItemChange.Kind.UNCHANGED;
        }
        var before = from.answer().get().level();
        var after = to.answer().get().level();
        if (before.isPresent() != after.isPresent()) {
            return ItemChange.Kind.APPLICABILITY_CHANGED;
        }
        if (before.equals(after)) {
            return ItemChange.Kind.UNCHANGED;
        }
        return after.orElseThrow().compareTo(before.orElseThrow()) > 0
                ? ItemChange.Kind.IMPROVED
                : ItemChange.Kind.FELL_BACK;
    }

    private static List<Evidence> expired(ItemResult from, Assessment after) {
        return from.validEvidence().stream()
                .filter(piece -> piece.isExpiredOn(after.date()))
                .toList();
    }
}
