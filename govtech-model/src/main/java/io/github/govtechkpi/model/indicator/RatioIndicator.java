package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;

/**
 * An indicator of two counts, for example applications made online of all applications.
 *
 * @param id the id, by which observations name it
 * @param numerator what is counted
 * @param denominator what it is counted of
 * @param numeratorIsPart whether the numerator is a part of the denominator, so that it cannot exceed it; the usual case
 * @param traits time basis, level, measuring plan and the rest
 */
public record RatioIndicator(
        IndicatorId id,
        CountDefinition numerator,
        CountDefinition denominator,
        boolean numeratorIsPart,
        IndicatorTraits traits)
        implements Indicator {
    /** Checks that every part is there. */
    public RatioIndicator {
        requireNonNull(id, "id");
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        requireNonNull(traits, "traits");
    }

    /** Makes an indicator whose numerator is a part of its denominator and that says nothing else. */
    public static RatioIndicator of(String id, CountDefinition numerator, CountDefinition denominator) {
        return new RatioIndicator(IndicatorId.of(id), numerator, denominator, true, IndicatorTraits.NONE);
    }

    @Override
    public MeasureUnit unit() {
        return numerator.unit();
    }

    @Override
    public boolean accepts(Quantity quantity) {
        return quantity instanceof Ratio ratio
                && ratio.numerator().unit().equals(numerator.unit())
                && ratio.denominator().unit().equals(denominator.unit())
                && !(numeratorIsPart
                        && numerator.unit().equals(denominator.unit())
                        && ratio.numerator().compareTo(ratio.denominator()) > 0);
    }
}
