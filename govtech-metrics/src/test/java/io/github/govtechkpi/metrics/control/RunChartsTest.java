package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunChartsTest {
    @Nested
    class Of {
        @Test
        void takesTheMiddleOfTwoMiddleValues() {
            assertThat(RunCharts.of(new double[] {4, 1, 3, 10}).orElseThrow().median())
                    .isEqualTo(3.5);
            assertThat(RunCharts.of(new double[] {4, 1, 3}).orElseThrow().median())
                    .isEqualTo(3);
            assertThat(RunCharts.of(new double[] {1e308, 1.5e308}).orElseThrow().median())
                    .isEqualTo(1.25e308);
        }

        @Test
        void skipsValuesOnTheMedianWithoutEndingARun() {
            var runs = RunCharts.of(new double[] {6, 5, 6, 5, 6, 4, 4, 5, 4})
                    .orElseThrow()
                    .runs()
                    .orElseThrow();
            assertThat(runs.longestRun()).isEqualTo(3);
            assertThat(runs.crossings()).isEqualTo(1);
        }

        @Test
        void findsARunOnlyAboveItsLimit() {
            // 16 useful values: the limit is 7
            var seven = new double[] {2, 2, 2, 2, 2, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1};
            var eight = new double[] {2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1};
            assertThat(RunCharts.of(seven).orElseThrow().runs().orElseThrow().longestRunLimit())
                    .isEqualTo(7);
            assertThat(RunCharts.of(seven).orElseThrow().runs().orElseThrow().findings())
                    .containsExactly(RunChart.Finding.FEW_CROSSINGS);
            assertThat(RunCharts.of(eight).orElseThrow().runs().orElseThrow().findings())
                    .containsExactly(RunChart.Finding.LONG_RUN, RunChart.Finding.FEW_CROSSINGS);
        }

        @ParameterizedTest(name = "run {0} of {1}, crossings {2} of {3}: {4}")
        @CsvSource({"7, 7, 4, 4, false", "8, 7, 4, 4, true", "7, 7, 3, 4, true", "8, 7, 3, 4, true"})
        void isASignalBeyondALimitAndNotOnIt(int run, int runLimit, int crossings, int crossingsLimit, boolean signal) {
            assertThat(new RunChart.Runs(run, runLimit, crossings, crossingsLimit).signal())
                    .isEqualTo(signal);
        }

        @Test
        void tellsMedianAndUsefulValuesWhereRunsCannotBeSeen() {
            var chart = RunCharts.of(new double[] {5, 5, 5, 6}).orElseThrow();
            assertThat(chart.median()).isEqualTo(5);
            assertThat(chart.useful()).isEqualTo(1);
            var reason = chart.runs().reason().orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_USEFUL);
            assertThat(reason.minimum()).isEqualTo(OptionalInt.of(2));
            assertThat(reason.message())
                    .isEqualTo(LocalizedText.of(
                            "中央値と異なる点が2個必要ですが、1個しかありません。", "2 points off the median are needed, but there are 1."));
        }

        @Test
        void isNotComputableWithoutValues() {
            assertThat(RunCharts.of(new double[0]).reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.NO_OBSERVATIONS);
        }

        @Test
        void refusesWhatIsNoNumber() {
            assertThatThrownBy(() -> RunCharts.of(new double[] {1, Double.NEGATIVE_INFINITY}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: values[1] must be a finite number, but was -Infinity");
        }

        @Test
        void namesItsFindingsInBothLanguages() {
            assertThat(RunChart.Finding.LONG_RUN.label())
                    .isEqualTo(LocalizedText.of(
                            "中央値の片側に値が続きすぎています", "Too many values in a row on one side of the median"));
        }
    }
}
