package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/github/govtechkpi/model/json/schema");

    @ParameterizedTest
    @MethodSource
    void isWhatTheCodecsSay(JsonFormat<?> format, String title, String description) throws IOException {
        var generated = SchemaGenerator.schema(format, title, description);
        if (Boolean.getBoolean("govtech.schema.write")) {
            Files.createDirectories(RESOURCES);
            Files.writeString(RESOURCES.resolve(format.id().replace('/', '-') + ".schema.json"), generated);
            return;
        }

        assertThat(format.schema())
                .as(
                        "The schema of %s is stale: mvn -pl govtech-model test -Dtest=SchemaTest -Dgovtech.schema.write=true"
                                + " writes it anew",
                        format.id())
                .isEqualTo(generated);
    }

    static Stream<Arguments> isWhatTheCodecsSay() {
        return Stream.of(
                Arguments.of(
                        JsonFormat.PROGRAM,
                        "GovTech program",
                        "A digital program of the public sector with its KGIs and KPIs."),
                Arguments.of(
                        JsonFormat.CHECKLIST,
                        "GovTech checklist",
                        "A list of things to consider in a digital program."),
                Arguments.of(
                        JsonFormat.ASSESSMENT,
                        "GovTech assessment",
                        "What one assessor answered to a checklist on one day."),
                Arguments.of(
                        JsonFormat.RATING, "GovTech rating scheme", "How a body turns numbers into grades, step by step."));
    }
}
