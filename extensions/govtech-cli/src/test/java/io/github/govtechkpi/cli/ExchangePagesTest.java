package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every command that the pages on exchange formats show, in their order, with the two files that they show. */
class ExchangePagesTest {
    private static final Path ROOT = Path.of("..", "..", "docs");
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
    private static final String LEFT_OUT = "…";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"exchange.md", "ja/exchange.md"})
    void showCommandsThatPrintWhatThePageSays(String page) throws IOException {
        var text = Files.readString(ROOT.resolve(page));
        Run.file(folder, "program.json", first(PROGRAM, text));
        Run.file(folder, "rows.csv", first(ROWS, text));

        var steps = steps(text);
        assertThat(steps).hasSizeGreaterThan(3);
        for (var step : steps) {
            assertThat(printed(step.command())).as(step.command()).containsSubsequence(step.lines());
        }
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private record Step(String command, List<String> lines) {}

    private static List<Step> steps(String page) {
        var steps = new ArrayList<Step>();
        CONSOLE.matcher(page).results().flatMap(block -> block.group(1).lines()).forEach(line -> {
            if (line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else if (!line.equals(LEFT_OUT)) {
                steps.get(steps.size() - 1).lines().add(line);
            }
        });
        return steps;
    }

    private List<String> printed(String command) {
        var words = command.split(" ", -1);
        var run = Run.of(Arrays.stream(words)
                .skip(1) // govtech
                .map(word -> word.matches("[a-z]+(\\.[a-z]+|/)")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return (run.err() + run.out())
                .replace(folder.resolve("x").toString().replace("x", ""), "")
                .lines()
                .toList();
    }
}
