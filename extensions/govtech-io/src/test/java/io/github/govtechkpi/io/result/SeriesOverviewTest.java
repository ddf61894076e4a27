package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SeriesSamples.analysed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeriesOverviewTest {
    @Nested
    class English {
        @Test
        void tellsAllOfTwoPoints() {
            assertThat(text(SeriesSamples.TWO_POINTS, Locale.ENGLISH)).isEqualTo("""
                    # x, in 人

                    ## Data quality

                    - 2 of 2 periods reported.
                    - Not checked, outliers: 5 observations are needed, but there are 2.
                    - Not checked, search for a shift of the level: 6 observations are needed, but there are 2.
                    - Not checked, Pettitt's test for a shift: 6 observations are needed, but there are 2.
                    - Not checked, revisions: No revised values are recorded.

                    ## Control chart (XmR): is it more than ordinary fluctuation?

                    - Mean 6; ordinary fluctuation lies between 0.68 and 11.32.
                    - No signal so far.
                    - The control limits come from 2 points: 12 are advised, 20 are better.

                    ## Run chart: the order of the values

                    - There are too few values off the median for their order to be a signal (2).

                    ## Trend and verdict on the forecast

                    - There is no forecast: 3 observations are needed, but there are 2.
                    """);
        }

        @Test
        void tellsAllOfEqualValues() {
            assertThat(text(SeriesSamples.ALL_EQUAL, Locale.ENGLISH)).isEqualTo("""
                    # x, in 人

                    ## Data quality

                    - 6 of 6 periods reported.
                    - Not checked, outliers by Rosner's test: 15 observations are needed, but there are 6.
                    - Not checked, search for a shift of the level: The values do not vary.
                    - Not checked, Pettitt's test for a shift: The values do not vary.
                    - Not checked, revisions: No revised values are recorded.

                    ## Control chart (XmR): is it more than ordinary fluctuation?

                    - All values are the same, so no control limits can be computed.

                    ## Run chart: the order of the values

                    - 2 points off the median are needed, but there are 0.

                    ## Trend and verdict on the forecast

                    - The change is 0 人 a year (p > 0.999): no clear trend. The next period is projected at 5 人. In 1 test on the past no method was both nearer than the last value and sure of its 80 % interval, so the forecast is the last value repeated.

                    ## Forecast: projected, not observed

                    | Period | Projected | 80 % interval | 95 % interval |
                    | --- | --- | --- | --- |
                    | 2026 | 5 | – | – |
                    | 2027 | 5 | – | – |

                    - There is no residual, so neither band nor probability can be estimated.
                    """);
        }

        @Test
        void tellsAllOfGaps() {
            assertThat(text(SeriesSamples.GAPS, Locale.ENGLISH)).isEqualTo("""
                    # x, in 人

                    ## Data quality

                    - 6 of 9 periods reported. Missing: 2017, 2018, 2022.
                    - 2023: -20.25 人 is unlike the other values (modified z-score; Hampel filter; Tukey's fences). Check it, for example for a slipped decimal point.
                    - No shift of the level was found.
                    - Not checked, outliers by Rosner's test: 15 observations are needed, but there are 6.
                    - Not checked, revisions: No revised values are recorded.

                    ## Control chart (XmR): is it more than ordinary fluctuation?

                    - Mean 3.292; ordinary fluctuation lies between -2.028 and 8.612.
                    - Gaps in the series: 2. The moving range is interrupted there, runs go on.
                    - The control limits come from 6 points: 12 are advised, 20 are better.

                    ## Signals of the control chart

                    | What is unusual | Periods | Reading |
                    | --- | --- | --- |
                    | above the upper limit | 2019; 2021 | improvement |
                    | below the lower limit | 2023 | concern |

                    ## Run chart: the order of the values

                    - Median 7; longest run on one side: 3 (chance: up to 6); crossings of the median: 2 (chance: 1 or more).
                    - No signal: chance explains this order.

                    ## Trend and verdict on the forecast

                    - The change is +0.6 人 a year (95 % interval: -9.42 to +1.50; p = 0.719): no clear trend. There is no forecast: A period in between has no value, or the periods are not evenly spaced.

                    ## Read with care

                    - The values in doubt (2023) count in control chart, trend and forecast.
                    """);
        }

        @Test
        void tellsAllOfMonths() {
            assertThat(text(SeriesSamples.MONTHS, Locale.ENGLISH)).isEqualTo("""
                    # x, in 人

                    ## Data quality

                    - 21 of 21 periods reported.
                    - 2023-05: 1,015 人 is unlike the other values (modified z-score; Hampel filter; Tukey's fences; Rosner's generalised ESD test). Check it, for example for a slipped decimal point.
                    - 2024-01: 140 人 is unlike the other values (modified z-score; Tukey's fences; Rosner's generalised ESD test). Check it, for example for a slipped decimal point.
                    - From 2024-02 on the level looks different (test of Pettitt). A steady trend looks the same: ask whether something changed then.
                    - Not checked, revisions: No revised values are recorded.

                    ## Control chart (XmR): is it more than ordinary fluctuation?

                    - Mean 140.8; ordinary fluctuation lies between 120.5 and 161.

                    ## Signals of the control chart

                    | What is unusual | Periods | Reading |
                    | --- | --- | --- |
                    | above the upper limit | 2023-05 | improvement |
                    | below the lower limit | 2023-01 to 2023-04 (4); 2023-06 to 2023-12 (7); 2024-02 to 2024-09 (8) | concern |
                    | seven or more in a row below the mean | 2023-06 to 2024-09 (16) | concern |

                    ## Run chart: the order of the values

                    - Median 98; longest run on one side: 8 (chance: up to 7); crossings of the median: 3 (chance: 6 or more).
                    - A signal. Too many values in a row on one side of the median. The median is crossed too rarely.

                    ## Trend and verdict on the forecast

                    - The change is -10 人 a year (95 % interval: -14.7 to -6.0; p = 0.003): a falling trend. The next period is projected at 88 人 (80 % interval: -284 to 460). In 11 tests on the past no method was both nearer than the last value and sure of its 80 % interval, so the forecast is the last value repeated.

                    ## Forecast: projected, not observed

                    | Period | Projected | 80 % interval | 95 % interval |
                    | --- | --- | --- | --- |
                    | 2024-10 | 88 | -284.1 to 460.1 | -481.1 to 657.1 |
                    | 2024-11 | 88 | -438.2 to 614.2 | -716.8 to 892.8 |

                    ## Read with care

                    - The values in doubt (2023-05, 2024-01) count in control chart, trend and forecast.
                    - The series has a clear trend, which alone makes points stray from the mean.
                    - The forecast interval reaches below 0, which a count cannot.
                    """);
        }
    }

    @Nested
    class Japanese {
        @Test
        void tellsAllOfTwoPoints() {
            assertThat(text(SeriesSamples.TWO_POINTS, Locale.JAPANESE)).isEqualTo("""
                    # x（単位：人）

                    ## データ品質

                    - 2期間中2期間分の値あり。
                    - 未検査（外れ値）：観測値が5件必要ですが、2件しかありません。
                    - 未検査（水準の変化の探索）：観測値が6件必要ですが、2件しかありません。
                    - 未検査（水準の変化・ペティットの検定）：観測値が6件必要ですが、2件しかありません。
                    - 未検査（改定の幅）：改定された値の記録がありません。

                    ## 管理図（XmR）：通常の変動を超えているか

                    - 平均6、通常の変動の範囲は0.68～11.32です。
                    - 今のところシグナルはありません。
                    - 管理限界は2点から計算しています（12点以上、できれば20点が望ましい）。

                    ## ランチャート：値の並び方

                    - 中央値と異なる値が2件と少なく、並び方からシグナルは読み取れません。

                    ## 傾向と予測の判定

                    - 予測は示せません：観測値が3件必要ですが、2件しかありません。
                    """);
        }

        @Test
        void tellsAllOfEqualValues() {
            assertThat(text(SeriesSamples.ALL_EQUAL, Locale.JAPANESE)).isEqualTo("""
                    # x（単位：人）

                    ## データ品質

                    - 6期間中6期間分の値あり。
                    - 未検査（外れ値・ロスナーの検定）：観測値が15件必要ですが、6件しかありません。
                    - 未検査（水準の変化の探索）：値にばらつきがありません。
                    - 未検査（水準の変化・ペティットの検定）：値にばらつきがありません。
                    - 未検査（改定の幅）：改定された値の記録がありません。

                    ## 管理図（XmR）：通常の変動を超えているか

                    - 値がすべて同じで、管理限界を計算できません。

                    ## ランチャート：値の並び方

                    - 中央値と異なる点が2個必要ですが、0個しかありません。

                    ## 傾向と予測の判定

                    - 増減は1年当たり0人です（p＞0.999）：はっきりした傾向は認められません。次の期の見込みは5人です。過去1回の検証で、前期値をそのまま使う予測より誤差が小さく、80％区間の当たり方も適切な方法はなかったため、前期値をそのまま使う予測を示しています。

                    ## 予測（見込みの値で、実績ではありません）

                    | 期間 | 見込み | 80％区間 | 95％区間 |
                    | --- | --- | --- | --- |
                    | 2026 | 5 | － | － |
                    | 2027 | 5 | － | － |

                    - 残差がないため、予測の幅も確率も推定できません。
                    """);
        }

        @Test
        void tellsAllOfGaps() {
            assertThat(text(SeriesSamples.GAPS, Locale.JAPANESE)).isEqualTo("""
                    # x（単位：人）

                    ## データ品質

                    - 9期間中6期間分の値あり。欠測：2017（平成29年）、2018（平成30年）、2022（令和4年）。
                    - 2023：−20.25人はほかの値から外れています（修正zスコア、ハンペルフィルター、テューキーの箱ひげ基準）。小数点の位置などを確認してください。
                    - 水準の変化は見つかりませんでした。
                    - 未検査（外れ値・ロスナーの検定）：観測値が15件必要ですが、6件しかありません。
                    - 未検査（改定の幅）：改定された値の記録がありません。

                    ## 管理図（XmR）：通常の変動を超えているか

                    - 平均3.292、通常の変動の範囲は−2.028～8.612です。
                    - 値のない期間が2箇所あり、移動範囲はそこで区切っています（連続の判定は続けています）。
                    - 管理限界は6点から計算しています（12点以上、できれば20点が望ましい）。

                    ## 管理図のシグナル

                    | 通常と異なる点 | 期間 | 読み方 |
                    | --- | --- | --- |
                    | 上側の限界を超えている | 2019、2021 | 改善 |
                    | 下側の限界を下回っている | 2023 | 懸念 |

                    ## ランチャート：値の並び方

                    - 中央値7。片側に続いた最長の点数：3（偶然なら6まで）。中央値をまたいだ回数：2（偶然なら1以上）。
                    - シグナルはありません。偶然で説明できる並び方です。

                    ## 傾向と予測の判定

                    - 増減は1年当たり＋0.6人です（95％区間：−9.42～＋1.50、p＝0.719）：はっきりした傾向は認められません。予測は示せません：途中の期間の値が欠けているか、期間が等間隔ではありません。

                    ## 読むときの注意

                    - 疑わしい値（2023）も、管理図・傾向・予測の計算に入っています。
                    """);
        }

        @Test
        void tellsAllOfMonths() {
            assertThat(text(SeriesSamples.MONTHS, Locale.JAPANESE)).isEqualTo("""
                    # x（単位：人）

                    ## データ品質

                    - 21期間中21期間分の値あり。
                    - 2023-05：1,015人はほかの値から外れています（修正zスコア、ハンペルフィルター、テューキーの箱ひげ基準、ロスナーの検定（一般化ESD））。小数点の位置などを確認してください。
                    - 2024-01：140人はほかの値から外れています（修正zスコア、テューキーの箱ひげ基準、ロスナーの検定（一般化ESD））。小数点の位置などを確認してください。
                    - 2024-02から水準が変わったように見えます（ペティットの検定）。一定の傾向でもこう見えるため、そのころに何か変わったかを確かめてください。
                    - 未検査（改定の幅）：改定された値の記録がありません。

                    ## 管理図（XmR）：通常の変動を超えているか

                    - 平均140.8、通常の変動の範囲は120.5～161です。

                    ## 管理図のシグナル

                    | 通常と異なる点 | 期間 | 読み方 |
                    | --- | --- | --- |
                    | 上側の限界を超えている | 2023-05 | 改善 |
                    | 下側の限界を下回っている | 2023-01～2023-04（4期間）、2023-06～2023-12（7期間）、2024-02～2024-09（8期間） | 懸念 |
                    | 7点以上続けて平均より下 | 2023-06～2024-09（16期間） | 懸念 |

                    ## ランチャート：値の並び方

                    - 中央値98。片側に続いた最長の点数：8（偶然なら7まで）。中央値をまたいだ回数：3（偶然なら6以上）。
                    - シグナルがあります。中央値の片側に値が続きすぎています。中央値をまたぐ回数が少なすぎます。

                    ## 傾向と予測の判定

                    - 増減は1年当たり−10人です（95％区間：−14.7～−6.0、p＝0.003）：減少傾向。次の期の見込みは88人（80％区間：−284～460）です。過去11回の検証で、前期値をそのまま使う予測より誤差が小さく、80％区間の当たり方も適切な方法はなかったため、前期値をそのまま使う予測を示しています。

                    ## 予測（見込みの値で、実績ではありません）

                    | 期間 | 見込み | 80％区間 | 95％区間 |
                    | --- | --- | --- | --- |
                    | 2024-10 | 88 | −284.1～460.1 | −481.1～657.1 |
                    | 2024-11 | 88 | −438.2～614.2 | −716.8～892.8 |

                    ## 読むときの注意

                    - 疑わしい値（2023-05、2024-01）も、管理図・傾向・予測の計算に入っています。
                    - はっきりした傾向があるため、平均から離れたシグナルは傾向の表れでもあります。
                    - 予測区間の下限が0を下回っていますが、件数は0より小さくなりません。
                    """);
        }
    }

    @Nested
    class Quality {
        private static final String REVISED = """
                indicator,period,value,known_on,status
                x,2020,10,2021-02-01,A
                x,2020,12.5,2022-02-01,A
                x,2021,14,2022-02-01,P
                """;

        @Test
        void tellsOfRevisionsAndProvisionalValues() {
            var revised = analysed(REVISED, List.of(), Direction.INCREASE);

            assertThat(quality(revised, Locale.ENGLISH))
                    .contains(
                            "Provisional or estimated values, which may still change: 1.",
                            "Revised values: 1, on average by 2.5 人; a gap below 5 人 may vanish by a revision alone.");
            assertThat(quality(revised, Locale.JAPANESE))
                    .contains("今後変わりうる暫定値・推計値が1件あります。", "改定された値は1件、改定幅は平均2.5人です。5人未満の差は、改定だけでなくなることがあります。");
        }

        @Test
        void tellsTheSizeOfAKnownBreak() {
            var torn = known("2022", "x,2020,10\nx,2021,11\nx,2022,20\nx,2023,22\n");

            assertThat(quality(torn, Locale.ENGLISH))
                    .contains(
                            "From 2022 on the definition is another one: the level is +10.5 人 (95 % interval: +3.581 to +17.42).");
            assertThat(quality(torn, Locale.JAPANESE)).contains("2022から定義が変わっています：水準の差は＋10.5人（95％区間：＋3.581～＋17.42）です。");
        }

        @Test
        void tellsTheSizeOfAKnownBreakWithoutAnIntervalWhereThereIsNone() {
            var torn = known("2021", "x,2020,10\nx,2021,8\n");

            assertThat(quality(torn, Locale.ENGLISH))
                    .contains("From 2021 on the definition is another one: the level is -2 人.");
            assertThat(quality(torn, Locale.JAPANESE)).contains("2021から定義が変わっています：水準の差は−2人です。");
        }

        @Test
        void namesAKnownBreakThatCannotBeMeasured() {
            var torn = known("2030", "x,2020,10\nx,2021,8\n");

            assertThat(quality(torn, Locale.ENGLISH))
                    .contains(
                            "Not checked, known break of 2030: There are no values on one side of the break of 2030, so its size cannot be measured.");
            assertThat(quality(torn, Locale.JAPANESE))
                    .contains("未検査（2030からの定義の変更）：2030からの定義変更の前後どちらかに値がないため、段差は測れません。");
        }

        @Test
        void saysWhyPeriodsCannotBeCountedOnce() {
            assertThat(quality(analysed("2024,70", "2025-02,170"), Locale.ENGLISH))
                    .filteredOn(line -> line.contains("different kinds"))
                    .containsExactly(
                            "The periods are of different kinds (2024 and 2025-02), so those expected cannot be counted.");
        }

        private static SeriesAnalysis known(String period, String rows) {
            return analysed(
                    "indicator,period,value\n" + rows,
                    List.of(new SeriesBreak(
                            ReportingPeriod.parse(period), Optional.empty(), Optional.empty(), Optional.empty())),
                    Direction.INCREASE);
        }

        private static List<String> quality(SeriesAnalysis analysis, Locale locale) {
            return SeriesOverview.sections(analysis, locale).get(0).lines();
        }
    }

    @Test
    void saysWhereTheUnitCanBeNamed() {
        assertThat(SeriesOverview.title(SeriesSamples.withoutUnit("2020,5"), Locale.ENGLISH))
                .isEqualTo("x (unit not stated: name it with --unit or --program)");
        assertThat(SeriesOverview.title(SeriesSamples.withoutUnit("2020,5"), Locale.JAPANESE))
                .isEqualTo("x（単位は未指定：--unitまたは--programで指定できます）");
    }

    @Test
    void hasNumbersAloneWhereNoUnitIsNamed() {
        var rows = new String[] {"2015,5", "2016,6", "2019,9", "2020,8", "2021,12", "2022,", "2023,-20.25"};
        var unnamed = SeriesSamples.withoutUnit(rows);

        assertThat(text(unnamed, Locale.ENGLISH))
                .contains(
                        "- 2023: -20.25 is unlike the other values (",
                        "- The change is +0.6 a year (95 % interval: -9.42 to +1.50; p = 0.719): no clear trend.")
                .doesNotContain("人");
        assertThat(text(unnamed, Locale.JAPANESE))
                .contains("- 2023：−20.25はほかの値から外れています（", "- 増減は1年当たり＋0.6です（95％区間：−9.42～＋1.50、p＝0.719）：")
                .doesNotContain("人");
        assertThat(text(SeriesSamples.withoutUnit("2020,5", "2021,7", "2022,8", "2023,9"), Locale.ENGLISH))
                .contains("The next period is projected at 9 (80 % interval: 7.2 to 10.8).");
    }

    @Test
    void hasNoReadingOfSignalsWhereNoDirectionIsBetter() {
        var rows = new StringBuilder("indicator,period,value\n");
        for (var i = 0; i < 168; i++) {
            rows.append("x,%s,%s\n".formatted(2001 + i, i % 28 == 13 ? 73 : i % 28 == 27 ? -46 : 10 + i % 2 * 7));
        }
        var maintained = analysed(rows.toString(), List.of(), Direction.MAINTAIN);

        assertThat(signals(maintained, Locale.ENGLISH))
                .containsExactly(
                        List.of("What is unusual", "Periods"),
                        List.of("above the upper limit", "2014; 2042; 2070; 2098; 2126 and 1 more"),
                        List.of("below the lower limit", "2028; 2056; 2084; 2112; 2140 and 1 more"));
        assertThat(signals(maintained, Locale.JAPANESE))
                .containsExactly(
                        List.of("通常と異なる点", "期間"),
                        List.of("上側の限界を超えている", "2014、2042、2070、2098、2126ほか1箇所"),
                        List.of("下側の限界を下回っている", "2028、2056、2084、2112、2140ほか1箇所"));
    }

    @Test
    void namesForecastsOfSingleDatesByTheirPlace() {
        var dates = analysed("2017-03-01,1", "2018-03-01,2", "2019-03-01,4", "2020-03-01,3");

        assertThat(text(dates, Locale.ENGLISH)).contains("| +1 | 3 | ").contains("| +2 | 3 | ");
    }

    @Test
    void saysWhyThereIsNoTrendWherePeriodsEndOnOneDay() {
        assertThat(text(analysed("2024,5", "2024-12,6"), Locale.ENGLISH))
                .contains(
                        "- 2024 and 2024-12 do not end one after the other, so there is no trend: use periods of one kind\n");
    }

    private static List<List<String>> signals(SeriesAnalysis analysis, Locale locale) {
        return SeriesOverview.sections(analysis, locale).stream()
                .filter(section -> !section.table().isEmpty())
                .findFirst()
                .orElseThrow()
                .table();
    }

    private static String text(SeriesAnalysis analysis, Locale locale) {
        return ResultSection.markdown(
                SeriesOverview.title(analysis, locale), SeriesOverview.sections(analysis, locale));
    }
}
