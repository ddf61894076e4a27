package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;

/**
 * An indicator of one amount, for example staff in 人.
 *
 * @param id the id, by which observations name it
 * @param unit what is counted
 * @param traits time basis, level, measuring plan and the rest
 */
public record AbsoluteIndicator(IndicatorId id, MeasureUnit unit, IndicatorTraits traits) implements Indicator {
    /** Checks that every part is there. */
    public AbsoluteIndicator {
        requireNonNull(id, "id");
        requireNonNull(unit, "unit");
        requireNonNull(traits, "traits");
    }

    /** Makes an indicator that says nothing but its unit. */
    public static AbsoluteIndicator of(String id, MeasureUnit unit) {
        return new AbsoluteIndicator(IndicatorId.of(id), unit, IndicatorTraits.NONE);
    }

    @Override
    public boolean accepts(Quantity quantity) {
        return quantity instanceof AbsoluteValue && quantity.unit().equals(unit);
    }
}
