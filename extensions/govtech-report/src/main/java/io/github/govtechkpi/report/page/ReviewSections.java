package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.ShippedChecklists;
import io.github.govtechkpi.checklist.pdca.GoalProposal;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.pdca.ReviewHistory;
import io.github.govtechkpi.io.review.AssessmentResults;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.io.review.ReviewResults;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.chart.ChecklistChart;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was answered in a checklist, what was found in the design of the goals, and what was decided. */
final class ReviewSections {
    private final Program program;
    private final ReportSource source;
    private final List<Vintages> observations;
    private final ProgramReview review;
    private final PageWords words;

    ReviewSections(
            Program program, ReportSource source, List<Vintages> observations, ProgramReview review, PageWords words) {
        this.program = program;
        this.source = source;
        this.observations = observations;
        this.review = review;
        this.words = words;
    }

    Section checklist() {
        var parts = new ArrayList<Part>();
        for (var assessment : program.assessments()) {
            ShippedChecklists.find(assessment.checklist()).ifPresent(list -> {
                var result = AssessmentResult.of(list, assessment);
                GoalCards.picture(size -> Optional.of(ChecklistChart.draw(result, size, words.locale())))
                        .ifPresent(parts::add);
                AssessmentResults.sections(result, List.of(), words.locale())
                        .forEach(section -> parts.add(ProgramPage.part("check-" + parts.size(), section, words)));
            });
        }
        return new Section(
                "checklist",
                words.get("checklist"),
                parts.isEmpty() ? List.of(new Paragraph(words.get("noAssessment", program.id()))) : parts);
    }

    /** Each message once, worst first, with the goals that it is about. */
    Section findings() {
        var found = review.findings().findings();
        if (found.isEmpty()) {
            return new Section("findings", words.get("findings"), List.of(new Paragraph(words.get("noFindings"))));
        }
        var goals = new LinkedHashMap<List<String>, List<String>>();
        found.forEach(finding -> goals.computeIfAbsent(
                        List.of(
                                finding.severity().label().in(words.locale()),
                                finding.rule().id(),
                                finding.text().in(words.locale())),
                        unused -> new ArrayList<>())
                .add(finding.goal()
                        .flatMap(program::goal)
                        .map(goal -> goal.name().in(words.locale()))
                        .orElse(words.get("wholeProgram"))));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("severity"), words.get("rule"), words.get("found"), words.get("goal")));
        goals.forEach((message, named) -> rows.add(
                List.of(message.get(0), message.get(1), message.get(2), String.join(words.get("listed"), named))));
        return new Section(
                "findings",
                words.get("findings"),
                List.of(
                        new Paragraph(CheckResults.title(review.findings(), words.locale())),
                        new Table(words.get("findings"), rows)));
    }

    Section decisions() {
        var parts = new ArrayList<Part>();
        var decided = source.sheets().stream()
                .filter(sheet ->
                        sheet.program().equals(program.id()) && sheet.decision().isPresent())
                .toList();
        if (decided.isEmpty()) {
            parts.add(new Paragraph(words.get("noDecision", program.id())));
        } else {
            ReviewResults.history(new ReviewHistory(decided).replay(program, observations), words.locale())
                    .forEach(section -> parts.add(ProgramPage.part("decision-" + parts.size(), section, words)));
        }
        if (!review.proposals().isEmpty()) {
            parts.add(new Table(words.get("proposed"), proposals()));
        }
        return new Section("decisions", words.get("decisions"), parts);
    }

    /** Each proposal once, with the goals that it is for. */
    private List<List<String>> proposals() {
        var goals = new LinkedHashMap<List<String>, List<String>>();
        review.proposals()
                .forEach(proposal -> goals.computeIfAbsent(texts(proposal), unused -> new ArrayList<>())
                        .add(words.title(proposal.progress())));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("proposals"), words.get("question"), words.get("goal")));
        goals.forEach((texts, named) ->
                rows.add(List.of(texts.get(0), texts.get(1), String.join(words.get("listed"), named))));
        return rows;
    }

    private List<String> texts(GoalProposal proposal) {
        return List.of(
                proposal.options().stream()
                        .map(option -> words.get(
                                "proposal",
                                option.option().label().in(words.locale()),
                                option.reason().in(words.locale())))
                        .collect(Collectors.joining(" ")),
                proposal.question().map(text -> text.in(words.locale())).orElse(words.get("nothing")));
    }
}
