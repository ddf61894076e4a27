package io.github.govtechkpi.model.rating;

import static java.util.Objects.requireNonNull;

/**
 * The achievement rate that a scheme takes, by which way is better.
 *
 * @param increase the formula where more is better
 * @param decrease the formula where less is better
 */
public record AchievementForms(AchievementForm increase, AchievementForm decrease) {
    /** Checks that both are there. */
    public AchievementForms {
        requireNonNull(increase, "increase");
        requireNonNull(decrease, "decrease");
    }
}
