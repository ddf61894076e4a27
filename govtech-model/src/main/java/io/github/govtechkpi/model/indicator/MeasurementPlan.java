package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.time.Period;
import java.util.Optional;

/**
 * How an indicator is measured. The guidebook: design it together with the indicator; what cannot be measured is no indicator.
 *
 * @param source where the number comes from, for example the staff register
 * @param method how it is counted
 * @param frequency how often, for example {@code P1Y}; above 0
 * @param responsible who measures
 * @param publicationLag how long after the period the number is known, for example {@code P2M}; at least 0
 */
public record MeasurementPlan(
        Optional<LocalizedText> source,
        Optional<LocalizedText> method,
        Optional<Period> frequency,
        Optional<LocalizedText> responsible,
        Optional<Period> publicationLag) {
    /** Checks that every part is there, and that no length of time is negative. */
    public MeasurementPlan {
        requireNonNull(source, "source");
        requireNonNull(method, "method");
        requireNonNull(frequency, "frequency");
        requireNonNull(responsible, "responsible");
        requireNonNull(publicationLag, "publicationLag");
        if (frequency.filter(period -> period.isZero() || period.isNegative()).isPresent()) {
            throw InvalidValueException.of(
                    "測定の頻度（frequency）は、P1Yのように0より長い期間です（%s）。",
                    "frequency must be above 0, for example P1Y, but was %s", frequency.get());
        }
        if (publicationLag.filter(Period::isNegative).isPresent()) {
            throw InvalidValueException.of(
                    "公表までの期間（publicationLag）は、P2Mのように0以上の期間です（%s）。",
                    "publicationLag must not be negative, for example P2M, but was %s", publicationLag.get());
        }
    }
}
