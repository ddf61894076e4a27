package io.github.govtechkpi.io.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Program;
import java.util.List;

/**
 * What became of a table.
 *
 * @param program the program with its goals
 * @param observations the observations, in the order of the table
 * @param normalized every cell that was not read as it stands
 * @param notices what was left out or could not be carried, each once
 */
public record ImportedTable(
        Program program, List<Observation> observations, List<NormalizedCell> normalized, List<LocalizedText> notices) {
    /** Copies the lists. */
    public ImportedTable {
        requireNonNull(program, "program");
        observations = List.copyOf(observations);
        normalized = List.copyOf(normalized);
        notices = List.copyOf(notices);
    }
}
