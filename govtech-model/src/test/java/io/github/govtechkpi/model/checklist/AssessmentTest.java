package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final LocalizedText ASSESSOR = LocalizedText.of("DX推進課", "DX office");
    private static final ItemId ONE = ItemId.parse("1");
    private static final Checklist CHECKLIST = Checklist.builder(
                    ChecklistId.parse("list"),
                    2,
                    ASSESSOR,
                    List.of(ChecklistItem.builder(ONE, ASSESSOR, ASSESSOR).build()))
            .build();

    @Test
    void belongsToOneEditionOfOneChecklist() {
        var assessment = assessment().build();
        var next = Checklist.builder(CHECKLIST.id(), 3, ASSESSOR, CHECKLIST.items())
                .build();
        var other = Checklist.builder(ChecklistId.parse("other"), 2, ASSESSOR, CHECKLIST.items())
                .build();

        assertThat(assessment.checklist()).isEqualTo(CHECKLIST.id());
        assertThat(assessment.checklistVersion()).isEqualTo(2);
        assertThat(assessment.isOf(CHECKLIST)).isTrue();
        assertThat(assessment.isOf(next)).isFalse();
        assertThat(assessment.isOf(other)).isFalse();
    }

    @Test
    void leavesAnItemOpenThatNobodyAnswered() {
        var done = ItemAnswer.builder(ONE, new Answer.Done())
                .comment(LocalizedText.en("since 2019"))
                .build();
        var assessment = assessment().subject("kobe").answers(List.of(done)).build();

        assertThat(assessment.subject()).contains("kobe");
        assertThat(assessment.answerTo(ONE)).contains(done);
        assertThat(assessment.answerTo(ItemId.parse("2"))).isEmpty();
        assertThat(done.comment()).contains(LocalizedText.en("since 2019"));
    }

    @Test
    void mayBeWithoutSubjectAndAnswers() {
        assertThat(assessment().build().subject()).isEmpty();
        assertThat(assessment().build().answers()).isEmpty();
    }

    @Test
    void takesDoneWithoutEvidence() {
        assertThat(ItemAnswer.builder(ONE, new Answer.Done()).build().evidence())
                .isEmpty();
    }

    @Test
    void leavesOutEvidenceThatHasRunOut() {
        var lasting = Evidence.builder(ASSESSOR).build();
        var ending = Evidence.builder(ASSESSOR).validUntil(DAY).build();
        var answer = ItemAnswer.builder(ONE, new Answer.Done())
                .evidence(List.of(lasting, ending))
                .build();

        assertThat(answer.evidenceOn(DAY)).containsExactly(lasting, ending);
        assertThat(answer.evidenceOn(DAY.plusDays(1))).containsExactly(lasting);
    }

    @Test
    void refusesTwoAnswersToOneItem() {
        var planned = ItemAnswer.builder(ONE, new Answer.Planned()).build();
        var done = ItemAnswer.builder(ONE, new Answer.Done()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment().answers(List.of(planned, done)).build())
                .withMessage("Assessment kobe-2025 answers item 1 twice: keep one answer");
    }

    @Test
    void refusesASubjectThatIsNoId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment().subject("Urban Innovation").build())
                .withMessage("A subject has letters, digits, \".\", \"_\" and \"-\" alone,"
                        + " but \"Urban Innovation\" has U+0020: leave it out");
    }

    @Test
    void refusesAVersionBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment(
                        AssessmentId.parse("a"), CHECKLIST.id(), 0, Optional.empty(), DAY, ASSESSOR, List.of()))
                .withMessage("The version of a checklist is 1 or more, but was 0: count its editions from 1");
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Assessment.builder(AssessmentId.parse("a"), CHECKLIST, null, ASSESSOR)
                        .build())
                .withMessage("date");
        assertThatNullPointerException()
                .isThrownBy(() -> ItemAnswer.builder(ONE, null).build())
                .withMessage("answer");
    }

    private static Assessment.Builder assessment() {
        return Assessment.builder(AssessmentId.parse("kobe-2025"), CHECKLIST, DAY, ASSESSOR);
    }
}
