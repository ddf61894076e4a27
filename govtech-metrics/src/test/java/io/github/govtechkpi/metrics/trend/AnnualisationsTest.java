package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnualisationsTest {
    private static final List<Double> EVEN = Collections.nCopies(12, 10.0);
    private static final List<Double> LATE =
            DoubleStream.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 4, 4, 4).boxed().toList();

    @Nested
    class FiscalYear {
        @Test
        void isLinearWithoutAPriorYear() {
            var year = Annualisations.fiscalYear(30, 3, List.of()).orElseThrow();
            assertThat(year.linear()).isEqualTo(120);
            assertThat(year.projectedTotal()).isEqualTo(120);
            assertThat(code(year.seasonalShare())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(code(year.low())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(code(year.growthOverPriorYtd())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(code(year.priorTotal())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(year.derivation().assumptions())
                    .extracting(text -> text.en().orElseThrow())
                    .containsExactly("The remaining months bring as much as those so far.");
        }

        @Test
        void sumsPriorYearsBeforeItDividesAndRangesOverTheirShares() {
            var year = Annualisations.fiscalYear(30, 3, List.of(LATE, EVEN)).orElseThrow();
            // shares: 3 of 24 and 30 of 120, together 33 of 144
            assertThat(year.seasonalShare().orElseThrow()).isCloseTo(30.0 / 33 * 144, within(1e-12));
            assertThat(year.low().orElseThrow()).isCloseTo(120, within(1e-12));
            assertThat(year.high().orElseThrow()).isCloseTo(240, within(1e-12));
            assertThat(year.projectedTotal()).isEqualTo(year.seasonalShare().orElseThrow());
            assertThat(year.growthOverPriorYtd().orElseThrow()).isZero();
            assertThat(year.priorTotal().orElseThrow()).isEqualTo(120);
            assertThat(year.derivation().assumptions())
                    .extracting(text -> text.en().orElseThrow())
                    .containsExactly("The season within the year is that of the prior years.");
        }

        @Test
        void hasNoRangeWhereAPriorYearBeganWithNothing() {
            var empty =
                    DoubleStream.of(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1).boxed().toList();
            var year = Annualisations.fiscalYear(30, 3, List.of(empty, EVEN)).orElseThrow();
            assertThat(year.seasonalShare().isComputable()).isTrue();
            assertThat(code(year.low())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(year.high())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            var latest = Annualisations.fiscalYear(30, 3, List.of(empty)).orElseThrow();
            assertThat(code(latest.seasonalShare())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(latest.growthOverPriorYtd())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(latest.projectedTotal()).isEqualTo(120);
        }

        @Test
        void isAlwaysMarkedAsProjected() {
            for (var months = 1; months <= 12; months++) {
                var year = Annualisations.fiscalYear(30, months, List.of(EVEN)).orElseThrow();
                assertThat(year.projected()).isTrue();
                assertThat(year.derivation().warnings()).containsExactly(CaveatCode.PROJECTED.with());
            }
        }

        @Test
        void isTheSumItselfAfterTwelveMonths() {
            var year = Annualisations.fiscalYear(77, 12, List.of(LATE, EVEN)).orElseThrow();
            assertThat(year.linear()).isEqualTo(77);
            assertThat(year.seasonalShare().orElseThrow()).isCloseTo(77, within(1e-12));
            assertThat(year.low().orElseThrow()).isCloseTo(77, within(1e-12));
        }

        @Test
        void needsAMonth() {
            assertThat(code(Annualisations.fiscalYear(0, 0, List.of(EVEN)))).isEqualTo(ReasonCode.NO_TIME_ELAPSED);
        }

        @Test
        void refusesWhatIsNoYear() {
            assertThatThrownBy(() -> Annualisations.fiscalYear(1, 13, List.of()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: months must be from 0 to 12, but was 13: count the months since 1 April");
            assertThatThrownBy(() -> Annualisations.fiscalYear(1, -1, List.of()))
                    .hasMessage(
                            "INVALID_INPUT: months must be from 0 to 12, but was -1: count the months since 1 April");
            assertThatThrownBy(() -> Annualisations.fiscalYear(1, 1, List.of(List.of(1.0, 2.0))))
                    .hasMessage(
                            "LENGTH_MISMATCH: a prior year and its 12 months must have one length, but have 2 and 12");
            assertThatThrownBy(() -> Annualisations.fiscalYear(1, 1, List.of(Collections.nCopies(12, Double.NaN))))
                    .hasMessage("INVALID_INPUT: priorYears[0] must be a finite number, but was NaN");
            assertThatThrownBy(() -> Annualisations.fiscalYear(Double.NaN, 1, List.of()))
                    .hasMessage("INVALID_INPUT: ytd must be a finite number, but was NaN");
        }
    }

    @Nested
    class ByDays {
        @Test
        void needsADayThatIsOver() {
            assertThat(code(Annualisations.byDays(10, 0, 365))).isEqualTo(ReasonCode.NO_TIME_ELAPSED);
            assertThat(Annualisations.byDays(10, 365, 365).orElseThrow()).isEqualTo(10);
            assertThat(Annualisations.byDays(10, 1, 1).orElseThrow()).isEqualTo(10);
        }

        @Test
        void refusesDaysThatAYearDoesNotHave() {
            assertThatThrownBy(() -> Annualisations.byDays(10, 366, 365))
                    .hasMessage("INVALID_INPUT: elapsedDays must be from 0 to totalDays, but were 366 of 365");
            assertThatThrownBy(() -> Annualisations.byDays(10, -1, 365))
                    .hasMessage("INVALID_INPUT: elapsedDays must be from 0 to totalDays, but were -1 of 365");
            assertThatThrownBy(() -> Annualisations.byDays(10, 0, 0))
                    .hasMessage("INVALID_INPUT: elapsedDays must be from 0 to totalDays, but were 0 of 0");
        }
    }

    @Nested
    class AnnualisedPercent {
        @Test
        void compoundsFourQuarters() {
            assertThat(Annualisations.annualisedPercent(1.2)).isCloseTo(4.8870930, within(1e-6));
            assertThat(Annualisations.annualisedPercent(0)).isZero();
            assertThat(Annualisations.annualisedPercent(-100)).isEqualTo(-100);
        }

        @Test
        void refusesALossOfMoreThanEverything() {
            assertThatThrownBy(() -> Annualisations.annualisedPercent(-100.5))
                    .hasMessage("INVALID_INPUT: quarterlyPercent must be -100 or more, but was -100.5");
        }
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
