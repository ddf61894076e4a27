package io.github.govtechkpi.checklist.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found in the design of the goals of some programs, worst first: for example that GovTech Tokyo's "90 % positive" is a bare
 * percentage (R01). A list of findings and never a score.
 *
 * @param programs the programs that were reviewed, in the order given
 * @param findings the findings: errors, then warnings, then what is worth knowing; within these by program, goal and rule
 */
public record DesignReview(List<Program> programs, List<ReviewFinding> findings) {
    private static final List<ReviewRule> RULES = List.of(
            RatioRules.R01,
            RatioRules.R02,
            RatioRules.R03,
            RatioRules.R04,
            RatioRules.R05,
            RatioRules.R06,
            MeasurementRules.R10,
            MeasurementRules.R11,
            MeasurementRules.R12,
            MeasurementRules.R13,
            BaselineRules.R20,
            BaselineRules.R21,
            BaselineRules.R22,
            BaselineRules.R23,
            TargetRules.R24,
            TargetRules.R25,
            TargetRules.R26,
            PaceRule.R27,
            TargetRules.R28,
            LogicRules.R30,
            LogicRules.R31,
            LogicRules.R32,
            LogicRules.R33,
            LogicRules.R34,
            LogicRules.R35,
            DataRules.R40,
            DataRules.R41,
            MeasurementRules.R42,
            MeasurementRules.R43,
            DataRules.R44,
            PublishedRule.R50);

    /** Copies the lists. */
    public DesignReview {
        programs = List.copyOf(programs);
        findings = List.copyOf(findings);
    }

    /** Returns all rules in the order of their ids. */
    public static List<ReviewRule> rules() {
        return RULES;
    }

    /**
     * Reviews the goals of some programs.
     *
     * @param programs the programs; two of them that share an indicator id must mean the same by it
     * @param observations the series of their indicators, each with its program; may be empty
     */
    public static DesignReview of(List<Program> programs, List<Vintages> observations) {
        return of(programs, observations, Optional.empty(), Optional.empty());
    }

    /**
     * Reviews the goals of some programs on a day.
     *
     * @param programs the programs; two of them that share an indicator id must mean the same by it
     * @param observations the series of their indicators, each with its program; may be empty
     * @param asOf the day of the judgement; where it is empty as {@link Portfolio#of} says
     * @param knownOn the day whose knowledge counts: later publications are left out and targets are those in force on it; empty for
     *     all that is known now
     */
    public static DesignReview of(
            List<Program> programs,
            List<Vintages> observations,
            Optional<LocalDate> asOf,
            Optional<LocalDate> knownOn) {
        requireNonNull(asOf, "asOf");
        var scope = new ReviewScope(
                programs.stream()
                        .map(program -> knownOn.map(program::asKnownOn).orElse(program))
                        .toList(),
                observations.stream()
                        .map(vintages -> knownOn.map(vintages::asKnownOn).orElseGet(vintages::latest))
                        .toList(),
                Portfolio.of(programs, observations, asOf, knownOn));
        return new DesignReview(
                programs,
                RULES.stream()
                        .flatMap(rule -> rule.findings(scope))
                        .sorted(Comparator.comparing(ReviewFinding::severity)
                                .thenComparing(finding -> place(programs, finding))
                                .thenComparing(finding -> goalPlace(programs, finding)))
                        .toList());
    }

    /** Counts the findings of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Tells whether there is a finding of a severity, or a worse one. */
    public boolean hasAtLeast(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    /** Returns the findings on a goal. */
    public List<ReviewFinding> on(ProgramId program, GoalId goal) {
        return findings.stream()
                .filter(finding -> finding.program().equals(program)
                        && finding.goal().filter(goal::equals).isPresent())
                .toList();
    }

    private static int place(List<Program> programs, ReviewFinding finding) {
        return programs.stream().map(Program::id).toList().indexOf(finding.program());
    }

    /** What is about no single goal comes first. */
    private static int goalPlace(List<Program> programs, ReviewFinding finding) {
        var goals = programs.get(place(programs, finding)).goals();
        return finding.goal()
                .map(id -> goals.stream().map(goal -> goal.id()).toList().indexOf(id))
                .orElse(-1);
    }
}
