package io.github.govtechkpi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.cli.Govtech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;

/** Runs the command as a person would, and holds its JSON against the page of formats. */
final class Command {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Command() {}

    /** Returns what the command prints, after an exit code of 0 and nothing on standard error. */
    static String govtech(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Govtech.run(
                arguments,
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        assertThat(code).as(err.toString(UTF_8)).isZero();
        assertThat(err.toString(UTF_8)).isEmpty();
        return out.toString(UTF_8);
    }

    /** Returns the path of a shipped program file. */
    static String shipped(String name) {
        return Path.of("src/main/resources/io/github/govtechkpi/examples/programs", name)
                .toString();
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds an example against an answer: texts "…" stand for any, numbers count to the digits shown, lists may be excerpts. */
    static void holds(JsonNode shown, JsonNode answered, String path) {
        if (shown.isObject()) {
            assertThat(answered.properties().stream().map(field -> field.getKey()))
                    .as(path)
                    .containsExactlyElementsOf(shown.properties().stream()
                            .map(field -> field.getKey())
                            .toList());
            shown.properties()
                    .forEach(field ->
                            holds(field.getValue(), answered.path(field.getKey()), path + "/" + field.getKey()));
        } else if (shown.isArray()) {
            shown.forEach(item -> assertThat(answered).as(path).anySatisfy(other -> holds(item, other, path + "/-")));
        } else if (shown.isNumber()) {
            var digits = new BigDecimal(shown.asText());
            assertThat(new BigDecimal(answered.asText()).setScale(Math.max(0, digits.scale()), RoundingMode.HALF_UP))
                    .as(path)
                    .isEqualByComparingTo(digits);
        } else if (!shown.asText().equals("…")) {
            assertThat(answered).as(path).isEqualTo(shown);
        }
    }
}
