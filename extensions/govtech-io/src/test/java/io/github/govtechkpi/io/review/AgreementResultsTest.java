package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.checklist.AssessorAgreement;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ResultSection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two assessors who differ on one item of three: a weighted kappa of 1/2 and an alpha of 6/11. */
class AgreementResultsTest {
    private static final AssessorAgreement AGREEMENT = AssessorAgreement.of(
            OwnChecklist.LIST,
            List.of(
                    OwnChecklist.answered(
                            "a", "2025-04-01", "{\"ja\": \"DX課\", \"en\": \"DX\"}", "planned", "not-started"),
                    OwnChecklist.answered(
                            "b", "2025-04-02", "{\"ja\": \"監査\", \"en\": \"Audit\"}", "planned", "under-way")));
    private static final AssessorAgreement NOTHING_IN_COMMON = AssessorAgreement.of(
            OwnChecklist.LIST,
            List.of(
                    OwnChecklist.assessment("a", "2025-04-01", "\"DX\"", "{\"item\": \"1\", \"answer\": \"done\"}"),
                    OwnChecklist.assessment(
                            "b", "2025-04-01", "\"Audit\"", "{\"item\": \"2\", \"answer\": \"done\"}")));
    private static final AssessorAgreement THE_SAME = AssessorAgreement.of(
            OwnChecklist.LIST,
            List.of(
                    OwnChecklist.answered("a", "2025-04-01", "\"DX\"", "planned", "under-way"),
                    OwnChecklist.answered("b", "2025-04-01", "\"Audit\"", "planned", "under-way")));

    private static String markdown(AssessorAgreement agreement, Locale locale) {
        return ResultSection.markdown("T", AgreementResults.sections(agreement, locale));
    }

    @Test
    void tellsHowFarTheyAgreeAndWhereTheyDiffer() {
        assertThat(markdown(AGREEMENT, Locale.ENGLISH)).isEqualTo("""
                # T

                ## The 2 assessors gave the same answer to 2 of 3 items. Krippendorff's alpha is 0.54: not usable for comparison.

                - a, 2025-04-01, by DX
                - b, 2025-04-02, by Audit
                - DX and Audit: the same answer to 2 of 3 items that both answered (weighted kappa: 0.50)

                ## Where they differ

                | item | title | DX | Audit |
                | --- | --- | --- | --- |
                | 2 | Find partners | not started | under way |
                """);
    }

    @Test
    void tellsItInJapanese() {
        assertThat(markdown(AGREEMENT, Locale.JAPANESE)).isEqualTo("""
                # T

                ## 評価者2人の回答は、3項目のうち2項目で一致しています。一致度（クリッペンドルフのα）は0.54（比較に使えない）です。

                - a（2025-04-01、評価者：DX課）
                - b（2025-04-02、評価者：監査）
                - DX課と監査：両者が答えた3項目のうち2項目で同じ回答（重み付きκ：0.50）

                ## 回答の分かれた項目

                | 項目 | 内容 | DX課 | 監査 |
                | --- | --- | --- | --- |
                | 2 | 仲間を探す | 未着手 | 実施中 |
                """);
    }

    @Test
    void hasNoTableOfDifferencesWhereThereAreNone() {
        assertThat(AgreementResults.sections(THE_SAME, Locale.ENGLISH))
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.title())
                            .isEqualTo(
                                    "The 2 assessors gave the same answer to 3 of 3 items. Krippendorff's alpha is 1.00: usable for comparison.");
                    assertThat(section.lines())
                            .last()
                            .isEqualTo(
                                    "DX and Audit: the same answer to 3 of 3 items that both answered (weighted kappa: 1.00)");
                });
        assertThat(AgreementResults.rows(THE_SAME, Locale.ENGLISH))
                .containsExactly(List.of("item", "title", "DX", "Audit"));
    }

    @Test
    void tellsWhyThereIsNoCoefficient() {
        assertThat(markdown(NOTHING_IN_COMMON, Locale.ENGLISH)).isEqualTo("""
                # T

                ## The 2 assessors gave the same answer to 0 of 2 items, not counting 1 that nobody answered. No item was rated twice.

                - a, 2025-04-01, by DX
                - b, 2025-04-01, by Audit
                - DX and Audit: the same answer to 0 of 0 items that both answered (weighted kappa: The table is empty.)

                ## Where they differ

                | item | title | DX | Audit |
                | --- | --- | --- | --- |
                | 1 | Set an indicator | done | not answered |
                | 2 | Find partners | not answered | done |
                """);
        assertThat(AgreementResults.sections(NOTHING_IN_COMMON, Locale.JAPANESE)
                        .get(0)
                        .lines())
                .last()
                .isEqualTo("DXとAudit：両者が答えた0項目のうち0項目で同じ回答（重み付きκ：表が空です。）");
    }

    @Test
    void isJsonWithTheCoefficientsAndTheirCounts() throws JsonProcessingException {
        var text = AgreementResults.json(AGREEMENT);
        var json = new ObjectMapper().readTree(text);

        assertThat(text)
                .startsWith("{\n  \"format\": \"govtech-assessment-agreement/1\",\n  \"assessments\": [\n")
                .endsWith("}\n");
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("format", "assessments", "text", "alpha", "kappas", "differences");
        assertThat(json.path("assessments").findValuesAsText("assessment")).containsExactly("a", "b");
        var alpha = (ObjectNode) json.path("alpha");
        var kappa = (ObjectNode) json.at("/kappas/0");
        assertThat(alpha.remove("value").asDouble()).isCloseTo(6.0 / 11, within(1e-12));
        assertThat(alpha).hasToString("""
                {"reason":null,"metric":"ORDINAL","reliability":"NOT_USABLE","agreements":2,"pairs":3}""");
        assertThat(json.path("kappas")).hasSize(1);
        assertThat(kappa.remove("value").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(kappa).hasToString("""
                {"first":"a","second":"b","reason":null,"measure":"COHEN_QUADRATIC","agreements":2,"n":3}""");
        assertThat(json.at("/differences")).hasToString("""
                [{"item":"2","title":{"ja":"仲間を探す","en":"Find partners"},\
                "answers":[{"answer":"not-started"},{"answer":"under-way"}]}]""");
    }

    @Test
    void isJsonWithTheReasonWhereThereIsNoCoefficient() throws JsonProcessingException {
        var json = new ObjectMapper().readTree(AgreementResults.json(NOTHING_IN_COMMON));

        assertThat(json.at("/alpha")).hasToString("""
                {"value":null,"reason":"NO_PAIRABLE_VALUES","metric":"ORDINAL","reliability":null,"agreements":0,"pairs":0}""");
        assertThat(json.at("/kappas")).hasToString("""
                [{"first":"a","second":"b","value":null,"reason":"EMPTY_TABLE","measure":"COHEN_QUADRATIC","agreements":0,"n":0}]""");
        assertThat(json.at("/differences/0/answers")).hasToString("[{\"answer\":\"done\"},{\"answer\":null}]");
    }

    @Test
    void isAColumnForEachAssessor() {
        assertThat(CsvText.write(AgreementResults.rows(AGREEMENT, Locale.ENGLISH)))
                .isEqualTo("""
                item,title,DX,Audit\r
                2,Find partners,not started,under way\r
                """);
        assertThat(AgreementResults.rows(NOTHING_IN_COMMON, Locale.JAPANESE))
                .containsExactly(
                        List.of("項目", "内容", "DX", "Audit"),
                        List.of("1", "指標を決める", "実施済み", "未回答"),
                        List.of("2", "仲間を探す", "未回答", "実施済み"));
    }
}
