package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class ProportionsProperties {
    private static final int SMALL = 60;

    @Example
    void everySmallIntervalLiesInTheUnitRangeAroundItsShareAndRisesWithThePart() {
        for (var method : IntervalMethod.values()) {
            for (var n = 1; n <= SMALL; n++) {
                for (var k = 0; k <= n; k++) {
                    var share = interval(k, n, 0.95, method);
                    assertThat(share.low()).isBetween(0.0, (double) k / n);
                    assertThat(share.high()).isBetween((double) k / n, 1.0);
                    if (k > 0) {
                        var before = interval(k - 1, n, 0.95, method);
                        assertRises(method, before.low(), share.low());
                        assertRises(method, before.high(), share.high());
                    }
                }
            }
        }
    }

    /** Agresti and Coull's limits stay at 0 and 1 for several parts, because they are cut off there. */
    private static void assertRises(IntervalMethod method, double before, double limit) {
        if (method == IntervalMethod.AGRESTI_COULL) {
            assertThat(limit).isGreaterThanOrEqualTo(before);
        } else {
            assertThat(limit).isGreaterThan(before);
        }
    }

    @Property(tries = 300)
    void everyIntervalLiesInTheUnitRangeAroundItsShareAndRisesWithThePart(
            @ForAll IntervalMethod method,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double confidence) {
        var k = (long) (part * (n - 1));
        var share = interval(k, n, confidence, method);
        var next = interval(k + 1, n, confidence, method);
        assertThat(share.low()).isBetween(0.0, share.high());
        assertThat(share.high()).isLessThanOrEqualTo(1);
        assertThat(next.low()).isGreaterThanOrEqualTo(share.low());
        assertThat(next.high()).isGreaterThanOrEqualTo(share.high());
    }

    @Property(tries = 300)
    void theFailuresHaveTheMirroredInterval(
            @ForAll IntervalMethod method,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var k = (long) (part * n);
        var share = interval(k, n, 0.95, method);
        var failures = interval(n - k, n, 0.95, method);
        assertThat(failures.low()).isCloseTo(1 - share.high(), within(1e-14));
        assertThat(failures.high()).isCloseTo(1 - share.low(), within(1e-14));
    }

    @Property(tries = 300)
    void moreConfidenceGivesAWiderInterval(
            @ForAll IntervalMethod method,
            @ForAll @LongRange(min = 1, max = 1_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var k = (long) (part * n);
        assertThat(interval(k, n, 0.99, method).width())
                .isGreaterThan(interval(k, n, 0.95, method).width());
    }

    @Property(tries = 300)
    void theExactIntervalHoldsTheWilsonIntervalOfALessConfidentReader(
            @ForAll @LongRange(min = 1, max = 1_000_000) long n, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var k = (long) (part * n);
        var exact = interval(k, n, 0.95, IntervalMethod.CLOPPER_PEARSON);
        var wilson = interval(k, n, 0.8, IntervalMethod.WILSON);
        assertThat(exact.low()).isLessThanOrEqualTo(wilson.low());
        assertThat(exact.high()).isGreaterThanOrEqualTo(wilson.high());
    }

    @Property(tries = 300)
    void everyConfidenceBetweenZeroAndOneGivesLimitsInOrder(
            @ForAll IntervalMethod method,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        for (var confidence : new double[] {1e-300, 1e-15, 1e-9, 1e-3, 1 - 1e-9, Math.nextDown(1.0)}) {
            var limits = interval((long) (part * n), n, confidence, method);
            assertThat(limits.low()).isBetween(0.0, limits.high());
            assertThat(limits.high()).isLessThanOrEqualTo(1);
        }
    }

    private static Interval interval(long k, long n, double confidence, IntervalMethod method) {
        return Proportions.interval((double) k, (double) n, confidence, method)
                .orElseThrow()
                .interval();
    }
}
