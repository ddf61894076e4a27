package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwofoldTest {
    private static final Twofold THIRD = Twofold.of(1).over(Twofold.of(3));

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3, 0.1, 0.04, 1e15, 0x1p53, 0x1p53 + 2, 1e22, 123456.789, 1e-300, -2.5, 4.9e-324})
    void isTheDecimalThatADoublePrintsAs(double value) {
        assertThat(decided(Twofold.of(value), value)).isEqualTo(value);
    }

    @Test
    void aTenthIsADecimalAndNoBinaryFraction() {
        var tenth = Twofold.of(0.1);

        assertThat(tenth.times(Twofold.of(3)).nearest()).isEqualTo(0.3); // 3 * 0.1 is 0.30000000000000004
        assertThat(Twofold.of(0.5).minus(Twofold.of(new BigDecimal("0.50"))).sign())
                .isZero();
    }

    @Test
    void aZeroIsNeverNegative() {
        assertThat(Twofold.of(-0.0).nearest())
                .isEqualTo(0.0)
                .extracting(Double::doubleToRawLongBits)
                .isEqualTo(0L);
    }

    @Test
    void decidesWhatDoublesLose() {
        var sum = Twofold.of(1e15).plus(THIRD).minus(Twofold.of(1e15));

        assertThat(sum.sign()).isEqualTo(1);
        assertThat(Twofold.of(0x1p53)
                        .plus(Twofold.of(1))
                        .minus(Twofold.of(0x1p53))
                        .nearest())
                .isEqualTo(1);
    }

    @Test
    void doesNotDecideWhetherEqualQuotientsDiffer() {
        var difference = THIRD.minus(Twofold.of(2).over(Twofold.of(6)));

        assertThatThrownBy(difference::sign).isInstanceOf(Twofold.Undecided.class);
        assertThatThrownBy(difference::nearest).isInstanceOf(Twofold.Undecided.class);
        assertThat(Twofold.filter(difference::sign, () -> 0)).isZero();
        assertThat(Twofold.filter(THIRD::sign, () -> 0)).isEqualTo(1);
    }

    @Test
    void doesNotDecideWhatLeavesTheDoubles() {
        var huge = Twofold.of(new BigDecimal("1e22"));
        var product = huge;
        for (var i = 0; i < 20; i++) {
            product = product.times(huge);
        }

        assertThatThrownBy(product::nearest).isInstanceOf(Twofold.Undecided.class);
        assertThatThrownBy(THIRD.over(product)::sign).isInstanceOf(Twofold.Undecided.class);
        assertThatThrownBy(Twofold.of(new BigDecimal("1e23"))::nearest).isInstanceOf(Twofold.Undecided.class);
        assertThatThrownBy(Twofold.of(new BigDecimal("1234567890.123456789"))::nearest)
                .isInstanceOf(Twofold.Undecided.class);
    }

    @Test
    void neverTakesAHalfBelowAHugeSumForANegativeNumber() {
        var unit = Twofold.of(0x1p53);
        var huge = unit.times(unit).times(unit);
        var half = huge.plus(unit)
                .plus(Twofold.of(1))
                .plus(Twofold.of(0.5))
                .minus(huge)
                .minus(unit)
                .minus(Twofold.of(1));

        assertThat(Twofold.<Integer>filter(half::sign, () -> 1)).isEqualTo(1);
        assertThat(decided(half, 0.5)).isEqualTo(0.5);
    }

    @Test
    void neverTakesATinyPowerForZero() {
        var power = Twofold.of(0.5);
        for (var i = 0; i < 11; i++) {
            power = power.times(power);
        }

        assertThat(Twofold.<Integer>filter(power::sign, () -> 1)).isEqualTo(1);
        assertThatThrownBy(power::sign).isInstanceOf(Twofold.Undecided.class);
    }

    @Test
    void doesNotDecideAProductOfWhatCannotBeSplit() {
        var large = Twofold.of(1);
        for (var i = 0; i < 19; i++) {
            large = large.times(Twofold.of(0x1p53)); // 2^1007, whose halves overflow
        }

        assertThat(large.nearest()).isEqualTo(0x1p1007);
        assertThatThrownBy(large.times(Twofold.of(3))::sign).isInstanceOf(Twofold.Undecided.class);
        assertThatThrownBy(large.times(Twofold.of(3))::nearest).isInstanceOf(Twofold.Undecided.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -23, 23, Integer.MAX_VALUE})
    void doesNotDecideADecimalOfAnInexactPower(int scale) {
        assertThatThrownBy(Twofold.of(BigDecimal.valueOf(1, scale))::sign).isInstanceOf(Twofold.Undecided.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> Twofold.of(value)).isInstanceOf(NumberFormatException.class);
    }

    private static double decided(Twofold number, double otherwise) {
        return Twofold.filter(number::nearest, () -> otherwise);
    }
}
