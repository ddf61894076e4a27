package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplicesTest {
    @Nested
    class Link {
        @Test
        void bringsOldValuesOntoTheNewLevelByRatioAndByShift() {
            var splice = link(new double[] {50, 52}, new double[] {40, 44, 47});
            assertThat(splice.linkFactor().orElseThrow()).isEqualTo(1.3);
            assertThat(splice.byRatio().orElseThrow()).containsExactly(50 / 1.3, 40.0, 44.0, 47.0);
            assertThat(splice.shift()).isEqualTo(-12);
            assertThat(splice.byShift()).containsExactly(38.0, 40.0, 44.0, 47.0);
        }

        @Test
        void hasNoFactorForANewValueOfZeroButAShift() {
            var splice = link(new double[] {50, 52}, new double[] {0, 4});
            assertThat(splice.linkFactor().reason().orElseThrow().code()).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(splice.byRatio().reason().orElseThrow().code()).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(splice.byShift()).containsExactly(-2.0, 0.0, 4.0);
        }

        @Test
        void cannotDivideOldValuesByAFactorOfZero() {
            var splice = link(new double[] {50, 0}, new double[] {40, 44});
            assertThat(splice.linkFactor().orElseThrow()).isZero();
            assertThat(splice.byRatio().reason().orElseThrow().code()).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
        }

        @Test
        void takesAnOldSeriesOfTheOverlapAlone() {
            var splice = link(new double[] {0}, new double[] {40, 44});
            assertThat(splice.byRatio().orElseThrow()).containsExactly(40.0, 44.0);
            assertThat(splice.byShift()).containsExactly(40.0, 44.0);
        }

        @Test
        void needsAnOverlap() {
            for (var result : List.of(
                    Splices.link(new double[0], new double[] {40}), Splices.link(new double[] {50}, new double[0]))) {
                var reason = result.reason().orElseThrow();
                assertThat(reason.code()).isEqualTo(ReasonCode.BREAK_IN_SERIES);
                assertThat(reason.message().in(Locale.JAPANESE)).isEqualTo("新旧の系列に重なる期間がないため、接続できません。");
            }
        }

        @Test
        void refusesNumbersThatAreNone() {
            assertThatThrownBy(() -> link(new double[] {50}, new double[] {Double.POSITIVE_INFINITY}))
                    .hasMessage("INVALID_INPUT: newSeries[0] must be a finite number, but was Infinity");
            assertThatThrownBy(() -> link(new double[] {Double.NaN}, new double[] {1}))
                    .hasMessage("INVALID_INPUT: oldSeries[0] must be a finite number, but was NaN");
        }

        private static Splice link(double[] oldSeries, double[] newSeries) {
            return Splices.link(oldSeries, newSeries).orElseThrow();
        }
    }

    @Nested
    class Carry {
        private static final SeriesBreak BY_FACTOR = seriesBreak("FY2022", Optional.of("0.8"), Optional.empty());
        private static final SeriesBreak BY_SHIFT = seriesBreak("FY2024", Optional.empty(), Optional.of("-3"));
        private static final SeriesBreak OPEN = seriesBreak("FY2023", Optional.empty(), Optional.empty());

        @ParameterizedTest
        @CsvSource({
            "FY2020, FY2021, 50", // before both
            "FY2021, FY2022, 40", // the break's own period has the new definition
            "FY2022, FY2023, 50", // a value of that period needs no factor
            "FY2021, FY2024, 37",
            "FY2021, FY2030, 37",
            "FY2023, FY2024, 47",
            "FY2024, FY2024, 50"
        })
        void appliesEveryBreakBetweenInOrderOfTime(String period, String later, String expected) {
            assertThat(carry(period, later, BY_SHIFT, BY_FACTOR)).isEqualTo(Computed.of(persons(expected)));
        }

        @Test
        void isExact() {
            assertThat(carry("FY2021", "FY2022", seriesBreak("FY2022", Optional.of("0.1"), Optional.empty())))
                    .isEqualTo(Computed.of(persons("5")));
        }

        @Test
        void isNotComputableAcrossABreakWithoutLink() {
            var reason = carry("FY2021", "FY2023", BY_FACTOR, OPEN).reason().orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.BREAK_IN_SERIES);
            assertThat(reason.message().in(Locale.ENGLISH))
                    .isEqualTo("The definition changed from FY2023 on, and no splicing factor is recorded.");
            assertThat(reason.useInstead()).isPresent();
            assertThat(carry("FY2021", "FY2022", BY_FACTOR, OPEN).isComputable())
                    .isTrue();
            assertThat(carry("FY2023", "FY2024", OPEN).isComputable()).isTrue();
        }

        @Test
        void treatsAPeriodThatBeginsBeforeTheBreakAsOld() {
            var withinTheYear = seriesBreak("2022-10", Optional.empty(), Optional.empty());
            assertThat(carry("FY2022", "FY2023", withinTheYear).isComputable()).isFalse();
            assertThat(carry("FY2021", "FY2022", withinTheYear).isComputable()).isTrue();
        }

        @Test
        void refusesToCarryBackwards() {
            assertThatThrownBy(() -> carry("FY2023", "FY2022"))
                    .hasMessage("INVALID_INPUT: later must not begin before period, but was FY2022 after FY2023:"
                            + " exchange them");
        }

        private static Computed<AbsoluteValue> carry(String period, String later, SeriesBreak... breaks) {
            return Splices.carry(
                    persons("50"), ReportingPeriod.parse(period), ReportingPeriod.parse(later), List.of(breaks));
        }

        private static SeriesBreak seriesBreak(String period, Optional<String> factor, Optional<String> shift) {
            return new SeriesBreak(
                    ReportingPeriod.parse(period),
                    factor.map(BigDecimal::new),
                    shift.map(BigDecimal::new),
                    Optional.empty());
        }

        private static AbsoluteValue persons(String amount) {
            return AbsoluteValue.of(amount, MeasureUnit.PERSONS);
        }
    }
}
