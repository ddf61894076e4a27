package io.github.govtechkpi.metrics.funnel;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the funnels of two years, of two programs, or of one program on two days. */
public final class FunnelComparisons {
    private static final Derivation DERIVATION =
            Derivation.of("Counts side by side; of independent funnels with the ratio guard");

    private FunnelComparisons() {}

    /**
     * Compares two funnels stage by stage.
     *
     * <p>Counts are subtracted. What goes beyond that, the multiple of a count and the difference of two rates, needs funnels that do not share
     * a challenge: those of two years' challenges are compared by the guard, those of one program on two days answer
     * {@code NOT_INDEPENDENT}. Published totals are compared where both funnels have one of the same thing, the latest of each.
     *
     * @param before the first funnel
     * @param after the second funnel
     */
    public static FunnelComparison between(Funnel before, Funnel after) {
        var independent = !before.program().id().equals(after.program().id())
                || (before.startedIn().isPresent()
                        && after.startedIn().isPresent()
                        && Collections.disjoint(before.followed(), after.followed()));
        var counts = new ArrayList<CountDifference>();
        counts(before)
                .forEach(first -> counts(after)
                        .filter(first::countsTheSameAs)
                        .filter(second -> first.recorded() || !first.equals(second)) // the same total says nothing new
                        .findFirst()
                        .ifPresent(second -> counts.add(counts(first, second, independent))));
        return new FunnelComparison(
                before,
                after,
                independent,
                counts,
                rates(before, after, independent),
                DERIVATION.withWarnings(unequalTime(before, after)));
    }

    private static Stream<FunnelCount> counts(Funnel funnel) {
        return Stream.concat(
                funnel.stages().stream().map(flow -> FunnelCount.recorded(flow.stage(), flow.reached())),
                funnel.published().stream().filter(count -> isLatest(count, funnel.published())));
    }

    private static boolean isLatest(FunnelCount count, List<FunnelCount> all) {
        return all.stream()
                .filter(count::countsTheSameAs)
                .max(Comparator.comparing(FunnelComparisons::day))
                .filter(count::equals)
                .isPresent();
    }

    private static LocalDate day(FunnelCount count) {
        return count.asOf().map(ReportingPeriod::end).orElse(LocalDate.MIN);
    }

    private static CountDifference counts(FunnelCount before, FunnelCount after, boolean independent) {
        var change = before.exact().flatMap(first -> after.exact().map(second -> second.minus(first)));
        Computed<GuardedRatio> guarded = independent
                ? before.exact().flatMap(first -> after.exact().map(second -> Ratios.change(first, second)))
                : Computed.notComputable(ReasonCode.NOT_INDEPENDENT);
        return new CountDifference(before, after, change, guarded);
    }

    private static List<RateDifference> rates(Funnel before, Funnel after, boolean independent) {
        return before.rates().stream()
                .flatMap(first -> after.rates().stream()
                        .filter(second -> first.from().countsTheSameAs(second.from())
                                && first.to().countsTheSameAs(second.to()))
                        .filter(second -> first.from().recorded() || !first.equals(second))
                        .limit(1)
                        .map(second -> new RateDifference(first, second, difference(first, second, independent))))
                .toList();
    }

    private static Computed<GuardedDifference> difference(FunnelRate before, FunnelRate after, boolean independent) {
        return before.ratio()
                .flatMap(first -> after.ratio()
                        .flatMap(second -> independent
                                ? Computed.of(Ratios.compare(ratio(first), ratio(second)))
                                : Computed.notComputable(ReasonCode.NOT_INDEPENDENT)));
    }

    private static Ratio ratio(GuardedRatio guarded) {
        return new Ratio(guarded.numerator(), guarded.denominator());
    }

    /** Challenges of a later year had less time to come far, unless each year is judged the same time after its end. */
    private static List<Caveat> unequalTime(Funnel before, Funnel after) {
        return age(before)
                .flatMap(first -> age(after).map(second -> first - second))
                .filter(months -> months != 0)
                .map(months -> List.of(CaveatCode.UNEQUAL_TIME.with(
                        (months > 0 ? after : before).startedIn().orElseThrow(), Math.abs(months))))
                .orElseGet(List::of);
    }

    /** The whole months from the end of the period to the day: days would tell leap years apart. */
    private static Optional<Long> age(Funnel funnel) {
        return funnel.startedIn()
                .flatMap(period -> funnel.asOf()
                        .map(day -> ChronoUnit.MONTHS.between(period.end().plusDays(1), day.plusDays(1))));
    }
}
