package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every command that the pages on the checklist show, in their order, and looks for the lines that they print. */
class ChecklistPagesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String LEFT_OUT = "…";

    @TempDir
    private Path folder = Path.of("");

    /** The pages, each with what a person would type into the files. */
    private enum Page {
        ENGLISH(
                "govtech-checklist/README.md",
                "Audit office",
                "We change the supplier.",
                "the supplier does not reach the users",
                "head of the IT policy division"),
        JAPANESE("docs/ja/checklist.md", "監査委員事務局", "委託先を変える。", "今の委託先では利用者に届かない", "情報政策課長");

        private final String file;
        private final String otherAssessor;
        private final String answer;
        private final String reason;
        private final String decider;

        Page(String file, String otherAssessor, String answer, String reason, String decider) {
            this.file = file;
            this.otherAssessor = otherAssessor;
            this.answer = answer;
            this.reason = reason;
            this.decider = decider;
        }

        String text() throws IOException {
            return Files.readString(ROOT.resolve(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showCommandsThatPrintWhatThePageSays(Page page) throws IOException {
        Run.file(folder, "program.json", ReviewCommandTest.PROGRAM);
        Run.file(folder, "rows.csv", "indicator,period,value\nusers,FY2021,99\nusers,FY2022,98\n");

        for (var step : steps(page.text())) {
            if (step.command().equals("$EDITOR my.json")) {
                fillInTheAssessment(page);
            } else if (step.command().equals("$EDITOR review.json")) {
                fillInTheReview(page);
            } else {
                assertThat(printed(step.command())).as(step.command()).containsSubsequence(step.lines());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadFromAFormToAResultInThreeCommands(Page page) throws IOException {
        assertThat(steps(page.text())).extracting(Step::command).satisfies(commands -> {
            assertThat(commands.get(0)).startsWith("govtech checklist --blank ").endsWith(" -o my.json");
            assertThat(commands.get(1)).isEqualTo("$EDITOR my.json");
            assertThat(commands.get(2)).startsWith("govtech checklist my.json");
        });
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

    /** Runs a command with its files in the folder, and returns all that it prints, with the files as the page names them. */
    private List<String> printed(String command) {
        var arguments = WORD.matcher(command)
                .results()
                .skip(1) // govtech
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.matches("[a-z]+\\.(json|csv)")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        var run = Run.of(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(command.contains("--fail-on") ? 1 : 0);
        return (run.err() + run.out())
                .replace(folder.resolve("x").toString().replace("x", ""), "")
                .lines()
                .toList();
    }

    /** Answers six items with the page's own example of an answer and two as under way; two stay open. */
    private void fillInTheAssessment(Page page) throws IOException {
        var example =
                JSON.matcher(page.text()).results().findFirst().orElseThrow().group(1);
        var evidence = example.substring(example.indexOf("\"answer\""), example.length() - 1);
        var form = Files.readString(folder.resolve("my.json"));
        for (var item = 1; item <= 8; item++) {
            form = answered(form, item, item <= 6 ? evidence : "\"answer\": \"under-way\"");
        }
        Run.file(folder, "my.json", form);
        Run.file(
                folder,
                "next.json",
                form.replace("\"2025-04-01\"", "\"2026-04-01\"").replaceFirst("\"answer\": \"under-way\"", evidence));
        Run.file(
                folder,
                "other.json",
                form.replaceFirst("\"assessor\": \"[^\"]*\"", "\"assessor\": \"%s\"".formatted(page.otherAssessor))
                        .replaceFirst("\"under-way\"", "\"planned\""));
    }

    private static String answered(String form, int item, String answer) {
        var fields = Pattern.compile(
                "(\"item\": \"%s\",.*?)\"answer\": null,\\s*\"evidence\": \\[\\s*\\]".formatted(item), Pattern.DOTALL);
        var matcher = fields.matcher(form);
        assertThat(matcher.find()).as("item %s of the form", item).isTrue();
        return matcher.replaceFirst(result -> result.group(1) + answer);
    }

    private void fillInTheReview(Page page) throws IOException {
        var sheet = Files.readString(folder.resolve("review.json"));
        Run.file(
                folder,
                "review.json",
                sheet.replace("\"answer\" : null", "\"answer\" : \"%s\"".formatted(page.answer))
                        .replace("\"option\" : null", "\"option\" : \"adjust-method\"")
                        .replace("\"reason\" : null", "\"reason\" : \"%s\"".formatted(page.reason))
                        .replace("\"by\" : null", "\"by\" : \"%s\"".formatted(page.decider))
                        .replace("\"on\" : null", "\"on\" : \"2023-05-01\"")
                        .replace("\"nextReview\" : null", "\"nextReview\" : \"2024-05-01\""));
    }
}
