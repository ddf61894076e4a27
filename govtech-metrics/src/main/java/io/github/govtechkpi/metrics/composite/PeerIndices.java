package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scores relative to a set of peers, as the UN's E-Government Development Index makes them. */
public final class PeerIndices {
    private static final Derivation DERIVATION = Derivation.of(
                    "Mean of z-scores with the population standard deviation, then min-max (UN E-Government Survey)",
                    LocalizedText.of(
                            "平均と標準偏差は、比較対象の全団体から計算しています（nで割る標準偏差）。",
                            "Mean and standard deviation are those of all peers (divisor n)."),
                    LocalizedText.of("構成要素の重みはすべて同じです。", "All components have the same weight."))
            .withWarnings(List.of(CaveatCode.RELATIVE_TO_PEERS.with()));

    private PeerIndices() {}

    /**
     * Standardises components over a set of units, and averages them.
     *
     * <p>Formula: {@code z = (x - mean) / sd} with the population standard deviation; {@code composite = mean of z over the
     * components}; {@code minMax = (composite - lowest) / (highest - lowest)}. A component in which all units are equal has z 0
     * everywhere. If all composites are equal to 12 decimals, as with a single unit, {@code minMax} is {@code NO_VARIATION}.<br>
     * Unit: standard deviations; minMax from 0 to 1. The scores carry the warning {@code RELATIVE_TO_PEERS}: use the items met
     * as the KGI.<br>
     * Source: UN E-Government Survey, methodology.
     *
     * @param units the units' names
     * @param items the items that each unit meets
     * @param components for each component one value per unit, more being better; NaN where one is missing
     * @return the scores; not computable ({@code MISSING_COMPONENT}) if a value is missing, ({@code EMPTY_TABLE}) without any
     *     component or unit
     * @throws InvalidInputException if the columns differ in length ({@code LENGTH_MISMATCH}) or a value is infinite ({@code
     *     MISSING_COMPONENT})
     */
    public static Computed<PeerIndex> zScoreIndex(List<String> units, List<ItemsMet> items, double[][] components) {
        Arguments.sameLength(units.size(), items.size(), "units and items");
        Columns.rectangular(components, units.size(), "a component and the units");
        var anyMissing = false;
        for (var i = 0; i < components.length; i++) {
            anyMissing |= Columns.anyMissing(components[i], "components[" + i + "]");
        }
        if (components.length == 0 || units.isEmpty()) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        if (anyMissing) {
            return Computed.notComputable(ReasonCode.MISSING_COMPONENT);
        }
        var z = Arrays.stream(components).map(PeerIndices::zScores).toArray(double[][]::new);
        var composite = IntStream.range(0, units.size())
                .mapToDouble(unit ->
                        Arrays.stream(z).mapToDouble(row -> row[unit]).average().orElseThrow())
                .toArray();
        return Computed.of(new PeerIndex(
                units,
                items,
                Columns.lists(components),
                Columns.lists(z),
                Columns.list(composite),
                minMax(composite),
                DERIVATION));
    }

    private static double[] zScores(double[] values) {
        // the mean of equal values may differ from them in the last bit, and the quotient would be noise
        if (Arrays.stream(values).distinct().count() == 1) {
            return new double[values.length];
        }
        var mean = Arguments.finite(Arrays.stream(values).average().orElseThrow(), "the mean of a component");
        var variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        var sd = Arguments.finite(Math.sqrt(variance), "the standard deviation of a component");
        return Arrays.stream(values).map(value -> (value - mean) / sd).toArray();
    }

    private static List<Computed<Double>> minMax(double[] composite) {
        var lowest = Arrays.stream(composite).min().orElseThrow();
        var range = Arrays.stream(composite).max().orElseThrow() - lowest;
        var scores = new ArrayList<Computed<Double>>();
        for (var value : composite) {
            scores.add(
                    Columns.comparable(range) == 0
                            ? Computed.notComputable(ReasonCode.NO_VARIATION)
                            : Computed.of((value - lowest) / range));
        }
        return scores;
    }
}
