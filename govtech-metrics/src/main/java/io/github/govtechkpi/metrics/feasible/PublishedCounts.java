package io.github.govtechkpi.metrics.feasible;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What counts a percentage can come from that a program published alone, for example 93 % of Urban Innovation KOBE: 13 of 14 at least.
 *
 * @param figure what was published
 * @param whole the figure that it is a part of ("of which"), whose count is its base
 * @param counts the counts of the figure, or of the whole and of its part; nothing where "about", a percentage above 100 or a base
 *     above a million rules none out
 * @param claim whether the counts that were given for it fit; nothing where none were given, or more than their base
 */
public record PublishedCounts(
        PublishedFigure figure,
        Optional<PublishedFigure> whole,
        Optional<FeasibleCounts> counts,
        Optional<ShareCheck> claim) {
    private static final long MAX_BASES = 1_000_000; // a wider search would show nothing that a reader can use
    private static final Nesting SECOND_IN_FIRST = new Nesting(2, 1);

    /** Checks that every part is there. */
    public PublishedCounts {
        requireNonNull(figure, "figure");
        requireNonNull(whole, "whole");
        requireNonNull(counts, "counts");
        requireNonNull(claim, "claim");
    }

    /** Searches the counts of each figure that a program published as a percentage alone, taken as rounded half up. */
    public static List<PublishedCounts> of(Program program) {
        return program.published().stream()
                .map(figure -> of(figure, whole(program, figure)))
                .toList();
    }

    private static PublishedCounts of(PublishedFigure figure, Optional<PublishedFigure> whole) {
        return new PublishedCounts(figure, whole, counts(figure, whole), claim(figure));
    }

    private static Optional<PublishedFigure> whole(Program program, PublishedFigure part) {
        return program.published().stream()
                .filter(figure -> part.of().filter(figure.id()::equals).isPresent())
                .findFirst();
    }

    private static Optional<FeasibleCounts> counts(PublishedFigure figure, Optional<PublishedFigure> whole) {
        var range = whole.orElse(figure).base().map(BaseRange::of).orElseGet(() -> Optional.of(BaseRange.unknown()));
        var shares = new ArrayList<PublishedShare>();
        whole.flatMap(of -> PublishedShare.of(of.rate())).ifPresent(shares::add);
        PublishedShare.of(figure.rate()).ifPresent(shares::add);
        if (shares.size() < (whole.isPresent() ? 2 : 1)) {
            return Optional.empty();
        }
        return range.filter(bases -> bases.size() <= MAX_BASES)
                .map(bases -> FeasibleCounts.search(
                        shares, bases, whole.isPresent() ? List.of(SECOND_IN_FIRST) : List.of(), Rounding.HALF_UP, 0));
    }

    private static Optional<ShareCheck> claim(PublishedFigure figure) {
        return figure.claimed()
                .filter(counts -> counts.numerator() <= counts.denominator() && counts.denominator() <= MAX_BASES)
                .flatMap(counts -> PublishedShare.of(figure.rate())
                        .map(share -> FeasibleCounts.check(
                                share, counts.numerator(), counts.denominator(), Rounding.HALF_UP)));
    }
}
