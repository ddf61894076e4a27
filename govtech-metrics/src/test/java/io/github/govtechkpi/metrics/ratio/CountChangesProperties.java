package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CountChangesProperties {
    @Property(tries = 500)
    void swappingThePeriodsFlipsTheSigns(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long before,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long after,
            @ForAll @DoubleRange(min = 0.1, max = 1000) double exposureBefore,
            @ForAll @DoubleRange(min = 0.1, max = 1000) double exposureAfter) {
        var forward = CountChanges.compare((double) before, (double) after, exposureBefore, exposureAfter, 0.95)
                .orElseThrow();
        var backward = CountChanges.compare((double) after, (double) before, exposureAfter, exposureBefore, 0.95)
                .orElseThrow();
        assertThat(forward.absoluteChange()).isEqualTo(-backward.absoluteChange());
        assertThat(forward.rateDifference()).isEqualTo(0.0 - backward.rateDifference());
        assertThat(forward.ratioLow() * backward.ratioHigh()).isCloseTo(1, within(1e-12));
        assertThat(forward.rateRatio().orElseThrow() * backward.rateRatio().orElseThrow())
                .isCloseTo(1, within(1e-14));
        assertThat(forward.pLess()).isCloseTo(backward.pGreater(), withinPercentage(1e-6));
        assertThat(forward.changeSupported()).isEqualTo(backward.changeSupported());
    }

    @Property(tries = 500)
    void theIntervalHoldsTheMultipleAndAgreesWithTheCentralPValue(
            @ForAll @IntRange(min = 0, max = 300) int before, @ForAll @IntRange(min = 0, max = 300) int after) {
        var change = CountChanges.compare((double) before, (double) after);
        change.rateRatio()
                .toOptional()
                .ifPresent(ratio -> assertThat(ratio).isBetween(change.ratioLow(), change.ratioHigh()));
        assertThat(change.changeSupported()).isEqualTo(change.pCentral() < 0.05);
        assertThat(change.pGreater() + change.pLess()).isGreaterThan(1 - 1e-12);
        assertThat(change.p()).isBetween(0.0, 1.0);
    }

    @Property(tries = 500)
    void moreAfterRaisesBothLimits(
            @ForAll @LongRange(min = 0, max = 1_000_000) long before,
            @ForAll @LongRange(min = 0, max = 1_000_000) long after) {
        var less = CountChanges.compare((double) before, (double) after);
        var more = CountChanges.compare((double) before, after + 1.0);
        assertThat(more.ratioLow()).isGreaterThan(less.ratioLow());
        assertThat(more.ratioHigh()).isGreaterThanOrEqualTo(less.ratioHigh());
    }

    @Property(tries = 60)
    void theMinimumBaseIsTheFirstFromWhichEveryBaseShowsTheClaim(@ForAll @IntRange(min = -100, max = 300) int percent) {
        if (Math.abs(percent) >= 8) { // smaller claims take long to check base by base
            assertMinimumBase(percent / 100.0, 0.95);
        }
    }

    @Example
    void theMinimumBaseHoldsForLowAndHighConfidenceAndForTies() {
        for (var claim : new double[] {-1, -0.5, -0.25, 0.125, 0.25, 0.5, 0.75, 1, 1.5, 4, 20}) {
            for (var confidence : new double[] {0.5, 0.8, 0.999}) {
                assertMinimumBase(claim, confidence);
            }
        }
    }

    private static void assertMinimumBase(double claim, double confidence) {
        var exact = MinimumBase.exact(claim, confidence).orElseThrow();
        for (var base = 1L; base < exact.firstSignificantBase(); base++) {
            assertThat(shows(base, claim, confidence))
                    .as("%s %s %s", claim, confidence, base)
                    .isFalse();
        }
        assertThat(shows(exact.firstSignificantBase(), claim, confidence)).isTrue();
        if (exact.minBase() > 1) {
            assertThat(shows(exact.minBase() - 1, claim, confidence)).isFalse();
        }
        for (var base = exact.minBase(); base < 2 * exact.minBase() + 50; base++) {
            assertThat(shows(base, claim, confidence))
                    .as("%s %s %s", claim, confidence, base)
                    .isTrue();
        }
    }

    private static boolean shows(long before, double claim, double confidence) {
        var after = BigDecimal.valueOf(before)
                .multiply(BigDecimal.ONE.add(BigDecimal.valueOf(claim)))
                .add(new BigDecimal("0.5"))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return CountChanges.compare((double) before, (double) after, 1, 1, confidence)
                .orElseThrow()
                .changeSupported();
    }
}
