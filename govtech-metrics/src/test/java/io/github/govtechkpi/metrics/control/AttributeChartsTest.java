package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.control.Signal.Side;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttributeChartsTest {
    private static ReasonCode reasonOf(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }

    @Nested
    class P {
        @Test
        void clipsItsLimitsAtZeroAndOne() {
            var low = AttributeCharts.p(new double[] {1, 0, 1}, new double[] {10, 10, 10})
                    .orElseThrow();
            assertThat(low.lower()).containsOnly(0.0);
            assertThat(low.upper()).allMatch(limit -> limit < 1);
            var high = AttributeCharts.p(new double[] {9, 10, 9}, new double[] {10, 10, 10})
                    .orElseThrow();
            assertThat(high.upper()).containsOnly(1.0);
            assertThat(high.kind()).isEqualTo(AttributeChart.Kind.P);
            assertThat(high.derivation().method()).isEqualTo("p chart (Montgomery) with Laney limits (Laney 2002)");
            assertThat(high.derivation().assumptions().get(0).toString()).contains("a binomial distribution");
            assertThat(high.derivation().assumptions().get(0).in(Locale.JAPAN)).contains("二項分布");
        }

        @Test
        void marksPointsOutsideTheirOwnLimits() {
            var chart = AttributeCharts.p(
                            new double[] {50, 50, 90, 10, 8, 50}, new double[] {100, 100, 100, 100, 10, 100})
                    .orElseThrow();
            assertThat(chart.signals())
                    .containsExactly(
                            new Signal(2, SignalRule.OUTSIDE_LIMITS, Side.HIGH),
                            new Signal(3, SignalRule.OUTSIDE_LIMITS, Side.LOW));
            assertThat(chart.derivation().warnings())
                    .extracting(Caveat::code)
                    .containsExactly(CaveatCode.OVERDISPERSED);
        }

        @Test
        void hasNoLaneyLimitsWhereNobodyOrEverybodyCounts() {
            for (var k : new double[] {0, 10}) {
                var chart = AttributeCharts.p(new double[] {k, k}, new double[] {10, 10})
                        .orElseThrow();
                assertThat(reasonOf(chart.laney())).isEqualTo(ReasonCode.ZERO_SIGMA);
                assertThat(chart.lower()).isEqualTo(chart.upper());
                assertThat(chart.signals()).isEmpty();
                assertThat(chart.derivation().warnings())
                        .extracting(Caveat::code)
                        .containsExactly(CaveatCode.ZERO_SIGMA);
            }
        }

        @Test
        void needsTwoPointsAndBases() {
            assertThat(reasonOf(AttributeCharts.p(new double[] {1}, new double[] {2})))
                    .isEqualTo(ReasonCode.TOO_FEW_POINTS);
            assertThat(reasonOf(AttributeCharts.p(new double[0], new double[0])))
                    .isEqualTo(ReasonCode.TOO_FEW_POINTS);
            assertThat(reasonOf(AttributeCharts.p(new double[] {1, 3}, new double[] {2, 0})))
                    .isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void refusesMoreThanAll() {
            assertThatThrownBy(() -> AttributeCharts.p(new double[] {1, 3}, new double[] {2, 2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: k[1] must be at most n[1] = 2.0, but was 3.0");
            assertThatThrownBy(() -> AttributeCharts.p(new double[] {1}, new double[] {2, 2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("LENGTH_MISMATCH: k and n must have one length, but have 1 and 2");
        }
    }

    @Nested
    class U {
        @Test
        void takesAnyExposureAboveZero() {
            var chart = AttributeCharts.u(new double[] {3, 5}, new double[] {1.5, 2.5})
                    .orElseThrow();
            assertThat(chart.center()).isEqualTo(2);
            assertThat(chart.bases()).containsExactly(1.5, 2.5);
            assertThatThrownBy(() -> AttributeCharts.u(new double[] {3, 5}, new double[] {1, -1}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: exposures[1] must be above 0, but was -1.0");
        }

        @Test
        void callsNoSignalWhatIsRoundingAlone() {
            // 3 events per 1 of exposure throughout, but 0.3 / 0.1 is 2.9999999999999996
            var chart = AttributeCharts.u(new double[] {3, 3, 6, 9}, new double[] {0.1, 0.1, 0.2, 0.3})
                    .orElseThrow();
            assertThat(chart.signals()).isEmpty();
            assertThat(chart.laney().orElseThrow().sigmaZ()).isZero();
            assertThat(chart.laney().orElseThrow().signals()).isEmpty();
            assertThat(chart.laney().orElseThrow().lower())
                    .isEqualTo(chart.laney().orElseThrow().upper());
        }

        @Test
        void isNotComputableWithoutExposure() {
            assertThat(reasonOf(AttributeCharts.u(new double[] {1, 1}, new double[] {0, 1})))
                    .isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void hasLimitsOfZeroWithoutEvents() {
            var chart =
                    AttributeCharts.u(new double[] {0, 0}, new double[] {3, 4}).orElseThrow();
            assertThat(chart.center()).isZero();
            assertThat(chart.upper()).containsOnly(0.0);
            assertThat(reasonOf(chart.laney())).isEqualTo(ReasonCode.ZERO_SIGMA);
        }
    }

    @Nested
    class C {
        @Test
        void isAUChartOfExposureOne() {
            var x = new double[] {4, 9, 2, 7, 5, 6};
            var c = AttributeCharts.c(x).orElseThrow();
            var u = AttributeCharts.u(x, new double[] {1, 1, 1, 1, 1, 1}).orElseThrow();
            assertThat(c.center()).isEqualTo(u.center());
            assertThat(c.upper()).isEqualTo(u.upper());
            assertThat(c.laney()).isEqualTo(u.laney());
            assertThat(c.bases()).isEmpty();
            assertThat(c.derivation().warnings()).isEmpty();
            assertThat(c.derivation().assumptions().get(0))
                    .isEqualTo(
                            LocalizedText.of(
                                    "件数は期間ごとに独立にポアソン分布に従うものとしています。ばらつきがそれより大きい場合は、Laney法かXmR管理図を使ってください。",
                                    "Counts are independent and follow a Poisson distribution; where they vary more, use the Laney limits or an XmR chart."));
            assertThat(c.upper().get(0)).isCloseTo(5.5 + 3 * Math.sqrt(5.5), within(1e-12));
        }

        @Test
        void takesAPointOnALimitAsWithin() {
            // centre 9, limits 0 and 18
            var chart = AttributeCharts.c(new double[] {18, 0, 9, 9}).orElseThrow();
            assertThat(chart.upper()).containsOnly(18.0);
            assertThat(chart.signals()).isEmpty();
            assertThat(AttributeCharts.c(new double[] {19, 0, 9, 8})
                            .orElseThrow()
                            .signals())
                    .containsExactly(new Signal(0, SignalRule.OUTSIDE_LIMITS, Side.HIGH));
        }

        @Test
        void refusesWhatIsNoCount() {
            assertThatThrownBy(() -> AttributeCharts.c(new double[] {1, -1}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: counts[1] must be a whole number from 0 up, but was -1.0");
            assertThat(reasonOf(AttributeCharts.c(new double[] {1}))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        }
    }
}
