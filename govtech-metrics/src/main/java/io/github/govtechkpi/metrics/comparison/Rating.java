package io.github.govtechkpi.metrics.comparison;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.assessment.PartOf;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.util.Optional;

/**
 * The grade of a goal by a rating scheme.
 *
 * @param scheme the scheme
 * @param achievement the achievement rate by the scheme's formula; empty for a scheme that does not look at it
 * @param grade the grade, also that of "cannot be evaluated"; empty where the scheme has none for the case
 * @param reason why it cannot be evaluated
 */
public record Rating(
        RatingScheme scheme,
        Optional<Computed<PartOf>> achievement,
        Optional<RatingGrade> grade,
        Optional<Reason> reason) {
    /** Checks that every part is there. */
    public Rating {
        requireNonNull(scheme, "scheme");
        requireNonNull(achievement, "achievement");
        requireNonNull(grade, "grade");
        requireNonNull(reason, "reason");
    }
}
