package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of a result that could not be computed.
 *
 * @param field the name in files, for example {@code achievementShare}
 * @param label the name for readers, for example 達成割合 / share of the way
 * @param reason why, and what to use instead
 */
public record Undefined(String field, LocalizedText label, Reason reason) {
    /** Checks that every part is there. */
    public Undefined {
        requireNonNull(field, "field");
        requireNonNull(label, "label");
        requireNonNull(reason, "reason");
    }

    /**
     * Puts numbers together that one reason stops, in the order of their first. A target that is met has no day on which it will be
     * met: that is good news and left out.
     */
    public static Map<Reason, List<Undefined>> byReason(List<Undefined> numbers) {
        var all = new LinkedHashMap<Reason, List<Undefined>>();
        numbers.stream()
                .filter(number -> number.reason().code() != ReasonCode.ALREADY_ACHIEVED)
                .forEach(number -> all.computeIfAbsent(number.reason(), reason -> new ArrayList<>())
                        .add(number));
        return Collections.unmodifiableMap(all);
    }
}
