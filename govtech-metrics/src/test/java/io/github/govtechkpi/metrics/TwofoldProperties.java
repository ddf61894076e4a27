package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;

/** What two doubles decide is what exact fractions decide, also at ties and where all digits cancel. */
class TwofoldProperties {
    private enum Operation {
        PLUS,
        MINUS,
        TIMES,
        OVER;

        Twofold of(Twofold a, Twofold b) {
            return switch (this) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case OVER -> a.over(b);
            };
        }

        BigFraction of(BigFraction a, BigFraction b) {
            return switch (this) {
                case PLUS -> a.add(b);
                case MINUS -> a.subtract(b);
                case TIMES -> a.multiply(b);
                case OVER -> a.divide(b);
            };
        }
    }

    /** An operation on two earlier results, counted back from the last; then a fresh number joins them. */
    private record Step(Operation operation, int first, int second, BigDecimal number) {}

    private record Result(Twofold twofold, BigFraction exact) {
        static Result of(BigDecimal number) {
            return new Result(Twofold.of(number), fraction(number));
        }

        Result with(Operation operation, Result other) {
            return new Result(operation.of(twofold, other.twofold), operation.of(exact, other.exact));
        }

        boolean isLong() {
            return exact.getNumerator().bitLength() + exact.getDenominator().bitLength() > LONGEST;
        }
    }

    private static final int LONGEST = 6_000; // bits of an exact fraction, twice beyond the doubles

    @Property(tries = 3_000)
    void whatIsDecidedIsTheExactNumbersSignAndNearestDouble(@ForAll("steps") List<Step> steps) {
        var unit = Result.of(BigDecimal.valueOf(1L << 53));
        var results = new ArrayList<Result>();
        results.add(unit.with(Operation.TIMES, unit).with(Operation.TIMES, unit));
        results.add(unit);
        results.add(Result.of(BigDecimal.ONE));
        results.add(Result.of(new BigDecimal("0.5")));
        for (var step : steps) {
            var first = back(results, step.first);
            var second = back(results, step.second);
            results.add(Result.of(step.number));
            if (step.operation != Operation.OVER || sign(second.exact) != 0) {
                var result = first.with(step.operation, second);
                assertSame(result.twofold, result.exact);
                if (!result.isLong()) {
                    results.add(result);
                }
            }
        }
    }

    private static Result back(List<Result> results, int steps) {
        return results.get(results.size() - 1 - steps % results.size());
    }

    @Property(tries = 1_000)
    void aDifferenceOfEqualQuotientsIsNeverTakenForAnother(
            @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b, @ForAll("numbers") BigDecimal factor) {
        if (b.signum() == 0 || factor.signum() == 0) {
            return;
        }
        var first = Twofold.of(a).over(Twofold.of(b));
        var second = Twofold.of(a).times(Twofold.of(factor)).over(Twofold.of(b).times(Twofold.of(factor)));

        assertSame(first.minus(second), BigFraction.ZERO);
    }

    @Property(tries = 1_000)
    void whatLiesNextToATieGoesToItsSide(@ForAll("odd") long odd, @ForAll("small") BigDecimal beside) {
        // half a unit beyond a double: 2^53 + 1 and the like
        var tie = BigDecimal.valueOf(0x1p53).add(BigDecimal.valueOf(odd));
        var twofold = Twofold.of(BigDecimal.valueOf(0x1p53)).plus(Twofold.of(BigDecimal.valueOf(odd)));

        assertSame(twofold, fraction(tie));
        assertSame(twofold.plus(Twofold.of(beside)), fraction(tie).add(fraction(beside)));
    }

    @Property(tries = 1_000)
    void wholeNumbersAreAlwaysDecided(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) {
        var cross = Twofold.of(a).times(Twofold.of(d)).minus(Twofold.of(b).times(Twofold.of(c)));
        var exact = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .subtract(BigInteger.valueOf(b).multiply(BigInteger.valueOf(c)));

        assertThat(cross.sign()).isEqualTo(exact.signum());
        assertThat(cross.nearest()).isEqualTo(exact.doubleValue());
        assertThat(cross.minus(cross).sign()).isZero();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var back = Arbitraries.integers().between(0, 7);
        return Combinators.combine(Arbitraries.of(Operation.class), back, back, numbers())
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-20, 20).map(BigDecimal::valueOf),
                Arbitraries.longs().map(BigDecimal::valueOf),
                Arbitraries.longs().between(-999_999, 999_999).map(digits -> BigDecimal.valueOf(digits, 4)),
                Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-200, 200))
                        .as(BigDecimal::valueOf));
    }

    @Provide
    Arbitrary<Long> odd() {
        return Arbitraries.longs().between(0, 1L << 51).map(number -> 2 * number + 1);
    }

    @Provide
    Arbitrary<BigDecimal> small() {
        return Combinators.combine(
                        Arbitraries.longs().between(-3, 3),
                        Arbitraries.integers().between(1, 60))
                .as(BigDecimal::valueOf);
    }

    private static void assertSame(Twofold twofold, BigFraction exact) {
        assertThat(Twofold.filter(twofold::sign, () -> sign(exact))).isEqualTo(sign(exact));
        assertThat(Twofold.filter(twofold::nearest, () -> nearest(exact))).isEqualTo(nearest(exact));
    }

    private static int sign(BigFraction exact) {
        return exact.getNumerator().signum();
    }

    private static double nearest(BigFraction exact) {
        return Quotients.nearest(exact.getNumerator(), exact.getDenominator());
    }

    private static BigFraction fraction(BigDecimal number) {
        return number.scale() > 0
                ? new BigFraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new BigFraction(number.toBigIntegerExact());
    }
}
