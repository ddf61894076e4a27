package io.github.govtechkpi.model.time;

import static io.github.govtechkpi.model.time.ReportingPeriod.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.time.ReportingPeriod.CalendarHalf;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarQuarter;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarYear;
import io.github.govtechkpi.model.time.ReportingPeriod.Day;
import io.github.govtechkpi.model.time.ReportingPeriod.FiscalHalf;
import io.github.govtechkpi.model.time.ReportingPeriod.FiscalQuarter;
import io.github.govtechkpi.model.time.ReportingPeriod.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportingPeriodTest {
    private static final List<String> ONE_OF_EACH_KIND =
            List.of("2024-04-01", "2024-04", "2024-Q1", "2024-H1", "2024", "FY2024-Q1", "FY2024-H1", "FY2024");

    @Test
    void hasOneExampleOfEachKindInTheseTests() {
        assertThat(ONE_OF_EACH_KIND.stream().map(ReportingPeriod::parse).map(Object::getClass))
                .containsExactlyInAnyOrder(ReportingPeriod.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0}: {1} to {2}, {3}, fiscal: {4}")
    @CsvSource({
        "2024-02-29, 2024-02-29, 2024-02-29, DAILY, false",
        "2024-02, 2024-02-01, 2024-02-29, MONTHLY, false",
        "2023-02, 2023-02-01, 2023-02-28, MONTHLY, false",
        "2024-Q1, 2024-01-01, 2024-03-31, QUARTERLY, false",
        "2024-Q4, 2024-10-01, 2024-12-31, QUARTERLY, false",
        "2024-H1, 2024-01-01, 2024-06-30, HALF_YEARLY, false",
        "2024-H2, 2024-07-01, 2024-12-31, HALF_YEARLY, false",
        "2015, 2015-01-01, 2015-12-31, YEARLY, false",
        "9999, 9999-01-01, 9999-12-31, YEARLY, false",
        "FY2024-Q1, 2024-04-01, 2024-06-30, QUARTERLY, true",
        "FY2024-Q4, 2025-01-01, 2025-03-31, QUARTERLY, true",
        "FY2024-H2, 2024-10-01, 2025-03-31, HALF_YEARLY, true",
        "FY2023, 2023-04-01, 2024-03-31, YEARLY, true"
    })
    void hasAFirstAndALastDay(
            ReportingPeriod period, LocalDate start, LocalDate end, Frequency frequency, boolean fiscal) {
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.frequency()).isEqualTo(frequency);
        assertThat(period.isFiscal()).isEqualTo(fiscal);
    }

    @Nested
    class Construction {
        static Stream<Arguments> outOfRange() {
            return Stream.of(
                    refused(() -> new CalendarYear(0), "year must be from 1 to 9999, but was 0"),
                    refused(() -> new CalendarYear(10_000), "year must be from 1 to 9999, but was 10000"),
                    refused(() -> new CalendarHalf(0, 1), "year must be from 1 to 9999, but was 0"),
                    refused(() -> new CalendarHalf(2024, 0), "half must be from 1 to 2, but was 0"),
                    refused(() -> new CalendarHalf(2024, 3), "half must be from 1 to 2, but was 3"),
                    refused(() -> new CalendarQuarter(10_000, 1), "year must be from 1 to 9999, but was 10000"),
                    refused(() -> new CalendarQuarter(2024, 0), "quarter must be from 1 to 4, but was 0"),
                    refused(() -> new CalendarQuarter(2024, 5), "quarter must be from 1 to 4, but was 5"),
                    refused(() -> new Month(YearMonth.of(0, 12)), "year must be from 1 to 9999, but was 0"),
                    refused(() -> new Day(LocalDate.of(10_000, 1, 1)), "year must be from 1 to 9999, but was 10000"),
                    refused(() -> FiscalYear.of(2024).quarter(0), "quarter must be from 1 to 4, but was 0"),
                    refused(() -> FiscalYear.of(2024).quarter(5), "quarter must be from 1 to 4, but was 5"),
                    refused(() -> FiscalYear.of(2024).half(0), "half must be from 1 to 2, but was 0"),
                    refused(() -> FiscalYear.of(2024).half(3), "half must be from 1 to 2, but was 3"));
        }

        private static Arguments refused(Runnable construction, String message) {
            return Arguments.of(construction, message);
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource
        void outOfRange(Runnable construction, String message) {
            assertThatThrownBy(construction::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void namesWhatIsNull() {
            assertThatNullPointerException().isThrownBy(() -> new Day(null)).withMessage("date");
            assertThatNullPointerException().isThrownBy(() -> new Month(null)).withMessage("month");
            assertThatNullPointerException()
                    .isThrownBy(() -> new FiscalQuarter(null, 1))
                    .withMessage("year");
            assertThatNullPointerException()
                    .isThrownBy(() -> new FiscalHalf(null, 1))
                    .withMessage("year");
            assertThatNullPointerException().isThrownBy(() -> parse(null)).withMessage("text");
        }
    }

    @Nested
    class Text {
        @Test
        void usesAsciiDigitsInEveryLocale() {
            var before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(ONE_OF_EACH_KIND.stream().map(text -> parse(text).toString()))
                        .isEqualTo(ONE_OF_EACH_KIND);
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void hasFourDigitsAlsoForTheFirstYears() {
            assertThat(new CalendarYear(5)).hasToString("0005");
            assertThat(new CalendarQuarter(5, 1)).hasToString("0005-Q1");
            assertThat(new CalendarHalf(5, 1)).hasToString("0005-H1");
            assertThat(new Month(YearMonth.of(5, 1))).hasToString("0005-01");
        }
    }

    @Nested
    class Plus {
        @ParameterizedTest(name = "{0} plus {1} is {2}")
        @CsvSource({
            "2024-02-28, 2, 2024-03-01",
            "2024-12, 1, 2025-01",
            "2024-01, -1, 2023-12",
            "2024-Q4, 1, 2025-Q1",
            "2024-Q1, -1, 2023-Q4",
            "2024-H2, 3, 2026-H1",
            "2024, -2023, 0001",
            "FY2024-Q4, 1, FY2025-Q1",
            "FY2024-Q1, -5, FY2022-Q4",
            "FY2024-H1, -1, FY2023-H2",
            "FY2024, 3, FY2027"
        })
        void staysOnTheGrid(ReportingPeriod period, long n, ReportingPeriod expected) {
            assertThat(period.plus(n)).isEqualTo(expected);
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.model.time.ReportingPeriodTest#oneOfEachKind")
        void refusesToLeaveTheYearsAllowed(ReportingPeriod period) {
            for (var n : new long[] {Long.MIN_VALUE, -10_000_001, 10_000_001, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> period.plus(n))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("%s plus %s periods lies outside the years 1 to 9999", period, n);
            }
            for (var n : new long[] {-10_000_000, 10_000_000}) {
                assertThatThrownBy(() -> period.plus(n))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("(y|startY)ear must be from (1 to 9999|1886 to 9998), but was -?\\d+");
            }
        }
    }

    @Nested
    class Contains {
        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.model.time.ReportingPeriodTest#oneOfEachKind")
        void isTrueFromTheFirstToTheLastDay(ReportingPeriod period) {
            assertThat(period.contains(period.start())).isTrue();
            assertThat(period.contains(period.end())).isTrue();
            assertThat(period.contains(period.start().minusDays(1))).isFalse();
            assertThat(period.contains(period.end().plusDays(1))).isFalse();
        }
    }

    @Nested
    class PeriodsUntil {
        @ParameterizedTest(name = "{0} to {1}: {2}")
        @CsvSource({
            "FY2022, FY2026, 4",
            "FY2026, FY2022, -4",
            "2024-Q4, 2025-Q1, 1",
            "FY2024-Q4, FY2025-Q1, 1",
            "2024-01, 2024-12, 11",
            "2024-02-28, 2024-03-01, 2",
            "2024-H1, 2024-H1, 0"
        })
        void countsSteps(ReportingPeriod from, ReportingPeriod to, long steps) {
            assertThat(from.periodsUntil(to)).isEqualTo(steps);
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.model.time.ReportingPeriodTest#oneOfEachKind")
        void isRefusedBetweenGrids(ReportingPeriod from) {
            oneOfEachKind().filter(to -> !to.equals(from)).forEach(to -> {
                assertThat(from.sameGrid(to)).isFalse();
                assertThatThrownBy(() -> from.periodsUntil(to))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "Cannot count periods from %s to %s: give both in one frequency, and both calendar or both fiscal",
                                from, to);
            });
            assertThat(from.sameGrid(from.plus(7))).isTrue();
        }
    }

    @Nested
    class To {
        @Test
        void listsBothEnds() {
            assertThat(parse("FY2023-Q3").to(parse("FY2024-Q2")))
                    .containsExactly(parse("FY2023-Q3"), parse("FY2023-Q4"), parse("FY2024-Q1"), parse("FY2024-Q2"));
            assertThat(parse("2024").to(parse("2024"))).containsExactly(parse("2024"));
        }

        @Test
        void refusesToRunBackwards() {
            assertThatThrownBy(() -> parse("2024-02").to(parse("2024-01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A range must not end before it begins, but was 2024-02 to 2024-01: exchange them");
        }

        @Test
        void refusesTwoGrids() {
            assertThatThrownBy(() -> parse("2024").to(parse("FY2025"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Order {
        @Test
        void isByLastDayThenFirstDayThenCalendarFirst() {
            var sorted = Stream.of("2024-03", "2024-Q1", "FY2023-Q4", "FY2023-H2", "FY2023", "2024-03-31", "2024-04")
                    .map(ReportingPeriod::parse)
                    .sorted()
                    .map(ReportingPeriod::toString);
            assertThat(sorted)
                    .containsExactly("FY2023", "FY2023-H2", "2024-Q1", "FY2023-Q4", "2024-03", "2024-03-31", "2024-04");
        }

        @Test
        void tellsTheSameThreeMonthsApart() {
            assertThat(parse("2024-Q2")).isLessThan(parse("FY2024-Q1"));
            assertThat(parse("FY2024-Q1")).isGreaterThan(parse("2024-Q2"));
            assertThat(parse("FY2024-Q1")).isEqualByComparingTo(parse("令和6年度第1四半期"));
        }
    }

    @Nested
    class Containing {
        @ParameterizedTest(name = "{0} {1} fiscal {2}: {3}")
        @CsvSource({
            "2024-03-31, DAILY, false, 2024-03-31",
            "2024-03-31, DAILY, true, 2024-03-31",
            "2024-03-31, MONTHLY, true, 2024-03",
            "2024-03-31, QUARTERLY, false, 2024-Q1",
            "2024-04-01, QUARTERLY, false, 2024-Q2",
            "2024-03-31, QUARTERLY, true, FY2023-Q4",
            "2024-04-01, QUARTERLY, true, FY2024-Q1",
            "2024-06-30, HALF_YEARLY, false, 2024-H1",
            "2024-07-01, HALF_YEARLY, false, 2024-H2",
            "2024-09-30, HALF_YEARLY, true, FY2024-H1",
            "2024-10-01, HALF_YEARLY, true, FY2024-H2",
            "2024-03-31, HALF_YEARLY, true, FY2023-H2",
            "2024-03-31, YEARLY, false, 2024",
            "2024-03-31, YEARLY, true, FY2023"
        })
        void findsThePeriodOfADay(LocalDate date, Frequency frequency, boolean fiscal, ReportingPeriod expected) {
            assertThat(ReportingPeriod.containing(date, frequency, fiscal)).isEqualTo(expected);
        }
    }

    static Stream<ReportingPeriod> oneOfEachKind() {
        return ONE_OF_EACH_KIND.stream().map(ReportingPeriod::parse);
    }
}
