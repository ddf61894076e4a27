package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.MeasureUnit.CASES;
import static io.github.govtechkpi.model.MeasureUnit.PERSONS;
import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsoluteValueTest {
    @Test
    void isEqualToTheSameAmountWrittenAnotherWay() {
        assertThat(AbsoluteValue.of("5.0", PERSONS))
                .isEqualTo(AbsoluteValue.of(5, PERSONS))
                .hasSameHashCodeAs(AbsoluteValue.of(5, PERSONS))
                .isNotEqualTo(AbsoluteValue.of(5, CASES));
        assertThat(new AbsoluteValue(new BigDecimal("1E+2"), PERSONS)).isEqualTo(AbsoluteValue.of(100, PERSONS));
        assertThat(AbsoluteValue.of("-0.00", PERSONS)).isEqualTo(AbsoluteValue.of(0, PERSONS));
    }

    @ParameterizedTest
    @CsvSource({"120, 120 人", "-0.5, -0.5 人", "1e-7, 0.0000001 人", "1E+29, 100000000000000000000000000000 人"})
    void printsAmountAndUnit(String amount, String text) {
        assertThat(AbsoluteValue.of(amount, PERSONS)).hasToString(text);
        assertThat(AbsoluteValue.parse(text)).isEqualTo(AbsoluteValue.of(amount, PERSONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1E+60"})
    void refusesAnAmountThatWouldFillTheMemory(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbsoluteValue(new BigDecimal(amount), PERSONS))
                .withMessage("A number has at most 60 digits before and 200 behind the decimal point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsoluteValue.parse(amount + " 人"))
                .withMessage("A number has at most 60 digits before and 200 behind the decimal point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "120人", " 人", "120　人"})
    void readsAmountBlankAndUnitAlone(String text) {
        requireRefusal(
                () -> AbsoluteValue.parse(text),
                "\"%s\" は使えません。「120 人」のように、数、空白、単位の順に書いてください。".formatted(text),
                "Expected an amount, a blank and a unit such as \"120 人\", but was \"%s\"".formatted(text));
    }

    @Test
    void tellsWhatIsWrongWithItsParts() {
        requireRefusal(
                () -> AbsoluteValue.parse("1,200 人"),
                "\"1,200\" は数ではありません。1200や12.5のように、カンマを付けずに書いてください。",
                "\"1,200\" is no number: write it like 1200 or 12.5, without commas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsoluteValue.parse("12 %"))
                .withMessageStartingWith("\"%\" is a ratio and no unit");
        assertThatNullPointerException()
                .isThrownBy(() -> new AbsoluteValue(null, PERSONS))
                .withMessage("amount");
        assertThatNullPointerException()
                .isThrownBy(() -> AbsoluteValue.of(5, null))
                .withMessage("unit");
    }

    @Nested
    class Arithmetic {
        private final AbsoluteValue five = AbsoluteValue.of(5, PERSONS);
        private final AbsoluteValue two = AbsoluteValue.of("2.5", PERSONS);

        @Test
        void isExactAndKeepsTheUnit() {
            assertThat(five.plus(two)).isEqualTo(AbsoluteValue.of("7.5", PERSONS));
            assertThat(two.minus(five)).isEqualTo(AbsoluteValue.of("-2.5", PERSONS));
            assertThat(AbsoluteValue.of("0.1", PERSONS).plus(AbsoluteValue.of("0.2", PERSONS)))
                    .isEqualTo(AbsoluteValue.of("0.3", PERSONS));
            assertThat(five).isGreaterThan(two).isEqualByComparingTo(AbsoluteValue.of("5.00", PERSONS));
        }

        @Test
        void takesNoTwoUnits() {
            var cases = AbsoluteValue.of(10, CASES);
            var ja = "5人と10件は単位が異なります。一方の単位にそろえてください。";
            var en = "Cannot combine 5 人 with 10 件: convert one to the other's unit first";

            requireRefusal(() -> five.plus(cases), ja, en);
            requireRefusal(() -> five.minus(cases), ja, en);
            requireRefusal(() -> five.compareTo(cases), ja, en);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> five.plus(AbsoluteValue.of(5, PERSONS.withAdditive(false))))
                    .withMessage("Cannot combine 5 人 with 5 人: convert one to the other's unit first");
        }

        @Test
        void hasADifferenceOfScoresButNoSum() {
            var points = MeasureUnit.of("点");
            var score = AbsoluteValue.of(80, points);

            assertThat(score.minus(AbsoluteValue.of(60, points))).isEqualTo(AbsoluteValue.of(20, points));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> score.plus(score))
                    .withMessage("Amounts in 点 have no sum: show them side by side");
        }
    }
}
