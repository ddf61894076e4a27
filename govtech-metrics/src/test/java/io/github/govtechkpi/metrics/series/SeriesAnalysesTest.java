package io.github.govtechkpi.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.quality.BreakTest;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesAnalysesTest {
    private static final SeriesKey KEY = SeriesKey.of(IndicatorId.of("apps"));

    @Nested
    class OfMonths {
        private final SeriesAnalysis analysis = analysed(months(36, i -> 100 + 3 * i + i * 7919 % 13));

        @Test
        void hasEveryPart() {
            assertThat(analysis.key()).isEqualTo(KEY);
            assertThat(analysis.quality().periods().orElseThrow().coverage()).hasToString("36 of 36 periods reported");
            assertThat(analysis.xmr().orElseThrow().current().limits().isComputable())
                    .isTrue();
            assertThat(analysis.runs().orElseThrow().runs().orElseThrow().signal())
                    .isTrue();
            assertThat(analysis.forecast().flatMap(SeriesForecast::points).orElseThrow())
                    .hasSize(3);
            assertThat(analysis.forecastPeriods())
                    .extracting(ReportingPeriod::toString)
                    .containsExactly("2025-01", "2025-02", "2025-03");
        }

        @Test
        void countsTimeInYearsAndASeasonOfTwelve() {
            var forecast = analysis.forecast().orElseThrow();

            assertThat(forecast.season()).isEqualTo(12);
            assertThat(forecast.times().get(12) - forecast.times().get(0)).isEqualTo(1);
            assertThat(forecast.trend().orElseThrow().slopePerYear()).isBetween(35.0, 38.0);
        }

        @Test
        void saysThatATrendMakesSignals() {
            assertThat(codes(analysis)).containsExactly(CaveatCode.SIGNALS_OF_A_TREND);
            assertThat(analysis.derivation().warnings().get(0).text().toString())
                    .isEqualTo("The series has a clear trend, which alone makes points stray from the mean.");
        }
    }

    @Nested
    class Caveats {
        @Test
        void nameTheValuesInDoubt() {
            var values = new double[] {10, 12, 11, 10, 12, 110, 11, 10, 12, 11};

            assertThat(analysed(months(10, i -> values[i])).derivation().warnings())
                    .extracting(Caveat::toString)
                    .anySatisfy(text -> assertThat(text).contains("2022-06"));
        }

        @Test
        void listFiveValuesInDoubtAtMost() {
            var steady = new double[] {10, 11, 10, 11, 10, 11};
            var doubtful =
                    analysed(months(60, i -> i % 10 == 5 ? 500 + i : steady[i % 6])).derivation().warnings().stream()
                            .filter(caveat -> caveat.code() == CaveatCode.OUTLIERS_INCLUDED)
                            .findFirst()
                            .orElseThrow();

            assertThat(doubtful.text().toString())
                    .isEqualTo(
                            "The values in doubt (2022-06, 2023-04, 2024-02, 2024-12, 2025-10, …) count in control chart,"
                                    + " trend and forecast.");
            assertThat(doubtful.text().ja())
                    .hasValueSatisfying(text -> assertThat(text).contains("2025-10など"));
        }

        @Test
        void sayThatPeriodsAreOfSeveralKinds() {
            assertThat(codes(analysed(rows("2024", 5, "2025-02", 7)))).containsExactly(CaveatCode.UNEVEN_PERIODS);
            assertThat(codes(analysed(rows("2024", 5)))).isEmpty();
            assertThat(codes(analysed(rows("2024", 5, "2025", 7)))).isEmpty();
        }

        @Test
        void sayThatCountsOfARatioAreNoShares() {
            var people = MeasureUnit.PERSONS;
            var ratio = new Ratio(
                    new AbsoluteValue(BigDecimal.valueOf(914), MeasureUnit.of("枚")),
                    new AbsoluteValue(BigDecimal.valueOf(9056), people));
            var observation = Observation.of(KEY, ReportingPeriod.parse("2017"), ratio);
            var analysis = analysed(new Vintages(KEY, List.of(observation)));

            assertThat(analysis.values()).containsExactly(914.0);
            assertThat(analysis.derivation().warnings()).singleElement().satisfies(caveat -> {
                assertThat(caveat.text().toString())
                        .isEqualTo("These are the counts of the numerator, not the shares (latest base: 9,056 人).");
                assertThat(caveat.text().ja()).contains("割合ではなく、その分子の件数を見ています（直近の母数：9,056人）。");
            });
        }

        @Test
        void sayThatCountsDoNotFallBelowZero() {
            var values = new double[] {9, 1, 8, 0, 7, 2, 9, 1};

            assertThat(codes(analysed(months(8, i -> values[i])))).contains(CaveatCode.LOWER_LIMIT_BELOW_ZERO);
            assertThat(codes(SeriesAnalyses.of(
                            months(8, i -> values[i]), MeasureUnit.of("点"), Direction.MAINTAIN, List.of(), 3)))
                    .doesNotContain(CaveatCode.LOWER_LIMIT_BELOW_ZERO);
            assertThat(codes(analysed(months(8, i -> values[i] - 1))))
                    .doesNotContain(CaveatCode.LOWER_LIMIT_BELOW_ZERO);
        }
    }

    @Nested
    class Signals {
        @Test
        void areReadByTheDirection() {
            var series = months(14, i -> i < 13 ? 10 + i % 2 : 30);

            assertThat(variation(series, Direction.INCREASE)).isEqualTo(XmrChart.Variation.IMPROVEMENT);
            assertThat(variation(series, Direction.DECREASE)).isEqualTo(XmrChart.Variation.CONCERN);
            assertThat(variation(series, Direction.MAINTAIN)).isEqualTo(XmrChart.Variation.NEUTRAL);
        }

        private static XmrChart.Variation variation(Vintages series, Direction direction) {
            return SeriesAnalyses.of(series, MeasureUnit.CASES, direction, List.of(), 1)
                    .xmr()
                    .orElseThrow()
                    .points()
                    .get(13)
                    .variation();
        }
    }

    @Nested
    class BadSeries {
        @Test
        void withoutObservationsHaveReasonsAlone() {
            var analysis = analysed(new Vintages(KEY, List.of()));

            assertThat(analysis.periods()).isEmpty();
            assertThat(analysis.forecastPeriods()).isEmpty();
            assertThat(List.of(
                            code(analysis.quality().periods()),
                            code(analysis.xmr()),
                            code(analysis.runs()),
                            code(analysis.forecast())))
                    .containsExactly(
                            ReasonCode.NO_OBSERVATIONS,
                            ReasonCode.TOO_FEW_POINTS,
                            ReasonCode.NO_OBSERVATIONS,
                            ReasonCode.NO_OBSERVATIONS);
        }

        @Test
        void withMissingValuesAloneHaveReasonsAlone() {
            var analysis = analysed(new Vintages(
                    KEY, List.of(Observation.missing(KEY, ReportingPeriod.parse("2024"), MissingReason.PENDING))));

            assertThat(analysis.values()).isEmpty();
            assertThat(analysis.quality().periods().orElseThrow().coverage()).hasToString("0 of 1 periods reported");
            assertThat(code(analysis.forecast())).isEqualTo(ReasonCode.NO_OBSERVATIONS);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void ofOneOrTwoPointsHaveNoTrend(int n) {
            var analysis = analysed(months(n, i -> 5 + i));

            assertThat(analysis.xmr().isComputable()).isEqualTo(n == 2);
            assertThat(code(analysis.forecast().flatMap(SeriesForecast::trend)))
                    .isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(code(analysis.forecast().flatMap(SeriesForecast::points)))
                    .isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        }

        @Test
        void thatNeverChangeHaveNoLimitsAndALevelForecast() {
            var analysis = analysed(months(24, i -> 5));
            var points = analysis.forecast().flatMap(SeriesForecast::points).orElseThrow();

            assertThat(code(analysis.xmr().orElseThrow().current().limits())).isEqualTo(ReasonCode.ZERO_SIGMA);
            assertThat(code(analysis.runs().orElseThrow().runs())).isEqualTo(ReasonCode.TOO_FEW_USEFUL);
            assertThat(points.get(0).value()).isEqualTo(5);
            assertThat(code(points.get(0).low80())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }

        @Test
        void withGapsHaveATrendAndNoForecast() {
            var analysis = analysed(rows("2015", 5, "2016", 6, "2019", 9, "2020", 8, "2021", 12, "2023", 20));
            var chart = analysis.xmr().orElseThrow();

            assertThat(analysis.quality().periods().orElseThrow().missing())
                    .extracting(ReportingPeriod::toString)
                    .containsExactly("2017", "2018", "2022");
            assertThat(chart.points().get(2).movingRange()).isEmpty();
            assertThat(chart.points().get(5).movingRange()).isEmpty();
            assertThat(chart.points().get(4).movingRange()).hasValue(4);
            assertThat(analysis.forecast().flatMap(SeriesForecast::trend).isComputable())
                    .isTrue();
            assertThat(code(analysis.forecast().flatMap(SeriesForecast::points)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
        }

        @ParameterizedTest
        @CsvSource({"2024, 2024-12", "FY2023, 2024-03", "2024-Q4, 2024-12-31"})
        void whosePeriodsEndOnOneDayHaveNoTrend(String year, String month) {
            var analysis = analysed(rows(year, 5, month, 6, "2025-01", 7, "2025-02", 9));

            assertThat(code(analysis.forecast())).isEqualTo(ReasonCode.INVALID_PERIOD);
            assertThat(analysis.forecastPeriods()).isEmpty();
            assertThat(analysis.xmr().isComputable()).isTrue();
        }

        @Test
        void sayWhichPeriodsEndOnOneDay() {
            var reason = analysed(rows("2024", 5, "2024-12", 6, "2025-01", 7))
                    .forecast()
                    .reason();

            assertThat(reason.map(Reason::message).map(Object::toString))
                    .contains(
                            "2024 and 2024-12 do not end one after the other, so there is no trend: use periods of one kind");
        }

        @Test
        void ofSingleDatesHaveATrendByDays() {
            var analysis =
                    analysed(rows("2017-03-08", 914, "2018-03-01", 1014, "2019-03-08", 1200, "2020-03-01", 1300));

            assertThat(analysis.forecast()
                            .flatMap(SeriesForecast::trend)
                            .orElseThrow()
                            .slopePerYear())
                    .isBetween(100.0, 200.0);
            assertThat(analysis.forecastPeriods()).isEmpty();
            assertThat(analysis.forecast().flatMap(SeriesForecast::points).orElseThrow())
                    .hasSize(3);
        }

        @Test
        void ofTheLargestNumbersOfAFileStayFinite() {
            var analysis = analysed(months(20, i -> (i % 3 - 1) * 9.9e29));

            assertThat(analysis.xmr()
                            .orElseThrow()
                            .current()
                            .limits()
                            .orElseThrow()
                            .upper())
                    .isFinite();
            assertThat(analysis.forecast().flatMap(SeriesForecast::points).orElseThrow())
                    .allSatisfy(
                            point -> assertThat(point.high95().orElseThrow()).isFinite());
        }

        @Test
        void atTheEndOfTimeHaveTheForecastPeriodsThatExist() {
            var analysis = analysed(rows("9996", 5, "9997", 7, "9998", 9));

            assertThat(analysis.forecastPeriods())
                    .extracting(ReportingPeriod::toString)
                    .containsExactly("9999");
            assertThat(analysis.forecast().flatMap(SeriesForecast::points).orElseThrow())
                    .hasSize(3);
        }
    }

    @Nested
    class Knowledge {
        @Test
        void takesTheLatestOfEachPeriodAndTheSizeOfRevisions() {
            var first = Observation.of(KEY, ReportingPeriod.parse("2024"), cases(10))
                    .knownOn(LocalDate.parse("2025-01-01"));
            var revised = Observation.of(KEY, ReportingPeriod.parse("2024"), cases(14))
                    .knownOn(LocalDate.parse("2025-06-01"));
            var analysis = analysed(new Vintages(KEY, List.of(revised, first)));

            assertThat(analysis.values()).containsExactly(14.0);
            assertThat(analysis.quality().revisionNoise().orElseThrow().noise()).isEqualTo(8);
        }

        @Test
        void testsTheKnownBreaks() {
            var known = new SeriesBreak(
                    ReportingPeriod.parse("2022-05"), Optional.empty(), Optional.empty(), Optional.empty());
            var analysis = SeriesAnalyses.of(
                    months(8, i -> i < 4 ? 10 + i % 2 : 20 + i % 2),
                    MeasureUnit.CASES,
                    Direction.INCREASE,
                    List.of(known),
                    1);

            assertThat(analysis.quality().breaks())
                    .filteredOn(BreakTest.Known.class::isInstance)
                    .singleElement()
                    .satisfies(test ->
                            assertThat(((BreakTest.Known) test).levelShift()).isEqualTo(10));
        }
    }

    @Nested
    class Horizon {
        @ParameterizedTest
        @ValueSource(ints = {0, -1, 1001})
        void isFromOneToAThousand(int horizon) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> SeriesAnalyses.of(
                            months(4, i -> i), MeasureUnit.CASES, Direction.INCREASE, List.of(), horizon))
                    .withMessage(
                            "INVALID_INPUT: horizon must be from 1 to 1000, but was %s: forecast fewer periods",
                            horizon);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 1000})
        void includesItsEnds(int horizon) {
            assertThat(SeriesAnalyses.of(
                                    months(4, i -> i * i), MeasureUnit.CASES, Direction.INCREASE, List.of(), horizon)
                            .forecast()
                            .flatMap(SeriesForecast::points)
                            .orElseThrow())
                    .hasSize(horizon);
        }
    }

    /** The value of a month. */
    private interface Values {
        double of(int index);
    }

    private static SeriesAnalysis analysed(Vintages vintages) {
        return SeriesAnalyses.of(vintages, MeasureUnit.CASES, Direction.INCREASE, List.of(), 3);
    }

    private static Vintages months(int n, Values values) {
        var start = ReportingPeriod.parse("2022-01");
        return new Vintages(
                KEY,
                IntStream.range(0, n)
                        .mapToObj(i -> Observation.of(KEY, start.plus(i), cases(values.of(i))))
                        .toList());
    }

    private static Vintages rows(Object... periodsAndValues) {
        var rows = new ArrayList<Observation>();
        for (var i = 0; i < periodsAndValues.length; i += 2) {
            rows.add(Observation.of(
                    KEY,
                    ReportingPeriod.parse((String) periodsAndValues[i]),
                    cases(((Number) periodsAndValues[i + 1]).doubleValue())));
        }
        return new Vintages(KEY, rows);
    }

    private static AbsoluteValue cases(double value) {
        return new AbsoluteValue(BigDecimal.valueOf(value), MeasureUnit.CASES);
    }

    private static List<CaveatCode> codes(SeriesAnalysis analysis) {
        return analysis.derivation().warnings().stream().map(Caveat::code).toList();
    }

    private static ReasonCode code(Computed<?> value) {
        return value.reason().map(Reason::code).orElseThrow();
    }
}
