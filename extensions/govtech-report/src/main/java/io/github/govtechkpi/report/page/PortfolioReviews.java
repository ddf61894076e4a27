package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.checklist.review.ReviewFinding;
import io.github.govtechkpi.checklist.review.ReviewRule;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was answered, found and decided in several programs: side by side first, and folded below it what each of them says. */
final class PortfolioReviews {
    private final List<ProgramPage> pages;
    private final Map<ProgramPage, ReviewSections> reviews = new LinkedHashMap<>();
    private final PageWords words;

    PortfolioReviews(List<ProgramPage> pages, PageWords words) {
        this.pages = pages;
        this.words = words;
        pages.forEach(page -> reviews.put(page, page.reviews(page.program().id() + "-")));
    }

    List<Section> sections() {
        return List.of(checklists(), findings(), decisions());
    }

    private Section checklists() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.get("sheetProgram"),
                words.get("checklistName"),
                words.get("assessedOn"),
                words.get("items"),
                AnswerLevel.DONE.label().in(words.locale()),
                words.get("unproven"),
                AnswerLevel.UNDER_WAY.label().in(words.locale()),
                AnswerLevel.PLANNED.label().in(words.locale()),
                AnswerLevel.NOT_STARTED.label().in(words.locale()),
                words.get("notApplicable"),
                words.get("unanswered")));
        var folds = new ArrayList<Part>();
        reviews.forEach((page, review) -> {
            review.assessments().forEach(result -> rows.add(row(page, result)));
            if (!review.assessments().isEmpty()) {
                folds.add(new Fold(words.get("answersOf", page.name()), review.checklist()));
            }
        });
        var parts = new ArrayList<Part>();
        if (rows.size() > 1) {
            parts.add(new Table(words.get("checklist"), rows));
        }
        missing(review -> review.assessments().isEmpty(), "notAssessed", parts);
        parts.addAll(folds);
        return new Section("checklist", words.get("checklist"), parts);
    }

    private List<String> row(ProgramPage page, AssessmentResult result) {
        var counts = result.counts();
        var row = new ArrayList<>(List.of(
                page.name(),
                result.checklist().title().in(words.locale()),
                words.day(result.assessment().date())));
        List.of(
                        counts.items(),
                        counts.done(),
                        counts.doneWithoutEvidence(),
                        counts.underWay(),
                        counts.planned(),
                        counts.notStarted(),
                        counts.notApplicable(),
                        counts.open())
                .forEach(count -> row.add(count.toString()));
        return row;
    }

    /** Names the programs of which something is not known, in one sentence. */
    private void missing(Predicate<ReviewSections> which, String key, List<Part> parts) {
        var names = reviews.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> entry.getKey().name())
                .toList();
        if (names.size() == pages.size()) {
            parts.add(new Paragraph(words.get(key + ".all")));
        } else if (!names.isEmpty()) {
            parts.add(new Paragraph(words.get(key, names.size(), String.join(words.get("listed"), names))));
        }
    }

    private Section findings() {
        var all = reviews.values().stream()
                .flatMap(review -> review.design().findings().stream())
                .toList();
        var parts = new ArrayList<Part>();
        if (!all.isEmpty()) {
            parts.add(new Paragraph(CheckResults.title(
                    new DesignReview(pages.stream().map(ProgramPage::program).toList(), all), words.locale())));
            parts.add(new Table(words.get("findings"), byRule(all)));
            parts.add(new Paragraph(words.get("examples")));
        }
        missing(review -> review.design().findings().isEmpty(), "withoutFindings", parts);
        reviews.forEach((page, review) -> {
            if (!review.design().findings().isEmpty()) {
                parts.add(new Fold(
                        words.get(
                                "findingsOf",
                                page.name(),
                                review.design().findings().size()),
                        review.findings()));
            }
        });
        return new Section("findings", words.get("findings"), parts);
    }

    /** One row for each rule, worst first, with how often it was found in which program. */
    private List<List<String>> byRule(List<ReviewFinding> all) {
        var found = all.stream()
                .collect(Collectors.groupingBy(
                        ReviewFinding::rule,
                        () -> new TreeMap<>(
                                Comparator.comparing(ReviewRule::severity).thenComparing(ReviewRule::id)),
                        Collectors.toList()));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.get("severity"),
                words.get("rule"),
                words.get("foundForExample"),
                words.get("findingNumber"),
                words.get("programs")));
        found.forEach((rule, findings) -> rows.add(List.of(
                rule.severity().label().in(words.locale()),
                rule.id(),
                findings.get(0).text().in(words.locale()),
                String.valueOf(findings.size()),
                programs(findings.stream().map(ReviewFinding::program)))));
        return rows;
    }

    /** Names programs in their order, each with how often it was named. */
    private String programs(Stream<ProgramId> named) {
        var counts = named.collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return pages.stream()
                .filter(page -> counts.containsKey(page.program().id()))
                .map(page -> words.get(
                        "programCount",
                        page.name(),
                        counts.getOrDefault(page.program().id(), 0L)))
                .collect(Collectors.joining(words.get("listed")));
    }

    private Section decisions() {
        var rows = new ArrayList<List<String>>();
        var heading = new ArrayList<>(List.of(words.get("sheetProgram")));
        heading.addAll(ReviewSections.decisionHeading(words));
        rows.add(heading);
        var folds = new ArrayList<Part>();
        reviews.forEach((page, review) -> {
            var decided = review.decided();
            decided.forEach(replay -> {
                var row = new ArrayList<>(List.of(page.name()));
                row.addAll(ReviewSections.decision(replay, words));
                rows.add(row);
            });
            if (!decided.isEmpty() || !review.proposals().isEmpty()) {
                folds.add(new Fold(
                        words.get(decided.isEmpty() ? "proposalsOf" : "decisionsOf", page.name()),
                        review.decisionsInFull()));
            }
        });
        var parts = new ArrayList<Part>();
        if (rows.size() > 1) {
            parts.add(new Table(words.get("decisions"), rows));
        }
        missing(review -> review.decided().isEmpty(), "notDecided", parts);
        proposed().ifPresent(parts::add);
        parts.addAll(folds);
        return new Section("decisions", words.get("decisions"), parts);
    }

    /** Counts for how many goals each option is proposed; of one goal there can be several. */
    private Optional<Table> proposed() {
        var goals = new EnumMap<ReviewOption, List<ProgramId>>(ReviewOption.class);
        reviews.forEach((page, review) -> review.proposals()
                .forEach(proposal -> proposal.options()
                        .forEach(option -> goals.computeIfAbsent(option.option(), unused -> new ArrayList<>())
                                .add(page.program().id()))));
        if (goals.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("proposals"), words.get("results"), words.get("programs")));
        goals.forEach((option, named) -> rows.add(
                List.of(option.label().in(words.locale()), String.valueOf(named.size()), programs(named.stream()))));
        return Optional.of(new Table(words.get("proposed"), rows));
    }
}
