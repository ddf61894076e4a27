package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class RatiosProperties {
    private static final int SMALL = 60;

    @Example
    void noTextOfASmallRatioHoldsAPercentageWithoutBothCounts() {
        for (var n = 0; n <= SMALL; n++) {
            for (var k = 0; k <= SMALL; k++) {
                assertChangeIsGuarded(n, k);
                if (k <= n && n > 0) {
                    assertShareIsGuarded(k, n);
                }
            }
        }
    }

    @Property(tries = 500)
    void noTextOfAChangeHoldsAPercentageWithoutBothCounts(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long before,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long after) {
        assertChangeIsGuarded(before, after);
    }

    @Property(tries = 500)
    void noTextOfAShareHoldsAPercentageWithoutBothCounts(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        assertShareIsGuarded((long) (part * n), n);
    }

    @Property(tries = 500)
    void noTextOfADifferenceHoldsAPercentageWithoutAllCounts(
            @ForAll @LongRange(min = 1, max = 200) long n0,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n1,
            @ForAll @DoubleRange(min = 0, max = 1) double part0,
            @ForAll @DoubleRange(min = 0, max = 1) double part1) {
        var k0 = (long) (part0 * n0);
        var k1 = (long) (part1 * n1);
        var difference = Ratios.compare(ratio(k0, n0), ratio(k1, n1));
        for (var text : List.of(difference.toString(), difference.text(Locale.JAPANESE))) {
            var english = text.contains(" of ");
            assertThat(text).contains(english ? k0 + " of " + n0 : n0 + "件中" + k0 + "件");
            assertThat(text).contains(english ? k1 + " of " + n1 : n1 + "件中" + k1 + "件");
            assertPercentageFits(text, difference.verdict());
        }
    }

    @Property(tries = 500)
    void swappingThePeriodsFlipsTheSignOfTheChange(
            @ForAll @LongRange(min = 30, max = 1_000_000_000) long before,
            @ForAll @LongRange(min = 30, max = 1_000_000_000) long after) {
        var forward = Ratios.change(before, after);
        var backward = Ratios.change(after, before);
        assertThat(forward.absoluteChange().orElseThrow().amount())
                .isEqualByComparingTo(
                        backward.absoluteChange().orElseThrow().amount().negate());
        assertThat(forward.verdict()).isEqualTo(backward.verdict());
        var rise = after > before ? forward : backward;
        var fall = after > before ? backward : forward;
        if (after != before) {
            assertThat(rise.toString()).contains(" (+").doesNotContain(" (-");
            assertThat(fall.toString()).contains(" (-").doesNotContain(" (+");
        }
    }

    @Property(tries = 500)
    void aStricterThresholdNeverAllowsMore(
            @ForAll @LongRange(min = 1, max = 300) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll @LongRange(min = 30, max = 200) long raised) {
        var strict = GuardThresholds.DEFAULT.withShareBlockedBelow(raised).withChangeBlockedBelow(raised);
        var k = (long) (part * n);
        var share = ratio(k, n);
        assertThat(Ratios.of(share, strict).verdict())
                .isLessThanOrEqualTo(Ratios.of(share).verdict());
        var before = share.denominator();
        var after = share.numerator();
        assertThat(Ratios.change(before, after, strict).verdict())
                .isLessThanOrEqualTo(Ratios.change(before, after).verdict());
    }

    @Example
    void noSmallShareIsRoundedToNoneOrAll() {
        for (var n = 1L; n <= SMALL; n++) {
            for (var k = 0L; k <= n; k++) {
                assertShareIsNotRoundedToNoneOrAll(k, n);
            }
        }
    }

    @Property(tries = 500)
    void noShareIsRoundedToNoneOrAll(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n, @ForAll @LongRange(min = 0, max = 1000) long few) {
        var k = Math.min(few, n);
        assertShareIsNotRoundedToNoneOrAll(k, n);
        assertShareIsNotRoundedToNoneOrAll(n - k, n);
    }

    private static void assertShareIsNotRoundedToNoneOrAll(long k, long n) {
        var text = PercentText.of((double) k, (double) n).orElseThrow().text();
        assertThat(text).contains(k + " of " + n);
        assertThat(text.contains("%")).isEqualTo(n >= 20);
        assertThat(text.matches("(0|0\\.0|100|100\\.0)% .*")).isEqualTo(n >= 20 && (k == 0 || k == n));
    }

    private static void assertChangeIsGuarded(long before, long after) {
        var ratio = Ratios.change(before, after);
        for (var text : texts(ratio)) {
            var english = text.contains(" -> ");
            assertThat(text).startsWith(english ? before + " -> " + after + " (" : before + "件から" + after + "件へ（");
            assertPercentageFits(text, ratio.verdict());
        }
        assertThat(ratio.unsafePercent("why").isEmpty()).isEqualTo(ratio.verdict() == Verdict.BLOCKED);
    }

    private static void assertShareIsGuarded(long k, long n) {
        var ratio = Ratios.of(k, n).orElseThrow();
        for (var text : texts(ratio)) {
            assertThat(text).startsWith(text.contains(" of ") ? k + " of " + n : n + "件中" + k + "件");
            assertPercentageFits(text, ratio.verdict());
        }
        assertThat(ratio.unsafePercent("why").isEmpty()).isEqualTo(ratio.verdict() == Verdict.BLOCKED);
    }

    private static void assertPercentageFits(String text, Verdict verdict) {
        assertThat(text.contains("%") || text.contains("％")).as(text).isEqualTo(verdict != Verdict.BLOCKED);
        if (verdict == Verdict.UNSAFE) {
            assertThat(text).containsAnyOf("[UNSAFE", "［注意：");
        }
    }

    private static List<String> texts(GuardedRatio ratio) {
        return Stream.concat(
                        Stream.of(ratio.toString(), ratio.text(Locale.FRENCH), ratio.text(Locale.JAPAN)),
                        Stream.of(ratio.unsafePercent("why"), ratio.unsafePercent("why", Locale.JAPANESE))
                                .flatMap(java.util.Optional::stream))
                .toList();
    }

    private static Ratio ratio(long k, long n) {
        return Ratio.of(k, n, MeasureUnit.CASES).orElseThrow();
    }
}
