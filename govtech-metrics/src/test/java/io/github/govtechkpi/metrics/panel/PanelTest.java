package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final IndicatorId ONLINE = IndicatorId.of("online");
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2025-04");
    private static final PanelGoal GOAL = PanelGoal.share(ONLINE, Direction.INCREASE, 80, 100, DUE);
    private static final LocalGovernmentCode CHIYODA = LocalGovernmentCode.of("131016");

    private static Panel panel(PanelGoal goal, PanelColumns.Builder rows) {
        return Panel.of(rows.build(), new PanelGoals(List.of(goal)), AreaGroups.prefectures(), 1);
    }

    private static PanelColumns.Builder row(PanelColumns.Builder rows, String area, String period, long n, long d) {
        return rows.counts(ONLINE, Optional.of(LocalGovernmentCode.of(area)), ReportingPeriod.parse(period), n, d);
    }

    @Nested
    class Series {
        @Test
        void countsWhatIsMissingAtTodaysDenominator() {
            var rows = row(PanelColumns.builder(), "131016", "2024-04", 400, 1000);

            var series = panel(GOAL, row(rows, "131016", "2024-07", 920, 1200))
                    .series()
                    .get(0);

            assertThat(series.latest().orElseThrow().change().orElseThrow()).isEqualByComparingTo("520");
            assertThat(series.remaining().orElseThrow()).isEqualByComparingTo("40");
            assertThat(series.observedPace().orElseThrow()).isEqualTo((920 - 480) / 3.0);
            assertThat(series.requiredPace().orElseThrow()).isEqualTo(40);
            assertThat(series.attained().orElseThrow()).isEqualTo(ReportingPeriod.parse("2024-08"));
            assertThat(series.status()).isEqualTo(PanelStatus.ON_TRACK);
        }

        @Test
        void areFlaggedWhereTheDenominatorAloneImprovedThem() {
            var rows = row(PanelColumns.builder(), "131016", "2024-04", 50, 100);

            assertThat(panel(GOAL, row(rows, "131016", "2024-07", 48, 80))
                            .series()
                            .get(0)
                            .flags())
                    .containsExactly(
                            PanelFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED, PanelFlag.IMPROVED_ONLY_VIA_DENOMINATOR);
        }

        @Test
        void ofASmallBaseAreFlaggedBelowItAndNotAtIt() {
            assertThat(panel(GOAL, row(PanelColumns.builder(), "131016", "2024-04", 5, 29))
                            .series()
                            .get(0)
                            .flags())
                    .containsExactly(PanelFlag.SMALL_BASE);
            assertThat(panel(GOAL, row(PanelColumns.builder(), "131016", "2024-04", 5, 30))
                            .series()
                            .get(0)
                            .flags())
                    .isEmpty();
        }

        @Test
        void fitUpToASpanOf128PeriodsAndAreTheSameBeyond() {
            for (var span : new int[] {127, 128, 129, 400}) {
                var rows = PanelColumns.builder();
                var start = ReportingPeriod.parse("2000-01");
                for (var step : new int[] {span, 3, 0}) { // the latest row comes first
                    rows.counts(ONLINE, Optional.of(CHIYODA), start.plus(step), 100 + step, 1000);
                }

                var series = panel(GOAL, rows).series().get(0);

                assertThat(series.span().orElseThrow().missing()).isEqualTo(span - 2);
                assertThat(series.slope().orElseThrow()).isCloseTo(0.001, within(1e-12));
                assertThat(series.latest().orElseThrow().changeFromPrevious()).contains(BigDecimal.valueOf(span - 3));
            }
        }

        @Test
        void withAPeriodTwiceAreSetAsideAndInNoSum() {
            var rows = row(PanelColumns.builder(), "131016", "2024-04", 1, 100);
            row(rows, "131024", "2024-04", 5, 100);
            row(rows, "131016", "2024-04", 1, 100);

            var panel = panel(GOAL, row(rows, "131016", "2024-05", 1, 100));

            assertThat(panel.series().get(0).status()).isEqualTo(PanelStatus.SET_ASIDE);
            assertThat(panel.series().get(0).whyNot().orElseThrow().code()).isEqualTo(ReasonCode.DUPLICATE_PERIOD);
            assertThat(panel.problems()).extracting(ProblemRow::line).containsExactly(1L, 3L);
            assertThat(panel.sums())
                    .extracting(sum -> sum.group() + " " + sum.period() + " " + sum.numerator() + " "
                            + sum.coverage().k() + " of " + sum.coverage().n())
                    .containsExactly("130001 2024-04 5 1 of 2", "nation 2024-04 5 1 of 2");
        }

        @Test
        void beforeTheBaselineHaveNoCurrentValue() {
            var goal = GOAL.from(ReportingPeriod.parse("2024-06"));
            var rows = row(PanelColumns.builder(), "131016", "2024-04", 1, 100);

            var series = panel(goal, rows).series().get(0);

            assertThat(series.status()).isEqualTo(PanelStatus.TOO_EARLY);
            assertThat(series.latest().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_OBSERVATION);
        }
    }

    @Nested
    class Groups {
        @Test
        void countNobodyTwice() {
            var rows = PanelColumns.builder();
            // the prefecture, its special wards as one, a ward, a designated city, one of its wards, the nation as a
            // whole
            for (var area : new String[] {"130001", "131008", "131016", "141003", "141011"}) {
                row(rows, area, "2024-04", 1, 10);
            }
            rows.counts(ONLINE, Optional.empty(), ReportingPeriod.parse("2024-04"), 7, 10);

            assertThat(panel(GOAL, rows).sums())
                    .extracting(sum -> sum.group() + " " + sum.numerator())
                    .containsExactly("130001 1", "140007 1", "nation 2");
        }

        @Test
        void canBeAny() {
            var groups = AreaGroups.of(Map.of(CHIYODA, "large", LocalGovernmentCode.of("130001"), "small"));
            var rows = row(PanelColumns.builder(), "131016", "2024-04", 1, 10);
            row(rows, "130001", "2024-04", 2, 10);
            row(rows, "141003", "2024-04", 4, 10);

            var panel = Panel.of(rows.build(), new PanelGoals(List.of(GOAL)), groups, 1);

            assertThat(panel.sums())
                    .extracting(sum -> sum.group() + " " + sum.numerator())
                    .containsExactly("large 1", "small 2");
            assertThat(panel.groupOf(CHIYODA)).contains("large");
            assertThat(panel.tallies()).extracting(StatusTally::areas).containsExactly(1, 1);
        }
    }

    @Nested
    class HostileInput {
        @Test
        void isRefusedWithTheRuleAndTheValue() {
            assertThatThrownBy(() -> Panel.of(
                            PanelColumns.builder().build(), new PanelGoals(List.of(GOAL)), AreaGroups.nation(), 0))
                    .hasMessage("INVALID_INPUT: threads must be 1 or more, but was 0");
            assertThatThrownBy(() -> new PanelGoals(List.of(GOAL, GOAL)))
                    .hasMessage("INVALID_INPUT: The indicator online has two goals: keep one");
            assertThatThrownBy(() -> PanelGoal.share(ONLINE, Direction.INCREASE, 1, 0, DUE))
                    .hasMessage(
                            "INVALID_INPUT: The target share of online needs a numerator from 0 up and a denominator above 0, but was 1 of 0");
            assertThatThrownBy(() -> GOAL.withSmallBase(-1))
                    .hasMessage("INVALID_INPUT: smallBase of online must not be negative, but was -1");
            assertThatThrownBy(() -> new PanelGoal(
                            ONLINE,
                            Direction.INCREASE,
                            BigDecimal.TEN,
                            Optional.of(BigDecimal.ONE),
                            true,
                            DUE,
                            Optional.empty(),
                            30))
                    .hasMessage(
                            "INVALID_INPUT: The target numerator of online is a part of its denominator and cannot exceed it, but was 10 of 1");
            var panel = panel(GOAL, PanelColumns.builder());
            assertThatThrownBy(() -> panel.judgedBy(new PanelGoals(List.of(GOAL.from(DUE)))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("INVALID_INPUT: Other goals must be about the same indicators");
            assertThatThrownBy(() -> panel.judgedBy(new PanelGoals(List.of())))
                    .isInstanceOf(InvalidInputException.class);
            var amounts = PanelColumns.builder().amount(ONLINE, Optional.empty(), DUE, 1);
            assertThatThrownBy(() -> amounts.counts(ONLINE, Optional.empty(), DUE, 1, 2))
                    .hasMessage("INVALID_INPUT: Every row of online must have one amount, or every row two counts");
        }

        @Test
        void isCountedAndLeftOutWhereItIsARow() {
            var rows = row(PanelColumns.builder(), "131016", "2024-04", 11, 10);
            row(rows, "131016", "2024-05", -1, 10);
            row(rows, "131016", "2024-06", 1, 0);
            rows.amount(IndicatorId.of("other"), Optional.empty(), DUE, 1);

            assertThat(panel(GOAL, rows).problems())
                    .extracting(ProblemRow::problem)
                    .containsExactly(
                            RowProblem.NUMERATOR_ABOVE_DENOMINATOR,
                            RowProblem.NEGATIVE_COUNT,
                            RowProblem.NO_BASE,
                            RowProblem.UNKNOWN_INDICATOR);
            assertThat(panel(PanelGoal.amount(ONLINE, Direction.INCREASE, BigDecimal.ONE, DUE), rows)
                            .problems())
                    .extracting(ProblemRow::problem)
                    .contains(RowProblem.WRONG_COLUMNS);
        }
    }

    @Test
    void everyWordIsInBothLanguages() {
        for (var problem : RowProblem.values()) {
            bothLanguages(problem.text());
        }
        for (var status : PanelStatus.values()) {
            bothLanguages(status.label());
        }
        for (var flag : PanelFlag.values()) {
            bothLanguages(flag.text());
        }
    }

    private static void bothLanguages(LocalizedText text) {
        assertThat(text.ja()).isPresent();
        assertThat(text.en()).isPresent();
    }

    @Nested
    class RowsThatAreLeftOut {
        @Test
        void mayBeAsManyAsMakeACountLookLikeNone() {
            var rows = PanelColumns.builder();
            for (var i = 0; i < 1 << 16; i++) {
                row(rows, "131016", "2024-04", 0, 1);
            }

            var panel = panel(GOAL, rows);

            assertThat(panel.statuses()).containsExactly(PanelStatus.SET_ASIDE);
            assertThat(panel.sums()).isEmpty();
            assertThat(panel.problemCount()).isEqualTo(1 << 16);
        }

        @Test
        void areListedByTheirLinesWhicheverPassFoundThem() {
            var rows = PanelColumns.builder();
            row(rows, "131016", "2024-04", 1, 10);
            row(rows, "131016", "2024-04", 1, 10);
            for (var i = 0; i < 1_000; i++) {
                row(rows, "131024", "2024-04", 11, 10);
            }

            var panel = panel(GOAL, rows);

            assertThat(panel.problemCount()).isEqualTo(1_002);
            assertThat(panel.problems()).hasSize(1_000);
            assertThat(panel.problems().subList(0, 3))
                    .extracting(ProblemRow::line, ProblemRow::problem)
                    .containsExactly(
                            tuple(1L, RowProblem.DUPLICATE_PERIOD),
                            tuple(2L, RowProblem.DUPLICATE_PERIOD),
                            tuple(3L, RowProblem.NUMERATOR_ABOVE_DENOMINATOR));
        }
    }
}
