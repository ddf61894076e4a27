package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tables of how an amount changes with each of its inputs (感度分析). */
public final class Tornados {
    // METHODS 6.5: a table of +-30 percent goes with every published amount of money
    private static final double LOW_FACTOR = 0.7;
    private static final double HIGH_FACTOR = 1.3;
    /** Swings that are equal but for the rounding of doubles are ties. */
    private static final MathContext TIE = new MathContext(12);

    /** Above this difference, no 12 digits are the same. */
    private static final double NEARLY_A_TIE = 2e-11;

    private static final Derivation DERIVATION = Derivation.of(
            "One-way sensitivity (tornado) table",
            LocalizedText.of(
                    "入力を一つずつ動かし、他の入力は変えていません。入力どうしの連動は考えていません。",
                    "One input moves at a time and the others stay: inputs that move together are not covered."),
            LocalizedText.of(
                    "動かす幅は共通の目安であり、それぞれの入力の不確かさの推定ではありません。割合は1を超えて動かしません。",
                    "The range is the same for every input and no estimate of its uncertainty; a share is not moved above 1."));

    private Tornados() {}

    /**
     * Moves one input at a time by 30 percent down and up, for example 7,500,000 yen to 5,250,000 and 9,750,000.
     *
     * @see #oneWay(List, double, double, ToDoubleFunction)
     */
    public static Tornado oneWay(List<Tornado.Input> inputs, ToDoubleFunction<double[]> amount) {
        return oneWay(inputs, LOW_FACTOR, HIGH_FACTOR, amount);
    }

    /**
     * Moves one input at a time and computes the amount again.
     *
     * <p>Formula: {@code low = amount(.., lowFactor * input, ..)}, {@code high = amount(.., highFactor * input, ..)},
     * {@code swing = |high - low|}. A share stops at 1. Rows: widest swing first, ties in the order of the inputs. An amount
     * below 0 has its low case nearer to 0.<br>
     * Unit: yen.
     *
     * @param inputs the inputs as entered
     * @param lowFactor the factor of the low case, below {@code highFactor}
     * @param highFactor the factor of the high case
     * @param amount the amount in yen for inputs in the given order; it is handed a new array each time
     * @throws InvalidInputException if an input, an amount or a swing is not finite ({@code INVALID_INPUT}), or if the factors are not
     *     in ascending order ({@code INVALID_RANGE})
     */
    public static Tornado oneWay(
            List<Tornado.Input> inputs, double lowFactor, double highFactor, ToDoubleFunction<double[]> amount) {
        var values = inputs.stream().mapToDouble(Tornado.Input::value).toArray();
        for (var input : inputs) {
            Arguments.finite(input.value(), input.name().toString());
        }
        if (Arguments.finite(lowFactor, "lowFactor") >= Arguments.finite(highFactor, "highFactor")) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_RANGE,
                    "lowFactor must be below highFactor, but they were %s and %s".formatted(lowFactor, highFactor));
        }
        var rows = new ArrayList<Tornado.Row>();
        var exactLow = Amounts.exact(lowFactor);
        var exactHigh = Amounts.exact(highFactor);
        for (var i = 0; i < values.length; i++) {
            var input = inputs.get(i);
            // in decimal, so that 2500 * 1.3 is 3250 as on paper
            var exact = Amounts.exact(input.value());
            var lowInput = moved(input, exact.multiply(exactLow));
            var highInput = moved(input, exact.multiply(exactHigh));
            var low = finite(amount.applyAsDouble(with(values, i, lowInput)));
            var high = finite(amount.applyAsDouble(with(values, i, highInput)));
            var swing = Arguments.finite(Math.abs(high - low), "swing");
            rows.add(new Tornado.Row(input, lowInput, highInput, low, high, swing));
        }
        rows.sort(Tornados::widestFirst);
        return new Tornado(finite(amount.applyAsDouble(values.clone())), lowFactor, highFactor, rows, DERIVATION);
    }

    private static double moved(Tornado.Input input, BigDecimal exact) {
        var moved = Amounts.rounded(exact, input.name().toString());
        return input.share() ? Math.min(1, moved) : moved;
    }

    private static double[] with(double[] values, int index, double value) {
        var changed = values.clone();
        changed[index] = value;
        return changed;
    }

    private static double finite(double amount) {
        return Arguments.finite(amount, "amount");
    }

    private static int widestFirst(Tornado.Row a, Tornado.Row b) {
        var isTie = Math.abs(a.swing() - b.swing()) <= NEARLY_A_TIE * Math.max(a.swing(), b.swing())
                && Amounts.exact(a.swing())
                                .round(TIE)
                                .compareTo(Amounts.exact(b.swing()).round(TIE))
                        == 0;
        return isTie ? 0 : Double.compare(b.swing(), a.swing());
    }
}
