package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Measurements.quantity;
import static io.github.govtechkpi.metrics.progress.Measurements.series;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetMovesTest {
    private static final ProgressOptions TODAY = ProgressOptions.asOf(LocalDate.parse("2024-04-01"));
    private static final TargetRevision FIRST = revision("2022-04-01", "100 人", "当初計画", "議会");
    private static final TargetRevision LOWERED = revision("2024-02-01", "80 人", "応募が少ないため。", "市長");

    @Nested
    class AMove {
        private final TargetMoves moves =
                moves(goal("80 人", FIRST, LOWERED), TODAY).orElseThrow();

        @Test
        void showsTheProgressByTheOriginalAndByTheCurrentTarget() {
            // 40 of the 100 in half of the time, then 40 of the 80
            assertThat(moves.original().status().code()).isEqualTo(StatusCode.MODERATE);
            assertThat(remaining(moves.original())).isEqualByComparingTo("60");
            assertThat(moves.current().status().code()).isEqualTo(StatusCode.ON_TRACK);
            assertThat(remaining(moves.current())).isEqualByComparingTo("40");
        }

        @Test
        void tellsItsEffectWithAmountsReasonAndWho() {
            assertThat(moves.moves()).singleElement().satisfies(move -> {
                assertThat(move.changesStatus()).isTrue();
                assertThat(move.revision()).contains(LOWERED);
                assertThat(move.caveat())
                        .isEqualTo(
                                new Caveat(
                                        CaveatCode.TARGET_MOVED,
                                        LocalizedText.of(
                                                "2024-02-01に目標が100人（期限FY2025）から80人（期限FY2025）に変更されました"
                                                        + "（理由：応募が少ないため、決定：市長）。今日の判定は、変更前の目標では「やや遅れ」（残り60人）、"
                                                        + "変更後の目標では「順調」（残り40人）です。",
                                                "On 2024-02-01 the target was moved from 100 人 by FY2025 to 80 人 by FY2025"
                                                        + " (reason: why 応募が少ないため; decided by 市長). Today's status by the earlier target:"
                                                        + " moderate: acceleration needed (60 人 to go); by the later one: on track (40 人 to go).")));
            });
        }

        @Test
        void saysThatNoReasonIsRecorded() {
            var bare = new TargetRevision(
                    FIRST.target(), LocalDate.parse("2023-01-01"), Optional.empty(), Optional.empty());

            assertThat(moves(goal("100 人", revision("2022-04-01", "90 人", "x", "y"), bare), TODAY)
                            .orElseThrow()
                            .moves()
                            .get(0)
                            .caveat()
                            .text()
                            .in(Locale.JAPANESE))
                    .contains("変更されました（理由の記録なし）。");
        }

        @Test
        void thatTheLedgerDoesNotRecordIsOneAllTheSame() {
            var unrecorded = moves(goal("50 人", FIRST), TODAY).orElseThrow();

            assertThat(unrecorded.moves()).singleElement().satisfies(move -> {
                assertThat(move.revision()).isEmpty();
                assertThat(move.caveat())
                        .isEqualTo(new Caveat(
                                CaveatCode.TARGET_MOVED_UNRECORDED,
                                LocalizedText.of(
                                        "目標が100人（期限FY2025）から50人（期限FY2025）に変わっていますが、その日付も理由も記録されていません。"
                                                + "今日の判定は、変更前の目標では「やや遅れ」（残り60人）、変更後の目標では「順調」（残り10人）です。",
                                        "The target changed from 100 人 by FY2025 to 50 人 by FY2025, but neither day nor reason is recorded."
                                                + " Today's status by the earlier target: moderate: acceleration needed (60 人 to go);"
                                                + " by the later one: on track (10 人 to go).")));
            });
        }
    }

    @Nested
    class NoMove {
        @Test
        void isThereWithoutALedgerOrWithOneTargetInIt() {
            assertThat(moves(goal("80 人"), TODAY)).isEmpty();
            assertThat(moves(goal("100 人", FIRST), TODAY)).isEmpty();
        }

        @Test
        void isARevisionThatKeepsTheTarget() {
            assertThat(moves(goal("100 人", FIRST, revision("2023-04-01", "100 人", "確認", "市長")), TODAY))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2024-01-31, 0", "2024-02-01, 1"})
        void wasKnownBeforeItsDay(String day, int moves) {
            assertThat(TargetMovesTest.moves(goal("80 人", FIRST, LOWERED), TODAY.knownOn(LocalDate.parse(day))).stream()
                            .flatMap(found -> found.moves().stream()))
                    .hasSize(moves);
        }
    }

    @Nested
    class Texts {
        @Test
        void nameEveryKindOfTarget() {
            var goal = goal("80 人");

            assertThat(List.of(
                            text(goal, new Target.Reach(Optional.empty(), Optional.empty())),
                            text(goal, new Target.StayAtLeast(level("81 人"), Optional.empty(), Optional.empty())),
                            text(goal, new Target.StayAtMost(level("9 人"), Optional.empty(), due())),
                            text(goal, new Target.StayWithin(amount("4 人"), amount("6 人"), Optional.empty(), due())),
                            text(goal, new Target.StayWithin(amount("4 人"), Optional.empty(), Optional.empty(), due())),
                            text(
                                    goal,
                                    new Target.CumulativeTotal(
                                            Optional.of(StatedValue.exact(quantity("500 人"))), due())),
                            text(goal, new Target.Multiple(Optional.of(BigDecimal.TEN), due()))))
                    .containsExactly(
                            "目標値なし | no target value",
                            "81人以上 | at least 81 人",
                            "9人以下（期限FY2025） | at most 9 人 by FY2025",
                            "4～6人（期限FY2025） | 4 to 6 人 by FY2025",
                            "目標値なし（期限FY2025） | no target value by FY2025",
                            "累計500人（期限FY2025） | 500 人 in total by FY2025",
                            "基準値の10倍（期限FY2025） | 10 times the baseline by FY2025");
        }

        @Test
        void showNoPercentageWithoutWhatItIsOf() {
            var count = CountDefinition.of(LocalizedText.en("procedures"), MeasureUnit.of("手続"));
            var goal = GoalDefinition.builder(
                            "g", LocalizedText.en("g"), RatioIndicator.of("i", count, count), Direction.INCREASE)
                    .kgi();

            assertThat(text(goal, published(Optional.of(AbsoluteValue.parse("28000 手続")))))
                    .isEqualTo("28,000手続の70％以上 | at least 70% of 28,000 手続");
            assertThat(text(goal, published(Optional.empty())))
                    .isEqualTo("70％以上（件数の公表なし） | at least 70% (published without counts)");
        }

        private static Target published(Optional<AbsoluteValue> base) {
            var rate = PublishedRate.parse(">=70%");
            return new Target.Reach(
                    Optional.of(new TargetLevel.Published(rate, base, Optional.empty())), Optional.empty());
        }

        private static String text(Goal goal, Target target) {
            var text = TargetText.of(target, goal.indicator());
            return text.in(Locale.JAPANESE) + " | " + text.in(Locale.ENGLISH);
        }

        private static Optional<TargetLevel> level(String amount) {
            return Optional.of(new TargetLevel.Stated(StatedValue.exact(quantity(amount))));
        }

        private static Optional<AbsoluteValue> amount(String amount) {
            return Optional.of(AbsoluteValue.parse(amount));
        }

        private static Optional<ReportingPeriod> due() {
            return Optional.of(ReportingPeriod.parse("FY2025"));
        }
    }

    @Test
    void standAmongTheCaveatsOfAPortfolio() {
        var program = Program.builder("p", LocalizedText.en("p"))
                .goals(List.of(goal("80 人", FIRST, LOWERED)))
                .build();
        var portfolio = Portfolio.of(
                List.of(program),
                List.of(new Vintages(observed().key(), observed().observations())),
                Optional.empty(),
                Optional.empty());

        assertThat(portfolio.results().get(0).caveats())
                .extracting(Caveat::code)
                .contains(CaveatCode.TARGET_MOVED);
    }

    private static Optional<TargetMoves> moves(Goal goal, ProgressOptions options) {
        return TargetMoves.of(goal, observed(), options);
    }

    private static io.github.govtechkpi.model.observation.Series observed() {
        return series("FY2023 40 人");
    }

    private static BigDecimal remaining(Progress progress) {
        return ((AbsoluteProgress.Reach) progress.absolute()).remainingGap().orElseThrow();
    }

    private static Goal goal(String target, TargetRevision... ledger) {
        return GoalDefinition.builder(
                        "g", LocalizedText.en("g"), AbsoluteIndicator.of("i", MeasureUnit.PERSONS), Direction.INCREASE)
                .baseline(Baseline.of(StatedValue.exact(quantity("0 人")), ReportingPeriod.parse("FY2021")))
                .target(target(target))
                .targetHistory(new TargetLedger(List.of(ledger)))
                .kgi();
    }

    private static TargetRevision revision(String from, String target, String why, String by) {
        return new TargetRevision(
                target(target),
                LocalDate.parse(from),
                Optional.of(LocalizedText.of(why, "why " + why)),
                Optional.of(LocalizedText.same(by)));
    }

    private static Target target(String level) {
        return Target.Reach.of(quantity(level), ReportingPeriod.parse("FY2025"));
    }
}
