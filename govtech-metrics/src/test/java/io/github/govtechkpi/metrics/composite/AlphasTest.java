package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.metrics.composite.Alpha.Metric;
import io.github.govtechkpi.metrics.composite.Alpha.Reliability;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphasTest {
    private static final double NONE = Double.NaN;
    private static final double[][] CANONICAL = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3},
        {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE}
    };

    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t7_krippendorff").tests(AlphasTest::answer);
    }

    @TestFactory
    Stream<DynamicTest> givesThePublishedDigits() {
        return VectorFile.read("t7_krippendorff").tests(vector -> Published.toItsDigits(vector, answer(vector)));
    }

    private static Map<String, ?> answer(Case vector) {
        var ratings = StreamSupport.stream(vector.in().get("ratings").spliterator(), false)
                .map(Case::numbers)
                .toArray(double[][]::new);
        var alpha = Alphas.krippendorff(
                ratings, Metric.valueOf(vector.text("metric").toUpperCase(Locale.ROOT)));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("alpha", alpha.value());
        answer.put("pairableValues", alpha.pairableValues());
        answer.put("reason", alpha.value().reason().map(Reason::code));
        return answer;
    }

    private static ReasonCode code(Alpha alpha) {
        assertThat(alpha.reliability().isComputable()).isFalse();
        return alpha.value().reason().map(Reason::code).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void reproducesKrippendorffsExampleToThePrintedDigits(Metric metric, double alpha) {
        assertThat(Alphas.krippendorff(CANONICAL, metric).value().orElseThrow()).isCloseTo(alpha, within(0.0005));
    }

    @Test
    void isReportedWithTheCountsBehindIt() {
        var alpha = Alphas.krippendorff(new double[][] {{1, 2, NONE}, {1, 3, 4}, {1, NONE, NONE}}, Metric.INTERVAL);
        assertThat(alpha.pairableValues()).isEqualTo(5);
        assertThat(alpha.agreementsCount()).isEqualTo(3);
        assertThat(alpha.pairs()).isEqualTo(4);
        assertThat(alpha.ratings().get(2).get(0)).contains(1.0);
        assertThat(alpha.ratings().get(2).get(1)).isEmpty();
    }

    @Test
    void isNotOneWithoutVariation() {
        assertThat(code(Alphas.krippendorff(new double[][] {{2, 2}, {2, 2}}, Metric.ORDINAL)))
                .isEqualTo(ReasonCode.NO_VARIATION);
        // the 9 was rated by one observer only
        assertThat(code(Alphas.krippendorff(new double[][] {{2, 9}, {2, NONE}}, Metric.NOMINAL)))
                .isEqualTo(ReasonCode.NO_VARIATION);
        assertThat(code(Alphas.krippendorff(new double[][] {{0.0}, {-0.0}}, Metric.RATIO)))
                .isEqualTo(ReasonCode.NO_VARIATION);
    }

    @Test
    void needsUnitsThatWereRatedTwice() {
        assertThat(code(Alphas.krippendorff(new double[][] {{1, NONE}, {NONE, 2}}, Metric.NOMINAL)))
                .isEqualTo(ReasonCode.NO_PAIRABLE_VALUES);
        assertThat(code(Alphas.krippendorff(new double[][] {{1, 2}}, Metric.NOMINAL)))
                .isEqualTo(ReasonCode.NO_PAIRABLE_VALUES);
        assertThat(code(Alphas.krippendorff(new double[0][], Metric.NOMINAL))).isEqualTo(ReasonCode.NO_PAIRABLE_VALUES);
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        assertThatThrownBy(() -> Alphas.krippendorff(new double[][] {{1}, {1, 2}}, Metric.NOMINAL))
                .hasMessage("LENGTH_MISMATCH: the ratings of the observers must have one length, but have 2 and 1");
        assertThatThrownBy(() -> Alphas.krippendorff(new double[][] {{1}, {Double.POSITIVE_INFINITY}}, Metric.NOMINAL))
                .hasMessage("INVALID_INPUT: ratings[1][0] must be a finite number, or NaN where the rating is missing,"
                        + " but was Infinity");
        assertThatThrownBy(() -> Alphas.krippendorff(new double[][] {{1}, {-1}}, Metric.RATIO))
                .hasMessage(
                        "INVALID_INPUT: ratings[1][0] must be 0 or more on a ratio scale, but was -1.0: use INTERVAL");
        assertThatThrownBy(() -> Alphas.krippendorff(new double[][] {{1e200, 1}, {1, -1e200}}, Metric.INTERVAL))
                .hasMessage("INVALID_INPUT: alpha must be a finite number, but was NaN");
    }

    @Test
    void acceptsZeroOnARatioScaleAndNegativeRatingsOnOthers() {
        assertThat(Alphas.krippendorff(new double[][] {{0, 1}, {0, 1}}, Metric.RATIO)
                        .value()
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(Alphas.krippendorff(new double[][] {{-1, 1}, {-1, 1}}, Metric.INTERVAL)
                        .value()
                        .orElseThrow())
                .isEqualTo(1);
    }

    @Nested
    class UseOfRatings {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "0.6669, NOT_USABLE",
            "0.667, TENTATIVE",
            "0.7999, TENTATIVE",
            "0.8, RELIABLE",
            "1, RELIABLE",
            "-1, NOT_USABLE",
            "0.7999999999999999, RELIABLE",
            "0.6669999999999999, TENTATIVE"
        })
        void beginsAtTwoThirdsAndFourFifths(double alpha, Reliability reliability) {
            assertThat(Reliability.of(alpha)).isEqualTo(reliability);
            assertThat(reliability.label().ja()).isPresent();
            assertThat(reliability.label().en()).isPresent();
        }

        @Test
        void isSaidInAWarning() {
            var tentative = Alphas.krippendorff(CANONICAL, Metric.NOMINAL);
            assertThat(tentative.reliability().orElseThrow()).isEqualTo(Reliability.TENTATIVE);
            assertThat(tentative.derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly("AGREEMENT_TENTATIVE: The raters agree only in part (alpha = 0.743):"
                            + " draw tentative conclusions only.");
            var low = Alphas.krippendorff(new double[][] {{1, 2}, {2, 1}}, Metric.NOMINAL);
            assertThat(low.derivation().warnings())
                    .extracting(warning -> warning.text().in(Locale.JAPANESE))
                    .containsExactly("評価者間の一致が低く（α＝-0.500）、この自己評価は比較に使えません。");
            assertThat(Alphas.krippendorff(CANONICAL, Metric.ORDINAL)
                            .derivation()
                            .warnings())
                    .isEqualTo(List.of());
        }
    }
}
