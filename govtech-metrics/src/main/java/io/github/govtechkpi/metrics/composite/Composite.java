package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A composite score together with its components and the items that are met.
 *
 * @param value the weighted arithmetic mean, for example 0.75
 * @param geometric the weighted geometric mean, which a weak component pulls down; not computable with a value of 0 or less
 * @param minimum the weakest component's value, without weights
 * @param group the maturity group of {@code value}; not computable unless every value lies from 0 to 1
 * @param components the components in the order given, also those without a value
 * @param items the items met behind the score
 * @param weightPresent the share of all weights that belongs to components with a value; 1 if none is missing
 * @param derivation how the score came about
 */
public record Composite(
        double value,
        Computed<Double> geometric,
        double minimum,
        Computed<MaturityGroup> group,
        List<Component> components,
        ItemsMet items,
        double weightPresent,
        Derivation derivation) {
    private static final int SHOWN_DECIMALS = 3;

    /** Copies the components. */
    public Composite {
        requireNonNull(geometric, "geometric");
        requireNonNull(group, "group");
        components = List.copyOf(components);
        requireNonNull(items, "items");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the score with the items met, never alone: {@code 0.750（48項目中31項目）}, {@code 0.750 (31 of 48 items)}. */
    public LocalizedText text() {
        var shown = BigDecimal.valueOf(value)
                .setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
        var counts = items.text();
        return LocalizedText.of(
                shown + "（" + counts.ja().orElseThrow() + "）",
                shown + " (" + counts.en().orElseThrow() + ")");
    }

    /**
     * One part of a composite.
     *
     * @param name the component, for example {@code CGSI}
     * @param value its score, if there is one
     * @param weight its weight as entered; only the proportions of the weights count
     */
    public record Component(String name, Optional<Double> value, double weight) {
        /** Checks that name and value are there. */
        public Component {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    /** What to do when a component has no value. */
    public enum MissingRule {
        /** Answer that there is no composite; the default. */
        REFUSE,
        /** Weigh the components that are there, and state how much of the weight is present. */
        RENORMALISE
    }
}
