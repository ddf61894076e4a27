package io.github.govtechkpi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderTextTest {
    @Nested
    class InEnglish {
        @ParameterizedTest(name = "{0} becomes {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "80 人 to go | 80 people to go",
                    "1 人 to go | 1 person to go",
                    "1 社 | 1 firm",
                    "11 人 | 11 people",
                    "2,301 人 | 2,301 people",
                    "0.1 人 | 0.1 people",
                    "120 人 of 200 人 gained | 120 of 200 people gained",
                    "3,519 枚 of 7,055 人 (2022-12-31). | 3,519 pieces of 7,055 people (2022-12-31).",
                    "more than 1,000 団体 | more than 1,000 organisations",
                    "about 2,300,000 円 | about 2,300,000 yen",
                    "62 区市町村, 3 組合 | 62 municipalities, 3 associations",
                    "of \"residents\" (人) and of \"sites\" (箇所) | of \"residents\" (people) and of \"sites\" (places)",
                    "Challenges recorded one by one (in 件) | Challenges recorded one by one (in cases)",
                    "Sum in 人: Digital staff | Sum in people: Digital staff",
                    "団体, 件 and 人 count different things, so | organisations, cases and people count different things, so",
                    "its unit is 点 | its unit is points",
                    "12 張 | 12 張",
                    "80 人日 | 80 person-days",
                    "80 人材 | 80 人材",
                    "相談 (件) | 相談 (件)",
                    "3 件数 | 3 件数",
                    "DX コース | DX コース",
                    "as of 2025-03-31 | as of 2025-03-31"
                })
        void namesTheKnownUnitsBesideTheirAmounts(String text, String written) {
            assertThat(ReaderText.of(text, Locale.ENGLISH)).isEqualTo(written);
            assertThat(ReaderText.of(written, Locale.ENGLISH)).isEqualTo(written);
        }

        @Test
        void saysWhatTheGuardWarnsOfInWords() {
            var guarded = Ratios.of(Ratio.of(14, 26, MeasureUnit.CASES).orElseThrow());
            assertThat(guarded.text(Locale.ENGLISH))
                    .isEqualTo("14 of 26 (54%; 95% CI 35% to 71%) [UNSAFE: BASE_LT_30, WIDE_INTERVAL]");
            assertThat(ReaderText.of(guarded.text(Locale.ENGLISH), Locale.ENGLISH))
                    .isEqualTo(
                            "14 of 26 (54%; 95% CI 35% to 71%) [caution: the base is below 30, the interval is wide]");
        }

        @ParameterizedTest
        @EnumSource(GuardReason.class)
        void hasNoCodeOfTheGuard(GuardReason reason) {
            assertThat(ReaderText.of("2 of 3 [UNSAFE: %s]".formatted(reason), Locale.ENGLISH))
                    .isEqualTo("2 of 3 [caution: %s]"
                            .formatted(reason.explanation().in(Locale.ENGLISH)));
        }

        @Test
        void keepsACodeThatAUserMadeUp() {
            assertThat(ReaderText.of("see [UNSAFE: WIDE_INTERVAL, OUR_RULE_7]", Locale.ENGLISH))
                    .isEqualTo("see [caution: the interval is wide, OUR_RULE_7]");
        }

        @Test
        void groupsTheCountsOfTheGuardAndTurnsItsArrow() {
            var before = Ratio.of(500, 1000, MeasureUnit.PERSONS).orElseThrow();
            var after = Ratio.of(4800, 8000, MeasureUnit.PERSONS).orElseThrow();
            assertThat(ReaderText.of(Ratios.compare(before, after).text(Locale.ENGLISH), Locale.ENGLISH))
                    .isEqualTo(
                            "500 of 1,000 (50.0%) → 4,800 of 8,000 (60.0%): +10.0 points, 95% CI +6.7 to +13.3 points");
            assertThat(ReaderText.of(
                            Ratios.change(
                                            AbsoluteValue.of(2000, MeasureUnit.PERSONS),
                                            AbsoluteValue.of(23456, MeasureUnit.PERSONS))
                                    .text(Locale.ENGLISH),
                            Locale.ENGLISH))
                    .startsWith("2,000 → 23,456 (+21,456, +1");
        }
    }

    @Nested
    class InJapanese {
        @ParameterizedTest(name = "{0} becomes {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "現在値は2022-12-31の7,055人のうち3,519枚です。 | 現在値は2022年12月31日の7,055人のうち3,519枚です。",
                    "基準値は2023-09の約50人です。 | 基準値は2023年9月の約50人です。",
                    "このペースでの到達見込み：2026-02-08。 | このペースでの到達見込み：2026年2月8日。",
                    "70％（期限FY2026まで） | 70％（期限2026年度まで）",
                    "FY2024-Q1から2024-H2 | 2024年度第1四半期から2024年7～12月",
                    "govtech progress --as-of 2025-03-31 | govtech progress --as-of 2025-03-31",
                    "https://example.org/2025-03-31/a | https://example.org/2025-03-31/a",
                    "report-2025-03.html | report-2025-03.html",
                    "電話は0120-12-3456 | 電話は0120-12-3456",
                    "2025-13の値 | 2025-13の値",
                    "9056人中914枚（10.1％、95％信頼区間：9.5％～10.7％） | 9,056人中914枚（10.1％、95％信頼区間：9.5％～10.7％）",
                    "2000人から3000人へ（＋1000人、＋50.0％、95％信頼区間：＋41.8％～＋58.7％） | 2,000人から3,000人へ（＋1,000人、＋50.0％、95％信頼区間：＋41.8％～＋58.7％）",
                    "2022年から2024年までの数（50％） | 2022年から2024年までの数（50％）"
                })
        void writesPeriodsAndCountsAsAnOfficialDoes(String text, String written) {
            assertThat(ReaderText.of(text, Locale.JAPANESE)).isEqualTo(written);
            assertThat(ReaderText.of(written, Locale.JAPANESE)).isEqualTo(written);
        }
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9700112人中5795687枚（59.7％） | 9,700,112人中5,795,687枚（59.7％）",
                "12345 of 23456 | 12,345 of 23,456",
                "282227 (19,548 of 22,389) | 282227 (19,548 of 22,389)",
                "131024 | 131024",
                "28000手続の70％ | 28,000手続の70％",
                "131024の70％ | 131024の70％",
                "70% of 28000 | 70% of 28,000",
                "70% of 2024 | 70% of 2024",
                "8 of 2024 | 8 of 2024",
                "8 of 2024 (5%) | 8 of 2,024 (5%)",
                "0.12345 | 0.12345",
                "2024-12345 | 2024-12345",
                "1,234567 | 1,234567"
            })
    void groupsTheDigitsOfCountsAndLeavesYearsAndDecimals(String text, String grouped) {
        assertThat(ReaderText.of(text, Locale.JAPANESE)).isEqualTo(grouped);
    }

    @Test
    void everyKnownUnitHasAnEnglishName() {
        assertThat(MeasureUnit.knownUnits())
                .filteredOn(unit -> ReaderText.unit(unit, Locale.ENGLISH).equals(unit.symbol()))
                .extracting(MeasureUnit::symbol)
                .containsExactly("pt");
        assertThat(ReaderText.unit(MeasureUnit.PERSONS, Locale.JAPANESE)).isEqualTo("人");
        assertThat(ReaderText.unit(MeasureUnit.of("張"), Locale.ENGLISH)).isEqualTo("張");
    }
}
