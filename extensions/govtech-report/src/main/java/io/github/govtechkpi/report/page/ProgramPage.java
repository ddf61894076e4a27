package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.io.result.FunnelOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
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
    private final ProgramGoals goals;

    ProgramPage(Program program, ReportSource source, Locale locale) {
        this.program = program;
        this.source = source;
        this.observations = source.of(program);
        this.words = new PageWords(locale, source.areas());
        this.review = ProgramReview.of(program, observations, Optional.empty(), source.asOf(), source.knownOn());
        this.goals = new ProgramGoals(program, source, observations, review, words);
    }

    /** Makes the report of a program of the source, in a reader's language. */
    public static ReportPage of(Program program, ReportSource source, Locale locale) {
        return new ProgramPage(program, source, locale).page();
    }

    Program program() {
        return program;
    }

    String name() {
        return program.name().in(words.locale());
    }

    /** Returns who is responsible, by name. */
    Optional<String> owner() {
        return program.owner().map(Organisation::name).map(name -> name.in(words.locale()));
    }

    Portfolio portfolio() {
        return review.portfolio();
    }

    ProgramGoals goals() {
        return goals;
    }

    /**
     * Returns what was answered, found and decided.
     *
     * @param id what the ids of the sections begin with
     */
    ReviewSections reviews(String id) {
        return new ReviewSections(id, program, source, observations, review, words);
    }

    ReportPage page() {
        var sections = new ArrayList<Section>();
        sections.add(summary());
        cards(progress -> ProgramGoals.isJudged(progress) && progress.goal() instanceof Kgi, "kgis")
                .ifPresent(sections::add);
        cards(progress -> ProgramGoals.isJudged(progress) && progress.goal() instanceof Kpi, "kpis")
                .ifPresent(sections::add);
        cards(ProgramGoals::isOpen, "unjudged").ifPresent(sections::add);
        sections.addAll(new AreaSections(portfolio(), words).sections());
        cards(progress -> !ProgramGoals.isJudged(progress) && !ProgramGoals.hasTarget(progress), "withoutTarget")
                .ifPresent(sections::add);
        stages().ifPresent(sections::add);
        var published = new SourceSections(program, words);
        published.published().ifPresent(sections::add);
        var reviewed = reviews("");
        sections.add(new Section("checklist", words.get("checklist"), reviewed.checklist()));
        sections.add(new Section("findings", words.get("findings"), reviewed.findings()));
        sections.add(new Section("decisions", words.get("decisions"), reviewed.decisions()));
        Summaries.totals(portfolio(), words).ifPresent(sections::add);
        sections.add(new Section("sources", words.get("sources"), published.sources()));
        computed().ifPresent(sections::add);
        var day = portfolio().asOf().map(date -> words.get("asOf", words.day(date)));
        return new ReportPage(
                name(),
                List.of(owner(), day).stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(words.get("separator"))),
                words.locale(),
                sections);
    }

    private Section summary() {
        var parts = new ArrayList<Part>();
        var results = portfolio().results();
        if (results.isEmpty()) {
            parts.add(new Paragraph(words.get("noGoals")));
        } else {
            parts.addAll(Summaries.verdicts(portfolio(), goals.headlines(), words));
            var shown = Summaries.shown(results);
            if (!shown.isEmpty()) {
                parts.add(Summaries.overview(words.get("overview"), shown, words));
            }
            if (pictures() != GoalCards.Pictures.ALL) {
                parts.add(new Paragraph(words.get("brief", MOST_PICTURED)));
            }
        }
        return new Section("summary", words.get("summary"), parts);
    }

    /** A page of very many goals has one picture of each, or it would take minutes to load and to scroll. */
    private GoalCards.Pictures pictures() {
        return portfolio().results().size() > MOST_PICTURED ? GoalCards.Pictures.PROGRESS : GoalCards.Pictures.ALL;
    }

    private Optional<Section> cards(Predicate<Progress> which, String id) {
        var cards = goals.cards(which, "goal-", pictures());
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        var isFolded = id.equals("withoutTarget") && cards.size() > MOST_OPEN;
        return Optional.of(Section.of(
                id, words.get(id), isFolded ? List.of(new Fold(words.get("folded", cards.size()), cards)) : cards));
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
        var parts = new ArrayList<Part>(goals.explained(ProgramGoals::hasTarget));
        var others = goals.explained(progress -> !ProgramGoals.hasTarget(progress));
        if (others.size() > MOST_OPEN) {
            parts.add(new Fold(words.get("foldedHow", others.size()), others));
        } else {
            parts.addAll(others);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.add(0, new Paragraph(words.get("computedNote")));
        return Optional.of(new Section("computed", words.get("computed"), parts));
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
