package io.github.govtechkpi.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.BinomialDistribution;

class CountProperties {
    @Property(tries = 200)
    void intervalsRiseWithTheCountAndContainTheRate(
            @ForAll @IntRange(max = 5000) int count, @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        for (var method : PoissonMethod.values()) {
            var estimate =
                    PoissonRates.estimate(count, 1, 1, confidence, method).orElseThrow();
            var next =
                    PoissonRates.estimate(count + 1.0, 1, 1, confidence, method).orElseThrow();
            assertThat(next.low()).as(method.name()).isGreaterThan(estimate.low());
            assertThat(next.high()).as(method.name()).isGreaterThan(estimate.high());
            assertThat(estimate.low()).isLessThanOrEqualTo(count);
            assertThat(estimate.high()).isGreaterThan(count);
        }
    }

    @Property(tries = 200)
    void midPLiesWithinTheExactInterval(
            @ForAll @IntRange(max = 5000) int count, @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        var exact = PoissonRates.estimate(count, 1, 1, confidence, PoissonMethod.GARWOOD)
                .orElseThrow();
        var midP = PoissonRates.estimate(count, 1, 1, confidence, PoissonMethod.MID_P)
                .orElseThrow();
        assertThat(midP.low()).isGreaterThanOrEqualTo(exact.low());
        assertThat(midP.high()).isLessThan(exact.high());
    }

    @Property(tries = 200)
    void aRateRatioTurnsOverWithItsGroups(
            @ForAll @IntRange(min = 1, max = 2000) int x0,
            @ForAll @IntRange(min = 1, max = 2000) int x1,
            @ForAll @DoubleRange(min = 0.1, max = 1000) double exposure0,
            @ForAll @DoubleRange(min = 0.1, max = 1000) double exposure1) {
        var ratio = RateRatios.compare(x0, exposure0, x1, exposure1, 0.95).orElseThrow();
        var turned = RateRatios.compare(x1, exposure1, x0, exposure0, 0.95).orElseThrow();
        assertThat(turned.rateDifference()).isEqualTo(-ratio.rateDifference());
        assertThat(turned.exactP()).isCloseTo(ratio.exactP(), within(1e-9));
        assertThat(turned.scoreZ().orElseThrow()).isCloseTo(-ratio.scoreZ().orElseThrow(), within(1e-8));
        assertReciprocal(turned.exact(), ratio.exact());
        assertReciprocal(turned.score(), ratio.score());
        assertReciprocal(turned.wald().orElseThrow(), ratio.wald().orElseThrow());
    }

    private static void assertReciprocal(RatioLimits turned, RatioLimits limits) {
        assertThat(turned.low() * limits.high()).isCloseTo(1, within(1e-9));
        assertThat(turned.high() * limits.low()).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 200)
    void theExactLimitsLeaveTheirTails(
            @ForAll @IntRange(min = 1, max = 500) int x0,
            @ForAll @IntRange(min = 1, max = 500) int x1,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        var exact = RateRatios.compare(x0, 1, x1, 1, confidence).orElseThrow().exact();
        var atLow = new BinomialDistribution(x0 + x1, exact.low() / (exact.low() + 1));
        var atHigh = new BinomialDistribution(x0 + x1, exact.high() / (exact.high() + 1));
        assertThat(1 - atLow.cumulativeProbability(x1 - 1)).isCloseTo((1 - confidence) / 2, within(1e-9));
        assertThat(atHigh.cumulativeProbability(x1)).isCloseTo((1 - confidence) / 2, within(1e-9));
    }

    @Property(tries = 200)
    void equalExposuresGiveTheDispersionOfPlainCounts(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 1000) Integer> values) {
        var counts = values.stream().mapToDouble(Integer::doubleValue).toArray();
        var exposures = new double[counts.length];
        Arrays.fill(exposures, 7);
        var plain = Dispersions.poisson(counts).orElseThrow();
        var exposed = Dispersions.poisson(counts, exposures).orElseThrow();
        assertThat(exposed.pearsonChi2()).isCloseTo(plain.pearsonChi2(), within(1e-9 * (1 + plain.pearsonChi2())));
        assertThat(plain.spread().orElseThrow().indexOfDispersion())
                .isCloseTo(plain.phi(), within(1e-9 * (1 + plain.phi())));
    }

    @Property(tries = 200)
    void adjustedPValuesKeepTheirOrderAndTheirPlaces(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        var p = values.stream().mapToDouble(Double::doubleValue).toArray();
        var turned = new double[p.length];
        for (var i = 0; i < p.length; i++) {
            turned[i] = p[p.length - 1 - i];
        }
        for (var method : MultiplicityMethod.values()) {
            var adjusted = Multiplicity.adjust(p, method);
            var adjustedTurned = Multiplicity.adjust(turned, method);
            for (var i = 0; i < p.length; i++) {
                assertThat(adjusted.get(i)).isBetween(p[i], 1.0);
                assertThat(adjustedTurned.get(p.length - 1 - i)).isEqualTo(adjusted.get(i));
                for (var j = 0; j < p.length; j++) {
                    if (p[i] < p[j]) {
                        assertThat(adjusted.get(i)).as(method.name()).isLessThanOrEqualTo(adjusted.get(j));
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void strictMethodsAdjustMore(@ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        var found = Multiplicity.compare(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        for (var i = 0; i < values.size(); i++) {
            assertThat(found.bh().get(i)).isLessThanOrEqualTo(found.by().get(i));
            assertThat(found.bh().get(i)).isLessThanOrEqualTo(found.holm().get(i) * (1 + 1e-12));
            assertThat(found.holm().get(i))
                    .isLessThanOrEqualTo(found.bonferroni().get(i));
        }
    }
}
