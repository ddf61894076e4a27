package io.github.govtechkpi.checklist.review;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a finding rests on: a field of the program file and the value that stands there.
 *
 * @param field the field, for example {@code target.percent}; of a goal, seen from the goal
 * @param value the value as text; empty where the field is missing
 */
public record FieldValue(String field, Optional<String> value) {
    /** Checks that both parts are there. */
    public FieldValue {
        requireNonNull(field, "field");
        requireNonNull(value, "value");
    }

    /** Makes a field with what stands there, for example {@code of("goals", goal.id())}. */
    public static FieldValue of(String field, Object value) {
        return new FieldValue(field, Optional.of(value.toString()));
    }

    static FieldValue missing(String field) {
        return new FieldValue(field, Optional.empty());
    }

    /** Returns the field and its value, for example {@code target.percent = >=90%}. */
    @Override
    public String toString() {
        return field + " = " + value.orElse("null");
    }
}
