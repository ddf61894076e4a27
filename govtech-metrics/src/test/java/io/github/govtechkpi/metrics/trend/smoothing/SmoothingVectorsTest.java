package io.github.govtechkpi.metrics.trend.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.Computed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SmoothingVectorsTest {
    /** Of the log-likelihood: a fit may be better than the reference, and hardly worse (note of the cases). */
    private static final double LIKELIHOOD_TOLERANCE = 0.05;

    @TestFactory
    Stream<DynamicTest> smoothingAgreesWithR() {
        return VectorFile.read("t5_smoothing").tests(SmoothingVectorsTest::compute);
    }

    private static Map<String, ?> compute(Case vector) {
        var values = vector.numbers("y");
        var horizon = (int) vector.number("h");
        return switch (vector.function()) {
            case "ses" ->
                answer(
                        ExponentialSmoothing.forecast(
                                values,
                                SmoothingParameters.simple(vector.number("alpha"), vector.number("level0")),
                                horizon),
                        SmoothingVectorsTest::smoothed);
            case "holt", "damped" ->
                answer(ExponentialSmoothing.forecast(values, trended(vector), horizon), SmoothingVectorsTest::smoothed);
            case "snaive" ->
                answer(
                        SeasonalForecasts.seasonalNaive(values, (int) vector.number("season"), horizon),
                        SmoothingVectorsTest::forecast);
            case "etsOptimised" ->
                answer(
                        ExponentialSmoothing.fit(
                                values,
                                vector.in().get("damped").asBoolean() ? SmoothingModel.DAMPED : SmoothingModel.HOLT,
                                horizon),
                        series -> fitted(series, vector.whole().get("out")));
            case "holtWintersAdditive" ->
                answer(
                        SeasonalForecasts.holtWinters(
                                values,
                                (int) vector.number("season"),
                                new SeasonalWeights(
                                        vector.number("alpha"), vector.number("betaStar"), vector.number("gamma")),
                                horizon),
                        SmoothingVectorsTest::seasonal);
            default -> throw new AssertionError(vector.function());
        };
    }

    private static SmoothingParameters trended(Case vector) {
        var phi = vector.number("phi", 1);
        return phi == 1
                ? SmoothingParameters.holt(
                        vector.number("alpha"), vector.number("beta"), vector.number("level0"), vector.number("trend0"))
                : SmoothingParameters.damped(
                        vector.number("alpha"),
                        vector.number("beta"),
                        phi,
                        vector.number("level0"),
                        vector.number("trend0"));
    }

    private static Map<String, Object> forecast(Forecast forecast) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("forecast", forecast.expected());
        answer.put("sigma2", forecast.sigma2());
        answer.put("varianceFactor", forecast.varianceFactors());
        answer.put("low95", forecast.low(0.95));
        answer.put("high95", forecast.high(0.95));
        answer.put(
                "reason",
                forecast.sigma2().reason().map(why -> why.code().name()).orElse(null));
        return answer;
    }

    private static Map<String, Object> smoothed(SmoothedSeries series) {
        var answer = forecast(series.forecast());
        answer.put("level", series.level());
        answer.put("trend", series.trend());
        answer.put("fitted", series.fitted());
        answer.put("sse", series.sse());
        return answer;
    }

    private static Map<String, Object> seasonal(SeasonalSeries series) {
        var answer = forecast(series.forecast());
        answer.put("level", series.level());
        answer.put("trend", series.trend());
        answer.put("sse", series.sse());
        return answer;
    }

    private static Map<String, Object> fitted(SmoothedSeries series, JsonNode out) {
        double logLik = series.logLik().orElseThrow().orElseThrow();
        assertThat(logLik).isGreaterThanOrEqualTo(out.get("logLik").asDouble() - LIKELIHOOD_TOLERANCE);
        var answer = smoothed(series);
        // a flat likelihood has many maxima: the parameters are not compared (METHODS-VECTORS 5, t5_smoothing)
        for (var parameter : List.of("alpha", "beta", "phi", "level0", "trend0")) {
            answer.put(
                    parameter,
                    out.path(parameter).isNumber() ? out.get(parameter).asDouble() : null);
        }
        answer.put("logLik", logLik);
        answer.put("aicc", series.aicc().orElseThrow());
        return answer;
    }

    private static <T> Map<String, Object> answer(Computed<T> computed, Function<T, Map<String, Object>> fields) {
        return computed.isComputable() ? fields.apply(computed.orElseThrow()) : Map.of("error", computed);
    }
}
