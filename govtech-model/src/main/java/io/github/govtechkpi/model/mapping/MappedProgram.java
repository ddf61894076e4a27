package io.github.govtechkpi.model.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.Optional;

/**
 * The program that the table is about.
 *
 * @param id its id
 * @param name its name
 * @param owner who runs it
 */
public record MappedProgram(ProgramId id, LocalizedText name, Optional<Organisation> owner) {
    /** Checks that every part is there. */
    public MappedProgram {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(owner, "owner");
    }
}
