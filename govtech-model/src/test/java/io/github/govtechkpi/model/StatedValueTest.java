package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.MeasureUnit.FIRMS;
import static io.github.govtechkpi.model.MeasureUnit.PERSONS;
import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedValueTest {
    private static final AbsoluteValue FIFTY = AbsoluteValue.of(50, PERSONS);
    private static final Ratio RATIO = Ratio.of(54, 62, MeasureUnit.BODIES).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "EXACT, 50人, 50 人, 62団体のうち54団体, 54 of 62 団体",
        "ABOUT, 約50人, about 50 人, 62団体のうち約54団体, about 54 of 62 団体",
        "AT_LEAST, 50人以上, at least 50 人, 62団体のうち54団体以上, at least 54 of 62 団体",
        "MORE_THAN, 50人超, more than 50 人, 62団体のうち54団体超, more than 54 of 62 団体",
        "AT_MOST, 50人以下, at most 50 人, 62団体のうち54団体以下, at most 54 of 62 団体",
        "LESS_THAN, 50人未満, less than 50 人, 62団体のうち54団体未満, less than 54 of 62 団体"
    })
    void readsAsAnOfficialWouldWriteIt(Qualifier qualifier, String ja, String en, String ratioJa, String ratioEn) {
        var amount = StatedValue.of(FIFTY, qualifier);
        var ratio = StatedValue.of(RATIO, qualifier);

        assertThat(amount.in(Locale.JAPAN)).isEqualTo(ja);
        assertThat(amount.in(Locale.FRENCH)).isEqualTo(en);
        assertThat(amount).hasToString(en);
        assertThat(ratio.in(Locale.JAPANESE)).isEqualTo(ratioJa);
        assertThat(ratio).hasToString(ratioEn);
        assertThat(amount.value()).isEqualTo(FIFTY);
        assertThat(ratio.value()).isEqualTo(RATIO);
        assertThat(amount.isExact()).isEqualTo(qualifier == Qualifier.EXACT);
    }

    @Test
    void ofARangeComputesWithItsMiddle() {
        var range = StatedValue.range(AbsoluteValue.of(20, FIRMS), AbsoluteValue.of(25, FIRMS));

        assertThat(range.in(Locale.JAPANESE)).isEqualTo("20～25社");
        assertThat(range).hasToString("20 to 25 社");
        assertThat(range.value()).isEqualTo(AbsoluteValue.of("22.5", FIRMS));
        assertThat(range.isExact()).isFalse();
        assertThat(StatedValue.range(FIFTY, FIFTY).value()).isEqualTo(FIFTY);
    }

    @Test
    void saysTheUnitWithoutTheMarkOfItsSums() {
        assertThat(StatedValue.exact(AbsoluteValue.of(5, PERSONS.withAdditive(false))))
                .hasToString("5 人");
        assertThat(StatedValue.exact(AbsoluteValue.of(5, MeasureUnit.of("100%束"))))
                .hasToString("5 100%束");
    }

    @Test
    void hasTwoEndsInOrderIfItIsARangeAndOneValueOtherwise() {
        requireRefusal(
                () -> StatedValue.of(FIFTY, Qualifier.RANGE),
                "範囲（range）にはlowとhighの両方が必要です。",
                "A range needs low and high, but has one value");
        requireRefusal(
                () -> new StatedValue(FIFTY, Qualifier.ABOUT, Optional.of(FIFTY)),
                "範囲（lowとhigh）に値の表し方（qualifier）の「about」は付けられません。",
                "A range has no qualifier of its own, but was about");
        requireRefusal(
                () -> StatedValue.range(AbsoluteValue.of(51, PERSONS), FIFTY),
                "下限（low）51人が上限（high）50人を上回っています。",
                "low must not be above high, but was 51 人 above 50 人");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedValue.range(FIFTY, AbsoluteValue.of(60, FIRMS)))
                .withMessage("Cannot combine 50 人 with 60 社: convert one to the other's unit first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatedValue(RATIO, Qualifier.RANGE, Optional.of(FIFTY)))
                .withMessage("A range is one of amounts, not of ratios: 54 of 62 団体");
        assertThatNullPointerException()
                .isThrownBy(() -> StatedValue.exact(null))
                .withMessage("quantity");
    }
}
