package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodsOptionTest {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [
              {"id": "staff", "role": "kgi", "name": {"ja": "職員", "en": "Staff"},
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人"}, "direction": "increase",
               "baseline": {"value": 50, "period": "2023-09-01"},
               "target": {"type": "reach", "value": 250, "due": "2027"}},
              {"id": "users", "role": "kpi", "name": {"ja": "利用者", "en": "Users"},
               "indicator": {"id": "users", "kind": "absolute", "unit": "人"}, "direction": "increase",
               "baseline": {"value": 2, "period": "2024"},
               "target": {"type": "reach", "value": 10, "due": "2029"}},
              {"id": "zero", "role": "kpi", "name": {"ja": "新規", "en": "New"},
               "indicator": {"id": "zero", "kind": "absolute", "unit": "人"}, "direction": "increase",
               "baseline": {"value": 0, "period": "FY2022"},
               "target": {"type": "reach", "value": 1000, "due": "FY2025"}}]}
            """;
    private static final String OBSERVATIONS = """
            indicator,period,value
            staff,2025-02-01,170
            users,2025,3
            zero,FY2023,1
            """;

    @TempDir
    private Path folder;

    private Run progress(String... options) throws IOException {
        var program = Files.writeString(folder.resolve("p.json"), PROGRAM);
        var observations = Files.writeString(folder.resolve("o.csv"), OBSERVATIONS);
        var arguments = new ArrayList<String>(
                List.of("progress", program.toString(), "--observations", observations.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Nested
    class Json {
        @Test
        void hasNoMethodsUnlessTheyAreAskedFor() throws IOException {
            var result = progress("--format", "json").json().at("/results/0");

            assertThat(result.get("methods")).isEmpty();
            assertThat(result.has("rating")).isFalse();
        }

        @Test
        void hasOneEntryForEachMethodInTheOrderAskedFor() throws IOException {
            var results = progress("--format", "json", "--methods", "german,achievement,statistics-canada")
                    .json()
                    .get("results");

            assertThat(results)
                    .hasSize(3)
                    .allSatisfy(result -> assertThat(result.get("methods"))
                            .extracting(method -> method.get("id").asText())
                            .containsExactly(
                                    "german",
                                    "achievement-simple",
                                    "achievement-from-baseline",
                                    "achievement-inverse",
                                    "achievement-mirrored",
                                    "achievement-pro-rated",
                                    "statistics-canada"));
        }

        @Test
        void writesTheExampleOfTheContract() throws IOException {
            var method = progress("--format", "json", "--methods", "statistics-canada")
                    .json()
                    .at("/results/0/methods/0");

            assertThat(method.fieldNames()).toIterable().containsExactly("id", "version", "value", "score", "class");
            assertThat(method.get("version").asText()).isEqualTo("2.4");
            assertThat(method.get("value").asDouble()).isCloseTo(1.70367, within(5e-6));
            assertThat(method.get("score").decimalValue().toString()).isEqualTo("5");
            assertThat(method.get("class").asText()).isEqualTo("substantial_progress");
        }

        @Test
        void writesNullAndACodeWhereThereIsNoVerdict() throws IOException {
            var methods = progress("--format", "json", "--methods", "eurostat,achievement-simple")
                    .json()
                    .at("/results/2/methods");

            assertThat(methods.get(0).toString())
                    .isEqualTo("{\"id\":\"eurostat\",\"version\":\"2021.1\",\"value\":null,\"score\":null,"
                            + "\"class\":\"not_available\",\"reason\":\"ZERO_BASELINE\"}");
            assertThat(methods.get(1).toString())
                    .isEqualTo("{\"id\":\"achievement-simple\",\"version\":\"1.1\",\"value\":0.001,\"score\":null,"
                            + "\"class\":null}");
        }

        @Test
        void tellsTheCaveatsOfTheMethodsAndWhyTheyDisagree() throws IOException {
            var caveats = progress("--format", "json", "--methods", "statistics-canada")
                    .json()
                    .at("/results/2/caveats");

            assertThat(caveats)
                    .extracting(caveat -> caveat.get("code").asText())
                    .contains("ZERO_REPLACED_BY_METHOD", "METHODS_DISAGREE_NEAR_ZERO");
        }

        @Test
        void gradesByAShippedScheme() throws IOException {
            var result = progress("--format", "json", "--methods", "achievement", "--rating", "tama")
                    .json()
                    .at("/results/0");

            assertThat(result.get("rating").toString())
                    .isEqualTo("{\"scheme\":\"tama\",\"version\":1,\"achievement\":1.2,\"grade\":\"1\","
                            + "\"label\":{\"ja\":\"按分目標の100％以上\",\"en\":\"from 100 % of the pro-rated target\"}}");
            assertThat(result.get("methods"))
                    .extracting(method -> method.get("class").asText())
                    .containsExactly("2", "2", "null", "null", "1");
        }

        @Test
        void gradesByAFile() throws IOException {
            var own = Files.writeString(folder.resolve("own.json"), """
                    {"format": "govtech-rating/1", "id": "own", "version": 3, "name": {"en": "Own"},
                     "steps": [{"grade": "met", "label": {"en": "met"}, "when": [{"measure": "surplus", "atLeast": 0}]}]}
                    """);

            var rating = progress("--format", "json", "--rating", own.toString())
                    .json()
                    .at("/results/0/rating");

            assertThat(rating.toString())
                    .isEqualTo("{\"scheme\":\"own\",\"version\":3,\"grade\":null,\"reason\":\"NO_STEP_APPLIES\"}");
        }
    }

    @Nested
    class Text {
        @Test
        void groupsTheMethodsByVerdictAndSaysWhyTheyDiffer() throws IOException {
            var card = progress("--methods", "eurostat,tolerance-15").out();

            assertThat(card)
                    .contains(
                            "    = on track: Eurostat (2021): significant progress (1.32)\n",
                            "    = moderate: acceleration needed: our own, by amounts on a straight line (0.625)\n",
                            "    = limited: tolerance of 15 % (actual over target): under target by more than 15 % (0.3)\n",
                            "    ! By growth rates (compound path) the ratio is 1.32, \"on track\"; by amounts (straight line)"
                                    + " it is 0.625, \"moderate: acceleration needed\". Gained so far: 1 人 of 8 人.\n");
        }

        @Test
        void isJapaneseWhereThatIsAskedFor() throws IOException {
            var card = progress("--methods", "eurostat,achievement-inverse", "--rating", "ino", "--lang", "ja")
                    .out();

            assertThat(card)
                    .contains(
                            "    = 順調：Eurostat（2021年版）「著しい進展」（1.32）\n",
                            "    = やや遅れ：当ライブラリの判定・実数の直線（0.625）\n",
                            "    = 達成率（目標÷実績）：3人に対して10人＝3.33（向きが逆の指標のための式で、小さいほど良いことになる）\n",
                            "    = いの町の評価（◎○△×）：△（目標値を下回る）。\n",
                            "    = 判定なし：Eurostat（2021年版）。基準値が0のため、倍率や年平均成長率は定まりません。\n");
        }

        @Test
        void isInTheMarkdownAndTheTableToo() throws IOException {
            assertThat(progress("--methods", "eurostat", "--format", "markdown", "--rating", "ino")
                            .out())
                    .contains(
                            "- on track: Eurostat (2021): significant progress (1.32)\n",
                            "- Ino town: ◎○△×: △ (below the target).\n",
                            "- By growth rates (compound path) the ratio is 1.32");
            var table = progress("--methods", "eurostat", "--format", "csv", "--rating", "ino")
                    .out()
                    .lines()
                    .toList();
            assertThat(table.get(0)).contains(",eurostat,eurostat.class,eurostat.reason,rating.ino,caveats,");
            assertThat(table.get(3)).contains(",,not_available,ZERO_BASELINE,△,");
        }
    }

    @Nested
    class WrongUsage {
        @Test
        void ofAMethodNamesAllOfThem() throws IOException {
            var english = progress("--methods", "oecd");
            assertThat(english.code()).isEqualTo(2);
            assertThat(english.out()).isEmpty();
            assertThat(english.err())
                    .startsWith(
                            "--methods: There is no assessment method \"oecd\"; the methods are: all, statistics-canada,");

            var japanese = progress("--methods", "oecd", "--lang", "ja");
            assertThat(japanese.code()).isEqualTo(2);
            assertThat(japanese.err()).startsWith("--methods: 評価方法 \"oecd\" はありません。");
        }

        @Test
        void ofASchemeNamesThoseThatComeWithGovtech() throws IOException {
            var english = progress("--rating", "tokyo");
            assertThat(english.code()).isEqualTo(2);
            assertThat(english.err())
                    .startsWith(
                            "There is no rating scheme \"tokyo\"; name a file, or one of: nagayo, tama, hamamatsu,");

            var japanese = progress("--rating", "tokyo", "--lang", "ja");
            assertThat(japanese.code()).isEqualTo(2);
            assertThat(japanese.err()).startsWith("「tokyo」という評価基準はありません。");
        }

        @Test
        void ofASchemesFileTellsItsFindings() throws IOException {
            var missing = progress("--rating", "no/such.json");
            assertThat(missing.code()).isEqualTo(3);
            assertThat(missing.err()).contains("no/such.json");

            var wrong = Files.writeString(folder.resolve("wrong.json"), "{\"format\": \"govtech-rating/1\"}");
            var run = progress("--rating", wrong.toString());
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("\"id\" is missing", "\"steps\" is missing");
        }
    }
}
