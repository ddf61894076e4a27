package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalDateTest {
    @ParameterizedTest(name = "{0} is month {3} and quarter {2} of FY{1}, {4}")
    @CsvSource({
        "2024-03-31, 2023, 4, 12, R5",
        "2024-04-01, 2024, 1, 1, R6",
        "2024-06-30, 2024, 1, 3, R6",
        "2024-07-01, 2024, 2, 4, R6",
        "2024-12-31, 2024, 3, 9, R6",
        "2025-01-01, 2024, 4, 10, R6",
        "2019-03-31, 2018, 4, 12, H30",
        "2019-04-01, 2019, 1, 1, R1", // still Heisei on that day
        "1989-01-07, 1988, 4, 10, S63",
        "1989-04-01, 1989, 1, 1, H1",
        "1926-12-25, 1926, 3, 9, T15", // the first day of Showa
        "1927-04-01, 1927, 1, 1, S2",
        "1912-07-30, 1912, 2, 4, M45", // the first day of Taisho
        "1913-04-01, 1913, 1, 1, T2",
        "1886-04-01, 1886, 1, 1, M19",
        "9999-03-31, 9998, 4, 12, R7980"
    })
    void knowsYearQuarterMonthAndEra(LocalDate date, int year, int quarter, int month, String era) {
        var fiscal = new FiscalDate(date);
        assertThat(fiscal.fiscalYear().startYear()).isEqualTo(year);
        assertThat(fiscal.quarter()).isEqualTo(quarter);
        assertThat(fiscal.month()).isEqualTo(month);
        assertThat(fiscal.eraLabel()).isEqualTo(era);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1886-03-31", "9999-04-01"})
    void refusesDaysOutsideAnyFiscalYear(LocalDate date) {
        assertThatThrownBy(() -> new FiscalDate(date))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_PERIOD: date must be from 1886-04-01, when fiscal years first began in April, to"
                        + " 9999-03-31, but was " + date);
    }

    @Test
    void monthsAndQuartersFollowEachOtherThroughTheYear() {
        for (var month = 1; month <= 12; month++) {
            var fiscal = new FiscalDate(LocalDate.of(2024, 3, 15).plusMonths(month));
            assertThat(fiscal.month()).isEqualTo(month);
            assertThat(fiscal.quarter()).isEqualTo((month + 2) / 3);
            assertThat(fiscal.fiscalYear()).hasToString("FY2024");
        }
    }
}
