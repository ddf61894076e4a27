package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.Locale;

/** Writes the progress of goals as Markdown: a table of the amounts, and a section for each goal that explains them. */
public final class ProgressMarkdown {
    private ProgressMarkdown() {}

    /** Writes the results for a reader's language. */
    public static String write(Portfolio portfolio, List<Program> programs, Locale locale) {
        var words = new ResultWords(locale);
        var text = new StringBuilder();
        text.append("# ").append(words.get("title")).append("\n\n");
        portfolio.asOf().ifPresent(day -> text.append(words.get("asOf", day)).append("\n\n"));
        var table = ProgressOverview.rows(portfolio, programs, locale);
        row(text, table.get(0));
        row(text, table.get(0).stream().map(cell -> "---").toList());
        table.stream().skip(1).forEach(cells -> row(text, cells));
        for (var progress : portfolio.results()) {
            text.append("\n## ").append(escaped(title(progress, locale))).append("\n\n");
            progress.explain(locale)
                    .forEach(sentence ->
                            text.append("- ").append(escaped(sentence)).append('\n'));
        }
        return text.toString();
    }

    static String title(Progress progress, Locale locale) {
        return progress.goal().name().in(locale)
                + progress.key().area().map(area -> " " + area).orElse("")
                + progress.key().slice().map(slice -> " " + slice).orElse("");
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
        text.append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\s+", " ");
    }
}
