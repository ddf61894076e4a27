package io.github.govtechkpi.metrics.trend.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Bass;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Gompertz;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Logistic;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Richards;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurves.BassVariant;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GrowthVectorsTest {
    @TestFactory
    Stream<DynamicTest> growthCurvesAgreeWithR() {
        return VectorFile.read("t5_growth_curves").tests(GrowthVectorsTest::compute);
    }

    @TestFactory
    Stream<DynamicTest> publishedCurvesAgreeToTheirPrintedDigits() {
        return VectorFile.read("t5_growth_curves").tests(vector -> {
            var answer = compute(vector);
            vector.whole().path("published").properties().forEach(field -> {
                var printed = new BigDecimal(field.getValue().asText());
                var halfDigit = printed.ulp().doubleValue() / 2;
                VectorFile.compare(
                        "published " + field.getKey(),
                        field.getValue(),
                        answer.get(field.getKey()),
                        halfDigit / Math.abs(printed.doubleValue()));
            });
            return answer;
        });
    }

    private static Map<String, ?> compute(Case vector) {
        return switch (vector.function()) {
            case "logisticValue" ->
                value(new Logistic(vector.number("K"), vector.number("t0"), vector.number("s")), vector.number("t"));
            case "gompertzValue" ->
                value(Gompertz.of(vector.number("K"), vector.number("b"), vector.number("c")), vector.number("t"));
            case "bassValue" ->
                value(new Bass(vector.number("m"), vector.number("p"), vector.number("q")), vector.number("t"));
            case "logisticFit" ->
                answer(
                        logistic(vector),
                        adoption -> logistic(adoption, vector.whole().get("out")));
            case "gompertzFit" -> answer(gompertz(vector), GrowthVectorsTest::gompertz);
            case "bassFit" -> answer(bass(vector), GrowthVectorsTest::bass);
            case "richardsFit" -> answer(richards(vector), GrowthVectorsTest::richards);
            default -> throw new AssertionError(vector.function());
        };
    }

    private static Map<String, Object> value(GrowthCurve curve, double time) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("value", curve.value(time));
        answer.put("cumulative", curve.value(time));
        answer.put("slope", curve.slope(time));
        answer.put("inflectionTime", curve.inflectionTime());
        answer.put("inflectionValue", curve.inflectionValue());
        answer.put("peakTime", curve.inflectionTime());
        answer.put("peakRate", curve instanceof Bass bass ? bass.peakRate() : null);
        return answer;
    }

    private static double[] times(Case vector) {
        return vector.numbers(vector.has("t") ? "t" : "x");
    }

    private static Computed<Adoption> logistic(Case vector) {
        if (!vector.has("start")) {
            return GrowthCurves.logistic(times(vector), vector.numbers("y"));
        }
        var start = vector.numbers("start");
        return GrowthCurves.logistic(
                times(vector),
                vector.numbers("y"),
                statedInCoefficients(vector.whole().get("out"))
                        ? Logistic.ofCoefficients(start[0], start[1], start[2])
                        : new Logistic(start[0], start[1], start[2]));
    }

    private static boolean statedInCoefficients(JsonNode out) {
        return out.has("b1");
    }

    private static Map<String, Object> logistic(Adoption adoption, JsonNode out) {
        var curve = (Logistic) adoption.curve();
        var s = curve.scale();
        var answer = fit(adoption);
        answer.put("K", curve.ceiling());
        answer.put("t0", curve.inflectionTime());
        answer.put("s", s);
        answer.put("b1", curve.ceiling());
        answer.put("b2", curve.inflectionTime() / s);
        answer.put("b3", 1 / s);
        if (statedInCoefficients(out)) {
            answer.put(
                    "se",
                    List.of(
                            adoption.standardErrorOf(1, 0, 0),
                            adoption.standardErrorOf(0, 1 / s, -curve.inflectionTime() / (s * s)),
                            adoption.standardErrorOf(0, 0, -1 / (s * s))));
        }
        return answer;
    }

    private static Computed<Adoption> gompertz(Case vector) {
        if (!vector.has("start")) {
            return GrowthCurves.gompertz(times(vector), vector.numbers("y"));
        }
        var start = vector.numbers("start");
        return GrowthCurves.gompertz(times(vector), vector.numbers("y"), Gompertz.of(start[0], start[1], start[2]));
    }

    /** R's SSgompertz states the curve as K exp(-b b3^t). */
    private static Map<String, Object> gompertz(Adoption adoption) {
        var curve = (Gompertz) adoption.curve();
        var b3 = Math.exp(-curve.rate());
        var answer = fit(adoption);
        answer.put("K", curve.ceiling());
        answer.put("b", curve.b());
        answer.put("c", curve.rate());
        answer.put("b3", b3);
        answer.put("inflectionTime", curve.inflectionTime());
        answer.put(
                "se",
                List.of(
                        adoption.standardErrorOf(1, 0, 0),
                        adoption.standardErrorOf(0, curve.b() * curve.rate(), curve.b() * curve.inflectionTime()),
                        adoption.standardErrorOf(0, 0, -b3)));
        return answer;
    }

    private static Computed<Adoption> bass(Case vector) {
        var variant = vector.has("variant") && vector.text("variant").startsWith("instantaneous")
                ? BassVariant.INSTANTANEOUS
                : BassVariant.INTERVAL;
        if (!vector.has("start")) {
            return GrowthCurves.bass(times(vector), vector.numbers("sales"), variant);
        }
        var start = vector.numbers("start");
        return GrowthCurves.bass(
                times(vector), vector.numbers("sales"), variant, new Bass(start[0], start[1], start[2]));
    }

    private static Map<String, Object> bass(Adoption adoption) {
        var curve = (Bass) adoption.curve();
        var answer = fit(adoption);
        answer.put("m", curve.ceiling());
        answer.put("p", curve.innovation());
        answer.put("q", curve.imitation());
        answer.put("peakTime", curve.inflectionTime());
        answer.put("peakRate", curve.peakRate());
        return answer;
    }

    private static Computed<Adoption> richards(Case vector) {
        var start = vector.numbers("start");
        return GrowthCurves.richards(
                times(vector), vector.numbers("y"), Richards.ofCoefficients(start[0], start[1], start[2], start[3]));
    }

    private static Map<String, Object> richards(Adoption adoption) {
        var curve = (Richards) adoption.curve();
        var answer = fit(adoption);
        answer.put("b1", curve.ceiling());
        answer.put("b2", curve.location() * curve.rate());
        answer.put("b3", curve.rate());
        answer.put("b4", curve.shape());
        answer.put(
                "se",
                List.of(
                        adoption.standardErrorOf(1, 0, 0, 0),
                        adoption.standardErrorOf(0, curve.rate(), curve.location(), 0),
                        adoption.standardErrorOf(0, 0, 1, 0),
                        adoption.standardErrorOf(0, 0, 0, 1)));
        return answer;
    }

    private static Map<String, Object> fit(Adoption adoption) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("rss", adoption.rss());
        answer.put("se", adoption.standardErrors());
        answer.put("status", "IDENTIFIABLE");
        answer.put("reason", null);
        return answer;
    }

    private static Map<String, Object> answer(
            Computed<Adoption> computed, Function<Adoption, Map<String, Object>> fields) {
        if (computed.isComputable()) {
            return fields.apply(computed.orElseThrow());
        }
        var answer = new LinkedHashMap<String, Object>();
        var code = computed.reason().orElseThrow().code();
        answer.put("error", computed);
        answer.put("status", code == ReasonCode.NO_INFLECTION_IN_DATA ? ReasonCode.NOT_IDENTIFIABLE : code);
        answer.put("reason", code);
        return answer;
    }
}
