package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.checklist.AssessmentComparison;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.checklist.Assessment;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparisonResultsTest {
    private static final Assessment BEFORE = OwnChecklist.answered("a", "2025-04-01", "\"DX\"", "planned", "under-way");
    private static final AssessmentComparison MOVED =
            compare(BEFORE, OwnChecklist.answered("b", "2026-04-01", "\"DX\"", "under-way", "planned"));
    private static final AssessmentComparison SAME =
            compare(BEFORE, OwnChecklist.answered("b", "2025-10-01", "\"DX\"", "planned", "under-way"));

    private static AssessmentComparison compare(Assessment before, Assessment after) {
        return AssessmentComparison.of(OwnChecklist.LIST, before, after);
    }

    private static String markdown(AssessmentComparison comparison, Locale locale) {
        return ResultSection.markdown("T", ComparisonResults.sections(comparison, locale));
    }

    @Test
    void tellsWhatImprovedFellBackAndRanOut() {
        assertThat(markdown(MOVED, Locale.ENGLISH)).isEqualTo("""
                # T

                ## done: from 1 of 3 to 1 of 3 (1 improved, 1 fell back, 1 with expired evidence)

                - a, 2025-04-01, by DX
                - b, 2026-04-01, by DX

                ## improved

                - 1. Set an indicator: from planned to under way

                ## fell back

                - 2. Find partners: from under way to planned

                ## unchanged

                - 3. Try: done

                ## Evidence that ran out, with nothing in its place

                - 3. Try: report (2025-12-31)

                ## Findings on the assessment

                - item 3: It is said to be done, but its evidence "report" ran out on 2025-12-31. Give newer evidence, or change the answer.
                """);
    }

    @Test
    void tellsItInJapanese() {
        assertThat(markdown(MOVED, Locale.JAPANESE)).isEqualTo("""
                # T

                ## 実施済みは、3項目のうち1項目から、3項目のうち1項目へ（前進1、後退1、根拠切れ1）

                - a（2025-04-01、評価者：DX）
                - b（2026-04-01、評価者：DX）

                ## 前進

                - 1. 指標を決める：計画済みから実施中へ

                ## 後退

                - 2. 仲間を探す：実施中から計画済みへ

                ## 変化なし

                - 3. 試す：実施済み

                ## 有効期限が切れ、代わりの根拠がない項目

                - 3. 試す：報告書（2025-12-31）

                ## 評価についての指摘

                - 項目3：「実施済み」ですが、根拠「報告書」の有効期限（2025-12-31）が切れています。新しい根拠を書くか、回答を見直してください。
                """);
    }

    @Test
    void saysNothingOfWhatDidNotHappen() {
        assertThat(markdown(SAME, Locale.ENGLISH)).isEqualTo("""
                # T

                ## done: from 1 of 3 to 1 of 3 (0 improved, 0 fell back, 0 with expired evidence)

                - a, 2025-04-01, by DX
                - b, 2025-10-01, by DX

                ## unchanged

                - 1. Set an indicator: planned
                - 2. Find partners: under way
                - 3. Try: done
                """);
    }

    @Test
    void namesWhatIsAnsweredOnceOnlyOrNoLongerApplies() {
        var before = OwnChecklist.assessment(
                "a",
                "2025-04-01",
                "\"DX\"",
                "{\"item\": \"1\", \"answer\": \"done\"}, {\"item\": \"2\", \"answer\": \"planned\"}");
        var after = OwnChecklist.assessment("b", "2025-04-01", "\"DX\"", """
                {"item": "2", "answer": "not-applicable", "reason": {"en": "r"}}, {"item": "3", "answer": "not-started"}""");

        assertThat(markdown(compare(before, after), Locale.ENGLISH)).endsWith("""
                ## newly answered

                - 3. Try: from not answered to not started

                ## no longer answered

                - 1. Set an indicator: from done to not answered

                ## applicability changed

                - 2. Find partners: from planned to not applicable
                """);
    }

    @Test
    void isJsonWithBothAssessmentsAndEveryItem() throws JsonProcessingException {
        var text = ComparisonResults.json(MOVED);
        var json = new ObjectMapper().readTree(text);

        assertThat(text)
                .startsWith("{\n  \"format\": \"govtech-assessment-comparison/1\",\n  \"before\": {\n")
                .endsWith("}\n");
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("format", "before", "after", "text", "items", "findings");
        assertThat(json.at("/before/assessment").asText()).isEqualTo("a");
        assertThat(json.at("/after/assessment").asText()).isEqualTo("b");
        assertThat(json.at("/after/counts/doneWithoutEvidence").asInt()).isEqualTo(1);
        assertThat(json.at("/text/en").asText()).startsWith("done: from 1 of 3");
        assertThat(json.at("/items/0")).hasToString("""
                {"item":"1","title":{"ja":"指標を決める","en":"Set an indicator"},"before":"planned","after":"under-way","change":"IMPROVED","expired":[]}""");
        assertThat(json.at("/items/1/change").asText()).isEqualTo("FELL_BACK");
        assertThat(json.at("/items/2")).hasToString("""
                {"item":"3","title":{"ja":"試す","en":"Try"},"before":"done","after":"done","change":"UNCHANGED",\
                "expired":[{"text":{"ja":"報告書","en":"report"},"validUntil":"2025-12-31"}]}""");
        assertThat(json.path("findings").findValuesAsText("code")).containsExactly("EVIDENCE_EXPIRED");
    }

    @Test
    void isARowForEachItem() {
        assertThat(CsvText.write(ComparisonResults.rows(MOVED, Locale.ENGLISH))).isEqualTo("""
                item,title,before,after,change,expired\r
                1,Set an indicator,planned,under way,improved,\r
                2,Find partners,under way,planned,fell back,\r
                3,Try,done,done,unchanged,report (2025-12-31)\r
                """);
        assertThat(ComparisonResults.rows(MOVED, Locale.JAPANESE))
                .startsWith(
                        List.of("item", "title", "before", "after", "change", "expired"),
                        List.of("1", "指標を決める", "計画済み", "実施中", "前進", ""));
    }
}
