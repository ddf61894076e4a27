package io.github.govtechkpi.io.exchange;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Optional;

/**
 * One thing that does not arrive as it was: the denominator 9,800 of the baseline of goal {@code online-applications}.
 *
 * <p>All losses of a conversion, put into the original, give exactly what is read back.
 *
 * @param code why, for example {@code NO_DENOMINATOR}
 * @param place the goal, the observation or the other part that it belongs to
 * @param pointer the field: a JSON pointer into the program file; of observations {@code /observations/POSITION/COLUMN}, counted from 0 in
 *     the order of {@link Exchanged}; {@code -} behind a list stands for what is new at its end
 * @param value what stood there, as compact JSON; empty for what is new
 * @param becomes what comes back instead, as compact JSON; empty where nothing does
 * @param reason why, as a sentence without its end
 */
public record Loss(
        String code,
        LocalizedText place,
        String pointer,
        Optional<String> value,
        Optional<String> becomes,
        LocalizedText reason) {
    /** Checks that every part is there, and that something differs. */
    public Loss {
        requireNonNull(code, "code");
        requireNonNull(place, "place");
        requireNonNull(pointer, "pointer");
        requireNonNull(value, "value");
        requireNonNull(becomes, "becomes");
        requireNonNull(reason, "reason");
        if (value.equals(becomes)) {
            throw new IllegalArgumentException("Nothing is lost at %s: %s".formatted(pointer, value));
        }
    }
}
