package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/** Values of any unit brought to a scale from 0 to 1 between two fixed goalposts. */
public final class Goalposts {
    private static final Derivation DERIVATION = Derivation.of(
            "Goalpost (min-max) scaling with fixed goalposts",
            LocalizedText.of("上限と下限は固定で、比較対象の集団によって変わりません。", "The goalposts are fixed and do not move with the peers."),
            LocalizedText.of(
                    "範囲を外れた値は0または1とし、その旨を示しています。",
                    "A value outside the goalposts scores 0 or 1, and the result says so."));

    private Goalposts() {}

    /**
     * Scores a value of which more is better, for example 0.5 for 5 between 0 and 10.
     *
     * <p>Formula: {@code score = (value - low) / (high - low)}, 0 below and 1 above the goalposts, with {@code clamped} set. A
     * value on a goalpost is not clamped.<br>
     * Unit: none.
     *
     * @throws InvalidInputException if the value is not finite ({@code MISSING_COMPONENT}), a goalpost is not ({@code
     *     INVALID_INPUT}), or {@code low} is not below {@code high} ({@code INVALID_RANGE})
     */
    public static Score higherIsBetter(double value, double low, double high) {
        return score(value, low, high, true);
    }

    /**
     * Scores a value of which less is better, for example 0.7 for 3 between 0 and 10.
     *
     * <p>Formula: {@code score = (high - value) / (high - low)}; the rest as {@link #higherIsBetter}.
     *
     * @throws InvalidInputException as {@link #higherIsBetter}
     */
    public static Score lowerIsBetter(double value, double low, double high) {
        return score(value, low, high, false);
    }

    private static Score score(double value, double low, double high, boolean higherIsBetter) {
        if (!Double.isFinite(value)) {
            throw new InvalidInputException(
                    ReasonCode.MISSING_COMPONENT, "value must be a finite number, but was %s".formatted(value));
        }
        Arguments.finite(low, "low");
        Arguments.finite(high, "high");
        if (low >= high) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_RANGE, "low must be below high, but they were %s and %s".formatted(low, high));
        }
        var clamped = value < low || value > high;
        var inside = Math.max(low, Math.min(high, value));
        var range = Arguments.finite(high - low, "high - low");
        var score = (higherIsBetter ? inside - low : high - inside) / range;
        return new Score(value, low, high, higherIsBetter, score, clamped, DERIVATION);
    }

    /**
     * A value placed between two goalposts.
     *
     * @param value the value, in its own unit
     * @param low the lower goalpost, in the unit of {@code value}
     * @param high the upper goalpost, in the unit of {@code value}
     * @param higherIsBetter whether the upper goalpost scores 1
     * @param score the score, from 0 to 1
     * @param clamped whether the value lies outside the goalposts, so that the score does not show how far
     * @param derivation how the score came about
     */
    public record Score(
            double value,
            double low,
            double high,
            boolean higherIsBetter,
            double score,
            boolean clamped,
            Derivation derivation) {
        /** Checks that the derivation is there. */
        public Score {
            requireNonNull(derivation, "derivation");
        }
    }
}
