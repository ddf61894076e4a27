package io.github.govtechkpi.model.rating;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidValueException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Limits that a measure has to keep, for example an achievement rate from 0.6 (以上) to below 1 (未満).
 *
 * <p>Whether a limit itself belongs to the step is part of the rule: 以上 and 以下 include it, 超 and 未満 do not.
 *
 * @param measure what is looked at
 * @param atLeast the lower limit, included (以上)
 * @param above the lower limit, excluded (超)
 * @param atMost the upper limit, included (以下)
 * @param below the upper limit, excluded (未満)
 */
public record RatingCondition(
        RatingMeasure measure,
        Optional<BigDecimal> atLeast,
        Optional<BigDecimal> above,
        Optional<BigDecimal> atMost,
        Optional<BigDecimal> below) {
    /** Checks that there is a limit, no more than one on each side, and something between them. */
    public RatingCondition {
        requireNonNull(measure, "measure");
        atLeast = atLeast.map(Decimals::plain);
        above = above.map(Decimals::plain);
        atMost = atMost.map(Decimals::plain);
        below = below.map(Decimals::plain);
        if ((atLeast.isPresent() && above.isPresent()) || (atMost.isPresent() && below.isPresent())) {
            throw InvalidValueException.of(
                            "下限はatLeast（以上）かabove（超）、上限はatMost（以下）かbelow（未満）のどちらか一方です（%s）。",
                            "A condition has one of atLeast and above, and one of atMost and below, but that on %s has both",
                            measure)
                    .allowing("one of atLeast and above, and one of atMost and below");
        }
        var low = atLeast.isPresent() ? atLeast : above;
        var high = atMost.isPresent() ? atMost : below;
        if (low.isEmpty() && high.isEmpty()) {
            throw InvalidValueException.of(
                            "条件には限度（atLeast、above、atMost、below）が必要です（%s）。",
                            "A condition needs a limit (atLeast, above, atMost or below), but that on %s has none",
                            measure)
                    .allowing("at least one of atLeast, above, atMost and below");
        }
        if (low.isPresent() && high.isPresent()) {
            var order = low.get().compareTo(high.get());
            if (order > 0 || (order == 0 && !(atLeast.isPresent() && atMost.isPresent()))) {
                throw InvalidValueException.of(
                                "下限%sと上限%sの間に値がありません。限度を訂正してください。",
                                "No value lies between %s and %s: correct the limits", low.get(), high.get())
                        .allowing("a lower limit below the upper one");
            }
        }
    }

    /** Tells whether a value keeps the limits. */
    public boolean holds(BigDecimal value) {
        return atLeast.filter(limit -> value.compareTo(limit) < 0).isEmpty()
                && above.filter(limit -> value.compareTo(limit) <= 0).isEmpty()
                && atMost.filter(limit -> value.compareTo(limit) > 0).isEmpty()
                && below.filter(limit -> value.compareTo(limit) >= 0).isEmpty();
    }
}
