package io.github.govtechkpi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.report.Samples;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark;
import io.github.govtechkpi.report.drawing.Mark.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GoalChartsTest {
    private static Optional<Drawing> chart(String goal, Locale locale) {
        return Portfolio.of(List.of(Samples.program()), Samples.observations(), Optional.empty(), Optional.empty())
                .results()
                .stream()
                .filter(progress -> progress.goal().id().value().equals(goal))
                .findFirst()
                .flatMap(
                        progress -> GoalCharts.draw(progress, EveryChartTest.series(progress), ChartSize.WIDE, locale));
    }

    private static List<String> words(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Words.class::isInstance)
                .map(mark -> ((Words) mark).text())
                .toList();
    }

    @Nested
    class OfAnAmount {
        @Test
        void showsTheGapTheTargetTheDueDateAndTheBreak() {
            assertThat(words(chart("users", Locale.ENGLISH).orElseThrow()))
                    .contains(
                            "4,800 people to go",
                            "Target 10,000 people",
                            "due 2026-03",
                            "5,200 people",
                            "new definition from 2024-04");
            assertThat(words(chart("users", Locale.JAPANESE).orElseThrow()))
                    .contains("あと4,800人", "目標 10,000人", "期限 2026年3月", "5,200人", "2024年4月に定義を変更");
        }

        @Test
        void drawsAProvisionalValueHollowAndTheOthersFull() {
            var dots = chart("users", Locale.ENGLISH).orElseThrow().marks().stream()
                    .filter(Mark.Dot.class::isInstance)
                    .map(Mark.Dot.class::cast)
                    .toList();
            // one of each in the legend as well
            assertThat(dots.stream().filter(dot -> dot.fill() == Ink.PAPER)).hasSize(2);
            assertThat(dots.stream().filter(dot -> dot.fill() == Ink.MAIN)).hasSize(6);
        }

        @Test
        void neverJoinsTheValuesAroundAMissingOne() {
            assertThat(words(chart("users", Locale.ENGLISH).orElseThrow())).contains("missing");
            var lines = chart("users", Locale.ENGLISH).orElseThrow().marks().stream()
                    .filter(Mark.Path.class::isInstance)
                    .map(Mark.Path.class::cast)
                    .filter(path -> path.stroke()
                            .filter(stroke -> stroke.ink() == Ink.MAIN && stroke.width() == 2.5)
                            .isPresent())
                    .count();
            assertThat(lines).isEqualTo(4); // of six values, one pair before and four after the gap: 1 + 3
        }

        @Test
        void saysWhereTheAxisDoesNotBeginAtZero() {
            assertThat(words(chart("kept", Locale.ENGLISH).orElseThrow()))
                    .contains(
                            "Unit: cases (the axis does not begin at 0)",
                            "Target at least 2,000 cases",
                            "20 cases below the level");
            assertThat(words(chart("users", Locale.ENGLISH).orElseThrow())).contains("Unit: people");
        }

        @Test
        void sumsUpWhatIsCollected() {
            assertThat(words(chart("total", Locale.ENGLISH).orElseThrow()))
                    .contains("2,400 cases", "2,600 cases to go", "1,500");
        }

        @Test
        void describesItselfForThoseWhoDoNotSeeIt() {
            assertThat(chart("waiting", Locale.ENGLISH).orElseThrow().description())
                    .isEqualTo(
                            "Baseline: 83 people (FY2020). Measured: FY2021: 70 people, FY2022: 72 people, FY2023: 41 people, "
                                    + "FY2024: 30 people (provisional). Target: 0 people by FY2026. Today: 30 people to go. "
                                    + "Status: on track");
        }
    }

    @Nested
    class OfARatio {
        @Test
        void showsCountsAboveAndSharesWithTheirCountsBelow() {
            var words = words(chart("online", Locale.ENGLISH).orElseThrow());
            assertThat(words)
                    .contains(
                            "Count (cases)",
                            "Share, with its 95% confidence interval and both counts",
                            "12 of 98",
                            "14 of 26",
                            "9 of 15, no share",
                            "160 of 420",
                            "134 cases to go",
                            "Target 700 of 1,000",
                            "FY2024: 160 of 420 (38.1%; 95% CI 33.6% to 42.8%)");
        }

        @Test
        void hasNoPercentSignWhereTheGuardBlocksAllShares() {
            var words = words(chart("tiny", Locale.ENGLISH).orElseThrow());
            assertThat(words).contains("No share is shown: the counts are too small", "FY2021: 3 of 9");
            assertThat(String.join(" ", words)).doesNotContain("%");
        }

        @Test
        void hasNoPictureForABarePercentage() {
            assertThat(chart("bare", Locale.ENGLISH)).isEmpty();
        }

        @Test
        void drawsPointsThatSomebodyHasByHand() {
            var points = List.of(
                    new RatioPoint(
                            FiscalYear.of(2020),
                            Ratio.of(54, 62, MeasureUnit.BODIES).orElseThrow(),
                            false),
                    new RatioPoint(
                            FiscalYear.of(2021),
                            Ratio.of(60, 62, MeasureUnit.BODIES).orElseThrow(),
                            true));
            assertThat(words(RatioChart.draw("採用", points, ChartSize.WIDE, Locale.JAPANESE)))
                    .contains("62のうち54", "62のうち60");
            assertThatThrownBy(() -> RatioChart.draw("採用", List.of(), ChartSize.WIDE, Locale.JAPANESE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A ratio chart needs at least one point, but has none");
        }
    }
}
