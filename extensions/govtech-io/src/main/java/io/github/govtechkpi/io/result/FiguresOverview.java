package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.PublishedCounts;
import io.github.govtechkpi.metrics.feasible.ShareCheck;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.program.SourcedFact;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program published beside goals and stages: percentages with the counts that they can come from, and single amounts. */
public final class FiguresOverview {
    private final ResultWords words;
    private final Locale locale;

    private FiguresOverview(Locale locale) {
        this.words = new ResultWords(locale);
        this.locale = locale;
    }

    /** Returns the parts that have something to say. */
    public static List<ResultSection> sections(Program program, Locale locale) {
        var overview = new FiguresOverview(locale);
        return Stream.of(overview.percentages(program), overview.amounts(program))
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private ResultSection percentages(Program program) {
        return ResultSection.of(
                words.get("figuresPercentages"),
                PublishedCounts.of(program).stream().map(this::line).toList());
    }

    private String line(PublishedCounts published) {
        var sentences = new ArrayList<String>();
        published
                .whole()
                .ifPresent(whole ->
                        sentences.add(words.get("figuresPart", whole.name().in(locale))));
        if (published.whole().orElse(published.figure()).base().isEmpty()) {
            sentences.add(words.get("figuresNoBase"));
        }
        published.counts().map(FeasibleCounts::text).ifPresent(text -> sentences.add(text.in(locale)));
        if (published.counts().isEmpty()) {
            sentences.add(words.get("figuresAnything"));
        }
        published.claim().map(ShareCheck::text).ifPresent(text -> sentences.add(text.in(locale)));
        return words.get(
                "figuresLine",
                dated(published.figure()),
                rate(published.figure()),
                sentences.stream().collect(Collectors.joining(words.get("sentenceGap"))));
    }

    private String dated(PublishedFigure figure) {
        return dated(figure.name().in(locale), figure.asOf());
    }

    private String dated(String text, Optional<ReportingPeriod> when) {
        return when.map(period -> words.get("dated", text, period)).orElse(text);
    }

    private String rate(PublishedFigure figure) {
        var percent = figure.rate().percent().toPlainString() + words.get("percent");
        return words.get(
                "figuresWithoutCounts",
                figure.rate().qualifier().phrase().in(locale).formatted(percent));
    }

    private ResultSection amounts(Program program) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("figuresWhat"), words.get("figuresAmount"), words.get("funnelWhen")));
        program.facts().stream().filter(fact -> fact.value().isPresent()).forEach(fact -> rows.add(row(fact)));
        return new ResultSection(words.get("figuresAmounts"), rows, List.of());
    }

    private List<String> row(SourcedFact fact) {
        return List.of(
                fact.statement().in(locale),
                AmountText.of(fact.value().orElseThrow(), locale),
                fact.asOf().map(Object::toString).orElse(words.get("missing")));
    }
}
