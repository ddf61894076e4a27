package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.io.result.FunnelOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.chart.StageChart;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The report of one program: what is reached and what is missing, a card for each goal, the stages, the checklist, what was found in the
 * design, what was decided, the sources, and how each number was computed.
 */
public final class ProgramPage {
    private static final int MOST_OPEN = 8;
    private static final int MOST_PICTURED = 60;
    private final Program program;
    private final ReportSource source;
    private final List<Vintages> observations;
    private final PageWords words;
    private final ProgramReview review;
    private final AssessedPortfolio assessed;

    ProgramPage(Program program, ReportSource source, Locale locale) {
        this.program = program;
        this.source = source;
        this.observations = source.of(program);
        this.words = new PageWords(locale, source.areas());
        this.review = ProgramReview.of(program, observations, Optional.empty(), source.asOf(), source.knownOn());
        this.assessed = AssessedPortfolio.of(review.portfolio(), observations, source.methods(), Optional.empty());
    }

    /** Makes the report of a program of the source, in a reader's language. */
    public static ReportPage of(Program program, ReportSource source, Locale locale) {
        return new ProgramPage(program, source, locale).page();
    }

    Program program() {
        return program;
    }

    Portfolio portfolio() {
        return review.portfolio();
    }

    /** Makes the cards of the goals that can be judged, for a page of several programs. */
    List<Part.Card> judged() {
        return cards(ProgramPage::isJudged, "goal-" + program.id() + "-");
    }

    AssessedPortfolio assessed() {
        return assessed;
    }

    ReportPage page() {
        var sections = new ArrayList<Section>();
        sections.add(summary());
        goals(progress -> isJudged(progress) && progress.goal() instanceof Kgi, "kgis")
                .ifPresent(sections::add);
        goals(progress -> isJudged(progress) && progress.goal() instanceof Kpi, "kpis")
                .ifPresent(sections::add);
        goals(progress -> !isJudged(progress) && hasTarget(progress), "unjudged")
                .ifPresent(sections::add);
        sections.addAll(new AreaSections(review.portfolio(), words).sections());
        goals(progress -> !isJudged(progress) && !hasTarget(progress), "withoutTarget")
                .ifPresent(sections::add);
        stages().ifPresent(sections::add);
        var published = new SourceSections(program, words);
        published.published().ifPresent(sections::add);
        var reviewed = new ReviewSections(program, source, observations, review, words);
        sections.add(reviewed.checklist());
        sections.add(reviewed.findings());
        sections.add(reviewed.decisions());
        Summaries.totals(review.portfolio(), words).ifPresent(sections::add);
        sections.add(published.sources());
        computed().ifPresent(sections::add);
        var owner = program.owner().map(Organisation::name).map(name -> name.in(words.locale()));
        var day = review.portfolio().asOf().map(date -> words.get("asOf", words.day(date)));
        return new ReportPage(
                program.name().in(words.locale()),
                List.of(owner, day).stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(words.get("separator"))),
                words.locale(),
                sections);
    }

    private Section summary() {
        var parts = new ArrayList<Part>();
        var results = review.portfolio().results();
        if (results.isEmpty()) {
            parts.add(new Paragraph(words.get("noGoals")));
        } else {
            parts.addAll(Summaries.verdicts(review.portfolio(), headlines(), words));
            var shown = Summaries.shown(results);
            if (!shown.isEmpty()) {
                parts.add(Summaries.overview(words.get("overview"), shown, words));
            }
            if (isBrief()) {
                parts.add(new Paragraph(words.get("brief", MOST_PICTURED)));
            }
        }
        return new Section("summary", words.get("summary"), parts);
    }

    /** Returns a line for each goal of which it can be said how far it has come. */
    List<String> headlines() {
        return assessed.assessments().stream()
                .filter(assessment -> isJudged(assessment.progress()))
                .flatMap(assessment -> cards(assessment).headline().stream())
                .toList();
    }

    /** A page of very many goals has one picture of each, or it would take minutes to load and to scroll. */
    private boolean isBrief() {
        return portfolio().results().size() > MOST_PICTURED;
    }

    private GoalCards cards(GoalAssessment assessment) {
        return new GoalCards(program, assessment, series(assessment.progress()), review.findings(), words, isBrief());
    }

    static boolean hasTarget(Progress progress) {
        return progress.goal().target().isPresent();
    }

    static boolean isJudged(Progress progress) {
        return progress.status().code() != StatusCode.NOT_COMPUTABLE;
    }

    private Optional<Section> goals(Predicate<Progress> which, String id) {
        List<Part> cards = List.copyOf(cards(which, "goal-"));
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        var isFolded = id.equals("withoutTarget") && cards.size() > MOST_OPEN;
        return Optional.of(new Section(
                id, words.get(id), isFolded ? List.of(new Fold(words.get("folded", cards.size()), cards)) : cards));
    }

    private List<Part.Card> cards(Predicate<Progress> which, String id) {
        var cards = new ArrayList<Part.Card>();
        var all = assessed.assessments();
        for (var i = 0; i < all.size(); i++) {
            if (which.test(all.get(i).progress())) {
                cards.add(cards(all.get(i)).card(id + (i + 1)));
            }
        }
        return cards;
    }

    private Series series(Progress progress) {
        return observations.stream()
                .filter(vintages -> vintages.key().withProgram(program.id()).equals(progress.key()))
                .findFirst()
                .map(vintages -> source.knownOn().map(vintages::asKnownOn).orElseGet(vintages::latest))
                .orElseGet(() -> new Series(progress.key(), List.of()));
    }

    private Optional<Section> stages() {
        var funnel = Funnels.of(program, source.asOf());
        var parts = new ArrayList<Part>();
        GoalCards.picture(size -> StageChart.draw(funnel, size, words.locale())).ifPresent(parts::add);
        FunnelOverview.sections(funnel, words.locale())
                .forEach(section -> parts.add(part("stage-" + parts.size(), section, words)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Section("stages", words.get("stages"), parts));
    }

    private Optional<Section> computed() {
        var parts = new ArrayList<Part>();
        if (assessed.assessments().isEmpty()) {
            return Optional.empty();
        }
        parts.add(new Paragraph(words.get("computedNote")));
        var all = assessed.assessments();
        var others = new ArrayList<Part>();
        for (var i = 0; i < all.size(); i++) {
            (hasTarget(all.get(i).progress()) ? parts : others).add(explained("how-" + (i + 1), all.get(i)));
        }
        if (others.size() > MOST_OPEN) {
            parts.add(new Fold(words.get("foldedHow", others.size()), others));
        } else {
            parts.addAll(others);
        }
        return Optional.of(new Section("computed", words.get("computed"), parts));
    }

    private Section explained(String id, GoalAssessment assessment) {
        return new Section(id, words.title(assessment.progress()), Explanation.of(assessment, words));
    }

    static Section part(String id, ResultSection section, PageWords words) {
        var parts = new ArrayList<Part>();
        if (section.table().size() > 1) {
            parts.add(new Table(
                    section.title(),
                    section.table().stream()
                            .map(row -> row.stream().map(words::cell).toList())
                            .toList()));
        }
        if (!section.lines().isEmpty()) {
            parts.add(new Lines(section.lines()));
        }
        return new Section(id, section.title(), parts);
    }
}
