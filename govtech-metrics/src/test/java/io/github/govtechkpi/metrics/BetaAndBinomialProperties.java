package io.github.govtechkpi.metrics;

import static io.github.govtechkpi.metrics.Distributions.betaCdf;
import static io.github.govtechkpi.metrics.Distributions.betaOddsQuantile;
import static io.github.govtechkpi.metrics.Distributions.betaQuantile;
import static io.github.govtechkpi.metrics.Distributions.betaUpperQuantile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class BetaAndBinomialProperties {
    @Property(tries = 500)
    void theQuantileInvertsTheDistribution(
            @ForAll("shapes") double a, @ForAll("shapes") double b, @ForAll("tails") double p) {
        var odds = betaOddsQuantile(p, a, b);
        assertThat(Math.exp(IncompleteBeta.logCdf(odds, a, b))).isCloseTo(p, withinPercentage(1e-8));
    }

    @Property(tries = 500)
    void theMirroredDistributionHasTheMirroredQuantile(
            @ForAll("shapes") double a,
            @ForAll("shapes") double b,
            @DoubleRange(min = 0.01, max = 0.99) @ForAll double p) {
        assertThat(betaOddsQuantile(p, a, b) * betaOddsQuantile(1 - p, b, a)).isCloseTo(1, withinPercentage(1e-8));
        assertThat(betaQuantile(p, a, b) + betaUpperQuantile(p, b, a)).isCloseTo(1, withinPercentage(1e-12));
    }

    @Property(tries = 500)
    void theDistributionRisesFromZeroToOne(
            @ForAll("shapes") double a, @ForAll("shapes") double b, @ForAll("tails") double x) {
        var below = betaCdf(x * 0.999, a, b);
        var here = betaCdf(x, a, b);
        assertThat(below).isBetween(0.0, here);
        assertThat(here).isLessThanOrEqualTo(1);
    }

    @Property(tries = 500)
    void neighbouringWholeShapesDifferByTheirBinomialTerm(@ForAll("counts") double k, @ForAll("counts") double rest) {
        // P(X >= k) - P(X >= k + 1) = P(X = k), checked near the mean, where the terms are largest
        var n = k + rest;
        var p = k / n;
        var term = Distributions.binomialPmf(k, n, p);
        var difference = Distributions.binomialAtLeast(k, n, p) - Distributions.binomialAtLeast(k + 1, n, p);
        assertThat(Math.abs(difference - term)).isLessThan(1e-11);
    }

    @Provide
    Arbitrary<Double> shapes() {
        return Arbitraries.longs().between(1, 2_000_000_000L).map(twice -> twice / 2.0);
    }

    @Provide
    Arbitrary<Double> tails() {
        return Arbitraries.doubles().between(1e-9, 0.999).ofScale(9);
    }

    @Provide
    Arbitrary<Double> counts() {
        return Arbitraries.longs().between(1, 1_000_000_000L).map(Long::doubleValue);
    }
}
