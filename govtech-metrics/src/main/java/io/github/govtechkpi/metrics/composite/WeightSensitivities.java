package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.composite.WeightSensitivity.Swap;
import io.github.govtechkpi.metrics.composite.WeightSensitivity.Unit;
import io.github.govtechkpi.metrics.composite.WeightSensitivity.Verdict;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much scores and their order owe to the choice of weights. */
public final class WeightSensitivities {
    // METHODS 7.2: the order is not robust if any pair can swap within +-25 percent
    private static final double ROBUST_DELTA = 0.25;
    private static final int NAMED_SWAPS = 10;
    private static final Derivation DERIVATION = Derivation.of(
            "Scores over a box of weights (OECD/JRC Handbook 2008, step 7; Saisana, Saltelli and Tarantola 2005)",
            LocalizedText.of(
                    "各構成要素の重みは互いに独立に動かし、合計が1になるように直しています。",
                    "Each weight moves on its own, and all are scaled to a sum of 1."),
            LocalizedText.of("構成要素の値そのものの不確かさは考えていません。", "The components themselves are taken as exact."));

    private WeightSensitivities() {}

    /**
     * Computes the range of each unit's score, and which units can change places, over a box of weights.
     *
     * <p>Formula: {@code score = sum w x / sum w}, with each weight from {@code w (1 - boxDelta)} to {@code w (1 + boxDelta)}.
     * {@code canBeat}: some weights of the box make the difference of two scores positive, decided exactly; a tie is neither a
     * win nor a loss. Over all weights whatsoever a score lies between the smallest and the largest component.<br>
     * Verdict: {@code RANK_NOT_ROBUST} if weights within 25 percent can reverse any pair, whatever {@code boxDelta} is; the
     * warning names the first ten such pairs.
     *
     * @param names the units' names, each once
     * @param values for each unit one value per component; NaN where one is missing
     * @param weights the components' weights, 0 or more
     * @param boxDelta how far each weight may move, as a share of it, from 0 to 1
     * @return the results; not computable ({@code MISSING_COMPONENT}) if a value is missing, ({@code EMPTY_TABLE}) without any
     *     unit
     * @throws InvalidInputException if the columns differ in length ({@code LENGTH_MISMATCH}), a value is infinite ({@code
     *     MISSING_COMPONENT}), a weight is negative or all are 0 ({@code INVALID_WEIGHTS}), {@code boxDelta} lies outside 0 to 1
     *     or a name stands twice ({@code INVALID_INPUT})
     */
    public static Computed<WeightSensitivity> box(
            List<String> names, double[][] values, double[] weights, double boxDelta) {
        Arguments.sameLength(names.size(), values.length, "names and values");
        Columns.rectangular(values, weights.length, "the values of a unit and the weights");
        var anyMissing = false;
        for (var i = 0; i < values.length; i++) {
            anyMissing |= Columns.anyMissing(values[i], "values[" + i + "]");
        }
        Columns.weights(weights);
        if (Arguments.finite(boxDelta, "boxDelta") < 0 || boxDelta > 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "boxDelta must be from 0 to 1, but was %s: enter 25 percent as 0.25".formatted(boxDelta));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "names must hold each unit once, but were " + names);
        }
        if (names.isEmpty()) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        if (anyMissing) {
            return Computed.notComputable(ReasonCode.MISSING_COMPONENT);
        }
        var box = new WeightBox(weights, boxDelta);
        var units = IntStream.range(0, values.length)
                .mapToObj(unit -> unit(unit, names, values, box))
                .toList();
        var swaps = swaps(names, values, new WeightBox(weights, ROBUST_DELTA));
        return Computed.of(new WeightSensitivity(
                units,
                Columns.list(weights),
                boxDelta,
                swaps,
                swaps.isEmpty() ? Verdict.RANK_ROBUST : Verdict.RANK_NOT_ROBUST,
                DERIVATION.withWarnings(warnings(swaps))));
    }

    private static Unit unit(int unit, List<String> names, double[][] values, WeightBox box) {
        var own = values[unit];
        return new Unit(
                names.get(unit),
                Columns.list(own),
                Arguments.finite(box.score(own), "baseScore"),
                Arguments.finite(box.lowest(own), "low"),
                Arguments.finite(box.highest(own), "high"),
                Arrays.stream(own).min().orElseThrow(),
                Arrays.stream(own).max().orElseThrow(),
                others(unit, names, other -> box.canBeat(own, values[other])),
                others(unit, names, other -> box.canBeat(values[other], own)),
                others(unit, names, other -> dominates(own, values[other])));
    }

    private static List<String> others(int unit, List<String> names, IntPredicate condition) {
        return IntStream.range(0, names.size())
                .filter(other -> other != unit)
                .filter(condition)
                .mapToObj(names::get)
                .toList();
    }

    private static boolean dominates(double[] first, double[] second) {
        return IntStream.range(0, first.length).allMatch(i -> first[i] >= second[i]) && !Arrays.equals(first, second);
    }

    private static List<Swap> swaps(List<String> names, double[][] values, WeightBox box) {
        var swaps = new ArrayList<Swap>();
        for (var first = 0; first < values.length; first++) {
            for (var second = first + 1; second < values.length; second++) {
                if (box.canBeat(values[first], values[second]) && box.canBeat(values[second], values[first])) {
                    swaps.add(new Swap(names.get(first), names.get(second)));
                }
            }
        }
        return swaps;
    }

    private static List<Caveat> warnings(List<Swap> swaps) {
        if (swaps.isEmpty()) {
            return List.of();
        }
        var named = swaps.stream().limit(NAMED_SWAPS).map(Swap::toString).collect(Collectors.joining(", "));
        return List.of(CaveatCode.RANK_NOT_ROBUST.with(swaps.size() > NAMED_SWAPS ? named + ", …" : named));
    }
}
