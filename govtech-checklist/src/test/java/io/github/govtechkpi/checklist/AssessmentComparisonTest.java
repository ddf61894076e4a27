package io.github.govtechkpi.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.checklist.ItemChange.Kind;
import io.github.govtechkpi.model.LocalizedText;
import org.junit.jupiter.api.Test;

class AssessmentComparisonTest {
    @Test
    void tellsWhatImprovedAndWhatFellBack() {
        var comparison = compare(
                new String[] {"planned", "done+", "under-way", "-", "done+", "n/a", "planned", "-"},
                new String[] {"under-way", "under-way", "under-way", "planned", "-", "done+", "n/a", "-"});

        assertThat(comparison.changes())
                .extracting(ItemChange::kind)
                .startsWith(
                        Kind.IMPROVED,
                        Kind.FELL_BACK,
                        Kind.UNCHANGED,
                        Kind.NEWLY_ANSWERED,
                        Kind.NO_LONGER_ANSWERED,
                        Kind.APPLICABILITY_CHANGED,
                        Kind.APPLICABILITY_CHANGED,
                        Kind.UNCHANGED);
        assertThat(comparison.text())
                .isEqualTo(LocalizedText.of(
                        "実施済みは、9項目のうち2項目から、9項目のうち1項目へ（前進1、後退1、根拠切れ0）",
                        "done: from 2 of 9 to 1 of 9 (1 improved, 1 fell back, 0 with expired evidence)"));
        assertThat(comparison.of(Kind.IMPROVED))
                .containsExactly(comparison.changes().get(0));
    }

    @Test
    void tellsWhoseEvidenceRanOutWithNothingInItsPlace() {
        var comparison = compare(
                new String[] {"done 2026-03-31", "done 2026-04-01", "done 2026-03-31", "done 2025-03-31"},
                new String[] {"done 2026-03-31", "done 2026-04-01", "done+", "done 2025-03-31"});

        assertThat(comparison.leftWithoutEvidence())
                .extracting(change -> change.after().item().id().toString())
                .containsExactly("1");
        assertThat(comparison.changes().get(2).expired()).hasSize(1);
        assertThat(comparison.changes().get(3).expired()).as("ran out before").isEmpty();
    }

    @Test
    void comparesAssessmentsOfTwoVersions() {
        var second = Assessments.secondVersion();
        var comparison = AssessmentComparison.of(
                second, Assessments.of("2025-04-01", "planned"), Assessments.of(second, "2026-04-01", "done+"));

        assertThat(comparison.of(Kind.IMPROVED)).hasSize(1);
        assertThat(comparison.before().findings())
                .extracting(AssessmentFinding::code)
                .containsExactly(AssessmentFinding.Code.OTHER_VERSION);
        assertThat(comparison.after().findings()).isEmpty();
    }

    @Test
    void refusesAnEarlierSecondAssessment() {
        var early = Assessments.of("2025-04-01");
        var late = Assessments.of("2025-04-02");

        assertThat(AssessmentComparison.of(Guidebook.checklist(), early, early).changes())
                .hasSize(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentComparison.of(Guidebook.checklist(), late, early))
                .withMessage(
                        "The second assessment (2025-04-01) is earlier than the first (2025-04-02): exchange them");
    }

    @Test
    void namesTheKindsOfChange() {
        assertThat(Kind.values())
                .extracting(Kind::label)
                .containsExactly(
                        LocalizedText.of("前進", "improved"),
                        LocalizedText.of("後退", "fell back"),
                        LocalizedText.of("変化なし", "unchanged"),
                        LocalizedText.of("新たに回答", "newly answered"),
                        LocalizedText.of("回答がなくなった", "no longer answered"),
                        LocalizedText.of("該当の有無が変わった", "applicability changed"));
    }

    private static AssessmentComparison compare(String[] before, String[] after) {
        return AssessmentComparison.of(
                Guidebook.checklist(), Assessments.of("2025-04-01", before), Assessments.of("2026-04-01", after));
    }
}
