package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRateTest {
    @Test
    void keepsTheDecimalsThatWerePrinted() {
        assertThat(PublishedRate.of("93.0")).isNotEqualTo(PublishedRate.of("93"));
        assertThat(PublishedRate.of("93.0")).hasToString("93.0% (published without counts)");
        assertThat(new PublishedRate(new BigDecimal("1E+2"), Qualifier.EXACT)).isEqualTo(PublishedRate.of("100"));
    }

    @ParameterizedTest
    @CsvSource({
        "93%, 93, EXACT",
        "78.9 %, 78.9, EXACT",
        ">90%, 90, MORE_THAN",
        ">=90%, 90, AT_LEAST",
        "≧90%, 90, AT_LEAST",
        "≥ 90%, 90, AT_LEAST",
        "<5%, 5, LESS_THAN",
        "<=5%, 5, AT_MOST",
        "≦5%, 5, AT_MOST",
        "≤5%, 5, AT_MOST",
        "~5%, 5, ABOUT",
        "９３．５％, 93.5, EXACT",
        "＞９０％, 90, MORE_THAN",
        "93% (published without counts), 93, EXACT",
        "0%, 0, EXACT",
        "123456789012%, 123456789012, EXACT",
        "0.00000000001%, 0.00000000001, EXACT",
        "0.000000000001%, 0.000000000001, EXACT"
    })
    void readsAPercentageAsDocumentsPrintIt(String text, String percent, Qualifier qualifier) {
        assertThat(PublishedRate.parse(text)).isEqualTo(new PublishedRate(new BigDecimal(percent), qualifier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "93", "%", "-5%", "93%%", "54 of 62", "1e2%", "1234567890123%", "=90%", "90% of them"})
    void refusesAnyOtherText(String text) {
        requireRefusal(
                () -> PublishedRate.parse(text),
                "\"%s\" は使えません。93%%、>90%%、>=90%%のように書いてください。".formatted(text),
                "Expected a percentage such as 93%%, >90%% or >=90%%, but was \"%s\"".formatted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "-0.1", "1234567890123", "1E+12", "1E+999999999", "1E-13", "1E-999999999", "12345.12345678"
            })
    void hasTwelveDigitsAtMost(String percent) {
        requireRefusal(
                () -> new PublishedRate(new BigDecimal(percent), Qualifier.EXACT),
                "百分率は、公表されたとおりの、0以上で12桁以内の数です（%s）。".formatted(percent),
                "percent must be from 0 up with at most 12 digits, as it was printed, but was " + percent);
    }

    @Test
    void isNoRange() {
        requireRefusal(
                () -> new PublishedRate(BigDecimal.TEN, Qualifier.RANGE),
                "公表された百分率に範囲（range）は使えません。両端を二つの公表値として記録してください。",
                "A published rate is no range: record its two ends as two figures");
        assertThatNullPointerException()
                .isThrownBy(() -> new PublishedRate(null, Qualifier.EXACT))
                .withMessage("percent");
        assertThatNullPointerException()
                .isThrownBy(() -> new PublishedRate(BigDecimal.TEN, null))
                .withMessage("qualifier");
    }
}
