package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Measurements.quantity;
import static io.github.govtechkpi.metrics.progress.Measurements.series;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownBreaksTest {
    private static final LocalizedText UNSPLICED = LocalizedText.of(
            "FY2023から系列の定義が変わっており、接続係数が記録されていません。",
            "The definition changed from FY2023 on, and no splicing factor is recorded.");

    @Nested
    class WithoutAFactor {
        private final Progress progress = progress("FY2023", "", "", "FY2024 150 人");

        @Test
        void nothingThatComparesBaselineAndCurrentValueIsComputed() {
            assertThat(progress.notComputable())
                    .filteredOn(undefined -> undefined.reason().code() == ReasonCode.BREAK_IN_SERIES)
                    .extracting(Undefined::field)
                    .containsExactly(
                            "absoluteGain",
                            "requiredGain",
                            "expectedNow",
                            "deviation",
                            "achievementShare",
                            "observedPacePerYear",
                            "requiredPacePerYear",
                            "paceRatio",
                            "attainDate",
                            "valueAtDue");
            assertThat(progress.notComputable())
                    .allSatisfy(undefined ->
                            assertThat(undefined.reason().message()).isEqualTo(UNSPLICED));
            assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        }

        @Test
        void whatTheTargetAndTodayTellIsStillThere() {
            var reach = reach(progress);

            assertThat(reach.baseline()).isEqualTo(Computed.of(new BigDecimal("100")));
            assertThat(reach.remainingGap()).isEqualTo(Computed.of(new BigDecimal("50")));
            assertThat(reach.elapsedShare().isComputable()).isTrue();
            assertThat(reach.requiredPaceRemainingPerYear().isComputable()).isTrue();
            assertThat(progress.due().orElseThrow().code()).isEqualTo(DueCode.IN_PROGRESS);
        }

        @Test
        void aTargetThatIsMetIsMetAllTheSame() {
            assertThat(progress("FY2023", "", "", "FY2024 200 人").status().code())
                    .isEqualTo(StatusCode.ACHIEVED);
        }

        @Test
        void aMultipleOfTheBaselineIsNoTarget() {
            var goal = goal(
                    absolute(broken("FY2023", "", "")),
                    "100 人",
                    new Target.Multiple(Optional.of(BigDecimal.TEN), Optional.of(ReportingPeriod.parse("FY2026"))));

            assertThat(reach(progress(goal, series("FY2024 150 人")))
                            .target()
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.BREAK_IN_SERIES);
        }

        @Test
        void theTrendLineBeginsWithTheNewDefinition() {
            var goal = goal(absolute(broken("FY2023", "", "")), "100 人", target("200 人"));

            var four = progress(
                    goal, series("FY2021 900 人", "FY2022 950 人", "FY2023 100 人", "FY2024 110 人", "FY2025 120 人"));
            assertThat(four.projection().orElseThrow().kind()).isEqualTo(Projection.Kind.OLS);
            assertThat(four.projection().orElseThrow().valueAtDue()).isEqualTo(Computed.of(new BigDecimal("130")));
            var two = progress(goal, series("FY2021 900 人", "FY2022 950 人", "FY2023 100 人", "FY2024 110 人"));
            assertThat(two.projection().orElseThrow().kind()).isEqualTo(Projection.Kind.ARITHMETIC_ONLY);
        }
    }

    @Nested
    class WithAFactorOrAShift {
        @Test
        void theBaselineIsCarriedByTheFactorAndACaveatSaysSo() {
            var progress = progress("FY2023", "1.2", "", "FY2024 150 人");

            assertThat(reach(progress).baseline()).isEqualTo(Computed.of(new BigDecimal("120")));
            assertThat(reach(progress).absoluteGain()).isEqualTo(Computed.of(new BigDecimal("30")));
            assertThat(reach(progress).requiredGain()).isEqualTo(Computed.of(new BigDecimal("80")));
            assertThat(progress.status().code()).isEqualTo(StatusCode.MODERATE); // 30 of the 40 expected
            assertThat(progress.caveats())
                    .contains(
                            new Caveat(
                                    CaveatCode.BASELINE_CARRIED,
                                    LocalizedText.of(
                                            "基準値100人（FY2022）は、FY2023からの定義変更に合わせて120人に換算して比べています。",
                                            "The baseline 100 人 (FY2022) was brought onto the definition that holds from FY2023 on: 120 人.")),
                            new Caveat(
                                    CaveatCode.TARGET_NOT_CARRIED,
                                    LocalizedText.of(
                                            "目標値は換算していません。新しい定義による目標かどうかを確認してください。",
                                            "The target was not brought onto it: check whether it was set for the new definition.")));
        }

        @Test
        void theBaselineIsCarriedByTheShift() {
            assertThat(reach(progress("FY2023", "", "-20", "FY2024 150 人")).absoluteGain())
                    .isEqualTo(Computed.of(new BigDecimal("70")));
        }

        @Test
        void aMultipleIsOneOfTheCarriedBaseline() {
            var goal = goal(
                    absolute(broken("FY2023", "1.2", "")),
                    "100 人",
                    new Target.Multiple(Optional.of(BigDecimal.TEN), Optional.of(ReportingPeriod.parse("FY2026"))));
            var progress = progress(goal, series("FY2024 150 人"));

            assertThat(reach(progress).target()).isEqualTo(Computed.of(new BigDecimal("1200")));
            assertThat(codes(progress))
                    .contains(CaveatCode.BASELINE_CARRIED)
                    .doesNotContain(CaveatCode.TARGET_NOT_CARRIED);
        }

        @Test
        void ofTwoCountsTheNumeratorIsCarried() {
            var goal = goal(ratio(broken("FY2023", "0.5", "")), "40 of 100 件", target("60 of 100 件"));
            var progress = progress(goal, series("FY2024 50 of 200 件"));

            // 20 of 100 before is 40 at today's 200
            assertThat(reach(progress).baseline()).isEqualTo(Computed.of(new BigDecimal("40")));
            assertThat(progress.counts().orElseThrow().numeratorChange()).isEqualByComparingTo("30");
        }

        @Test
        void aShiftBelowZeroCasesIsNoComparison() {
            var goal = goal(ratio(broken("FY2023", "", "-50")), "40 of 100 件", target("60 of 100 件"));
            var progress = progress(goal, series("FY2024 50 of 200 件"));

            assertThat(reach(progress).absoluteGain().reason().orElseThrow().message())
                    .isEqualTo(
                            LocalizedText.of(
                                    "定義変更の調整値（shift）を加えると分子が0未満になるため、新旧を比べられません。",
                                    "The shift of the changed definition makes the numerator negative, so old and new cannot be compared."));
            assertThat(progress.counts()).isEmpty();
        }
    }

    @Nested
    class Elsewhere {
        @ParameterizedTest
        @ValueSource(strings = {"FY2022", "FY2021", "2022-04-01", "FY2025"})
        void aBreakNotBetweenBaselineAndCurrentValueChangesNothing(String first) {
            var broken = progress(first, "", "", "FY2024 150 人");
            var whole = progress(goal(absolute(), "100 人", target("200 人")), series("FY2024 150 人"));

            assertThat(broken.absolute()).isEqualTo(whole.absolute());
            assertThat(broken.caveats()).isEqualTo(whole.caveats());
            assertThat(broken.status()).isEqualTo(whole.status());
        }

        @Test
        void anObservationOfTheYearOfTheBaselinesDayIsComparedAsItIs() {
            var definition = GoalDefinition.builder(
                            "g", LocalizedText.en("g"), absolute(broken("2024-01", "", "")), Direction.INCREASE)
                    .baseline(Baseline.of(StatedValue.exact(quantity("100 人")), ReportingPeriod.parse("2024-03-31")))
                    .target(target("200 人"));

            assertThat(reach(progress(definition.kgi(), series("FY2023 100 人"))).absoluteGain())
                    .isEqualTo(Computed.of(BigDecimal.ZERO));
        }
    }

    @Nested
    class Totals {
        private static final Target TOTAL = new Target.CumulativeTotal(
                Optional.of(StatedValue.exact(quantity("100 人"))), Optional.of(ReportingPeriod.parse("FY2026")));

        @Test
        void ofValuesOfTwoDefinitionsAreNotFormed() {
            var progress = progress(
                    goal(absolute(broken("FY2024", "", "")), "0 人", TOTAL), series("FY2023 10 人", "FY2024 20 人"));

            assertThat(cumulative(progress).cumulative().reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.BREAK_IN_SERIES);
            assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
            assertThat(progress.due().reason().orElseThrow().code()).isEqualTo(ReasonCode.BREAK_IN_SERIES);
        }

        @Test
        void areFormedWhereAllValuesAreOfTheNewDefinition() {
            var progress = progress(
                    goal(absolute(broken("FY2023", "", "")), "0 人", TOTAL), series("FY2023 10 人", "FY2024 20 人"));

            assertThat(cumulative(progress).cumulative()).isEqualTo(Computed.of(new BigDecimal("30")));
        }

        @Test
        void carryEachValueBeforeTheySum() {
            var progress = progress(
                    goal(absolute(broken("FY2024", "2", "")), "0 人", TOTAL), series("FY2023 10 人", "FY2024 20 人"));

            assertThat(cumulative(progress).cumulative()).isEqualTo(Computed.of(new BigDecimal("40")));
            assertThat(progress.caveats())
                    .contains(
                            new Caveat(
                                    CaveatCode.VALUES_CARRIED,
                                    LocalizedText.of(
                                            "定義変更より前の値は、新しい定義に換算してから合計しています。",
                                            "Values from before the change of definition were brought onto the new one before they were summed.")));
        }

        @Test
        void thatRunSinceTheStartCarryTheBaseline() {
            var traits = IndicatorTraits.NONE.withTimeBasis(TimeBasis.CUMULATIVE);
            var spliced = new AbsoluteIndicator(
                    IndicatorId.of("i"), MeasureUnit.PERSONS, traits.withBreaks(List.of(broken("FY2024", "2", ""))));
            var unspliced = new AbsoluteIndicator(
                    IndicatorId.of("i"), MeasureUnit.PERSONS, traits.withBreaks(List.of(broken("FY2024", "", ""))));
            var series = series("FY2023 10 人", "FY2024 40 人");

            var carried = progress(goal(spliced, "5 人", TOTAL), series);
            assertThat(cumulative(carried).cumulative()).isEqualTo(Computed.of(new BigDecimal("30")));
            assertThat(codes(carried)).contains(CaveatCode.BASELINE_CARRIED);
            assertThat(cumulative(progress(goal(unspliced, "5 人", TOTAL), series))
                            .cumulative()
                            .reason()
                            .orElseThrow()
                            .message())
                    .isEqualTo(LocalizedText.of(
                            "FY2024から系列の定義が変わっており、接続係数が記録されていません。",
                            "The definition changed from FY2024 on, and no splicing factor is recorded."));
        }
    }

    @Nested
    class AMarkedBreak {
        private static final Series MARKED = marked();

        @Test
        void thatTheIndicatorDoesNotRecordIsACaveat() {
            assertThat(progress(goal(absolute(), "100 人", target("200 人")), MARKED)
                            .caveats())
                    .contains(
                            new Caveat(
                                    CaveatCode.BREAK_NOT_RECORDED,
                                    LocalizedText.of(
                                            "FY2024の値には系列の断絶（状態B）の印がありますが、指標に定義変更（breaks）の記録がないため、そのまま比べています。",
                                            "The value of FY2024 is marked as the first after a break (status B), but the indicator records no break: it is compared as it is.")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"FY2024", "2024-06"})
        void thatTheIndicatorRecordsIsNone(String first) {
            assertThat(codes(progress(goal(absolute(broken(first, "2", "")), "100 人", target("200 人")), MARKED)))
                    .doesNotContain(CaveatCode.BREAK_NOT_RECORDED);
        }

        private static Series marked() {
            var plain = series("FY2024 150 人");
            return new Series(
                    plain.key(),
                    plain.observations().stream()
                            .map((Observation observation) -> observation.withStatus(ObservationStatus.B))
                            .toList());
        }
    }

    private static Progress progress(String first, String factor, String shift, String observation) {
        return progress(goal(absolute(broken(first, factor, shift)), "100 人", target("200 人")), series(observation));
    }

    private static Progress progress(Kgi goal, Series series) {
        return Progress.of(goal, series, ProgressOptions.asOf(LocalDate.parse("2026-04-01")));
    }

    private static Kgi goal(Indicator indicator, String baseline, Target target) {
        return GoalDefinition.builder("g", LocalizedText.en("g"), indicator, Direction.INCREASE)
                .baseline(Baseline.of(StatedValue.exact(quantity(baseline)), ReportingPeriod.parse("FY2022")))
                .target(target)
                .kgi();
    }

    private static Target target(String level) {
        return Target.Reach.of(quantity(level), ReportingPeriod.parse("FY2026"));
    }

    private static Indicator absolute(SeriesBreak... breaks) {
        return new AbsoluteIndicator(
                IndicatorId.of("i"), MeasureUnit.PERSONS, IndicatorTraits.NONE.withBreaks(List.of(breaks)));
    }

    private static Indicator ratio(SeriesBreak known) {
        var count = CountDefinition.of(LocalizedText.en("cases"), MeasureUnit.CASES);
        return new RatioIndicator(
                IndicatorId.of("i"), count, count, true, IndicatorTraits.NONE.withBreaks(List.of(known)));
    }

    private static SeriesBreak broken(String first, String factor, String shift) {
        return new SeriesBreak(ReportingPeriod.parse(first), number(factor), number(shift), Optional.empty());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static List<CaveatCode> codes(Progress progress) {
        return progress.caveats().stream().map(Caveat::code).toList();
    }

    private static AbsoluteProgress.Reach reach(Progress progress) {
        return (AbsoluteProgress.Reach) progress.absolute();
    }

    private static AbsoluteProgress.Cumulative cumulative(Progress progress) {
        return (AbsoluteProgress.Cumulative) progress.absolute();
    }
}
