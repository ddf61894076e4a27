package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A share as a text with both counts and no more digits than its base has, for example {@code 27.0% (123 of 456)}.
 *
 * <p>Below 20 there is no percentage; below 100 there are no decimals, else one. Half is rounded up, on the exact
 * fraction. Rounding never makes {@code 0%} or {@code 100%} of another share: those are {@code <1%}, {@code >99%},
 * {@code <0.1%} and {@code >99.9%}. Source: AMA Manual of Style 20.8.
 *
 * @param k the part
 * @param n the whole, above 0
 * @param decimals the decimals of the percentage, if there is one
 * @param text the text
 * @param reason why there is no percentage
 */
public record PercentText(long k, long n, OptionalInt decimals, String text, Optional<GuardReason> reason) {
    /** Checks that every part is there, and that the text holds both counts. */
    public PercentText {
        requireNonNull(decimals, "decimals");
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
        if (!text.contains(counts(k, n))) {
            throw new IllegalArgumentException(
                    "text must hold both counts, \"%s\", but was \"%s\"".formatted(counts(k, n), text));
        }
    }

    /**
     * Writes k of n.
     *
     * @param k the part, a whole number from 0
     * @param n the whole; 0 gives {@code NO_BASE}
     * @return the text, for example {@code 9 of 19} and {@code 45% (9 of 20)}
     * @throws io.github.govtechkpi.model.InvalidInputException if a count is negative, fractional or above 10^12, or k
     *     &gt; n
     */
    public static Computed<PercentText> of(double k, double n) {
        return Counts.haveBase(k, n) ? Computed.of(written(k, n)) : Computed.notComputable(ReasonCode.NO_BASE);
    }

    private static PercentText written(double k, double n) {
        var counts = counts((long) k, (long) n);
        if (n < Digits.PERCENT_FROM) {
            return new PercentText(
                    (long) k, (long) n, OptionalInt.empty(), counts, Optional.of(GuardReason.BASE_LT_20));
        }
        var text = "%s (%s)".formatted(Digits.share(k, n).english(), counts);
        return new PercentText((long) k, (long) n, OptionalInt.of(Digits.decimals(n)), text, Optional.empty());
    }

    private static String counts(long k, long n) {
        return k + " of " + n;
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
