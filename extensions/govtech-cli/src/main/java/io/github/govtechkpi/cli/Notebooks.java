package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.TextTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Runs jshell notebooks and fails on the first snippet that does not compile, is incomplete or throws; {@code jshell FILE} itself ends
 * with status 0 whatever happened.
 */
public final class Notebooks {
    private static final String STARTUP = "startup/imports.jsh";
    private static final String LANGUAGE = System.getProperty("govtech.lang", "en"); // the startup reads it as well
    private final PrintStream out;

    private Notebooks(PrintStream out) {
        this.out = out;
    }

    /** Lists notebooks ({@code --list FOLDER}) or runs them ({@code --run FILE...}). */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length > 1 && arguments[0].equals("--list")) {
            list(Path.of(arguments[1])).forEach(line -> out.println(line));
            return;
        }
        var files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        for (var file : files) {
            out.println("== " + file.getFileName());
            var failures = run(file, out);
            failures.forEach(failure -> System.err.println(file.getFileName() + ": " + failure));
            if (!failures.isEmpty()) {
                System.exit(1);
            }
        }
    }

    /** Returns a line for each notebook of a folder: its number and its title, which is its first line, in Japanese its second. */
    static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var rows = new ArrayList<List<String>>();
            for (var file : files.filter(path -> path.toString().endsWith(".jsh"))
                    .sorted()
                    .toList()) {
                var name = String.valueOf(file.getFileName());
                var title = Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("//"))
                        .skip(LANGUAGE.equals("ja") ? 1 : 0)
                        .findFirst()
                        .map(line -> line.substring(2).strip())
                        .orElse("");
                rows.add(List.of(name.substring(0, name.length() - ".jsh".length()), title));
            }
            return TextTable.lines(rows, Integer.MAX_VALUE);
        }
    }

    /**
     * Runs a notebook on the class path of this process.
     *
     * @param file the notebook; {@code startup/imports.jsh} beside it runs first
     * @param out where the values of its expressions go; what it prints itself goes to the standard output of this process
     * @return what failed, with line and reason; empty if all went well
     */
    public static List<String> run(Path file, PrintStream out) throws IOException {
        try (var shell =
                JShell.builder().executionEngine("local").out(out).err(out).build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            var notebooks = new Notebooks(out);
            var startup = file.resolveSibling(STARTUP);
            if (Files.exists(startup)) {
                var failures = notebooks.feed(shell, Files.readAllLines(startup));
                if (!failures.isEmpty()) {
                    return failures;
                }
            }
            return notebooks.feed(shell, Files.readAllLines(file));
        }
    }

    /** Feeds lines one by one: handed a whole file, lines without a semicolon fuse into one rejected snippet. */
    private List<String> feed(JShell shell, List<String> lines) {
        var pending = new StringBuilder();
        var start = 1;
        for (var number = 1; number <= lines.size(); number++) {
            if (isOnlyComment(pending.toString())) {
                start = number; // where the statement begins that a failure is about
            }
            pending.append(lines.get(number - 1)).append('\n');
            var completion = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
            if (!completion.completeness().isComplete() && number < lines.size()) {
                continue;
            }
            var failures = evaluate(shell, pending.toString(), start);
            if (!failures.isEmpty()) {
                return failures;
            }
            pending.setLength(0);
        }
        return unresolved(shell);
    }

    private List<String> evaluate(JShell shell, String text, int line) {
        var rest = text;
        while (!rest.isBlank()) {
            CompletionInfo completion = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            var source = completion.source() == null ? rest : completion.source();
            if (!completion.completeness().isComplete() && !isOnlyComment(rest)) {
                return List.of("line %s: incomplete snippet: %s"
                        .formatted(line, rest.strip().lines().findFirst().orElse("")));
            }
            for (var event : shell.eval(source)) {
                var failure = failureOf(shell, event);
                if (!failure.isEmpty()) {
                    return List.of("line %s: %s".formatted(line, failure));
                }
                show(event);
            }
            rest = completion.remaining();
        }
        return List.of();
    }

    private void show(SnippetEvent event) {
        var isValue = event.snippet().kind() == Snippet.Kind.EXPRESSION && event.value() != null;
        if (isValue && !event.value().isEmpty()) {
            out.println(event.value());
        }
    }

    private static boolean isOnlyComment(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("//"));
    }

    private static String failureOf(JShell shell, SnippetEvent event) {
        if (event.status() == Snippet.Status.REJECTED) {
            return shell.diagnostics(event.snippet())
                    .map(diagnostic -> diagnostic.getMessage(java.util.Locale.ENGLISH))
                    .findFirst()
                    .orElse("rejected: " + event.snippet().source());
        }
        return event.exception() == null ? "" : event.exception().toString();
    }

    private static List<String> unresolved(JShell shell) {
        return shell.snippets()
                .filter(snippet -> shell.status(snippet) == Snippet.Status.RECOVERABLE_DEFINED
                        || shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
                .map(snippet -> "unresolved: " + snippet.source().strip())
                .toList();
    }
}
