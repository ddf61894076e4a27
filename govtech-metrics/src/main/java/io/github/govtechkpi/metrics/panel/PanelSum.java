package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.quality.Coverage;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The sum of a group's areas in one period: of a ratio, numerators over denominators, never a mean of ratios.
 *
 * @param indicator the indicator
 * @param group the name of the group, for example {@code 130001} or {@code nation}
 * @param period the period
 * @param numerator the sum of the amounts, or of the numerators
 * @param denominator the sum of the denominators; empty for an indicator of one amount
 * @param coverage how many of the areas that ever reported have a value in the period
 */
public record PanelSum(
        IndicatorId indicator,
        String group,
        ReportingPeriod period,
        BigDecimal numerator,
        Optional<BigDecimal> denominator,
        Coverage coverage) {
    /** Checks that every part is there. */
    public PanelSum {
        requireNonNull(indicator, "indicator");
        requireNonNull(group, "group");
        requireNonNull(period, "period");
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        requireNonNull(coverage, "coverage");
    }
}
