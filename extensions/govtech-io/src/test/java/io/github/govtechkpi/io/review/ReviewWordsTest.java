package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewWordsTest {
    @ParameterizedTest
    @CsvSource({"ja, 項目", "ja-JP, 項目", "en, item", "en-GB, item", "fr, item"})
    void isJapaneseForJapaneseReadersAndEnglishForAllOthers(String tag, String word) {
        assertThat(new ReviewWords(Locale.forLanguageTag(tag)).get("item")).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 errors, 誤り0件", "1, 1 error, 誤り1件", "2, 2 errors, 誤り2件"})
    void countsWithTheNoun(long count, String en, String ja) {
        assertThat(new ReviewWords(Locale.ENGLISH).count("count.error", count)).isEqualTo(en);
        assertThat(new ReviewWords(Locale.JAPANESE).count("count.error", count)).isEqualTo(ja);
    }

    @Test
    void hasEveryWordInBothLanguagesWithTheSameNumberOfValues() {
        var en = bundle(Locale.ENGLISH);
        var ja = bundle(Locale.JAPANESE);

        assertThat(ja.getLocale()).isEqualTo(Locale.JAPANESE);
        assertThat(en.keySet()).allSatisfy(key -> {
            assertThat(ja.keySet()).contains(key);
            assertThat(values(ja.getString(key))).isEqualTo(values(en.getString(key)));
        });
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.github.govtechkpi.io.review.messages", locale);
    }

    private static long values(String pattern) {
        return pattern.chars().filter(each -> each == '%').count();
    }
}
