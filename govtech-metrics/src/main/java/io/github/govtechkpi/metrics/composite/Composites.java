package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.composite.Composite.Component;
import io.github.govtechkpi.metrics.composite.Composite.MissingRule;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Composite scores (総合指標), each with its components and the items that are met.
 *
 * <p>Source: OECD/JRC, <cite>Handbook on Constructing Composite Indicators</cite>, 2008.
 */
public final class Composites {
    private static final Derivation DERIVATION = Derivation.of(
            "Weighted arithmetic mean (OECD/JRC Handbook 2008)",
            LocalizedText.of(
                    "構成要素は互いに補い合えるものとし、低い要素は高い要素で相殺されます（幾何平均と最小値を併記しています）。",
                    "Components make up for each other: a weak one is offset by a strong one (see geometric mean and minimum)."),
            LocalizedText.of(
                    "重みは価値判断であり、重みによって順位が変わることがあります。",
                    "Weights are a value judgement: another choice may change the order."));

    private Composites() {}

    /**
     * Computes a composite score, refusing a missing component.
     *
     * @see #weightedMean(ItemsMet, List, double[], double[], MissingRule)
     */
    public static Computed<Composite> weightedMean(
            ItemsMet items, List<String> names, double[] values, double[] weights) {
        return weightedMean(items, names, values, weights, MissingRule.REFUSE);
    }

    /**
     * Computes a composite score, for example 0.75 for components of 0.8, 0.6, 0.9 and 0.7 with equal weights.
     *
     * <p>Formula: {@code value = sum w x / sum w}; {@code geometric = exp(sum w ln x / sum w)}; {@code minimum} is the smallest
     * value, whatever its weight. Weights need not sum to 1.<br>
     * Unit: that of the components. The group is defined only if every value lies from 0 to 1, the geometric mean only if every
     * value is above 0.<br>
     * Missing (NaN): refused by default ({@code MISSING_COMPONENT}); {@code RENORMALISE} leaves the component out and states the
     * share of the weight that is present. If nothing is left there is no score either.
     *
     * @param items the items met behind the score, for example 31 of 48
     * @param names the components' names
     * @param values their values; NaN where one is missing
     * @param weights their weights, 0 or more
     * @param missing what to do when a value is missing
     * @throws InvalidInputException if the columns differ in length ({@code LENGTH_MISMATCH}), a value is infinite ({@code
     *     MISSING_COMPONENT}), or a weight is negative or all are 0 ({@code INVALID_WEIGHTS})
     */
    public static Computed<Composite> weightedMean(
            ItemsMet items, List<String> names, double[] values, double[] weights, MissingRule missing) {
        Arguments.sameLength(values.length, weights.length, "values and weights");
        Arguments.sameLength(names.size(), values.length, "names and values");
        var anyMissing = Columns.anyMissing(values, "values");
        if (anyMissing && missing == MissingRule.REFUSE) {
            return Computed.notComputable(missing(names, values));
        }
        var weight = Columns.weights(weights);
        var components = new ArrayList<Component>(values.length);
        var weightPresent = 0.0;
        var sum = 0.0;
        var minimum = Double.POSITIVE_INFINITY;
        var maximum = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < values.length; i++) {
            var isMissing = Double.isNaN(values[i]);
            components.add(
                    new Component(names.get(i), isMissing ? Optional.empty() : Optional.of(values[i]), weights[i]));
            if (!isMissing) {
                weightPresent += weights[i];
                sum += weights[i] * values[i];
                minimum = Math.min(minimum, values[i]);
                maximum = Math.max(maximum, values[i]);
            }
        }
        if (weightPresent == 0) {
            return Computed.notComputable(missing(names, values));
        }
        var value = Arguments.finite(sum / weightPresent, "value");
        var shareOfWeight = weightPresent / weight;
        return Computed.of(new Composite(
                value,
                minimum > 0
                        ? Computed.of(geometric(values, weights, weightPresent))
                        : Computed.notComputable(ReasonCode.NON_POSITIVE_COMPONENT),
                minimum,
                minimum >= 0 && maximum <= 1
                        ? Computed.of(MaturityGroup.reachedBy(value))
                        : Computed.notComputable(ReasonCode.OUTSIDE_UNIT_INTERVAL),
                components,
                items,
                shareOfWeight,
                anyMissing ? DERIVATION.withWarnings(List.of(renormalised(shareOfWeight))) : DERIVATION));
    }

    private static double geometric(double[] values, double[] weights, double weightPresent) {
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * Math.log(values[i]);
            }
        }
        return Math.exp(sum / weightPresent);
    }

    private static Caveat renormalised(double shareOfWeight) {
        return CaveatCode.WEIGHTS_RENORMALISED.with(
                BigDecimal.valueOf(shareOfWeight).round(new MathContext(3)).toPlainString());
    }

    /**
     * Computes the World Bank's GovTech Maturity Index: the simple mean of four components from 0 to 1, and its group.
     *
     * <p>Source: World Bank, GTMI (48 indicators: 17, 9, 6 and 16).
     *
     * @param items the indicators met, for example 31 of 48
     * @param cgsi core government systems
     * @param psdi public service delivery
     * @param dcei digital citizen engagement
     * @param gtei GovTech enablers
     * @return the composite; not computable ({@code MISSING_COMPONENT}) if a component is NaN
     * @throws InvalidInputException with {@code INVALID_INPUT} for a component outside 0 to 1
     */
    public static Computed<Composite> gtmi(ItemsMet items, double cgsi, double psdi, double dcei, double gtei) {
        return simpleMeanOfShares(items, List.of("CGSI", "PSDI", "DCEI", "GTEI"), cgsi, psdi, dcei, gtei)
                .map(composite -> named(composite, "GTMI: simple mean of four components (World Bank)", List.of()));
    }

    /**
     * Computes the United Nations' E-Government Development Index: the simple mean of three normalised components.
     *
     * <p>{@code EGDI = (OSI + TII + HCI) / 3}. Each component is relative to the best and the worst country of its year (see
     * {@link PeerIndices}), so the index can fall while more items are met: it carries the warning {@code RELATIVE_TO_PEERS}
     * and is no KGI. Source: UN E-Government Survey, methodology.
     *
     * @param items the questions of the survey that are met
     * @param osi online services, from 0 to 1
     * @param tii telecommunication infrastructure, from 0 to 1
     * @param hci human capital, from 0 to 1
     * @return the composite; not computable ({@code MISSING_COMPONENT}) if a component is NaN
     * @throws InvalidInputException with {@code INVALID_INPUT} for a component outside 0 to 1
     */
    public static Computed<Composite> egdi(ItemsMet items, double osi, double tii, double hci) {
        return simpleMeanOfShares(items, List.of("OSI", "TII", "HCI"), osi, tii, hci)
                .map(composite -> named(
                        composite,
                        "EGDI: simple mean of three components (UN E-Government Survey)",
                        List.of(CaveatCode.RELATIVE_TO_PEERS.with())));
    }

    private static Computed<Composite> simpleMeanOfShares(ItemsMet items, List<String> names, double... values) {
        for (var i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > 1) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "%s must be from 0 to 1, but was %s".formatted(names.get(i), values[i]));
            }
        }
        var equal = new double[values.length];
        Arrays.fill(equal, 1);
        return weightedMean(items, names, values, equal);
    }

    private static Composite named(Composite composite, String method, List<Caveat> warnings) {
        return new Composite(
                composite.value(),
                composite.geometric(),
                composite.minimum(),
                composite.group(),
                composite.components(),
                composite.items(),
                composite.weightPresent(),
                new Derivation(method, composite.derivation().assumptions(), warnings));
    }

    private static Reason missing(List<String> names, double[] values) {
        var without = IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(values[i]))
                .mapToObj(names::get)
                .collect(Collectors.joining(", "));
        return Reason.of(
                ReasonCode.MISSING_COMPONENT,
                LocalizedText.of(
                        "値のない構成要素があります（%s）。".formatted(without), "Components without a value: %s.".formatted(without)));
    }
}
