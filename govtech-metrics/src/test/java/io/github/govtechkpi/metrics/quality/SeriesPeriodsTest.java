package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesPeriodsTest {
    @Nested
    class Check {
        @Test
        void listsWhatIsMissingBetweenFirstAndLatest() {
            var check = check("2024-01", "2024-02", "2024-04");
            assertThat(check.coverage()).isEqualTo(Coverage.ofPeriods(3, 4));
            assertThat(check.missing()).isEqualTo(periods("2024-03"));
            assertThat(check.longestGap()).isEqualTo(1);
            assertThat(check.trailingMissing()).isZero();
            assertThat(check.derivation().warnings()).isEmpty();
        }

        @Test
        void countsTheGapAtTheEndUpToTheLastPeriodDue() {
            var check = SeriesPeriods.check(periods("2024-01", "2024-03"), period("2024-06"))
                    .orElseThrow();
            assertThat(check.missing()).isEqualTo(periods("2024-02", "2024-04", "2024-05", "2024-06"));
            assertThat(check.longestGap()).isEqualTo(3);
            assertThat(check.trailingMissing()).isEqualTo(3);
        }

        @Test
        void takesTheLongestOfSeveralGaps() {
            var check = check("2015", "2016", "2018", "2019", "2022", "2024");
            assertThat(check.longestGap()).isEqualTo(2);
            assertThat(check.trailingMissing()).isZero();
        }

        @Test
        void reportsDuplicatesOnceEachInOrderOfTime() {
            var check = check("2024-03", "2024-01", "2024-03", "2024-01", "2024-03");
            assertThat(check.duplicates()).isEqualTo(periods("2024-01", "2024-03"));
            assertThat(check.coverage()).isEqualTo(Coverage.ofPeriods(2, 3));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"2024-01,2024-02 | true", "2024-01,2024-01 | true", "2024-02,2024-01 | false"})
        void isInOrderIfItNeverDescends(String labels, boolean inOrder) {
            assertThat(check(labels.split(",")).inOrder()).isEqualTo(inOrder);
        }

        @Test
        void findsTheGridOfAnUnorderedSeries() {
            var check = check("FY2024", "FY2021", "FY2022");
            assertThat(check.first()).hasToString("FY2021");
            assertThat(check.last()).hasToString("FY2024");
            assertThat(check.missing()).isEqualTo(periods("FY2023"));
        }

        @Test
        void leavesPeriodsAfterTheEndUncountedAndSaysSo() {
            var check = SeriesPeriods.check(periods("2024-01", "2024-02", "2024-05", "2024-05"), period("2024-02"))
                    .orElseThrow();
            assertThat(check.coverage()).isEqualTo(Coverage.ofPeriods(2, 2));
            assertThat(check.trailingMissing()).isZero();
            assertThat(check.derivation().warnings())
                    .containsExactly(CaveatCode.PERIODS_AFTER_END.with(period("2024-02"), 1));
        }

        @Test
        void expectsNothingBetweenSingleDatesAndSaysSo() {
            var check = check("2023-09-01", "2025-02-01", "2024-02-01", "2023-09-01");
            assertThat(check.coverage()).isEqualTo(Coverage.ofPeriods(3, 3));
            assertThat(check.missing()).isEmpty();
            assertThat(check.duplicates()).isEqualTo(periods("2023-09-01"));
            assertThat(check.inOrder()).isFalse();
            assertThat(check.derivation().warnings()).containsExactly(CaveatCode.SINGLE_DATES.with());
        }

        @Test
        void leavesSingleDatesAfterTheEndUncounted() {
            var check = SeriesPeriods.check(periods("2023-09-01", "2024-09-01"), period("2024-01-01"))
                    .orElseThrow();
            assertThat(check.coverage()).isEqualTo(Coverage.ofPeriods(1, 1));
            assertThat(check.derivation().warnings())
                    .extracting(Caveat::code)
                    .containsExactly(CaveatCode.SINGLE_DATES, CaveatCode.PERIODS_AFTER_END);
        }

        @Test
        void countsNamedPeriodsWithoutValueAsMissing() {
            var named = periods("2024-01", "2024-02", "2024-03");
            var check = SeriesPeriods.check(named, periods("2024-02")).orElseThrow();
            assertThat(check.missing()).isEqualTo(periods("2024-01", "2024-03"));
            assertThat(check.trailingMissing()).isEqualTo(1);
            assertThat(SeriesPeriods.check(named, List.of()).orElseThrow().coverage())
                    .isEqualTo(Coverage.ofPeriods(0, 3));
        }

        @Test
        void isNotComputableWithoutAPeriodUpToTheEnd() {
            assertThat(SeriesPeriods.check(List.of()).reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.NO_OBSERVATIONS);
            assertThat(SeriesPeriods.check(List.of(), period("2024-01"))
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NO_OBSERVATIONS);
            assertThat(SeriesPeriods.check(periods("2024-03"), period("2024-02"))
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NO_OBSERVATIONS);
        }

        @ParameterizedTest
        @CsvSource({"2024-01, 2024-Q2", "FY2023, 2024", "FY2023-Q4, 2024-Q2", "2024-01-01, 2024-02"})
        void isNotComputableAcrossGrids(String first, String second) {
            var reason = SeriesPeriods.check(periods(first, second)).reason().orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.INVALID_PERIOD);
            assertThat(reason.message().in(Locale.ENGLISH))
                    .isEqualTo(
                            "The periods are of different kinds (%s and %s), so those expected cannot be counted.",
                            first, second);
        }
    }

    @Nested
    class Text {
        @Test
        void namesFiscalYearsByEraInJapanese() {
            var text = check("FY2018", "FY2020", "FY2020").text();
            assertThat(text.in(Locale.JAPANESE)).isEqualTo("3期間中2期間分の値あり。欠測：FY2019（令和元年度）。重複：FY2020（令和2年度）。");
            assertThat(text.in(Locale.ENGLISH))
                    .isEqualTo("2 of 3 periods reported. Missing: FY2019. Duplicate: FY2020.");
        }

        @Test
        void saysThatTheOrderIsBroken() {
            var text = check("2024-Q2", "2024-Q1").text();
            assertThat(text.in(Locale.JAPANESE)).isEqualTo("2期間中2期間分の値あり。期間の順に並んでいません。");
            assertThat(text.in(Locale.ENGLISH)).isEqualTo("2 of 2 periods reported. The periods are not in order.");
        }

        @Test
        void listsAYearOfMonthsAndCountsTheRest() {
            assertThat(check("2023-01", "2024-02").text().in(Locale.ENGLISH)).endsWith(", 2024-01.");
            var text = check("2023-01", "2024-04").text();
            assertThat(text.in(Locale.ENGLISH)).endsWith(", 2024-01 and 2 more.");
            assertThat(text.in(Locale.JAPANESE)).endsWith("、2024-01（令和6年1月）ほか2期間。");
        }

        @ParameterizedTest
        @CsvSource({"1866, 1868, 1867", "1866, 1869, 1867、1868（明治元年）", "1872-11, 1873-02, 1872-12、1873-01（明治6年1月）"})
        void fallsBackToWesternPeriodsBeforeTheEraNames(String first, String last, String missing) {
            assertThat(check(first, last).text().in(Locale.JAPANESE)).endsWith("欠測：" + missing + "。");
        }
    }

    @Nested
    class Parse {
        @Test
        void readsQuartersWithAndWithoutHyphen() {
            assertThat(SeriesPeriods.parse("2022Q3", Frequency.QUARTERLY, false))
                    .hasToString("2022-Q3");
            assertThat(SeriesPeriods.parse("2022-Q3", Frequency.QUARTERLY, false))
                    .hasToString("2022-Q3");
            assertThat(SeriesPeriods.parse("FY2022Q3", Frequency.QUARTERLY, true))
                    .hasToString("FY2022-Q3");
            assertThat(SeriesPeriods.parse("令和6年度", Frequency.YEARLY, true)).hasToString("FY2024");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-13", "2024-00", "", "2024", "2024-01-01", "x2024-01", "２０２４－１３"})
        void refusesWhatIsNoMonth(String label) {
            assertThatThrownBy(() -> SeriesPeriods.parse(label, Frequency.MONTHLY, false))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.code()).isEqualTo(ReasonCode.INVALID_PERIOD));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2022Q5", "2022Q0", "2022Q", "FY2022Q1", "x2022Q1", "2022Q11"})
        void refusesWhatIsNoCalendarQuarter(String label) {
            assertThatThrownBy(() -> SeriesPeriods.parse(label, Frequency.QUARTERLY, false))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.code()).isEqualTo(ReasonCode.INVALID_PERIOD));
        }

        @Test
        void saysWhichKindIsWanted() {
            assertThatThrownBy(() -> SeriesPeriods.parse("2024", Frequency.YEARLY, true))
                    .hasMessage("INVALID_PERIOD: label must be a P1Y period of fiscal years, but was \"2024\":"
                            + " give all periods of a series in one frequency");
        }
    }

    private static PeriodCheck check(String... labels) {
        return SeriesPeriods.check(periods(labels)).orElseThrow();
    }

    private static List<ReportingPeriod> periods(String... labels) {
        return Arrays.stream(labels).map(SeriesPeriodsTest::period).toList();
    }

    private static ReportingPeriod period(String label) {
        return ReportingPeriod.parse(label);
    }
}
