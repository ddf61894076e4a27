package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Decimals;
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
    /** Copies the thresholds in their order, each in its normal form. */
    public MethodOptions {
        var plain = new LinkedHashMap<String, BigDecimal>();
        thresholds.forEach((name, value) -> plain.put(requireNonNull(name, "name"), Decimals.plain(value)));
        thresholds = Collections.unmodifiableMap(plain);
    }
}
