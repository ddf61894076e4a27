package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.ReasonCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
    private static TimeAxis axis(String... periods) {
        return TimeAxis.of(Stream.of(periods).map(GoalScenario::period).toList());
    }

    @Nested
    class Years {
        @ParameterizedTest(name = "{0} to {1}: {2}")
        @CsvSource({
            "2023, 2027, 4",
            "FY2023, FY2027, 4",
            "2023-H2, 2024-H1, 0.5",
            "FY2023-H1, FY2024-H1, 1",
            "2023-Q4, 2024-Q1, 0.25",
            "FY2023-Q1, FY2024-Q1, 1",
            "2023-11, 2024-02, 0.25",
            "2024-02, 2023-11, -0.25"
        })
        void areWholePeriodsOnOneGrid(String from, String to, double years) {
            assertThat(axis(from, to).years(period(from), period(to))).isEqualTo(years);
        }

        @ParameterizedTest(name = "{0} to {1}: {2} days")
        @CsvSource({
            "2023-09-01, 2027, 1582",
            "2023-09-01, 2025-02-01, 519",
            "2023, FY2023, 91",
            "2023-Q4, FY2023-Q4, 91",
            "FY2022, 2024-03, 366",
            "2023-12-31, 2024-12-31, 366"
        })
        void areDaysBetweenTheLastDaysElsewhere(String from, String to, int days) {
            assertThat(axis(from, to).years(period(from), period(to))).isEqualTo(days / 365.2425);
        }

        @Test
        void areDaysAsSoonAsOneOfThreeIsOnAnotherGrid() {
            assertThat(axis("FY2022", "FY2023", "2027-03-31").years(period("FY2022"), period("FY2023")))
                    .isEqualTo(366 / 365.2425);
        }

        @Test
        void areNeverNeededOfNothing() {
            assertThat(TimeAxis.of(List.of()).years(period("2023"), period("2024")))
                    .isEqualTo(366 / 365.2425);
        }
    }

    @Nested
    class DayAfter {
        @ParameterizedTest(name = "{1} years after {0}: {2}")
        @CsvSource({
            "FY2023, 1, 2025-03-31",
            "FY2023, 0, 2024-03-31",
            "FY2023, 0.5, 2024-09-30", // 182.5 of 365 days, rounded up
            "2024-02, 0.08333333333333333, 2024-03-31",
            "2024-Q1, 0.125, 2024-05-16", // 45.5 of 91 days
            "2023, 0.0027322404371584699, 2024-01-01", // 1 of 366 days
            "2023, 0.0027322404371594699, 2024-01-01", // and a little that is no day
            "2023, 0.0027332404371584699, 2024-01-02"
        })
        void isTheEndOfWholePeriodsAndAShareOfTheNextOne(String from, double years, LocalDate day) {
            assertThat(axis(from).dayAfter(period(from), years).orElseThrow()).isEqualTo(day);
        }

        @Test
        void isAWholeDayLaterForAnyPartOfOne() {
            var from = period("2025-02-01");

            assertThat(axis("2025-02-01").dayAfter(from, 346 / 365.2425).orElseThrow())
                    .isEqualTo(LocalDate.of(2026, 1, 13));
            assertThat(axis("2025-02-01").dayAfter(from, 346.001 / 365.2425).orElseThrow())
                    .isEqualTo(LocalDate.of(2026, 1, 14));
        }

        @ParameterizedTest
        @CsvSource({"2024, 7973", "2024-01-01, 7973", "9998-12-31, 0.1", "FY9997, 3", "FY2024, 1e300"})
        void isNeverBeyondTheYearsThatThereAre(String from, double years) {
            assertThat(axis(from)
                            .dayAfter(period(from), years)
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
        }

        @Test
        void canBeFar() {
            assertThat(axis("2024").dayAfter(period("2024"), 7972).orElseThrow())
                    .isEqualTo(LocalDate.of(9996, 12, 31));
        }
    }

    @Nested
    class OfAGoal {
        @Test
        void countsMonthsWhereAllThreeAreMonths() {
            assertThat(increase()
                            .from("0", "2023-03")
                            .to("240", "2025-03")
                            .observed("2023-04", "5")
                            .numbers())
                    .containsEntry("observedPacePerYear", "60")
                    .containsEntry("requiredPacePerYear", "120")
                    .containsEntry("expectedNow", "10");
        }

        @Test
        void countsDaysBetweenACalendarYearAndAFiscalOne() {
            var numbers = increase()
                    .from("0", "2022")
                    .to("100", "FY2023")
                    .observed("2023", "50")
                    .numbers();

            assertThat(Double.parseDouble(numbers.get("elapsedShare"))).isCloseTo(365 / 456.0, within(1e-15));
        }

        @Test
        void saysNothingOfADateInFarYears() {
            assertThat(increase()
                            .from("0", "FY2022")
                            .to("1000000", "FY2027")
                            .observed("FY2023", "1")
                            .numbers())
                    .containsEntry("attainDate", "NOT_REACHED_AT_THIS_PACE");
            assertThat(increase()
                            .from("0", "FY2022")
                            .to("10", "FY9998")
                            .observed("FY9996", "1")
                            .numbers())
                    .containsEntry("attainDate", "NOT_REACHED_AT_THIS_PACE");
        }
    }
}
