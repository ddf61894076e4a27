package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an indicator says of itself, and what a value is about. */
final class IatiTraits {
    private IatiTraits() {}

    /** Makes an indicator in a unit that is unknown; its description says how it is measured. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Indicator indicator(
            IndicatorId id, boolean isPercentage, XmlElement result, Optional<LocalizedText> description) {
        var level = level(result);
        var traits = level.map(IndicatorTraits.NONE::withLevel).orElse(IndicatorTraits.NONE);
        var described = description
                .map(text -> traits.withMeasurement(new MeasurementPlan(
                        Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty())))
                .orElse(traits);
        if (!isPercentage) {
            return new AbsoluteIndicator(id, BareGoals.UNKNOWN_UNIT, described);
        }
        var counts = (RatioIndicator) BareGoals.counts(id, BareGoals.UNKNOWN_UNIT, BareGoals.UNKNOWN_UNIT, true);
        return new RatioIndicator(id, counts.numerator(), counts.denominator(), counts.numeratorIsPart(), described);
    }

    private static Optional<ResultLevel> level(XmlElement result) {
        return switch (result.attribute("type").orElse("")) {
            case "1" -> Optional.of(ResultLevel.OUTPUT);
            case "2" -> Optional.of(ResultLevel.OUTCOME);
            case "3" -> Optional.of(ResultLevel.IMPACT);
            default -> Optional.empty();
        };
    }

    /** A location that is a local government is an area; others, and the dimensions, become the slice. */
    static SeriesKey key(IndicatorId indicator, XmlElement actual, IatiFindings findings) {
        var locations = actual.all("location")
                .flatMap(location -> location.attribute("ref").stream())
                .toList();
        var area = locations.stream()
                .flatMap(ref -> IatiActivity.area(ref).stream())
                .findFirst();
        var others = locations.stream()
                .filter(ref -> area.map(LocalGovernmentCode::digits)
                        .filter(ref::equals)
                        .isEmpty())
                .map(ref -> "location=" + ref);
        var dimensions = actual.all("dimension").map(IatiTraits::part);
        var text = Stream.concat(others, dimensions)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(";"));
        return new SeriesKey(Optional.empty(), indicator, area, slice(text, actual, findings));
    }

    private static String part(XmlElement dimension) {
        var name = dimension.attributes().getOrDefault("name", "");
        var value = dimension.attributes().getOrDefault("value", "");
        return name.equals(IatiIndicator.SLICE) ? value : name + "=" + value;
    }

    private static Optional<Slice> slice(String text, XmlElement actual, IatiFindings findings) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new Slice(text));
        } catch (IllegalArgumentException e) {
            findings.remark(
                    "PART_TOO_LONG", actual, text, "区分が長すぎるため、短くしました。", "The dimensions are too long and were cut");
            return Optional.of(new Slice(text.substring(
                    0, text.offsetByCodePoints(0, Math.min(90, text.codePointCount(0, text.length()))))));
        }
    }
}
