package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
    @Test
    void listsTheFormatsThatHaveASchema() {
        var run = Run.of("schema");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                govtech-program/1
                govtech-checklist/1
                govtech-assessment/1
                govtech-review/1
                govtech-rating/1
                govtech-mapping/1
                govtech-findings/1
                govtech-progress/1
                govtech-knowledge/1
                govtech-ratio/1
                govtech-feasible/1
                govtech-funnel/1
                govtech-series/1
                govtech-check/1
                govtech-panel/1
                govtech-import/1
                govtech-losses/1
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"govtech-program", "govtech-findings", "govtech-funnel", "govtech-series", "govtech-panel"})
    void printsTheSchemaOfAFormatWithAndWithoutItsNumber(String format) {
        var run = Run.of("schema", format + "/1");

        assertThat(run.code()).isZero();
        assertThat(run.json().path("$id").textValue()).isEqualTo("urn:govtech-kpi:" + format + "/1");
        assertThat(run.json().at("/properties/format/enum/0").textValue()).isEqualTo(format + "/1");
        assertThat(Run.of("schema", format)).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"govtech-assessment-comparison/1", "govtech-assessment-result"})
    void namesThePageThatDescribesAFormatWithoutASchema(String format) {
        var run = Run.of("schema", format);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("The format \"" + format + "\" has no schema: docs/formats.md describes its fields");
        assertThat(Run.of("schema", format, "--lang", "ja").err()).contains("docs/ja/formats.md");
    }

    @Test
    void namesTheFormatsWhereOneIsUnknown() {
        var run = Run.of("schema", "govtech-funnel/2");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("There is no format \"govtech-funnel/2\"; the formats are: govtech-program/1, ")
                .contains(
                        ", govtech-findings/1, govtech-progress/1, govtech-knowledge/1, govtech-ratio/1, govtech-feasible/1, govtech-funnel/1, govtech-series/1, govtech-check/1, govtech-panel/1");
    }
}
