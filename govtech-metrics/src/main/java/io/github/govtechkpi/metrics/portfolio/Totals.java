package io.github.govtechkpi.metrics.portfolio;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.portfolio.TotalAmount.WorstCase;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.quality.Coverage;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sums the results of one group. */
final class Totals {
    private static final LocalizedText GOALS = LocalizedText.of("目標", "goals");

    private final List<Progress> members;

    private Totals(List<Progress> members) {
        this.members = members;
    }

    static PortfolioTotal of(List<Progress> members) {
        return new Totals(members).total();
    }

    private PortfolioTotal total() {
        return new PortfolioTotal(
                first().unit(),
                first().goal().direction(),
                members,
                List.of(
                        amount(Part.BASELINE, higherIsWorse()),
                        amount(Part.CURRENT, higherIsWorse()),
                        amount(Part.GAINED, Optional.of(false)),
                        amount(Part.REMAINING, Optional.of(true))),
                first().goal().indicator() instanceof RatioIndicator ? Optional.of(ratio()) : Optional.empty(),
                caveats());
    }

    private Progress first() {
        return members.get(0); // a group has at least two
    }

    /** The amounts that are summed, and where the kinds of target have them. */
    private enum Part {
        BASELINE("baseline", "基準値", "baseline"),
        CURRENT("current", "現在値", "current value"),
        GAINED("absoluteGain", "これまでの増減", "gained"),
        REMAINING("remainingGap", "残り", "still to gain");

        private final String field;
        private final LocalizedText label;

        Part(String field, String ja, String en) {
            this.field = field;
            this.label = LocalizedText.of(ja, en);
        }

        /** Returns the amount of a result; nothing where its kind of target has none. */
        Optional<Computed<BigDecimal>> of(Progress progress) {
            var absolute = progress.absolute();
            return switch (this) {
                case BASELINE -> baseline(absolute);
                case CURRENT ->
                    Optional.of(progress.current()
                            .flatMap(Observation::value)
                            .map(value -> Computed.of(amountOf(value)))
                            .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATION)));
                case GAINED ->
                    absolute instanceof AbsoluteProgress.Reach reach
                            ? Optional.of(reach.absoluteGain())
                            : absolute instanceof AbsoluteProgress.Cumulative cumulative
                                    ? Optional.of(cumulative.cumulative())
                                    : Optional.empty();
                case REMAINING ->
                    absolute instanceof AbsoluteProgress.Reach reach
                            ? Optional.of(reach.remainingGap())
                            : absolute instanceof AbsoluteProgress.Cumulative cumulative
                                    ? Optional.of(cumulative.remainingTotal())
                                    : Optional.empty();
            };
        }

        /** Tells whether the amount is that of the current period; a total that was collected is not. */
        boolean isOfAPeriod(AbsoluteProgress absolute) {
            return this == CURRENT || (this == GAINED && absolute instanceof AbsoluteProgress.Reach);
        }

        private static Optional<Computed<BigDecimal>> baseline(AbsoluteProgress absolute) {
            if (absolute instanceof AbsoluteProgress.Reach reach) {
                return Optional.of(reach.baseline());
            }
            if (absolute instanceof AbsoluteProgress.Stay stay) {
                return Optional.of(stay.baseline());
            }
            return absolute instanceof AbsoluteProgress.StayWithin within
                    ? Optional.of(within.baseline())
                    : Optional.empty();
        }

        private static BigDecimal amountOf(Quantity quantity) {
            if (quantity instanceof AbsoluteValue amount) {
                return amount.amount();
            }
            if (quantity instanceof Ratio ratio) {
                return ratio.numerator().amount();
            }
            throw new AssertionError(quantity);
        }
    }

    private TotalAmount amount(Part part, Optional<Boolean> higherIsWorse) {
        var values = new ArrayList<WorstCase>();
        var expected = 0;
        for (var member : members) {
            var found = part.of(member);
            expected += found.isPresent() ? 1 : 0;
            found.flatMap(Computed::toOptional)
                    .ifPresent(number -> values.add(new WorstCase(member, new AbsoluteValue(number, first().unit()))));
        }
        var order =
                Comparator.<WorstCase, BigDecimal>comparing(each -> each.value().amount());
        var differ = lengthsDiffer(part);
        return new TotalAmount(
                part.field,
                part.label,
                differ ? Computed.notComputable(ReasonCode.PERIOD_LENGTHS_DIFFER) : sum(values),
                coverage(values.size(), expected),
                higherIsWorse
                        .filter(higher -> !differ)
                        .flatMap(higher -> values.stream().min(higher ? order.reversed() : order)));
    }

    /** Tells whether amounts of flows would be added that are not of one length, such as a year and a month. */
    private boolean lengthsDiffer(Part part) {
        return members.stream()
                        .filter(member -> part.isOfAPeriod(member.absolute()))
                        .filter(member -> member.goal()
                                .indicator()
                                .traits()
                                .timeBasis()
                                .filter(basis -> basis == TimeBasis.FLOW)
                                .isPresent())
                        .flatMap(member -> member.current().stream())
                        .map(current -> current.period().frequency())
                        .distinct()
                        .count()
                > 1;
    }

    private Computed<AbsoluteValue> sum(List<WorstCase> values) {
        return values.stream()
                .map(each -> each.value().amount())
                .reduce(BigDecimal::add)
                .map(sum -> Computed.of(new AbsoluteValue(sum, first().unit())))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NOTHING_TO_SUM));
    }

    private Coverage coverage(int k, int n) {
        return members.stream().allMatch(member -> member.key().area().isPresent())
                ? Coverage.ofBodies(k, n)
                : new Coverage(k, n, GOALS);
    }

    private Optional<Boolean> higherIsWorse() {
        return switch (first().goal().direction()) {
            case INCREASE -> Optional.of(false);
            case DECREASE -> Optional.of(true);
            case MAINTAIN -> Optional.empty();
        };
    }

    private Computed<GuardedRatio> ratio() {
        var ratios = PortfolioTotal.ratios(members);
        return ratios.stream().allMatch(Totals::isWhole)
                ? Ratio.sum(ratios).map(Ratios::of)
                : Computed.notComputable(ReasonCode.INEXACT_COUNT);
    }

    private static boolean isWhole(Ratio ratio) {
        return ratio.numerator().amount().scale() == 0
                && ratio.denominator().amount().scale() == 0;
    }

    private List<Caveat> caveats() {
        var caveats = new ArrayList<Caveat>();
        var indicators = members.stream()
                .map(member -> member.goal().indicator())
                .distinct()
                .count();
        if (indicators > 1) {
            caveats.add(CaveatCode.MIXED_INDICATORS.with(indicators));
        }
        var periods = members.stream()
                .flatMap(member -> member.current().stream())
                .map(Observation::period)
                .distinct()
                .sorted()
                .toList();
        if (periods.size() > 1) {
            caveats.add(CaveatCode.MIXED_PERIODS.with(periods.get(0), latest(periods)));
        }
        var provisional =
                members.stream().filter(member -> member.status().provisional()).count();
        if (provisional > 0) {
            caveats.add(CaveatCode.PROVISIONAL_PARTS.with(members.size(), provisional));
        }
        return caveats;
    }

    private static ReportingPeriod latest(List<ReportingPeriod> periods) {
        return periods.get(periods.size() - 1);
    }
}
