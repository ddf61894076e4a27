package io.github.govtechkpi.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.time.ReportingPeriod.FiscalHalf;
import io.github.govtechkpi.model.time.ReportingPeriod.FiscalQuarter;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {
    @Test
    void runsFromAprilToMarch() {
        assertThat(FiscalYear.of(2024).start()).isEqualTo("2024-04-01");
        assertThat(FiscalYear.of(2024).end()).isEqualTo("2025-03-31");
    }

    @Test
    void prints4DigitsAfterFy() {
        assertThat(FiscalYear.of(2024)).hasToString("FY2024");
    }

    @ParameterizedTest
    @ValueSource(ints = {1886, 9998})
    void mayBeAnyYearThatBeganInApril(int startYear) {
        assertThat(FiscalYear.of(startYear).startYear()).isEqualTo(startYear);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1885, 9999, Integer.MAX_VALUE})
    void refusesAllOtherYears(int startYear) {
        assertThatThrownBy(() -> FiscalYear.of(startYear))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("startYear must be from 1886 to 9998, but was %s", startYear);
    }

    @Test
    void movesByYears() {
        assertThat(FiscalYear.of(2024).plusYears(3)).isEqualTo(FiscalYear.of(2027));
        assertThat(FiscalYear.of(2024).plusYears(-1)).isEqualTo(FiscalYear.of(2023));
    }

    @Nested
    class Containing {
        @ParameterizedTest(name = "{0} lies in FY{1}")
        @CsvSource({"2024-03-31, 2023", "2024-04-01, 2024", "2024-12-31, 2024", "2025-01-01, 2024", "2025-03-31, 2024"})
        void changesOnTheFirstOfApril(LocalDate date, int startYear) {
            assertThat(FiscalYear.containing(date)).isEqualTo(FiscalYear.of(startYear));
        }

        @Test
        void refusesDaysBeforeTheFirstFiscalYear() {
            assertThatThrownBy(() -> FiscalYear.containing(LocalDate.of(1886, 3, 31)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Quarter {
        @ParameterizedTest(name = "quarter {0}: {1} to {2}")
        @CsvSource({
            "1, 2024-04-01, 2024-06-30",
            "2, 2024-07-01, 2024-09-30",
            "3, 2024-10-01, 2024-12-31",
            "4, 2025-01-01, 2025-03-31"
        })
        void beginsWithAprilToJune(int quarter, String start, String end) {
            var period = FiscalYear.of(2024).quarter(quarter);
            assertThat(period).isEqualTo(new FiscalQuarter(FiscalYear.of(2024), quarter));
            assertThat(period.start()).isEqualTo(start);
            assertThat(period.end()).isEqualTo(end);
        }
    }

    @Nested
    class Half {
        @ParameterizedTest(name = "half {0}: {1} to {2}")
        @CsvSource({"1, 2024-04-01, 2024-09-30", "2, 2024-10-01, 2025-03-31"})
        void beginsWithAprilToSeptember(int half, String start, String end) {
            var period = FiscalYear.of(2024).half(half);
            assertThat(period).isEqualTo(new FiscalHalf(FiscalYear.of(2024), half));
            assertThat(period.start()).isEqualTo(start);
            assertThat(period.end()).isEqualTo(end);
        }
    }

    @Nested
    class Parse {
        @ParameterizedTest(name = "{0} is FY{1}")
        @CsvSource({
            "FY2024, 2024",
            "fy2024, 2024",
            "2024年度, 2024",
            "令和6年度, 2024",
            "R6年度, 2024",
            "R06年度, 2024",
            "㋿6年度, 2024",
            "令和元年度, 2019",
            "令和1年度, 2019",
            "平成31年度, 2019",
            "平成35年度, 2023",
            "令和6(2024)年度, 2024",
            "2023（平成35）年度, 2023"
        })
        void readsWesternAndEraYears(String text, int startYear) {
            assertThat(FiscalYear.parse(text)).isEqualTo(FiscalYear.of(startYear));
        }

        @ParameterizedTest(name = "{0} is the period {1}")
        @CsvSource({"2024, 2024", "令和6年, 2024", "FY2024-Q1, FY2024-Q1", "令和6年度末, 2025-03-31"})
        void refusesOtherPeriods(String text, String period) {
            assertThatThrownBy(() -> FiscalYear.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A fiscal year is written FY2024 or 令和6年度, but \"%s\" is the period %s", text, period);
        }

        @Test
        void doesNotGuessThatABareEraYearIsFiscal() {
            assertThatThrownBy(() -> FiscalYear.parse("R6"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"R6\" can be the calendar year 2024 (R6年) or the fiscal year FY2024 (R6年度): "
                            + "write one of these");
        }
    }
}
