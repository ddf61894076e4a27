package io.github.govtechkpi.model;

import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.goal.MethodOptions;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.indicator.MonetaryProxy;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.indicator.Survey;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.ProgramId;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary indicators, goals and observations. */
public final class GoalModels {
    private GoalModels() {}

    public static Arbitrary<Indicator> indicators() {
        return Arbitraries.oneOf(
                absoluteIndicators().map(Indicator.class::cast),
                ratioIndicators().map(Indicator.class::cast));
    }

    public static Arbitrary<AbsoluteIndicator> absoluteIndicators() {
        return Combinators.combine(Models.ids().map(IndicatorId::of), Models.units(), traits())
                .as(AbsoluteIndicator::new);
    }

    public static Arbitrary<RatioIndicator> ratioIndicators() {
        return Combinators.combine(
                        Models.ids().map(IndicatorId::of), counts(), counts(), Arbitraries.of(true, false), traits())
                .as(RatioIndicator::new);
    }

    static Indicator renamed(Indicator indicator, String id) {
        return indicator instanceof RatioIndicator ratio
                ? new RatioIndicator(
                        IndicatorId.of(id),
                        ratio.numerator(),
                        ratio.denominator(),
                        ratio.numeratorIsPart(),
                        ratio.traits())
                : new AbsoluteIndicator(IndicatorId.of(id), indicator.unit(), indicator.traits());
    }

    public static Arbitrary<CountDefinition> counts() {
        return Combinators.combine(
                        Models.units(),
                        Models.texts().optional(),
                        Models.texts().optional())
                .as(CountDefinition::new);
    }

    private static Arbitrary<IndicatorTraits> traits() {
        return Combinators.combine(
                        Arbitraries.of(TimeBasis.class).optional(),
                        Arbitraries.of(ResultLevel.class).optional(),
                        Models.numbers().optional(),
                        plans().optional(),
                        surveys().optional(),
                        breaks().list().ofMaxSize(2))
                .as(IndicatorTraits::new);
    }

    public static Arbitrary<MeasurementPlan> plans() {
        return Combinators.combine(
                        Models.texts().optional(),
                        Models.texts().optional(),
                        Models.lengths()
                                .filter(length -> !length.equals(Period.ZERO))
                                .optional(),
                        Models.texts().optional(),
                        Models.lengths().optional())
                .as(MeasurementPlan::new);
    }

    public static Arbitrary<Survey> surveys() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, Integer.MAX_VALUE).optional(),
                        Models.texts().optional())
                .as((sample, question) ->
                        new Survey(sample.map(OptionalInt::of).orElseGet(OptionalInt::empty), question));
    }

    public static Arbitrary<SeriesBreak> breaks() {
        return Combinators.combine(
                        Models.periods(),
                        Models.numbers().optional(),
                        Arbitraries.of(true, false),
                        Models.texts().optional())
                .as((period, number, shift, reason) -> new SeriesBreak(
                        period,
                        number.filter(value -> !shift && value.signum() != 0),
                        number.filter(value -> shift),
                        reason));
    }

    public static Arbitrary<MonetaryProxy> proxies() {
        return Combinators.combine(Arbitraries.of(MonetaryProxy.Kind.class), Models.texts())
                .as(MonetaryProxy::new);
    }

    public static Arbitrary<Goal> goals() {
        return Combinators.combine(Models.ids().map(GoalId::of), indicators())
                .flatAs((id, indicator) -> goals(id, indicator, List.of(id, GoalId.of("other"))));
    }

    /** Goals of an id and an indicator that may support others. */
    static Arbitrary<Goal> goals(GoalId id, Indicator indicator, List<GoalId> others) {
        var values = Combinators.combine(
                        baselines(indicator).optional(),
                        targets(indicator).optional(),
                        milestones(indicator).list().ofMaxSize(2),
                        ledgers(indicator))
                .as(Values::new);
        var relations = Combinators.combine(
                        Models.some(others), Arbitraries.of(others).optional(), sourceIds())
                .as(Relations::new);
        return Combinators.combine(
                        Models.texts(),
                        Models.texts().optional(),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(DeclaredPath.class),
                        values,
                        relations,
                        proxies().optional(),
                        Combinators.combine(tables(options()), Arbitraries.of(true, false))
                                .as(Options::new))
                .as((name, vision, direction, path, stated, related, proxy, options) -> {
                    var definition = new GoalDefinition(
                            id,
                            name,
                            vision,
                            indicator,
                            direction,
                            path,
                            stated.baseline,
                            stated.target,
                            stated.milestones,
                            stated.history,
                            related.sources,
                            related.supports,
                            related.partOf,
                            proxy,
                            options.methods);
                    return options.kgi ? new Kgi(definition) : new Kpi(definition);
                });
    }

    private record Values(
            Optional<Baseline> baseline, Optional<Target> target, List<Milestone> milestones, TargetLedger history) {}

    private record Relations(List<GoalId> supports, Optional<GoalId> partOf, List<SourceId> sources) {}

    private record Options(Map<String, MethodOptions> methods, boolean kgi) {}

    static Arbitrary<List<SourceId>> sourceIds() {
        return Models.differentIds(2).map(ids -> ids.stream().map(SourceId::of).toList());
    }

    public static Arbitrary<MethodOptions> options() {
        return tables(Models.numbers()).map(MethodOptions::new);
    }

    private static <V> Arbitrary<Map<String, V>> tables(Arbitrary<V> values) {
        return Arbitraries.maps(Models.strings(), values).ofMaxSize(2).map(LinkedHashMap::new);
    }

    /** Values in the units of an indicator; a part does not exceed its whole. */
    private static Arbitrary<StatedValue> values(Indicator indicator) {
        if (!(indicator instanceof RatioIndicator ratio)) {
            return Models.statedAmounts(indicator.unit());
        }
        return Combinators.combine(
                        Models.ratios(
                                ratio.numerator().unit(), ratio.denominator().unit()),
                        Models.qualifiers())
                .as((counts, qualifier) -> StatedValue.of(
                        ratio.accepts(counts)
                                ? counts
                                : new Ratio(
                                        counts.numerator(),
                                        new AbsoluteValue(
                                                counts.numerator().amount(),
                                                counts.denominator().unit())),
                        qualifier));
    }

    private static Arbitrary<Optional<TargetLevel>> levels(Indicator indicator) {
        var stated = values(indicator).<TargetLevel>map(TargetLevel.Stated::new);
        if (!(indicator instanceof RatioIndicator ratio)) {
            return stated.optional();
        }
        var published = Combinators.combine(
                        Models.rates(),
                        Models.numbersAboveZero()
                                .map(number -> new AbsoluteValue(
                                        number, ratio.denominator().unit()))
                                .optional(),
                        Models.texts().optional())
                .<TargetLevel>as(TargetLevel.Published::new);
        return Arbitraries.oneOf(stated, published).optional();
    }

    /** Baselines in the units of an indicator. */
    public static Arbitrary<Baseline> baselines(Indicator indicator) {
        return Combinators.combine(values(indicator), Models.periods().optional())
                .as(Baseline::new);
    }

    /** Milestones in the units of an indicator. */
    public static Arbitrary<Milestone> milestones(Indicator indicator) {
        return Combinators.combine(Models.periods(), values(indicator)).as(Milestone::new);
    }

    /** Targets of every kind in the units of an indicator. */
    public static Arbitrary<Target> targets(Indicator indicator) {
        var due = Models.periods().optional();
        var tolerance = Models.numbersFromZero().optional();
        var kinds = new ArrayList<Arbitrary<Target>>();
        kinds.add(Combinators.combine(levels(indicator), due).as(Target.Reach::new));
        kinds.add(Combinators.combine(levels(indicator), tolerance, due).as(Target.StayAtLeast::new));
        kinds.add(Combinators.combine(levels(indicator), tolerance, due).as(Target.StayAtMost::new));
        kinds.add(Combinators.combine(values(indicator).optional(), due).as(Target.CumulativeTotal::new));
        kinds.add(Combinators.combine(Models.numbersAboveZero().optional(), due).as(Target.Multiple::new));
        if (!(indicator instanceof RatioIndicator)) {
            var amounts = Models.amounts(indicator.unit()).optional();
            kinds.add(Combinators.combine(amounts, amounts, tolerance, due)
                    .as((a, b, within, until) -> new Target.StayWithin(
                            a.filter(low -> b.isEmpty() || low.compareTo(b.get()) <= 0), b, within, until)));
        }
        return Arbitraries.oneOf(kinds);
    }

    /** Revisions of the target of an indicator. */
    public static Arbitrary<TargetRevision> revisions(Indicator indicator) {
        return Combinators.combine(
                        targets(indicator),
                        Models.days(),
                        Models.texts().optional(),
                        Models.texts().optional())
                .as(TargetRevision::new);
    }

    /** Ledgers of the targets of an indicator, oldest first. */
    public static Arbitrary<TargetLedger> ledgers(Indicator indicator) {
        return Combinators.combine(
                        revisions(indicator).list().ofMaxSize(2),
                        Models.days().set().ofSize(2))
                .as((revisions, days) -> {
                    var ordered = days.stream().sorted().toList();
                    var dated = new ArrayList<TargetRevision>();
                    for (var revision : revisions) {
                        dated.add(new TargetRevision(
                                revision.target(), ordered.get(dated.size()), revision.reason(), revision.by()));
                    }
                    return new TargetLedger(dated);
                });
    }

    public static Arbitrary<Slice> slices() {
        return Models.strings().map(Slice::new);
    }

    public static Arbitrary<SeriesKey> keys() {
        return Combinators.combine(
                        Models.ids().map(ProgramId::of).optional(),
                        Models.ids().map(IndicatorId::of),
                        Models.areas().optional(),
                        slices().optional())
                .as(SeriesKey::new);
    }

    public static Arbitrary<Observation> observations() {
        return keys().flatMap(GoalModels::observations);
    }

    private static Arbitrary<Observation> observations(SeriesKey key) {
        var statuses = Arbitraries.of(ObservationStatus.class);
        var measured = Combinators.combine(
                        Models.periods(),
                        Models.quantities(),
                        statuses.filter(status -> !status.isMissing()),
                        Models.qualifiers(),
                        Models.days().optional(),
                        Models.strings().optional())
                .as((period, value, status, qualifier, knownOn, note) -> new Observation(
                        key, period, Optional.of(value), Optional.empty(), status, qualifier, knownOn, note));
        var missing = Combinators.combine(
                        Models.periods(),
                        Arbitraries.of(MissingReason.class),
                        statuses,
                        Models.days().optional(),
                        Models.strings().optional())
                .as((period, reason, status, knownOn, note) -> new Observation(
                        key, period, Optional.empty(), Optional.of(reason), status, Qualifier.EXACT, knownOn, note));
        return Arbitraries.oneOf(measured, missing);
    }

    public static Arbitrary<Series> series() {
        return keys().flatMap(key -> observations(key)
                .list()
                .ofMaxSize(4)
                .uniqueElements(Observation::period)
                .map(observations -> new Series(key, observations)));
    }

    public static Arbitrary<Vintages> vintages() {
        // a few periods, so that some are revised
        return Combinators.combine(keys(), Models.periods().list().ofSize(2))
                .flatAs((key, periods) -> Combinators.combine(observations(key), Arbitraries.of(periods))
                        .as((observation, period) -> new Observation(
                                key,
                                period,
                                observation.value(),
                                observation.missing(),
                                observation.status(),
                                observation.qualifier(),
                                observation.knownOn(),
                                observation.note()))
                        .list()
                        .ofMaxSize(5)
                        .uniqueElements(observation -> List.of(observation.period(), observation.knownOn()))
                        .map(observations -> new Vintages(key, observations)));
    }
}
