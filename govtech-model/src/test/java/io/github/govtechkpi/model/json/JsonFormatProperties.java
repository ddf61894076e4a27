package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.Models;
import io.github.govtechkpi.model.ProgramModels;
import io.github.govtechkpi.model.ReviewModels;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Without edge cases: those of so many parts take longer to combine than all tries. */
class JsonFormatProperties {
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aProgramReadsAsItWasWritten(@ForAll("programs") Program program) throws IOException {
        requireRoundTrip(JsonFormat.PROGRAM, program);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aChecklistReadsAsItWasWritten(@ForAll("checklists") Checklist checklist) throws IOException {
        requireRoundTrip(JsonFormat.CHECKLIST, checklist);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anAssessmentReadsAsItWasWritten(@ForAll("assessments") Assessment assessment) throws IOException {
        requireRoundTrip(JsonFormat.ASSESSMENT, assessment);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aReviewSheetReadsAsItWasWritten(@ForAll("sheets") ReviewSheet sheet) throws IOException {
        requireRoundTrip(JsonFormat.REVIEW, sheet);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void findingsReadAsTheyWereWritten(@ForAll("findings") List<Finding> findings) throws IOException {
        requireRoundTrip(JsonFormat.FINDINGS, findings);
    }

    private static <T> void requireRoundTrip(JsonFormat<T> format, T value) throws IOException {
        var text = format.write(value);
        var read = Documents.read(format, text);

        assertThat(read).isEqualTo(value);
        assertThat(format.write(read)).as("same value, same bytes").isEqualTo(text);
        assertThat(text).doesNotContain("\r").endsWith("}\n");
        assertThat(SchemaTest.takes(format, text))
                .as("the schema takes what is written")
                .isTrue();
        requirePlainNumbers(text);
    }

    /** Every number is written without an exponent and without trailing zeros behind the point. */
    private static void requirePlainNumbers(String text) throws IOException {
        try (var parser = new JsonFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                    assertThat(parser.getText())
                            .matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?")
                            .isNotEqualTo("-0");
                }
            }
        }
    }

    @Provide
    Arbitrary<Program> programs() {
        return ProgramModels.programs();
    }

    @Provide
    Arbitrary<Checklist> checklists() {
        return ProgramModels.checklists();
    }

    @Provide
    Arbitrary<ReviewSheet> sheets() {
        return ReviewModels.sheets();
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Models.findings().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return ProgramModels.assessments();
    }
}
