package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.Optional;

/** Whose a row is, and what its numbers mean: an amount or two counts, which may be put off as one word. */
record RowSource(Optional<ProgramId> program, Indicator indicator, AmountTable amounts, AmountTable denominators) {
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    boolean isRatio() {
        return indicator instanceof RatioIndicator;
    }

    /** Returns the amount of a row. */
    Quantity amount(PlainNumber value) {
        return amounts.amount(value);
    }

    /** Returns the two counts of a row. */
    Quantity counts(PlainNumber numerator, PlainNumber denominator) {
        return new Ratio(amounts.amount(numerator), denominators.amount(denominator));
    }

    /** Tells whether two counts are right; the careful reader says what is wrong with others. */
    boolean accepts(PlainNumber numerator, PlainNumber denominator) {
        if (numerator.unscaled() < 0 || denominator.unscaled() <= 0) {
            return false;
        }
        var isPart = numerator.isWhole() && denominator.isWhole() && numerator.unscaled() <= denominator.unscaled();
        return isPart || indicator.accepts(counts(numerator, denominator));
    }

    /** Tells whether the numbers of a row fit one word. */
    boolean fits(PlainNumber value, PlainNumber numerator, PlainNumber denominator) {
        return isRatio()
                ? numerator.isWhole()
                        && denominator.isWhole()
                        && Math.max(numerator.unscaled(), denominator.unscaled()) <= Integer.MAX_VALUE
                : value.isWhole();
    }

    /** Returns as one word what {@link #quantity} makes a quantity of. */
    long word(PlainNumber value, PlainNumber numerator, PlainNumber denominator) {
        return isRatio() ? (numerator.unscaled() << Integer.SIZE) | denominator.unscaled() : value.unscaled();
    }

    /** Makes the quantity of a row whose numbers were put off. */
    Quantity quantity(long word) {
        return isRatio()
                ? new Ratio(amounts.amount(word >>> Integer.SIZE), denominators.amount(word & LOW_HALF))
                : amounts.amount(word);
    }
}
