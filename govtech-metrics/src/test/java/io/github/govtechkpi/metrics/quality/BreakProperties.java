package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class BreakProperties {
    @Property(tries = 300)
    void theSearchFindsTheLeastResidualOfAllPlaces(@ForAll("columns") double[] values) {
        var result = Breaks.search(values, 2);
        Assume.that(result.isComputable());
        var search = result.orElseThrow();
        var n = values.length;
        var residuals = IntStream.rangeClosed(2, n - 2)
                .mapToDouble(cut -> rss(values, 0, cut) + rss(values, cut, n))
                .toArray();
        var least = Arrays.stream(residuals).min().orElseThrow();
        var best = IntStream.range(0, residuals.length)
                .filter(i -> residuals[i] <= least + 1e-9)
                .findFirst()
                .orElseThrow();
        assertThat(search.breakIndex()).isEqualTo(best + 2);
        assertThat(search.bicNoBreak()).isCloseTo(bic(rss(values, 0, n), n, 2), within(1e-8));
        search.bicOneBreak().toOptional().ifPresent(bic -> assertThat(bic).isCloseTo(bic(least, n, 4), within(1e-8)));
        search.supF()
                .toOptional()
                .ifPresent(f -> assertThat(f)
                        .isCloseTo((rss(values, 0, n) - least) / (least / (n - 2)), within(1e-6 * (1 + f))));
    }

    @Property(tries = 200)
    void theSearchAndTheTestOfItsPlaceAgree(@ForAll("columns") double[] values) {
        var result = Breaks.search(values, 1);
        Assume.that(result.isComputable());
        var search = result.orElseThrow();
        var known = Breaks.known(values, search.breakIndex());
        assertThat(known.chowMean().map(BreakTest.FTest::f)).isEqualTo(search.supF());
    }

    @Property(tries = 300)
    void pettittAgreesWithItsDefinition(@ForAll("columns") double[] values) {
        var n = values.length;
        var largest = 0L;
        var place = 1;
        for (var cut = 1; cut < n; cut++) {
            var u = 0L;
            for (var i = 0; i < cut; i++) {
                for (var j = cut; j < n; j++) {
                    u += Long.signum((long) (values[i] - values[j]));
                }
            }
            if (Math.abs(u) > largest) {
                largest = Math.abs(u);
                place = cut;
            }
        }
        var test = Breaks.pettitt(values).orElseThrow();
        assertThat(test.k()).isEqualTo(largest);
        assertThat(test.breakIndex()).isEqualTo(place);
        assertThat(test.p()).isBetween(0.0, 1.0);
    }

    @Property(tries = 200)
    void pettittSeesRanksAlone(@ForAll("columns") double[] values) {
        var stretched = Arrays.stream(values).map(Math::cbrt).toArray();
        var test = Breaks.pettitt(values).orElseThrow();
        assertThat(Breaks.pettitt(stretched).orElseThrow())
                .extracting(BreakTest.Pettitt::k, BreakTest.Pettitt::breakIndex, BreakTest.Pettitt::p)
                .containsExactly(test.k(), test.breakIndex(), test.p());
    }

    @Property(tries = 200)
    void aTestBackwardsMirrorsTheShift(@ForAll("columns") double[] values) {
        var n = values.length;
        var backwards =
                IntStream.range(0, n).mapToDouble(i -> values[n - 1 - i]).toArray();
        var cut = n / 2;
        var there = Breaks.known(values, cut);
        var back = Breaks.known(backwards, n - cut);
        assertThat(back.levelShift()).isCloseTo(-there.levelShift(), within(1e-12));
        assertThat(back.chowMean().isComputable()).isEqualTo(there.chowMean().isComputable());
        if (there.chowMean().isComputable()) {
            var f = there.chowMean().orElseThrow().f();
            assertThat(back.chowMean().orElseThrow().f()).isCloseTo(f, within(1e-9 * (1 + f)));
        }
        if (there.welch().isComputable()) {
            assertThat(back.welch().orElseThrow().low())
                    .isCloseTo(-there.welch().orElseThrow().high(), within(1e-6));
        }
    }

    @Property(tries = 200)
    void aSignificantShiftIsOneWhoseIntervalLeavesZeroOut(@ForAll("columns") double[] values) {
        var test = Breaks.known(values, values.length / 2);
        Assume.that(test.welch().isComputable());
        var welch = test.welch().orElseThrow();
        assertThat(welch.p()).isBetween(0.0, 1.0);
        assertThat(test.isSupported()).isEqualTo(welch.low() > 0 || welch.high() < 0);
    }

    @Property(tries = 200)
    void aSpliceKeepsNewValuesAndTheMovementOfOldOnes(
            @ForAll("columns") double[] oldSeries, @ForAll("columns") double[] newSeries) {
        var splice = Splices.link(oldSeries, newSeries).orElseThrow();
        var m = oldSeries.length - 1;
        assertThat(splice.byShift().subList(m, m + newSeries.length)).isEqualTo(splice.newSeries());
        for (var i = 0; i < m; i++) {
            assertThat(splice.byShift().get(i) - newSeries[0]).isEqualTo(oldSeries[i] - oldSeries[m]);
        }
        if (newSeries[0] == 0) {
            assertThat(splice.linkFactor().reason().orElseThrow().code()).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
        } else if (oldSeries[m] != 0) {
            for (var i = 0; i < m; i++) {
                assertThat(splice.byRatio().orElseThrow().get(i) / newSeries[0])
                        .isCloseTo(oldSeries[i] / oldSeries[m], within(1e-12));
            }
        }
    }

    @Property(tries = 200)
    void swappedRevisionsHaveTheOppositeSignAndTheSameNoise(
            @ForAll("columns") double[] first, @ForAll @DoubleRange(min = -3, max = 3) double change) {
        var later = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] + change * (i % 3))
                .toArray();
        var analysis = Revisions.analyse(first, later).orElseThrow();
        var swapped = Revisions.analyse(later, first).orElseThrow();
        assertThat(swapped.meanRevision()).isCloseTo(-analysis.meanRevision(), within(1e-12));
        assertThat(swapped.noise()).isCloseTo(analysis.noise(), within(1e-12));
        assertThat(swapped.min()).isCloseTo(-analysis.max(), within(1e-12));
        assertThat(swapped.hacT().isComputable()).isEqualTo(analysis.hacT().isComputable());
        if (analysis.hacT().isComputable()) {
            var t = analysis.hacT().orElseThrow();
            assertThat(t).isFinite();
            assertThat(swapped.hacT().orElseThrow()).isCloseTo(-t, within(1e-6 * (1 + Math.abs(t))));
        }
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Arbitraries.integers()
                .between(-15, 15)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    private static double rss(double[] values, int from, int to) {
        var mean = Arrays.stream(values, from, to).average().orElseThrow();
        return Arrays.stream(values, from, to)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double bic(double rss, int n, int df) {
        return n * (Math.log(rss / n) + 1 + Math.log(2 * Math.PI)) + df * Math.log(n);
    }
}
