package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.ShippedChecklists;
import io.github.govtechkpi.checklist.pdca.GoalProposal;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.pdca.ReviewHistory;
import io.github.govtechkpi.checklist.pdca.ReviewReplay;
import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.io.review.AssessmentResults;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.io.review.ReviewResults;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.chart.ChecklistChart;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was answered in a checklist, what was found in the design of the goals, and what was decided. */
final class ReviewSections {
    private final String id;
    private final Program program;
    private final ReportSource source;
    private final List<Vintages> observations;
    private final ProgramReview review;
    private final PageWords words;

    ReviewSections(
            String id,
            Program program,
            ReportSource source,
            List<Vintages> observations,
            ProgramReview review,
            PageWords words) {
        this.id = id;
        this.program = program;
        this.source = source;
        this.observations = observations;
        this.review = review;
        this.words = words;
    }

    DesignReview design() {
        return review.findings();
    }

    /** Returns the assessments that were made with a checklist that is shipped. */
    List<AssessmentResult> assessments() {
        return program.assessments().stream()
                .flatMap(assessment -> ShippedChecklists.find(assessment.checklist()).stream()
                        .map(list -> AssessmentResult.of(list, assessment)))
                .toList();
    }

    List<Part> checklist() {
        var parts = new ArrayList<Part>();
        for (var result : assessments()) {
            GoalCards.picture(size -> Optional.of(ChecklistChart.draw(result, size, words.locale())))
                    .ifPresent(parts::add);
            AssessmentResults.sections(result, List.of(), words.locale())
                    .forEach(section -> parts.add(ProgramPage.part(id + "check-" + parts.size(), section, words)));
        }
        return parts.isEmpty() ? List.of(new Paragraph(words.get("noAssessment", program.id()))) : parts;
    }

    /** Each message once, worst first, with the goals that it is about. */
    List<Part> findings() {
        var found = review.findings().findings();
        if (found.isEmpty()) {
            return List.of(new Paragraph(words.get("noFindings")));
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
        return List.of(
                new Paragraph(CheckResults.title(review.findings(), words.locale())),
                new Table(words.get("findings"), rows));
    }

    /** Returns the reviews that were decided, each computed again as it was known at the time, earliest first. */
    List<ReviewReplay> decided() {
        var sheets = source.sheets().stream()
                .filter(sheet ->
                        sheet.program().equals(program.id()) && sheet.decision().isPresent())
                .toList();
        return sheets.isEmpty() ? List.of() : new ReviewHistory(sheets).replay(program, observations);
    }

    List<GoalProposal> proposals() {
        return review.proposals();
    }

    List<Part> decisions() {
        var parts = new ArrayList<Part>();
        var decided = decided();
        if (decided.isEmpty()) {
            parts.add(new Paragraph(words.get("noDecision", program.id())));
        } else {
            var rows = new ArrayList<List<String>>();
            rows.add(decisionHeading(words));
            decided.forEach(replay -> rows.add(decision(replay, words)));
            parts.add(new Table(words.get("decisions"), rows));
        }
        parts.addAll(decisionsInFull());
        return parts;
    }

    /** What was decided with its reasons and answers, and what is proposed. */
    List<Part> decisionsInFull() {
        var parts = new ArrayList<Part>();
        ReviewResults.history(decided(), words.locale())
                .forEach(section -> parts.add(ProgramPage.part(id + "decision-" + parts.size(), section, words)));
        if (!review.proposals().isEmpty()) {
            parts.add(new Table(words.get("proposed"), proposed()));
        }
        return parts;
    }

    static List<String> decisionHeading(PageWords words) {
        return List.of(
                words.get("decidedOn"),
                words.get("decision"),
                words.get("decidedBy"),
                words.get("decidedWhy"),
                words.get("nextReview"),
                words.get("replay"));
    }

    /** Returns a decision in a row: when, what, by whom and why, when the next review is, and whether all still comes out as it did. */
    static List<String> decision(ReviewReplay replay, PageWords words) {
        var decision = replay.sheet().decision().orElseThrow();
        return List.of(
                words.day(decision.on()),
                decision.option().label().in(words.locale()),
                decision.by().in(words.locale()),
                decision.reason().in(words.locale()),
                decision.nextReview().map(words::day).orElse(words.get("nothing")),
                words.get(replay.isTheSame() ? "replaySame" : "replayDiffers"));
    }

    /** Each proposal once, with the goals that it is for. */
    private List<List<String>> proposed() {
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
