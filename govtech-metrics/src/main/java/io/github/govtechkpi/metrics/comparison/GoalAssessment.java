package io.github.govtechkpi.metrics.comparison;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.assessment.AssessmentInputs;
import io.github.govtechkpi.metrics.assessment.MethodVerdict;
import io.github.govtechkpi.metrics.progress.Progress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What the methods asked for say about one goal.
 *
 * @param progress the goal's progress
 * @param inputs what the methods judged
 * @param verdicts the verdicts, one for each method asked for and in that order
 * @param disagreement the verdicts grouped, and what makes them differ
 * @param rating the grade by a rating scheme, where one was given
 */
public record GoalAssessment(
        Progress progress,
        AssessmentInputs inputs,
        List<MethodVerdict> verdicts,
        Disagreement disagreement,
        Optional<Rating> rating) {
    /** Checks that every part is there. */
    public GoalAssessment {
        requireNonNull(progress, "progress");
        requireNonNull(inputs, "inputs");
        verdicts = List.copyOf(verdicts);
        requireNonNull(disagreement, "disagreement");
        requireNonNull(rating, "rating");
    }

    /** Returns what a reader has to know: the caveats of the methods, then what makes them differ; each once. */
    public List<Caveat> caveats() {
        var all = new LinkedHashSet<Caveat>();
        verdicts.forEach(verdict -> all.addAll(verdict.caveats()));
        all.addAll(disagreement.causes());
        return List.copyOf(all);
    }
}
