package io.github.govtechkpi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FY2027, 2027年度",
        "2027, 2027年",
        "2024-09, 2024年9月",
        "2026-02-08, 2026年2月8日",
        "2024-Q1, 2024年1～3月",
        "2024-H2, 2024年7～12月",
        "FY2024-Q1, 2024年度第1四半期",
        "FY2024-Q4, 2024年度第4四半期",
        "FY2024-H1, 2024年度上半期",
        "FY2024-H2, 2024年度下半期"
    })
    void writesPeriodsAsAnOfficialDoesAndInEnglishAsFilesDo(String period, String japanese) {
        assertThat(PeriodWords.of(ReportingPeriod.parse(period), Locale.JAPANESE))
                .isEqualTo(japanese);
        assertThat(PeriodWords.of(ReportingPeriod.parse(period), Locale.ENGLISH))
                .isEqualTo(period);
    }

    @Test
    void writesDays() {
        assertThat(PeriodWords.of(LocalDate.of(2025, 3, 1), Locale.JAPANESE)).isEqualTo("2025年3月1日");
        assertThat(PeriodWords.of(LocalDate.of(2025, 3, 1), Locale.ENGLISH)).isEqualTo("2025-03-01");
    }
}
