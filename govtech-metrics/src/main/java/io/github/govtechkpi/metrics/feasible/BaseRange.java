package io.github.govtechkpi.metrics.feasible;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.program.PublishedBase;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bases that come into question for a percentage.
 *
 * @param low the smallest, from 1
 * @param high the largest, to 1,000,000,000
 * @param openEnded whether nothing is known about the upper end, so that {@code high} is only where the search stops
 */
public record BaseRange(long low, long high, boolean openEnded) {
    private static final long MAX_BASE = 1_000_000_000;
    // FORMATS.md: where nothing is known, 1 to 1000
    private static final int OPEN_SPAN = 1000;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,10})(?:(\\.\\.)([0-9]{1,10})?)?");

    /** Checks that the bases lie between 1 and 10^9 in ascending order. */
    public BaseRange {
        if (low < 1 || high > MAX_BASE || low > high) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_RANGE,
                    "母数は1～%sの範囲で、小さい方から書きます（%s..%s）。",
                    "A base must be from 1 to %s and a range in ascending order, but was %s..%s",
                    MAX_BASE,
                    low,
                    high);
        }
    }

    /** Makes the range of a base that is known. */
    public static BaseRange exactly(long base) {
        return new BaseRange(base, base, false);
    }

    /** Makes the range from low to high, both inclusive. */
    public static BaseRange between(long low, long high) {
        return new BaseRange(low, high, false);
    }

    /** Makes the range of a base of which only the lower end is known: the thousand bases from there are searched. */
    public static BaseRange atLeast(long low) {
        return new BaseRange(low, Math.max(low, Math.min(MAX_BASE, low + OPEN_SPAN - 1)), true);
    }

    /** Makes the range for a base of which nothing is known: 1 to 1000. */
    public static BaseRange unknown() {
        return atLeast(1);
    }

    /**
     * Takes what is known about the base of a published figure, for example at least 50.
     *
     * @return nothing of a base above 1,000,000,000
     */
    public static Optional<BaseRange> of(PublishedBase base) {
        if (base.high().orElse(base.low()) > MAX_BASE) {
            return Optional.empty();
        }
        return Optional.of(
                base.high().isPresent() ? between(base.low(), base.high().getAsLong()) : atLeast(base.low()));
    }

    /**
     * Reads {@code 46}, {@code 45..60} or {@code 45..}.
     *
     * @throws InvalidInputException if the text is none of these
     */
    public static BaseRange parse(String text) {
        var parts =
                TEXT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_RANGE,
                    "%sは使えません。母数は46、45..60、45..のように書いてください。",
                    "Expected a base such as 46, 45..60 or 45.., but was %s",
                    Quoted.of(text));
        }
        var low = Long.parseLong(parts.group(1));
        if (parts.group(2) == null) {
            return exactly(low);
        }
        return parts.group(3) == null ? atLeast(low) : between(low, Long.parseLong(parts.group(3)));
    }

    /** Returns the number of bases. */
    public long size() {
        return high - low + 1;
    }

    /** Returns what {@link #parse} reads, for example {@code 45..60}. */
    @Override
    public String toString() {
        if (openEnded) {
            return low + "..";
        }
        return low == high ? String.valueOf(low) : low + ".." + high;
    }
}
