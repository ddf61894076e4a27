package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.feasible.BaseRange;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.Nesting;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import io.github.govtechkpi.metrics.feasible.Rounding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeasibleResultsTest {
    private static final FeasibleCounts KOBE = FeasibleCounts.search(
            shares("93%", "70%", "56%"),
            BaseRange.between(45, 60),
            List.of(Nesting.parse("3:2")),
            Rounding.HALF_UP,
            FeasibleCounts.DEFAULT_LIMIT);
    private static final FeasibleCounts NONE = FeasibleCounts.search(shares("53%"), BaseRange.exactly(13));

    @Nested
    class Json {
        @Test
        void listsBasesAndSolutionsOneOnALine() {
            assertThat(FeasibleResults.json(KOBE)).isEqualTo("""
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
                      "text": {"ja": "93％、70％、56％（2番目の内数）になりうるのは、母数45～60のうち、46（43、32、18）、56（52、39、22）だけです（四捨五入）。", "en": "Of the bases 45 to 60, only 46 (43, 32, 18) and 56 (52, 39, 22) give 93%, 70% and 56% (of no. 2), rounded half up."}
                    }
                    """);
        }

        @Test
        void hasEmptyListsWhereNothingFits() {
            assertThat(FeasibleResults.json(NONE))
                    .contains("\n  \"bases\": [],\n  \"solutions\": [],\n  \"truncated\": false,\n");
        }

        @Test
        void saysThatSolutionsWereCutOffButNoBases() {
            var cut = FeasibleCounts.search(shares("46%"), BaseRange.exactly(153), List.of(), Rounding.HALF_UP, 1);

            assertThat(FeasibleResults.json(cut))
                    .contains("{\"base\": 153, \"ranges\": [[70, 71]]}")
                    .contains("{\"base\": 153, \"counts\": [70]}")
                    .doesNotContain("\"counts\": [71]")
                    .contains("\"truncated\": true");
        }
    }

    @Nested
    class Rows {
        @Test
        void giveTheCountOfEachShareBesideItsBase() {
            assertThat(FeasibleResults.rows(KOBE))
                    .containsExactly(
                            List.of("base", "93%", "70%", "56%"),
                            List.of("46", "43", "32", "18"),
                            List.of("56", "52", "39", "22"));
            assertThat(FeasibleResults.rows(NONE)).containsExactly(List.of("base", "53%"));
        }
    }

    @Nested
    class Text {
        @Test
        void namesEachBaseWithItsCounts() {
            assertThat(FeasibleResults.text(KOBE, Locale.ENGLISH)).isEqualTo("""
                    Of the bases 45 to 60, only 46 (43, 32, 18) and 56 (52, 39, 22) give 93%, 70% and 56% (of no. 2), rounded half up.
                      - base 46: 93% is 43, 70% is 32, 56% (of no. 2) is 18
                      - base 56: 93% is 52, 70% is 39, 56% (of no. 2) is 22
                    """);
            assertThat(FeasibleResults.text(KOBE, Locale.JAPAN)).isEqualTo("""
                    93％、70％、56％（2番目の内数）になりうるのは、母数45～60のうち、46（43、32、18）、56（52、39、22）だけです（四捨五入）。
                      - 母数46：93％は43、70％は32、56％（2番目の内数）は18
                      - 母数56：93％は52、70％は39、56％（2番目の内数）は22
                    """);
        }

        @Test
        void isTheSentenceAloneWhereThatSaysItAll() {
            assertThat(FeasibleResults.text(NONE, Locale.ENGLISH))
                    .isEqualTo("53% cannot come from the base 13, rounded half up.\n");
            assertThat(FeasibleResults.text(
                            FeasibleCounts.search(shares(">90%"), BaseRange.exactly(54)), Locale.JAPANESE))
                    .isEqualTo("90％超になりうるのは、54中49～54です。\n");
        }

        @Test
        void givesRangesAndStopsAfterTwentyBases() {
            var many = FeasibleCounts.search(shares("46%"), BaseRange.between(150, 170));
            var twentyOne = FeasibleResults.text(many, Locale.ENGLISH);

            assertThat(many.bases()).hasSize(21);
            assertThat(twentyOne.lines())
                    .hasSize(22)
                    .contains("  - base 153: 46% is 70 to 71", "  - base 169: 46% is 77 to 78")
                    .endsWith("  - ... and 1 more (--format json lists them all)");
            assertThat(FeasibleResults.text(
                                    FeasibleCounts.search(shares("46%"), BaseRange.between(150, 169)), Locale.ENGLISH)
                            .lines())
                    .hasSize(21)
                    .endsWith("  - base 169: 46% is 77 to 78");
        }

        @Test
        void warnsWhereTheBaseHasNoKnownEnd() {
            assertThat(FeasibleResults.text(FeasibleCounts.search(shares("53%"), BaseRange.unknown()), Locale.ENGLISH))
                    .contains("\n  - " + caveat(Locale.ENGLISH) + "\n");
            assertThat(FeasibleResults.markdown(
                            FeasibleCounts.search(shares("53%"), BaseRange.unknown()), Locale.JAPANESE))
                    .contains("\n- " + MarkdownTable.escaped(caveat(Locale.JAPANESE)) + "\n");
        }

        private static String caveat(Locale locale) {
            var warnings = FeasibleCounts.search(shares("53%"), BaseRange.unknown())
                    .derivation()
                    .warnings();
            assertThat(warnings).hasSize(1);
            return warnings.get(0).text().in(locale);
        }
    }

    @Nested
    class Markdown {
        @Test
        void isTheSentenceAboveATable() {
            assertThat(FeasibleResults.markdown(KOBE, Locale.JAPANESE)).isEqualTo("""
                    # 93％、70％、56％（2番目の内数）になりうるのは、母数45～60のうち、46（43、32、18）、56（52、39、22）だけです（四捨五入）。

                    | 母数 | 93％ | 70％ | 56％（2番目の内数） |
                    | --- | --- | --- | --- |
                    | 46 | 43 | 32 | 18 |
                    | 56 | 52 | 39 | 22 |
                    """);
            assertThat(FeasibleResults.markdown(NONE, Locale.ENGLISH))
                    .isEqualTo("# 53% cannot come from the base 13, rounded half up.\n");
        }

        @Test
        void stopsAfterAThousandBases() {
            var many = FeasibleResults.markdown(
                    FeasibleCounts.search(shares("46%"), BaseRange.between(1000, 2000)), Locale.ENGLISH);

            assertThat(many)
                    .contains("\n| 1999 | 910 to 929 |\n")
                    .doesNotContain("| 2000 |")
                    .endsWith("\n- ... and 1 more (--format json lists them all)\n");
        }
    }

    private static List<PublishedShare> shares(String... texts) {
        return Stream.of(texts).map(PublishedShare::parse).toList();
    }
}
