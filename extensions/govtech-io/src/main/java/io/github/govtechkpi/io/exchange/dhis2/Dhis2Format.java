package io.github.govtechkpi.io.exchange.dhis2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.ExchangeFormat;
import io.github.govtechkpi.io.exchange.ExchangeJson;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Uncarried;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * DHIS2 data values: a JSON file for {@code POST /api/dataValueSets}, with a value for each observation.
 *
 * <p>A data element is named by the id of the indicator, an organisation unit by the local government code, a category option combination by
 * the slice: codes that have to be registered, and read with {@code idScheme=CODE}. A ratio is two data elements, {@code ID.numerator} and
 * {@code ID.denominator}.
 */
public final class Dhis2Format implements ExchangeFormat {
    /** The statuses after which somebody has to look at the value again. */
    private static final Set<ObservationStatus> FOLLOWED_UP =
            Set.of(ObservationStatus.P, ObservationStatus.E, ObservationStatus.U, ObservationStatus.V);

    private static final List<Uncarried> UNCARRIED = List.of(
            Uncarried.of(
                            "NO_MISSING_VALUE",
                            "/observations/*",
                            "DHIS2のデータ値は値のあるものだけで、欠測とその理由を運べません",
                            "DHIS2 has data values alone: a missing one and its reason are not carried")
                    .having("missing"),
            Uncarried.of(
                            "NO_REVISIONS",
                            "/observations/*",
                            "DHIS2は期間ごとに一つの値だけを持ち、改定前の値と公表日を運べません",
                            "DHIS2 has one value of each period: earlier ones, and the day of publication, are not carried")
                    .having("known_on"),
            Uncarried.of(
                    "NO_REVISIONS",
                    "/observations/*/known_on",
                    "DHIS2は期間ごとに一つの値だけを持ち、改定前の値と公表日を運べません",
                    "DHIS2 has one value of each period: earlier ones, and the day of publication, are not carried"),
            Uncarried.of(
                    "NO_FISCAL_QUARTER",
                    "/observations/*",
                    "DHIS2には年度の四半期がなく、同じ日付の暦年の四半期になります（改定前の値も運べません）",
                    "DHIS2 has no quarter of a fiscal year: it becomes the calendar quarter of the same days, and what was revised is not carried"),
            Uncarried.of(
                    "NO_STATUS",
                    "/observations/*/status",
                    "DHIS2は観測値の状態を持たず、暫定値や推計値などは要確認（followUp）の印だけになります",
                    "DHIS2 has no status of a value: of a provisional or estimated one only the mark followUp is left"),
            Uncarried.of(
                    "NO_QUALIFIER",
                    "/observations/*/qualifier",
                    "DHIS2は「約」「以上」などの限定を運べません",
                    "DHIS2 does not carry how exactly a value is known"),
            Uncarried.of(
                    "NO_GOALS",
                    "",
                    "DHIS2のデータ値には目標も、名称、単位、出典などの説明もありません",
                    "Data values of DHIS2 have no targets, and no names, units, sources and other descriptions"));

    @Override
    public String id() {
        return "dhis2";
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.same("DHIS2 dataValueSets");
    }

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public List<ExchangeFile> write(Exchanged exchanged) {
        var file = ExchangeJson.object();
        var values = file.putArray("dataValues");
        var ownUnit = Dhis2Values.ownUnit(exchanged);
        for (var observation : Dhis2Values.of(exchanged)) {
            var id = observation.key().indicator().value();
            var value = observation.value().orElseThrow();
            if (value instanceof Ratio ratio) {
                add(
                        values,
                        id + ".numerator",
                        observation,
                        ownUnit,
                        ratio.numerator().amount());
                add(
                        values,
                        id + ".denominator",
                        observation,
                        ownUnit,
                        ratio.denominator().amount());
            } else if (value instanceof AbsoluteValue amount) {
                add(values, id, observation, ownUnit, amount.amount());
            } else {
                throw new AssertionError(value);
            }
        }
        return List.of(ExchangeFile.of(exchanged.program().id() + ".dhis2.json", ExchangeJson.text(file)));
    }

    private static void add(
            ArrayNode values, String element, Observation observation, String ownUnit, BigDecimal number) {
        var key = observation.key();
        var value = values.addObject()
                .put("dataElement", element)
                .put("period", Dhis2Periods.text(observation.period()))
                .put("orgUnit", key.area().map(Object::toString).orElse(ownUnit));
        key.slice().ifPresent(slice -> value.put("categoryOptionCombo", slice.text()));
        value.put("value", number.toPlainString()); // a text in DHIS2, whatever its type
        observation.note().ifPresent(note -> value.put("comment", note));
        if (FOLLOWED_UP.contains(observation.status())) {
            value.put("followUp", true);
        }
    }

    @Override
    public Exchanged carried(Exchanged exchanged) {
        return BareGoals.carried(
                exchanged,
                Dhis2Values.of(exchanged).stream()
                        .map(observation -> new Observation(
                                observation.key(),
                                Dhis2Periods.carried(observation.period()),
                                observation.value(),
                                Optional.empty(),
                                ObservationStatus.A,
                                Qualifier.EXACT,
                                Optional.empty(),
                                observation.note()))
                        .toList());
    }

    @Override
    public List<Finding> assumed(Exchanged exchanged) {
        return List.of(new Finding(
                "CODES_TO_REGISTER",
                Optional.empty(),
                OptionalInt.empty(),
                "",
                Dhis2Values.ownUnit(exchanged),
                "codes that are registered",
                LocalizedText.of(
                        "データ要素（指標のID）、組織単位（団体コード。地域のない値は%s）、区分は、DHIS2に登録したコードと同じにし、idScheme=CODEで取り込んでください。"
                                .formatted(Dhis2Values.ownUnit(exchanged)),
                        "The data elements (indicator ids), organisation units (local government codes; %s for values without an area) and category option combinations (slices) have to be registered in DHIS2 with these codes; import with idScheme=CODE"
                                .formatted(Dhis2Values.ownUnit(exchanged)))));
    }

    @Override
    public List<Uncarried> uncarried() {
        return UNCARRIED;
    }
}
