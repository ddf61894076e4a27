package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioCommandTest {
    @Nested
    class OneRatio {
        @Test
        void isItsCountsAloneWhereTheBaseIsSmall() {
            assertThat(Run.of("ratio", "3/10"))
                    .isEqualTo(new Run(0, "3 of 10\n  - Verdict: no percentage (the base is below 20).\n", ""));
            assertThat(Run.of("ratio", "3/10", "--lang", "ja"))
                    .isEqualTo(new Run(0, "10件中3件\n  - 判定：割合は示さない（母数が20未満）\n", ""));
        }

        @Test
        void hasAPercentageBesideItsCountsWhereTheGuardAllowsIt() {
            assertThat(Run.of("ratio", "123/456").out())
                    .startsWith(
                            "123 of 456 (27.0%; 95% CI 23.1% to 31.2%)\n"
                                    + "  - Verdict: a percentage beside its counts.\n  - The events are taken to be independent.");
            assertThat(Run.of("--lang", "ja", "ratio", "123/456").out())
                    .startsWith("456件中123件（27.0％、95％信頼区間：23.1％～31.2％）\n  - 判定：割合を示してよい\n  - 一件一件が");
        }

        @Test
        void isWrittenInEveryForm() {
            assertThat(Run.of("ratio", "24/30", "--format", "json")).isEqualTo(new Run(0, """
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
                            """, ""));
            assertThat(Run.of("ratio", "24/30", "--format", "csv", "--lang", "ja")
                            .out())
                    .isEqualTo("k,n,low,high,method,confidence,verdict,reasons,text\r\n"
                            + "24,30,0.6269430358685175,0.9049489282271012,wilson,0.95,SHOWN,,"
                            + "30件中24件（80％、95％信頼区間：63％～90％）\r\n");
            assertThat(Run.of("ratio", "3/10", "--format", "markdown").out())
                    .isEqualTo("# 3 of 10\n\n- Verdict: no percentage (the base is below 20).\n");
            assertThat(Run.of("ratio", "3/10", "--format", "markdown", "--lang", "ja")
                            .out())
                    .isEqualTo("# 10件中3件\n\n- 判定：割合は示さない（母数が20未満）\n");
        }

        @Test
        void isTheSameJsonInBothLanguages() {
            assertThat(Run.of("ratio", "24/30", "--format", "json", "--lang", "ja"))
                    .isEqualTo(Run.of("ratio", "24/30", "--format", "json"));
        }
    }

    @Nested
    class TwoRatios {
        @Test
        void areComparedWithWhatTheirCountsDid() {
            assertThat(Run.of("ratio", "50/100", "48/80").out()).startsWith("""
                    50 of 100 (50.0%) -> 48 of 80 (60%): +10 points, 95% CI -5 to +24 points [UNSAFE: NOT_DISTINGUISHABLE]
                      - Verdict: a percentage with a warning only (not distinguishable from no change).
                      - The counts: numerator -2, denominator -20.
                      - The ratio improved although the count itself got worse.
                      - The ratio improved through its denominator alone.
                    """);
            assertThat(Run.of("ratio", "50/100", "48/80", "--lang", "ja").out()).startsWith("""
                    100件中50件（50.0％）から80件中48件（60％）へ（＋10ポイント、95％信頼区間：－5～＋24ポイント）［注意：偶然の変動と区別できない］
                      - 判定：割合は注記付きでのみ示す（偶然の変動と区別できない）
                      - 実数の増減：分子は－2、分母は－20
                      - 割合は改善しましたが、実数は悪化しています。
                      - 割合の改善は、すべて分母の変化によるものです。
                    """);
        }

        @Test
        void areBlockedTogether() {
            assertThat(Run.of("ratio", "2/10", "3/10")).isEqualTo(new Run(0, """
                            2 of 10 -> 3 of 10
                              - Verdict: no percentage (the base is below 20).
                              - The counts: numerator +1, denominator 0.
                            """, ""));
        }

        @Test
        void areWrittenInEveryForm() {
            assertThat(Run.of("ratio", "2/10", "3/10", "--format", "json").out())
                    .isEqualTo("""
                    {
                      "format": "govtech-ratio/1",
                      "first": {
                        "k": 2,
                        "n": 10
                      },
                      "second": {
                        "k": 3,
                        "n": 10
                      },
                      "difference": {
                        "value": 0.1,
                        "low": -0.26461416720906283,
                        "high": 0.4353855953508462,
                        "method": "newcombe"
                      },
                      "numeratorEffect": 0.1,
                      "denominatorEffect": 0,
                      "flags": [],
                      "verdict": "BLOCKED",
                      "text": {
                        "ja": "10件中2件から10件中3件へ",
                        "en": "2 of 10 -> 3 of 10"
                      }
                    }
                    """);
            assertThat(Run.of("ratio", "2/10", "3/10", "--format", "csv").out())
                    .isEqualTo(
                            "first_k,first_n,second_k,second_n,k_change,n_change,difference,low,high,method,confidence,"
                                    + "numerator_effect,denominator_effect,flags,verdict,reasons,text\r\n"
                                    + "2,10,3,10,1,0,0.1,-0.26461416720906283,0.4353855953508462,newcombe,0.95,0.1,0,,BLOCKED,"
                                    + "BASE_LT_20,2 of 10 -> 3 of 10\r\n");
            assertThat(Run.of("ratio", "2/10", "3/10", "--format", "markdown").out())
                    .startsWith("# 2 of 10 -> 3 of 10\n\n- Verdict: ");
        }
    }

    @Nested
    class TwoCounts {
        @Test
        void areOneMoreAndNotPlusFiftyPercent() {
            assertThat(Run.of("ratio", "--count", "2", "3")).isEqualTo(new Run(0, """
                            2 -> 3 (+1)
                              - Verdict: no percentage (the base is below 10).
                              - A change of this size shows from a base of 43 on.
                            """, ""));
            assertThat(Run.of("ratio", "2", "3", "--count", "--lang", "ja")).isEqualTo(new Run(0, """
                            2件から3件へ（＋1件）
                              - 判定：割合は示さない（基準の件数が10未満）
                              - この大きさの変化を確かめるには、基準の件数が43以上必要です。
                            """, ""));
        }

        @Test
        void areWrittenInEveryForm() {
            assertThat(Run.of("ratio", "--count", "2", "3", "--format", "json").out())
                    .startsWith("""
                    {
                      "format": "govtech-ratio/1",
                      "before": 2,
                      "after": 3,
                      "absoluteChange": 1,
                      "rateRatio": {
                        "value": 1.5,
                    """)
                    .endsWith("""
                      "minimumBase": 43,
                      "verdict": "BLOCKED",
                      "text": {
                        "ja": "2件から3件へ（＋1件）",
                        "en": "2 -> 3 (+1)"
                      }
                    }
                    """);
            assertThat(Run.of("ratio", "--count", "0", "0", "--format", "csv").out())
                    .isEqualTo(
                            "before,after,absolute_change,rate_ratio,low,high,method,confidence,minimum_base,verdict,"
                                    + "reasons,text\r\n0,0,0,,0,,exact-conditional,0.95,,BLOCKED,ZERO_BASE,0 -> 0 (0)\r\n");
            assertThat(Run.of("ratio", "--count", "44", "66", "--format", "markdown", "--lang", "ja")
                            .out())
                    .startsWith("# 44件から66件へ（＋22件、＋50％、95％信頼区間：＋1％～＋125％）\n\n- 判定：割合を示してよい\n");
        }
    }

    @Nested
    class Output {
        @TempDir
        private Path folder = Path.of("");

        @Test
        void goesToAFileWithABomWhereThatIsAskedFor() throws IOException {
            var file = folder.resolve("ratio.csv");

            assertThat(Run.of("ratio", "3/10", "--format", "csv", "--bom", "-o", file.toString()))
                    .isEqualTo(new Run(0, "", ""));
            assertThat(Files.readString(file, UTF_8))
                    .startsWith("\uFEFFk,n,low,")
                    .endsWith(",3 of 10\r\n");
        }

        @Test
        void thatCannotBeWrittenIsExitCode74() {
            var run = Run.of("ratio", "3/10", "-o", folder.toString());

            assertThat(run.code()).isEqualTo(74);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("The output cannot be written: " + folder + " (it is a folder)\n");
        }

        @Test
        void ofHelpIsInBothLanguages() {
            assertThat(Run.of("ratio", "--help").out())
                    .contains("Shows a ratio or a change with its counts, and a percentage only where it means")
                    .contains("--count");
            assertThat(Run.of("ratio", "--help", "--lang", "ja").out()).contains("比や変化を件数とともに示し、意味のあるときだけ割合を示します。");
        }
    }

    @Test
    void refusesAFormThatDoesNotExistInBothLanguages() {
        assertThat(Run.of("ratio", "3/10", "--format", "xml"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "\"xml\" cannot be used for --format text|json|csv|markdown: write one of text, json, csv,"
                                + " markdown\nHelp: govtech ratio --help\n"));
        assertThat(Run.of("ratio", "3/10", "--format", "xml", "--lang", "ja").err())
                .isEqualTo("「xml」は--format text|json|csv|markdownに使えません。"
                        + "次のいずれかを書いてください：text, json, csv, markdown\nヘルプ：govtech ratio --help\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio | This is missing: K/N | 次の指定がありません：K/N",
                "ratio x | A ratio is two counts such as 3/10, but was \"x\" | 比は3/10のように二つの件数で書きます（「x」ではありません）。",
                "ratio 30% | A ratio is two counts such as 3/10, but was \"30%\""
                        + " | 比は3/10のように二つの件数で書きます（「30%」ではありません）。",
                "ratio 3/10 3 | A ratio is two counts such as 3/10, but was \"3\""
                        + " | 比は3/10のように二つの件数で書きます（「3」ではありません）。",
                "ratio 3/2 | k must not exceed n, but they were 3 and 2: count the part among the whole"
                        + " | kがnを上回っています（3と2）。全体のうちの部分を数えてください。",
                "ratio 0/0 | The base is 0, so no share is defined. | 母数が0のため、割合は定まりません。",
                "ratio 1/10 0/0 | The base is 0, so no share is defined. | 母数が0のため、割合は定まりません。",
                "ratio -1/2 | This is not known: -1/2 | 次の指定は使えません：-1/2",
                "ratio -- -1/2 | numerator must not be negative, but was -1 件 | 分子（numerator）は0以上の数です（-1件）。",
                "ratio 1/2 3/4 5/6 | Give one ratio (3/10) or two (2/10 3/10), or two counts with --count"
                        + " | 比を一つ（3/10）か二つ（2/10 3/10）、または--countで件数を二つ書いてください。",
                "ratio --count 1 | Give one ratio (3/10) or two (2/10 3/10), or two counts with --count"
                        + " | 比を一つ（3/10）か二つ（2/10 3/10）、または--countで件数を二つ書いてください。",
                "ratio --count 2/3 3 | Give one ratio (3/10) or two (2/10 3/10), or two counts with --count"
                        + " | 比を一つ（3/10）か二つ（2/10 3/10）、または--countで件数を二つ書いてください。",
                "ratio --count -- -1 3 | before must be a whole number from 0 up, but was -1.0 | beforeは0以上の整数です（-1.0）。",
                "ratio --count 1 2000000000000 | after must be at most 1000000000000, but was 2.0E12"
                        + " | afterは1000000000000以下です（2.0E12）。",
            })
    void refusesWhatIsNoRatioInBothLanguages(String line, String english, String japanese) {
        var arguments = line.split(" ");
        assertThat(Run.of(arguments)).isEqualTo(new Run(2, "", english + "\nHelp: govtech ratio --help\n"));
        assertThat(Run.of(("--lang ja " + line).split(" ")))
                .isEqualTo(new Run(2, "", japanese + "\nヘルプ：govtech ratio --help\n"));
    }
}
