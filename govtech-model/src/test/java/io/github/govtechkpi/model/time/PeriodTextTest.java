package io.github.govtechkpi.model.time;

import static io.github.govtechkpi.model.Refusals.requireNothingLost;
import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.model.InvalidValueException;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {
    @Nested
    class Reads {
        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "2015",
                    "0001",
                    "2024-H1",
                    "2024-H2",
                    "2024-Q1",
                    "2024-Q4",
                    "2024-04",
                    "2024-04-01",
                    "2024-02-29",
                    "FY2024",
                    "FY1886",
                    "FY2024-H1",
                    "FY2024-Q4"
                })
        void theFormsOfFilesAsTheyArePrinted(String text) {
            assertThat(ReportingPeriod.parse(text)).hasToString(text);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "令和6年, 2024",
            "令和6年度, FY2024",
            "R6年度, FY2024",
            "r6年度, FY2024",
            "R6年, 2024",
            "平成31年4月, 2019-04",
            "令和6年4月1日, 2024-04-01",
            "令和元年, 2019",
            "令和1年, 2019",
            "令和元年5月1日, 2019-05-01",
            "R元年度, FY2019",
            "平成35年度, FY2023",
            "昭和100年, 2025",
            "昭和64年1月7日, 1989-01-07",
            "明治元年, 1868",
            "明治6年1月1日, 1873-01-01",
            "M19年度, FY1886",
            "T15年, 1926",
            "S63年度, FY1988",
            "㋿6年度, FY2024",
            "㍻28年3月, 2016-03",
            "H28.3, 2016-03",
            "H28.3.1, 2016-03-01",
            "H28/3/1, 2016-03-01",
            "R6.10, 2024-10",
            "平成28.3.1, 2016-03-01",
            "2024年, 2024",
            "2024年度, FY2024",
            "2024年4月, 2024-04",
            "2024年4月1日, 2024-04-01",
            "2024年04月01日, 2024-04-01",
            "2024/04/01, 2024-04-01",
            "2024/4/1, 2024-04-01",
            "2024/4, 2024-04",
            "2024.4.1, 2024-04-01",
            "令和6年度上半期, FY2024-H1",
            "令和6年度下半期, FY2024-H2",
            "令和6年度下期, FY2024-H2",
            "令和6年上半期, 2024-H1",
            "令和6年度第1四半期, FY2024-Q1",
            "2024年第4四半期, 2024-Q4",
            "fy2024-q1, FY2024-Q1",
            "2024-h2, 2024-H2"
        })
        void whatJapaneseDocumentsWrite(String text, String period) {
            assertThat(ReportingPeriod.parse(text)).hasToString(period);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "令和6年度末, 2025-03-31",
            "2023年度末, 2024-03-31",
            "令和6年末, 2024-12-31",
            "令和6年2月末, 2024-02-29",
            "R5年9月末, 2023-09-30"
        })
        void theEndOfAYearOrMonthAsItsLastDay(String text, String day) {
            assertThat(ReportingPeriod.parse(text)).hasToString(day);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "令和6(2024)年度, FY2024",
            "2024（令和6）年度, FY2024",
            "平成31（令和元）年度, FY2019",
            "令和6年度(2024年度), FY2024",
            "令和6年4月1日（2024/4/1）, 2024-04-01",
            "令和6(2024)年4月, 2024-04"
        })
        void whatIsGivenTwiceIfBothAgree(String text, String period) {
            assertThat(ReportingPeriod.parse(text)).hasToString(period);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "平成31年5月1日, 2019-05-01", // after the era ended on 2019-04-30
            "平成元年1月1日, 1989-01-01", // before the era began on 1989-01-08
            "令和元年4月1日, 2019-04-01"
        })
        void eraYearsOutsideTheDaysOfTheirEra(String text, String day) {
            assertThat(ReportingPeriod.parse(text)).hasToString(day);
        }

        @ParameterizedTest(name = "[{0}] is {1}")
        @CsvSource(quoteCharacter = '"', textBlock = """
                        ２０２４, 2024
                        ２０２４－０４－０１, 2024-04-01
                        ＦＹ２０２４, FY2024
                        Ｒ６年度, FY2024
                        令和６年 ４月 １日, 2024-04-01
                        令和　6 年度, FY2024
                        "  2024-04 ", 2024-04
                        "　令和6年\u00A0", 2024
                        令和６年⽉, ""
                        2021年7⽉19⽇, 2021-07-19
                        （令和6年度）, ""
                        𝟐𝟎𝟐𝟒, 2024
                        """)
        void fullWidthAndCompatibilityCharactersAndBlanks(String text, String period) {
            if (period.isEmpty()) {
                assertThatThrownBy(() -> ReportingPeriod.parse(text)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(ReportingPeriod.parse(text)).hasToString(period);
            }
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "R6, 2024, R6",
            "r6, 2024, r6",
            "R06, 2024, R06",
            "Ｒ６, 2024, R6",
            "令和6, 2024, 令和6",
            "令和元, 2019, 令和元",
            "H31, 2019, H31"
        })
        void anEraYearThatCanBeCalendarOrFiscal(String text, int year, String plain) {
            assertRefused(
                    text,
                    "\"%s\" can be the calendar year %s (%s年) or the fiscal year FY%s (%s年度): write one of these"
                            .formatted(text, year, plain, year, plain));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "2024-02-30, A day of 2024-02 must be from 1 to 29, 30",
            "2023-02-29, A day of 2023-02 must be from 1 to 28, 29",
            "令和5年4月31日, A day of 2023-04 must be from 1 to 30, 31",
            "2024/1/0, A day of 2024-01 must be from 1 to 31, 0",
            "H31.4.99, A day of 2019-04 must be from 1 to 30, 99"
        })
        void aDayThatDoesNotExist(String text, String rule, int day) {
            assertRefused(text, "%s, but was %s in \"%s\": correct the day".formatted(rule, day, text));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"2024-13, 13", "2024-00, 0", "H31.41, 41", "令和6年0月, 0", "2024/13/01, 13", "2019-20, 20"})
        void aMonthThatDoesNotExist(String text, int month) {
            assertRefused(
                    text,
                    "A month must be from 1 to 12, but was %s in \"%s\": correct the month".formatted(month, text));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "2024-Q5, 'quarter must be from 1 to 4, but was 5'",
            "FY2024-Q0, 'quarter must be from 1 to 4, but was 0'",
            "2024-H3, 'half must be from 1 to 2, but was 3'",
            "令和6年度第5四半期, 'quarter must be from 1 to 4, but was 5'",
            "0000, 'year must be from 1 to 9999, but was 0'",
            "0000-01, 'year must be from 1 to 9999, but was 0'",
            "FY1885, 'startYear must be from 1886 to 9998, but was 1885'",
            "FY9999, 'startYear must be from 1886 to 9998, but was 9999'",
            "明治18年度, 'startYear must be from 1886 to 9998, but was 1885'",
            "令和0年, 'year of 令和 must be from 1 to 999, but was 0'",
            "平成2024年度, 'year of 平成 must be from 1 to 999, but was 2024'",
            "R999999999年, 'year of 令和 must be from 1 to 999, but was 999999999'"
        })
        void aNumberOutOfRange(String text, String message) {
            assertRefused(text, message);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {"明治5年12月3日", "M5.12", "明治元年上半期", "明治5年末", "明治5年第1四半期", "1872(明治5)年12月", "明治5(1872)年12月"})
        void partsOfYearsBeforeTheGregorianCalendar(String text) {
            assertRefused(
                    text,
                    "\"%s\" lies before 明治6年 (1873), when Japan took over the Gregorian calendar: write the Western date"
                            .formatted(text));
        }

        @Test
        void aMonthThatASpreadsheetMayHaveChanged() {
            assertRefused(
                    "2024.1",
                    "\"2024.1\" can be October that lost its zero in a spreadsheet (2024.10 becomes 2024.1): "
                            + "write it like 2024-10");
        }

        @Test
        void aMonthOfAFiscalYear() {
            assertRefused(
                    "令和6年度3月",
                    "\"令和6年度3月\" gives a month of a fiscal year: write the month with its calendar year, "
                            + "like 2025-03 for March of FY2024");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"令和6(2023)年度, 2024, 2023", "令和6年度(2024年), FY2024, 2024", "2024-04(2024-05), 2024-04, 2024-05"})
        void whatIsGivenTwiceAndDiffers(String text, String first, String second) {
            assertRefused(
                    text,
                    "\"%s\" names two different periods, %s and %s: correct one of them"
                            .formatted(text, first, second));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"2024/4/1², ²", "202②年, ②", "2024年㋃, ㋃", "2024½, ½"})
        void charactersThatOnlyLookLikeDigits(String text, String character) {
            assertRefused(
                    text,
                    "\"%s\" contains %s, which may be a footnote mark: write plain digits".formatted(text, character));
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "　",
                    "-",
                    "null",
                    "NaN",
                    "24",
                    "20240401",
                    "202404",
                    "2024-4",
                    "2024-4-1",
                    "2024Q1",
                    "FY24",
                    "FY2024-04",
                    "FY-2024",
                    "-2024",
                    "+2024",
                    "20 24",
                    "2024 04",
                    "12024",
                    "45383",
                    "1e3",
                    "令和",
                    "年度",
                    "令和六年",
                    "令和6度",
                    "慶応4年",
                    "X6年",
                    "RR6年",
                    "R-6年",
                    "R6年度度",
                    "2024年13",
                    "2024年度第四半期",
                    "2024/04-01",
                    "2024/04/01/01",
                    "R6.4/1",
                    "2024-04-01T00:00",
                    "2024年4月1日時点",
                    "(2024)",
                    "2024()",
                    "2024(2024)(2024)",
                    "٢٠٢٤",
                    "२०२४",
                    "🎌",
                    "👨‍👩‍👧",
                    "\ud83c",
                    "<b>2024</b>",
                    "=2024",
                    "2024;DROP TABLE"
                })
        void everythingElse(String text) {
            assertThatThrownBy(() -> ReportingPeriod.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no period: write it like 2024, 2024-H1");
        }

        @Test
        void longTextsWithoutRepeatingThem() {
            assertRefused(
                    "2".repeat(1_000_000),
                    "A period has at most 60 characters, but \"222222222222222222222222222222…\" has 1000000");
        }

        @Test
        void longTextsWithoutCuttingACharacterInTwo() {
            assertThatThrownBy(() -> ReportingPeriod.parse("🎌".repeat(30)))
                    .hasMessageStartingWith("\"" + "🎌".repeat(30) + "\" is no period");
            assertThatThrownBy(() -> ReportingPeriod.parse("🎌".repeat(31)))
                    .hasMessageStartingWith("A period has at most 60 characters, but \"" + "🎌".repeat(30) + "…\"");
        }

        @Test
        void lineBreaksWithoutRepeatingThem() {
            assertThatThrownBy(() -> ReportingPeriod.parse("20\r\n24\u2028\u202E"))
                    .hasMessageStartingWith("\"20\uFFFD\uFFFD24\uFFFD\uFFFD\" is no period");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        R6 | "R6" は暦年（R6年、2024）とも年度（R6年度、FY2024）とも読めます。どちらかの形で書いてください。
                        2024-02-30 | 2024-02の日は1～29です（"2024-02-30"では30）。日を訂正してください。
                        2024-13 | 月は1～12です（"2024-13"では13）。月を訂正してください。
                        2024-Q5 | 四半期は1～4です（5と書かれています）。
                        FY2024-H3 | 半期は1～2です（3と書かれています）。
                        0000 | 年は1～9999です（0と書かれています）。
                        FY1885 | 年度は1886～9998です（1885と書かれています）。
                        平成2024年度 | 平成の年は1～999です（2024と書かれています）。
                        明治5年12月3日 | "明治5年12月3日" は、日本が太陽暦に改めた明治6年（1873年）より前の日付です。西暦の日付を書いてください。
                        2024.1 | "2024.1" は、表計算ソフトで末尾の0が落ちた10月かもしれません（2024.10が2024.1になります）。2024-10のように書いてください。
                        令和6年度3月 | "令和6年度3月" は年度に月が付いています。月は暦年で書いてください（FY2024の3月なら2025-03）。
                        令和6年度(2024年) | "令和6年度(2024年)" には異なる期間が二つ（FY2024と2024）書かれています。どちらかを訂正してください。
                        2024/4/1² | "2024/4/1²" に、注の番号かもしれない「²」があります。普通の数字で書いてください。
                        soon | "soon" は期間として読めません。2024、2024-H1、2024-Q1、2024-04、2024-04-01、FY2024、FY2024-Q1、令和6年度のように書いてください。
                        2222222222222222222222222222222222222222222222222222222222222 | 期間は60文字までです（"222222222222222222222222222222…"は61文字）。
                        """)
        void withAllThatIsToldInJapaneseToo(String text, String ja) {
            var refusal = catchThrowableOfType(InvalidValueException.class, () -> ReportingPeriod.parse(text));

            assertThat(refusal.rule().in(Locale.JAPANESE)).isEqualTo(ja);
            requireNothingLost(refusal.rule());
        }

        private static void assertRefused(String text, String message) {
            requireRefusal(() -> ReportingPeriod.parse(text), message);
        }
    }
}
