package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesForecastsTest {
    private static final double[] USERS = {812, 840, 855, 901, 933, 940, 987, 1010, 1042};

    @Test
    void saysHowASeriesMovesAndGoesOn() {
        var series = yearly(3, USERS);
        assertThat(series.verdict())
                .isEqualTo(LocalizedText.of(
                        "増減は1年当たり＋28.7人です（95％区間：＋27.0～＋31.2、p＜0.001）：増加傾向。"
                                + "次の期の見込みは1,069人（80％区間：1,056～1,081）です。"
                                + "方法はホルト法で、過去4回の検証では前期値をそのまま使う予測より誤差が小さく（MASE：0.293対0.997）、"
                                + "3回は実績が80％区間に入りました。",
                        "The change is +28.7 人 a year (95 % interval: +27.0 to +31.2; p < 0.001): a rising trend."
                                + " The next period is projected at 1,069 人 (80 % interval: 1,056 to 1,081)."
                                + " The method is Holt's method: in 4 tests on the past it was nearer than repeating the last value"
                                + " (MASE 0.293 against 0.997), and 3 of the values fell into its 80 % interval."));
        assertThat(series.trend().orElseThrow().isClear()).isTrue();
        assertThat(series.method()).isEqualTo(ForecastMethod.HOLT);
        assertThat(series.derivation().warnings())
                .extracting(Caveat::code)
                .containsExactly(CaveatCode.FEW_ORIGINS, CaveatCode.PROJECTED);
    }

    @Test
    void forecastsAtTheTimesThatFollow() {
        var points = yearly(3, USERS).points().orElseThrow();
        assertThat(points).extracting(SeriesForecast.Point::time).containsExactly(2024.0, 2025.0, 2026.0);
        assertThat(points).allSatisfy(point -> {
            assertThat(point.low95().orElseThrow()).isLessThan(point.low80().orElseThrow());
            assertThat(point.low80().orElseThrow()).isLessThan(point.value());
            assertThat(point.high95().orElseThrow())
                    .isGreaterThan(point.high80().orElseThrow());
        });
    }

    @Test
    void forecastsAtTheQuartersThatFollow() {
        var quarters = new double[] {2020, 2020.25, 2020.5, 2020.75};
        var points = SeriesForecasts.of(quarters, new double[] {3, 5, 4, 6}, MeasureUnit.CASES, 4, 2)
                .points()
                .orElseThrow();
        assertThat(points).extracting(SeriesForecast.Point::time).containsExactly(2021.0, 2021.25);
    }

    @Test
    void takesThreeValuesAndAThousandPeriods() {
        assertThat(yearly(1_000, 4, 6, 5).points().orElseThrow()).hasSize(1_000);
    }

    @Test
    void keepsToMonthsOfDifferentLength() {
        var days = new int[] {31, 28, 31, 30, 31, 30, 31, 31};
        var times = new double[days.length];
        var passed = 0;
        for (var i = 0; i < days.length; i++) {
            passed += days[i];
            times[i] = 2023 + passed / 365.2425;
        }
        var series = SeriesForecasts.of(times, new double[] {3, 5, 4, 6, 8, 7, 9, 8}, MeasureUnit.CASES, 1, 1);
        assertThat(series.points().isComputable()).isTrue();
    }

    @Test
    void hasATrendAndNoForecastWhereAPeriodIsMissing() {
        var series = SeriesForecasts.of(
                new double[] {2015, 2016, 2018, 2019, 2020}, new double[] {1, 3, 2, 4, 5}, MeasureUnit.CASES, 1, 2);
        assertThat(code(series.points())).isEqualTo(ReasonCode.MISSING_PERIOD);
        assertThat(code(series.choice())).isEqualTo(ReasonCode.MISSING_PERIOD);
        assertThat(series.trend().isComputable()).isTrue();
        assertThat(series.line().isComputable()).isTrue();
        assertThat(series.verdict().toString())
                .isEqualTo(
                        "The change is +0.775 件 a year (95 % interval: -0.50 to +2.00; p = 0.083): no clear trend."
                                + " There is no forecast: A period in between has no value, or the periods are not evenly spaced.");
    }

    @Test
    void repeatsTheLastValueWhereNothingCanBeTested() {
        var series = yearly(2, 10, 14, 11, 13);
        assertThat(series.method()).isEqualTo(ForecastMethod.NAIVE);
        assertThat(series.points().orElseThrow())
                .extracting(SeriesForecast.Point::value)
                .containsExactly(13.0, 13.0);
        // sqrt of the mean squared change, 29/3, grown by sqrt(2) for the second period
        assertThat(series.points().orElseThrow().get(1).high80().orElseThrow())
                .isCloseTo(13 + 1.2815515655446004 * Math.sqrt(2 * 29 / 3.0), within(1e-9));
        assertThat(series.verdict().ja().orElseThrow()).endsWith("観測値が少なく方法を検証できないため、前期値をそのまま使っています。");
    }

    @Test
    void hasNoIntervalForASeriesThatNeverChanges() {
        var point = yearly(1, 5, 5, 5, 5).points().orElseThrow().get(0);
        assertThat(point.value()).isEqualTo(5);
        assertThat(code(point.low80())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        assertThat(code(point.high95())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
    }

    @Test
    void needsThreeValues() {
        var series = yearly(1, 5, 6);
        assertThat(code(series.trend())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        assertThat(code(series.points())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        assertThat(series.verdict())
                .isEqualTo(LocalizedText.of(
                        "予測は示せません：観測値が3件必要ですが、2件しかありません。",
                        "There is no forecast: 3 observations are needed, but there are 2."));
    }

    @Test
    void namesAFallingTrend() {
        assertThat(yearly(1, 20, 18, 17, 15, 12, 11, 9).verdict().ja().orElseThrow())
                .startsWith("増減は1年当たり−2人です（")
                .contains("）：減少傾向。");
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> SeriesForecasts.of(
                        new double[] {2020, 2019, 2021}, new double[] {1, 2, 3}, MeasureUnit.CASES, 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: times must ascend, but 2020.0 stands before 2019.0:"
                        + " sort the series, one value for each time");
        assertThatThrownBy(() -> SeriesForecasts.of(
                        new double[] {2019, 2020, 2021}, new double[] {1, Double.NaN, 3}, MeasureUnit.CASES, 1, 1))
                .hasMessage("INVALID_INPUT: values[1] must be a finite number, but was NaN");
        assertThatThrownBy(() -> yearly(0, 1, 2, 3))
                .hasMessage("INVALID_INPUT: season must be 1 or more and horizon from 1 to 1000, but were 1 and 0");
        assertThatThrownBy(() -> yearly(1_001, 1, 2, 3))
                .hasMessage("INVALID_INPUT: season must be 1 or more and horizon from 1 to 1000, but were 1 and 1001");
    }

    private static SeriesForecast yearly(int horizon, double... values) {
        var times = IntStream.range(0, values.length).mapToDouble(i -> 2015 + i).toArray();
        return SeriesForecasts.of(times, values, MeasureUnit.PERSONS, 1, horizon);
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
