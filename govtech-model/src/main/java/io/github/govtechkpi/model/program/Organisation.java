package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import java.util.Optional;

/**
 * Who runs a program.
 *
 * @param name the name
 * @param area the local government that it is, or is part of
 */
public record Organisation(LocalizedText name, Optional<LocalGovernmentCode> area) {
    /** Checks that both parts are there. */
    public Organisation {
        requireNonNull(name, "name");
        requireNonNull(area, "area");
    }
}
