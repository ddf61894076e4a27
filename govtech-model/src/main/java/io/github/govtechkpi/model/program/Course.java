package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Optional;

/**
 * A course of a program, for example So-I's 地域課題解決コース.
 *
 * @param id the id, unique within the program
 * @param name the name
 * @param description what it does
 */
public record Course(CourseId id, LocalizedText name, Optional<LocalizedText> description) {
    /** Checks that every part is there. */
    public Course {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
    }
}
