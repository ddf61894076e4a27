package io.github.govtechkpi.metrics.funnel;

import static io.github.govtechkpi.metrics.funnel.Challenges.challenge;
import static io.github.govtechkpi.metrics.funnel.Challenges.program;
import static io.github.govtechkpi.metrics.funnel.Challenges.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FunnelsTest {
    private static final Program CITY = program(
            challenge(
                    "a",
                    "challenge-raised 2022-05-10",
                    "open-call 2022-06-01",
                    "selection 2022-08-01",
                    "demonstration 2022-12-01",
                    "discontinued 2023-03-31"),
            challenge(
                    "b",
                    "challenge-raised 2022-05-10",
                    "open-call 2022-06-11",
                    "selection 2022-08-20",
                    "demonstration 2022-12-01",
                    "review-board 2023-03-10"),
            challenge("c", "challenge-raised 2023-05-10", "selection 2023-08-01"),
            challenge("d", "challenge-raised 2023-05-10", "open-call 2023-06-01"),
            challenge("e"));

    @Nested
    class Of {
        @Test
        void tellsForEachStageWhoMovedOnWhoWasDiscontinuedAndWhoIsThere() {
            var funnel = Funnels.of(CITY, Optional.empty());

            assertThat(funnel.asOf()).contains(LocalDate.parse("2023-08-01"));
            assertThat(funnel.followed()).extracting(Object::toString).containsExactly("a", "b", "c", "d");
            assertThat(funnel.withoutStage()).isEqualTo(1);
            assertThat(funnel.stages())
                    .extracting(flow -> "%s: %s = %s + %s + %s"
                            .formatted(flow.stage(), flow.reached(), flow.movedOn(), flow.discontinued(), flow.there()))
                    .containsExactly(
                            "challenge-raised: 4 = 4 + 0 + 0",
                            "open-call: 3 = 2 + 0 + 1",
                            "selection: 3 = 2 + 0 + 1",
                            "co-development: 0 = 0 + 0 + 0",
                            "demonstration: 2 = 1 + 1 + 0",
                            "review-board: 1 = 0 + 0 + 1",
                            "certification-and-procurement: 0 = 0 + 0 + 0",
                            "roll-out: 0 = 0 + 0 + 0");
        }

        @Test
        void countsTheDaysFromOneEntryToTheNext() {
            var stages = Funnels.of(CITY, Optional.of(LocalDate.parse("2023-09-01")));

            // 22, 32, 83 and 22 days until the next stage
            var raised = stages.stage(Stage.CHALLENGE_RAISED).orElseThrow();
            assertThat(raised.medianDays()).isEqualTo(Computed.of(27.0));
            assertThat(raised.longestDays()).isEqualTo(Computed.of(83L));
            assertThat(raised.longestDaysSoFar()).isEmpty();
            var call = stages.stage(Stage.OPEN_CALL).orElseThrow();
            assertThat(call.medianDays()).isEqualTo(Computed.of(65.5)); // 61 and 70
            assertThat(call.longestDaysSoFar()).contains(92L); // since 1 June
            var board = stages.stage(Stage.REVIEW_BOARD).orElseThrow();
            assertThat(board.medianDays().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_FINISHED_STAY);
            assertThat(board.longestDays().reason().orElseThrow().message())
                    .isEqualTo(LocalizedText.of(
                            "この段階を終えた課題がないため、日数はまだ分かりません。",
                            "No challenge with known days has left this stage, so its length is not known yet."));
        }

        @Test
        void leavesOutWhatCameAfterTheDay() {
            var funnel = Funnels.of(CITY, Optional.of(LocalDate.parse("2022-11-30")));

            assertThat(funnel.followed()).hasSize(2);
            assertThat(funnel.stage(Stage.SELECTION).orElseThrow().there()).isEqualTo(2);
            assertThat(funnel.stage(Stage.DEMONSTRATION).orElseThrow().reached())
                    .isZero();
            assertThat(Funnels.of(CITY, Optional.of(LocalDate.parse("2022-12-01")))
                            .stage(Stage.DEMONSTRATION)
                            .orElseThrow()
                            .reached())
                    .isEqualTo(2);
        }

        @Test
        void keepsTheLessonOfADiscontinuedChallenge() {
            assertThat(Funnels.of(CITY, Optional.empty()).lessons())
                    .singleElement()
                    .satisfies(lesson -> {
                        assertThat(lesson.challenge()).hasToString("a");
                        assertThat(lesson.leftAt()).contains(Stage.DEMONSTRATION);
                        assertThat(lesson.text()).isEqualTo(LocalizedText.of("教訓", "lesson of 2023-03-31"));
                    });
            var never = Funnels.of(program(challenge("x", "discontinued 2024-01-01")), Optional.empty());
            assertThat(never.lessons())
                    .singleElement()
                    .satisfies(lesson -> assertThat(lesson.leftAt()).isEmpty());
            assertThat(never.discontinued()).isEqualTo(1);
            assertThat(never.rates()).isEmpty();
        }

        @Test
        void letsACoarsePeriodStandForItsLastDay() {
            var funnel = Funnels.of(
                    program(challenge("a", "challenge-raised 2024-04", "selection 2024-05-30")), Optional.empty());

            assertThat(funnel.stage(Stage.CHALLENGE_RAISED).orElseThrow().longestDays())
                    .isEqualTo(Computed.of(30L));
            assertThat(funnel.derivation().warnings())
                    .containsExactly(
                            new Caveat(
                                    CaveatCode.COARSE_DATES,
                                    LocalizedText.of(
                                            "1件の日付は月や年の単位で記録されており、その期間の末日で数えています。",
                                            "Dates that are known by month or year alone, of which the last day is taken: 1.")));
            assertThat(Funnels.of(
                                    program(challenge("a", "challenge-raised 2024-04")),
                                    Optional.of(LocalDate.parse("2024-04-29")))
                            .followed())
                    .isEmpty();
        }

        @Test
        void neverCountsNegativeDays() {
            var funnel = Funnels.of(
                    program(challenge("a", "challenge-raised 2024-04", "selection 2024-04-10")),
                    Optional.of(LocalDate.parse("2024-04-15")));

            // the selection has happened, so the challenge was raised before, although April is not over
            var raised = funnel.stage(Stage.CHALLENGE_RAISED).orElseThrow();
            assertThat(raised.movedOn()).isEqualTo(1);
            assertThat(raised.longestDays().isComputable()).isFalse();
            assertThat(funnel.derivation().warnings())
                    .contains(new Caveat(
                            CaveatCode.DAYS_HIDDEN,
                            LocalizedText.of(
                                    "日付の単位が粗いため前後の順が日数に表れない1件は、滞在日数に含めていません。",
                                    "Stays whose days are hidden by coarse dates and left out: 1.")));
        }

        @Test
        void waitsForNothingAfterTheLastStage() {
            var funnel = Funnels.of(
                    program(challenge("a", "roll-out 2024-01-01")), Optional.of(LocalDate.parse("2025-01-01")));

            var rolledOut = funnel.stage(Stage.ROLL_OUT).orElseThrow();
            assertThat(rolledOut.there()).isEqualTo(1);
            assertThat(rolledOut.longestDaysSoFar()).isEmpty();
        }

        @Test
        void isEmptyForAProgramThatRecordsNothing() {
            var funnel = Funnels.of(program(new io.github.govtechkpi.model.program.Challenge[0]), Optional.empty());

            assertThat(funnel.asOf()).isEmpty();
            assertThat(funnel.stages()).isEmpty();
            assertThat(funnel.rates()).isEmpty();
        }

        @Test
        void saysThatSingleRecordsAreAPartOfAPublishedTotal() {
            var program = Program.builder("p", LocalizedText.en("p"))
                    .challenges(List.of(challenge("a", "challenge-raised 2024-01-01")))
                    .stageCounts(List.of(total("challenge-raised", "2 件", ""), total("challenge-raised", "9 社", "")))
                    .build();

            assertThat(Funnels.of(program, Optional.empty()).derivation().warnings())
                    .containsExactly(
                            new Caveat(
                                    CaveatCode.RECORDED_IN_PART,
                                    LocalizedText.of(
                                            "「課題提示」は2件と公表されていますが、個別の記録は1件です。個別の記録から求めた割合は全体を表すとは限りません。",
                                            "At \"challenge raised\" 2 challenges were published and 1 recorded one by one: rates of the latter need not hold for all.")));
        }
    }

    @Nested
    class StartedIn {
        @Test
        void followsTheChallengesOfOneYearAlone() {
            var year = Funnels.startedIn(CITY, ReportingPeriod.parse("FY2023"), Optional.empty());

            assertThat(year.followed()).extracting(Object::toString).containsExactly("c", "d");
            assertThat(year.withoutStage()).isZero();
        }

        @Test
        void leavesPublishedTotalsOut() {
            var program = program(total("open-call", "60 社", "2018-06"), total("selection", "7 社", "2018-06"));

            assertThat(Funnels.startedIn(program, ReportingPeriod.parse("2018"), Optional.empty())
                            .published())
                    .isEmpty();
        }
    }

    @Nested
    class Rates {
        @Test
        void followEachChallengeFromAStageToALaterOne() {
            var funnel = Funnels.of(CITY, Optional.empty());

            assertThat(text(funnel, Stage.CHALLENGE_RAISED, Stage.SELECTION)).isEqualTo("3 of 4 件");
            // c was selected without an open call, so it is no part of these two
            assertThat(text(funnel, Stage.OPEN_CALL, Stage.SELECTION)).isEqualTo("2 of 3 件");
            assertThat(funnel.rates(Stage.OPEN_CALL, Stage.SELECTION))
                    .singleElement()
                    .satisfies(rate -> {
                        assertThat(rate.underWay()).isEqualTo(1);
                        assertThat(rate.to().value()).hasToString("3 件");
                        assertThat(rate.caveats())
                                .containsExactly(new Caveat(
                                        CaveatCode.STILL_UNDER_WAY,
                                        LocalizedText.of(
                                                "うち1件はまだ途中の段階にあり、この割合は今後上がることがあります。",
                                                "Still on their way, so that the rate may rise: 1 of these.")));
                    });
            assertThat(funnel.rates(Stage.DEMONSTRATION, Stage.REVIEW_BOARD))
                    .singleElement()
                    .satisfies(rate -> assertThat(rate.underWay()).isZero());
        }

        @Test
        void areBlockedByTheGuardWhereTheBaseIsSmall() {
            var rate = Funnels.of(CITY, Optional.empty()).rates(Stage.CHALLENGE_RAISED, Stage.SELECTION);

            assertThat(guarded(rate.get(0)).verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(guarded(rate.get(0)).text(Locale.ENGLISH)).doesNotContain("%");
        }

        @Test
        void ofUrbanInnovationJapanAre153Of1356FirmsAnd74Of214Cases() {
            var rates = Funnels.of(
                            program(
                                    total("challenge-raised", "214 件", "2023-04"),
                                    total("open-call", "1356 社", "2023-04"),
                                    total("selection", "153 社", "2023-04"),
                                    total("certification-and-procurement", "74 件", "2023-04")),
                            Optional.empty())
                    .rates();

            assertThat(rates).hasSize(6);
            assertThat(rates.stream()
                            .flatMap(rate -> rate.ratio().toOptional().stream())
                            .map(ratio -> ratio.text(Locale.ENGLISH)))
                    .containsExactly(
                            "74 of 214 (34.6%; 95% CI 28.5% to 41.2%)", "153 of 1356 (11.3%; 95% CI 9.7% to 13.1%)");
            assertThat(rates.stream().flatMap(rate -> rate.caveats().stream()).distinct())
                    .containsExactly(
                            new Caveat(
                                    CaveatCode.TOTALS_NOT_FOLLOWED,
                                    LocalizedText.of(
                                            "別々に公表された合計どうしの割合です。同じものを追った結果とは限りません。",
                                            "Both totals were published on their own: the second need not be a part of the first.")));
            assertThat(rates.stream().flatMap(rate -> rate.ratio().reason().stream()))
                    .hasSize(4)
                    .allSatisfy(reason -> {
                        assertThat(reason.code()).isEqualTo(ReasonCode.UNITS_DIFFER);
                        assertThat(reason.message())
                                .isEqualTo(LocalizedText.of(
                                        "件と社では数えているものが異なるため、割合は求められません。",
                                        "件 and 社 count different things, so no rate is formed."));
                    });
        }

        @Test
        void areNotFormedAcrossDates() {
            assertThat(reason(total("open-call", "60 社", "2018-06"), total("selection", "7 社", "2018-07")))
                    .isEqualTo(LocalizedText.of(
                            "時点が異なるか、記録されていないため、割合は求められません。",
                            "The dates differ or are not recorded, so no rate is formed."));
        }

        @Test
        void areNotFormedFromInexactCounts() {
            var moreThan30 = StatedValue.of(AbsoluteValue.of(30, MeasureUnit.FIRMS), Qualifier.MORE_THAN);

            assertThat(reason(total("open-call", moreThan30, "2023-08"), total("selection", "3 社", "2023-08")))
                    .isEqualTo(LocalizedText.of(
                            "「30社超」は正確な件数ではないため、割合も増減も求められません。",
                            "\"more than 30 社\" is no exact count, so neither a rate nor a change follows from it."));
            assertThat(reason(total("open-call", "30.5 社", "2023-08"), total("selection", "3 社", "2023-08"))
                            .toString())
                    .startsWith("\"30.5 社\" is no exact count");
        }

        @Test
        void haveNoBaseWhereNobodyCame() {
            assertThat(reason(total("open-call", "0 社", "2023-08"), total("selection", "0 社", "2023-08")))
                    .isEqualTo(ReasonCode.NO_BASE.message());
        }

        private static LocalizedText reason(io.github.govtechkpi.model.program.StageCount... totals) {
            var rates = Funnels.of(program(totals), Optional.empty()).rates();
            assertThat(rates).hasSize(1);
            return rates.get(0).ratio().reason().orElseThrow().message();
        }

        private static String text(Funnel funnel, Stage from, Stage to) {
            var ratio = guarded(funnel.rates(from, to).get(0));
            return ratio.numerator().amount() + " of " + ratio.denominator();
        }

        private static GuardedRatio guarded(FunnelRate rate) {
            return rate.ratio().orElseThrow();
        }
    }

    @Nested
    class AStageFlow {
        @Test
        void accountsForAllWhoReachedIt() {
            Computed<Double> median = Computed.notComputable(ReasonCode.NO_FINISHED_STAY);
            Computed<Long> longest = Computed.notComputable(ReasonCode.NO_FINISHED_STAY);

            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> new StageFlow(Stage.SELECTION, 3, 1, 1, 0, median, longest, Optional.empty()))
                    .withMessage(
                            "INVALID_INPUT: reached must be the sum of movedOn, discontinued and there, each from 0 up,"
                                    + " but was 3 of 1, 1 and 0");
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> new StageFlow(Stage.DISCONTINUED, 0, 0, 0, 0, median, longest, Optional.empty()))
                    .withMessage(
                            "INVALID_INPUT: stage must not be discontinued: count the challenges at the stage that they left");
        }
    }
}
