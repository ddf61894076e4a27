package io.github.govtechkpi.io.exchange;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A field that a format cannot carry, with the reason: IATI has no place for denominators.
 *
 * @param code the kind of loss, stable across versions, for example {@code NO_DENOMINATOR}
 * @param pattern the field: a pointer into the program file, or into the rows of observations behind {@code /observations}, with {@code *}
 *     for a position, for example {@code /goals/*}{@code /baseline/denominator}; all that lies below it belongs to it
 * @param having a field that the lost object has to have for this to be the reason; empty for every value
 * @param reason the sentence for the report, which is said once for all losses of this kind
 */
public record Uncarried(String code, String pattern, Optional<String> having, LocalizedText reason) {
    /** Checks that every part is there. */
    public Uncarried {
        requireNonNull(code, "code");
        requireNonNull(pattern, "pattern");
        requireNonNull(having, "having");
        requireNonNull(reason, "reason");
    }

    /** Makes a rule for a field. */
    public static Uncarried of(String code, String pattern, String ja, String en) {
        return new Uncarried(code, pattern, Optional.empty(), LocalizedText.of(ja, en));
    }

    /** Returns the same rule for objects that have a field, for example a baseline with a {@code denominator}. */
    public Uncarried having(String field) {
        return new Uncarried(code, pattern, Optional.of(field), reason);
    }

    /** Tells how many steps of a pointer the pattern covers; -1 if the pointer is none of its own. */
    int steps(String pointer) {
        var wanted = parts(pattern);
        var found = parts(pointer);
        if (wanted.size() > found.size()) {
            return -1;
        }
        for (var i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals("*") && !wanted.get(i).equals(found.get(i))) {
                return -1;
            }
        }
        return wanted.size();
    }

    private static List<String> parts(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }
}
