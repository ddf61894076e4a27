package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.model.json.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentFormsTest {
    private static final AssessmentForms.Head FILLED = new AssessmentForms.Head(
            Optional.of("city-2025"),
            Optional.of("city"),
            Optional.of(LocalDate.parse("2025-04-01")),
            Optional.of("DX office"));

    @Test
    void hasANullForEverythingToBeFilledIn() {
        assertThat(AssessmentForms.json(OwnChecklist.LIST, AssessmentForms.Head.BLANK))
                .isEqualTo("""
                        {
                          "format": "govtech-assessment/1",
                          "id": "assessment",
                          "checklist": "ours",
                          "checklistVersion": 1,
                          "subject": null,
                          "date": null,
                          "assessor": null,
                          "answers": [
                            {
                              "item": "1",
                              "title": {
                                "ja": "指標を決める",
                                "en": "Set an indicator"
                              },
                              "answer": null,
                              "evidence": [],
                              "comment": null
                            },
                            {
                              "item": "2",
                              "title": {
                                "ja": "仲間を探す",
                                "en": "Find partners"
                              },
                              "answer": null,
                              "evidence": [],
                              "comment": null
                            },
                            {
                              "item": "3",
                              "title": {
                                "ja": "試す",
                                "en": "Try"
                              },
                              "answer": null,
                              "evidence": [],
                              "comment": null
                            }
                          ]
                        }
                        """);
    }

    @Test
    void beginsWithWhatIsKnownBeforehand() {
        assertThat(AssessmentForms.json(OwnChecklist.LIST, FILLED)).startsWith("""
                {
                  "format": "govtech-assessment/1",
                  "id": "city-2025",
                  "checklist": "ours",
                  "checklistVersion": 1,
                  "subject": "city",
                  "date": "2025-04-01",
                  "assessor": "DX office",
                  "answers": [
                """);
    }

    @Test
    void isReadAsItIsWithEveryItemOpen() {
        var read = JsonFormat.ASSESSMENT.read(
                Examples.stream(AssessmentForms.json(OwnChecklist.LIST, FILLED)), "form.json");

        assertThat(read.id()).hasToString("city-2025");
        assertThat(read.date()).isEqualTo("2025-04-01");
        assertThat(read.assessor().in(Locale.JAPANESE)).isEqualTo("DX office");
        assertThat(read.answers()).isEmpty();
    }

    @Test
    void isAPageToBePrinted() {
        assertThat(AssessmentForms.markdown(OwnChecklist.LIST, Locale.ENGLISH)).isEqualTo("""
                # Our checklist

                Program: ____________　Date: ____________　Assessor: ____________

                ## 1. Set an indicator

                A summary

                ☐ not started　☐ planned　☐ under way　☐ done　☐ not applicable (reason: ____________)

                Evidence, with date and link: ____________

                What it looks like when this is done:

                - what is missing is known

                What others have done:

                - design the measuring too

                ## 2. Find partners

                Ask \\*all\\* \\[offices\\]

                ☐ not started　☐ planned　☐ under way　☐ done　☐ not applicable (reason: ____________)

                Evidence, with date and link: ____________

                Indicators that would show it (suggested by this project):

                - agreements (件)

                ## 3. Try

                s

                ☐ not started　☐ planned　☐ under way　☐ done　☐ not applicable (reason: ____________)

                Evidence, with date and link: ____________

                """);
    }

    @Test
    void isAPageInJapanese() {
        assertThat(AssessmentForms.markdown(OwnChecklist.LIST, Locale.JAPAN))
                .startsWith("""
                # 庁内チェックリスト

                対象：____________　日付：____________　評価者：____________

                ## 1. 指標を決める

                要約

                ☐ 未着手　☐ 計画済み　☐ 実施中　☐ 実施済み　☐ 該当なし（理由：____________）

                根拠（日付とリンク）：____________

                実現したときの姿：

                - 残りが分かる

                取組の例：

                - 測定方法も決める

                ## 2. 仲間を探す
                """)
                .contains("""
                根拠（日付とリンク）：____________

                進み具合を示す指標の案（本プロジェクトによる）：

                - 協定数（件）

                ## 3. 試す
                """);
    }

    @Test
    void isASheetWithARowForEachItem() {
        var header = List.of("item", "title", "answer", "reason", "evidence", "date", "link", "comment");

        assertThat(AssessmentForms.rows(OwnChecklist.LIST, Locale.ENGLISH))
                .containsExactly(
                        header,
                        List.of("1", "Set an indicator", "", "", "", "", "", ""),
                        List.of("2", "Find partners", "", "", "", "", "", ""),
                        List.of("3", "Try", "", "", "", "", "", ""));
        assertThat(AssessmentForms.rows(OwnChecklist.LIST, Locale.JAPANESE))
                .startsWith(header, List.of("1", "指標を決める", "", "", "", "", "", ""));
    }
}
