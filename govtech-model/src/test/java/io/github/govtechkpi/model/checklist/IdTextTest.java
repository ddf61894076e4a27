package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"6", "ict-guidebook", "BB1", "a.b_c-d", "地域イノベーション", "𠮷野家", "Ünïcode", "."})
    void takesLettersOfAnyScriptDigitsAndThreeMarks(String text) {
        assertThat(ItemId.parse(text)).hasToString(text);
    }

    @Test
    void takesOneToAHundredCharactersAndCountsASurrogatePairOnce() {
        assertThat(ChecklistId.parse("𠮷".repeat(100)).text()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChecklistId.parse("𠮷".repeat(101)))
                .withMessage("A checklist id has 1 to 100 characters, but \"%s\" has 101: choose another one"
                        .formatted("𠮷".repeat(100)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChecklistId.parse(""))
                .withMessage("A checklist id has 1 to 100 characters, but \"\" has 0: choose another one");
    }

    @ParameterizedTest
    @CsvSource({"'a b', U+0020", "a/b, U+002F", "項目　1, U+3000", "<b>, U+003C", "'か\u3099', U+3099", "x\uD800, U+D800"})
    void namesTheCharacterThatItRefuses(String text, String character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentId.parse(text))
                .withMessage(
                        "An assessment id has letters, digits, \".\", \"_\" and \"-\" alone, but \"%s\" has %s: leave it out"
                                .formatted(text, character));
    }

    @Test
    void keepsItsMessageOnOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemId.parse("1\n2"))
                .withMessage("An item id has letters, digits, \".\", \"_\" and \"-\" alone,"
                        + " but \"1\uFFFD2\" has U+000A: leave it out");
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> new ItemId(null)).withMessage("text");
    }
}
