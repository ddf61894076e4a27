package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.checklist.review.FieldValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a program's own data say about an item of the guidebook, offered to the assessor, who answers.
 *
 * @param item the item
 * @param text what the data say, in counts
 * @param fields the fields that it was taken from, with their values
 */
public record OfferedEvidence(ItemId item, LocalizedText text, List<FieldValue> fields) {
    /** Checks that every part is there. */
    public OfferedEvidence {
        requireNonNull(item, "item");
        requireNonNull(text, "text");
        fields = List.copyOf(fields);
    }

    static OfferedEvidence of(ItemId item, LocalizedText text, FieldValue field) {
        return new OfferedEvidence(item, text, List.of(field));
    }

    /** Returns it as a piece of evidence of a day, for an assessment. */
    public Evidence on(LocalDate day) {
        return Evidence.builder(text).date(day).build();
    }
}
