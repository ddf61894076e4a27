package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/** Judges a total that is collected period by period: 720 of 1,200 after 6 of 12 periods. */
public final class CumulativeTotals {
    private CumulativeTotals() {}

    /**
     * How far a total has come after k of n periods.
     *
     * @param total the total G to collect
     * @param periods the number n of periods
     * @param elapsed the number k of periods that are over
     * @param cumulative the sum of the flows so far
     * @param expectedUniform {@code G*k/n}
     * @param deviation {@code cumulative - expectedUniform}
     * @param remainingTotal {@code max(0, G - cumulative)}
     * @param requiredPerRemainingPeriod {@code remainingTotal/(n-k)}; not computable where no period is left
     * @param runRate {@code cumulative/k}; not computable before the first period
     * @param projectedTotal {@code runRate*n}
     * @param periodsToGo {@code remainingTotal/runRate}; not computable where the total is reached, or not at this rate
     */
    public record CumulativeProgress(
            double total,
            int periods,
            int elapsed,
            double cumulative,
            double expectedUniform,
            double deviation,
            double remainingTotal,
            Computed<Double> requiredPerRemainingPeriod,
            Computed<Double> runRate,
            Computed<Double> projectedTotal,
            Computed<Double> periodsToGo) {
        /** Checks that every part is there. */
        public CumulativeProgress {
            requireNonNull(requiredPerRemainingPeriod, "requiredPerRemainingPeriod");
            requireNonNull(runRate, "runRate");
            requireNonNull(projectedTotal, "projectedTotal");
            requireNonNull(periodsToGo, "periodsToGo");
        }

        /** Tells whether the total is reached. */
        public boolean achieved() {
            return cumulative >= total;
        }
    }

    /**
     * Judges the flows so far, one for each period that is over.
     *
     * @param total the total to collect
     * @param periods the number of periods, at least 1 and not below the number of flows
     * @return the progress; {@code MISSING_PERIOD} if a flow is NaN, because the sum would be a lower bound only
     */
    public static Computed<CumulativeProgress> of(double total, int periods, double[] flows) {
        Arguments.finite(total, "total");
        if (periods < 1 || flows.length > periods) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "periods must be at least 1 and not below the number of flows %d, but was %d"
                            .formatted(flows.length, periods));
        }
        var sum = 0.0;
        for (var flow : flows) {
            if (Double.isNaN(flow)) {
                return Computed.notComputable(ReasonCode.MISSING_PERIOD);
            }
            sum += Arguments.finite(flow, "flows");
        }
        return Computed.of(of(total, periods, flows.length, sum));
    }

    /** Judges a sum that is known; with missing periods it is a lower bound, which the caller says. */
    static CumulativeProgress of(double total, int periods, int elapsed, double sum) {
        var expected = total * elapsed / periods;
        var remaining = Math.max(0, total - sum);
        Computed<Double> runRate =
                elapsed == 0 ? Computed.notComputable(ReasonCode.NO_TIME_ELAPSED) : Computed.of(sum / elapsed);
        return new CumulativeProgress(
                total,
                periods,
                elapsed,
                sum,
                expected,
                sum - expected,
                remaining,
                elapsed >= periods
                        ? Computed.notComputable(ReasonCode.NO_PERIOD_LEFT)
                        : Computed.of(remaining / (periods - elapsed)),
                runRate,
                runRate.map(rate -> rate * periods),
                sum >= total
                        ? Computed.notComputable(ReasonCode.ALREADY_ACHIEVED)
                        : runRate.flatMap(rate -> rate <= 0
                                ? Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE)
                                : Computed.of(remaining / rate)));
    }
}
