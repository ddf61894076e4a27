package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.MeasureUnit.BODIES;
import static io.github.govtechkpi.model.MeasureUnit.CASES;
import static io.github.govtechkpi.model.MeasureUnit.PERSONS;
import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    private static Ratio bodies(long numerator, long denominator) {
        return Ratio.of(numerator, denominator, BODIES).orElseThrow();
    }

    @Test
    void keepsBothCountsAndPrintsThemAlone() {
        var mixed = new Ratio(AbsoluteValue.of(54, CASES), AbsoluteValue.of("62.5", BODIES));

        assertThat(bodies(54, 62)).hasToString("54 of 62 団体");
        assertThat(bodies(54, 62).unit()).isEqualTo(BODIES);
        assertThat(mixed).hasToString("54 件 of 62.5 団体");
        assertThat(mixed.unit()).isEqualTo(CASES);
        assertThat(Ratio.parse("54 of 62 団体")).isEqualTo(bodies(54, 62));
        assertThat(Ratio.parse("54 件 of 62.5 団体")).isEqualTo(mixed);
        assertThat(bodies(2, 4)).isNotEqualTo(bodies(1, 2));
    }

    @Test
    void hasNoDecimalForm() {
        assertThat(Arrays.stream(Ratio.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> method.getReturnType().getName()))
                .doesNotContain("double", "float", "java.math.BigDecimal");
    }

    @Test
    void mayHaveANumeratorOfNoneOrAboveTheDenominator() {
        assertThat(bodies(0, 5)).hasToString("0 of 5 団体");
        assertThat(bodies(6, 5)).hasToString("6 of 5 団体");
    }

    @Test
    void refusesANegativeCountAndABaseOfNone() {
        requireRefusal(
                () -> bodies(-1, 5), "分子（numerator）は0以上の数です（-1団体）。", "numerator must not be negative, but was -1 団体");
        requireRefusal(
                () -> bodies(1, -5), "分母（denominator）は0より大きい数です（-5団体）。", "denominator must be above 0, but was -5 団体");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratio(AbsoluteValue.of(0, BODIES), AbsoluteValue.of(0, BODIES)))
                .withMessage("denominator must be above 0, but was 0 団体");
        assertThatNullPointerException()
                .isThrownBy(() -> new Ratio(AbsoluteValue.of(0, BODIES), null))
                .withMessage("denominator");
    }

    @Test
    void hasNoBaseWhereTheDenominatorIsNone() {
        assertThat(Ratio.of(0, 0, BODIES)).isEqualTo(Computed.notComputable(ReasonCode.NO_BASE));
        assertThat(Ratio.of(5, 0, BODIES).reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_BASE);
    }

    @Nested
    class Sum {
        @Test
        void isSumOverSumAndNeverAMeanOfRatios() {
            assertThat(Ratio.sum(List.of(bodies(1, 10), bodies(90, 90)))).isEqualTo(Computed.of(bodies(91, 100)));
            assertThat(Ratio.sum(List.of(bodies(1, 2)))).isEqualTo(Computed.of(bodies(1, 2)));
        }

        @Test
        void ofNoneHasNoBase() {
            assertThat(Ratio.sum(List.of())).isEqualTo(Computed.notComputable(ReasonCode.NO_BASE));
        }

        @Test
        void needsUnitsThatAreTheSameAndHaveASum() {
            var persons = Ratio.of(1, 2, PERSONS).orElseThrow();
            var bundles = Ratio.of(1, 2, MeasureUnit.of("束")).orElseThrow();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratio.sum(List.of(persons, bodies(1, 2))))
                    .withMessage("Cannot combine 1 人 with 1 団体: convert one to the other's unit first");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratio.sum(List.of(bundles, bundles)))
                    .withMessage("Amounts in 束 have no sum: show them side by side");
        }
    }

    @Nested
    class CompareTo {
        @Test
        void isExactWhereADoubleIsNot() {
            var third = bodies(1, 3);
            var nearly = new Ratio(
                    AbsoluteValue.of("0.33333333333333333333333333333333", BODIES), AbsoluteValue.of(1, BODIES));

            assertThat(third).isGreaterThan(nearly).isEqualByComparingTo(bodies(2, 6));
            assertThat(nearly).isLessThan(third);
        }

        @Test
        void needsTheSameUnits() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> bodies(1, 2).compareTo(Ratio.of(1, 2, CASES).orElseThrow()))
                    .withMessage("Cannot compare 1 of 2 団体 with 1 of 2 件: their units differ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Ratio(AbsoluteValue.of(1, BODIES), AbsoluteValue.of(1, CASES)).compareTo(bodies(1, 2)))
                    .withMessage("Cannot compare 1 団体 of 1 件 with 1 of 2 団体: their units differ");
        }
    }

    @Nested
    class Parse {
        @ParameterizedTest
        @ValueSource(strings = {"", "54", "54/62", "54 of 62", "-1 of 5 団体", "54 of  団体", "x of 5 団体", "87%"})
        void refusesAnyOtherForm(String text) {
            requireRefusal(
                    () -> Ratio.parse(text),
                    "\"%s\" は使えません。「54 of 62 団体」や「54 件 of 62 団体」のように、二つの件数を書いてください。".formatted(text),
                    "Expected two counts such as \"54 of 62 団体\" or \"54 件 of 62 団体\", but was \"%s\"".formatted(text));
        }

        @Test
        void tellsANumberThatIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratio.parse("1.2.3 of 4 人"))
                    .withMessage("\"1.2.3\" is no number: write it like 1200 or 12.5, without commas");
        }

        @Test
        void doesNotLoseItsWayInALongText() {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatIllegalArgumentException()
                            .isThrownBy(() -> Ratio.parse("1 x" + " of 1 x".repeat(100_000) + "\n")));
        }
    }

    @Test
    void aQuantityIsReadAsWhatItIsWrittenLike() {
        assertThat(Quantity.parse("54 of 62 団体")).isEqualTo(bodies(54, 62));
        assertThat(Quantity.parse("5 hours of training"))
                .isEqualTo(AbsoluteValue.of(5, MeasureUnit.of("hours of training")));
    }
}
