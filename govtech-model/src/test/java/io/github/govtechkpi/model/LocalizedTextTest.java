package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {
    @ParameterizedTest
    @CsvSource({"ja, 人材", "ja-JP, 人材", "en, staff", "fr, staff", "zh, staff", "und, staff"})
    void isJapaneseForJapaneseAndEnglishForEveryoneElse(String tag, String text) {
        assertThat(LocalizedText.of("人材", "staff").in(Locale.forLanguageTag(tag)))
                .isEqualTo(text);
    }

    @Test
    void showsTheOtherLanguageWhereOneIsMissing() {
        assertThat(LocalizedText.ja("人材").in(Locale.ENGLISH)).isEqualTo("人材");
        assertThat(LocalizedText.en("staff").in(Locale.JAPANESE)).isEqualTo("staff");
        assertThat(LocalizedText.ja("人材")).hasToString("人材");
        assertThat(LocalizedText.same("DX"))
                .isEqualTo(LocalizedText.of("DX", "DX"))
                .hasToString("DX");
    }

    @Test
    void takesValuesInItsPlacesAndTextsInTheSameLanguage() {
        assertThat(LocalizedText.of("%sは%s人です", "%s: %s 人").filled(LocalizedText.of("利用者", "users"), 120))
                .isEqualTo(LocalizedText.of("利用者は120人です", "users: 120 人"));
        assertThat(LocalizedText.ja("%s人").filled(3)).isEqualTo(LocalizedText.ja("3人"));
        assertThat(LocalizedText.of("%s件中%s件", "%2$s of %1$s").filled(10, 4))
                .isEqualTo(LocalizedText.of("10件中4件", "4 of 10"));
    }

    @Test
    void isNeverEmpty() {
        requireRefusal(
                () -> new LocalizedText(Optional.empty(), Optional.empty()),
                "文には日本語（ja）か英語（en）の少なくとも一方が必要です。",
                "A text needs ja, en or both, but has neither");
        var ja = "空白だけの文は書けません。その言語の項目を省いてください。";
        var en = "A text must not be blank: leave the language out instead";
        requireRefusal(() -> LocalizedText.ja(""), ja, en);
        requireRefusal(() -> LocalizedText.en("　"), ja, en);
        requireRefusal(() -> LocalizedText.of("人材", " "), ja, en);
    }
}
