package io.github.govtechkpi.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.time.Wareki.Era;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {
    @Nested
    class Format {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "2024-04-01, 令和6年4月1日",
            "2019-04-30, 平成31年4月30日",
            "2019-05-01, 令和元年5月1日",
            "1989-01-07, 昭和64年1月7日",
            "1989-01-08, 平成元年1月8日",
            "1926-12-24, 大正15年12月24日",
            "1926-12-25, 昭和元年12月25日",
            "1912-07-29, 明治45年7月29日",
            "1912-07-30, 大正元年7月30日",
            "1873-01-01, 明治6年1月1日"
        })
        void namesADayAfterTheEraOfThatDay(LocalDate date, String wareki) {
            assertThat(Wareki.format(date)).isEqualTo(wareki);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "2024, 令和6年",
            "2019, 令和元年",
            "2018, 平成30年",
            "1989, 平成元年",
            "1868, 明治元年",
            "2019-04, 平成31年4月",
            "2019-05, 令和元年5月",
            "1989-01, 平成元年1月",
            "2019-Q1, 平成31年第1四半期",
            "2019-Q2, 令和元年第2四半期",
            "2024-Q4, 令和6年第4四半期",
            "2019-H1, 令和元年上半期",
            "2024-H2, 令和6年下半期"
        })
        void namesACalendarPeriodAfterTheEraOfItsLastDay(ReportingPeriod period, String wareki) {
            assertThat(Wareki.format(period)).isEqualTo(wareki);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "FY2018, 平成30年度",
            "FY2019, 令和元年度",
            "FY2024, 令和6年度",
            "FY1989, 平成元年度",
            "FY1988, 昭和63年度",
            "FY1926, 大正15年度",
            "FY1912, 明治45年度",
            "FY1886, 明治19年度",
            "FY2019-Q1, 令和元年度第1四半期",
            "FY2018-Q4, 平成30年度第4四半期",
            "FY2019-H1, 令和元年度上半期",
            "FY2019-H2, 令和元年度下半期"
        })
        void namesAFiscalPeriodAfterTheEraOfTheFirstOfMayOfItsYear(ReportingPeriod period, String wareki) {
            assertThat(Wareki.format(period)).isEqualTo(wareki);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1872-12-31", "1872-12", "1872-Q4", "1872-H2", "1800-01-01"})
        void refusesPartsOfYearsBeforeTheGregorianCalendar(String period) {
            assertThatThrownBy(() -> Wareki.format(ReportingPeriod.parse(period)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Before 明治6年1月1日 (1873-01-01) only whole years have a Japanese form, but the period was %s",
                            period);
        }

        @Test
        void refusesYearsBeforeMeiji() {
            assertThatThrownBy(() -> Wareki.format(ReportingPeriod.parse("1867")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Era names begin with 明治 on 1868-01-25, but the day was 1867-12-31: print the Western year");
        }

        @Test
        void usesAsciiDigitsInEveryLocale() {
            var before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(Wareki.format(LocalDate.of(2024, 12, 31))).isEqualTo("令和6年12月31日");
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void agreesWithTheJdkOnEveryDay() {
            var jdk = DateTimeFormatter.ofPattern("GGGGy年M月d日", Locale.JAPAN);
            for (var day = LocalDate.of(1873, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
                var date = JapaneseDate.from(day);
                var expected = jdk.format(date);
                if (date.get(ChronoField.YEAR_OF_ERA) == 1) {
                    expected = expected.replaceFirst("1年", "元年"); // the JDK writes 令和1年
                }
                assertThat(Wareki.format(day)).isEqualTo(expected);
            }
        }
    }

    @Nested
    class Eras {
        @ParameterizedTest(name = "{1} follows {0} on {2}")
        @CsvSource({
            "MEIJI, TAISHO, 1912-07-30",
            "TAISHO, SHOWA, 1926-12-25",
            "SHOWA, HEISEI, 1989-01-08",
            "HEISEI, REIWA, 2019-05-01"
        })
        void beginOnTheirFirstDay(Era before, Era era, LocalDate firstDay) {
            assertThat(era.firstDay()).isEqualTo(firstDay);
            assertThat(Era.on(firstDay)).isEqualTo(era);
            assertThat(Era.on(firstDay.minusDays(1))).isEqualTo(before);
        }

        @Test
        void beginWithMeiji() {
            assertThat(Era.on(LocalDate.of(1868, 1, 25))).isEqualTo(Era.MEIJI);
            assertThatThrownBy(() -> Era.on(LocalDate.of(1868, 1, 24)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Era names begin with 明治 on 1868-01-25, but the day was 1868-01-24: print the Western year");
        }

        @ParameterizedTest(name = "{1} and {2}")
        @CsvSource({"MEIJI, 明治, M", "TAISHO, 大正, T", "SHOWA, 昭和, S", "HEISEI, 平成, H", "REIWA, 令和, R"})
        void haveANameAndALetter(Era era, String name, char letter) {
            assertThat(era.japaneseName()).isEqualTo(name);
            assertThat(era.letter()).isEqualTo(letter);
            assertThat(Era.named(name)).contains(era);
            assertThat(Era.named(String.valueOf(letter))).contains(era);
            assertThat(Era.named(String.valueOf(letter).toLowerCase(Locale.ROOT)))
                    .contains(era);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "K", "慶応", "REIWA", "令"})
        void areNotFoundByAnythingElse(String text) {
            assertThat(Era.named(text)).isEmpty();
        }

        @ParameterizedTest(name = "{0} {1} is {2}")
        @CsvSource({"REIWA, 1, 2019", "REIWA, 6, 2024", "HEISEI, 35, 2023", "MEIJI, 1, 1868", "SHOWA, 999, 2924"})
        void countYearsFromOne(Era era, int eraYear, int westernYear) {
            assertThat(era.westernYear(eraYear)).isEqualTo(westernYear);
            assertThat(era.eraYear(westernYear)).isEqualTo(eraYear);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 1000, Integer.MAX_VALUE})
        void haveNoOtherYears(int eraYear) {
            assertThatThrownBy(() -> Era.HEISEI.westernYear(eraYear))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("year of 平成 must be from 1 to 999, but was %s", eraYear);
        }
    }
}
