package io.github.govtechkpi.cli;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.io.result.FiguresOverview;
import io.github.govtechkpi.io.result.FunnelOverview;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that the demo tells of one program: its goals, its stages, what it published beside them, and what its goals lack. */
final class ProgramReport {
    private final Program program;
    private final Portfolio portfolio;
    private final List<Progress> withoutTarget;
    private final DesignReview review;
    private final Locale locale;
    private final CliWords words;

    ProgramReport(Program program, List<Vintages> observations, Locale locale) {
        var own = observations.stream()
                .filter(series ->
                        series.key().program().filter(program.id()::equals).isPresent())
                .toList();
        this.program = program;
        // judged on the day after its own last observation: programs do not publish together
        var all = Portfolio.of(List.of(program), own, Optional.empty(), Optional.empty());
        this.portfolio = new Portfolio(
                all.asOf(),
                all.results().stream().filter(ProgramReport::hasTarget).toList());
        this.withoutTarget =
                all.results().stream().filter(progress -> !hasTarget(progress)).toList();
        this.review = DesignReview.of(List.of(program), own, Optional.empty(), Optional.empty());
        this.locale = locale;
        this.words = new CliWords(locale);
    }

    List<Progress> results() {
        return portfolio.results();
    }

    String text() {
        if (portfolio.results().isEmpty()) {
            return TextSections.text(program.name().in(locale), sections());
        }
        return new ProgressCards(portfolio, List.of(program), locale).text() + TextSections.text(sections());
    }

    String markdown() {
        if (portfolio.results().isEmpty()) {
            return ResultSection.markdown(program.name().in(locale), sections());
        }
        return ProgressMarkdown.write(portfolio, List.of(program), locale) + ResultSection.markdown(sections());
    }

    private static boolean hasTarget(Progress progress) {
        return progress.goal().target().isPresent();
    }

    private List<ResultSection> sections() {
        var sections = new ArrayList<ResultSection>();
        if (!withoutTarget.isEmpty()) {
            sections.add(ResultSection.of(words.get("demoMeasured"), measured()));
        }
        sections.addAll(FunnelOverview.sections(Funnels.of(program, Optional.empty()), locale));
        sections.addAll(FiguresOverview.sections(program, locale));
        if (sections.isEmpty() && portfolio.results().isEmpty()) {
            sections.add(ResultSection.of(words.get("funnelNothing"), List.of()));
        }
        if (!review.findings().isEmpty()) {
            sections.add(ResultSection.of(
                    words.get("demoReview", CheckResults.title(review, locale)), CheckResults.summary(review, locale)));
        }
        return sections;
    }

    private List<String> measured() {
        var series = withoutTarget.stream()
                .collect(Collectors.groupingBy(Progress::goal, LinkedHashMap::new, Collectors.toList()));
        return series.entrySet().stream()
                .map(entry -> measured(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String measured(Goal goal, List<Progress> results) {
        var values = results.stream()
                .filter(progress -> progress.current().isPresent())
                .count();
        return words.get("demoMeasuredGoal", goal.name().in(locale), results.size(), values);
    }
}
