package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the progress of goals as Markdown: a table of the amounts, and a section for each goal that explains them. */
public final class ProgressMarkdown {
    private ProgressMarkdown() {}

    /** Writes the results for a reader's language, those of each program under its name. */
    public static String write(Portfolio portfolio, List<Program> programs, Locale locale) {
        var words = new ResultWords(locale);
        var text = new StringBuilder();
        text.append("# ").append(words.get("title")).append("\n\n");
        portfolio.asOf().ifPresent(day -> text.append(words.get("asOf", day)).append("\n\n"));
        for (var results : byProgram(portfolio).entrySet()) {
            text.append("## ")
                    .append(MarkdownTable.escaped(name(results.getKey(), programs, locale)))
                    .append("\n\n")
                    .append(MarkdownTable.write(ProgressOverview.rows(results.getValue(), locale)))
                    .append('\n');
            results.getValue().forEach(progress -> section(text, progress, locale));
        }
        return text.toString();
    }

    private static Map<Optional<ProgramId>, List<Progress>> byProgram(Portfolio portfolio) {
        return portfolio.results().stream()
                .collect(Collectors.groupingBy(
                        progress -> progress.key().program(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String name(Optional<ProgramId> id, List<Program> programs, Locale locale) {
        return programs.stream()
                .filter(program -> id.filter(program.id()::equals).isPresent())
                .findFirst()
                .map(program -> program.name().in(locale))
                .or(() -> id.map(ProgramId::value))
                .orElse("");
    }

    private static void section(StringBuilder text, Progress progress, Locale locale) {
        text.append("### ")
                .append(MarkdownTable.escaped(title(progress, locale)))
                .append("\n\n");
        progress.explain(locale)
                .forEach(sentence -> text.append("- ")
                        .append(MarkdownTable.escaped(sentence))
                        .append('\n'));
        text.append('\n');
    }

    /** Returns the name of a goal with its area and slice. */
    public static String title(Progress progress, Locale locale) {
        return progress.goal().name().in(locale)
                + progress.key().area().map(area -> " " + area).orElse("")
                + progress.key().slice().map(slice -> " " + slice).orElse("");
    }
}
