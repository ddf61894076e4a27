package io.github.govtechkpi.model.indicator;

import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;

/** What is measured: an absolute amount, or a ratio made of two absolute counts. There is no third kind, and no bare percentage. */
public sealed interface Indicator permits AbsoluteIndicator, RatioIndicator {
    /** Returns the id, by which observations name the indicator. */
    IndicatorId id();

    /** Returns what both kinds of indicator may say about themselves. */
    IndicatorTraits traits();

    /** Returns the unit that is counted; for a ratio, the unit of the numerator. */
    MeasureUnit unit();

    /** Tells whether a quantity is of this indicator's kind and in its units. */
    boolean accepts(Quantity quantity);
}
