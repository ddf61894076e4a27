package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.model.AbsoluteValue;
import java.math.BigDecimal;
import java.util.Optional;

/** The rounded numbers that a guard's text may hold; there are none for what is blocked. */
final class Percentages {
    private Percentages() {}

    /** Returns a change in per cent of the count before, with as many digits as that count carries. */
    static Optional<OfChange> ofChange(GuardedRatio ratio) {
        return allowed(ratio.verdict(), ratio.interval()).map(interval -> {
            var before = count(ratio.denominator());
            var change = new BigDecimal(count(ratio.numerator()) - before);
            var decimals = Digits.decimals(before);
            return new OfChange(
                    Digits.percent(change, new BigDecimal(before), decimals),
                    Digits.percentChange(interval.low(), decimals),
                    Digits.percentChange(interval.high(), decimals),
                    confidence(interval));
        });
    }

    /** Returns a share in per cent, with as many digits as the whole carries. */
    static Optional<OfShare> ofShare(GuardedRatio ratio) {
        return allowed(ratio.verdict(), ratio.interval()).map(interval -> {
            var whole = count(ratio.denominator());
            var decimals = Digits.decimals(whole);
            return new OfShare(
                    Digits.share(count(ratio.numerator()), whole),
                    Digits.percent(interval.low(), decimals),
                    Digits.percent(interval.high(), decimals),
                    confidence(interval));
        });
    }

    /** Returns the change of a share in points, with as many digits as the smaller whole carries. */
    static Optional<Points> of(GuardedDifference difference) {
        return allowed(difference.verdict(), difference.interval()).map(interval -> {
            var k0 = count(difference.before().numerator());
            var n0 = count(difference.before().denominator());
            var k1 = count(difference.after().numerator());
            var n1 = count(difference.after().denominator());
            var decimals = Digits.decimals(Math.min(n0, n1));
            var product = new BigDecimal(n1).multiply(new BigDecimal(n0));
            return new Points(
                    Digits.share(k0, n0),
                    Digits.share(k1, n1),
                    Digits.percent(Counts.crossDifference(k1, n1, k0, n0), product, decimals),
                    Digits.percent(interval.low(), decimals),
                    Digits.percent(interval.high(), decimals),
                    confidence(interval));
        });
    }

    private static Optional<Interval> allowed(Verdict verdict, Optional<Interval> interval) {
        return interval.filter(any -> verdict != Verdict.BLOCKED);
    }

    private static double count(AbsoluteValue value) {
        return value.amount().doubleValue();
    }

    private static String confidence(Interval interval) {
        return BigDecimal.valueOf(interval.confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * A change in per cent.
     *
     * @param change the change
     * @param low the lower limit
     * @param high the upper limit
     * @param confidence the confidence of the limits in per cent
     */
    record OfChange(BigDecimal change, BigDecimal low, BigDecimal high, String confidence) {}

    /**
     * A share in per cent.
     *
     * @param share the share
     * @param low the lower limit
     * @param high the upper limit
     * @param confidence the confidence of the limits in per cent
     */
    record OfShare(Digits.Share share, BigDecimal low, BigDecimal high, String confidence) {}

    /**
     * Two shares in per cent and their difference in points.
     *
     * @param before the share before
     * @param after the share after
     * @param change the difference
     * @param low its lower limit
     * @param high its upper limit
     * @param confidence the confidence of the limits in per cent
     */
    record Points(
            Digits.Share before,
            Digits.Share after,
            BigDecimal change,
            BigDecimal low,
            BigDecimal high,
            String confidence) {}
}
