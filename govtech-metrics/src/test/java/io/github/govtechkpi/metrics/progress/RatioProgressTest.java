package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioProgressTest {
    private static final GoalScenario ONLINE = increase()
            .ratio()
            .from("1200/9800", "FY2022")
            .to("7000/10000", "FY2027")
            .observed("FY2023", "2600/9900");

    @Nested
    class Amounts {
        @Test
        void areCasesAtTodaysDenominator() {
            assertThat(ONLINE.numbers())
                    .containsEntry("baseline", "1212.2448979591836") // 9900 * 1200/9800
                    .containsEntry("target", "6930") // 9900 * 7000/10000
                    .containsEntry("absoluteGain", "1387.7551020408164")
                    .containsEntry("remainingGap", "4330");
            assertThat(ONLINE.progress().unit()).isEqualTo(MeasureUnit.CASES);
        }

        @Test
        void makeTheAchievementShareTheShareOfTheWayInTheRatio() {
            var share = Double.parseDouble(ONLINE.numbers().get("achievementShare"));

            assertThat(share).isCloseTo((2600 / 9900.0 - 1200 / 9800.0) / (0.7 - 1200 / 9800.0), within(1e-15));
        }

        @Test
        void areExactWhereTheDenominatorStayed() {
            assertThat(increase()
                            .ratio()
                            .from("10/100", "FY2022")
                            .to("70/100", "FY2026")
                            .observed("FY2023", "25/100")
                            .numbers())
                    .containsEntry("absoluteGain", "15")
                    .containsEntry("requiredGain", "60")
                    .containsEntry("achievementShare", "0.25");
        }

        @Test
        void standAtTheTargetsDenominatorWithoutAnObservation() {
            assertThat(increase()
                            .ratio()
                            .from("10/50", "FY2022")
                            .to("70/100", "FY2026")
                            .numbers())
                    .containsEntry("baseline", "20")
                    .containsEntry("target", "70");
        }

        @Test
        void standAtTheBaselinesDenominatorWithoutATarget() {
            assertThat(increase().ratio().from("10/50", "FY2022").numbers()).containsEntry("baseline", "10");
        }

        @Test
        void compareExactlyWhateverTheDenominators() {
            // a third is a third, although no double is
            assertThat(increase()
                            .ratio()
                            .from("0/7", "FY2022")
                            .to("1/3", "FY2026")
                            .observed("FY2023", "7/21")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.ACHIEVED);
            assertThat(increase()
                            .ratio()
                            .from("0/7", "FY2022")
                            .to("1/3", "FY2026")
                            .observed("FY2023", "333333333/1000000000")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.ON_TRACK);
        }

        @Test
        void ofADecreasingShareCountTheCasesToCut() {
            assertThat(decrease()
                            .ratio()
                            .from("80/100", "FY2022")
                            .to("20/100", "FY2026")
                            .observed("FY2023", "130/200")
                            .numbers())
                    .containsEntry("baseline", "160")
                    .containsEntry("target", "40")
                    .containsEntry("absoluteGain", "30")
                    .containsEntry("remainingGap", "90");
        }
    }

    @Nested
    class Counts {
        @Test
        void saySeparatelyWhatTheNumeratorAndTheDenominatorDid() {
            var counts = ONLINE.progress().counts().orElseThrow().orElseThrow();

            assertThat(counts.numeratorChange()).isEqualByComparingTo("1400");
            assertThat(counts.denominatorChange()).isEqualByComparingTo("100");
            assertThat(counts.numeratorEffect()).isCloseTo(1400 / 2.0 * (1 / 9800.0 + 1 / 9900.0), within(1e-15));
            assertThat(counts.denominatorEffect()).isCloseTo(3800 / 2.0 * (1 / 9900.0 - 1 / 9800.0), within(1e-15));
            assertThat(counts.numeratorEffect() + counts.denominatorEffect())
                    .isCloseTo(2600 / 9900.0 - 1200 / 9800.0, within(1e-15));
        }

        @Test
        void sayWhyThereAreNone() {
            assertThat(increase()
                            .ratio()
                            .from("1/2", "FY2022")
                            .progress()
                            .counts()
                            .orElseThrow()
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NO_OBSERVATION);
            assertThat(increase().ratio().observed("FY2023", "1/2").progress().notComputable())
                    .filteredOn(undefined -> undefined.field().equals("counts"))
                    .singleElement()
                    .satisfies(undefined -> {
                        assertThat(undefined.reason().code()).isEqualTo(ReasonCode.NO_BASELINE);
                        assertThat(undefined.label().in(Locale.JAPANESE)).isEqualTo("分子・分母それぞれの影響");
                    });
        }
    }

    @Nested
    class PublishedTarget {
        @Test
        void withoutADenominatorSaysWhichCountsAreMissing() {
            var progress = increase()
                    .ratio()
                    .toPercent(">=90%", "2040")
                    .observed("FY2023", "2600/9900")
                    .progress();

            var why = progress.notComputable().get(1);
            assertThat(why.field()).isEqualTo("target");
            assertThat(why.reason().code()).isEqualTo(ReasonCode.NO_COUNTS);
            assertThat(why.reason().message().in(Locale.ENGLISH))
                    .isEqualTo("The target was published as 90% alone: the counts of \"online applications\" (件) and of"
                            + " \"all applications\" (件) are missing.");
            assertThat(why.reason().message().in(Locale.JAPANESE))
                    .isEqualTo("目標は割合（90％）だけで公表されています。「オンライン申請」（件）と「全申請」（件）の件数がないため計算できません。");
            assertThat(why.reason().useInstead().orElseThrow().in(Locale.ENGLISH))
                    .isEqualTo("Record numerator and denominator.");
        }

        @ParameterizedTest(name = "{0} of {1}: {2}")
        @CsvSource({
            "50%, 1741, 871",
            ">=50%, 1741, 871",
            "~50%, 1741, 871",
            ">50%, 1741, 871",
            ">=50%, 1788, 894",
            ">50%, 1788, 895",
            "<=50%, 1741, 870",
            "<50%, 1788, 893",
            "<50%, 1741, 870",
            "<0%, 10, 0",
            "33.3%, 1000, 333"
        })
        void withADenominatorAsksForTheCountThatMeetsIt(String rate, long denominator, String count) {
            assertThat(increase()
                            .ratio()
                            .toPercentOf(rate, denominator, Optional.empty(), "2040")
                            .numbers())
                    .containsEntry("target", count);
        }

        @Test
        void ofADecreasingGoalAsksForTheGreatestCountThatIsNotAboveIt() {
            assertThat(decrease()
                            .ratio()
                            .toPercentOf("50%", 1741, Optional.empty(), "2040")
                            .numbers())
                    .containsEntry("target", "870");
        }

        @Test
        void saysWhereItsDenominatorIsFrom() {
            var source = LocalizedText.of("市区町村", "municipalities");

            assertThat(sentences(
                            increase()
                                    .ratio()
                                    .toPercentOf("50%", 1741, Optional.of(source), "2040")
                                    .progress(),
                            CaveatCode.COUNT_FROM_PERCENTAGE))
                    .containsExactly(
                            "The target of 871 件 was computed from the published percentage and the denominator 1,741 件 (municipalities).",
                            "目標の件数871件は、公表された割合と分母1,741件（市区町村）から計算したものです。");
        }

        @Test
        void takesTheDenominatorsNameWhereNoSourceIsStated() {
            assertThat(sentences(
                            increase()
                                    .ratio()
                                    .toPercentOf("50%", 10, Optional.empty(), "2040")
                                    .progress(),
                            CaveatCode.COUNT_FROM_PERCENTAGE))
                    .first()
                    .asString()
                    .endsWith("the denominator 10 件 (all applications).");
        }
    }

    @Test
    void aChangedDenominatorIsNamed() {
        assertThat(sentences(ONLINE.progress(), CaveatCode.DENOMINATOR_CHANGED))
                .containsExactly("The denominator changed from 9,800 件 to 9,900 件.", "分母が9,800件から9,900件に変わっています。");
        assertThat(sentences(
                        increase()
                                .ratio()
                                .from("1/100", "FY2022")
                                .to("9/100", "FY2026")
                                .observed("FY2023", "2/100")
                                .progress(),
                        CaveatCode.DENOMINATOR_CHANGED))
                .isEmpty();
    }
}
