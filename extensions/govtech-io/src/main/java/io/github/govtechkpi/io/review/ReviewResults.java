package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.pdca.GoalProposal;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.pdca.ReviewHistory;
import io.github.govtechkpi.checklist.pdca.ReviewReplay;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.RecordedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a review of a program for readers and as rows; its JSON is the sheet in format {@code govtech-review/1}. */
public final class ReviewResults {
    private static final int SENTENCES = 3; // the amounts; govtech progress tells the rest

    private ReviewResults() {}

    /** Returns what is reviewed, and as of when. */
    public static String title(ProgramReview review, Locale locale) {
        var words = new ReviewWords(locale);
        var name = review.program().name().in(locale);
        return review.portfolio()
                .asOf()
                .map(day -> words.get("reviewOn", name, day))
                .orElseGet(() -> words.get("review", name));
    }

    /** Returns the review for readers: what it rests on, and for each goal how it stands, what is proposed and what is asked. */
    public static List<ResultSection> sections(ProgramReview review, Locale locale) {
        var words = new ReviewWords(locale);
        var sections = new ArrayList<ResultSection>();
        var base = new ArrayList<String>();
        base.add(words.get("reviewFindings", CheckResults.title(review.findings(), locale)));
        review.assessment().ifPresent(result -> base.add(assessment(result, locale)));
        sections.add(ResultSection.of(words.get("restsOn"), base));
        for (var proposal : review.proposals()) {
            sections.add(goal(proposal, locale));
        }
        return sections;
    }

    private static String assessment(AssessmentResult result, Locale locale) {
        return new ReviewWords(locale)
                .get(
                        "reviewAssessment",
                        result.checklist().title().in(locale),
                        result.counts().text().in(locale));
    }

    private static ResultSection goal(GoalProposal proposal, Locale locale) {
        var words = new ReviewWords(locale);
        var progress = proposal.progress();
        var lines = new ArrayList<String>();
        if (progress.current().isPresent()) {
            progress.explain(locale).stream().limit(SENTENCES).forEach(lines::add);
        }
        proposal.options()
                .forEach(option -> lines.add(words.get(
                        "option",
                        option.option().label().in(locale),
                        option.reason().in(locale))));
        proposal.question().ifPresent(question -> lines.add(words.get("question", question.in(locale))));
        return ResultSection.of(
                words.get(
                        "reviewedGoal",
                        progress.goal().id(),
                        ProgressMarkdown.title(progress, locale),
                        progress.status().code().label().in(locale)),
                lines);
    }

    /** Returns accepted reviews for readers: each decision, and what does not come out today as it was recorded then. */
    public static List<ResultSection> history(List<ReviewReplay> replays, Locale locale) {
        var words = new ReviewWords(locale);
        var sections = new ArrayList<ResultSection>();
        for (var replay : replays) {
            var decision = replay.sheet().decision().orElseThrow();
            var lines = new ArrayList<String>();
            lines.add(words.get("decisionReason", decision.reason().in(locale)));
            replay.review().assessment().ifPresent(result -> lines.add(assessment(result, locale)));
            decision.nextReview().ifPresent(day -> lines.add(words.get("nextReview", day)));
            replay.sheet()
                    .goals()
                    .forEach(goal -> goal.answer()
                            .ifPresent(answer -> lines.add(words.get("answered", goal.place(), answer.in(locale)))));
            replay.differences().forEach(goal -> lines.add(words.get("differs", goal.place(), goal.status())));
            replay.lostFindings().forEach(finding -> lines.add(words.get("findingLost", finding(finding))));
            replay.newFindings().forEach(finding -> lines.add(words.get("findingNew", finding(finding))));
            if (replay.isTheSame()) {
                lines.add(words.get("replayed"));
            }
            sections.add(ResultSection.of(decided(decision, locale), lines));
        }
        return sections;
    }

    private static String finding(RecordedFinding finding) {
        return finding.rule() + finding.goal().map(goal -> " " + goal).orElse("");
    }

    private static String decided(Decision decision, Locale locale) {
        return new ReviewWords(locale)
                .get(
                        "decided",
                        decision.on(),
                        decision.option().label().in(locale),
                        decision.by().in(locale));
    }

    /** Returns the goals as rows with a header, for CSV. */
    public static List<List<String>> rows(ProgramReview review, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("goal", "name", "status", "due", "options", "question"));
        for (var proposal : review.proposals()) {
            var progress = proposal.progress();
            rows.add(List.of(
                    progress.goal().id().value(),
                    progress.goal().name().in(locale),
                    progress.status().code().name(),
                    progress.due().toOptional().map(due -> due.code().name()).orElse(""),
                    proposal.options().stream()
                            .map(option -> option.option().toString())
                            .collect(Collectors.joining("; ")),
                    proposal.question().map(question -> question.in(locale)).orElse("")));
        }
        return rows;
    }

    /** Returns the decisions as rows with a header, for CSV. */
    public static List<List<String>> decisions(ReviewHistory history) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("on", "option", "by", "reason", "nextReview", "asOf"));
        for (var sheet : history.sheets()) {
            var decision = sheet.decision().orElseThrow();
            rows.add(List.of(
                    decision.on().toString(),
                    decision.option().toString(),
                    decision.by().toString(),
                    decision.reason().toString(),
                    decision.nextReview().map(Object::toString).orElse(""),
                    sheet.asOf().map(Object::toString).orElse("")));
        }
        return rows;
    }
}
