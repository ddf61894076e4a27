package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @Nested
    class Plain {
        @ParameterizedTest
        @CsvSource({
            "5.0, 5",
            "1E+2, 100",
            "-12.340, -12.34",
            "0E+999999999, 0",
            "0E-999999999, 0",
            "-0.00, 0",
            "1E-7, 0.0000001"
        })
        void hasNeitherTrailingZerosNorAnExponent(String number, String plain) {
            assertThat(Decimals.plain(new BigDecimal(number))).isEqualTo(new BigDecimal(plain));
            assertThat(Decimals.plain(new BigDecimal(number)).scale()).isNotNegative();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E+59", "-999999E+54", "1E-200", "5E-200", "1.000000E-195"})
        void holdsSixtyDigitsBeforeAndTwoHundredBehindThePoint(String number) {
            assertThat(Decimals.plain(new BigDecimal(number))).isEqualByComparingTo(number);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1E+60", "-1E+60", "1E-201", "1E+999999999", "1E-999999999", "1E+2147483647", "1E-2147483647"
                })
        void refusesWhatIsLargerBeforeItsDigitsAreWrittenOut(String number) {
            requireRefusal(
                    () -> Decimals.plain(new BigDecimal(number)),
                    "数は整数部60桁、小数部200桁までです。",
                    "A number has at most 60 digits before and 200 behind the decimal point");
        }
    }

    @Nested
    class Parse {
        @ParameterizedTest
        @CsvSource({"1200, 1200", "-12.5, -12.5", "+5, 5", "1e-05, 0.00001", "007, 7", "1E+3, 1000"})
        void readsAsciiDigits(String text, String number) {
            assertThat(Decimals.parse(text)).isEqualByComparingTo(number);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "1,200",
                    "１２",
                    "٣",
                    ".5",
                    "5.",
                    "1e",
                    "0x10",
                    "1_000",
                    "NaN",
                    "Infinity",
                    "1 ",
                    "--1",
                    "1e9999999999"
                })
        void refusesEverythingElse(String text) {
            requireRefusal(
                    () -> Decimals.parse(text),
                    "\"%s\" は数ではありません。1200や12.5のように、カンマを付けずに書いてください。".formatted(text),
                    "\"%s\" is no number: write it like 1200 or 12.5, without commas".formatted(text));
        }

        @Test
        void refusesDigitsWithoutEndWithoutReadingThem() {
            assertThat(Decimals.parse("1".repeat(1000)).precision()).isEqualTo(1000);
            requireRefusal(
                    () -> Decimals.parse("1".repeat(1001)),
                    "\"%s…\" は数ではありません。1200や12.5のように、カンマを付けずに書いてください。".formatted("1".repeat(79)),
                    "\"%s…\" is no number: write it like 1200 or 12.5, without commas".formatted("1".repeat(79)));
        }
    }
}
