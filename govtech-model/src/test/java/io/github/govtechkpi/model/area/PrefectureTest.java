package io.github.govtechkpi.model.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefectureTest {
    @Test
    void areFortySeven() {
        assertThat(Prefecture.values()).hasSize(47);
        assertThat(Arrays.stream(Prefecture.values()).map(Prefecture::japaneseName))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Prefecture.values()).map(Prefecture::englishName))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{1} is number {0}")
    @CsvSource({
        "1, 北海道, ほっかいどう, Hokkaido, JP-01, 010006",
        "9, 栃木県, とちぎけん, Tochigi, JP-09, 090000",
        "10, 群馬県, ぐんまけん, Gunma, JP-10, 100005",
        "13, 東京都, とうきょうと, Tokyo, JP-13, 130001",
        "26, 京都府, きょうとふ, Kyoto, JP-26, 260002",
        "28, 兵庫県, ひょうごけん, Hyogo, JP-28, 280003",
        "47, 沖縄県, おきなわけん, Okinawa, JP-47, 470007"
    })
    void haveNumberNamesAndCodes(int number, String japanese, String kana, String english, String iso, String code) {
        var prefecture = Prefecture.of(number);
        assertThat(prefecture.number()).isEqualTo(number);
        assertThat(prefecture.japaneseName()).isEqualTo(japanese);
        assertThat(prefecture.kana()).isEqualTo(kana);
        assertThat(prefecture.englishName()).isEqualTo(english);
        assertThat(prefecture.iso()).isEqualTo(iso);
        assertThat(prefecture.code()).hasToString(code);
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByEverythingThatNamesThem(Prefecture prefecture) {
        assertThat(Prefecture.of(prefecture.number())).isEqualTo(prefecture);
        assertThat(Prefecture.ofName(prefecture.japaneseName())).isEqualTo(prefecture);
        assertThat(Prefecture.ofName(prefecture.englishName())).isEqualTo(prefecture);
        assertThat(Prefecture.ofName(prefecture.name())).isEqualTo(prefecture);
        assertThat(Prefecture.ofIso(prefecture.iso())).isEqualTo(prefecture);
        assertThat(prefecture.code().prefecture()).isEqualTo(prefecture);
        assertThat(prefecture.code().kind()).isEqualTo(LocalGovernmentKind.PREFECTURE);
    }

    @Test
    void haveAsciiCodesInEveryLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Prefecture.TOKYO.iso()).isEqualTo("JP-13");
            assertThat(Prefecture.TOKYO.code()).hasToString("130001");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 48, Integer.MAX_VALUE})
        void nameTheRangeOfNumbers(int number) {
            assertThatThrownBy(() -> Prefecture.of(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A prefecture number must be from 1 (北海道) to 47 (沖縄県), but was %s", number);
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(strings = {"", "東京", "京都", "県", "Tōkyō", "JP-13", "13"})
        void sayHowANameIsWritten(String name) {
            assertThatThrownBy(() -> Prefecture.ofName(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "\"%s\" is no prefecture: write the full name such as 東京都, or the English one such as Tokyo",
                            name);
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(strings = {"", "JP-00", "JP-48", "JP-1", "jp-13", "13"})
        void nameTheRangeOfIsoCodes(String iso) {
            assertThatThrownBy(() -> Prefecture.ofIso(iso))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("An ISO 3166-2 code must be from JP-01 to JP-47, but was \"%s\"", iso);
        }

        @Test
        void nameWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Prefecture.ofName(null))
                    .withMessage("name");
            assertThatNullPointerException()
                    .isThrownBy(() -> Prefecture.ofIso(null))
                    .withMessage("iso");
        }
    }
}
