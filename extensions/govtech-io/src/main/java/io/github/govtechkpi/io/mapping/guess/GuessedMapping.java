package io.github.govtechkpi.io.mapping.guess;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.util.List;

/**
 * A mapping that was proposed for a table.
 *
 * @param mapping the proposal
 * @param unsure what a person has to check or fill in before it is used
 */
public record GuessedMapping(TableMapping mapping, List<LocalizedText> unsure) {
    /** Copies the list. */
    public GuessedMapping {
        requireNonNull(mapping, "mapping");
        unsure = List.copyOf(unsure);
    }
}
