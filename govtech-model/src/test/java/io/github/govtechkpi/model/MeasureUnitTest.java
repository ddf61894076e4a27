package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.MeasureUnit.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureUnitTest {
    @Nested
    class Of {
        @ParameterizedTest
        @CsvSource({
            "名, 人", "自治体, 団体", "者, 社", "か所, 箇所", "カ所, 箇所", "ヶ所, 箇所", "ケ所, 箇所", "ヵ所, 箇所", "個所, 箇所",
            "カ月, か月", "ヶ月, か月", "ヵ月, か月", "箇月, か月", "ｐｔ, pt", "ﾎﾟｲﾝﾄ, ポイント", "ﾌｧｲﾙ, ファイル", "'　人 ', 人", "㌽, ポイント"
        })
        void knowsAliasesAlsoInOtherWidths(String alias, String symbol) {
            assertThat(MeasureUnit.of(alias)).isEqualTo(MeasureUnit.of(symbol)).hasToString(symbol);
        }

        @ParameterizedTest
        @CsvSource({
            "人, COUNT, true",
            "団体, COUNT, true",
            "区市町村, COUNT, true",
            "人日, COUNT, true",
            "円, MONEY, true",
            "億円, MONEY, true",
            "時間, DURATION, true",
            "か月, DURATION, true",
            "点, SCORE, false",
            "ポイント, SCORE, false",
            "pt, SCORE, false",
            "位, SCORE, false",
            "倍, SCORE, false",
            "スコア, SCORE, false",
            "束, OTHER, false",
            "persons, OTHER, false",
            "PT, OTHER, false"
        })
        void tellsTheKindAndWhetherAmountsSumUp(String text, Kind kind, boolean additive) {
            var unit = MeasureUnit.of(text);

            assertThat(unit).isEqualTo(new MeasureUnit(text, kind, additive));
            assertThat(unit.isUsual()).isTrue();
        }

        @Test
        void makesAUnitOfItsOwnOfAnyOtherText() {
            assertThat(MeasureUnit.of(" hours of training ").symbol()).isEqualTo("hours of training");
            assertThat(MeasureUnit.of("利用率ポイント").kind()).isEqualTo(Kind.OTHER);
            assertThat(MeasureUnit.of("𠮷".repeat(100)).symbol()).hasSize(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%", "％", "﹪", "‰", "割", "率", "割合", "percent", "Percent", "ＰＥＲＣＥＮＴ", "パーセント", "ﾊﾟｰｾﾝﾄ", "㌫",
                    "%\u00A0"
                })
        void refusesARatio(String text) {
            requireRefusal(
                    () -> MeasureUnit.of(text),
                    "\"%s\" は割合であり、単位ではありません。kindを\"ratio\"にして、分子（numerator）と分母（denominator）の件数を測ってください。"
                            .formatted(text),
                    "\"%s\" is a ratio and no unit: measure the counts behind it, with kind \"ratio\", numerator and denominator"
                            .formatted(text));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "　\n"})
        void refusesNothing(String text) {
            requireRefusal(
                    () -> MeasureUnit.of(text),
                    "単位は1～100文字で、前後に空白を入れずに書いてください（\"\"）。",
                    "A unit needs 1 to 100 characters without blanks around them, but was \"\"");
        }

        @Test
        void refusesMoreThanAHundredCharacters() {
            requireRefusal(
                    () -> MeasureUnit.of("𠮷".repeat(101)),
                    "単位は1～100文字で、前後に空白を入れずに書いてください（\"%s…\"）。".formatted("𠮷".repeat(79)),
                    "A unit needs 1 to 100 characters without blanks around them, but was \"%s…\""
                            .formatted("𠮷".repeat(79)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"人\n数", "人\u200B", "\uFEFF人", "a\u0000b", "a\u2028b", "\u202E円"})
        void refusesWhatCannotBeSeen(String text) {
            requireRefusal(
                    () -> MeasureUnit.of(text),
                    "単位に改行や見えない文字は使えません。",
                    "A unit must not hold line breaks or invisible characters");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x (additive) (not additive)", "part of 5 groups", "of 3"})
        void refusesWhatWouldReadAsSomethingElse(String text) {
            requireRefusal(
                    () -> MeasureUnit.of(text),
                    "単位の末尾の「(additive)」「(not additive)」と、「of」に数字の続く単位は使えません（\"%s\"）。".formatted(text),
                    "A unit must not end in (additive) or (not additive), nor hold \"of\" and a number, but was \"%s\""
                            .formatted(text));
        }

        @Test
        void namesWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> MeasureUnit.of(null))
                    .withMessage("text");
        }
    }

    @Nested
    class TheConstructor {
        @ParameterizedTest
        @CsvSource({"名, COUNT, 人, COUNT", "人, OTHER, 人, COUNT", "束, COUNT, 束, OTHER"})
        void takesAKnownUnitAsItIsKnownAlone(String symbol, Kind kind, String known, Kind knownKind) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MeasureUnit(symbol, kind, true))
                    .withMessage(
                            "The unit %s is %s of kind %s, but was made as %s: use MeasureUnit.of",
                            symbol, known, knownKind, kind);
        }

        @Test
        void takesNoBlanksAround() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MeasureUnit(" 束", Kind.OTHER, false))
                    .withMessage("A unit needs 1 to 100 characters without blanks around them, but was \" 束\"");
        }
    }

    @Test
    void whetherAmountsSumUpCanBeSaidAgainstWhatIsUsual() {
        var bundles = MeasureUnit.of("束").withAdditive(true);
        var persons = MeasureUnit.PERSONS.withAdditive(false);

        assertThat(bundles).hasToString("束 (additive)").isNotEqualTo(MeasureUnit.of("束"));
        assertThat(persons).hasToString("人 (not additive)").isNotEqualTo(MeasureUnit.PERSONS);
        assertThat(bundles.isUsual()).isFalse();
        assertThat(bundles.withAdditive(false)).isEqualTo(MeasureUnit.of("束"));
        assertThat(MeasureUnit.parse("束 (additive)")).isEqualTo(bundles);
        assertThat(MeasureUnit.parse("名 (not additive)")).isEqualTo(persons);
        assertThat(MeasureUnit.parse("人 (additive)")).isEqualTo(MeasureUnit.PERSONS);
    }

    @Test
    void knownUnitsAreListedOnceEachAndKnowThemselves() {
        assertThat(MeasureUnit.knownUnits())
                .hasSize(37)
                .doesNotHaveDuplicates()
                .startsWith(MeasureUnit.PERSONS, MeasureUnit.BODIES, MeasureUnit.CASES, MeasureUnit.FIRMS)
                .contains(MeasureUnit.YEN)
                .allSatisfy(unit -> assertThat(MeasureUnit.of(unit.symbol())).isEqualTo(unit));
    }
}
