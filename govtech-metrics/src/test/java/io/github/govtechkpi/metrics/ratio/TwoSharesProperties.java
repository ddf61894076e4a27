package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.govtechkpi.metrics.Distributions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class TwoSharesProperties {
    record Share(double k, double n) {}

    @Property(tries = 500)
    void swappingTheGroupsFlipsTheSignsOfEveryDifference(
            @ForAll DifferenceMethod method, @ForAll("shares") Share first, @ForAll("shares") Share second) {
        var forward = difference(first, second, method);
        var backward = difference(second, first, method);
        assertThat(forward.difference()).isEqualTo(-backward.difference() + 0.0);
        assertThat(forward.low()).isEqualTo(-backward.high());
        assertThat(forward.high()).isEqualTo(-backward.low());
    }

    @Property(tries = 500)
    void everyDifferenceLiesWithinItsLimits(
            @ForAll DifferenceMethod method, @ForAll("shares") Share first, @ForAll("shares") Share second) {
        var difference = difference(first, second, method);
        // the centre of Agresti and Caffo is pulled towards 0, so that an extreme difference may lie outside
        if (method != DifferenceMethod.AGRESTI_CAFFO) {
            assertThat(difference.low()).isBetween(-1.0, difference.difference());
            assertThat(difference.high()).isBetween(difference.difference(), 1.0);
        } else {
            assertThat(difference.low()).isBetween(-1.0, difference.high());
            assertThat(difference.high()).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 500)
    void swappingTheGroupsInvertsTheRatio(
            @ForAll RelativeRiskMethod method,
            @ForAll("sharesWithEvents") Share first,
            @ForAll("sharesWithEvents") Share second) {
        var forward = ratio(first, second, method);
        var backward = ratio(second, first, method);
        assertThat(forward.low() * backward.high()).isCloseTo(1, within(1e-12));
        assertThat(forward.high() * backward.low()).isCloseTo(1, within(1e-12));
        assertThat(forward.ratio().orElseThrow()).isBetween(forward.low() * (1 - 1e-15), forward.high() * (1 + 1e-15));
    }

    @Property(tries = 500)
    void theScoreLimitOfTheDifferenceIsRejectedByNoLessThanItsConfidence(
            @ForAll("shares") Share first, @ForAll("shares") Share second) {
        // a difference of 0 lies within Mee's limits if and only if the pooled score test does not reject it
        var mee = difference(first, second, DifferenceMethod.MEE);
        var test =
                TwoByTwoTests.test(first.k(), first.n(), second.k(), second.n()).orElseThrow();
        test.scoreZ().toOptional().ifPresent(z -> {
            var margin = Math.abs(z) - Distributions.normalTwoSided(0.95);
            if (Math.abs(margin) > 1e-9) {
                assertThat(mee.interval().contains(0)).isEqualTo(margin < 0);
            }
        });
    }

    @Property(tries = 500)
    void theTailsOfFishersTestShareTheObservedTable(
            @ForAll("smallShares") Share first, @ForAll("smallShares") Share second) {
        var test =
                TwoByTwoTests.test(first.k(), first.n(), second.k(), second.n()).orElseThrow();
        var table = Distributions.hypergeometricPmf(
                first.k(), first.k() + second.k(), first.n() + second.n() - first.k() - second.k(), first.n());
        assertThat(test.fisherLess() + test.fisherGreater()).isCloseTo(1 + table, within(1e-12));
        assertThat(test.fisherTwoSided())
                .isBetween(Math.min(test.fisherLess(), test.fisherGreater()) * (1 - 1e-12), 1.0);
    }

    @Property(tries = 500)
    void swappingTheGroupsMirrorsTheTests(@ForAll("smallShares") Share first, @ForAll("smallShares") Share second) {
        var forward =
                TwoByTwoTests.test(first.k(), first.n(), second.k(), second.n()).orElseThrow();
        var backward =
                TwoByTwoTests.test(second.k(), second.n(), first.k(), first.n()).orElseThrow();
        assertThat(forward.fisherTwoSided()).isCloseTo(backward.fisherTwoSided(), withinPercentage(1e-9));
        assertThat(forward.fisherLess()).isCloseTo(backward.fisherGreater(), withinPercentage(1e-9));
        assertThat(forward.scoreP().toOptional()).isEqualTo(backward.scoreP().toOptional());
        assertThat(forward.scoreZ().toOptional().map(Math::abs))
                .isEqualTo(backward.scoreZ().toOptional().map(Math::abs));
    }

    @Property(tries = 500)
    void everyConfidenceBetweenZeroAndOneGivesLimits(
            @ForAll("shares") Share first, @ForAll("shares") Share second, @ForAll("extremes") double confidence) {
        for (var method : DifferenceMethod.values()) {
            var limits = ProportionDifferences.interval(
                            first.k(), first.n(), second.k(), second.n(), confidence, method)
                    .orElseThrow();
            assertThat(limits.low()).isBetween(-1.0, limits.high());
        }
        for (var method : RelativeRiskMethod.values()) {
            RelativeRisks.interval(first.k(), first.n(), second.k(), second.n(), confidence, method)
                    .toOptional()
                    .ifPresent(limits -> assertThat(limits.low()).isBetween(0.0, limits.high()));
        }
    }

    @Property(tries = 500)
    void equalGroupsWithoutFailuresHaveLimitsAboutOne(
            @ForAll("extremes") double confidence, @ForAll @LongRange(min = 1, max = 1_000_000_000) long n) {
        // the score statistic of ratio = 1 - d is sqrt(n d / (1 - d)) there
        var size = (double) n;
        var limits = RelativeRisks.interval(size, size, size, size, confidence, RelativeRiskMethod.KOOPMAN)
                .orElseThrow();
        var z = Distributions.normalTwoSided(confidence);
        assertThat(limits.low()).isCloseTo(n / (n + z * z), withinPercentage(1e-10));
        assertThat(limits.high()).isCloseTo((n + z * z) / n, withinPercentage(1e-10));
    }

    private static ProportionDifference difference(Share first, Share second, DifferenceMethod method) {
        return ProportionDifferences.interval(first.k(), first.n(), second.k(), second.n(), 0.95, method)
                .orElseThrow();
    }

    private static RelativeRisk ratio(Share first, Share second, RelativeRiskMethod method) {
        return RelativeRisks.interval(first.k(), first.n(), second.k(), second.n(), 0.95, method)
                .orElseThrow();
    }

    @Provide
    Arbitrary<Double> extremes() {
        return Arbitraries.of(1e-300, 1e-15, 1e-9, 1e-3, 0.01, 0.5, 0.95, 0.9999999, 1 - 1e-12, Math.nextDown(1.0));
    }

    @Provide
    Arbitrary<Share> shares() {
        return shares(0, 1_000_000_000);
    }

    @Provide
    Arbitrary<Share> sharesWithEvents() {
        return shares(1, 1_000_000_000);
    }

    @Provide
    Arbitrary<Share> smallShares() {
        return shares(0, 300);
    }

    private static Arbitrary<Share> shares(long least, long greatest) {
        return Arbitraries.longs()
                .between(Math.max(1, least), greatest)
                .flatMap(n -> Arbitraries.longs().between(least, n).map(k -> new Share((double) k, (double) n)));
    }
}
