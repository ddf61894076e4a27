package io.github.govtechkpi.metrics.feasible;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Optional;

/**
 * All whole counts that published percentages can come from.
 *
 * @param shares what was published
 * @param range the bases that were searched
 * @param nestings which shares are parts of which others instead of the base
 * @param rounding how the percentages were rounded
 * @param bases every possible base with the exact range of each count, ascending; empty if there is none
 * @param solutions bases with counts, ascending by base, then by the counts of the wholes before those of their parts
 * @param truncated whether there are more solutions than the limit let through
 * @param derivation how they were found
 */
public record FeasibleCounts(
        List<PublishedShare> shares,
        BaseRange range,
        List<Nesting> nestings,
        Rounding rounding,
        List<FeasibleBase> bases,
        List<FeasibleSolution> solutions,
        boolean truncated,
        Derivation derivation) {
    /** The number of solutions that are listed unless another limit is given. */
    public static final int DEFAULT_LIMIT = 10_000; // FORMATS.md

    private static final int MAX_SHARES = 100;
    // bases times shares: a second or two
    private static final long MAX_RANGES = 10_000_000;
    private static final Derivation DERIVATION = Derivation.of(
            "Exhaustive search of whole counts in exact arithmetic",
            LocalizedText.of("件数は0以上の整数で、母数の一部です。", "Counts are whole numbers, and parts of their base."),
            LocalizedText.of(
                    "割合は、公表された桁数に丸められたものとします。",
                    "The percentages were rounded to the digits that they were published with."));

    /** Copies the lists and checks that every part is there. */
    public FeasibleCounts {
        shares = List.copyOf(shares);
        requireNonNull(range, "range");
        nestings = List.copyOf(nestings);
        requireNonNull(rounding, "rounding");
        // the search's own lists stay as they are: copied, a million bases would become four million objects
        bases = bases instanceof FeasibleBases ? bases : List.copyOf(bases);
        solutions = solutions instanceof FeasibleSolutions ? solutions : List.copyOf(solutions);
        requireNonNull(derivation, "derivation");
    }

    /** Searches the counts of shares of one base, rounded half up, as the other {@code search} does. */
    public static FeasibleCounts search(List<PublishedShare> shares, BaseRange range) {
        return search(shares, range, List.of(), Rounding.HALF_UP, DEFAULT_LIMIT);
    }

    /**
     * Searches all bases and counts from which every published share follows.
     *
     * <p>A share {@code p} printed with the step {@code u} allows the count {@code k} of the base {@code n} if {@code 100 k / n}
     * lies in [p - u/2, p + u/2) for half up, in the same interval with both ends or none for half to even, in [p, p + u)
     * for floor, and in one of the three for any. A bound such as &gt;90% is compared as it stands. The base of a nested
     * share is the count of its whole, which then is not 0.<br>
     * 93%, 70% and 56% of the bases 45 to 60, the third being a part of the second, allow 46 (43, 32, 18) and 56 (52, 39, 22)
     * alone. Whole numbers throughout: nothing depends on the rounding of a computer.
     *
     * @param shares what was published, 1 to 100 percentages
     * @param range the bases that come into question; bases times shares at most 10,000,000
     * @param nestings which shares are parts of others, in chains of any depth without circles
     * @param rounding how the percentages were rounded
     * @param limit how many solutions are listed, from 0; the bases are listed in any case
     * @return the bases and counts; two empty lists if nothing fits
     * @throws InvalidInputException if there is no share, a nesting names no share or forms a circle, the search is too large,
     *     or the limit is negative
     */
    public static FeasibleCounts search(
            List<PublishedShare> shares, BaseRange range, List<Nesting> nestings, Rounding rounding, int limit) {
        requireNonNull(range, "range");
        requireNonNull(rounding, "rounding");
        if (shares.isEmpty() || shares.size() > MAX_SHARES) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "一度に調べられる割合は1～%s個です（%s個）。",
                    "A search takes 1 to %s shares, but was given %s",
                    MAX_SHARES,
                    shares.size());
        }
        if (range.size() * shares.size() > MAX_RANGES) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_RANGE,
                    "母数%s通りと割合%s個の組合せは多すぎます。母数を一度に%s通りまでにしてください。",
                    "%s bases for %s shares are too many: search at most %s at once",
                    range.size(),
                    shares.size(),
                    MAX_RANGES / shares.size());
        }
        if (limit < 0) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT, "上限（limit）は0以上です（%s）。", "limit must not be negative, but was %s", limit);
        }
        var wholes = Nesting.wholes(nestings, shares.size());
        var search = new FeasibleSearch(shares, wholes, range, rounding, limit, FeasibleSearch.TABLE_SIZE);
        search.run();
        return new FeasibleCounts(
                shares,
                range,
                nestings,
                rounding,
                search.bases(),
                search.solutions(),
                search.truncated(),
                DERIVATION.withWarnings(warnings(range)));
    }

    /**
     * Checks whether a published share can come from two counts, for example 46% from 74 of 153: no, 153 allows 70 to 71.
     *
     * @param share what was published
     * @param numerator the count, from 0 to {@code denominator}
     * @param denominator its base, from 1 to 1,000,000,000
     * @param rounding how the percentage was rounded
     * @throws InvalidInputException if the counts are outside these limits
     */
    public static ShareCheck check(PublishedShare share, long numerator, long denominator, Rounding rounding) {
        var base = BaseRange.exactly(denominator).low();
        if (numerator < 0 || numerator > base) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "numerator must be from 0 to the denominator %s, but was %s".formatted(base, numerator));
        }
        var bounds = ShareBounds.of(share, requireNonNull(rounding, "rounding"));
        var low = bounds.lowest(base);
        var high = bounds.highest(base);
        Optional<CountRange> allowed = low <= high ? Optional.of(new CountRange(low, high)) : Optional.empty();
        return new ShareCheck(
                share,
                numerator,
                denominator,
                rounding,
                allowed.filter(counts -> counts.contains(numerator)).isPresent(),
                allowed);
    }

    /** Returns what was found as a sentence, for example "46% can come from 34 of 74." */
    public LocalizedText text() {
        return FeasibleText.of(this);
    }

    /** Returns the English sentence: the lists may be long. */
    @Override
    public String toString() {
        return text().toString();
    }

    private static List<Caveat> warnings(BaseRange range) {
        return range.openEnded()
                ? List.of(CaveatCode.BASE_SEARCHED_IN_PART.with(range.low(), range.high()))
                : List.of();
    }
}
