package io.github.govtechkpi.checklist.pdca;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A review of a program: the progress of all goals, an assessment, the findings on its design, what is proposed for each goal, and what
 * a person decided.
 *
 * <p>It begins without a decision: {@link #sheet} is the form, and {@link #accept} takes it back when a person has filled it in.
 *
 * @param program the program
 * @param portfolio the progress of all goals
 * @param knownOn the day whose knowledge counts; empty for all that is known now
 * @param assessment how the program was assessed with a checklist, if it was
 * @param findings what was found in the design of its goals
 * @param proposals what is proposed, for each result of the portfolio
 * @param accepted the sheet with the answers and the decision; empty until one was accepted
 */
public record ProgramReview(
        Program program,
        Portfolio portfolio,
        Optional<LocalDate> knownOn,
        Optional<AssessmentResult> assessment,
        DesignReview findings,
        List<GoalProposal> proposals,
        Optional<ReviewSheet> accepted) {
    /** Checks that every part is there. */
    public ProgramReview {
        requireNonNull(program, "program");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(knownOn, "knownOn");
        requireNonNull(assessment, "assessment");
        requireNonNull(findings, "findings");
        proposals = List.copyOf(proposals);
        requireNonNull(accepted, "accepted");
    }

    /**
     * Reviews a program.
     *
     * @param program the program
     * @param observations the series of its indicators
     * @param assessment how it was assessed, if it was
     * @param asOf the day of the judgement; where it is empty as {@link Portfolio#of} says
     * @param knownOn the day whose knowledge counts; empty for all that is known now
     */
    public static ProgramReview of(
            Program program,
            List<Vintages> observations,
            Optional<AssessmentResult> assessment,
            Optional<LocalDate> asOf,
            Optional<LocalDate> knownOn) {
        var portfolio = Portfolio.of(List.of(program), observations, asOf, knownOn);
        var known = observations.stream()
                .map(vintages -> knownOn.map(vintages::asKnownOn).orElseGet(vintages::latest))
                .toList();
        return new ProgramReview(
                program,
                portfolio,
                knownOn,
                assessment,
                DesignReview.of(List.of(program), observations, asOf, knownOn),
                portfolio.results().stream()
                        .map(progress -> Proposals.of(progress, series(program, progress, known)))
                        .toList(),
                Optional.empty());
    }

    /** Returns what a person decided; empty until a filled-in sheet was accepted. */
    public Optional<Decision> decision() {
        return accepted.flatMap(ReviewSheet::decision);
    }

    /** Returns the accepted sheet, or the form: with what is proposed and asked, and without answers and decision. */
    public ReviewSheet sheet() {
        return accepted.orElseGet(this::form);
    }

    private ReviewSheet form() {
        return new ReviewSheet(
                program.id(),
                portfolio.asOf(),
                knownOn,
                assessment.map(result -> result.assessment().id()),
                proposals.stream().map(GoalProposal::onSheet).toList(),
                recordedFindings(),
                Optional.empty());
    }

    List<RecordedFinding> recordedFindings() {
        return findings.findings().stream()
                .map(finding -> new RecordedFinding(finding.rule().id(), finding.goal(), finding.text()))
                .toList();
    }

    /**
     * Tells what keeps a filled-in sheet from being accepted: it is about something else, something that must be answered in writing is
     * blank, or there is no decision.
     */
    public List<Finding> refusals(ReviewSheet sheet) {
        return SheetCheck.refusals(this, sheet);
    }

    /**
     * Accepts a filled-in sheet, and returns this review with its answers and its decision.
     *
     * @throws InvalidDataException with all that {@link #refusals} tells, if there is anything
     */
    public ProgramReview accept(ReviewSheet sheet) {
        var refusals = refusals(sheet);
        if (!refusals.isEmpty()) {
            throw new InvalidDataException(refusals);
        }
        return new ProgramReview(program, portfolio, knownOn, assessment, findings, proposals, Optional.of(sheet));
    }

    private static Series series(Program program, Progress progress, List<Series> known) {
        return known.stream()
                .filter(series -> series.key().withProgram(program.id()).equals(progress.key()))
                .findFirst()
                .orElseGet(() -> new Series(progress.key(), List.of()));
    }
}
