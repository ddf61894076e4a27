package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BreakProgressTest {
    private static SeriesBreak from(String period) {
        return new SeriesBreak(
                GoalScenario.period(period),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalizedText.of("定義の変更", "new definition")));
    }

    private static SeriesBreak factor(String period, String factor) {
        return new SeriesBreak(
                GoalScenario.period(period), Optional.of(new BigDecimal(factor)), Optional.empty(), Optional.empty());
    }

    private static SeriesBreak shift(String period, String shift) {
        return new SeriesBreak(
                GoalScenario.period(period), Optional.empty(), Optional.of(new BigDecimal(shift)), Optional.empty());
    }

    private static GoalScenario goal(SeriesBreak... breaks) {
        return increase()
                .breaks(breaks)
                .from("100", "FY2020")
                .to("400", "FY2026")
                .observed("FY2023", "250");
    }

    @Nested
    class WithoutALink {
        @Test
        void theBaselineIsReset() {
            assertThat(goal(from("FY2022")).numbers())
                    .containsEntry("baseline", "BREAK_IN_SERIES")
                    .containsEntry("absoluteGain", "BREAK_IN_SERIES")
                    .containsEntry("achievementShare", "BREAK_IN_SERIES")
                    .containsEntry("paceRatio", "BREAK_IN_SERIES")
                    .containsEntry("remainingGap", "150");
            assertThat(goal(from("FY2022")).progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        }

        @Test
        void theReasonNamesThePeriod() {
            var why = goal(from("FY2022")).progress().notComputable().get(0).reason();

            assertThat(why.message().in(Locale.ENGLISH))
                    .isEqualTo("The definition changed from FY2022 on, and no splicing factor is recorded.");
            assertThat(why.message().in(Locale.JAPANESE)).isEqualTo("FY2022から系列の定義が変わっており、接続係数が記録されていません。");
            assertThat(why.useInstead().orElseThrow().in(Locale.JAPANESE)).isEqualTo("接続係数を記録するか、新しい基準値を置いてください。");
        }

        @Test
        void aBreakBeforeTheBaselineOrAfterTheCurrentValueDoesNotMatter() {
            assertThat(goal(from("FY2020"), from("FY2024")).numbers()).containsEntry("absoluteGain", "150");
            assertThat(goal(from("FY2021")).numbers()).containsEntry("absoluteGain", "BREAK_IN_SERIES");
            assertThat(goal(from("FY2023")).numbers()).containsEntry("absoluteGain", "BREAK_IN_SERIES");
        }

        @Test
        void aTotalAcrossItIsNotComputable() {
            assertThat(increase()
                            .in("件")
                            .breaks(from("FY2023"))
                            .from("0", "FY2020")
                            .total("100", "FY2026")
                            .observed("FY2022", "10")
                            .observed("FY2023", "20")
                            .numbers())
                    .containsEntry("cumulative", "BREAK_IN_SERIES");
        }
    }

    @Nested
    class WithALink {
        @Test
        void theBaselineIsConverted() {
            var progress = goal(factor("FY2021", "1.5"), shift("FY2022", "-10")).progress();

            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("baseline", "140")
                    .containsEntry("absoluteGain", "110")
                    .containsEntry("requiredGain", "260");
            assertThat(sentences(progress, CaveatCode.SPLICED))
                    .containsExactly(
                            "The definition changed from FY2021 on: the baseline of 100 人 was converted to 140 人.",
                            "FY2021からの定義の変更に合わせて、基準値100人を140人に換算しています。");
        }

        @Test
        void aRatioIsConvertedByAFactorAlone() {
            var goal = increase()
                    .ratio()
                    .from("10/100", "FY2020")
                    .to("80/100", "FY2026")
                    .observed("FY2023", "50/100");

            assertThat(goal.breaks(factor("FY2022", "2")).numbers()).containsEntry("baseline", "20");
            var shifted = goal.breaks(shift("FY2022", "2")).progress();
            assertThat(GoalScenario.numbers(shifted)).containsEntry("baseline", "BREAK_IN_SERIES");
            assertThat(shifted.notComputable().get(0).reason().message().in(Locale.ENGLISH))
                    .isEqualTo(
                            "The definition of the ratio changed from FY2022 on, and a shift does not say which of its counts moved.");
            assertThat(goal.breaks(factor("FY2022", "-2")).numbers()).containsEntry("baseline", "BREAK_IN_SERIES");
        }

        @Test
        void theFlowsOfATotalAreConvertedEachForItself() {
            assertThat(increase()
                            .in("件")
                            .breaks(factor("FY2023", "2"))
                            .from("0", "FY2021")
                            .total("100", "FY2026")
                            .observed("FY2022", "10")
                            .observed("FY2023", "20")
                            .numbers())
                    .containsEntry("cumulative", "40");
        }
    }

    @Nested
    class StatusB {
        @Test
        void isNamedWhereNoBreakIsRecorded() {
            var progress = increase()
                    .from("100", "FY2020")
                    .to("400", "FY2026")
                    .observed("FY2022", "200", ObservationStatus.B)
                    .observed("FY2023", "250")
                    .progress();

            assertThat(sentences(progress, CaveatCode.BREAK_REPORTED))
                    .containsExactly(
                            "The value of FY2022 is marked as a break in the series: it may not compare with earlier ones.",
                            "FY2022の値は「系列の断絶」（状態B）とされています。それより前の値とは比べられないことがあります。");
        }

        @Test
        void isNotNamedWhereTheBreakIsRecorded() {
            var progress = increase()
                    .breaks(factor("FY2022", "1.1"))
                    .from("100", "FY2020")
                    .to("400", "FY2026")
                    .observed("FY2022", "200", ObservationStatus.B)
                    .progress();

            assertThat(sentences(progress, CaveatCode.BREAK_REPORTED)).isEmpty();
        }
    }
}
