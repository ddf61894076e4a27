package io.github.govtechkpi.metrics.funnel;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.program.Stage;
import java.util.ArrayList;
import java.util.List;

/** Makes k of n out of the counts of two stages, or says why it cannot be made. */
final class RatePairs {
    private RatePairs() {}

    /** Follows recorded challenges from every stage that one entered to every later one that one entered. */
    static List<FunnelRate> recorded(List<Walk> walks) {
        var rates = new ArrayList<FunnelRate>();
        var stages = StageFlows.stages().stream()
                .filter(stage -> entered(walks, stage) > 0)
                .toList();
        for (var i = 0; i < stages.size(); i++) {
            for (var to : stages.subList(i + 1, stages.size())) {
                rates.add(recorded(walks, stages.get(i), to));
            }
        }
        return rates;
    }

    private static int entered(List<Walk> walks, Stage stage) {
        return (int) walks.stream().filter(walk -> walk.entered(stage)).count();
    }

    private static FunnelRate recorded(List<Walk> walks, Stage from, Stage to) {
        var base = walks.stream().filter(walk -> walk.entered(from)).toList();
        var underWay = (int) base.stream().filter(walk -> walk.isOnTheWayTo(to)).count();
        return new FunnelRate(
                FunnelCount.recorded(from, base.size()),
                FunnelCount.recorded(to, entered(walks, to)),
                Ratio.of(entered(base, to), base.size(), MeasureUnit.CASES).map(Ratios::of),
                underWay,
                underWay == 0 ? List.of() : List.of(CaveatCode.STILL_UNDER_WAY.with(underWay)));
    }

    /** Pairs every published total with every one of a later stage. */
    static List<FunnelRate> published(List<FunnelCount> counts) {
        var rates = new ArrayList<FunnelRate>();
        for (var from : counts) {
            counts.stream()
                    .filter(to -> from.stage().compareTo(to.stage()) < 0)
                    .map(to -> published(from, to))
                    .forEach(rates::add);
        }
        return rates;
    }

    private static FunnelRate published(FunnelCount from, FunnelCount to) {
        var ratio = ratio(from, to);
        List<Caveat> caveats =
                ratio.isComputable() ? List.of(CaveatCode.TOTALS_NOT_FOLLOWED.with()) : List.<Caveat>of();
        return new FunnelRate(from, to, ratio, 0, caveats);
    }

    private static Computed<GuardedRatio> ratio(FunnelCount from, FunnelCount to) {
        if (!from.unit().equals(to.unit())) {
            return Computed.notComputable(
                    unitsDiffer(from.unit().symbol(), to.unit().symbol()));
        }
        if (!from.asOf().equals(to.asOf())) {
            return Computed.notComputable(ReasonCode.DATES_DIFFER);
        }
        return from.exact().flatMap(whole -> to.exact().flatMap(part -> guarded(part, whole)));
    }

    /** Names the units in one order, so that one sentence stands for all their pairs. */
    private static Reason unitsDiffer(String one, String other) {
        var first = one.compareTo(other) < 0 ? one : other;
        var second = first.equals(one) ? other : one;
        return Reason.of(
                ReasonCode.UNITS_DIFFER,
                LocalizedText.of(
                        "%sと%sでは数えているものが異なるため、割合は求められません。".formatted(first, second),
                        "%s and %s count different things, so no rate is formed.".formatted(first, second)));
    }

    private static Computed<GuardedRatio> guarded(AbsoluteValue part, AbsoluteValue whole) {
        return Ratio.of(part, whole).map(Ratios::of);
    }
}
