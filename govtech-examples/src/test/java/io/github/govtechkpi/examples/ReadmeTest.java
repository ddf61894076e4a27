package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theJavaExampleHasTenLinesAtMostAndPrintsWhatTheReadmeSays() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var example = JAVA.matcher(readme);
        assertThat(example.find()).isTrue();
        assertThat(example.group(1).lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);

        var printed = run(example.group(1));

        assertThat(printed).contains("Of 200 人 to gain, 120 人 were gained.", "80 人 are still to gain.");
    }

    private static String run(String code) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var imports = Files.readString(ROOT.resolve("govtech-examples/notebooks/startup/imports.jsh"));
        var standard = System.out;
        System.setOut(out); // the local engine runs in this process
        try (var shell =
                JShell.builder().executionEngine("local").out(out).err(out).build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            feed(shell, imports);
            feed(shell, code);
        } finally {
            System.setOut(standard);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void feed(JShell shell, String text) {
        var rest = text;
        while (!rest.isBlank()) {
            var completion = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            var source = Optional.ofNullable(completion.source()).orElse(rest);
            for (var event : shell.eval(source)) {
                assertThat(event.status())
                        .as(
                                "%s: %s",
                                source,
                                shell.diagnostics(event.snippet())
                                        .map(d -> d.getMessage(java.util.Locale.ENGLISH))
                                        .toList())
                        .isNotEqualTo(Snippet.Status.REJECTED);
                assertThat(event.exception()).isNull();
            }
            rest = completion.remaining();
        }
    }
}
