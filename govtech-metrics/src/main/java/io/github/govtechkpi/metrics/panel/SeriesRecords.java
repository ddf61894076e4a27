package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSeries.Amounts;
import io.github.govtechkpi.metrics.panel.PanelSeries.Effects;
import io.github.govtechkpi.metrics.panel.PanelSeries.Limits;
import io.github.govtechkpi.metrics.panel.PanelSeries.Share;
import io.github.govtechkpi.metrics.panel.PanelSeries.Span;
import io.github.govtechkpi.metrics.panel.SeriesFacts.At;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.observation.SeriesKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the record of a series when it is asked for. */
final class SeriesRecords {
    private SeriesRecords() {}

    static PanelSeries of(SeriesKey key, PanelGoal goal, SeriesFacts facts, Judgement judged) {
        return new PanelSeries(
                key,
                goal,
                Optional.of(span(facts)),
                computed(judged.noCurrent, () -> amounts(facts)),
                goal.isRatio() ? Optional.of(share(facts, judged)) : Optional.empty(),
                computed(judged.noCurrent, () -> decimal(judged.remaining)),
                computed(judged.noShare, () -> judged.achievedShare),
                computed(judged.noObservedPace, () -> judged.observedPace),
                computed(judged.noRequiredPace, () -> judged.requiredPace),
                computed(judged.noSlope, () -> judged.slope),
                computed(judged.notAttained, () -> PeriodGrid.at(facts.grid, judged.attained)),
                judged.status,
                flags(judged.flags));
    }

    static PanelSeries setAside(SeriesKey key, PanelGoal goal, RowProblem problem) {
        var reason = problem == RowProblem.MIXED_PERIODS ? ReasonCode.MIXED_PERIODS : ReasonCode.DUPLICATE_PERIOD;
        return new PanelSeries(
                key,
                goal,
                Optional.empty(),
                Computed.notComputable(reason),
                Optional.empty(),
                Computed.notComputable(reason),
                Computed.notComputable(reason),
                Computed.notComputable(reason),
                Computed.notComputable(reason),
                Computed.notComputable(reason),
                Computed.notComputable(reason),
                PanelStatus.SET_ASIDE,
                List.of());
    }

    private static <T> Computed<T> computed(@Nullable ReasonCode reason, Supplier<T> value) {
        return reason == null ? Computed.of(value.get()) : Computed.notComputable(reason);
    }

    private static Span span(SeriesFacts facts) {
        return new Span(
                PeriodGrid.at(facts.grid, facts.first),
                facts.hasPrevious ? Optional.of(PeriodGrid.at(facts.grid, facts.previous)) : Optional.empty(),
                PeriodGrid.at(facts.grid, facts.last),
                facts.count,
                facts.last - facts.first + 1 - facts.count);
    }

    private static Amounts amounts(SeriesFacts facts) {
        var latest = facts.numerator(At.LAST);
        return new Amounts(
                latest,
                computed(
                        facts.hasStart ? null : ReasonCode.NO_BASELINE,
                        () -> latest.subtract(facts.numerator(At.START))),
                facts.hasPrevious ? Optional.of(latest.subtract(facts.numerator(At.PREVIOUS))) : Optional.empty());
    }

    private static Share share(SeriesFacts facts, Judgement judged) {
        return new Share(
                computed(judged.noCurrent, () -> facts.denominator(At.LAST)),
                computed(judged.noEffects, () -> facts.denominator(At.LAST).subtract(facts.denominator(At.START))),
                computed(judged.noInterval, () -> new Limits(judged.low, judged.high)),
                computed(judged.noEffects, () -> new Effects(judged.numeratorEffect, judged.denominatorEffect)));
    }

    /** Returns a computed number as the shortest decimal that reads back to it. */
    private static BigDecimal decimal(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? BigDecimal.valueOf((long) value)
                : BigDecimal.valueOf(value);
    }

    private static List<PanelFlag> flags(int bits) {
        if (bits == 0) {
            return List.of();
        }
        var flags = new ArrayList<PanelFlag>();
        for (var flag : PanelFlag.values()) {
            if ((bits & flag.bit()) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
