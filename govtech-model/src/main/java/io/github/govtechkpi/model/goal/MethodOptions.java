package io.github.govtechkpi.model.goal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a goal asks of one assessment method other than its defaults.
 *
 * @param thresholds the thresholds by their names, for example {@code high}, {@code med} and {@code low}; missing ones keep their defaults
 */
public record MethodOptions(Map<String, BigDecimal> thresholds) {
    /** Copies the thresholds, in their order. */
    public MethodOptions {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    }
}
