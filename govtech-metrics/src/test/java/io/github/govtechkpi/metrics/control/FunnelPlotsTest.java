package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.control.FunnelReport.Zone;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FunnelPlotsTest {
    private static ReasonCode reasonOf(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }

    /** 20 units of base 100, of which one half has 24 and the other 26: less variation than chance gives. */
    private static double[] steady() {
        var k = new double[20];
        Arrays.setAll(k, i -> i % 2 == 0 ? 24 : 26);
        return k;
    }

    private static double[] bases() {
        var n = new double[20];
        Arrays.fill(n, 100);
        return n;
    }

    @Nested
    class Proportions {
        @Test
        void findTheUnitThatTrulyDiffers() {
            var k = steady();
            k[7] = 60;
            var report = FunnelPlots.proportions(k, bases()).orElseThrow();
            assertThat(report.tau2()).isZero();
            assertThat(report.units())
                    .filteredOn(FunnelReport.Unit::trulyDifferent)
                    .hasSize(1);
            assertThat(report.units().get(7).trulyDifferent()).isTrue();
            assertThat(report.units().get(7).zone()).isEqualTo(Zone.OUTSIDE_998);
            assertThat(report.units().get(7).share()).isEqualTo(0.6);
            assertThat(report.outside998()).containsExactly(7);
            assertThat(report.outside998Additive()).containsExactly(7);
            assertThat(report.units().get(0).zone()).isEqualTo(Zone.WITHIN);
            assertThat(report.derivation().warnings()).isEmpty();
            assertThat(report.falseDiscoveryRate()).isEqualTo(0.05);
        }

        @Test
        void doNotCallAUnitDifferentForLyingOutsideThe95PercentLimits() {
            var k = steady();
            k[7] = 36;
            var unit = FunnelPlots.proportions(k, bases()).orElseThrow().units().get(7);
            assertThat(unit.zone()).isEqualTo(Zone.OUTSIDE_95);
            assertThat(unit.trulyDifferent()).isFalse();
        }

        @Test
        void followTheFalseDiscoveryRate() {
            var k = steady();
            k[7] = 36;
            var strict = FunnelPlots.proportions(k, bases(), 0.01).orElseThrow();
            var bold = FunnelPlots.proportions(k, bases(), 0.9).orElseThrow();
            assertThat(strict.units().get(7).trulyDifferent()).isFalse();
            assertThat(bold.units().get(7).trulyDifferent()).isTrue();
        }

        @Test
        void allowForOverDispersion() {
            var k = new double[20];
            Arrays.setAll(k, i -> i % 2 == 0 ? 10 : 40);
            var report = FunnelPlots.proportions(k, bases()).orElseThrow();
            // z is 3.464 for every unit: phi 12, tau2 = (20 * 12 - 19) / (sum w - sum w^2 / sum w), w = 100 / 0.1875
            assertThat(report.phi()).isCloseTo(12, within(1e-9));
            assertThat(report.tau2()).isCloseTo((240 - 19) * 0.001875 / 19, within(1e-9));
            assertThat(report.units().get(0).z()).isCloseTo(-3.4641016151377544, within(1e-9));
            assertThat(report.units().get(0).zMultiplicative()).isCloseTo(-1, within(1e-9));
            assertThat(report.units().get(0).zAdditive())
                    .isCloseTo(-0.15 / Math.sqrt(0.001875 + report.tau2()), within(1e-9));
            assertThat(report.outside998()).hasSize(20);
            assertThat(report.outside998Additive()).isEmpty();
            assertThat(report.units()).noneMatch(FunnelReport.Unit::trulyDifferent);
            assertThat(report.units()).allMatch(unit -> unit.zone() == Zone.WITHIN);
            assertThat(report.units()).allMatch(unit -> unit.pBh() < 0.001 && unit.pBhAdditive() > 0.1);
            assertThat(report.derivation().warnings())
                    .extracting(Caveat::code)
                    .containsExactly(CaveatCode.OVERDISPERSED);
        }

        @Test
        void allowForOverDispersionFromOneOnOfPhiForTheNumberOfUnits() {
            // two units with z of -+0.9, Winsorised to -+0.72: phi is 0.5184, times 2 / 1 above 1
            var n = new double[] {10_000, 10_000};
            var above = FunnelPlots.proportions(new double[] {4955, 5045}, n).orElseThrow();
            assertThat(above.phi()).isCloseTo(0.5184, within(1e-9));
            assertThat(above.tau2()).isPositive();
            assertThat(above.units().get(1).zMultiplicative()).isCloseTo(0.9 / 0.72, within(1e-9));
            // z of -+0.88: phi is 0.4956, times 2 / 1 below 1
            var below = FunnelPlots.proportions(new double[] {4956, 5044}, n).orElseThrow();
            assertThat(below.tau2()).isZero();
            assertThat(below.units().get(1).zMultiplicative())
                    .isEqualTo(below.units().get(1).z());
            assertThat(below.units().get(1).zAdditive())
                    .isEqualTo(below.units().get(1).z());
        }

        @Test
        void leaveUnitsWithABaseBelow10Grey() {
            var k = steady();
            var n = bases();
            k[3] = 9;
            n[3] = 9;
            k[4] = 10;
            n[4] = 10;
            var report = FunnelPlots.proportions(k, n).orElseThrow();
            assertThat(report.units().get(3).zone()).isEqualTo(Zone.GREY);
            assertThat(report.units().get(3).pBhAdditive()).isLessThan(0.05);
            assertThat(report.units().get(3).trulyDifferent()).isFalse();
            assertThat(report.units().get(4).zone()).isEqualTo(Zone.OUTSIDE_998);
            assertThat(report.units().get(4).trulyDifferent()).isTrue();
            assertThat(report.derivation().warnings())
                    .containsExactly(
                            new Caveat(
                                    CaveatCode.UNITS_NOT_JUDGED,
                                    LocalizedText.of(
                                            "母数が10未満の単位が1件あり、灰色で示し、判定も順位付けもしません。",
                                            "Units with a base below 10: 1. They are shown grey, and neither judged nor ranked.")));
        }

        @Test
        void keepTheOrderOfTheUnits() {
            var report = FunnelPlots.proportions(new double[] {9, 1, 5}, new double[] {20, 20, 20})
                    .orElseThrow();
            assertThat(report.units()).extracting(FunnelReport.Unit::k).containsExactly(9.0, 1.0, 5.0);
        }

        @Test
        void needTwoUnitsBasesAndAVariance() {
            assertThat(reasonOf(FunnelPlots.proportions(new double[] {1}, new double[] {2})))
                    .isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reasonOf(FunnelPlots.proportions(new double[] {1, 0}, new double[] {2, 0})))
                    .isEqualTo(ReasonCode.NO_BASE);
            assertThat(reasonOf(FunnelPlots.proportions(new double[] {0, 0}, new double[] {2, 3})))
                    .isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void refuseWhatIsNoShareOrRate() {
            assertThatThrownBy(() -> FunnelPlots.proportions(new double[] {3, 1}, new double[] {2, 2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: k[0] must be at most n[0] = 2.0, but was 3.0");
            assertThatThrownBy(() -> FunnelPlots.proportions(new double[] {1, 2}, new double[] {2, 2}, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: falseDiscoveryRate must be above 0 and below 1, for example 0.05, but was 1.0");
        }

        @Test
        void nameTheirZonesInBothLanguages() {
            assertThat(Zone.GREY.label()).isEqualTo(LocalizedText.of("母数が少ないため判定しません", "Base too small to judge"));
        }
    }

    @Nested
    class Limits {
        @Test
        void ofAShareStayBetweenZeroAndOne() {
            var low = FunnelLimits.binomial(10, 0).orElseThrow();
            assertThat(low.low998()).isZero();
            assertThat(low.high998()).isZero();
            var high = FunnelLimits.binomial(3, 0.99).orElseThrow();
            assertThat(high.high998()).isLessThanOrEqualTo(1);
            assertThat(FunnelLimits.binomial(1, 1).orElseThrow().high95()).isBetween(0.9, 1.0);
        }

        @Test
        void ofAShareAreTakenForVeryLargeBases() {
            var limits = FunnelLimits.binomial(2e9, 0.5).orElseThrow();
            var far = 1.959963984540054 * Math.sqrt(0.25 / 2e9);
            assertThat(limits.high95()).isCloseTo(0.5 + far, within(far * 1e-3));
            assertThat(limits.low95()).isCloseTo(0.5 - far, within(far * 1e-3));
        }

        @Test
        void ofARatioAreTakenForVeryManyEvents() {
            var limits = FunnelLimits.poisson(1e9).orElseThrow();
            var far = 1.959963984540054 / Math.sqrt(1e9);
            assertThat(limits.high95()).isCloseTo(1 + far, within(far * 1e-3));
            assertThat(limits.center()).isEqualTo(1);
        }

        @Test
        void allowForTheVarianceBetweenUnits() {
            var limits = FunnelLimits.normal(100, 0.05, 0.01).orElseThrow();
            assertThat(limits.high95()).isCloseTo(0.05 + 1.959963984540054 * Math.sqrt(0.000475 + 0.01), within(1e-12));
            assertThat(limits.low95()).isCloseTo(0.05 - 1.959963984540054 * Math.sqrt(0.000475 + 0.01), within(1e-12));
            assertThat(limits.high998())
                    .isCloseTo(0.05 + 3.090232306167813 * Math.sqrt(0.000475 + 0.01), within(1e-12));
            assertThat(limits.low998()).isCloseTo(0.05 - 3.090232306167813 * Math.sqrt(0.000475 + 0.01), within(1e-12));
        }

        @Test
        void areNotComputableWithoutABase() {
            assertThat(reasonOf(FunnelLimits.binomial(0, 0.5))).isEqualTo(ReasonCode.NO_BASE);
            assertThat(reasonOf(FunnelLimits.poisson(0))).isEqualTo(ReasonCode.NO_BASE);
            assertThat(reasonOf(FunnelLimits.normal(0, 0.5, 0))).isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void areRefusedOutsideTheirRanges() {
            assertThatThrownBy(() -> FunnelLimits.binomial(10, 1.1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: target must be from 0 to 1, but was 1.1");
            assertThatThrownBy(() -> FunnelLimits.binomial(10, -0.1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: target must be from 0 to 1, but was -0.1");
            assertThatThrownBy(() -> FunnelLimits.binomial(10.5, 0.1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: n must be a whole number from 0 up, but was 10.5");
            assertThatThrownBy(() -> FunnelLimits.binomial(3e9, 0.1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: n must be at most 2000000000, but was 3.0E9");
            assertThatThrownBy(() -> FunnelLimits.poisson(-1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: expected must be above 0, but was -1.0");
            assertThatThrownBy(() -> FunnelLimits.poisson(3e9))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: expected must be at most 2000000000, but was 3.0E9");
            assertThatThrownBy(() -> FunnelLimits.normal(-1, 0.1, 0))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: n must be a whole number from 0 up, but was -1.0");
            assertThatThrownBy(() -> FunnelLimits.poisson(Double.NaN))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: expected must be a finite number, but was NaN");
            assertThatThrownBy(() -> FunnelLimits.normal(10, 0.1, -1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: tau2 must be from 0 up, but was -1.0");
        }
    }
}
