package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * How an amount of money changes when one input at a time moves and the others stay: a tornado table.
 *
 * @param base the amount with all inputs as entered, in yen
 * @param lowFactor the factor for the low case, for example 0.7
 * @param highFactor the factor for the high case, for example 1.3
 * @param rows one row for each input, the widest swing first
 * @param derivation how the table came about
 */
public record Tornado(double base, double lowFactor, double highFactor, List<Row> rows, Derivation derivation) {
    /** Copies the rows. */
    public Tornado {
        rows = List.copyOf(rows);
        requireNonNull(derivation, "derivation");
    }

    /**
     * An input that is moved.
     *
     * @param name the input as the table names it, for example 件数
     * @param value the input as entered
     * @param share whether it is a share or a probability, which cannot be moved above 1
     */
    public record Input(LocalizedText name, double value, boolean share) {
        /** Checks that the name is there. */
        public Input {
            requireNonNull(name, "name");
        }

        /** Makes an input that may take any size. */
        public static Input of(LocalizedText name, double value) {
            return new Input(name, value, false);
        }

        /** Makes an input that is a share or a probability. */
        public static Input share(LocalizedText name, double value) {
            return new Input(name, value, true);
        }
    }

    /**
     * What moving one input does.
     *
     * @param input the input
     * @param lowInput its value in the low case
     * @param highInput its value in the high case; 1 at most for a share
     * @param low the amount in the low case, in yen
     * @param high the amount in the high case, in yen
     * @param swing the distance between both amounts, in yen, never negative
     */
    public record Row(Input input, double lowInput, double highInput, double low, double high, double swing) {
        /** Checks that the input is there. */
        public Row {
            requireNonNull(input, "input");
        }
    }
}
