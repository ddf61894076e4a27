package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import java.util.Optional;

/** The codecs of package observation. Amounts carry their unit, because no indicator stands beside them. */
final class ObservationCodecs {
    static final Codec<Slice> SLICE = Scalar.of(Slice::new, "区分（age=65+の形）", "a slice such as age=65+");
    static final Codec<SeriesKey> KEY = key();
    static final Codec<Observation> OBSERVATION = observation();
    static final Codec<Series> SERIES = series();
    static final Codec<Vintages> VINTAGES = vintages();
    static final Codec<StatedValue> STATED_VALUE = statedValue();
    static final Codec<TargetLedger> LEDGER = GoalCodec.ledger(new TargetCodecs(AmountForm.WITH_UNIT).revision());

    private ObservationCodecs() {}

    private static Codec<SeriesKey> key() {
        var fields = ObjectCodec.<SeriesKey>builder("series-key");
        var program = fields.optional("program", ProgramCodecs.ID, SeriesKey::program);
        var indicator = fields.required("indicator", IndicatorCodecs.ID, SeriesKey::indicator);
        var area = fields.optional("area", Scalars.AREA, SeriesKey::area);
        var slice = fields.optional("slice", SLICE, SeriesKey::slice);
        return fields.build(values ->
                new SeriesKey(values.get(program), values.get(indicator), values.get(area), values.get(slice)));
    }

    private static Codec<Observation> observation() {
        var fields = ObjectCodec.<Observation>builder("observation");
        var key = fields.required("key", KEY, Observation::key);
        var period = fields.required("period", Scalars.PERIOD, Observation::period);
        var value = fields.group(
                ValueGroup.stated(AmountForm.WITH_UNIT, false),
                observation -> observation.value().map(found -> StatedValue.of(found, observation.qualifier())));
        var missing = fields.optional("missing", Scalars.words(MissingReason.class), Observation::missing);
        // as in an observations file: A with a value, O without
        var status = fields.optional(
                "status",
                Scalars.words(ObservationStatus.class),
                observation -> Optional.of(observation.status())
                        .filter(code -> code != usualStatus(observation.value().isPresent())));
        var knownOn = fields.optional("knownOn", Scalars.DATE, Observation::knownOn);
        var note = fields.optional("note", Scalars.NOTE, Observation::note);
        return fields.build(values -> new Observation(
                values.get(key),
                values.get(period),
                values.get(value).map(StatedValue::quantity),
                values.get(missing),
                values.get(status).orElseGet(() -> usualStatus(values.get(value).isPresent())),
                values.get(value).map(StatedValue::qualifier).orElse(Qualifier.EXACT),
                values.get(knownOn),
                values.get(note)));
    }

    private static Codec<Series> series() {
        var fields = ObjectCodec.<Series>builder("series");
        var key = fields.required("key", KEY, Series::key);
        var observations = fields.list("observations", OBSERVATION, Series::observations);
        return fields.build(values -> new Series(values.get(key), values.get(observations)));
    }

    private static Codec<Vintages> vintages() {
        var fields = ObjectCodec.<Vintages>builder("vintages");
        var key = fields.required("key", KEY, Vintages::key);
        var observations = fields.list("observations", OBSERVATION, Vintages::observations);
        return fields.build(values -> new Vintages(values.get(key), values.get(observations)));
    }

    private static ObservationStatus usualStatus(boolean hasValue) {
        return hasValue ? ObservationStatus.A : ObservationStatus.O;
    }

    private static Codec<StatedValue> statedValue() {
        var fields = ObjectCodec.<StatedValue>builder("stated-value");
        var value = fields.group(ValueGroup.stated(AmountForm.WITH_UNIT, true), Optional::of);
        return fields.build(values -> values.get(value).orElseThrow());
    }
}
