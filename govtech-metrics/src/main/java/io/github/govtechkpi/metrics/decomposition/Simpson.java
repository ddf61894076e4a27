package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.ParadoxReport.Reversal;
import io.github.govtechkpi.metrics.decomposition.ParadoxReport.Stratum;
import io.github.govtechkpi.metrics.decomposition.StratifiedTable.Cells;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Finds Simpson's paradox: two arms whose comparison in total and within their strata points in opposite directions. */
public final class Simpson {
    private static final Derivation DERIVATION = Derivation.of(
            "Pooled against stratum-wise comparison (Simpson 1951), direct standardisation, Mantel-Haenszel (1959)",
            LocalizedText.of(
                    "層は重なりがなく、比べる二つの群に共通のものとします。", "The strata do not overlap, and are the same for both arms."),
            LocalizedText.of("件数は互いに独立した事例の数とします（検定の前提）。", "The counts are independent cases, as the test assumes."));

    private Simpson() {}

    /**
     * Compares arm A (side 0) with arm B (side 1) in total and in each stratum.
     *
     * <p>Reversal: {@code FULL} if every stratum with a difference has the sign opposite to the pooled difference, {@code
     * PARTIAL} if such strata hold more than half of all cases, {@code NONE} otherwise and for a pooled difference of
     * exactly 0. Kidney stones: 273 of 350 against 289 of 350 in total, yet 81 of 87 against 234 of 270 and 192 of 263
     * against 55 of 80 in the two strata: FULL.<br>
     * Direct standardisation: {@code sum w (rA - rB) / sum w} with {@code w = nA + nB} of the stratum. Mantel-Haenszel with
     * {@code T = nA + nB}: risk difference {@code sum((a nB - b nA) / T) / sum(nA nB / T)}, risk ratio {@code sum(a nB / T) /
     * sum(b nA / T)}, odds ratio {@code sum(a (nB - b) / T) / sum(b (nA - a) / T)}. Cochran-Mantel-Haenszel: squared sum
     * of {@code a - E(a)} over the sum of the hypergeometric variances; corrected by one half only where that sum is at
     * least one half. Signs are decided on exact fractions.<br>
     * Unit: shares, 0.1 being 10 points. An empty arm in a stratum leaves that stratum without a difference.<br>
     * Source: Simpson, JRSS B 13 (1951) 238; Mantel and Haenszel, JNCI 22 (1959) 719; correction as R's mantelhaen.test.
     *
     * @param strata the strata: whole counts, the events a part of their base
     * @return the comparison; {@code ZERO_DENOMINATOR} if an arm has no base at all, {@code EMPTY_TABLE} without strata
     * @throws InvalidInputException if a count is not whole, exceeds its base, or a name stands twice
     */
    public static Computed<ParadoxReport> compare(List<GroupCounts> strata) {
        var table = GroupCounts.distinct(strata);
        if (table.isEmpty()) {
            return Computed.notComputable(ReasonCode.EMPTY_TABLE);
        }
        var cells = StratifiedTable.of(table);
        if (Fractions.sign(cells.sum(Cells::baseA)) == 0 || Fractions.sign(cells.sum(Cells::baseB)) == 0) {
            return Computed.notComputable(ReasonCode.ZERO_DENOMINATOR);
        }
        table.forEach(Simpson::requireWholeParts);
        return Computed.of(report(table, cells));
    }

    /**
     * Compares four columns, one row for each stratum, as {@link #compare(List)} does.
     *
     * @throws InvalidInputException {@code LENGTH_MISMATCH} if the columns differ in length
     */
    public static Computed<ParadoxReport> compare(
            double[] eventsA, double[] basesA, double[] eventsB, double[] basesB) {
        return compare(GroupCounts.ofColumns(eventsA, basesA, eventsB, basesB));
    }

    private static ParadoxReport report(List<GroupCounts> table, StratifiedTable cells) {
        var eventsA = cells.sum(Cells::a);
        var baseA = cells.sum(Cells::baseA);
        var eventsB = cells.sum(Cells::b);
        var baseB = cells.sum(Cells::baseB);
        var pooled = eventsA.divide(baseA).subtract(eventsB.divide(baseB));
        var strata = new ArrayList<Stratum>();
        for (var i = 0; i < table.size(); i++) {
            strata.add(stratum(table.get(i), cells.strata().get(i), Fractions.sign(pooled)));
        }
        var standardised = standardised(table, cells);
        return new ParadoxReport(
                strata,
                Fractions.toDouble(eventsA),
                Fractions.toDouble(baseA),
                Fractions.toDouble(eventsB),
                Fractions.toDouble(baseB),
                Fractions.toDouble(eventsA.divide(baseA)),
                Fractions.toDouble(eventsB.divide(baseB)),
                Fractions.toDouble(pooled),
                standardised.map(Fractions::toDouble),
                standardised
                        .map(difference -> Fractions.sign(difference) * Fractions.sign(pooled) < 0)
                        .toOptional()
                        .orElse(false),
                cells.mantelHaenszel(),
                reversal(strata),
                DERIVATION.withWarnings(warnings(strata)));
    }

    private static Stratum stratum(GroupCounts counts, Cells cells, int pooledSign) {
        if (!cells.hasBothArms()) {
            return new Stratum(counts, Computed.notComputable(ReasonCode.NO_BASE), false);
        }
        var difference = cells.difference();
        return new Stratum(
                counts, Computed.of(Fractions.toDouble(difference)), Fractions.sign(difference) * pooledSign < 0);
    }

    private static Computed<BigFraction> standardised(List<GroupCounts> table, StratifiedTable cells) {
        for (var i = 0; i < table.size(); i++) {
            var cell = cells.strata().get(i);
            if (!cell.hasBothArms() && Fractions.sign(cell.cases()) > 0) {
                var name = table.get(i).name();
                return Computed.notComputable(Reason.of(
                        ReasonCode.UNIT_WITHOUT_BASE,
                        LocalizedText.of(
                                "層「%s」は一方の群の母数が0のため、構成をそろえた比較はできません。".formatted(name),
                                "The stratum \"%s\" lacks one of the arms, so no difference at a common mix is defined."
                                        .formatted(name))));
            }
        }
        var compared = StratifiedTable.of(
                table.stream().filter(row -> row.denominator0() > 0).toList());
        return Computed.of(compared.sum(Cells::expectedA)
                .subtract(compared.sum(Cells::expectedB))
                .divide(compared.sum(Cells::cases)));
    }

    private static Reversal reversal(List<Stratum> strata) {
        var withDifference = strata.stream()
                .filter(stratum -> stratum.difference()
                        .toOptional()
                        .filter(value -> value != 0)
                        .isPresent())
                .toList();
        var opposite = withDifference.stream().filter(Stratum::opposite).toList();
        if (opposite.isEmpty()) {
            return Reversal.NONE;
        }
        if (opposite.size() == withDifference.size()) {
            return Reversal.FULL;
        }
        return 2 * cases(opposite) > cases(strata) ? Reversal.PARTIAL : Reversal.NONE;
    }

    /** A plain sum of doubles is exact here: whole counts. */
    private static double cases(List<Stratum> strata) {
        return strata.stream()
                .map(Stratum::counts)
                .mapToDouble(counts -> counts.denominator0() + counts.denominator1())
                .sum();
    }

    private static List<Caveat> warnings(List<Stratum> strata) {
        var opposite = strata.stream()
                .filter(Stratum::opposite)
                .map(stratum -> stratum.counts().name())
                .toList();
        return reversal(strata) == Reversal.NONE
                ? List.of()
                : List.of(CaveatCode.TOTAL_AND_PARTS_DISAGREE.with(String.join(", ", opposite)));
    }

    private static void requireWholeParts(GroupCounts stratum) {
        requireWholePart(stratum.numerator0(), stratum.denominator0(), "arm A of \"" + stratum.name() + "\"");
        requireWholePart(stratum.numerator1(), stratum.denominator1(), "arm B of \"" + stratum.name() + "\"");
    }

    private static void requireWholePart(double events, double base, String arm) {
        Arguments.count(events, "events in " + arm);
        Arguments.count(base, "base in " + arm);
        if (events > base) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "events in %s must not exceed their base, but were %s of %s"
                            .formatted(arm, Fractions.plain(events), Fractions.plain(base)));
        }
    }
}
