package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TrendVectorsTest {
    @TestFactory
    Stream<DynamicTest> attainmentProbability() {
        return VectorFile.read("t1_attainment_probability")
                .tests(vector -> answer(
                        Attainments.atDue(
                                vector.numbers("time"),
                                vector.numbers("value"),
                                vector.number("target"),
                                vector.number("dueTime"),
                                Direction.valueOf(vector.text("direction"))),
                        TrendVectorsTest::fields));
    }

    private static Map<String, Object> fields(Attainment a) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("intercept", a.trend().intercept());
        answer.put("slope", a.trend().slope());
        answer.put("residualSd", a.trend().residualSd());
        answer.put("df", a.trend().degreesOfFreedom());
        answer.put("predictedAtDue", a.valueAtDue());
        answer.put("predictionSe", a.predictionStandardError());
        answer.put("lower95", a.low95());
        answer.put("upper95", a.high95());
        answer.put("lower80", a.low80());
        answer.put("upper80", a.high80());
        answer.put("attainProbability", a.probabilityAtDue());
        answer.put("reason", reason(a.probabilityAtDue()));
        answer.put("attainTimeTrend", a.attainDate());
        answer.put("attainTimeOptimistic95", a.attainEarliest());
        answer.put("attainTimePessimistic95", a.attainLatest());
        return answer;
    }

    @TestFactory
    Stream<DynamicTest> mannKendall() {
        return VectorFile.read("t5_mann_kendall")
                .tests(vector -> answer(
                        MannKendall.test(
                                vector.numbers("time"), vector.numbers("value"), vector.number("confidence", 0.95)),
                        TrendVectorsTest::fields));
    }

    private static Map<String, Object> fields(MonotonicTrend t) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("S", t.s());
        answer.put("varS", t.varS());
        answer.put("z", t.z());
        answer.put("pNormal", t.pNormal());
        answer.put("pExact", t.pExact());
        answer.put("tauB", t.tauB());
        answer.put("slope", t.slope());
        answer.put("intercept", t.intercept());
        answer.put("slopeLow", t.interpolatedLow());
        answer.put("slopeHigh", t.interpolatedHigh());
        answer.put("scipySlopeLow", t.slopeLow());
        answer.put("scipySlopeHigh", t.slopeHigh());
        answer.put("reason", reason(t.tauB()));
        return answer;
    }

    @TestFactory
    Stream<DynamicTest> olsPrediction() {
        return VectorFile.read("t5_ols_prediction")
                .tests(vector -> answer(
                        LinearTrends.fit(vector.numbers("x"), vector.numbers("y")),
                        trend -> fields(trend, vector.number("newX"), vector.number("confidence", 0.95))));
    }

    private static Map<String, Object> fields(LinearTrend trend, double newX, double confidence) {
        var prediction = trend.predict(newX, confidence);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("intercept", trend.intercept());
        answer.put("slope", trend.slope());
        answer.put("slopeSe", trend.slopeStandardError());
        answer.put("residualSd", trend.residualSd());
        answer.put("rSquared", trend.rSquared());
        answer.put("slopeP", trend.slopeP());
        answer.put("fit", prediction.value());
        answer.put("predLow", prediction.low());
        answer.put("predHigh", prediction.high());
        answer.put("confLow", prediction.lineLow());
        answer.put("confHigh", prediction.lineHigh());
        return answer;
    }

    /** The certified values have 15 digits, of which double arithmetic reaches 13. */
    @TestFactory
    Stream<DynamicTest> publishedLinesAgreeToThirteenDigits() {
        return VectorFile.read("t5_ols_prediction").tests(vector -> {
            var answer = answer(
                    LinearTrends.fit(vector.numbers("x"), vector.numbers("y")),
                    trend -> fields(trend, vector.number("newX"), vector.number("confidence", 0.95)));
            vector.whole()
                    .path("published")
                    .properties()
                    .forEach(field -> VectorFile.compare(
                            "published " + field.getKey(), field.getValue(), answer.get(field.getKey()), 1e-13));
            return answer;
        });
    }

    @TestFactory
    Stream<DynamicTest> accuracy() {
        return VectorFile.read("t5_accuracy")
                .tests(vector -> answer(
                        ForecastAccuracy.of(
                                vector.numbers("training"),
                                (int) vector.number("season", 1),
                                vector.numbers("actual"),
                                vector.numbers("forecast"),
                                vector.numbers("low80"),
                                vector.numbers("high80")),
                        TrendVectorsTest::fields));
    }

    private static Map<String, Object> fields(Accuracy a) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("me", a.me());
        answer.put("mae", a.mae());
        answer.put("rmse", a.rmse());
        answer.put("mape", a.mape());
        answer.put("smape", a.smape());
        answer.put("mase", a.mase());
        answer.put("scale", a.scale());
        answer.put("coverage", a.coverage());
        answer.put("intervalScore80", a.intervalScore80());
        return answer;
    }

    @TestFactory
    Stream<DynamicTest> backtest() {
        return VectorFile.read("t5_backtest")
                .tests(vector -> answer(
                        Backtests.rollingOrigin(
                                vector.numbers("y"),
                                ForecastMethod.valueOf(vector.text("method").toUpperCase(Locale.ROOT)),
                                1,
                                (int) vector.number("minTrain"),
                                vector.number("level")),
                        TrendVectorsTest::fields));
    }

    private static Map<String, Object> fields(Backtest b) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("forecast", b.forecast());
        answer.put("low", b.low());
        answer.put("high", b.high());
        answer.put("mae", b.mae());
        answer.put("mase", b.mase());
        answer.put("coverage", b.coverage());
        answer.put("origins", b.origins());
        return answer;
    }

    @TestFactory
    Stream<DynamicTest> annualisation() {
        return VectorFile.read("t5_annualisation").tests(vector -> switch (vector.function()) {
            case "annualiseRate" ->
                Map.of("annualisedPct", Annualisations.annualisedPercent(vector.number("quarterlyGrowthPct")));
            case "annualiseDays" ->
                Map.of(
                        "linearDays",
                        Annualisations.byDays(vector.number("ytd"), (int) vector.number("elapsedDays"), (int)
                                vector.number("totalDays")));
            default ->
                answer(
                        Annualisations.fiscalYear(
                                vector.number("ytd"), (int) vector.number("months"), vector.numbers("priorYear")),
                        TrendVectorsTest::fields);
        });
    }

    private static Map<String, Object> fields(Annualisation a) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("linear", a.linear());
        answer.put("seasonalShare", a.seasonalShare());
        answer.put("growthOverPriorYtd", a.growthOverPriorYtd());
        answer.put("priorTotal", a.priorTotal());
        return answer;
    }

    private static <T> Map<String, Object> answer(Computed<T> computed, Function<T, Map<String, Object>> fields) {
        var reason = computed.reason();
        if (reason.isEmpty()) {
            return fields.apply(computed.orElseThrow());
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("error", computed);
        reason.get().minimum().ifPresent(minimum -> answer.put("minimum", minimum));
        return answer;
    }

    private static Object reason(Computed<?> value) {
        return value.reason().map(why -> why.code().name()).orElse(null);
    }
}
