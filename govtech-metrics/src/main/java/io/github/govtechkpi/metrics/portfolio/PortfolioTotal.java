package io.github.govtechkpi.metrics.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.decomposition.RatioAggregation;
import io.github.govtechkpi.metrics.decomposition.RatioAggregations;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.Optional;

/**
 * The sums of results that add up: of one unit and one direction, or of the areas of one ratio goal.
 *
 * @param unit the unit
 * @param direction which way is better
 * @param members the results, at least two
 * @param amounts the sums
 * @param ratio of a ratio goal, the sum of the numerators over the sum of the denominators; empty for amounts
 * @param caveats what a reader has to know about the sums
 */
public record PortfolioTotal(
        MeasureUnit unit,
        Direction direction,
        List<Progress> members,
        List<TotalAmount> amounts,
        Optional<Computed<GuardedRatio>> ratio,
        List<Caveat> caveats) {
    /** Checks that every part is there. */
    public PortfolioTotal {
        requireNonNull(unit, "unit");
        requireNonNull(direction, "direction");
        members = List.copyOf(members);
        amounts = List.copyOf(amounts);
        requireNonNull(ratio, "ratio");
        caveats = List.copyOf(caveats);
    }

    /**
     * Computes what nobody gets unasked: the average of the members' ratios, beside the ratio of the sums. It belongs to the members, however
     * large or small each is, and not to the whole.
     *
     * @return the aggregation; {@code NO_COUNTS} for amounts, {@code EMPTY_TABLE} without current values
     */
    public Computed<RatioAggregation> averageOfUnits() {
        return ratio.isEmpty() ? Computed.notComputable(ReasonCode.NO_COUNTS) : RatioAggregations.of(ratios(members));
    }

    static List<Ratio> ratios(List<Progress> members) {
        return members.stream()
                .flatMap(progress -> progress.current().stream())
                .flatMap(observation -> observation.value().stream())
                .filter(Ratio.class::isInstance)
                .map(Ratio.class::cast)
                .toList();
    }
}
