package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.StatedValue;
import java.util.Optional;

/** The value that a target names: a quantity, or a percentage as it was published. */
public sealed interface TargetLevel {
    /**
     * A target that names an amount or two counts.
     *
     * @param value the quantity, with how exactly it was stated
     */
    record Stated(StatedValue value) implements TargetLevel {
        /** Checks that the value is there. */
        public Stated {
            requireNonNull(value, "value");
        }
    }

    /**
     * A target that was published as a percentage. Without a denominator no count follows from it.
     *
     * @param rate the percentage as it was published
     * @param denominator the base that it is taken of, if it is known
     * @param denominatorSource where that base comes from
     */
    record Published(PublishedRate rate, Optional<AbsoluteValue> denominator, Optional<LocalizedText> denominatorSource)
            implements TargetLevel {
        /** Checks that a base, where there is one, is above 0. */
        public Published {
            requireNonNull(rate, "rate");
            requireNonNull(denominator, "denominator");
            requireNonNull(denominatorSource, "denominatorSource");
            if (denominator.filter(base -> base.amount().signum() <= 0).isPresent()) {
                throw InvalidValueException.of(
                        "分母（denominator）は0より大きい数です（%s）。", "denominator must be above 0, but was %s", denominator.get());
            }
        }
    }
}
