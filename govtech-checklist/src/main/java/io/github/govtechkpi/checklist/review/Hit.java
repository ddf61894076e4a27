package io.github.govtechkpi.checklist.review;

import java.util.List;

/**
 * That a rule applies, with the values for its message.
 *
 * @param evidence the fields that it rests on
 * @param values what the places of the message are filled with; texts in both languages are shown in the reader's
 */
record Hit(List<FieldValue> evidence, List<Object> values) {
    Hit {
        evidence = List.copyOf(evidence);
        values = List.copyOf(values);
    }

    static Hit of(FieldValue field, Object... values) {
        return new Hit(List.of(field), List.of(values));
    }

    static Hit of(List<FieldValue> evidence, Object... values) {
        return new Hit(evidence, List.of(values));
    }
}
