package io.github.govtechkpi.model.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class LocalGovernmentCodeProperties {
    @Property
    void readsWhatItPrints(
            @ForAll @IntRange(min = 1, max = 47) int prefecture, @ForAll @IntRange(max = 999) int bodyNumber) {
        var code = code(prefecture, bodyNumber);
        assertThat(LocalGovernmentCode.parse(code.toString())).isEqualTo(code);
        assertThat(code.prefecture().number()).isEqualTo(prefecture);
        assertThat(code.bodyNumber()).isEqualTo(bodyNumber);
    }

    @Property
    void acceptsOneCheckDigitAlone(
            @ForAll @IntRange(min = 1, max = 47) int prefecture, @ForAll @IntRange(max = 999) int bodyNumber) {
        var code = code(prefecture, bodyNumber);
        var accepted = 0;
        for (var digit = 0; digit <= 9; digit++) {
            accepted += isCode(code.fiveDigits() + digit) ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(1);
    }

    /** A slip goes unnoticed only between the remainders 0 and 10 of the sum, which share the check digit 1. */
    @Property
    void findsEverySlipInOneDigitSaveBetweenTwoRemainders(
            @ForAll @IntRange(min = 1, max = 47) int prefecture,
            @ForAll @IntRange(max = 999) int bodyNumber,
            @ForAll @IntRange(max = 4) int position,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var code = code(prefecture, bodyNumber);
        var slipped = new StringBuilder(code.digits());
        slipped.setCharAt(position, (char) ('0' + (slipped.charAt(position) - '0' + change) % 10));
        if (isCode(slipped.toString())) {
            assertThat(code.digits()).endsWith("1");
            assertThat(new int[] {remainder(code.digits()), remainder(slipped.toString())})
                    .containsExactlyInAnyOrder(0, 10);
        }
    }

    @Property
    void offersEveryReadingOfACodeThatWasCutToFiveDigits(
            @ForAll @IntRange(min = 1, max = 47) int prefecture, @ForAll @IntRange(min = 201, max = 299) int city) {
        var code = code(prefecture, city);
        assertThat(LocalGovernmentCode.readings(code.fiveDigits())).contains(code);
        if (prefecture < 10) {
            assertThat(LocalGovernmentCode.readings(code.digits().substring(1))).startsWith(code);
        }
    }

    @Property
    void refusesAnyOtherTextAndFailsInNoOtherWay(@ForAll @StringLength(max = 40) String text) {
        assertThat(isCode(text)).isFalse(); // six random digits with a right check digit do not turn up
    }

    private static LocalGovernmentCode code(int prefecture, int bodyNumber) {
        return LocalGovernmentCode.fromFiveDigits(String.format(Locale.ROOT, "%02d%03d", prefecture, bodyNumber));
    }

    private static boolean isCode(String text) {
        try {
            return LocalGovernmentCode.of(text).digits().equals(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).hasSizeLessThan(300);
            return false;
        }
    }

    private static int remainder(String digits) {
        var weights = new int[] {6, 5, 4, 3, 2};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11;
    }
}
