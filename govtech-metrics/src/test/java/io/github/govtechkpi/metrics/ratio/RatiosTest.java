package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatiosTest {
    @Nested
    class Change {
        @Test
        void ofTwoToThreeIsOneMoreAndNoPercentage() {
            var ratio = Ratios.change(persons(2), persons(3));
            assertThat(ratio.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(ratio.text(Locale.ENGLISH)).isEqualTo("2 -> 3 (+1)");
            assertThat(ratio.text(Locale.JAPANESE)).isEqualTo("2人から3人へ（＋1人）");
            assertThat(ratio.unsafePercent("the press asks")).isEmpty();
            assertThat(ratio).hasToString("2 -> 3 (+1)");
        }

        @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
        @CsvSource({
            "0, 3, BLOCKED, ZERO_BASE",
            "9, 90, BLOCKED, BASE_LT_10",
            "10, 90, UNSAFE, BASE_LT_30",
            "29, 90, UNSAFE, BASE_LT_30",
            "30, 90, SHOWN, ",
            "30, 30, UNSAFE, NOT_DISTINGUISHABLE",
            "43, 64, UNSAFE, NOT_DISTINGUISHABLE",
            "43, 65, SHOWN, ",
            "250, 0, SHOWN, ",
            "5, 0, BLOCKED, BASE_LT_10"
        })
        void isJudgedByBaseAndInterval(long before, long after, Verdict verdict, GuardReason reason) {
            var ratio = Ratios.change(before, after);
            assertThat(ratio.verdict()).isEqualTo(verdict);
            assertThat(ratio.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
        }

        @Test
        void carriesItsCountsChangeAndInterval() {
            var ratio = Ratios.change(persons(44), persons(66));
            assertThat(ratio.kind()).isEqualTo(GuardedRatio.Kind.CHANGE);
            assertThat(ratio.denominator()).isEqualTo(persons(44));
            assertThat(ratio.numerator()).isEqualTo(persons(66));
            assertThat(ratio.absoluteChange()).contains(persons(22));
            assertThat(ratio.interval()).contains(CountChanges.compare(44, 66).ratioInterval());
        }

        @Test
        void hasNoIntervalFromNothingToNothing() {
            assertThat(Ratios.change(0, 0).interval()).isEmpty();
            assertThat(Ratios.change(0, 0)).hasToString("0 -> 0 (0)");
            assertThat(Ratios.change(0, 3).interval().orElseThrow().high()).isInfinite();
        }

        @ParameterizedTest(name = "{0} -> {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "44 | 66 | 44人から66人へ（＋22人、＋50％、95％信頼区間：＋1％～＋125％）",
                    "20 | 30 | 20人から30人へ（＋10人、＋50％、95％信頼区間：－18％～＋179％）" + "［注意：偶然の変動と区別できない、母数（基準の件数）が30未満］",
                    "1200 | 700 | 1200人から700人へ（－500人、－41.7％、95％信頼区間：－46.9％～－35.9％）",
                    "9 | 9 | 9人から9人へ（増減なし）",
                    "30 | 30 | 30人から30人へ（増減なし、0％、95％信頼区間：－42％～＋72％）［注意：偶然の変動と区別できない］",
                })
        void readsNaturallyInJapanese(long before, long after, String text) {
            assertThat(Ratios.change(persons(before), persons(after)).text(Locale.JAPAN))
                    .isEqualTo(text);
        }

        @ParameterizedTest(name = "{0} -> {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "99 | 200 | 99 -> 200 (+101, +102%; 95% CI +58% to +160%)",
                    "100 | 200 | 100 -> 200 (+100, +100.0%; 95% CI +56.5% to +156.9%)",
                    "1000 | 1000 | 1000 -> 1000 (0, 0.0%; 95% CI -8.5% to +9.3%) [UNSAFE: NOT_DISTINGUISHABLE]",
                })
        void hasADecimalFromABaseOfHundred(long before, long after, String text) {
            assertThat(Ratios.change(before, after)).hasToString(text);
        }

        @Test
        void roundsHalvesAwayFromZero() {
            // 1 of 40 is 2.5 %, 1 of 2000 is 0.05 %
            assertThat(Ratios.change(40, 41).toString()).startsWith("40 -> 41 (+1, +3%;");
            assertThat(Ratios.change(40, 39).toString()).startsWith("40 -> 39 (-1, -3%;");
            assertThat(Ratios.change(2000, 2001).toString()).startsWith("2000 -> 2001 (+1, +0.1%;");
            assertThat(Ratios.change(2001, 2002).toString()).startsWith("2001 -> 2002 (+1, 0.0%;");
        }

        @Test
        void ofMoneyDurationsAndScoresIsAlwaysBlocked() {
            for (var unit : List.of("円", "時間", "点", "倍", "百万円")) {
                var ratio = Ratios.change(
                        AbsoluteValue.of("1000.5", MeasureUnit.of(unit)), AbsoluteValue.of(2000, MeasureUnit.of(unit)));
                assertThat(ratio.verdict()).isEqualTo(Verdict.BLOCKED);
                assertThat(ratio.reasons()).containsExactly(GuardReason.NOT_COUNTED);
                assertThat(ratio.interval()).isEmpty();
                assertThat(ratio).hasToString("1000.5 -> 2000 (+999.5)");
            }
            var loss = Ratios.change(AbsoluteValue.of(-5, MeasureUnit.YEN), AbsoluteValue.of(3, MeasureUnit.YEN));
            assertThat(loss.text(Locale.JAPANESE)).isEqualTo("-5円から3円へ（＋8円）");
        }

        @Test
        void countsInAUnitOfItsOwn() {
            var ratio = Ratios.change(
                    AbsoluteValue.of(44, MeasureUnit.of("アカウント")), AbsoluteValue.of(66, MeasureUnit.of("アカウント")));
            assertThat(ratio.verdict()).isEqualTo(Verdict.SHOWN);
        }

        @Test
        void refusesWhatIsNoCount() {
            assertThatThrownBy(() -> Ratios.change(-1, 3))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: before must be a whole number from 0 up, but was -1 件");
            assertThatThrownBy(() -> Ratios.change(3, -1))
                    .hasMessage("INVALID_INPUT: after must be a whole number from 0 up, but was -1 件");
            assertThatThrownBy(() -> Ratios.change(AbsoluteValue.of("2.5", MeasureUnit.PERSONS), persons(3)))
                    .hasMessage("INVALID_INPUT: before must be a whole number from 0 up, but was 2.5 人");
            assertThatThrownBy(() -> Ratios.change(1, 1_000_000_000_001L))
                    .hasMessage("INVALID_INPUT: after must be at most 1000000000000, but was 1000000000001 件");
            assertThatThrownBy(() -> Ratios.change(persons(2), AbsoluteValue.of(3, MeasureUnit.FIRMS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cannot combine 3 社 with 2 人: convert one to the other's unit first");
        }
    }

    @Nested
    class Share {
        @ParameterizedTest(name = "{0} of {1}: {2} {3}")
        @CsvSource({
            "19, 19, BLOCKED, BASE_LT_20",
            "20, 20, UNSAFE, BASE_LT_30",
            "29, 29, UNSAFE, BASE_LT_30",
            "30, 30, SHOWN, ",
            "19, 38, UNSAFE, WIDE_INTERVAL",
            "16, 38, SHOWN, ",
            "19, 39, SHOWN, "
        })
        void isJudgedByBaseAndWidth(long k, long n, Verdict verdict, GuardReason reason) {
            var ratio = Ratios.of(k, n).orElseThrow();
            assertThat(ratio.verdict()).isEqualTo(verdict);
            assertThat(ratio.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
        }

        @Test
        void carriesItsCountsAndInterval() {
            var ratio = Ratios.of(ratio(80, 100));
            assertThat(ratio.kind()).isEqualTo(GuardedRatio.Kind.SHARE);
            assertThat(ratio.numerator()).isEqualTo(persons(80));
            assertThat(ratio.denominator()).isEqualTo(persons(100));
            assertThat(ratio.absoluteChange()).isEmpty();
            assertThat(ratio.interval())
                    .contains(Proportions.wilson(80, 100).orElseThrow().interval());
        }

        @ParameterizedTest(name = "{0} of {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "0 | 1 | 1人中0人",
                    "80 | 100 | 100人中80人（80.0％、95％信頼区間：71.1％～86.7％）",
                    "10 | 20 | 20人中10人（50％、95％信頼区間：30％～70％）［注意：母数（基準の件数）が30未満、信頼区間の幅が広い］",
                    "1 | 10000 | 10000人中1人（0.1％未満、95％信頼区間：0.0％～0.1％）",
                    "9999 | 10000 | 10000人中9999人（99.9％超、95％信頼区間：99.9％～100.0％）",
                })
        void readsNaturallyInJapanese(long k, long n, String text) {
            assertThat(Ratios.of(ratio(k, n)).text(Locale.JAPANESE)).isEqualTo(text);
        }

        @Test
        void keepsBothUnitsInJapanese() {
            var ratio = new Ratio(AbsoluteValue.of(54, MeasureUnit.CASES), AbsoluteValue.of(62, MeasureUnit.BODIES));
            assertThat(Ratios.of(ratio).text(Locale.JAPANESE)).startsWith("62団体中54件（87％、");
            assertThat(Ratios.of(ratio)).hasToString("54 of 62 (87%; 95% CI 77% to 93%)");
        }

        @Test
        void isBlockedWhereTheNumeratorIsNoPart() {
            var ratio = Ratios.of(ratio(120, 100));
            assertThat(ratio.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(ratio.reasons()).containsExactly(GuardReason.NOT_A_PART);
            assertThat(ratio.interval()).isEmpty();
            assertThat(ratio).hasToString("120 of 100");
        }

        @Test
        void isBlockedForMoney() {
            var spent = new Ratio(AbsoluteValue.of("99.5", MeasureUnit.YEN), AbsoluteValue.of(1000, MeasureUnit.YEN));
            assertThat(Ratios.of(spent).reasons()).containsExactly(GuardReason.NOT_COUNTED);
            var perHour =
                    new Ratio(AbsoluteValue.of(40, MeasureUnit.CASES), AbsoluteValue.of(100, MeasureUnit.of("時間")));
            assertThat(Ratios.of(perHour).reasons()).containsExactly(GuardReason.NOT_COUNTED);
        }

        @Test
        void needsABaseAndAPart() {
            assertThat(Ratios.of(0, 0).reason().map(Reason::code)).contains(ReasonCode.NO_BASE);
            assertThatThrownBy(() -> Ratios.of(11, 10))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: k must not exceed n, but they were 11 and 10:"
                            + " count the part among the whole");
            assertThatThrownBy(() -> Ratios.of(-1, 10)).isInstanceOf(InvalidInputException.class);
            var half = new Ratio(AbsoluteValue.of("2.5", MeasureUnit.PERSONS), persons(10));
            assertThatThrownBy(() -> Ratios.of(half))
                    .hasMessage("INVALID_INPUT: numerator must be a whole number from 0 up, but was 2.5 人");
        }
    }

    @Nested
    class Compare {
        @Test
        void writesBothSharesAndTheirDifferenceInPoints() {
            var difference = Ratios.compare(ratio(500, 1000), ratio(480, 800));
            assertThat(difference.verdict()).isEqualTo(Verdict.SHOWN);
            assertThat(difference)
                    .hasToString(
                            "500 of 1000 (50.0%) -> 480 of 800 (60.0%): +10.0 points, 95% CI +5.4 to +14.6 points");
            assertThat(difference.text(Locale.JAPANESE))
                    .isEqualTo("1000人中500人（50.0％）から800人中480人（60.0％）へ（＋10.0ポイント、95％信頼区間：＋5.4～＋14.6ポイント）");
            assertThat(difference.before()).isEqualTo(ratio(500, 1000));
            assertThat(difference.after()).isEqualTo(ratio(480, 800));
            assertThat(difference.interval())
                    .contains(ProportionDifferences.newcombe(480, 800, 500, 1000)
                            .orElseThrow()
                            .interval());
        }

        @Test
        void isBlockedWithEitherShare() {
            for (var pair : List.of(List.of(ratio(2, 10), ratio(300, 1000)), List.of(ratio(300, 1000), ratio(2, 10)))) {
                var difference = Ratios.compare(pair.get(0), pair.get(1));
                assertThat(difference.verdict()).isEqualTo(Verdict.BLOCKED);
                assertThat(difference.reasons()).containsExactly(GuardReason.BASE_LT_20);
            }
            assertThat(Ratios.compare(ratio(2, 10), ratio(3, 10))).hasToString("2 of 10 -> 3 of 10");
            assertThat(Ratios.compare(ratio(2, 10), ratio(3, 10)).text(Locale.JAPANESE))
                    .isEqualTo("10人中2人から10人中3人へ");
        }

        @Test
        void isFlaggedWithEitherShareAndWhereTheDifferenceMayBeNone() {
            var difference = Ratios.compare(ratio(10, 25), ratio(20, 40));
            assertThat(difference.reasons())
                    .containsExactly(
                            GuardReason.BASE_LT_30, GuardReason.NOT_DISTINGUISHABLE, GuardReason.WIDE_INTERVAL);
            assertThat(difference.toString()).endsWith("[UNSAFE: BASE_LT_30, NOT_DISTINGUISHABLE, WIDE_INTERVAL]");
            assertThat(Ratios.compare(ratio(500, 1000), ratio(500, 1000)).reasons())
                    .containsExactly(GuardReason.NOT_DISTINGUISHABLE);
        }

        @Test
        void hasAsManyDigitsAsTheSmallerBase() {
            assertThat(Ratios.compare(ratio(10, 50), ratio(480, 800)).toString())
                    .startsWith("10 of 50 (20%) -> 480 of 800 (60.0%): +40 points, 95% CI +2");
        }

        @Test
        void isBlockedForMoneyAndForWhatIsNoPart() {
            var money = new Ratio(AbsoluteValue.of("1.5", MeasureUnit.YEN), AbsoluteValue.of(100, MeasureUnit.YEN));
            assertThat(Ratios.compare(money, money).reasons()).containsExactly(GuardReason.NOT_COUNTED);
            assertThat(Ratios.compare(ratio(1, 100), ratio(120, 100)).reasons())
                    .containsExactly(GuardReason.NOT_A_PART);
            assertThat(Ratios.compare(money, money).interval()).isEmpty();
        }

        @Test
        void refusesDifferentUnits() {
            var firms = new Ratio(AbsoluteValue.of(1, MeasureUnit.FIRMS), AbsoluteValue.of(100, MeasureUnit.FIRMS));
            assertThatThrownBy(() -> Ratios.compare(ratio(1, 100), firms))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cannot compare 1 of 100 社 with 1 of 100 人: their units differ");
        }
    }

    @Nested
    class UnsafePercent {
        @Test
        void holdsCountsIntervalReasonAndMark() {
            assertThat(Ratios.change(20, 30).unsafePercent("quoted in question 12"))
                    .contains("20 -> 30 (+10, +50%; 95% CI -18% to +179%) [UNSAFE] NOT_DISTINGUISHABLE, BASE_LT_30;"
                            + " used because: quoted in question 12");
            assertThat(Ratios.of(80, 100).orElseThrow().unsafePercent(" quoted "))
                    .contains("80 of 100 (80.0%; 95% CI 71.1% to 86.7%) [UNSAFE] used because: quoted");
        }

        @Test
        void readsNaturallyInJapanese() {
            assertThat(Ratios.change(persons(20), persons(30)).unsafePercent("議会質問への回答", Locale.JAPANESE))
                    .contains("20人から30人へ（＋10人、＋50％、95％信頼区間：－18％～＋179％）"
                            + " [UNSAFE] 注意：偶然の変動と区別できない、母数（基準の件数）が30未満。割合を使う理由：議会質問への回答");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "two\nlines", "tab\there"})
        void needsAReasonInOneLine(String reason) {
            var shown = Ratios.change(44, 66);
            assertThatThrownBy(() -> shown.unsafePercent(reason))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: reason must say in one line why the percentage is needed, but was \""
                            + reason + "\"");
            assertThatThrownBy(() -> Ratios.change(2, 3).unsafePercent(reason))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class Types {
        @Test
        void haveNoPublicConstructorAndCannotBeExtended() {
            for (var type : List.of(GuardedRatio.class, GuardedDifference.class)) {
                assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
                assertThat(type.getDeclaredConstructors())
                        .noneMatch((Constructor<?> made) ->
                                Modifier.isPublic(made.getModifiers()) || Modifier.isProtected(made.getModifiers()));
            }
        }

        @Test
        void haveNoNumberToTakeOut() {
            for (var type : List.of(GuardedRatio.class, GuardedDifference.class)) {
                assertThat(Arrays.stream(type.getMethods())
                                .filter(method -> method.getDeclaringClass() == type)
                                .filter(method -> !method.getName().equals("hashCode"))
                                .map(Method::getReturnType))
                        .noneMatch(returned -> returned == double.class
                                || returned == float.class
                                || returned == int.class
                                || returned == long.class
                                || returned == OptionalDouble.class
                                || Number.class.isAssignableFrom(returned));
            }
        }

        @Test
        void haveNoPercentageOnItsOwn() {
            assertThat(Arrays.stream(GuardedRatio.class.getMethods()).map(Method::getName))
                    .doesNotContain("percent", "percentOnly", "doubleValue");
        }

        @Test
        void areEqualWithEqualCounts() {
            assertThat(Ratios.change(2, 3)).isEqualTo(Ratios.change(2, 3)).hasSameHashCodeAs(Ratios.change(2, 3));
            assertThat(Ratios.change(2, 3)).isNotEqualTo(Ratios.change(3, 2)).isNotEqualTo("2 -> 3 (+1)");
            assertThat(Ratios.change(2, 3)).isNotEqualTo(Ratios.change(persons(2), persons(3)));
            assertThat(Ratios.of(ratio(2, 3))).isNotEqualTo(Ratios.change(persons(3), persons(2)));
            assertThat(Ratios.change(40, 60)).isNotEqualTo(Ratios.change(persons(40), persons(60)));
            var compared = Ratios.compare(ratio(2, 3), ratio(1, 3));
            assertThat(compared)
                    .isEqualTo(Ratios.compare(ratio(2, 3), ratio(1, 3)))
                    .hasSameHashCodeAs(Ratios.compare(ratio(2, 3), ratio(1, 3)))
                    .isNotEqualTo(Ratios.compare(ratio(1, 3), ratio(2, 3)))
                    .isNotEqualTo(Ratios.compare(ratio(2, 3), ratio(2, 3)))
                    .isNotEqualTo("2 of 3 -> 1 of 3");
        }
    }

    @Nested
    class StricterThresholds {
        private static final GuardThresholds STRICT = GuardThresholds.DEFAULT
                .withChangeBlockedBelow(50)
                .withShareBlockedBelow(60)
                .withUnsafeBelow(200)
                .withWidthLimit(0.1)
                .withConfidence(0.99);

        @Test
        void blockAndFlagMore() {
            assertThat(Ratios.change(persons(9), persons(90), STRICT).reasons())
                    .containsExactly(GuardReason.BASE_LT_10);
            assertThat(Ratios.change(persons(49), persons(490), STRICT).reasons())
                    .containsExactly(GuardReason.BASE_LT_PROJECT_MINIMUM);
            assertThat(Ratios.change(persons(49), persons(490), STRICT).verdict())
                    .isEqualTo(Verdict.BLOCKED);
            assertThat(Ratios.change(persons(50), persons(500), STRICT).verdict())
                    .isEqualTo(Verdict.UNSAFE);
            assertThat(Ratios.change(persons(50), persons(500), STRICT).reasons())
                    .containsExactly(GuardReason.BASE_LT_PROJECT_MINIMUM);
            assertThat(Ratios.change(persons(200), persons(500), STRICT).verdict())
                    .isEqualTo(Verdict.SHOWN);
            assertThat(Ratios.of(ratio(59, 59), STRICT).verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(Ratios.of(ratio(59, 60), STRICT).reasons())
                    .containsExactly(GuardReason.BASE_LT_PROJECT_MINIMUM, GuardReason.WIDE_INTERVAL);
            assertThat(Ratios.of(ratio(100, 400), STRICT).reasons()).containsExactly(GuardReason.WIDE_INTERVAL);
        }

        @Test
        void printTheirConfidence() {
            assertThat(Ratios.change(persons(44), persons(66), GuardThresholds.DEFAULT.withConfidence(0.999))
                            .toString())
                    .contains("; 99.9% CI ")
                    .endsWith("[UNSAFE: NOT_DISTINGUISHABLE]");
            assertThat(Ratios.of(ratio(4000, 8000), STRICT).text(Locale.JAPANESE))
                    .contains("、99％信頼区間：");
        }

        @Test
        void compareWithTheirConfidence() {
            var before = ratio(500, 1000);
            var after = ratio(550, 1000);
            assertThat(Ratios.compare(before, after).verdict()).isEqualTo(Verdict.SHOWN);
            assertThat(Ratios.compare(before, after, GuardThresholds.DEFAULT.withConfidence(0.999))
                            .reasons())
                    .containsExactly(GuardReason.NOT_DISTINGUISHABLE);
        }

        @Test
        void cannotBeLaxer() {
            var defaults = GuardThresholds.DEFAULT;
            assertThatThrownBy(() -> defaults.withChangeBlockedBelow(9))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: changeBlockedBelow must be at least 10, but was 9:"
                            + " the guard can be made stricter, never laxer");
            assertThatThrownBy(() -> defaults.withShareBlockedBelow(19))
                    .hasMessageContaining("shareBlockedBelow must be at least 20, but was 19");
            assertThatThrownBy(() -> defaults.withUnsafeBelow(29))
                    .hasMessageContaining("unsafeBelow must be at least 30, but was 29");
            assertThatThrownBy(() -> defaults.withWidthLimit(0.31))
                    .hasMessageContaining("widthLimit must be above 0 and at most 0.30, but was 0.31");
            assertThatThrownBy(() -> defaults.withWidthLimit(0)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> defaults.withWidthLimit(Double.NaN)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> defaults.withConfidence(0.949))
                    .hasMessageContaining("confidence must be at least 0.95 and below 1, but was 0.949");
            assertThatThrownBy(() -> defaults.withConfidence(1)).isInstanceOf(InvalidInputException.class);
            assertThat(defaults).isEqualTo(new GuardThresholds(10, 20, 30, 0.3, 0.95));
        }
    }

    @Nested
    class Derivations {
        @Test
        void nameTheMethodOfTheInterval() {
            assertThat(Ratios.change(2, 3).derivation().method()).contains("Przyborowski and Wilenski 1940");
            assertThat(Ratios.change(2, 3).derivation().assumptions().get(0).toString())
                    .contains("whether ordinary fluctuation could give this");
            assertThat(Ratios.of(ratio(80, 100)).derivation().method()).contains("Wilson 1927");
            assertThat(Ratios.compare(ratio(8, 10), ratio(9, 10)).derivation().method())
                    .contains("Newcombe 1998");
        }

        @Test
        void sayThatThereIsNoInterval() {
            assertThat(Ratios.change(0, 0).derivation().method()).isEqualTo("Counts alone");
            assertThat(Ratios.of(ratio(120, 100)).derivation().method()).isEqualTo("Counts alone");
            assertThat(Ratios.compare(ratio(120, 100), ratio(9, 10))
                            .derivation()
                            .method())
                    .isEqualTo("Counts alone");
        }
    }

    @Nested
    class Words {
        @Test
        void ofEveryVerdictAndReasonExistInBothLanguages() {
            for (var verdict : Verdict.values()) {
                assertThat(verdict.meaning().ja()).isPresent();
                assertThat(verdict.meaning().en()).isPresent();
            }
            for (var reason : GuardReason.values()) {
                assertThat(reason.explanation().ja()).isPresent();
                assertThat(reason.explanation().en()).isPresent();
            }
        }
    }

    private static AbsoluteValue persons(long count) {
        return AbsoluteValue.of(count, MeasureUnit.PERSONS);
    }

    private static Ratio ratio(long k, long n) {
        return new Ratio(persons(k), persons(n));
    }
}
