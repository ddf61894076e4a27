package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A count of events, its rate and the interval of the rate, for example 7 events among 42,000 people: 16.7 per 100,000, 95 %
 * interval 6.7 to 34.3.
 *
 * @param count the number of events
 * @param exposure what the events occurred in: people, person-years, months; its own date is the caller's to keep
 * @param multiplier per how much exposure the rate and its limits are told, for example 100,000
 * @param rate {@code count / exposure * multiplier}
 * @param low the lower limit of the rate, 0 without events
 * @param high the upper limit of the rate
 * @param confidence the confidence of the interval, for example 0.95
 * @param method how the limits were computed
 * @param derivation how the result came about
 */
public record RateEstimate(
        double count,
        double exposure,
        double multiplier,
        double rate,
        double low,
        double high,
        double confidence,
        PoissonMethod method,
        Derivation derivation) {
    /** Checks that every part is there. */
    public RateEstimate {
        requireNonNull(method, "method");
        requireNonNull(derivation, "derivation");
    }

    /** Returns per how much exposure the rate is told, for example 100,000当たり / per 100,000. */
    public LocalizedText per() {
        var amount = multiplier == Math.rint(multiplier)
                ? String.format(Locale.ROOT, "%,.0f", multiplier)
                : BigDecimal.valueOf(multiplier).toPlainString();
        return LocalizedText.of(amount + "当たり", "per " + amount);
    }
}
