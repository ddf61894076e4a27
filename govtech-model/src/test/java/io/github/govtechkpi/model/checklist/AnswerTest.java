package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final Answer NOT_APPLICABLE =
            new Answer.NotApplicable(LocalizedText.of("対象者がいない", "nobody is concerned"));

    @ParameterizedTest
    @CsvSource({
        "not-started, NOT_STARTED, 未着手, not started",
        "planned, PLANNED, 計画済み, planned",
        "under-way, UNDER_WAY, 実施中, under way",
        "done, DONE, 実施済み, done"
    })
    void readsAWordIntoALevel(String word, AnswerLevel level, String ja, String en) {
        var answer = Answer.parse(word);

        assertThat(answer).isEqualTo(Answer.of(level)).hasToString(word);
        assertThat(answer.word()).isEqualTo(word);
        assertThat(answer.level()).contains(level);
        assertThat(answer.label()).isEqualTo(LocalizedText.of(ja, en));
        assertThat(AnswerLevel.parse(word)).isSameAs(level).hasToString(word);
    }

    @Test
    void hasNoLevelWhereTheItemDoesNotApply() {
        assertThat(NOT_APPLICABLE.level()).isEmpty();
        assertThat(NOT_APPLICABLE.word()).isEqualTo("not-applicable");
        assertThat(NOT_APPLICABLE.label()).isEqualTo(LocalizedText.of("該当なし", "not applicable"));
        assertThat(NOT_APPLICABLE).hasToString("not-applicable: nobody is concerned");
    }

    @Test
    void doesNotApplyOnlyForAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.parse("not-applicable"))
                .withMessage("The answer not-applicable needs a reason: say why the item does not apply");
        assertThatNullPointerException()
                .isThrownBy(() -> new Answer.NotApplicable(null))
                .withMessage("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Done", "under way", "yes", ""})
    void namesTheWordsThatItKnows(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.parse(word))
                .withMessage("\"%s\" is not one of: not-started, planned, under-way, done, not-applicable", word);
    }

    @Test
    void isAnyOfTheClosedCasesAndNoOther() {
        var made = Stream.concat(Arrays.stream(AnswerLevel.values()).map(Answer::of), Stream.of(NOT_APPLICABLE));

        assertThat(made.<Class<?>>map(Answer::getClass))
                .containsExactlyInAnyOrder(Answer.class.getPermittedSubclasses());
    }

    @Test
    void ordersTheLevelsFromNotStartedToDone() {
        assertThat(AnswerLevel.values())
                .containsExactly(AnswerLevel.NOT_STARTED, AnswerLevel.PLANNED, AnswerLevel.UNDER_WAY, AnswerLevel.DONE);
    }
}
