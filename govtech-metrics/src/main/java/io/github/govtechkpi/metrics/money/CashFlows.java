package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/**
 * Benefits and costs year by year; year 0 is the evaluation year (基準年) and is not discounted.
 *
 * <p>A year without a figure is an error and never 0. A benefit may be negative and stays a benefit; costs are never netted
 * into benefits.
 *
 * @param benefits yen at the end of year 0, 1, 2, ...
 * @param costs yen at the end of the same years, entered as positive amounts
 * @param droppedYears how many later years were left out because they lie after the evaluation period
 */
public record CashFlows(List<Double> benefits, List<Double> costs, int droppedYears) {
    /** No appraisal looks further (public works: some 50 years); a longer column is a mistake, or meant to keep us busy. */
    static final int MAX_YEARS = 200;

    /** Checks that both columns have the same years and a finite figure in each. */
    public CashFlows {
        benefits = Column.copyOf(benefits);
        costs = Column.copyOf(costs);
        Arguments.sameLength(benefits.size(), costs.size(), "benefits and costs");
        if (benefits.isEmpty() || benefits.size() > MAX_YEARS + 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "benefits and costs must have from 1 to %s years, but have %s"
                            .formatted(MAX_YEARS + 1, benefits.size()));
        }
        requireFinite(benefits, "benefits");
        requireFinite(costs, "costs");
        if (droppedYears < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "droppedYears must be 0 or more, but was " + droppedYears);
        }
    }

    /**
     * Makes flows from two columns of yen, for example {@code {0, 300000}} and {@code {250000, 0}}.
     *
     * @throws InvalidInputException if the columns differ in length ({@code LENGTH_MISMATCH}), are empty or hold a value that
     *     is not finite ({@code INVALID_INPUT})
     */
    public static CashFlows of(double[] benefits, double[] costs) {
        return new CashFlows(Column.of(benefits), Column.of(costs), 0);
    }

    /**
     * Returns the flows up to the last year of the evaluation period (評価期間); an appraisal says how many it left out.
     *
     * @param lastYear the last year to keep, 0 or more
     * @throws InvalidInputException with {@code INVALID_INPUT} for a negative year
     */
    public CashFlows until(int lastYear) {
        if (lastYear < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "lastYear must be 0 or more, but was " + lastYear);
        }
        if (lastYear >= lastYear()) {
            return this;
        }
        return new CashFlows(
                benefits.subList(0, lastYear + 1),
                costs.subList(0, lastYear + 1),
                droppedYears + lastYear() - lastYear);
    }

    /** Returns the last year, counted from the evaluation year. */
    public int lastYear() {
        return benefits.size() - 1;
    }

    private static void requireFinite(List<Double> amounts, String name) {
        for (var year = 0; year < amounts.size(); year++) {
            if (!Double.isFinite(amounts.get(year))) {
                Arguments.finite(amounts.get(year), name + "[" + year + "]");
            }
        }
    }
}
