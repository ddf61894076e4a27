package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.RateMix.GroupEffect;
import io.github.govtechkpi.metrics.decomposition.RateMix.Presence;
import io.github.govtechkpi.metrics.decomposition.RateMix.ThreeTerms;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/** Splits the change of an overall rate into the change of the groups' rates and the change of their mix. */
public final class Kitagawa {
    private static final Derivation DERIVATION = Derivation.of(
            "Rate and mix components (Kitagawa 1955)",
            LocalizedText.of(
                    "区分は重なりがなく、全体を尽くしているものとします。", "The groups do not overlap, and together they are the whole."));

    private static final List<Column> COLUMNS = List.of(
            new Column("前の分子", "numerator before", GroupCounts::numerator0),
            new Column("前の分母", "denominator before", GroupCounts::denominator0),
            new Column("後の分子", "numerator after", GroupCounts::numerator1),
            new Column("後の分母", "denominator after", GroupCounts::denominator1));

    private Kitagawa() {}

    /**
     * Splits the change of the rate {@code sum n / sum d}.
     *
     * <p>Formula: with the shares {@code s = d / sum d} and the rates {@code r = n / d}, {@code rateEffect = sum (s0 + s1) / 2
     * * (r1 - r0)} and {@code mixEffect = sum (r0 + r1) / 2 * (s1 - s0)}; they add up to the change of the rate. The
     * three-term form takes the weights and rates of the first period and keeps the interaction apart.<br>
     * A group without a base in one period takes the rate of the other, so that all of its effect is mix; the result flags
     * it. Amounts need not be whole, and rates may exceed 1.<br>
     * Unit: that of the rate, 0.1 being 10 points.<br>
     * Source: Kitagawa, Journal of the American Statistical Association 50 (1955) 1168; Das Gupta, US Census P23-186
     * (1993).
     *
     * @param groups the groups, side 0 being the period before; together they must be the whole
     * @return the split; {@code ZERO_DENOMINATOR} if a period has no base at all, {@code EMPTY_TABLE} without groups
     * @throws InvalidInputException if a group has events without a base, or a name stands twice
     */
    public static Computed<RateMix> between(List<GroupCounts> groups) {
        var table = GroupCounts.distinct(groups);
        if (table.isEmpty()) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        var base0 = total(table, GroupCounts::denominator0);
        var base1 = total(table, GroupCounts::denominator1);
        if (Fractions.sign(base0) == 0 || Fractions.sign(base1) == 0) {
            return Computed.notComputable(ReasonCode.ZERO_DENOMINATOR);
        }
        return Computed.of(split(table, base0, base1));
    }

    /**
     * Splits the change of four columns, one row for each group, as {@link #between(List)} does.
     *
     * @throws InvalidInputException {@code LENGTH_MISMATCH} if the columns differ in length
     */
    public static Computed<RateMix> between(
            double[] numerators0, double[] denominators0, double[] numerators1, double[] denominators1) {
        return between(GroupCounts.ofColumns(numerators0, denominators0, numerators1, denominators1));
    }

    /**
     * Splits the change as {@link #between(List)} does, after a check that the groups add up to the published total.
     *
     * @param groups the groups
     * @param total the counts of the whole in both periods, as published
     * @return the split; {@code GROUPS_NOT_EXHAUSTIVE} with both numbers if one of the four sums differs
     */
    public static Computed<RateMix> between(List<GroupCounts> groups, GroupCounts total) {
        var differing = COLUMNS.stream()
                .filter(column ->
                        !total(groups, column.counts).equals(Fractions.of(column.counts.applyAsDouble(total))))
                .toList();
        return differing.isEmpty() ? between(groups) : Computed.notComputable(notExhaustive(groups, total, differing));
    }

    private static Reason notExhaustive(List<GroupCounts> groups, GroupCounts total, List<Column> differing) {
        var ja = differing.stream().map(column -> column.compare(column.ja, groups, total));
        var en = differing.stream().map(column -> column.compare(column.en, groups, total));
        return Reason.of(
                ReasonCode.GROUPS_NOT_EXHAUSTIVE,
                LocalizedText.of(
                        "内訳の合計が「%s」と一致しません（%s）。".formatted(total.name(), ja.collect(Collectors.joining("、"))),
                        "The groups do not add up to \"%s\": %s."
                                .formatted(total.name(), en.collect(Collectors.joining(", ")))));
    }

    private static BigFraction total(List<GroupCounts> groups, ToDoubleFunction<GroupCounts> counts) {
        return Fractions.sum(groups.stream()
                .map(group -> Fractions.of(counts.applyAsDouble(group)))
                .toList());
    }

    private static RateMix split(List<GroupCounts> groups, BigFraction base0, BigFraction base1) {
        var rows = groups.stream().map(Row::of).toList();
        var events0 = total(groups, GroupCounts::numerator0);
        var events1 = total(groups, GroupCounts::numerator1);
        var ratio0 = events0.divide(base0);
        var ratio1 = events1.divide(base1);
        var change = ratio1.subtract(ratio0);
        // the sums over groups as expected events: their denominators stay short, those of the single effects do not
        var oldBasesAtNewRates = sum(rows, row -> row.base0.multiply(row.rate1)).divide(base0);
        var newBasesAtOldRates = sum(rows, row -> row.base1.multiply(row.rate0)).divide(base1);
        var rateAtOldMix = oldBasesAtNewRates.subtract(ratio0);
        var rateEffect = rateAtOldMix.add(ratio1.subtract(newBasesAtOldRates)).divide(2);
        var mixAtOldRates = newBasesAtOldRates.subtract(ratio0);
        return new RateMix(
                groups,
                Fractions.toDouble(ratio0),
                Fractions.toDouble(ratio1),
                Fractions.toDouble(change),
                Fractions.toDouble(events1.subtract(events0)),
                Fractions.toDouble(rateEffect),
                Fractions.toDouble(change.subtract(rateEffect)),
                rows.stream().map(row -> row.effect(base0, base1)).toList(),
                new ThreeTerms(
                        Fractions.toDouble(rateAtOldMix),
                        Fractions.toDouble(mixAtOldRates),
                        Fractions.toDouble(change.subtract(rateAtOldMix).subtract(mixAtOldRates))),
                DERIVATION.withWarnings(warnings(rows)));
    }

    private static BigFraction sum(List<Row> rows, Function<Row, BigFraction> term) {
        return Fractions.sum(rows.stream().map(term).toList());
    }

    private static List<Caveat> warnings(List<Row> rows) {
        var warnings = new ArrayList<Caveat>();
        for (var row : rows) {
            if (row.presence == Presence.NEW_GROUP) {
                warnings.add(CaveatCode.NEW_GROUP.with(row.name));
            } else if (row.presence == Presence.CLOSED_GROUP) {
                warnings.add(CaveatCode.CLOSED_GROUP.with(row.name));
            }
        }
        return warnings;
    }

    private record Column(String ja, String en, ToDoubleFunction<GroupCounts> counts) {
        String compare(String name, List<GroupCounts> groups, GroupCounts total) {
            return "%s: %s ≠ %s"
                    .formatted(
                            name,
                            Fractions.plain(Fractions.toDouble(total(groups, counts))),
                            Fractions.plain(counts.applyAsDouble(total)));
        }
    }

    private record Row(
            String name,
            BigFraction base0,
            BigFraction rate0,
            BigFraction base1,
            BigFraction rate1,
            Presence presence) {
        static Row of(GroupCounts group) {
            requireBase(group.name(), group.numerator0(), group.denominator0());
            requireBase(group.name(), group.numerator1(), group.denominator1());
            var base0 = Fractions.of(group.denominator0());
            var base1 = Fractions.of(group.denominator1());
            var presence = presence(group.denominator0() > 0, group.denominator1() > 0);
            var rate0 =
                    group.denominator0() > 0 ? Fractions.of(group.numerator0()).divide(base0) : BigFraction.ZERO;
            var rate1 =
                    group.denominator1() > 0 ? Fractions.of(group.numerator1()).divide(base1) : rate0;
            return new Row(group.name(), base0, presence == Presence.NEW_GROUP ? rate1 : rate0, base1, rate1, presence);
        }

        private static Presence presence(boolean before, boolean after) {
            if (before) {
                return after ? Presence.BOTH : Presence.CLOSED_GROUP;
            }
            return after ? Presence.NEW_GROUP : Presence.EMPTY;
        }

        private static void requireBase(String name, double events, double base) {
            if (base == 0 && events > 0) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "The group \"%s\" has %s events without a base: correct one of the two"
                                .formatted(name, Fractions.plain(events)));
            }
        }

        GroupEffect effect(BigFraction total0, BigFraction total1) {
            var share0 = base0.divide(total0);
            var share1 = base1.divide(total1);
            return new GroupEffect(
                    name,
                    Fractions.toDouble(share0.add(share1).divide(2).multiply(rate1.subtract(rate0))),
                    Fractions.toDouble(rate0.add(rate1).divide(2).multiply(share1.subtract(share0))),
                    presence);
        }
    }
}
