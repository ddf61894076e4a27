package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.LocalGovernmentKind;
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
        return write(AssessedPortfolio.of(portfolio, List.of(), List.of(), Optional.empty()), programs, locale);
    }

    /** Writes the results with the verdicts of the methods asked for, for a reader's language. */
    public static String write(AssessedPortfolio assessed, List<Program> programs, Locale locale) {
        var words = new ResultWords(locale);
        var text = new StringBuilder();
        text.append("# ").append(words.get("title")).append("\n\n");
        assessed.portfolio()
                .asOf()
                .ifPresent(day -> text.append(words.get("asOf", day)).append("\n\n"));
        for (var ofOne : byProgram(assessed).entrySet()) {
            var results =
                    ofOne.getValue().stream().map(GoalAssessment::progress).toList();
            text.append("## ")
                    .append(MarkdownTable.escaped(name(ofOne.getKey(), programs, locale)))
                    .append("\n\n")
                    .append(MarkdownTable.write(ProgressOverview.rows(results, locale)))
                    .append('\n');
            ofOne.getValue().forEach(assessment -> section(text, assessment, locale));
        }
        return text.toString();
    }

    private static Map<Optional<ProgramId>, List<GoalAssessment>> byProgram(AssessedPortfolio assessed) {
        return assessed.assessments().stream()
                .collect(Collectors.groupingBy(
                        assessment -> assessment.progress().key().program(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String name(Optional<ProgramId> id, List<Program> programs, Locale locale) {
        return programs.stream()
                .filter(program -> id.filter(program.id()::equals).isPresent())
                .findFirst()
                .map(program -> program.name().in(locale))
                .or(() -> id.map(ProgramId::value))
                .orElse("");
    }

    private static void section(StringBuilder text, GoalAssessment assessment, Locale locale) {
        var progress = assessment.progress();
        text.append("### ")
                .append(MarkdownTable.escaped(title(progress, locale)))
                .append("\n\n");
        progress.explain(locale).forEach(sentence -> item(text, sentence));
        AssessmentText.lines(assessment, locale).forEach(line -> item(text, line));
        AssessmentText.caveats(assessment)
                .forEach(caveat -> item(text, caveat.text().in(locale)));
        text.append('\n');
    }

    /** Returns the name of a goal with its area and slice; of a prefecture, whose name is known, the name as well. */
    public static String title(Progress progress, Locale locale) {
        return progress.goal().name().in(locale)
                + progress.key().area().map(area -> " " + named(area, locale)).orElse("")
                + progress.key().slice().map(slice -> " " + slice).orElse("");
    }

    /** Municipalities come and go with mergers: their codes stand alone. */
    private static String named(LocalGovernmentCode area, Locale locale) {
        if (area.kind() != LocalGovernmentKind.PREFECTURE) {
            return area.digits();
        }
        var isJapanese = locale.getLanguage().equals("ja");
        return area.digits() + " "
                + (isJapanese
                        ? area.prefecture().japaneseName()
                        : area.prefecture().englishName());
    }

    private static void item(StringBuilder text, String sentence) {
        text.append("- ").append(MarkdownTable.escaped(sentence)).append('\n');
    }
}
