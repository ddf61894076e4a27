package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.program.FigureId;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Percentages that other systems hold without their counts. They are kept as published figures, which no calculator takes, and never become
 * observations.
 */
public final class ForeignPercentages {
    private static final int DIGITS = 12; // what a published rate can hold
    private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ForeignPercentages() {}

    /** Returns the percentage of a ratio in at most 12 digits; empty where it has more before the decimal point. */
    public static Optional<PublishedRate> of(Ratio ratio) {
        var percent = ratio.numerator()
                .amount()
                .multiply(HUNDRED)
                .divide(ratio.denominator().amount(), ROUNDED)
                .stripTrailingZeros();
        return of(percent.scale() < 0 ? percent.setScale(0) : percent);
    }

    /** Returns a percentage as it was published, in at most 12 digits; empty for one below 0 or with more before the decimal point. */
    public static Optional<PublishedRate> of(BigDecimal percent) {
        // by its digits first: an exponent of a billion must not be written out
        var rounded = percent.precision() > DIGITS ? percent.round(ROUNDED) : percent;
        if (rounded.signum() < 0 || (long) rounded.precision() - rounded.scale() > DIGITS) {
            return Optional.empty();
        }
        var fitting = rounded.scale() > DIGITS ? rounded.setScale(DIGITS, RoundingMode.HALF_EVEN) : rounded;
        return Optional.of(new PublishedRate(fitting, Qualifier.EXACT));
    }

    /** Makes a published figure of a percentage. */
    public static PublishedFigure figure(
            String id, LocalizedText name, PublishedRate rate, Optional<ReportingPeriod> asOf, Optional<String> note) {
        return new PublishedFigure(
                new FigureId(id),
                name,
                rate,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asOf,
                note.map(LocalizedText::same),
                List.of());
    }
}
