package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.ratio.CountChange;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Proportion;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RatioResultsTest {
    private static final String EVENTS_EN =
            "The events are taken to be independent. For full counts the interval answers"
                    + " whether ordinary fluctuation could give this. It is too narrow where the same users are counted again or the"
                    + " counts are over-dispersed: check the dispersion first.";
    private static final String EVENTS_JA = "一件一件が互いに独立に生じると仮定しています。標本調査ではなく全数の場合、区間は「通常の変動で起こり得る範囲か」を"
            + "表します。同じ人が繰り返し数えられている場合や、ばらつきが想定より大きい場合、区間は狭すぎます（先に過分散を確認してください）。";

    @Nested
    class OfOneRatio {
        private final Proportion share = Proportions.wilson(24, 30).orElseThrow();
        private final GuardedRatio guarded = Ratios.of(24, 30).orElseThrow();

        @Test
        void isJsonWithCountsIntervalAndVerdict() {
            assertThat(RatioJson.of(share, guarded)).isEqualTo("""
                    {
                      "format": "govtech-ratio/1",
                      "k": 24,
                      "n": 30,
                      "interval": {
                        "low": 0.6269430358685175,
                        "high": 0.9049489282271012,
                        "method": "wilson",
                        "confidence": 0.95
                      },
                      "verdict": "SHOWN",
                      "text": {
                        "ja": "30件中24件（80％、95％信頼区間：63％～90％）",
                        "en": "24 of 30 (80%; 95% CI 63% to 90%)"
                      }
                    }
                    """);
        }

        @Test
        void isARowThatBeginsWithTheCounts() {
            assertThat(RatioTable.of(share, guarded, Locale.JAPANESE))
                    .containsExactly(
                            List.of("k", "n", "low", "high", "method", "confidence", "verdict", "reasons", "text"),
                            List.of(
                                    "24",
                                    "30",
                                    "0.6269430358685175",
                                    "0.9049489282271012",
                                    "wilson",
                                    "0.95",
                                    "SHOWN",
                                    "",
                                    "30件中24件（80％、95％信頼区間：63％～90％）"));
        }

        @Test
        void saysInBothLanguagesWhatTheIntervalTakesForGranted() {
            assertThat(RatioOverview.of(guarded, Locale.ENGLISH).text())
                    .isEqualTo("24 of 30 (80%; 95% CI 63% to 90%)\n  - Verdict: a percentage beside its counts.\n  - "
                            + EVENTS_EN + "\n  - A sample is taken to be a simple random one, without weights.\n");
            assertThat(RatioOverview.of(guarded, Locale.JAPAN).text())
                    .isEqualTo("30件中24件（80％、95％信頼区間：63％～90％）\n  - 判定：割合を示してよい\n  - " + EVENTS_JA
                            + "\n  - 標本の場合は、単純無作為抽出で重み付けがないと仮定しています。\n");
        }

        @Test
        void givesTheCountsAndTheReasonAloneWhereThePercentageIsBlocked() {
            var small = Ratios.of(3, 10).orElseThrow();

            assertThat(RatioOverview.of(small, Locale.ENGLISH).text())
                    .isEqualTo("3 of 10\n  - Verdict: no percentage (the base is below 20).\n");
            assertThat(RatioOverview.of(small, Locale.JAPANESE).markdown())
                    .isEqualTo("# 10件中3件\n\n- 判定：割合は示さない（母数が20未満）\n");
        }
    }

    @Nested
    class OfTwoRatios {
        private final GuardedDifference difference = Ratios.compare(ratio(50, 100), ratio(48, 80));
        private final RatioDecomposition effects =
                RatioDecompositions.between(ratio(50, 100), ratio(48, 80), Better.HIGHER);

        @Test
        void isJsonWithAllFourCountsAndTheEffectsOfBothSides() {
            assertThat(RatioJson.of(difference, effects)).isEqualTo("""
                    {
                      "format": "govtech-ratio/1",
                      "first": {
                        "k": 50,
                        "n": 100
                      },
                      "second": {
                        "k": 48,
                        "n": 80
                      },
                      "difference": {
                        "value": 0.1,
                        "low": -0.045768852115474185,
                        "high": 0.23901390244593615,
                        "method": "newcombe"
                      },
                      "numeratorEffect": -0.0225,
                      "denominatorEffect": 0.1225,
                      "flags": [
                        "RATIO_IMPROVED_ABSOLUTE_WORSENED",
                        "IMPROVED_ONLY_VIA_DENOMINATOR"
                      ],
                      "verdict": "UNSAFE",
                      "text": {
                        "ja": "100件中50件（50.0％）から80件中48件（60％）へ（＋10ポイント、95％信頼区間：－5～＋24ポイント）［注意：偶然の変動と区別できない］",
                        "en": "50 of 100 (50.0%) -> 48 of 80 (60%): +10 points, 95% CI -5 to +24 points [UNSAFE: NOT_DISTINGUISHABLE]"
                      }
                    }
                    """);
        }

        @Test
        void isARowWithTheAbsoluteChangesBeforeTheDifference() {
            assertThat(RatioTable.of(difference, effects, Locale.ENGLISH))
                    .containsExactly(
                            List.of(
                                    "first_k",
                                    "first_n",
                                    "second_k",
                                    "second_n",
                                    "k_change",
                                    "n_change",
                                    "difference",
                                    "low",
                                    "high",
                                    "method",
                                    "confidence",
                                    "numerator_effect",
                                    "denominator_effect",
                                    "flags",
                                    "verdict",
                                    "reasons",
                                    "text"),
                            List.of(
                                    "50",
                                    "100",
                                    "48",
                                    "80",
                                    "-2",
                                    "-20",
                                    "0.1",
                                    "-0.045768852115474185",
                                    "0.23901390244593615",
                                    "newcombe",
                                    "0.95",
                                    "-0.0225",
                                    "0.1225",
                                    "RATIO_IMPROVED_ABSOLUTE_WORSENED IMPROVED_ONLY_VIA_DENOMINATOR",
                                    "UNSAFE",
                                    "NOT_DISTINGUISHABLE",
                                    "50 of 100 (50.0%) -> 48 of 80 (60%): +10 points, 95% CI -5 to +24 points"
                                            + " [UNSAFE: NOT_DISTINGUISHABLE]"));
        }

        @Test
        void tellsWhatTheCountsDidBehindTheRatio() {
            assertThat(RatioOverview.of(difference, effects, Locale.ENGLISH).notes())
                    .startsWith(
                            "Verdict: a percentage with a warning only (not distinguishable from no change).",
                            "The counts: numerator -2, denominator -20.",
                            "The ratio improved although the count itself got worse.",
                            "The ratio improved through its denominator alone.",
                            EVENTS_EN);
            assertThat(RatioOverview.of(difference, effects, Locale.JAPANESE).notes())
                    .startsWith(
                            "判定：割合は注記付きでのみ示す（偶然の変動と区別できない）",
                            "実数の増減：分子は－2、分母は－20",
                            "割合は改善しましたが、実数は悪化しています。",
                            "割合の改善は、すべて分母の変化によるものです。",
                            EVENTS_JA);
        }

        @Test
        void signsARiseAndLeavesNoChangeWithoutASign() {
            var after = ratio(60, 100);
            var change = RatioDecompositions.between(ratio(50, 100), after, Better.HIGHER);

            assertThat(RatioOverview.of(Ratios.compare(ratio(50, 100), after), change, Locale.ENGLISH)
                            .notes())
                    .contains("The counts: numerator +10, denominator 0.");
        }

        @Test
        void hasNoLimitsWhereTheNumeratorIsNoPart() {
            var more = Ratios.compare(ratio(30, 20), ratio(48, 80));
            var split = RatioDecompositions.between(ratio(30, 20), ratio(48, 80), Better.HIGHER);

            assertThat(RatioTable.of(more, split, Locale.ENGLISH).get(1).subList(6, 11))
                    .containsExactly("-0.9", "", "", "", "");
            assertThat(RatioJson.of(more, split))
                    .contains("\"low\": null,\n    \"high\": null,\n    \"method\": null")
                    .contains("\"verdict\": \"BLOCKED\"")
                    .doesNotContain("%");
        }
    }

    @Nested
    class OfTwoCounts {
        private final CountChange change = CountChanges.compare(20, 30);
        private final GuardedRatio guarded = Ratios.change(20, 30);

        @Test
        void isJsonWithTheAbsoluteChangeBeforeTheMultiple() {
            assertThat(RatioJson.of(change, guarded)).isEqualTo("""
                    {
                      "format": "govtech-ratio/1",
                      "before": 20,
                      "after": 30,
                      "absoluteChange": 10,
                      "rateRatio": {
                        "value": 1.5,
                        "low": 0.8241318992309123,
                        "high": 2.786754306962569
                      },
                      "minimumBase": 43,
                      "verdict": "UNSAFE",
                      "text": {
                        "ja": "20件から30件へ（＋10件、＋50％、95％信頼区間：－18％～＋179％）［注意：偶然の変動と区別できない、母数（基準の件数）が30未満］",
                        "en": "20 -> 30 (+10, +50%; 95% CI -18% to +179%) [UNSAFE: NOT_DISTINGUISHABLE, BASE_LT_30]"
                      }
                    }
                    """);
        }

        @Test
        void isARowWithBeforeAfterAndTheAbsoluteChange() {
            assertThat(RatioTable.of(change, guarded, Locale.ENGLISH))
                    .containsExactly(
                            List.of(
                                    "before",
                                    "after",
                                    "absolute_change",
                                    "rate_ratio",
                                    "low",
                                    "high",
                                    "method",
                                    "confidence",
                                    "minimum_base",
                                    "verdict",
                                    "reasons",
                                    "text"),
                            List.of(
                                    "20",
                                    "30",
                                    "10",
                                    "1.5",
                                    "0.8241318992309123",
                                    "2.786754306962569",
                                    "exact-conditional",
                                    "0.95",
                                    "43",
                                    "UNSAFE",
                                    "NOT_DISTINGUISHABLE BASE_LT_30",
                                    "20 -> 30 (+10, +50%; 95% CI -18% to +179%)"
                                            + " [UNSAFE: NOT_DISTINGUISHABLE, BASE_LT_30]"));
        }

        @Test
        void namesTheBaseThatSuchAChangeNeeds() {
            assertThat(RatioOverview.of(change, guarded, Locale.ENGLISH).notes())
                    .containsExactly(
                            "Verdict: a percentage with a warning only (not distinguishable from no change, the base is"
                                    + " below 30).",
                            "A change of this size shows from a base of 43 on.",
                            EVENTS_EN);
            assertThat(RatioOverview.of(change, guarded, Locale.JAPANESE).text())
                    .isEqualTo("""
                    20件から30件へ（＋10件、＋50％、95％信頼区間：－18％～＋179％）［注意：偶然の変動と区別できない、母数（基準の件数）が30未満］
                      - 判定：割合は注記付きでのみ示す（偶然の変動と区別できない、母数（基準の件数）が30未満）
                      - この大きさの変化を確かめるには、基準の件数が43以上必要です。
                      - %s
                    """.formatted(EVENTS_JA));
        }

        @Test
        void hasNoMultipleFromNothing() {
            var first = CountChanges.compare(0, 3);
            var none = CountChanges.compare(0, 0);

            assertThat(RatioTable.of(first, Ratios.change(0, 3), Locale.ENGLISH).get(1))
                    .containsExactly(
                            "0",
                            "3",
                            "3",
                            "",
                            JsonLayout.plain(java.math.BigDecimal.valueOf(first.ratioLow())),
                            "",
                            "exact-conditional",
                            "0.95",
                            "",
                            "BLOCKED",
                            "ZERO_BASE",
                            "0 -> 3 (+3)");
            assertThat(RatioJson.of(none, Ratios.change(0, 0)))
                    .contains("\"value\": null,\n    \"low\": 0,\n    \"high\": null")
                    .contains("\"minimumBase\": null");
            assertThat(RatioOverview.of(first, Ratios.change(0, 3), Locale.JAPANESE)
                            .text())
                    .isEqualTo("0件から3件へ（＋3件）\n  - 判定：割合は示さない（基準の件数が0）\n");
        }

        @Test
        void saysWhyNoBaseIsNeeded() {
            assertThat(RatioOverview.of(CountChanges.compare(30, 30), Ratios.change(30, 30), Locale.ENGLISH)
                            .notes())
                    .contains("Nothing changed, so no base is needed to show it.");
        }

        @Test
        void isEscapedInMarkdown() {
            assertThat(RatioOverview.of(change, guarded, Locale.ENGLISH).markdown())
                    .startsWith("# 20 -> 30 (+10, +50%; 95% CI -18% to +179%)"
                            + " \\[UNSAFE: NOT\\_DISTINGUISHABLE, BASE\\_LT\\_30\\]\n\n- Verdict: ");
        }
    }

    private static Ratio ratio(long k, long n) {
        return Ratio.of(k, n, MeasureUnit.CASES).orElseThrow();
    }
}
