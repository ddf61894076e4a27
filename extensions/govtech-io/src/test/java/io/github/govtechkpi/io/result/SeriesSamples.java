package io.github.govtechkpi.io.result;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.metrics.series.SeriesAnalyses;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.Vintages;
import java.util.List;

/** Series whose parts are short, constant, torn or revised. */
final class SeriesSamples {
    static final SeriesAnalysis TWO_POINTS = analysed("2020,5", "2021,7");

    static final SeriesAnalysis ALL_EQUAL = analysed("2020,5", "2021,5", "2022,5", "2023,5", "2024,5", "2025,5");

    static final SeriesAnalysis GAPS =
            analysed("2015,5", "2016,6", "2019,9", "2020,8", "2021,12", "2022,", "2023,-20.25");

    /** 15 months around 100, then one of 140, and the last 8 below; one of 1015 is a slipped decimal point. */
    static final SeriesAnalysis MONTHS = analysed(
            "2023-01,101",
            "2023-02,98",
            "2023-03,103",
            "2023-04,99",
            "2023-05,1015",
            "2023-06,97",
            "2023-07,102",
            "2023-08,100",
            "2023-09,99",
            "2023-10,104",
            "2023-11,98",
            "2023-12,101",
            "2024-01,140",
            "2024-02,88",
            "2024-03,87",
            "2024-04,89",
            "2024-05,86",
            "2024-06,88",
            "2024-07,87",
            "2024-08,86",
            "2024-09,88");

    private SeriesSamples() {}

    /** Analyses rows of period and value, of people to be increased. */
    static SeriesAnalysis analysed(String... rows) {
        return analysed("indicator,period,value\nx," + String.join("\nx,", rows) + "\n", List.of(), Direction.INCREASE);
    }

    static SeriesAnalysis analysed(String csv, List<SeriesBreak> breaks, Direction direction) {
        return SeriesAnalyses.of(read(csv), MeasureUnit.PERSONS, direction, breaks, 2);
    }

    /** Analyses rows of period and value whose unit nobody named. */
    static SeriesAnalysis withoutUnit(String... rows) {
        return SeriesAnalyses.withoutUnit(
                read("indicator,period,value\nx," + String.join("\nx,", rows) + "\n"),
                Direction.INCREASE,
                List.of(),
                2);
    }

    private static Vintages read(String csv) {
        var indicator = new AbsoluteIndicator(IndicatorId.of("x"), MeasureUnit.PERSONS, IndicatorTraits.NONE);
        return ObservationFiles.of(indicator)
                .read(Examples.stream(csv), "rows.csv")
                .observations()
                .get(0);
    }
}
