package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.LocalizedText;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms are files of their formats in which some places are still empty. */
class FormsTest {
    @Nested
    class OfAnAssessment {
        private static final String FORM = """
                {"format": "govtech-assessment/1", "id": "a", "checklist": "list", "checklistVersion": 1,
                 "subject": null, "date": "2025-04-01", "assessor": "DX office", "answers": [
                 {"item": "1", "title": {"ja": "題", "en": "title"}, "answer": null, "evidence": [], "comment": null},
                 {"item": "2", "title": "title", "answer": "done", "evidence": [], "comment": null}]}""";

        @Test
        void leavesItemsWithoutAnAnswerOpen() {
            var read = Documents.read(JsonFormat.ASSESSMENT, FORM);

            assertThat(read.answers())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.item()).hasToString("2"));
            assertThat(SchemaTest.takes(JsonFormat.ASSESSMENT, FORM)).isTrue();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "comment": null | "comment": "text" | /answers/0
                "comment": null | "reason": "text" | /answers/0
                "evidence": [], "comment" | "evidence": [{"text": "x"}], "comment" | /answers/0
                "comment": null | "remark": null | /answers/0/remark""")
        void hasAnAnswerWhereAnythingElseIsSaid(String from, String to, String pointer) {
            var changed = FORM.replaceFirst(Pattern.quote(from), to);

            assertThat(Documents.findings(JsonFormat.ASSESSMENT, changed))
                    .extracting(finding -> finding.pointer())
                    .contains(pointer);
        }

        @Test
        void saysWhichPlacesOfItsHeadAreStillEmpty() {
            var blank = FORM.replace("\"2025-04-01\"", "null").replace("\"DX office\"", "null");

            assertThat(Documents.findings(JsonFormat.ASSESSMENT, blank))
                    .extracting(finding -> finding.message().toString())
                    .containsExactly(
                            "The required field \"date\" is missing", "The required field \"assessor\" is missing");
        }
    }

    @Nested
    class OfAReview {
        private static final String FORM = """
                {"format": "govtech-review/1", "program": "city", "goals": [
                 {"goal": "users", "status": "ON_TRACK", "question": "why?", "answer": null}],
                 "decision": {"option": null, "reason": null, "by": null, "on": null, "nextReview": null}}""";

        @Test
        void hasNoDecisionAndNoAnswer() {
            var read = Documents.read(JsonFormat.REVIEW, FORM);

            assertThat(read.decision()).isEmpty();
            assertThat(read.goals().get(0).question()).contains(LocalizedText.same("why?"));
            assertThat(read.goals().get(0).answer()).isEmpty();
            assertThat(SchemaTest.takes(JsonFormat.REVIEW, FORM)).isTrue();
            assertThat(JsonFormat.REVIEW.write(read)).contains("\"answer\" : null", "\"option\" : null");
        }

        @Test
        void isTheSameWithoutTheEmptyDecision() {
            var without = FORM.replaceAll("(?s),\\s*\"decision\".*", "}");

            assertThat(Documents.read(JsonFormat.REVIEW, without)).isEqualTo(Documents.read(JsonFormat.REVIEW, FORM));
        }

        @Test
        void saysWhatAHalfFilledDecisionStillNeeds() {
            assertThat(Documents.findings(JsonFormat.REVIEW, FORM.replace("\"by\": null", "\"by\": \"board\"")))
                    .extracting(finding -> finding.pointer() + " " + finding.message())
                    .containsExactly(
                            "/decision The required field \"option\" is missing",
                            "/decision The required field \"reason\" is missing",
                            "/decision The required field \"on\" is missing");
        }

        @Test
        void refusesABlankAnswerAndAnotherField() {
            assertThat(Documents.findings(JsonFormat.REVIEW, FORM.replace("\"answer\": null", "\"answer\": \" \"")))
                    .extracting(finding -> finding.pointer() + " " + finding.message())
                    .containsExactly("/goals/0/answer A text must not be blank: leave the field out instead");
            assertThat(Documents.findings(JsonFormat.REVIEW, FORM.replace("\"nextReview\"", "\"next\"")))
                    .extracting(finding -> finding.code())
                    .contains("UNKNOWN_FIELD");
        }
    }
}
