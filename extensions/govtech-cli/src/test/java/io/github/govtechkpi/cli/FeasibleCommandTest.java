package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeasibleCommandTest {
    private static final String[] KOBE = {"feasible", "93%", "70%", "56%", "--base", "45..60", "--nested", "3:2"};

    @Nested
    class UrbanInnovationKobe {
        @Test
        void hasTwoPossibleBases() {
            assertThat(Run.of(KOBE)).isEqualTo(new Run(0, """
                            Of the bases 45 to 60, only 46 (43, 32, 18) and 56 (52, 39, 22) give 93%, 70% and 56% (of no. 2), rounded half up.
                              - base 46: 93% is 43, 70% is 32, 56% (of no. 2) is 18
                              - base 56: 93% is 52, 70% is 39, 56% (of no. 2) is 22
                            """, ""));
            assertThat(Run.of(with("--lang", "ja"))).isEqualTo(new Run(0, """
                            93％、70％、56％（2番目の内数）になりうるのは、母数45～60のうち、46（43、32、18）、56（52、39、22）だけです（四捨五入）。
                              - 母数46：93％は43、70％は32、56％（2番目の内数）は18
                              - 母数56：93％は52、70％は39、56％（2番目の内数）は22
                            """, ""));
        }

        @Test
        void isWrittenInEveryForm() {
            assertThat(Run.of(with("--format", "json")).out()).startsWith("""
                    {
                      "format": "govtech-feasible/1",
                      "shares": [
                        "93%",
                        "70%",
                        "56%"
                      ],
                      "bases": [
                        {"base": 46, "ranges": [[43, 43], [32, 32], [18, 18]]},
                        {"base": 56, "ranges": [[52, 52], [39, 39], [22, 22]]}
                      ],
                      "solutions": [
                        {"base": 46, "counts": [43, 32, 18]},
                        {"base": 56, "counts": [52, 39, 22]}
                      ],
                      "truncated": false,
                    """);
            assertThat(Run.of(with("--format", "csv")))
                    .isEqualTo(new Run(0, "base,93%,70%,56%\r\n46,43,32,18\r\n56,52,39,22\r\n", ""));
            assertThat(Run.of(with("--format", "markdown")).out()).endsWith("""

                    | Base | 93% | 70% | 56% (of no. 2) |
                    | --- | --- | --- | --- |
                    | 46 | 43 | 32 | 18 |
                    | 56 | 52 | 39 | 22 |
                    """);
        }

        private static String[] with(String... more) {
            var arguments = java.util.Arrays.copyOf(KOBE, KOBE.length + more.length);
            System.arraycopy(more, 0, arguments, KOBE.length, more.length);
            return arguments;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "46% --base 74 | 46% can come from 34 of 74, rounded half up.",
                "46% --base 153 | 46% can come from 70 to 71 of 153, rounded half up.",
                ">90% --base 54 | more than 90% can come from 49 to 54 of 54.",
                "53% --base 13 | 53% cannot come from the base 13, rounded half up.",
                "53% --base 13 --rounding floor | 53% can come from 7 of 13, cut off.",
                "53% --base 13 --rounding any | 53% can come from 7 of 13, rounded in an unknown way.",
                "2.5% --base 1000 --rounding half-even | 2.5% can come from 25 of 1000, rounded half to even.",
            })
    void answersInASentence(String line, String answer) {
        assertThat(Run.of(("feasible " + line).split(" "))).isEqualTo(new Run(0, answer + "\n", ""));
    }

    @Test
    void searchesAThousandBasesWhereNothingIsKnown() {
        assertThat(Run.of("feasible", "46%").out())
                .startsWith("Of the bases 1 to 1000, 948 give 46%, rounded half up; the smallest is 6 of 13.\n")
                .endsWith("\n  - ... and 928 more (--format json lists them all)\n");
        assertThat(Run.of("feasible", "46%", "--base", "45..").out()).startsWith("Of the bases 45 to 1044, ");
    }

    @Nested
    class Limit {
        @Test
        void cutsTheSolutionsAndSaysSo() {
            assertThat(Run.of("feasible", "46%", "--base", "153", "--limit", "1", "--format", "csv"))
                    .isEqualTo(new Run(
                            0,
                            "base,46%\r\n153,70\r\n",
                            "Only the first 1 solutions are written; --limit N writes more.\n"));
            assertThat(Run.of("feasible", "46%", "--base", "153", "--limit", "1", "--format", "csv", "--lang", "ja")
                            .err())
                    .isEqualTo("最初の1件だけを出力しました。--limit Nで増やせます。\n");
            assertThat(Run.of("feasible", "46%", "--base", "153", "--limit", "1", "--format", "json"))
                    .satisfies(
                            run -> assertThat(run.out()).contains("[[70, 71]]").contains("\"truncated\": true"))
                    .satisfies(run -> assertThat(run.err()).isEmpty());
        }

        @Test
        void thatIsReachedAndNotExceededCutsNothing() {
            assertThat(Run.of("feasible", "46%", "--base", "153", "--limit", "2", "--format", "csv"))
                    .isEqualTo(new Run(0, "base,46%\r\n153,70\r\n153,71\r\n", ""));
        }
    }

    @Nested
    class Output {
        @TempDir
        private Path folder = Path.of("");

        @Test
        void goesToAFile() {
            var file = folder.resolve("counts.md");

            assertThat(Run.of("feasible", "53%", "--base", "13", "--format", "markdown", "-o", file.toString()))
                    .isEqualTo(new Run(0, "", ""));
            assertThat(file).hasContent("# 53% cannot come from the base 13, rounded half up.");
            assertThat(folder.toFile().list()).containsExactly("counts.md");
        }

        @Test
        void ofHelpIsInBothLanguages() {
            assertThat(Run.of("feasible", "--help").out()).contains("--nested", "--rounding", "--limit", "--base");
            assertThat(Run.of("feasible", "--help", "--lang", "ja").out()).contains("公表された割合のもとになり得る件数をすべて求めます。");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "feasible | This is missing: PERCENT | 次の指定がありません：PERCENT",
                "feasible 93 | Expected a percentage such as 93%, 93.0%, >90% or >=90%, but was \"93\""
                        + " | \"93\"は使えません。割合は93%、93.0%、>90%、>=90%のように書いてください。",
                "feasible 101% | percent must be from 0 to 100, but was 101: a part does not exceed its base"
                        + " | 割合は0～100です（101）。部分が全体を上回ることはありません。",
                "feasible 1.0000000% | percent must have at most 6 decimals, but has 7: give it as it was printed"
                        + " | 割合の小数は6桁までです（7桁）。公表されたとおりに書いてください。",
                "feasible -3% | This is not known: -3% | 次の指定は使えません：-3%",
                "feasible 93% --base x | Expected a base such as 46, 45..60 or 45.., but was \"x\""
                        + " | \"x\"は使えません。母数は46、45..60、45..のように書いてください。",
                "feasible 93% --base 0 | A base must be from 1 to 1000000000 and a range in ascending order, but was 0..0"
                        + " | 母数は1～1000000000の範囲で、小さい方から書きます（0..0）。",
                "feasible 93% --base 5..3 | A base must be from 1 to 1000000000 and a range in ascending order,"
                        + " but was 5..3 | 母数は1～1000000000の範囲で、小さい方から書きます（5..3）。",
                "feasible 93% --base 1..1000000000 | 1000000000 bases for 1 shares are too many: search at most 10000000 at"
                        + " once | 母数1000000000通りと割合1個の組合せは多すぎます。母数を一度に10000000通りまでにしてください。",
                "feasible 93% --nested x | Expected two positions such as 3:2, the third share being a part of the second,"
                        + " but was \"x\" | \"x\"は使えません。3番目が2番目の内数なら、3:2のように書いてください。",
                "feasible 93% --nested 0:1 | A nesting names two shares by their positions from 1, but was 0:1"
                        + " | 内数の指定は、二つの割合の番号（1から）で書きます（0:1）。",
                "feasible 93% --nested 1:1 | Share 1 cannot be nested within itself | 1番目の割合を、それ自身の内数にはできません。",
                "feasible 93% --nested 3:2 | Nesting 3:2 names share 3, but there are only 1"
                        + " | 内数の指定3:2にある3番目の割合がありません（割合は1個です）。",
                "feasible 93% 70% --nested 1:2 --nested 2:1 | The nestings form a circle through share 1:"
                        + " one share must be a part of the base"
                        + " | 内数の指定が1番目の割合を通って循環しています。一つは母数に対する割合にしてください。",
                "feasible 93% 70% 56% --nested 3:2 --nested 3:1 | Share 3 is nested within both 2 and 1: give one of them"
                        + " | 3番目の割合が、2番目と1番目の両方の内数になっています。一方だけを書いてください。",
                "feasible 93% --rounding up | \"up\" is not one of: half-up, half-even, floor, any"
                        + " | \"up\" は使えません。half-up、half-even、floor、any のいずれかを書いてください。",
                "feasible 93% --limit -1 | limit must not be negative, but was -1 | 上限（limit）は0以上です（-1）。",
                "feasible 93% --limit x | \"x\" cannot be used for --limit N: write a whole number"
                        + " | 「x」は--limit Nに使えません。整数を書いてください。",
            })
    void refusesWhatCannotBeSearchedInBothLanguages(String line, String english, String japanese) {
        assertThat(Run.of(line.split(" "))).isEqualTo(new Run(2, "", english + "\nHelp: govtech feasible --help\n"));
        assertThat(Run.of(("--lang ja " + line).split(" ")))
                .isEqualTo(new Run(2, "", japanese + "\nヘルプ：govtech feasible --help\n"));
    }
}
