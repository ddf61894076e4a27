package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the progress of goals as Markdown: a table of the amounts, and a section for each goal that explains them. */
public final class ProgressMarkdown {
    private ProgressMarkdown() {}

    /** Writes the results for a reader's language. */
    public static String write(Portfolio portfolio, List<Program> programs, Locale locale) {
        return write(AssessedPortfolio.of(portfolio, List.of(), List.of(), Optional.empty()), programs, locale);
    }

    /** Writes the results with the verdicts of the methods asked for, for a reader's language. */
    public static String write(AssessedPortfolio assessed, List<Program> programs, Locale locale) {
        var portfolio = assessed.portfolio();
        var words = new ResultWords(locale);
        var text = new StringBuilder();
        text.append("# ").append(words.get("title")).append("\n\n");
        portfolio.asOf().ifPresent(day -> text.append(words.get("asOf", day)).append("\n\n"));
        var table = ProgressOverview.rows(portfolio, programs, locale);
        text.append(MarkdownTable.write(table));
        for (var assessment : assessed.assessments()) {
            var progress = assessment.progress();
            text.append("\n## ")
                    .append(MarkdownTable.escaped(title(progress, locale)))
                    .append("\n\n");
            progress.explain(locale).forEach(sentence -> item(text, sentence));
            AssessmentText.lines(assessment, locale).forEach(line -> item(text, line));
            AssessmentText.caveats(assessment)
                    .forEach(caveat -> item(text, caveat.text().in(locale)));
        }
        return text.toString();
    }

    static String title(Progress progress, Locale locale) {
        return progress.goal().name().in(locale)
                + progress.key().area().map(area -> " " + area).orElse("")
                + progress.key().slice().map(slice -> " " + slice).orElse("");
    }

    private static void item(StringBuilder text, String sentence) {
        text.append("- ").append(MarkdownTable.escaped(sentence)).append('\n');
    }
}
