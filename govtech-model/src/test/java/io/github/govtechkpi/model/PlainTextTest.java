package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.Source;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.review.RecordedFinding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void refusesControlCharactersButLineFeedAndTabAndSurrogatesAlone() {
        var refused = Pattern.compile(PlainText.REFUSED);
        for (var character = 0; character <= Character.MAX_VALUE; character++) {
            var text = "a" + (char) character + "b";
            var isControl = character < ' ' || (character >= 0x7F && character < 0xA0);
            var isAllowed =
                    character == '\n' || character == '\t' || (!isControl && !Character.isSurrogate((char) character));

            assertThat(catchThrowable(() -> PlainText.require(text)) == null)
                    .as("U+%04X", character)
                    .isEqualTo(isAllowed)
                    .isNotEqualTo(refused.matcher(text).find());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "二行\nの\t文", "𠮷野家", "👨‍👩‍👧", "\u200E\u2028", "\uFEFF", "が"})
    void keepsEveryOtherText(String text) {
        assertThat(PlainText.require(text)).isSameAs(text);
    }

    @Test
    void namesTheCharacter() {
        requireRefusal(
                () -> PlainText.require("bell\u0007"),
                "制御文字U+0007があります。文に使える制御文字は改行（U+000A）とタブ（U+0009）だけです。取り除いてください。",
                "A text must not hold control characters but line feed (U+000A) and tab (U+0009), but has U+0007: take it out");
        requireRefusal(
                () -> PlainText.require("flag \uD83C"),
                "対になっていないサロゲート文字U+D83Cがあります。取り除いてください。",
                "A text must not hold half of a surrogate pair, but has U+D83C: take it out");
        requireRefusal(
                () -> PlainText.require("\uDF8C\uD83C"),
                "対になっていないサロゲート文字U+DF8Cがあります。取り除いてください。",
                "A text must not hold half of a surrogate pair, but has U+DF8C: take it out");
        assertThatNullPointerException()
                .isThrownBy(() -> PlainText.require(null))
                .withMessage("text");
    }

    @Test
    void isTheRuleOfEveryFreeText() {
        var broken = "a\u001Bb";
        var title = LocalizedText.en("title");
        for (var attempt : List.<Supplier<?>>of(
                () -> LocalizedText.ja(broken),
                () -> LocalizedText.of("a", broken),
                () -> new Slice(broken),
                () -> new Source(SourceId.of("a"), title, Optional.of(broken), Optional.empty()),
                () -> new RatingGrade(broken, title),
                () -> new RecordedFinding(broken, Optional.empty(), title))) {
            requireRefusal(
                    attempt,
                    "A text must not hold control characters but line feed (U+000A) and tab (U+0009), but has U+001B: take it out");
        }
    }

    @Test
    void holdsForWhatMessagesShow() {
        requireRefusal(
                () -> Ids.require("An id", "a\uD83C"),
                "IDに使えるのは文字・数字・「.」「_」「-」だけです（「a\uFFFD」にU+D83Cがあります）。",
                "An id has letters, digits, \".\", \"_\" and \"-\" alone, but \"a\uFFFD\" has U+D83C: leave it out");
    }
}
