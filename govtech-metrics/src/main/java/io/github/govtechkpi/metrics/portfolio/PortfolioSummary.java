package io.github.govtechkpi.metrics.portfolio;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import java.util.Arrays;
import java.util.List;

/**
 * What many results are together: how many have which status, the sums of those that add up, and why the others do not.
 *
 * <p>There is no mean of ratios in it: {@link PortfolioTotal#averageOfUnits()} answers who asks for one.
 *
 * @param results how many results there are
 * @param statuses how many have which status, in the order of the codes; none with 0
 * @param totals the sums, in the order of their first result
 * @param refusals the results that are in no sum, with the reason
 */
public record PortfolioSummary(
        int results, List<StatusCount> statuses, List<PortfolioTotal> totals, List<Refusal> refusals) {
    /** Copies the lists. */
    public PortfolioSummary {
        statuses = List.copyOf(statuses);
        totals = List.copyOf(totals);
        refusals = List.copyOf(refusals);
    }

    /**
     * Sums up the results of a portfolio.
     *
     * <p>Results are summed if they have one unit that adds up and one direction; ratios if they are the areas of one goal, numerators and
     * denominators apart. Left out, each with its reason: scores and ranks; parts of an area (slices), which may overlap; a prefecture beside its
     * municipalities; a second goal on the same series; a goal that is a part of another one. A result that nothing can be added to is neither
     * summed nor refused.
     *
     * @param portfolio the results
     */
    public static PortfolioSummary of(Portfolio portfolio) {
        var sums = new SummableResults(portfolio.results());
        return new PortfolioSummary(
                portfolio.results().size(),
                statuses(portfolio.results()),
                sums.groups().stream().map(Totals::of).toList(),
                sums.refusals());
    }

    private static List<StatusCount> statuses(List<Progress> results) {
        return Arrays.stream(StatusCode.values())
                .map(code -> new StatusCount(
                        code,
                        (int) results.stream()
                                .filter(progress -> progress.status().code() == code)
                                .count(),
                        results.size()))
                .filter(count -> count.k() > 0)
                .toList();
    }
}
