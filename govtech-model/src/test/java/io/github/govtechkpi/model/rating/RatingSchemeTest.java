package io.github.govtechkpi.model.rating;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingSchemeTest {
    private static final String FILE = """
            {"format": "govtech-rating/1", "id": "own", "version": 2,
             "name": {"ja": "独自", "en": "Own"}, "description": "説明",
             "sources": ["https://example.jp/rating"],
             "achievement": {"increase": "pro-rated", "decrease": "mirrored"},
             "steps": [
               {"grade": "◎", "label": {"ja": "良", "en": "good"}, "when": [{"measure": "achievement", "atLeast": 0.8, "below": "1"}]},
               {"grade": "×", "label": {"ja": "否", "en": "bad"}, "when": [{"measure": "gain", "atMost": 0}, {"measure": "change", "above": -0.1}]}],
             "notEvaluable": {"grade": "-", "label": {"en": "none"}},
             "ended": {"grade": "E", "label": {"ja": "終了"}}}
            """;

    private static RatingScheme read(String json) {
        return JsonFormat.RATING.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "own.json");
    }

    private static RatingCondition condition(String atLeast, String above, String atMost, String below) {
        return new RatingCondition(
                RatingMeasure.ACHIEVEMENT, number(atLeast), number(above), number(atMost), number(below));
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }

    @Nested
    class Json {
        @Test
        void isReadAndWrittenBack() {
            var scheme = read(FILE);

            assertThat(scheme.id()).hasToString("own");
            assertThat(scheme.achievement())
                    .contains(new AchievementForms(AchievementForm.PRO_RATED, AchievementForm.MIRRORED));
            assertThat(scheme.steps())
                    .extracting(step -> step.grade() + " " + step.when().size())
                    .containsExactly("◎ 1", "× 2");
            assertThat(scheme.ended()).contains(new RatingGrade("E", LocalizedText.ja("終了")));
            assertThat(read(JsonFormat.RATING.write(scheme))).isEqualTo(scheme);
        }

        @ParameterizedTest(name = "{0} becomes {1}: {2}")
        @CsvSource(delimiter = '|', textBlock = """
                "below": "1"      | "above": "0.5"     | CONTRADICTION /steps/0/when/0: A condition has one of atLeast and above, and one of atMost and below, but that on achievement has both
                "atMost": 0       | "note": 0          | UNKNOWN_FIELD /steps/1/when/0/note: There is no field "note"; the fields here are: above, atLeast, atMost, below, measure
                , "atMost": 0     | ''                 | CONTRADICTION /steps/1/when/0: A condition needs a limit (atLeast, above, atMost or below), but that on gain has none
                "measure": "gain" | "measure": "win"   | INVALID_VALUE /steps/1/when/0/measure: "win" is not one of: achievement, surplus, gain, change
                https://example   | ftp://example      | CONTRADICTION : sources must begin with http:// or https://, but one was "ftp://example.jp/rating"
                "increase": "pro-rated", | ''          | MISSING_FIELD /achievement: The required field "increase" is missing
                """)
        void isRefusedWithItsPlace(String part, String instead, String finding) {
            assertThatThrownBy(() -> read(FILE.replace(part, instead)))
                    .isInstanceOfSatisfying(
                            InvalidDataException.class,
                            refusal -> assertThat(refusal.findings())
                                    .extracting(found -> found.code() + " " + found.pointer() + ": " + found.message())
                                    .containsExactly(finding));
        }

        @Test
        void tellsAllFindingsAtOnce() {
            assertThatThrownBy(() -> read(FILE.replace("\"version\": 2", "\"version\": 0")
                            .replace("\"gain\"", "\"win\"")
                            .replace("\"grade\": \"E\"", "\"grade\": \" \"")))
                    .isInstanceOfSatisfying(
                            InvalidDataException.class,
                            refusal -> assertThat(refusal.findings())
                                    .extracting(found -> found.pointer())
                                    .containsExactly("/version", "/steps/1/when/0/measure", "/ended/grade"));
        }
    }

    @Nested
    class Condition {
        @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
        @CsvSource({
            "0.6, true, false, true, false",
            "0.599, false, false, true, true",
            "0.601, true, true, false, false"
        })
        void includesALimitOrNotAsItsWordSays(
                BigDecimal value, boolean atLeast, boolean above, boolean atMost, boolean below) {
            assertThat(condition("0.6", null, null, null).holds(value)).isEqualTo(atLeast);
            assertThat(condition(null, "0.6", null, null).holds(value)).isEqualTo(above);
            assertThat(condition(null, null, "0.6", null).holds(value)).isEqualTo(atMost);
            assertThat(condition(null, null, null, "0.6").holds(value)).isEqualTo(below);
        }

        @Test
        void mayBeOneValueAndNoLess() {
            assertThat(condition("1", null, "1", null).holds(BigDecimal.ONE)).isTrue();
            requireRefusal(
                    () -> condition("1", null, null, "1"),
                    "下限1と上限1の間に値がありません。限度を訂正してください。",
                    "No value lies between 1 and 1: correct the limits");
            requireRefusal(() -> condition(null, "1", "1", null), "No value lies between 1 and 1: correct the limits");
            requireRefusal(
                    () -> condition("2", null, "1", null),
                    "下限2と上限1の間に値がありません。限度を訂正してください。",
                    "No value lies between 2 and 1: correct the limits");
        }

        @Test
        void hasOneOrTwoLimits() {
            requireRefusal(
                    () -> condition("1", "1", null, null),
                    "下限はatLeast（以上）かabove（超）、上限はatMost（以下）かbelow（未満）のどちらか一方です（achievement）。",
                    "A condition has one of atLeast and above, and one of atMost and below, but that on achievement has both");
            requireRefusal(
                    () -> condition(null, null, null, null),
                    "条件には限度（atLeast、above、atMost、below）が必要です（achievement）。",
                    "A condition needs a limit (atLeast, above, atMost or below), but that on achievement has none");
        }
    }

    @Nested
    class Scheme {
        private RatingScheme scheme(int version, Optional<AchievementForms> forms, List<RatingStep> steps) {
            return new RatingScheme(
                    RatingSchemeId.parse("own"),
                    version,
                    LocalizedText.en("Own"),
                    Optional.empty(),
                    List.of(),
                    forms,
                    steps,
                    Optional.empty(),
                    Optional.empty());
        }

        private RatingStep step() {
            return new RatingStep(
                    new RatingGrade("A", LocalizedText.en("a")), List.of(condition("1", null, null, null)));
        }

        @Test
        void needsStepsAVersionAndAFormulaWhereAStepAsksForIt() {
            requireRefusal(
                    () -> scheme(1, Optional.empty(), List.of()),
                    "評価基準ownに段階（steps）がありません。一つ以上書いてください。",
                    "Rating scheme own has no steps: give at least one");
            requireRefusal(
                    () -> scheme(
                            0,
                            Optional.of(new AchievementForms(AchievementForm.SIMPLE, AchievementForm.SIMPLE)),
                            List.of(step())),
                    "評価基準の版（version）は1以上の整数です（0）。1から数えてください。",
                    "The version of a rating scheme is 1 or more, but was 0: count its editions from 1");
            requireRefusal(
                    () -> scheme(1, Optional.empty(), List.of(step())),
                    "評価基準ownには達成率を使う段階があります。達成率の計算方法を\"achievement\"に書いてください。",
                    "Scheme own has a step on the achievement rate: say in \"achievement\" how that is computed");
            requireRefusal(
                    () -> new RatingStep(new RatingGrade("A", LocalizedText.en("a")), List.of()),
                    "評価「A」に条件（when）がありません。一つ以上書いてください。",
                    "The grade A needs at least one condition in \"when\"");
            requireRefusal(
                    () -> new RatingGrade(" ", LocalizedText.en("a")),
                    "評価の記号（grade）が空白です。\"A\"のように書いてください。",
                    "A grade has a mark such as \"A\", but it was blank");
        }

        @Test
        void hasSourcesOnTheWeb() {
            requireRefusal(
                    () -> new RatingScheme(
                            RatingSchemeId.parse("own"),
                            1,
                            LocalizedText.en("Own"),
                            Optional.empty(),
                            List.of(URI.create("ftp://example.jp/rating")),
                            Optional.of(new AchievementForms(AchievementForm.SIMPLE, AchievementForm.SIMPLE)),
                            List.of(step()),
                            Optional.empty(),
                            Optional.empty()),
                    "出典（sources）はhttp://かhttps://で始まるURLです（\"ftp://example.jp/rating\"）。",
                    "sources must begin with http:// or https://, but one was \"ftp://example.jp/rating\"");
        }
    }
}
