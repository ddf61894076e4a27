package io.github.govtechkpi.model.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.Optional;

/**
 * The program that the table is about.
 *
 * @param id its id
 * @param name its name
 * @param area the local government that runs it
 */
public record MappedProgram(ProgramId id, LocalizedText name, Optional<LocalGovernmentCode> area) {
    /** Checks that every part is there. */
    public MappedProgram {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(area, "area");
    }
}
