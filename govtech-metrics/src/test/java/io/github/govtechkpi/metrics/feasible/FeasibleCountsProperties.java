package io.github.govtechkpi.metrics.feasible;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FeasibleCountsProperties {
    /** Tries every tuple of counts, and takes the ranges from the tuples that fit. */
    @Property(tries = 300)
    void agreesWithTryingEveryTuple(@ForAll("searches") Search search, @ForAll @IntRange(max = 24) int tableSize) {
        var found = search.run(tableSize);
        var solutions = new ArrayList<FeasibleSolution>();
        LongStream.rangeClosed(search.range.low(), search.range.high())
                .forEach(base -> search.tryAll(base, new ArrayList<>(), solutions));

        assertThat(found.solutions()).containsExactlyInAnyOrderElementsOf(solutions);
        assertThat(found.bases()).isEqualTo(ranges(solutions, search.shares.size()));
        assertThat(found.truncated()).isFalse();
    }

    @Property(tries = 300)
    void findsEveryBaseThatARealPairOfCountsWasPublishedFrom(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long base,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long count,
            @ForAll @IntRange(max = 6) int decimals) {
        var part = count % (base + 1);
        var percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
        var share = new PublishedShare(percent, Relation.EQUAL);

        assertThat(FeasibleCounts.check(share, part, base, Rounding.HALF_UP).possible())
                .isTrue();
        assertThat(FeasibleCounts.check(share, part, base, Rounding.ANY).possible())
                .isTrue();
    }

    @Property(tries = 300)
    void allowsNothingMoreWhenTheRoundingIsKnown(@ForAll("searches") Search search) {
        var any = search.with(Rounding.ANY).run(FeasibleSearch.TABLE_SIZE).solutions();

        for (var rounding : Rounding.values()) {
            assertThat(any)
                    .containsAll(
                            search.with(rounding).run(FeasibleSearch.TABLE_SIZE).solutions());
        }
    }

    @Property(tries = 100)
    void givesTheSameAnswerWithAndWithoutATableForBasesBeyondIt(
            @ForAll("shares") PublishedShare whole,
            @ForAll("shares") PublishedShare part,
            @ForAll("shares") PublishedShare partOfPart,
            @ForAll @LongRange(min = 100, max = 3_000) long base) {
        var search = new Search(
                List.of(whole, part, partOfPart),
                List.of(new Nesting(2, 1), new Nesting(3, 2)),
                BaseRange.between(base, base + 20),
                Rounding.HALF_UP);

        assertThat(search.run(0).bases())
                .isEqualTo(search.run(FeasibleSearch.TABLE_SIZE).bases());
    }

    @Provide
    Arbitrary<PublishedShare> shares() {
        var percents = Arbitraries.integers()
                .between(0, 2)
                .flatMap(decimals -> Arbitraries.integers()
                        .between(0, 100 * (int) Math.pow(10, decimals))
                        .map(digits -> BigDecimal.valueOf(digits, decimals)));
        var relations = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false))
                .flatMap(equal -> equal ? Arbitraries.just(Relation.EQUAL) : Arbitraries.of(Relation.class));
        return Combinators.combine(percents, relations).as(PublishedShare::new);
    }

    @Provide
    Arbitrary<Search> searches() {
        var shares = shares().list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        shares,
                        Arbitraries.integers().between(0, 5).list().ofSize(3),
                        Arbitraries.longs().between(1, 24),
                        Arbitraries.of(Rounding.class))
                .as((list, wholes, base, rounding) ->
                        new Search(list, nestings(list.size(), wholes), BaseRange.between(base, base + 3), rounding));
    }

    /** A share within one of those before it, or within none; turned round for half of them, so that parts come first. */
    private static List<Nesting> nestings(int shares, List<Integer> wholes) {
        var turned = wholes.get(0) % 2 == 1;
        return IntStream.range(1, shares)
                .filter(share -> wholes.get(share) % 3 != 0)
                .mapToObj(share -> turned
                        ? new Nesting(shares - share, shares - wholes.get(share) % share)
                        : new Nesting(share + 1, wholes.get(share) % share + 1))
                .toList();
    }

    private static List<FeasibleBase> ranges(List<FeasibleSolution> solutions, int shares) {
        return solutions.stream()
                .map(FeasibleSolution::base)
                .distinct()
                .map(base -> new FeasibleBase(
                        base,
                        IntStream.range(0, shares)
                                .mapToObj(share -> {
                                    var counts = solutions.stream()
                                            .filter(solution -> solution.base() == base)
                                            .mapToLong(solution ->
                                                    solution.counts().get(share))
                                            .summaryStatistics();
                                    return new CountRange(counts.getMin(), counts.getMax());
                                })
                                .toList()))
                .toList();
    }

    private record Search(List<PublishedShare> shares, List<Nesting> nestings, BaseRange range, Rounding rounding) {
        Search with(Rounding other) {
            return new Search(shares, nestings, range, other);
        }

        FeasibleSearch run(int tableSize) {
            var search = new FeasibleSearch(
                    shares, Nesting.wholes(nestings, shares.size()), range, rounding, 1_000_000, tableSize);
            search.run();
            return search;
        }

        void tryAll(long base, List<Long> counts, List<FeasibleSolution> solutions) {
            if (counts.size() == shares.size()) {
                if (fits(base, counts)) {
                    solutions.add(new FeasibleSolution(base, counts));
                }
                return;
            }
            for (var count = 0L; count <= base; count++) {
                var longer = new ArrayList<>(counts);
                longer.add(count);
                tryAll(base, longer, solutions);
            }
        }

        private boolean fits(long base, List<Long> counts) {
            return IntStream.range(0, shares.size()).allMatch(share -> {
                var whole = nestings.stream()
                        .filter(nesting -> nesting.share() == share + 1)
                        .map(nesting -> counts.get(nesting.within() - 1))
                        .findFirst()
                        .orElse(base);
                return whole > 0
                        && counts.get(share) <= whole
                        && FeasibleCounts.check(shares.get(share), counts.get(share), whole, rounding)
                                .possible();
            });
        }
    }
}
