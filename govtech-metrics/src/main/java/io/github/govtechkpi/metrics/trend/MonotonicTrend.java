package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;
import java.util.Optional;

/**
 * What the Mann-Kendall test and the Theil-Sen slope say about a series.
 *
 * @param times the times, in order
 * @param values the observed values, in the order of {@code times}
 * @param confidence the confidence of the slope's interval
 * @param s the pairs that rise less the pairs that fall
 * @param varS the variance of S without a trend, corrected for equal values
 * @param z the normal statistic with continuity correction
 * @param pNormal the two-sided p-value of {@code z}
 * @param pExact the exact two-sided p-value; absent with equal values or from 50 observations on
 * @param tauB Kendall's tau-b, from -1 to 1; not computable for equal values
 * @param slope the median of the slopes of all pairs: the change for each unit of time
 * @param intercept {@code median(y) - slope * median(t)}
 * @param slopeLow the lower limit of the slope, at a rounded rank (Sen 1968; the recommended convention)
 * @param slopeHigh the upper limit of the slope, at a rounded rank
 * @param interpolatedLow the lower limit between two ranks (Gilbert 1987); not computable where the rank lies outside
 * @param interpolatedHigh the upper limit between two ranks
 * @param derivation method, assumptions and warnings
 */
public record MonotonicTrend(
        List<Double> times,
        List<Double> values,
        double confidence,
        int s,
        double varS,
        double z,
        double pNormal,
        Optional<Double> pExact,
        Computed<Double> tauB,
        double slope,
        double intercept,
        Computed<Double> slopeLow,
        Computed<Double> slopeHigh,
        Computed<Double> interpolatedLow,
        Computed<Double> interpolatedHigh,
        Derivation derivation) {
    /** Copies the columns and checks that every part is there. */
    public MonotonicTrend {
        times = Column.copyOf(times);
        values = Column.copyOf(values);
        Arguments.sameLength(times.size(), values.size(), "times and values");
        requireNonNull(pExact, "pExact");
        requireNonNull(tauB, "tauB");
        requireNonNull(slopeLow, "slopeLow");
        requireNonNull(slopeHigh, "slopeHigh");
        requireNonNull(interpolatedLow, "interpolatedLow");
        requireNonNull(interpolatedHigh, "interpolatedHigh");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the number of observations. */
    public int n() {
        return times.size();
    }

    /** Returns the exact p-value where there is one, else the normal one. */
    public double p() {
        return pExact.orElse(pNormal);
    }

    /** Returns slope, interval and p in the form that all trend methods share. */
    public TrendReport report() {
        return new TrendReport(derivation.method(), confidence, slope, slopeLow, slopeHigh, Computed.of(p()), n());
    }
}
