package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.ShippedChecklists;
import io.github.govtechkpi.checklist.pdca.GoalProposal;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.pdca.ReviewHistory;
import io.github.govtechkpi.io.result.FunnelOverview;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.ProgressOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.SummaryOverview;
import io.github.govtechkpi.io.review.AssessmentResults;
import io.github.govtechkpi.io.review.ReviewResults;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.metrics.portfolio.PortfolioSummary;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.report.chart.ChecklistChart;
import io.github.govtechkpi.report.chart.StageChart;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Link;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import io.github.govtechkpi.report.page.Part.Tile;
import io.github.govtechkpi.report.page.Part.Tiles;
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
    private final Program program;
    private final ReportSource source;
    private final List<Vintages> observations;
    private final PageWords words;
    private final ProgramReview review;
    private final AssessedPortfolio assessed;

    private ProgramPage(Program program, ReportSource source, Locale locale) {
        this.program = program;
        this.source = source;
        this.observations = source.of(program);
        this.words = new PageWords(locale);
        this.review = ProgramReview.of(program, observations, Optional.empty(), source.asOf(), source.knownOn());
        this.assessed = AssessedPortfolio.of(review.portfolio(), observations, source.methods(), Optional.empty());
    }

    /** Makes the report of a program of the source, in a reader's language. */
    public static ReportPage of(Program program, ReportSource source, Locale locale) {
        return new ProgramPage(program, source, locale).page();
    }

    /** Makes the cards of the goals that can be judged, for a page of several programs. */
    static List<Part.Card> judged(Program program, ReportSource source, PageWords words) {
        var page = new ProgramPage(program, source, words.locale());
        return page.cards(ProgramPage::isJudged, "goal-" + program.id() + "-");
    }

    /** Computes the results of a program as its report shows them. */
    static Portfolio portfolio(Program program, ReportSource source) {
        return Portfolio.of(List.of(program), source.of(program), source.asOf(), source.knownOn());
    }

    private ReportPage page() {
        var sections = new ArrayList<Section>();
        sections.add(summary());
        goals(progress -> isJudged(progress) && progress.goal() instanceof Kgi, "kgis")
                .ifPresent(sections::add);
        goals(progress -> isJudged(progress) && progress.goal() instanceof Kpi, "kpis")
                .ifPresent(sections::add);
        goals(progress -> !isJudged(progress) && hasTarget(progress), "unjudged")
                .ifPresent(sections::add);
        goals(progress -> !isJudged(progress) && !hasTarget(progress), "withoutTarget")
                .ifPresent(sections::add);
        stages().ifPresent(sections::add);
        published().ifPresent(sections::add);
        sections.add(checklist());
        sections.add(findings());
        sections.add(decisions());
        totals(review.portfolio(), words).ifPresent(sections::add);
        sections.add(sources());
        computed().ifPresent(sections::add);
        var owner = program.owner().map(Organisation::name).map(name -> name.in(words.locale()));
        var day = review.portfolio().asOf().map(date -> words.get("asOf", date));
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
            parts.addAll(tiles(review.portfolio(), words));
            parts.add(new Table(words.get("overview"), ProgressOverview.rows(results, words.locale())));
        }
        return new Section("summary", words.get("summary"), parts);
    }

    static Optional<Section> totals(Portfolio portfolio, PageWords words) {
        var parts = new ArrayList<Part>();
        SummaryOverview.sections(portfolio, words.locale()).stream()
                .skip(1) // the first counts the verdicts, as the tiles do
                .forEach(section -> parts.add(part("sum-" + parts.size(), section)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Section("totals", words.get("totals"), parts));
    }

    /** Counts the verdicts of goals that have a target; those without one, which nobody can judge, are told apart. */
    static List<Part> tiles(Portfolio portfolio, PageWords words) {
        var judged = portfolio.results().stream().filter(ProgramPage::hasTarget).toList();
        var without = portfolio.results().size() - judged.size();
        var parts = new ArrayList<Part>();
        if (!judged.isEmpty()) {
            parts.add(tiles(PortfolioSummary.of(new Portfolio(portfolio.asOf(), judged)), words));
        }
        if (without > 0) {
            parts.add(new Paragraph(words.get("withoutTargetCount", without)));
        }
        return parts;
    }

    private static Tiles tiles(PortfolioSummary summary, PageWords words) {
        return new Tiles(summary.statuses().stream()
                .filter(status -> status.k() > 0)
                .map(status -> new Tile(status.code(), status.code().label().in(words.locale()), status.k()))
                .toList());
    }

    static boolean hasTarget(Progress progress) {
        return progress.goal().target().isPresent();
    }

    static boolean isJudged(Progress progress) {
        return progress.status().code() != StatusCode.NOT_COMPUTABLE;
    }

    private Optional<Section> goals(Predicate<Progress> which, String id) {
        var cards = cards(which, "goal-");
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Section(id, words.get(id), List.copyOf(cards)));
    }

    private List<Part.Card> cards(Predicate<Progress> which, String id) {
        var cards = new ArrayList<Part.Card>();
        var all = assessed.assessments();
        for (var i = 0; i < all.size(); i++) {
            if (which.test(all.get(i).progress())) {
                cards.add(new GoalCards(program, all.get(i), series(all.get(i).progress()), review.findings(), words)
                        .card(id + (i + 1)));
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
                .forEach(section -> parts.add(part("stage-" + parts.size(), section)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Section("stages", words.get("stages"), parts));
    }

    private Optional<Section> published() {
        if (program.published().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("figure"), words.get("publishedAs"), words.get("base"), words.get("note")));
        program.published().forEach(figure -> rows.add(row(figure)));
        return Optional.of(new Section(
                "published",
                words.get("published"),
                List.of(new Paragraph(words.get("publishedNote")), new Table(words.get("published"), rows))));
    }

    private List<String> row(PublishedFigure figure) {
        return List.of(
                figure.name().in(words.locale()),
                withoutCounts(figure.rate()),
                figure.of()
                        .map(of -> words.get("baseOf", of))
                        .orElseGet(() -> figure.base().map(this::base).orElse(words.get("unknown"))),
                figure.note().map(note -> note.in(words.locale())).orElse(""));
    }

    private String withoutCounts(PublishedRate rate) {
        return words.get(
                "withoutCounts",
                rate.qualifier()
                        .phrase()
                        .in(words.locale())
                        .formatted(words.get("percent", rate.percent().toPlainString())));
    }

    private String base(PublishedBase base) {
        if (base.isExact()) {
            return String.valueOf(base.low());
        }
        return base.high().isPresent()
                ? words.get("between", base.low(), base.high().getAsLong())
                : words.get("atLeast", base.low());
    }

    private Section checklist() {
        var parts = new ArrayList<Part>();
        for (var assessment : program.assessments()) {
            ShippedChecklists.find(assessment.checklist()).ifPresent(list -> {
                var result = AssessmentResult.of(list, assessment);
                GoalCards.picture(size -> Optional.of(ChecklistChart.draw(result, size, words.locale())))
                        .ifPresent(parts::add);
                AssessmentResults.sections(result, List.of(), words.locale())
                        .forEach(section -> parts.add(part("check-" + parts.size(), section)));
            });
        }
        return new Section(
                "checklist",
                words.get("checklist"),
                parts.isEmpty() ? List.of(new Paragraph(words.get("noAssessment", program.id()))) : parts);
    }

    private Section findings() {
        var found = review.findings().findings();
        if (found.isEmpty()) {
            return new Section("findings", words.get("findings"), List.of(new Paragraph(words.get("noFindings"))));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("severity"), words.get("rule"), words.get("goal"), words.get("found")));
        found.forEach(finding -> rows.add(List.of(
                finding.severity().label().in(words.locale()),
                finding.rule().id(),
                finding.goal()
                        .flatMap(program::goal)
                        .map(goal -> goal.name().in(words.locale()))
                        .orElse(words.get("wholeProgram")),
                finding.text().in(words.locale()))));
        return new Section("findings", words.get("findings"), List.of(new Table(words.get("findings"), rows)));
    }

    private Section decisions() {
        var parts = new ArrayList<Part>();
        var decided = source.sheets().stream()
                .filter(sheet ->
                        sheet.program().equals(program.id()) && sheet.decision().isPresent())
                .toList();
        if (decided.isEmpty()) {
            parts.add(new Paragraph(words.get("noDecision", program.id())));
        } else {
            ReviewResults.history(new ReviewHistory(decided).replay(program, observations), words.locale())
                    .forEach(section -> parts.add(part("decision-" + parts.size(), section)));
        }
        if (!review.proposals().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of(words.get("goal"), words.get("proposals"), words.get("question")));
            review.proposals().forEach(proposal -> rows.add(row(proposal)));
            parts.add(new Table(words.get("proposed"), rows));
        }
        return new Section("decisions", words.get("decisions"), parts);
    }

    private List<String> row(GoalProposal proposal) {
        return List.of(
                ProgressMarkdown.title(proposal.progress(), words.locale()),
                proposal.options().stream()
                        .map(option -> words.get(
                                "proposal",
                                option.option().label().in(words.locale()),
                                option.reason().in(words.locale())))
                        .collect(Collectors.joining(" ")),
                proposal.question().map(text -> text.in(words.locale())).orElse(words.get("nothing")));
    }

    private Section sources() {
        var parts = new ArrayList<Part>();
        if (!program.facts().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of(words.get("fact"), words.get("amount"), words.get("when")));
            program.facts()
                    .forEach(fact -> rows.add(List.of(
                            fact.statement().in(words.locale()),
                            fact.value()
                                    .map(value -> AmountText.of(value, words.locale()))
                                    .orElse(words.get("nothing")),
                            fact.asOf().map(Object::toString).orElse(words.get("nothing")))));
            parts.add(new Table(words.get("facts"), rows));
        }
        var links = program.sources().stream()
                .map(found -> new Link(
                        found.title().in(words.locale())
                                + found.published()
                                        .map(when -> words.get("publishedIn", when))
                                        .orElse(""),
                        found.url().map(Object::toString).orElse("")))
                .toList();
        parts.add(links.isEmpty() ? new Paragraph(words.get("noSources")) : new Links(links));
        return new Section("sources", words.get("sources"), parts);
    }

    private Optional<Section> computed() {
        var parts = new ArrayList<Part>();
        if (assessed.assessments().isEmpty()) {
            return Optional.empty();
        }
        parts.add(new Paragraph(words.get("computedNote")));
        var all = assessed.assessments();
        for (var i = 0; i < all.size(); i++) {
            parts.add(explained("how-" + (i + 1), all.get(i)));
        }
        return Optional.of(new Section("computed", words.get("computed"), parts));
    }

    private Section explained(String id, GoalAssessment assessment) {
        return new Section(
                id, ProgressMarkdown.title(assessment.progress(), words.locale()), Explanation.of(assessment, words));
    }

    static Section part(String id, ResultSection section) {
        var parts = new ArrayList<Part>();
        if (section.table().size() > 1) {
            parts.add(new Table(section.title(), section.table()));
        }
        if (!section.lines().isEmpty()) {
            parts.add(new Lines(section.lines()));
        }
        return new Section(id, section.title(), parts);
    }
}
