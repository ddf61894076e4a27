package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
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
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The codecs of package indicator. */
final class IndicatorCodecs {
    static final String ABSOLUTE = "absolute";
    static final String RATIO = "ratio";
    static final Codec<IndicatorId> ID = Scalars.id(IndicatorId::of);
    private static final Codec<Period> FREQUENCY = Scalars.lengthAboveZero();
    static final Codec<MeasurementPlan> MEASUREMENT = measurement();
    static final Codec<Survey> SURVEY = survey();
    static final Codec<SeriesBreak> BREAK = seriesBreak();
    static final Codec<CountDefinition> COUNT = count();
    static final Codec<MonetaryProxy> MONETARY_PROXY = monetaryProxy();
    static final Codec<Indicator> INDICATOR = new UnionCodec<>(
            "kind",
            ordered(ABSOLUTE, absolute(), RATIO, ratio()),
            indicator -> indicator instanceof RatioIndicator ? RATIO : ABSOLUTE);

    private IndicatorCodecs() {}

    /** Two cases in an order that stays, which messages list. */
    static <T> Map<String, Codec<? extends T>> ordered(
            String first, Codec<? extends T> firstCodec, String second, Codec<? extends T> secondCodec) {
        var cases = new java.util.LinkedHashMap<String, Codec<? extends T>>();
        cases.put(first, firstCodec);
        cases.put(second, secondCodec);
        return cases;
    }

    private static Codec<AbsoluteIndicator> absolute() {
        var fields = ObjectCodec.<AbsoluteIndicator>builder("absolute-indicator");
        var id = fields.required("id", ID, AbsoluteIndicator::id);
        fields.constant("kind", ABSOLUTE);
        var unit = fields.group(new UnitGroup(true), indicator -> Optional.of(indicator.unit()));
        var traits = new TraitFields<>(fields, AbsoluteIndicator::traits);
        return fields.build(
                values -> new AbsoluteIndicator(values.get(id), values.get(unit).orElseThrow(), traits.of(values)));
    }

    private static Codec<RatioIndicator> ratio() {
        var fields = ObjectCodec.<RatioIndicator>builder("ratio-indicator");
        var id = fields.required("id", ID, RatioIndicator::id);
        fields.constant("kind", RATIO);
        var numerator = fields.required("numerator", COUNT, RatioIndicator::numerator);
        var denominator = fields.required("denominator", COUNT, RatioIndicator::denominator);
        var part = fields.withDefault("numeratorIsPart", Scalars.BOOL, true, RatioIndicator::numeratorIsPart);
        var traits = new TraitFields<>(fields, RatioIndicator::traits);
        return fields.build(values -> new RatioIndicator(
                values.get(id), values.get(numerator), values.get(denominator), values.get(part), traits.of(values)));
    }

    private static Codec<CountDefinition> count() {
        var fields = ObjectCodec.<CountDefinition>builder("count");
        var name = fields.optional("name", Texts.LOCALIZED, CountDefinition::name);
        var unit = fields.group(new UnitGroup(true), count -> Optional.of(count.unit()));
        var definition = fields.optional("definition", Texts.FREE, CountDefinition::definition);
        return fields.build(values ->
                new CountDefinition(values.get(unit).orElseThrow(), values.get(name), values.get(definition)));
    }

    private static Codec<MeasurementPlan> measurement() {
        var fields = ObjectCodec.<MeasurementPlan>builder("measurement");
        var source = fields.optional("source", Texts.FREE, MeasurementPlan::source);
        var method = fields.optional("method", Texts.FREE, MeasurementPlan::method);
        var frequency = fields.optional("frequency", FREQUENCY, MeasurementPlan::frequency);
        var responsible = fields.optional("responsible", Texts.FREE, MeasurementPlan::responsible);
        var lag = fields.optional("publicationLag", Scalars.LENGTH, MeasurementPlan::publicationLag);
        return fields.build(values -> new MeasurementPlan(
                values.get(source),
                values.get(method),
                values.get(frequency),
                values.get(responsible),
                values.get(lag)));
    }

    private static Codec<Survey> survey() {
        var fields = ObjectCodec.<Survey>builder("survey");
        var sample = fields.optional("sample", Numbers.wholeInt(1), survey -> ReasonCodecs.boxed(survey.sample()));
        var question = fields.optional("question", Texts.FREE, Survey::question);
        return fields.build(values -> new Survey(ReasonCodecs.unboxed(values.get(sample)), values.get(question)));
    }

    private static Codec<SeriesBreak> seriesBreak() {
        var fields = ObjectCodec.<SeriesBreak>builder("break");
        var period = fields.required("period", Scalars.PERIOD, SeriesBreak::period);
        var factor = fields.optional("factor", Numbers.ANY, SeriesBreak::factor);
        var shift = fields.optional("shift", Numbers.ANY, SeriesBreak::shift);
        var reason = fields.optional("reason", Texts.FREE, SeriesBreak::reason);
        var number = Numbers.ANY.shape();
        fields.choice(
                false,
                Shape.Alternative.of(Shape.Field.required("factor", number)),
                Shape.Alternative.of(Shape.Field.required("shift", number)));
        return fields.build(values ->
                new SeriesBreak(values.get(period), values.get(factor), values.get(shift), values.get(reason)));
    }

    private static Codec<MonetaryProxy> monetaryProxy() {
        var fields = ObjectCodec.<MonetaryProxy>builder("monetary-proxy");
        var kind = fields.required("kind", Scalars.words(MonetaryProxy.Kind.class), MonetaryProxy::kind);
        var text = fields.required("text", Texts.FREE, MonetaryProxy::text);
        return fields.build(values -> new MonetaryProxy(values.get(kind), values.get(text)));
    }

    /** The fields that both kinds of indicator have. */
    private static final class TraitFields<T> {
        private final ObjectCodec.Key<Optional<TimeBasis>> timeBasis;
        private final ObjectCodec.Key<Optional<ResultLevel>> level;
        private final ObjectCodec.Key<Optional<BigDecimal>> naturalLimit;
        private final ObjectCodec.Key<Optional<MeasurementPlan>> measurement;
        private final ObjectCodec.Key<Optional<Survey>> survey;
        private final ObjectCodec.Key<List<SeriesBreak>> breaks;

        TraitFields(ObjectCodec.Builder<T> fields, Function<T, IndicatorTraits> traits) {
            timeBasis = fields.optional(
                    "timeBasis", Scalars.words(TimeBasis.class), traits.andThen(IndicatorTraits::timeBasis));
            level = fields.optional("level", Scalars.words(ResultLevel.class), traits.andThen(IndicatorTraits::level));
            naturalLimit = fields.optional("naturalLimit", Numbers.ANY, traits.andThen(IndicatorTraits::naturalLimit));
            measurement = fields.optional("measurement", MEASUREMENT, traits.andThen(IndicatorTraits::measurement));
            survey = fields.optional("survey", SURVEY, traits.andThen(IndicatorTraits::survey));
            breaks = fields.list("breaks", BREAK, traits.andThen(IndicatorTraits::breaks));
        }

        IndicatorTraits of(ObjectCodec.Values values) {
            return new IndicatorTraits(
                    values.get(timeBasis),
                    values.get(level),
                    values.get(naturalLimit),
                    values.get(measurement),
                    values.get(survey),
                    values.get(breaks));
        }
    }
}
