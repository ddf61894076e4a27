package io.github.govtechkpi.metrics.feasible;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every percentage from 0 to 100 with 0 and 1 decimals, every base to 200, against printing each count with BigDecimal. */
class BruteForceTest {
    private static final long LAST_BASE = 200;

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void findsTheCountsThatPrintAsThePercentage(Rounding rounding) {
        for (var decimals = 0; decimals <= 1; decimals++) {
            var printed = printed(rounding, decimals);
            var step = BigDecimal.ONE.movePointLeft(decimals);
            for (var percent = BigDecimal.ZERO.setScale(decimals);
                    percent.compareTo(BigDecimal.valueOf(100)) <= 0;
                    percent = percent.add(step)) {
                var share = new PublishedShare(percent, Relation.EQUAL);
                var found =
                        FeasibleCounts.search(List.of(share), BaseRange.between(1, LAST_BASE), List.of(), rounding, 0);

                assertThat(found.bases()).as("%s %s", percent, rounding).isEqualTo(bases(printed, percent));
                assertThat(found.truncated()).isEqualTo(!found.bases().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Relation.class, mode = EnumSource.Mode.EXCLUDE, names = "EQUAL")
    void findsTheCountsThatSatisfyABound(Relation relation) {
        for (var tenths = 0; tenths <= 1000; tenths++) {
            var share = new PublishedShare(BigDecimal.valueOf(tenths, 1), relation);
            for (var base = 1; base <= LAST_BASE; base++) {
                assertThat(FeasibleCounts.check(share, 0, base, Rounding.HALF_UP)
                                .allowed())
                        .as("%s of %s", share, base)
                        .isEqualTo(satisfying(relation, tenths, base));
            }
        }
    }

    private static Optional<CountRange> satisfying(Relation relation, long tenths, long base) {
        var counts = new TreeSet<Long>();
        for (var count = 0L; count <= base; count++) {
            var comparison = Long.compare(1000 * count, tenths * base);
            var satisfied = switch (relation) {
                case EQUAL -> comparison == 0;
                case MORE_THAN -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case AT_MOST -> comparison <= 0;
                case LESS_THAN -> comparison < 0;
            };
            if (satisfied) {
                counts.add(count);
            }
        }
        return counts.isEmpty() ? Optional.empty() : Optional.of(new CountRange(counts.first(), counts.last()));
    }

    private static List<FeasibleBase> bases(List<Map<BigDecimal, NavigableSet<Long>>> printed, BigDecimal percent) {
        var bases = new ArrayList<FeasibleBase>();
        for (var base = 1; base <= LAST_BASE; base++) {
            var counts = printed.get(base).get(percent);
            if (counts != null) {
                assertThat(counts.last() - counts.first() + 1).as("no gaps").isEqualTo(counts.size());
                bases.add(new FeasibleBase(base, List.of(new CountRange(counts.first(), counts.last()))));
            }
        }
        return bases;
    }

    /** For each base the counts behind each printed percentage. */
    private static List<Map<BigDecimal, NavigableSet<Long>>> printed(Rounding rounding, int decimals) {
        var printed = new ArrayList<Map<BigDecimal, NavigableSet<Long>>>();
        for (var base = 0L; base <= LAST_BASE; base++) {
            var counts = new HashMap<BigDecimal, NavigableSet<Long>>();
            for (var count = 0L; base > 0 && count <= base; count++) {
                for (var mode : modes(rounding)) {
                    var percent = BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(base), decimals, mode);
                    counts.computeIfAbsent(percent, key -> new TreeSet<>()).add(count);
                }
            }
            printed.add(counts);
        }
        return printed;
    }

    private static Set<RoundingMode> modes(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> Set.of(RoundingMode.HALF_UP);
            case HALF_EVEN -> Set.of(RoundingMode.HALF_EVEN);
            case FLOOR -> Set.of(RoundingMode.FLOOR);
            case ANY -> Set.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.FLOOR);
        };
    }
}
