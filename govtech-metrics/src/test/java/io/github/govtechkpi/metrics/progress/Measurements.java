package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Arrays;

/** Short ways to write observations: {@code "FY2024 170 人"}, {@code "FY2024 3 of 10 件"}, {@code "FY2024 170 人 @2025-05-01"}. */
public final class Measurements {
    private static final SeriesKey KEY = SeriesKey.of(IndicatorId.of("i"));

    private Measurements() {}

    /** Makes a series of the indicator {@code i}. */
    public static Series series(String... texts) {
        return new Series(
                KEY, Arrays.stream(texts).map(text -> observation(KEY, text)).toList());
    }

    /** Makes all vintages of a key. */
    public static Vintages vintages(SeriesKey key, String... texts) {
        return new Vintages(
                key, Arrays.stream(texts).map(text -> observation(key, text)).toList());
    }

    /** Makes one observation. */
    public static Observation observation(SeriesKey key, String text) {
        var published = text.split(" @", -1);
        var parts = published[0].split(" ", 2);
        var observation = Observation.of(key, ReportingPeriod.parse(parts[0]), quantity(parts[1]));
        return published.length == 1 ? observation : observation.knownOn(LocalDate.parse(published[1]));
    }

    /** Reads an amount or two counts. */
    public static Quantity quantity(String text) {
        return text.contains(" of ") ? Ratio.parse(text) : AbsoluteValue.parse(text);
    }
}
