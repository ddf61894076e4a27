package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/**
 * The amount of money that stands for what is hard to count, by one of the guidebook's two routes, for example the
 * yearly cost of the counters that would be needed without the service.
 *
 * @param kind which of the two routes
 * @param text what the amount is made of
 */
public record MonetaryProxy(Kind kind, LocalizedText text) {
    /** The guidebook's two routes to an amount of money. */
    public enum Kind {
        /** The cost that would arise without the service. */
        COST_WITHOUT,
        /** The loss that its absence would cause. */
        LOSS_BY_ABSENCE;

        /** Reads what {@link #toString()} prints. */
        public static Kind parse(String text) {
            return TextForm.parse(Kind.class, text);
        }

        /** Returns the word that files use. */
        @Override
        public String toString() {
            return TextForm.of(name());
        }
    }

    /** Checks that both parts are there. */
    public MonetaryProxy {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }
}
