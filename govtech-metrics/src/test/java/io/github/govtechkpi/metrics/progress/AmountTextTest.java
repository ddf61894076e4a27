package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.maintain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {
    private static final AmountText PLAIN =
            AmountText.of(increase().observed("FY2023", "1").progress(), Locale.ENGLISH);
    private static final AmountText CASES =
            AmountText.of(increase().ratio().observed("FY2023", "1/2").progress(), Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "7; 7",
                "999; 999",
                "1000; 1,000",
                "123456; 123,456",
                "1234567.8912; 1,234,567.8912",
                "-1000; -1,000",
                "-100; -100",
                "0.12345; 0.12345"
            })
    void groupsTheDigitsBeforeTheDecimalPoint(String number, String text) {
        assertThat(AmountText.of(AbsoluteValue.of(number, MeasureUnit.YEN), Locale.ENGLISH))
                .isEqualTo(text + " 円");
        assertThat(AmountText.of(AbsoluteValue.of(number, MeasureUnit.YEN), Locale.JAPAN))
                .isEqualTo(text + "円");
    }

    @Test
    void showsTheUnitAsItIsPrinted() {
        var unit = MeasureUnit.of("会員証").withAdditive(true);

        assertThat(AmountText.of(AbsoluteValue.of(3, unit), Locale.ENGLISH)).isEqualTo("3 会員証");
    }

    @Test
    void showsBothCountsOfARatio() {
        var mixed = new Ratio(AbsoluteValue.of(1200, MeasureUnit.CASES), AbsoluteValue.of(62, MeasureUnit.BODIES));

        assertThat(AmountText.of(increase().ratio().quantity("1200/9800"), Locale.ENGLISH))
                .isEqualTo("1,200 of 9,800 件");
        assertThat(AmountText.of(increase().ratio().quantity("1200/9800"), Locale.JAPANESE))
                .isEqualTo("9,800件のうち1,200件");
        assertThat(AmountText.of(mixed, Locale.ENGLISH)).isEqualTo("1,200 件 of 62 団体");
        assertThat(AmountText.of(mixed, Locale.JAPANESE)).isEqualTo("62団体のうち1,200件");
    }

    @Test
    void saysHowExactlyAValueWasStated() {
        assertThat(AmountText.of(increase().stated("1050", Qualifier.ABOUT), Locale.ENGLISH))
                .isEqualTo("about 1,050 人");
        assertThat(AmountText.of(increase().stated("1050", Qualifier.AT_LEAST), Locale.JAPANESE))
                .isEqualTo("1,050人以上");
        var range = StatedValue.range(
                AbsoluteValue.of(1000, MeasureUnit.PERSONS), AbsoluteValue.of(1500, MeasureUnit.PERSONS));
        assertThat(AmountText.of(range, Locale.ENGLISH)).isEqualTo("1,000 to 1,500 人");
        assertThat(AmountText.of(range, Locale.JAPANESE)).isEqualTo("1,000～1,500人");
        assertThat(AmountText.of(increase().ratio().stated("54/62", Qualifier.AT_LEAST), Locale.ENGLISH))
                .isEqualTo("at least 54 of 62 件");
        assertThat(AmountText.of(increase().ratio().stated("54/62", Qualifier.AT_LEAST), Locale.JAPANESE))
                .isEqualTo("62件のうち54件以上");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "27.48767; 27.5",
                "1387.7551; 1,387.8",
                "10.04; 10",
                "10.05; 10.1",
                "-10.05; -10.1",
                "12; 12",
                "1; 1",
                "0.999; 1",
                "0.0374; 0.037",
                "-0.0374; -0.037",
                "0; 0"
            })
    void roundsComputedNumbersToOneDecimalAndSmallOnesToTwoDigits(String number, String text) {
        assertThat(PLAIN.rounded(new BigDecimal(number))).isEqualTo(text + " 人");
    }

    @Test
    void keepsAmountsAndRoundsCases() {
        assertThat(PLAIN.amount(new BigDecimal("12.345"))).isEqualTo("12.345 人");
        assertThat(CASES.amount(new BigDecimal("12.345"))).isEqualTo("12.3 件");
        assertThat(PLAIN.gap(new BigDecimal("12.345"))).isEqualTo("12.345 人");
        assertThat(CASES.gap(new BigDecimal("12.001"))).isEqualTo("13 件");
        assertThat(CASES.gap(new BigDecimal("12"))).isEqualTo("12 件");
        assertThat(PLAIN.level(new BigDecimal("12.345"))).isEqualTo("12.345 人");
    }

    @Test
    void roundsALevelToTheFirstWholeCaseThatMeetsIt() {
        var level = new BigDecimal("888.31");
        var less = decrease().ratio().observed("FY2023", "1/2").progress();
        var atMost = maintain().ratio().stayAtMost("1/2", "", "FY2026").progress();
        var atLeast = maintain().ratio().stayAtLeast("1/2", "", "FY2026").progress();

        assertThat(CASES.level(level)).isEqualTo("889 件");
        assertThat(AmountText.of(less, Locale.ENGLISH).level(level)).isEqualTo("888 件");
        assertThat(AmountText.of(atMost, Locale.ENGLISH).level(level)).isEqualTo("888 件");
        assertThat(AmountText.of(atLeast, Locale.ENGLISH).level(level)).isEqualTo("889 件");
    }
}
