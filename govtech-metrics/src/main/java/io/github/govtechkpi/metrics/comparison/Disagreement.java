package io.github.govtechkpi.metrics.comparison;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.assessment.MethodVerdict;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * The verdicts on one goal side by side, grouped by what they amount to, with what makes them differ.
 *
 * @param groups the groups from best to worst; methods without a verdict are in none
 * @param linearRatio our own measure beside them: the pace in amounts over the pace that is needed
 * @param linearStanding what that amounts to
 * @param causes a sentence for each thing that makes the verdicts differ; none where they agree
 */
public record Disagreement(
        List<Group> groups, Computed<Double> linearRatio, Computed<StatusCode> linearStanding, List<Caveat> causes) {
    /** Checks that every part is there. */
    public Disagreement {
        groups = List.copyOf(groups);
        requireNonNull(linearRatio, "linearRatio");
        requireNonNull(linearStanding, "linearStanding");
        causes = List.copyOf(causes);
    }

    /**
     * The methods that come to one verdict.
     *
     * @param standing what the verdict amounts to
     * @param verdicts the methods, in the order asked for
     */
    public record Group(StatusCode standing, List<MethodVerdict> verdicts) {
        /** Copies the list. */
        public Group {
            requireNonNull(standing, "standing");
            verdicts = List.copyOf(verdicts);
        }
    }
}
