package io.github.govtechkpi.model.area;

import static io.github.govtechkpi.model.area.LocalGovernmentCode.fromFiveDigits;
import static io.github.govtechkpi.model.area.LocalGovernmentCode.fromLostLeadingZero;
import static io.github.govtechkpi.model.area.LocalGovernmentCode.parse;
import static io.github.govtechkpi.model.area.LocalGovernmentCode.readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.model.InvalidValueException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGovernmentCodeTest {
    @ParameterizedTest(name = "{0} {1}: {2}, {3}, {4}")
    @CsvSource({
        "010006, 北海道, HOKKAIDO, 0, PREFECTURE",
        "011002, 札幌市, HOKKAIDO, 100, DESIGNATED_CITY_OR_WARD_AREA",
        "011011, 札幌市中央区, HOKKAIDO, 101, DESIGNATED_CITY_WARD",
        "012238, 根室市, HOKKAIDO, 223, CITY",
        "014001, 倶知安町, HOKKAIDO, 400, TOWN_OR_VILLAGE",
        "020001, 青森県, AOMORI, 0, PREFECTURE",
        "100005, 群馬県, GUNMA, 0, PREFECTURE",
        "122386, いすみ市, CHIBA, 238, CITY",
        "130001, 東京都, TOKYO, 0, PREFECTURE",
        "131008, 東京都区部, TOKYO, 100, DESIGNATED_CITY_OR_WARD_AREA",
        "131016, 千代田区, TOKYO, 101, SPECIAL_WARD",
        "131237, 江戸川区, TOKYO, 123, SPECIAL_WARD",
        "141500, 相模原市, KANAGAWA, 150, DESIGNATED_CITY_OR_WARD_AREA",
        "221309, 浜松市, SHIZUOKA, 130, DESIGNATED_CITY_OR_WARD_AREA",
        "271403, 堺市, OSAKA, 140, DESIGNATED_CITY_OR_WARD_AREA",
        "401307, 福岡市, FUKUOKA, 130, DESIGNATED_CITY_OR_WARD_AREA",
        "472018, 那覇市, OKINAWA, 201, CITY",
        "473626, 八重瀬町, OKINAWA, 362, TOWN_OR_VILLAGE"
    })
    void saysWhatItKnowsOfABody(
            String digits, String name, Prefecture prefecture, int bodyNumber, LocalGovernmentKind kind) {
        var code = LocalGovernmentCode.of(digits);
        assertThat(code).hasToString(digits).isEqualTo(parse(digits)).isEqualTo(fromFiveDigits(digits.substring(0, 5)));
        assertThat(code.digits()).isEqualTo(digits);
        assertThat(code.fiveDigits()).isEqualTo(digits.substring(0, 5));
        assertThat(code.prefecture()).isEqualTo(prefecture);
        assertThat(code.bodyNumber()).isEqualTo(bodyNumber);
        assertThat(code.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "01099, UNASSIGNED",
        "01199, DESIGNATED_CITY_WARD",
        "01200, UNASSIGNED",
        "01201, CITY",
        "01299, CITY",
        "01300, UNASSIGNED",
        "01301, TOWN_OR_VILLAGE",
        "01799, TOWN_OR_VILLAGE",
        "01800, UNION",
        "01999, UNION",
        "01131, DESIGNATED_CITY_WARD",
        "13124, UNASSIGNED",
        "13130, UNASSIGNED",
        "13199, UNASSIGNED"
    })
    void tellsTheKindByTheRangeOfTheNumber(String fiveDigits, LocalGovernmentKind kind) {
        assertThat(fromFiveDigits(fiveDigits).kind()).isEqualTo(kind);
    }

    @Test
    void sortsFromNorthToSouth() {
        assertThat(Stream.of("473626", "010006", "131016", "130001")
                        .map(LocalGovernmentCode::of)
                        .sorted())
                .containsExactly(
                        LocalGovernmentCode.of("010006"),
                        LocalGovernmentCode.of("130001"),
                        LocalGovernmentCode.of("131016"),
                        LocalGovernmentCode.of("473626"));
    }

    @Nested
    class Of {
        @ParameterizedTest(name = "{0} must end in {1}")
        @CsvSource({"131007, 8, 7", "010000, 6, 0", "141501, 0, 1"})
        void namesTheCheckDigitThatWouldBeRight(String digits, char expected, char found) {
            assertThatThrownBy(() -> LocalGovernmentCode.of(digits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The check digit of %s must be %s, but was %s: look the code up again",
                            digits, expected, found);
        }

        @ParameterizedTest
        @ValueSource(strings = {"000000", "001002", "480001", "999999"})
        void refusesPrefecturesThatDoNotExist(String digits) {
            assertThatThrownBy(() -> LocalGovernmentCode.of(digits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A local government code must begin with a prefecture from 01 to 47, but was %s", digits);
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "1",
                    "1310",
                    "1310080",
                    "13100８",
                    "１３１００８",
                    "13100X",
                    "-13100",
                    "131008 ",
                    " 131008",
                    "13.100",
                    "<NA>",
                    "札幌市",
                    "١٣١٠٠٨",
                    "🗾🗾🗾",
                    "131008\n"
                })
        void refusesAllButSixAsciiDigits(String digits) {
            assertThatThrownBy(() -> LocalGovernmentCode.of(digits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A local government code must have six digits from 0 to 9, but was \"%s\"",
                            digits.replace('\n', '\uFFFD'));
        }

        @Test
        void refusesLongTextsWithoutRepeatingThem() {
            assertThatThrownBy(() -> LocalGovernmentCode.of("1".repeat(1_000_000)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A local government code must have six digits from 0 to 9, but was \"%s…\"",
                            "1".repeat(30));
        }

        @Test
        void namesWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> LocalGovernmentCode.of(null))
                    .withMessage("digits");
        }
    }

    @Nested
    class Parse {
        @Test
        void ignoresBlanksAround() {
            assertThat(parse(" 131008\t")).isEqualTo(LocalGovernmentCode.of("131008"));
        }

        @Test
        void namesBothReadingsOfFiveDigits() {
            assertThatThrownBy(() -> parse("12238"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A local government code must have six digits from 0 to 9, but was \"12238\", which can be "
                                    + "012238 (北海道, if its leading zero is lost) or 122386 (千葉県, if its check digit is left out): "
                                    + "write all six digits");
        }

        @ParameterizedTest
        @CsvSource({
            "10006, '010006 (北海道, if its leading zero is lost)'",
            "11002, '011002 (北海道, if its leading zero is lost)'",
            "13100, '131008 (東京都, if its check digit is left out)'",
            "01100, '011002 (北海道, if its check digit is left out)'"
        })
        void namesTheOnlyReadingOfFiveDigitsButDoesNotTakeIt(String fiveDigits, String reading) {
            assertThatThrownBy(() -> parse(fiveDigits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A local government code must have six digits from 0 to 9, but was \"%s\", which can be %s: "
                                    + "write all six digits",
                            fiveDigits, reading);
        }

        @ParameterizedTest
        @ValueSource(strings = {"00000", "48201", "99999"})
        void saysThatFiveDigitsHaveNoReading(String fiveDigits) {
            assertThatThrownBy(() -> parse(fiveDigits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A local government code must have six digits from 0 to 9, but was \"%s\", which is no code with "
                                    + "a leading zero or a check digit either: look the code up again",
                            fiveDigits);
        }

        @Test
        void namesWhatIsNull() {
            assertThatNullPointerException().isThrownBy(() -> parse(null)).withMessage("text");
        }
    }

    @Nested
    class Refusals {
        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        12238 | "12238" は、012238（北海道、先頭の0が落ちた場合）とも122386（千葉県、検査数字を省いた場合）とも読めます。6桁で書いてください。
                        11002 | "11002" は、011002（北海道、先頭の0が落ちた場合）と読めます。6桁で書いてください。
                        13100 | "13100" は、131008（東京都、検査数字を省いた場合）と読めます。6桁で書いてください。
                        99999 | 団体コードは半角数字6桁です。"99999" は、先頭の0が落ちたコードとしても、検査数字を省いたコードとしても存在しません。コードを確認してください。
                        札幌市 | 団体コードは半角数字6桁です（"札幌市"）。
                        480001 | 団体コードは都道府県の番号（01～47）で始まります（480001）。コードを確認してください。
                        131007 | 団体コード131007の検査数字（6桁目）は8のはずですが、7になっています。コードを確認してください。
                        """)
        void nameAllThatTheyNameInJapaneseToo(String text, String ja) {
            var refusal = catchThrowableOfType(InvalidValueException.class, () -> parse(text));

            assertThat(refusal.rule().in(Locale.JAPANESE)).isEqualTo(ja);
        }

        @Test
        void ofFiveDigitsNeverLoseAReading() {
            for (var digits = 0; digits < 100_000; digits += 7) {
                var text = String.format(Locale.ROOT, "%05d", digits);
                var ja = catchThrowableOfType(InvalidValueException.class, () -> parse(text))
                        .rule()
                        .in(Locale.JAPANESE);

                assertThat(readings(text))
                        .allSatisfy(code -> assertThat(ja)
                                .contains(code.digits(), code.prefecture().japaneseName()));
            }
        }

        @Test
        void ofOtherDigitsAreInJapaneseToo() {
            assertThat(catchThrowableOfType(InvalidValueException.class, () -> readings("1310"))
                            .rule()
                            .in(Locale.JAPANESE))
                    .isEqualTo("半角数字5桁のはずですが、\"1310\"になっています。");
        }
    }

    @Nested
    class Readings {
        @Test
        void areTheLostZeroFirst() {
            assertThat(readings("12238"))
                    .containsExactly(LocalGovernmentCode.of("012238"), LocalGovernmentCode.of("122386"));
            assertThat(readings("10006")).containsExactly(LocalGovernmentCode.of("010006"));
            assertThat(readings("13100")).containsExactly(LocalGovernmentCode.of("131008"));
            assertThat(readings("99999")).isEmpty();
        }
    }

    @Nested
    class ExplicitFiveDigits {
        @Test
        void areReadAsTheCallerSays() {
            assertThat(fromFiveDigits("12238")).isEqualTo(LocalGovernmentCode.of("122386"));
            assertThat(fromLostLeadingZero("12238")).isEqualTo(LocalGovernmentCode.of("012238"));
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(strings = {"", "1310", "131008", "1310X", "１３１００"})
        void areFiveAsciiDigits(String text) {
            assertThatThrownBy(() -> fromFiveDigits(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected five digits from 0 to 9, but was \"%s\"", text);
            assertThatThrownBy(() -> fromLostLeadingZero(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected five digits from 0 to 9, but was \"%s\"", text);
            assertThatThrownBy(() -> readings(text)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void stillNeedAPrefectureAndARightCheckDigit() {
            assertThatThrownBy(() -> fromFiveDigits("48201"))
                    .hasMessage("A local government code must begin with a prefecture from 01 to 47, but was 48201");
            assertThatThrownBy(() -> fromLostLeadingZero("13100"))
                    .hasMessage("The check digit of 013100 must be 2, but was 0: look the code up again");
        }
    }
}
