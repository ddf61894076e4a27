package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SeriesSamples.analysed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeriesJsonTest {
    @Test
    void saysOfTwoPointsWhatThereIsAndWhyTheRestIsNull() {
        assertThat(SeriesJson.write(SeriesSamples.TWO_POINTS)).isEqualTo("""
                        {
                          "format": "govtech-series/1",
                          "program": null,
                          "indicator": "x",
                          "area": null,
                          "slice": null,
                          "unit": "人",
                          "direction": "increase",
                          "observations": [
                            {
                              "period": "2020",
                              "value": 5
                            },
                            {
                              "period": "2021",
                              "value": 7
                            }
                          ],
                          "quality": {
                            "coverageK": 2,
                            "coverageN": 2,
                            "missing": [],
                            "duplicates": [],
                            "longestGap": 0,
                            "trailingMissing": 0,
                            "provisional": 0,
                            "outliers": [],
                            "breaks": [],
                            "revisions": null,
                            "notChecked": [
                              {
                                "check": "outliers",
                                "code": "TOO_FEW_OBSERVATIONS",
                                "ja": "観測値が5件必要ですが、2件しかありません。",
                                "en": "5 observations are needed, but there are 2."
                              },
                              {
                                "check": "breaks.search",
                                "code": "TOO_FEW_OBSERVATIONS",
                                "ja": "観測値が6件必要ですが、2件しかありません。",
                                "en": "6 observations are needed, but there are 2."
                              },
                              {
                                "check": "breaks.pettitt",
                                "code": "TOO_FEW_OBSERVATIONS",
                                "ja": "観測値が6件必要ですが、2件しかありません。",
                                "en": "6 observations are needed, but there are 2."
                              },
                              {
                                "check": "revisionNoise",
                                "code": "NO_OBSERVATIONS",
                                "ja": "改定された値の記録がありません。",
                                "en": "No revised values are recorded."
                              }
                            ]
                          },
                          "control": {
                            "center": 6,
                            "lower": 0.6799999999999997,
                            "upper": 11.32,
                            "signals": [],
                            "caveats": [
                              {
                                "code": "SHORT_BASELINE",
                                "ja": "管理限界は2点から計算しています（12点以上、できれば20点が望ましい）。",
                                "en": "The control limits come from 2 points: 12 are advised, 20 are better."
                              }
                            ]
                          },
                          "runChart": {
                            "median": 6,
                            "useful": 2,
                            "longestRun": 1,
                            "longestRunLimit": 4,
                            "crossings": 1,
                            "crossingsLimit": 0,
                            "signal": false
                          },
                          "trend": null,
                          "forecast": null,
                          "caveats": [],
                          "notComputable": [
                            {
                              "field": "trend",
                              "code": "TOO_FEW_OBSERVATIONS",
                              "ja": "観測値が3件必要ですが、2件しかありません。",
                              "en": "3 observations are needed, but there are 2.",
                              "useInstead": {
                                "ja": "観測値が増えてから計算してください。",
                                "en": "Compute it when there are more observations."
                              }
                            },
                            {
                              "field": "forecast",
                              "code": "TOO_FEW_OBSERVATIONS",
                              "ja": "観測値が3件必要ですが、2件しかありません。",
                              "en": "3 observations are needed, but there are 2.",
                              "useInstead": {
                                "ja": "観測値が増えてから計算してください。",
                                "en": "Compute it when there are more observations."
                              }
                            }
                          ]
                        }
                        """);
    }

    @Nested
    class OfMonths {
        private final JsonNode json = json(SeriesSamples.MONTHS);

        @Test
        void hasExactObservations() {
            assertThat(json.path("observations")).hasSize(21);
            assertThat(json.path("observations").path(4).toString())
                    .isEqualTo("{\"period\":\"2023-05\",\"value\":1015}");
        }

        @Test
        void hasEveryFlagOfEveryScreen() {
            assertThat(texts(json.path("quality").path("outliers"), "method"))
                    .containsExactly("MODIFIED_Z", "MODIFIED_Z", "HAMPEL", "TUKEY", "TUKEY", "ROSNER", "ROSNER");
            assertThat(json.path("quality").path("outliers").path(4).toString())
                    .isEqualTo("{\"period\":\"2024-01\",\"value\":140,\"method\":\"TUKEY\",\"score\":3}");
        }

        @Test
        void hasTheTestsForABreak() {
            assertThat(texts(json.path("quality").path("breaks"), "test")).containsExactly("SEARCH", "PETTITT");
            assertThat(texts(json.path("quality").path("breaks"), "supported")).containsExactly("false", "true");
            assertThat(json.path("quality").path("breaks").path(0).path("p").isNull())
                    .isTrue();
            assertThat(json.path("quality").path("breaks").path(1).path("p").doubleValue())
                    .isBetween(0.0024, 0.0026);
        }

        @Test
        void marksTheSignalThatDecides() {
            var signals = StreamSupport.stream(
                            json.path("control").path("signals").spliterator(), false)
                    .filter(signal -> signal.path("period").asText().equals("2023-06"))
                    .map(JsonNode::toString)
                    .toList();

            assertThat(signals)
                    .containsExactly(
                            "{\"period\":\"2023-06\",\"rule\":\"OUTSIDE_LIMITS\",\"side\":\"LOW\",\"decides\":true,\"variation\":\"CONCERN\",\"ja\":\"下側管理限界の外\",\"en\":\"Below LCL\"}",
                            "{\"period\":\"2023-06\",\"rule\":\"SEVEN_ON_ONE_SIDE\",\"side\":\"LOW\",\"decides\":false,\"variation\":\"CONCERN\",\"ja\":\"7点連続で中心線より下\",\"en\":\"7 Points Below CL\"}");
        }

        @Test
        void hasTheBacktestOfEveryMethodThatWasTried() {
            var forecast = json.path("forecast");

            assertThat(forecast.path("method").asText()).isEqualTo("NAIVE");
            assertThat(forecast.path("beatsNaive").asText()).isEqualTo("false");
            assertThat(texts(forecast.path("backtests"), "method"))
                    .containsExactly("NAIVE", "DRIFT", "OLS", "SIMPLE_SMOOTHING", "HOLT", "DAMPED_HOLT");
            assertThat(texts(forecast.path("backtests"), "origins")).containsOnly("11");
            assertThat(texts(forecast.path("points"), "period")).containsExactly("2024-10", "2024-11");
            assertThat(forecast.path("projected").booleanValue()).isTrue();
        }

        @Test
        void hasTheTrendWithItsInterval() {
            assertThat(json.path("trend").path("slopePerYear").doubleValue()).isEqualTo(-10);
            assertThat(json.path("trend").path("clear").booleanValue()).isTrue();
            assertThat(json.path("trend").path("confidence").doubleValue()).isEqualTo(0.95);
            assertThat(json.path("runChart").path("signal").booleanValue()).isTrue();
        }

        @Test
        void hasCaveatsAndNothingThatIsNotComputable() {
            assertThat(texts(json.path("caveats"), "code"))
                    .containsExactly("OUTLIERS_INCLUDED", "SIGNALS_OF_A_TREND", "LOWER_LIMIT_BELOW_ZERO");
            assertThat(json.path("notComputable")).isEmpty();
        }
    }

    @Nested
    class Reasons {
        @Test
        void ofEqualValuesAreOfLimitsRunsTrendAndIntervals() {
            var json = json(SeriesSamples.ALL_EQUAL);

            assertThat(reasons(json))
                    .containsExactly(
                            "control.lower ZERO_SIGMA",
                            "runChart.signal TOO_FEW_USEFUL",
                            "trend.low ALL_TIED",
                            "trend.high ALL_TIED",
                            "forecast.points.low80 ZERO_RESIDUAL_VARIANCE");
            assertThat(json.path("control").path("upper").isNull()).isTrue();
            assertThat(json.path("runChart").path("signal").isNull()).isTrue();
            assertThat(json.path("forecast")
                            .path("points")
                            .path(0)
                            .path("high95")
                            .isNull())
                    .isTrue();
        }

        @Test
        void ofGapsAreOfTheForecastAlone() {
            var json = json(SeriesSamples.GAPS);

            assertThat(reasons(json)).containsExactly("forecast MISSING_PERIOD");
            assertThat(json.path("forecast").isNull()).isTrue();
            assertThat(json.path("quality").path("missing").toString()).isEqualTo("[\"2017\",\"2018\",\"2022\"]");
        }

        @Test
        void ofMixedPeriodsAreOfTheGrid() {
            var json = json(analysed("2024,70", "2025-02,170"));

            assertThat(reasons(json))
                    .containsExactly(
                            "quality.coverageN INVALID_PERIOD",
                            "trend TOO_FEW_OBSERVATIONS",
                            "forecast TOO_FEW_OBSERVATIONS");
            assertThat(json.path("quality").path("missing").isNull()).isTrue();
        }

        @Test
        void ofOnePointAreOfTheControlChartToo() {
            var json = json(analysed("2024,70"));

            assertThat(reasons(json))
                    .containsExactly(
                            "control TOO_FEW_POINTS",
                            "runChart.signal TOO_FEW_USEFUL",
                            "trend TOO_FEW_OBSERVATIONS",
                            "forecast TOO_FEW_OBSERVATIONS");
        }

        @Test
        void ofFewPointsAreOfTheBacktest() {
            var json = json(analysed("2021,1", "2022,3", "2023,2", "2024,4"));

            assertThat(reasons(json)).containsExactly("forecast.beatsNaive TOO_FEW_OBSERVATIONS");
            assertThat(json.path("forecast").path("beatsNaive").isNull()).isTrue();
            assertThat(json.path("forecast").path("backtests")).isEmpty();
        }

        @Test
        void ofMissingValuesAloneAreOfEverything() {
            var json = json(analysed("2024,"));

            assertThat(json.path("quality").path("coverageK").intValue()).isZero();
            assertThat(reasons(json))
                    .containsExactly(
                            "control TOO_FEW_POINTS",
                            "runChart NO_OBSERVATIONS",
                            "trend NO_OBSERVATIONS",
                            "forecast NO_OBSERVATIONS");
        }

        private static List<String> reasons(JsonNode json) {
            return StreamSupport.stream(json.path("notComputable").spliterator(), false)
                    .map(reason -> reason.path("field").asText() + " "
                            + reason.path("code").asText())
                    .toList();
        }
    }

    @Test
    void namesProgramAreaAndSlice() {
        var rows = "indicator,program,area,slice,period,value\nx,p,131016,age=65+,2024,7\n";
        var json = json(analysed(rows, List.of(), Direction.DECREASE));

        assertThat(json.path("program").asText()).isEqualTo("p");
        assertThat(json.path("area").asText()).isEqualTo("131016");
        assertThat(json.path("slice").asText()).isEqualTo("age=65+");
        assertThat(json.path("direction").asText()).isEqualTo("decrease");
    }

    @Test
    void hasTheKnownBreakWithItsShiftAndTheRevisions() {
        var rows = """
                indicator,period,value,known_on
                x,2020,9,2021-01-01
                x,2020,10,2021-02-01
                x,2021,11,2022-01-01
                x,2022,20,2023-01-01
                x,2023,22,2024-01-01
                """;
        var known =
                new SeriesBreak(ReportingPeriod.parse("2022"), Optional.empty(), Optional.empty(), Optional.empty());
        var quality = json(analysed(rows, List.of(known), Direction.INCREASE)).path("quality");

        assertThat(quality.path("breaks").path(0).path("test").asText()).isEqualTo("KNOWN");
        assertThat(quality.path("breaks").path(0).path("period").asText()).isEqualTo("2022");
        assertThat(quality.path("breaks").path(0).path("levelShift").doubleValue())
                .isEqualTo(10.5);
        assertThat(quality.path("breaks").path(0).path("low").doubleValue()).isBetween(3.58, 3.59);
        assertThat(quality.path("revisions").toString())
                .isEqualTo("{\"n\":1,\"meanRevision\":1,\"meanAbsRevision\":1,\"noise\":2}");
    }

    private static JsonNode json(SeriesAnalysis analysis) {
        try {
            return new ObjectMapper().readTree(SeriesJson.write(analysis));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
