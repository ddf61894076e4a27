package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.quality.Breaks;
import io.github.govtechkpi.metrics.quality.Outliers;
import io.github.govtechkpi.metrics.quality.QualityRequest;
import io.github.govtechkpi.metrics.quality.Revisions;
import io.github.govtechkpi.metrics.quality.SeriesPeriods;
import io.github.govtechkpi.metrics.quality.SeriesPoint;
import io.github.govtechkpi.metrics.quality.SeriesQuality;
import io.github.govtechkpi.metrics.series.SeriesAnalyses;
import io.github.govtechkpi.metrics.trend.Annualisations;
import io.github.govtechkpi.metrics.trend.Backtests;
import io.github.govtechkpi.metrics.trend.ForecastMethod;
import io.github.govtechkpi.metrics.trend.LinearTrends;
import io.github.govtechkpi.metrics.trend.MannKendall;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurves;
import io.github.govtechkpi.metrics.trend.smoothing.SeasonalForecasts;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the checks of a series, its trend and its forecasts say. */
final class SeriesExamples {
    private static final SeriesKey KEY = SeriesKey.of(IndicatorId.of("applications"));
    private static final MeasureUnit CASES = MeasureUnit.CASES;

    private SeriesExamples() {}

    static void add(Examples all) {
        quality(all);
        trends(all);
        forecasts(all);
        analyses(all);
    }

    private static void analyses(Examples all) {
        all.caveat(CaveatCode.SIGNALS_OF_A_TREND, () -> monthly(36, i -> 100 + 3 * i + i * 7919 % 13));
        all.caveat(CaveatCode.OUTLIERS_INCLUDED, () -> monthly(10, i -> i == 5 ? 110 : 10 + i % 3));
        all.caveat(CaveatCode.LOWER_LIMIT_BELOW_ZERO, () -> monthly(8, i -> i % 2 == 0 ? 9 - i / 2 : i / 2));
        all.caveat(
                CaveatCode.UNEVEN_PERIODS,
                () -> analysed(List.of(
                        observed("2024", AbsoluteValue.of(5, CASES)),
                        observed("2025-02", AbsoluteValue.of(7, CASES)))));
        all.caveat(
                CaveatCode.COUNTS_OF_A_RATIO,
                () -> analysed(List.of(observed(
                        "2017",
                        new Ratio(
                                AbsoluteValue.of(914, MeasureUnit.of("枚")),
                                AbsoluteValue.of(9056, MeasureUnit.PERSONS))))));
    }

    private static Object monthly(int months, IntUnaryOperator values) {
        var start = ReportingPeriod.parse("2022-01");
        return analysed(IntStream.range(0, months)
                .mapToObj(i -> observed(start.plus(i).toString(), AbsoluteValue.of(values.applyAsInt(i), CASES)))
                .toList());
    }

    private static Observation observed(String period, Quantity value) {
        return Observation.of(KEY, ReportingPeriod.parse(period), value);
    }

    private static Object analysed(List<Observation> observations) {
        return SeriesAnalyses.of(new Vintages(KEY, observations), CASES, Direction.INCREASE, List.of(), 3);
    }

    private static void quality(Examples all) {
        all.reason(ReasonCode.NO_OBSERVATIONS, () -> Revisions.analyse(new double[0], new double[0]));
        all.reason(ReasonCode.INVALID_PERIOD, () -> SeriesPeriods.parse("2024", Frequency.YEARLY, true));
        all.reason(ReasonCode.DUPLICATE_PERIOD, () -> quality("2001", "2002", "2003", "2003"));
        all.reason(ReasonCode.NO_VARIATION, () -> Breaks.search(new double[] {7, 7, 7, 7, 7, 7}, 3));
        all.reason(
                ReasonCode.INVALID_CONFIDENCE,
                () -> Outliers.rosner(IntStream.range(0, 15).asDoubleStream().toArray(), 1, 0));
        all.caveat(CaveatCode.SINGLE_DATES, () -> SeriesPeriods.check(periods("2023-09-01", "2025-02-01")));
        all.caveat(
                CaveatCode.PERIODS_AFTER_END,
                () -> SeriesPeriods.check(periods("2024-01", "2024-02", "2024-05"), ReportingPeriod.parse("2024-02")));
        all.caveat(CaveatCode.GAPS_IGNORED, () -> quality("2001", "2002", "2003", "2005", "2006", "2007"));
        all.caveat(
                CaveatCode.TREND_FITS_BETTER,
                () -> Breaks.search(IntStream.range(0, 20).asDoubleStream().toArray()));
    }

    private static List<ReportingPeriod> periods(String... labels) {
        return Stream.of(labels).map(ReportingPeriod::parse).toList();
    }

    private static Object quality(String... labels) {
        return SeriesQuality.report(QualityRequest.of(IntStream.range(0, labels.length)
                .mapToObj(i -> SeriesPoint.of(ReportingPeriod.parse(labels[i]), i * 7 % 5))
                .toList()));
    }

    private static void trends(Examples all) {
        all.reason(ReasonCode.TOO_FEW_OBSERVATIONS, () -> LinearTrends.fit(new double[] {1, 2}, new double[] {1, 2}));
        all.reason(
                ReasonCode.NO_TIME_VARIATION, () -> LinearTrends.fit(new double[] {1, 1, 1}, new double[] {1, 2, 3}));
        all.reason(
                ReasonCode.ZERO_RESIDUAL_VARIANCE,
                () -> LinearTrends.fit(new double[] {1, 2, 3}, new double[] {1, 2, 3}));
        all.reason(ReasonCode.LENGTH_MISMATCH, () -> LinearTrends.fit(new double[] {1}, new double[0]));
        all.reason(ReasonCode.ALL_TIED, () -> mannKendall(4, 4, 4, 4, 4));
        all.caveat(CaveatCode.SMALL_SAMPLE, () -> LinearTrends.fit(new double[] {1, 2, 3}, new double[] {1, 2, 4}));
        all.caveat(CaveatCode.AUTOCORRELATED, () -> mannKendall(10, 14, 19, 21, 22, 22, 23, 27, 33, 38, 41, 42));
    }

    private static Object mannKendall(double... values) {
        return MannKendall.test(years(values.length), values, 0.95);
    }

    private static double[] years(int number) {
        return IntStream.range(2015, 2015 + number).asDoubleStream().toArray();
    }

    private static void forecasts(Examples all) {
        all.reason(ReasonCode.INVALID_INPUT, () -> Annualisations.fiscalYear(30, 13, List.of()));
        all.reason(
                ReasonCode.ONE_SEASON_ONLY,
                () -> SeasonalForecasts.seasonalNaive(new double[] {1, 2, 3, 4}, 4, 1)
                        .map(forecast -> forecast.low(0.95)));
        all.reason(
                ReasonCode.NOT_IDENTIFIABLE,
                () -> GrowthCurves.logistic(years(8), new double[] {4.9, 0.4, 12.7, 7.9, 13.4, 28.1, 40.7, 52.8}));
        all.reason(
                ReasonCode.NO_INFLECTION_IN_DATA,
                () -> GrowthCurves.logistic(new double[] {1, 2, 3, 4, 5, 6, 7}, new double[] {1, 2, 4, 8, 16, 32, 64}));
        all.caveat(CaveatCode.PROJECTED, () -> Annualisations.fiscalYear(30, 3, List.of()));
        all.caveat(
                CaveatCode.FEW_ORIGINS,
                () -> Backtests.rollingOrigin(
                        new double[] {1, 3, 2, 4, 3, 5, 4, 6, 5}, ForecastMethod.NAIVE, 1, 5, 0.8));
    }
}
