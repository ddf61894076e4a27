package io.github.govtechkpi.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
    private static final ColumnFormat NUMBERS = ColumnFormat.of(ColumnType.NUMBER);

    private static CellValue number(String text) {
        return CellReader.of(NUMBERS).read(text).value();
    }

    private static CellValue read(ColumnType type, String text) {
        return CellReader.of(ColumnFormat.of(type)).read(text).value();
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "１，２３４|1234",
                    "1億3,000万5,000円|130005000",
                    "1億3,000万5,000|130005000",
                    "2兆5億|2000500000000",
                    "12百万円|12000000",
                    "18.8万|188000",
                    "1万2千|12000",
                    "▲1,234|-1234",
                    "△0.5|-0.5",
                    "−5|-5",
                    "－5人|-5",
                    "+5|5",
                    "  12  件 |12",
                    "１２　件|12",
                    "￥1,000|1000",
                    "1,234※1|1234",
                    "1,234（注2）|1234",
                    "007|7",
                    "12.50|12.50",
                    "約1,000|1000",
                    "1000程度|1000",
                    "⼾100|"
                })
        void areReadToTheirLastCharacter(String text, BigDecimal expected) {
            var value = number(text);
            if (expected == null) {
                assertThat(value).isInstanceOf(CellValue.Unreadable.class);
            } else {
                assertThat(((CellValue.Amount) value).amount()).isEqualByComparingTo(expected);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "12集計中",
                    "集計中12",
                    "1,23",
                    "12,34",
                    "1,2345",
                    "1,234,56",
                    ",123",
                    "1 234",
                    "1\n234",
                    "12①",
                    "12²",
                    "1½",
                    "①",
                    "5.",
                    ".5",
                    "1.2.3",
                    "1e5",
                    "1.23E+11",
                    "--5",
                    "-−5",
                    "±5",
                    "(5)",
                    "△",
                    "▲",
                    "12人13",
                    "12人件",
                    "12虫",
                    "1万2万",
                    "1千2万",
                    "1.5億3,000万",
                    "5億12,000万",
                    "2～3万",
                    "5～",
                    "～5",
                    "5～3",
                    "1～2～3",
                    "10～20%台",
                    "約100以上",
                    "3/10",
                    "4/1人",
                    "595/0自治体",
                    "12%人",
                    "なし",
                    "約",
                    "以上",
                    "人",
                    "円",
                    "12人以上未満",
                    "٣",
                    "一二三",
                    "三十五人",
                    "12(株)",
                    "12(累計)(延べ)",
                    "約50％(595/1,788自治体)",
                    "1/2/3人",
                    "0x10",
                    "1_000",
                    "Ⅳ",
                    "12人/日",
                    "12-13",
                    "1,000,00円",
                    "￥1,000人",
                    "¥10%"
                })
        void areUnreadableWhereAnythingIsLeftOver(String text) {
            var value = number(text);
            if (text.equals("4/1人")) { // counts may exceed their base; with a unit they are no date
                assertThat(value).isInstanceOf(CellValue.Counts.class);
            } else {
                assertThat(value).as(text).isInstanceOf(CellValue.Unreadable.class);
            }
        }

        @Test
        void mayHoldThirtyEightDigitsAndNoMore() {
            assertThat(number("1".repeat(30))).isInstanceOf(CellValue.Amount.class);
            assertThat(number("1".repeat(31))).isInstanceOf(CellValue.Unreadable.class);
            assertThat(number("9".repeat(100_000))).isInstanceOf(CellValue.Unreadable.class);
            assertThat(number("(".repeat(100_000))).isInstanceOf(CellValue.Unreadable.class);
        }

        @Test
        void sayWhatWasDoneToThem() {
            var reading = CellReader.of(NUMBERS).read("▲１，２００ 人（累計）");

            assertThat(reading.text()).isEqualTo("▲１，２００ 人（累計）");
            assertThat(reading.rules())
                    .containsExactly(
                            CellRule.WIDTH,
                            CellRule.BLANKS,
                            CellRule.THOUSANDS,
                            CellRule.MINUS_SIGN,
                            CellRule.UNIT,
                            CellRule.REMARK);
            assertThat(((CellValue.Amount) reading.value()).remark().timeBasis())
                    .contains(TimeBasis.CUMULATIVE);
            assertThat(CellReader.of(NUMBERS).read("1200").rules()).isEmpty();
        }

        @Test
        void carryWhatStandsBesideThem() {
            var amount = (CellValue.Amount) number("延べ1,200人以上（R4年度）（速報値）");

            assertThat(amount.remark().timeBasis()).contains(TimeBasis.GROSS_CUMULATIVE);
            assertThat(amount.remark().status()).contains(ObservationStatus.P);
            assertThat(amount.remark().from().orElseThrow()).hasToString("FY2022");
            assertThat(amount.qualifier()).isEqualTo(Qualifier.AT_LEAST);
            assertThat(amount.low()).contains(new BigDecimal(1200));
            assertThat(amount.high()).isEmpty();
        }
    }

    @Nested
    class ColumnsWithAUnit {
        @ParameterizedTest
        @CsvSource({
            "千円, '5,000', 5000000",
            "千円, '1,000円', 1000",
            "百万円, 1.5, 1500000",
            "（単位：千円）, 12, 12000",
            "人, 12名, 12",
            "単位:件, 3, 3"
        })
        void givesNumbersInTheBasicUnit(String unit, String text, BigDecimal expected) {
            var value = CellReader.of(NUMBERS.withUnit(unit)).read(text).value();

            assertThat(((CellValue.Amount) value).amount()).isEqualByComparingTo(expected);
            assertThat(((CellValue.Amount) value).unit()).isPresent();
        }

        @ParameterizedTest
        @CsvSource({"人, 12件", "千円, 5万", "千円, 2人", "人, 12円"})
        void refuseWhatCountsSomethingElse(String unit, String text) {
            assertThat(CellReader.of(NUMBERS.withUnit(unit)).read(text).isUnreadable())
                    .isTrue();
        }

        @Test
        void ofPercentHoldsPercentages() {
            assertThat(CellReader.of(NUMBERS.withUnit("％")).read("44.5").value())
                    .isEqualTo(new CellValue.Percentage(new BigDecimal("44.5"), Qualifier.EXACT, CellRemark.NONE));
        }

        @Test
        void mayDeclareAUnitThatNobodyElseKnows() {
            var value = (CellValue.Amount)
                    CellReader.of(NUMBERS.withUnit("畳")).read("12畳").value();

            assertThat(value.unit().orElseThrow().symbol()).isEqualTo("畳");
            assertThat(number("12畳")).isInstanceOf(CellValue.Unreadable.class);
        }
    }

    @Nested
    class Percentages {
        @ParameterizedTest
        @CsvSource({"83.77%, 83.77", "９割, 90", "2割5分, 25", "半数以上, 50", "△10％, -10", "0%, 0", "120パーセント, 120"})
        void areNoAmounts(String text, BigDecimal percent) {
            assertThat(((CellValue.Percentage) number(text)).percent()).isEqualByComparingTo(percent);
        }
    }

    @Nested
    class Signs {
        @Test
        void areGradesWhereTheColumnHoldsGrades() {
            for (var grade : new String[] {"◎", "○", "△", "×", "▲", "A", "X", "S", "B+"}) {
                assertThat(read(ColumnType.GRADE, grade)).isEqualTo(new CellValue.Text(grade));
            }
            assertThat(read(ColumnType.GRADE, "－")).isEqualTo(new CellValue.Missing(MissingReason.NOT_SURVEYED));
            assertThat(read(ColumnType.GRADE, "集計中")).isEqualTo(new CellValue.Missing(MissingReason.PENDING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"－", "−", "―", "—", "‐", "ー", "-", "--", "（－）"})
        void ofNothingAreNotZero(String text) {
            assertThat(number(text)).isEqualTo(new CellValue.Missing(MissingReason.NOT_APPLICABLE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"集計中", "未集計", "調整中", "未設定", "検討中", "（検討中）"})
        void ofWhatIsNotThereYetArePending(String text) {
            assertThat(number(text)).isEqualTo(new CellValue.Missing(MissingReason.PENDING));
        }

        @Test
        void meanWhatTheLegendSays() {
            var format = NUMBERS.withLegend(Map.of("-", MissingReason.SUPPRESSED, "※", MissingReason.PENDING));

            assertThat(CellReader.of(format).read("－").value())
                    .isEqualTo(new CellValue.Missing(MissingReason.SUPPRESSED));
            assertThat(CellReader.of(format).read("※").value()).isEqualTo(new CellValue.Missing(MissingReason.PENDING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "　", "\n", "\u200B", "\uFEFF "})
        void ofWhichNoneIsThereAreABlank(String text) {
            assertThat(number(text)).isEqualTo(new CellValue.Blank());
        }
    }

    @Nested
    class Dates {
        @ParameterizedTest
        @CsvSource({
            "PERIOD, 令和6年4月1日現在, 2024-04-01", "PERIOD, H28.1.1, 2016-01-01", "PERIOD, 2021/08/01, 2021-08-01",
            "PERIOD, ㋿６年度末, 2025-03-31", "FISCAL_YEAR, R6, FY2024", "FISCAL_YEAR, 2024, FY2024",
            "FISCAL_YEAR, 2023(平成35)年度, FY2023", "CALENDAR_YEAR, R6, 2024", "CALENDAR_YEAR, 平成31年, 2019"
        })
        void areReadInTheirColumns(ColumnType type, String text, String period) {
            assertThat(((CellValue.Moment) read(type, text)).period()).hasToString(period);
        }

        @ParameterizedTest
        @CsvSource({"PERIOD, R6", "PERIOD, H31.41", "PERIOD, 2024.10", "PERIOD, 令和6年13月", "FISCAL_YEAR, 6", "LENGTH, 3"
        })
        void areUnreadableWhereTheyAreUnclear(ColumnType type, String text) {
            assertThat(read(type, text)).isInstanceOf(CellValue.Unreadable.class);
        }
    }

    @Nested
    class Headings {
        @ParameterizedTest
        @CsvSource({
            "人口（H28.1.1時点）, 人口, 人, 2016-01-01",
            "実績額(円), 実績額, 円, ",
            "令和4年度実績, 令和4年度実績, , FY2022",
            "目標(平成31年度), 目標, , FY2019",
            "決算額（千円）, 決算額, 円, ",
            "交付枚数, 交付枚数, 枚, ",
            "R4実績, R4実績, , "
        })
        void giveNameUnitAndPeriod(String text, String name, String unit, String period) {
            var heading = (CellValue.Heading) read(ColumnType.HEADING, text);

            assertThat(heading.name()).isEqualTo(name);
            assertThat(heading.unit().map(of -> of.unit().symbol()).orElse(null))
                    .isEqualTo(unit);
            assertThat(heading.period().map(Object::toString).orElse(null)).isEqualTo(period);
        }
    }

    @Test
    void unreadableCellsSayWhyInBothLanguages() {
        var why = ((CellValue.Unreadable)
                        CellReader.of(NUMBERS.withUnit("人")).read("12集計中").value())
                .why();

        assertThat(why.in(Locale.JAPANESE))
                .isEqualTo("\"12集計中\" は数として読めません（列の単位は人）。数だけを書くか、対応付けファイルで列の種類・単位・凡例（missing）を指定してください。");
        assertThat(why.in(Locale.ENGLISH))
                .isEqualTo(
                        "\"12集計中\" is no number in a column of 人: write the number alone, or say in the mapping what the"
                                + " column, its unit or the mark (\"missing\") is");
    }

    @Test
    void textsFromAPdfHaveOrdinaryCharacters() {
        assertThat(read(ColumnType.TEXT, " 村⻑の⼾別訪問 ")).isEqualTo(new CellValue.Text("村長の戸別訪問"));
        assertThat(read(ColumnType.TEXT, "①㈱１２㎡")).isEqualTo(new CellValue.Text("①㈱１２㎡"));
    }
}
