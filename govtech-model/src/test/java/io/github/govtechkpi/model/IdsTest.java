package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"6", "ict-guidebook", "BB1", "a.b_c-d", "地域イノベーション", "𠮷野家", "Ünïcode", "か\u3099", "."})
    void takesLettersOfAnyScriptDigitsAndThreeMarks(String text) {
        assertThat(Ids.require("An item id", text)).isEqualTo(text);
    }

    @Test
    void takesOneToAHundredCharactersAndCountsASurrogatePairOnce() {
        assertThat(Ids.require("A checklist id", "𠮷".repeat(100))).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.require("A checklist id", "𠮷".repeat(101)))
                .withMessage("A checklist id has 1 to 100 characters, but \"%s\" has 101: choose another one"
                        .formatted("𠮷".repeat(100)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.require("A checklist id", ""))
                .withMessage("A checklist id has 1 to 100 characters, but \"\" has 0: choose another one");
    }

    @Test
    void isRefusedInJapaneseToo() {
        requireRefusal(
                () -> Ids.require("A checklist id", "目".repeat(101)),
                "IDは1～100文字です（「%s」は101文字）。".formatted("目".repeat(100)),
                "A checklist id has 1 to 100 characters, but \"%s\" has 101: choose another one"
                        .formatted("目".repeat(100)));
        requireRefusal(
                () -> Ids.require("An item id", "a/b"),
                "IDに使えるのは文字・数字・「.」「_」「-」だけです（「a/b」にU+002Fがあります）。",
                "An item id has letters, digits, \".\", \"_\" and \"-\" alone, but \"a/b\" has U+002F: leave it out");
    }

    @ParameterizedTest
    @CsvSource({"'a b', U+0020", "a/b, U+002F", "項目　1, U+3000", "<b>, U+003C", "x①, U+2460", "x\uD800, U+D800"})
    void namesTheCharacterThatItRefuses(String text, String character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.require("An assessment id", text))
                .withMessage(
                        "An assessment id has letters, digits, \".\", \"_\" and \"-\" alone, but \"%s\" has %s: leave it out"
                                .formatted(text.replace('\uD800', '\uFFFD'), character));
    }

    @Test
    void keepsItsMessageOnOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.require("An item id", "1\n2"))
                .withMessage("An item id has letters, digits, \".\", \"_\" and \"-\" alone,"
                        + " but \"1\uFFFD2\" has U+000A: leave it out");
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Ids.require("An item id", null))
                .withMessage("text");
    }
}
