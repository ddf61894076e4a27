package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.decomposition.ParadoxReport.MantelHaenszel;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/** The 2 x 2 tables of all strata in exact fractions, and the Mantel-Haenszel sums over them. */
final class StratifiedTable {
    private final List<Cells> strata;

    private StratifiedTable(List<Cells> strata) {
        this.strata = strata;
    }

    static StratifiedTable of(List<GroupCounts> strata) {
        return new StratifiedTable(strata.stream().map(Cells::of).toList());
    }

    List<Cells> strata() {
        return strata;
    }

    BigFraction sum(Function<Cells, BigFraction> term) {
        return Fractions.sum(strata.stream().map(term).toList());
    }

    /** A stratum with an empty arm adds 0 to each of these sums, except to the deviation, where it cancels. */
    MantelHaenszel mantelHaenszel() {
        var riskDifference = quotient(
                sum(s -> s.perCase(s.a.multiply(s.baseB).subtract(s.b.multiply(s.baseA)))),
                sum(s -> s.perCase(s.baseA.multiply(s.baseB))),
                ReasonCode.NO_BASE);
        var riskRatio = quotient(
                sum(s -> s.perCase(s.a.multiply(s.baseB))),
                sum(s -> s.perCase(s.b.multiply(s.baseA))),
                ReasonCode.ZERO_DENOMINATOR);
        var oddsRatio = quotient(
                sum(s -> s.perCase(s.a.multiply(s.baseB.subtract(s.b)))),
                sum(s -> s.perCase(s.b.multiply(s.baseA.subtract(s.a)))),
                ReasonCode.ZERO_DENOMINATOR);
        var deviation = sum(Cells::deviation).abs();
        var variance = sum(Cells::variance);
        var half = new BigFraction(1, 2);
        // as R does: a deviation below one half is left as it is, never corrected past 0
        var corrected = deviation.compareTo(half) >= 0 ? deviation.subtract(half) : deviation;
        var chiSquared = quotient(deviation.multiply(deviation), variance, ReasonCode.NO_VARIATION);
        return new MantelHaenszel(
                riskDifference,
                riskRatio,
                oddsRatio,
                chiSquared,
                quotient(corrected.multiply(corrected), variance, ReasonCode.NO_VARIATION),
                chiSquared.map(statistic -> Distributions.normalTwoSidedP(Math.sqrt(statistic))));
    }

    private static Computed<Double> quotient(BigFraction upper, BigFraction lower, ReasonCode undefined) {
        return Fractions.sign(lower) == 0
                ? Computed.notComputable(undefined)
                : Computed.of(Fractions.toDouble(upper.divide(lower)));
    }

    record Cells(BigFraction a, BigFraction baseA, BigFraction b, BigFraction baseB) {
        static Cells of(GroupCounts counts) {
            return new Cells(
                    Fractions.of(counts.numerator0()),
                    Fractions.of(counts.denominator0()),
                    Fractions.of(counts.numerator1()),
                    Fractions.of(counts.denominator1()));
        }

        boolean hasBothArms() {
            return Fractions.sign(baseA) > 0 && Fractions.sign(baseB) > 0;
        }

        BigFraction cases() {
            return baseA.add(baseB);
        }

        BigFraction difference() {
            return a.divide(baseA).subtract(b.divide(baseB));
        }

        /** Arm A's rate weighted by all cases of the stratum; likewise arm B's. */
        BigFraction expectedA() {
            return cases().multiply(a).divide(baseA);
        }

        BigFraction expectedB() {
            return cases().multiply(b).divide(baseB);
        }

        BigFraction perCase(BigFraction value) {
            return Fractions.sign(cases()) == 0 ? BigFraction.ZERO : value.divide(cases());
        }

        BigFraction deviation() {
            return a.subtract(perCase(baseA.multiply(a.add(b))));
        }

        BigFraction variance() {
            var cases = cases();
            if (cases.compareTo(BigFraction.ONE) <= 0) {
                return BigFraction.ZERO;
            }
            var events = a.add(b);
            return baseA.multiply(baseB)
                    .multiply(events)
                    .multiply(cases.subtract(events))
                    .divide(cases.multiply(cases).multiply(cases.subtract(1)));
        }
    }
}
