package io.github.govtechkpi.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.model.Computed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CountVectorsTest {
    @TestFactory
    Stream<DynamicTest> poissonIntervals() {
        return VectorFile.read("t4_poisson_ci").tests(vector -> {
            var out = new LinkedHashMap<String, Object>();
            put(out, vector, "garwood", PoissonMethod.GARWOOD);
            put(out, vector, "byar", PoissonMethod.BYAR);
            put(out, vector, "midp", PoissonMethod.MID_P);
            return out;
        });
    }

    private static void put(Map<String, Object> out, VectorFile.Case vector, String name, PoissonMethod method) {
        var estimate = PoissonRates.estimate(
                vector.number("count"),
                vector.number("exposure"),
                vector.number("multiplier"),
                vector.number("confidence"),
                method);
        out.put("rate", estimate.map(RateEstimate::rate));
        out.put(name + "Low", estimate.map(RateEstimate::low));
        out.put(name + "High", estimate.map(RateEstimate::high));
    }

    @TestFactory
    Stream<DynamicTest> rateRatios() {
        return VectorFile.read("t4_rate_ratio").tests(vector -> {
            var ratio = RateRatios.compare(
                    vector.number("x0"),
                    vector.number("exposure0"),
                    vector.number("x1"),
                    vector.number("exposure1"),
                    vector.number("confidence"));
            var out = new LinkedHashMap<String, Object>();
            out.put("rate0", ratio.map(RateRatio::referenceRate));
            out.put("rate1", ratio.map(RateRatio::rate));
            out.put("rateRatio", ratio.flatMap(RateRatio::ratio));
            out.put("rateDifference", ratio.map(RateRatio::rateDifference));
            out.put("exactLow", ratio.map(found -> found.exact().low()));
            out.put("exactHigh", ratio.map(found -> found.exact().high()));
            out.put("exactP", ratio.map(RateRatio::exactP));
            out.put("waldLow", ratio.flatMap(RateRatio::wald).map(RatioLimits::low));
            out.put("waldHigh", ratio.flatMap(RateRatio::wald).map(RatioLimits::high));
            out.put("scoreZ", ratio.flatMap(RateRatio::scoreZ));
            return out;
        });
    }

    @TestFactory
    Stream<DynamicTest> dispersions() {
        return VectorFile.read("t4_dispersion").tests(vector -> switch (vector.function()) {
            case "poisson" -> dispersion(Dispersions.poisson(vector.numbers("counts")), "mean");
            case "poissonExposure" ->
                dispersion(Dispersions.poisson(vector.numbers("counts"), vector.numbers("exposure")), "pooledRate");
            case "binomial" -> dispersion(Dispersions.binomial(vector.numbers("k"), vector.numbers("n")), "pooled");
            default -> negativeBinomial(NegativeBinomials.describe(vector.number("mean"), vector.number("size")));
        });
    }

    private static Map<String, Object> dispersion(Computed<Dispersion> dispersion, String pooled) {
        var spread = dispersion.toOptional().flatMap(Dispersion::spread);
        var out = new LinkedHashMap<String, Object>();
        out.put(pooled, dispersion.map(Dispersion::pooled));
        out.put("variance", spread.map(Dispersion.Spread::variance));
        out.put("indexOfDispersion", spread.map(Dispersion.Spread::indexOfDispersion));
        out.put("pTwoSided", spread.map(Dispersion.Spread::pTwoSided));
        out.put("pearsonChi2", dispersion.map(Dispersion::pearsonChi2));
        out.put("df", dispersion.map(Dispersion::df));
        out.put("phi", dispersion.map(Dispersion::phi));
        out.put("pUpper", dispersion.map(Dispersion::pUpper));
        return out;
    }

    private static Map<String, Object> negativeBinomial(NegativeBinomial found) {
        return Map.of(
                "variance", found.variance(),
                "p0", found.probabilityOfZero(),
                "q025", found.low(),
                "q975", found.high());
    }

    @TestFactory
    Stream<DynamicTest> multiplicity() {
        return VectorFile.read("t4_multiplicity").tests(vector -> {
            var found = Multiplicity.compare(vector.numbers("p"), vector.number("fdr"));
            return Map.of(
                    "bh", found.bh(),
                    "by", found.by(),
                    "holm", found.holm(),
                    "bonferroni", found.bonferroni(),
                    "rejectedBH", found.rejectedBh());
        });
    }

    @Test
    void agreesWithTheTableOfGarwoodToThePrintedDigits() {
        for (var row : List.of(
                new double[] {0, 0, 3.689, 3}, new double[] {2, 0.242, 7.225, 3}, new double[] {20, 12.22, 30.89, 2})) {
            var estimate = PoissonRates.estimate(row[0], 1, 1).orElseThrow();
            var half = within(0.5 * Math.pow(10, -row[3]));
            assertThat(estimate.low()).isCloseTo(row[1], half);
            assertThat(estimate.high()).isCloseTo(row[2], half);
        }
    }
}
