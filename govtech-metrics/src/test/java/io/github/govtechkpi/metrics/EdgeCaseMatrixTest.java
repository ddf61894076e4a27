package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.assessment.CompoundPaces;
import io.github.govtechkpi.metrics.assessment.YearValue;
import io.github.govtechkpi.metrics.composite.Composite;
import io.github.govtechkpi.metrics.composite.Composite.MissingRule;
import io.github.govtechkpi.metrics.composite.Composites;
import io.github.govtechkpi.metrics.composite.Goalposts;
import io.github.govtechkpi.metrics.composite.ItemsMet;
import io.github.govtechkpi.metrics.composite.PeerIndices;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.control.XmrCharts;
import io.github.govtechkpi.metrics.control.XmrOptions;
import io.github.govtechkpi.metrics.count.PoissonRates;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.DecompositionFlag;
import io.github.govtechkpi.metrics.decomposition.GroupCounts;
import io.github.govtechkpi.metrics.decomposition.Kitagawa;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.money.Appraisal;
import io.github.govtechkpi.metrics.money.Appraisals;
import io.github.govtechkpi.metrics.money.CashFlows;
import io.github.govtechkpi.metrics.money.ItemBasis;
import io.github.govtechkpi.metrics.money.ValueItems;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.CompoundProgress;
import io.github.govtechkpi.metrics.progress.CumulativeTotals;
import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.DueDates;
import io.github.govtechkpi.metrics.progress.LinearProgress;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.metrics.progress.Projection;
import io.github.govtechkpi.metrics.progress.ReachInputs;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.quality.Outliers;
import io.github.govtechkpi.metrics.quality.QualityReport.DueValue;
import io.github.govtechkpi.metrics.quality.QualityRequest;
import io.github.govtechkpi.metrics.quality.SeriesPeriods;
import io.github.govtechkpi.metrics.quality.SeriesPoint;
import io.github.govtechkpi.metrics.quality.SeriesQuality;
import io.github.govtechkpi.metrics.quality.Splices;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.ProportionDifferences;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.metrics.trend.Accuracy;
import io.github.govtechkpi.metrics.trend.Attainments;
import io.github.govtechkpi.metrics.trend.ForecastAccuracy;
import io.github.govtechkpi.metrics.trend.LinearTrends;
import io.github.govtechkpi.metrics.trend.MannKendall;
import io.github.govtechkpi.metrics.trend.smoothing.ExponentialSmoothing;
import io.github.govtechkpi.metrics.trend.smoothing.SmoothingParameters;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The matrix of METHODS.md 12, cell by cell: a nested class for each row, a method for each family, none for the cells marked "-".
 * Most cells are tested in more depth beside their calculator; this class is the index.
 */
class EdgeCaseMatrixTest {
    /** Which families have a cell in a row: all but those marked "-". */
    private static final Map<Class<?>, String> CELLS = Map.ofEntries(
            Map.entry(ZeroBase.class, "progress ratio decomposition count trend money composite quality"),
            Map.entry(NegativeValues.class, "progress ratio decomposition count trend money composite quality"),
            Map.entry(TargetEqualsBaseline.class, "progress trend"),
            Map.entry(DecreasingIsBetter.class, "progress ratio decomposition controlChart trend money composite"),
            Map.entry(Overshoot.class, "progress trend composite"),
            Map.entry(MissingPeriods.class, "progress ratio decomposition controlChart trend money composite quality"),
            Map.entry(NotANumber.class, "progress ratio decomposition count trend money composite quality"),
            Map.entry(AfterTheDueDate.class, "progress controlChart trend money quality"),
            Map.entry(OneOrTwoPoints.class, "progress decomposition controlChart trend composite quality"),
            Map.entry(AllEqualValues.class, "progress ratio decomposition controlChart trend composite quality"),
            Map.entry(VeryLargeValues.class, "progress ratio decomposition count trend money"));

    private static final Pattern FIRST_WORDS =
            Pattern.compile("(controlChart|progress|ratio|decomposition|count|trend|money|composite|quality)[A-Z].*");

    private static final double[] RISING = {1, 2, 4, 3, 6};
    private static final double[] FIVE_YEARS = {2020, 2021, 2022, 2023, 2024};
    private static final double[] SPREAD_VALUES = {12, 15, 11, 14, 13, 12, 16, 11, 13, 14, 12, 15};

    @Test
    void hasATestForEachCell() {
        assertThat(EdgeCaseMatrixTest.class.getDeclaredClasses())
                .containsExactlyInAnyOrderElementsOf(CELLS.keySet())
                .allSatisfy(row -> assertThat(Arrays.stream(row.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(Test.class))
                                .map(method -> FIRST_WORDS.matcher(method.getName()))
                                .map(name -> name.matches() ? name.group(1) : name.toString())
                                .distinct())
                        .containsExactlyInAnyOrder(CELLS.get(row).split(" ")));
    }

    @Nested
    class ZeroBase {
        @Test
        void progressIsLinearAlone() {
            var inputs = reach(0, 10, 3, Direction.INCREASE);

            assertThat(LinearProgress.of(inputs).achievementShare().orElseThrow())
                    .isEqualTo(0.3);
            assertThat(code(CompoundProgress.of(inputs)))
                    .isEqualTo(ReasonCode.REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET);
            assertThat(compoundPace(0, 10, 3)).isEqualTo(ReasonCode.ZERO_BASELINE);
        }

        @Test
        void ratioIsBlockedWithBothCounts() {
            var guarded = Ratios.change(0, 3);

            assertThat(guarded.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(guarded.reasons()).containsExactly(GuardReason.ZERO_BASE);
            assertThat(guarded).hasToString("0 -> 3 (+3)");
            assertThat(code(Ratios.of(0, 0))).isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void decompositionHasNoRatioAndAGroupWithoutBaseIsMixOnly() {
            assertThat(code(RatioDecompositions.between(1, 0, 2, 3, Better.HIGHER)))
                    .isEqualTo(ReasonCode.ZERO_DENOMINATOR);

            var mix = Kitagawa.between(
                            new double[] {10, 0}, new double[] {100, 0}, new double[] {10, 30}, new double[] {100, 100})
                    .orElseThrow();
            assertThat(mix.perGroup().get(1).rate()).isZero();
            assertThat(mix.perGroup().get(1).mix()).isGreaterThan(0);
        }

        @Test
        void countIsAnIntervalFromZeroAndNoExposureIsNoBase() {
            var none = PoissonRates.estimate(0, 1, 1).orElseThrow();

            assertThat(none.low()).isZero();
            assertThat(none.high()).isCloseTo(3.689, within(0.0005));
            assertThat(code(PoissonRates.estimate(3, 0, 1))).isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void trendHasNoPercentageError() {
            var zeroActual = accuracy(new double[] {1, 2, 4}, new double[] {0, 5});
            var levelTraining = accuracy(new double[] {4, 4, 4}, new double[] {3, 5});

            assertThat(code(zeroActual.mape())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(levelTraining.mase())).isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void moneyHasNoRatioToNoCost() {
            var column = appraise(new double[] {100, 100}, new double[] {0, 0});

            assertThat(code(column.bcr())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(column.npv()).isGreaterThan(100);
        }

        @Test
        void compositeHasNoRangeOfNoWidth() {
            refuses(ReasonCode.INVALID_RANGE, () -> Goalposts.higherIsBetter(3, 5, 5));
        }

        @Test
        void qualityHasNoLinkToZero() {
            var splice = Splices.link(new double[] {8, 10}, new double[] {0, 2}).orElseThrow();

            assertThat(code(splice.linkFactor())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(splice.shift()).isEqualTo(-10);
        }
    }

    @Nested
    class NegativeValues {
        @Test
        void progressIsLinearAlone() {
            var inputs = reach(-10, 10, -5, Direction.INCREASE);

            assertThat(LinearProgress.of(inputs).achievementShare().orElseThrow())
                    .isEqualTo(0.25);
            assertThat(code(CompoundProgress.of(inputs)))
                    .isEqualTo(ReasonCode.REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET);
            assertThat(compoundPace(-10, 10, -5)).isEqualTo(ReasonCode.SIGN_CHANGE);
        }

        @Test
        void ratioRefusesThem() {
            refuses(ReasonCode.INVALID_INPUT, () -> Ratios.change(-1, 3));
            refuses(ReasonCode.INVALID_INPUT, () -> Proportions.wilson(-1, 3));
        }

        @Test
        void decompositionIsExactWithoutLogarithms() {
            var split =
                    RatioDecompositions.between(-5, 100, 5, 100, Better.HIGHER).orElseThrow();

            assertThat(split.numeratorEffect()).isEqualTo(0.1);
            assertThat(split.denominatorEffect()).isZero();
            assertThat(split.logarithmic().isComputable()).isFalse();
        }

        @Test
        void countRefusesThem() {
            refuses(ReasonCode.INVALID_INPUT, () -> PoissonRates.estimate(-1, 1, 1));
        }

        @Test
        void trendTakesThem() {
            assertThat(LinearTrends.fit(FIVE_YEARS, new double[] {-4, -2, 0, 2, 4})
                            .orElseThrow()
                            .slope())
                    .isEqualTo(2);
        }

        @Test
        void moneyShowsThem() {
            var column = appraise(new double[] {0, -100}, new double[] {50, 0});

            assertThat(column.npv()).isLessThan(-50);
            assertThat(column.shownNpv().amount()).isNegative();
        }

        @Test
        void compositeHasNoGeometricMean() {
            var score = composite(0.5, -0.1);

            assertThat(score.value()).isEqualTo(0.2);
            assertThat(score.geometric().isComputable()).isFalse();
        }

        @Test
        void qualityTakesThem() {
            assertThat(Outliers.modifiedZ(new double[] {-3, -2, -4, -3, -2, -40})
                            .orElseThrow()
                            .outliers())
                    .containsExactly(5);
        }
    }

    @Nested
    class TargetEqualsBaseline {
        @Test
        void progressHasNoShareAndPointsToAStayTarget() {
            var amounts = (AbsoluteProgress.Reach) goal("5", "5", "6").absolute();

            assertThat(code(amounts.achievementShare())).isEqualTo(ReasonCode.TARGET_EQUALS_BASELINE);
            assertThat(amounts.achievementShare().reason().flatMap(Reason::useInstead))
                    .isPresent();
            assertThat(amounts.absoluteGain().orElseThrow()).isEqualTo(BigDecimal.ONE);
        }

        @Test
        void trendThatIsLevelHasNoCrossing() {
            for (var values : List.of(new double[] {5, 5, 5, 5, 5}, new double[] {5, 4, 5, 4, 5})) {
                var level = Attainments.atDue(FIVE_YEARS, values, 5, 2030, Direction.INCREASE)
                        .orElseThrow();

                assertThat(code(level.attainDate())).isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
            }
        }
    }

    @Nested
    class DecreasingIsBetter {
        @Test
        void progressTurnsEveryField() {
            var falling = LinearProgress.of(reach(10, 2, 8, Direction.DECREASE));
            var rising = LinearProgress.of(reach(-10, -2, -8, Direction.INCREASE));

            assertThat(falling.absoluteGain()).isEqualTo(2).isEqualTo(rising.absoluteGain());
            assertThat(falling.requiredGain()).isEqualTo(8).isEqualTo(rising.requiredGain());
            assertThat(falling.remainingGap()).isEqualTo(6).isEqualTo(rising.remainingGap());
            assertThat(falling.deviation()).isEqualTo(rising.deviation()).isPositive();
            assertThat(falling.achievementShare()).isEqualTo(rising.achievementShare());
            assertThat(falling.paceRatio()).isEqualTo(rising.paceRatio());
            assertThat(falling.attainTime()).isEqualTo(rising.attainTime());
        }

        @Test
        void ratioJudgesFallAndRiseAlike() {
            assertThat(Ratios.change(250, 0).verdict()).isEqualTo(Verdict.SHOWN);
            assertThat(Ratios.change(250, 100).verdict()).isEqualTo(Verdict.SHOWN);
            assertThat(Ratios.change(250, 400).verdict()).isEqualTo(Verdict.SHOWN);
            assertThat(Ratios.change(40, 30).reasons()).containsExactly(GuardReason.NOT_DISTINGUISHABLE);
            assertThat(Ratios.change(40, 50).reasons()).containsExactly(GuardReason.NOT_DISTINGUISHABLE);
        }

        @Test
        void decompositionFlagsByDirection() {
            assertThat(flags(50, 100, 48, 80, Better.HIGHER))
                    .contains(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED);
            assertThat(flags(50, 100, 48, 80, Better.LOWER))
                    .containsExactly(DecompositionFlag.RATIO_WORSENED_ABSOLUTE_IMPROVED);
        }

        @Test
        void controlChartTurnsImprovementIntoConcern() {
            assertThat(variationOfASpike(Direction.INCREASE)).isEqualTo(XmrChart.Variation.IMPROVEMENT);
            assertThat(variationOfASpike(Direction.DECREASE)).isEqualTo(XmrChart.Variation.CONCERN);
        }

        @Test
        void trendTakesTheOtherTail() {
            var rise = Attainments.atDue(FIVE_YEARS, RISING, 7, 2026, Direction.INCREASE);
            var fall = Attainments.atDue(FIVE_YEARS, negated(RISING), -7, 2026, Direction.DECREASE);
            var other = Attainments.atDue(FIVE_YEARS, RISING, 7, 2026, Direction.DECREASE);

            assertThat(fall.flatMap(found -> found.probabilityAtDue()).orElseThrow())
                    .isEqualTo(rise.flatMap(found -> found.probabilityAtDue()).orElseThrow());
            assertThat(other.flatMap(found -> found.probabilityAtDue()).orElseThrow())
                    .isCloseTo(
                            1 - rise.flatMap(found -> found.probabilityAtDue()).orElseThrow(), within(1e-12));
        }

        @Test
        void moneyOfARisingCostIsANegativeBenefit() {
            assertThat(ValueItems.avoidedCost(basis(), 100, 130, 5).net()).isEqualTo(-35);
        }

        @Test
        void compositeHasAGoalpostForIt() {
            assertThat(Goalposts.lowerIsBetter(2, 0, 10).score())
                    .isEqualTo(Goalposts.higherIsBetter(8, 0, 10).score())
                    .isEqualTo(0.8);
        }
    }

    @Nested
    class Overshoot {
        @Test
        void progressShowsItUnclipped() {
            var progress = LinearProgress.of(reach(0, 10, 12, Direction.INCREASE));

            assertThat(progress.overshoot()).isEqualTo(2);
            assertThat(progress.remainingGap()).isZero();
            assertThat(progress.achievementShare().orElseThrow()).isEqualTo(1.2);
        }

        @Test
        void trendStillHasAProbabilityAndTheStatusIsAchieved() {
            var progress = goal("0", "5", "2", "3", "6");

            assertThat(progress.status().code()).isEqualTo(StatusCode.ACHIEVED);
            assertThat(progress.projection()
                            .flatMap(Projection::outlook)
                            .orElseThrow()
                            .probabilityAtDue()
                            .orElseThrow())
                    .isBetween(0.5, 1.0);
        }

        @Test
        void compositeSaysThatItClamped() {
            assertThat(Goalposts.higherIsBetter(12, 0, 10).clamped()).isTrue();
            assertThat(Goalposts.higherIsBetter(12, 0, 10).score()).isEqualTo(1);
            assertThat(Goalposts.higherIsBetter(10, 0, 10).clamped()).isFalse();
        }
    }

    @Nested
    class MissingPeriods {
        @Test
        void progressTakesTheLastObservationUnlessItIsStale() {
            assertThat(goal("0", "10", "4", "-").current())
                    .map(Observation::period)
                    .contains(new FiscalYear(2021));
            assertThat(dueCode("2024-03-31", false, "2025-03-31")).isEqualTo(DueCode.NOT_ACHIEVED);
            assertThat(dueCode("2024-03-29", true, "2025-03-31")).isEqualTo(DueCode.DUE_UNMEASURED);
        }

        @Test
        void progressOfATotalIsALowerBound() {
            assertThat(code(CumulativeTotals.of(100, 5, new double[] {10, Double.NaN, 10})))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);

            var progress = progress(
                    new Target.CumulativeTotal(
                            Optional.of(StatedValue.exact(persons("30"))), Optional.of(new FiscalYear(2025))),
                    Direction.INCREASE,
                    "0",
                    List.of("10", "-", "10"));
            var amounts = (AbsoluteProgress.Cumulative) progress.absolute();
            assertThat(amounts.cumulative().orElseThrow()).isEqualTo(new BigDecimal("20"));
            assertThat(amounts.isLowerBound().orElseThrow()).isTrue();
            assertThat(progress.caveats()).extracting(Caveat::code).contains(CaveatCode.LOWER_BOUND);
        }

        @Test
        void ratioIsNotComparedWithAMissingArm() {
            assertThat(code(ProportionDifferences.newcombe(5, 10, 0, 0))).isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void decompositionFailsTheCheckOfTotals() {
            var total = new GroupCounts("all", 10, 100, 20, 150);

            assertThat(code(Kitagawa.between(List.of(new GroupCounts("A", 10, 100, 15, 100)), total)))
                    .isEqualTo(ReasonCode.GROUPS_NOT_EXHAUSTIVE);
        }

        @Test
        void controlChartBreaksTheMovingRangeAndWarns() {
            var chart = XmrCharts.of(
                            SPREAD_VALUES,
                            XmrOptions.builder().gapsBefore(List.of(6)).build())
                    .orElseThrow();

            assertThat(chart.points().get(5).movingRange()).isPresent();
            assertThat(chart.points().get(6).movingRange()).isEmpty();
            assertThat(chart.derivation().warnings()).extracting(Caveat::code).contains(CaveatCode.GAP_IN_SERIES);
        }

        @Test
        void trendUsesTrueTimesAndSmoothingRefuses() {
            var gap = new double[] {2020, 2021, 2022, 2024, 2025};
            var line = new double[] {0, 1, 2, 4, 5};

            assertThat(LinearTrends.fit(gap, line).orElseThrow().slope()).isCloseTo(1, within(1e-12));
            assertThat(MannKendall.test(gap, line, 0.95).orElseThrow().slope()).isEqualTo(1);
            assertThat(code(ExponentialSmoothing.forecast(
                            new double[] {1, Double.NaN, 3}, SmoothingParameters.holt(0.5, 0.1, 1, 1), 1)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
        }

        @Test
        void moneyRefusesAMissingYear() {
            refuses(ReasonCode.LENGTH_MISMATCH, () -> CashFlows.of(new double[] {0, 1, 2}, new double[] {3, 0}));
            refuses(ReasonCode.INVALID_INPUT, () -> CashFlows.of(new double[] {0, Double.NaN}, new double[] {3, 0}));
        }

        @Test
        void compositeRefusesOrSaysWhatIsLeft() {
            var values = new double[] {0.8, Double.NaN};
            var weights = new double[] {3, 1};

            assertThat(code(Composites.weightedMean(ItemsMet.of(3, 4), List.of("a", "b"), values, weights)))
                    .isEqualTo(ReasonCode.MISSING_COMPONENT);
            assertThat(Composites.weightedMean(
                                    ItemsMet.of(3, 4), List.of("a", "b"), values, weights, MissingRule.RENORMALISE)
                            .orElseThrow()
                            .weightPresent())
                    .isEqualTo(0.75);
        }

        @Test
        void qualityListsThem() {
            assertThat(SeriesPeriods.check(periods("2024-01", "2024-02", "2024-05"))
                            .orElseThrow()
                            .missing())
                    .isEqualTo(periods("2024-03", "2024-04"));
        }
    }

    @Nested
    class NotANumber {
        @Test
        void progressRefusesIt() {
            refuses(ReasonCode.INVALID_INPUT, () -> reach(0, Double.NaN, 3, Direction.INCREASE));
            refuses(ReasonCode.INVALID_INPUT, () -> reach(0, 10, Double.POSITIVE_INFINITY, Direction.INCREASE));
        }

        @Test
        void ratioRefusesIt() {
            refuses(ReasonCode.INVALID_INPUT, () -> CountChanges.compare(Double.NaN, 3));
            refuses(ReasonCode.INVALID_INPUT, () -> Proportions.wilson(3, Double.POSITIVE_INFINITY));
        }

        @Test
        void decompositionRefusesIt() {
            refuses(ReasonCode.INVALID_INPUT, () -> RatioDecompositions.between(1, 2, Double.NaN, 3, Better.HIGHER));
            refuses(ReasonCode.INVALID_INPUT, () -> new GroupCounts("A", 1, Double.POSITIVE_INFINITY, 1, 2));
        }

        @Test
        void countRefusesIt() {
            refuses(ReasonCode.INVALID_INPUT, () -> PoissonRates.estimate(Double.NaN, 1, 1));
            refuses(ReasonCode.INVALID_INPUT, () -> XmrCharts.of(new double[] {1, 2, Double.NEGATIVE_INFINITY}));
        }

        @Test
        void trendRefusesIt() {
            refuses(
                    ReasonCode.INVALID_INPUT,
                    () -> LinearTrends.fit(FIVE_YEARS, new double[] {1, 2, Double.NaN, 4, 5}));
            refuses(
                    ReasonCode.INVALID_INPUT,
                    () -> MannKendall.test(FIVE_YEARS, new double[] {1, 2, Double.POSITIVE_INFINITY, 4, 5}, 0.95));
        }

        @Test
        void moneyRefusesIt() {
            refuses(ReasonCode.INVALID_INPUT, () -> ValueItems.avoidedCost(basis(), Double.NaN, 0, 0));
            refuses(
                    ReasonCode.INVALID_INPUT,
                    () -> CashFlows.of(new double[] {Double.POSITIVE_INFINITY}, new double[] {1}));
        }

        @Test
        void compositeTakesItForAMissingComponent() {
            assertThat(code(Composites.weightedMean(
                            ItemsMet.of(3, 4), List.of("a"), new double[] {Double.NaN}, new double[] {1})))
                    .isEqualTo(ReasonCode.MISSING_COMPONENT);
            refuses(ReasonCode.MISSING_COMPONENT, () -> Goalposts.higherIsBetter(Double.POSITIVE_INFINITY, 0, 1));
        }

        @Test
        void qualityRefusesIt() {
            refuses(ReasonCode.INVALID_INPUT, () -> Outliers.modifiedZ(new double[] {1, Double.NaN, 3}));
            refuses(ReasonCode.INVALID_INPUT, () -> Outliers.tukey(new double[] {1, Double.POSITIVE_INFINITY, 3}));
        }
    }

    @Nested
    class AfterTheDueDate {
        @Test
        void progressIsJudgedByTheDueDateAndHasNoPaceLeft() {
            assertThat(dueCode("2025-03-31", true, "2025-03-31")).isEqualTo(DueCode.ACHIEVED_ON_TIME);
            assertThat(dueCode("2025-04-01", true, "2025-03-31")).isEqualTo(DueCode.ACHIEVED_LATE);
            assertThat(dueCode("2025-03-31", false, "2025-03-31")).isEqualTo(DueCode.NOT_ACHIEVED);

            var late = LinearProgress.of(new ReachInputs(0, 0, 10, 5, 8, 6, Direction.INCREASE));
            assertThat(code(late.requiredPaceRemaining())).isEqualTo(ReasonCode.DUE_DATE_PASSED);
            assertThat(late.expected()).isEqualTo(10);
        }

        @Test
        void controlChartCanFreezeItsLimits() {
            var later = Arrays.copyOf(SPREAD_VALUES, SPREAD_VALUES.length + 3);
            Arrays.fill(later, SPREAD_VALUES.length, later.length, 30);

            var frozen = XmrCharts.of(
                            later,
                            XmrOptions.builder()
                                    .baselinePoints(SPREAD_VALUES.length)
                                    .build())
                    .orElseThrow();

            assertThat(frozen.current().limits())
                    .isEqualTo(
                            XmrCharts.of(SPREAD_VALUES).orElseThrow().current().limits());
            assertThat(frozen.indicesOf(SignalRule.OUTSIDE_LIMITS)).contains(12, 13, 14);
        }

        @Test
        void trendHasNoHorizonLeft() {
            refuses(ReasonCode.INVALID_INPUT, () -> Attainments.atDue(FIVE_YEARS, RISING, 7, 2024, Direction.INCREASE));
            refuses(
                    ReasonCode.INVALID_INPUT,
                    () -> ExponentialSmoothing.forecast(RISING, SmoothingParameters.holt(0.5, 0.1, 1, 1), 0));
        }

        @Test
        void moneyDropsLaterFlowsWithANote() {
            var appraisal = Appraisals.of(CashFlows.of(new double[] {0, 60, 60, 500}, new double[] {100, 0, 0, 0})
                    .until(2));

            assertThat(appraisal.at(0).orElseThrow().npv()).isEqualTo(20);
            assertThat(appraisal.derivation().warnings())
                    .extracting(Caveat::code)
                    .contains(CaveatCode.FLOWS_DROPPED);
        }

        @Test
        void qualityCallsAProvisionalValueOfTheDuePeriodProvisional() {
            var key =
                    SeriesKey.of(AbsoluteIndicator.of("x", MeasureUnit.PERSONS).id());
            var due = new FiscalYear(2024);
            var provisional = Observation.of(key, due, AbsoluteValue.of(5, MeasureUnit.PERSONS))
                    .withStatus(ObservationStatus.P);

            var request =
                    QualityRequest.of(List.of(SeriesPoint.from(provisional))).withDue(due);

            assertThat(SeriesQuality.report(request).due()).contains(DueValue.PROVISIONAL);
        }
    }

    @Nested
    class OneOrTwoPoints {
        @Test
        void progressHasAPaceAndAnArithmeticProjection() {
            var progress = goal("0", "10", "2");

            assertThat(((AbsoluteProgress.Reach) progress.absolute())
                            .observedPacePerYear()
                            .orElseThrow())
                    .isEqualTo(new BigDecimal("2"));
            assertThat(progress.projection()).map(Projection::kind).contains(Projection.Kind.ARITHMETIC_ONLY);
            assertThat(progress.projection().flatMap(Projection::outlook)).isEmpty();
        }

        @Test
        void decompositionIsExact() {
            var split =
                    RatioDecompositions.between(50, 100, 48, 80, Better.HIGHER).orElseThrow();

            assertThat(split.numeratorEffect() + split.denominatorEffect())
                    .isCloseTo(split.ratioChange(), within(1e-15));
        }

        @Test
        void controlChartNeedsTwoAndAdvisesTwelve() {
            assertThat(code(XmrCharts.of(new double[] {5}))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
            assertThat(warnings(new double[] {5, 7})).contains(CaveatCode.SHORT_BASELINE);
            assertThat(warnings(Arrays.copyOf(SPREAD_VALUES, 11))).contains(CaveatCode.SHORT_BASELINE);
            assertThat(warnings(SPREAD_VALUES)).doesNotContain(CaveatCode.SHORT_BASELINE);
        }

        @Test
        void trendNeedsThree() {
            var found = LinearTrends.fit(new double[] {2020, 2021}, new double[] {1, 2});

            assertThat(code(found)).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(found.reason().map(Reason::minimum)).contains(OptionalInt.of(3));
            assertThat(code(MannKendall.test(new double[] {2020, 2021}, new double[] {1, 2}, 0.95)))
                    .isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        }

        @Test
        void compositeOfOneUnitHasNoMinMax() {
            var single = PeerIndices.zScoreIndex(
                            List.of("A"), List.of(ItemsMet.of(1, 2)), new double[][] {{0.4}, {0.7}})
                    .orElseThrow();

            assertThat(code(single.minMax().get(0))).isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void qualityOfRosnerNeedsFifteen() {
            var found = Outliers.rosner(upTo(14), 1, 0.05);

            assertThat(code(found)).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(found.reason().map(Reason::minimum)).contains(OptionalInt.of(15));
            assertThat(Outliers.rosner(upTo(15), 1, 0.05).isComputable()).isTrue();
        }
    }

    @Nested
    class AllEqualValues {
        @Test
        void progressHasAPaceRatioOfZero() {
            assertThat(LinearProgress.of(reach(5, 10, 5, Direction.INCREASE))
                            .paceRatio()
                            .orElseThrow())
                    .isZero();
        }

        @Test
        void ratioIsNotDistinguishable() {
            var guarded = Ratios.change(50, 50);

            assertThat(guarded.verdict()).isEqualTo(Verdict.UNSAFE);
            assertThat(guarded.reasons()).containsExactly(GuardReason.NOT_DISTINGUISHABLE);
        }

        @Test
        void decompositionHasEffectsOfZero() {
            var split =
                    RatioDecompositions.between(50, 100, 50, 100, Better.HIGHER).orElseThrow();

            assertThat(split.numeratorEffect()).isZero();
            assertThat(split.denominatorEffect()).isZero();
            assertThat(split.flags()).isEmpty();
        }

        @Test
        void controlChartWarnsThatItsLimitsCollapse() {
            var chart = XmrCharts.of(new double[] {7, 7, 7, 7, 7}).orElseThrow();

            assertThat(code(chart.current().limits())).isEqualTo(ReasonCode.ZERO_SIGMA);
            assertThat(chart.derivation().warnings()).extracting(Caveat::code).contains(CaveatCode.ZERO_SIGMA);
            assertThat(chart.signals()).isEmpty();
        }

        @Test
        void trendIsLevel() {
            var equal = new double[] {7, 7, 7, 7, 7};
            var monotonic = MannKendall.test(FIVE_YEARS, equal, 0.95).orElseThrow();
            var line = LinearTrends.fit(FIVE_YEARS, equal).orElseThrow();

            assertThat(monotonic.s()).isZero();
            assertThat(monotonic.slope()).isZero();
            assertThat(monotonic.p()).isEqualTo(1);
            assertThat(line.slope()).isZero();
            assertThat(line.slopeP().orElseThrow()).isEqualTo(1);
        }

        @Test
        void compositeHasScoresOfZeroAndNoMinMax() {
            var index = PeerIndices.zScoreIndex(
                            List.of("A", "B"), List.of(ItemsMet.of(1, 2), ItemsMet.of(1, 2)), new double[][] {{0.4, 0.4}
                            })
                    .orElseThrow();

            assertThat(index.z()).containsExactly(List.of(0.0, 0.0));
            assertThat(index.minMax()).allMatch(score -> !score.isComputable());
        }

        @Test
        void qualityFallsBackToTheMeanDeviationAndThenToNothing() {
            var half = Outliers.modifiedZ(new double[] {7, 7, 7, 7, 7, 90}).orElseThrow();
            var none = Outliers.modifiedZ(new double[] {7, 7, 7, 7, 7, 7}).orElseThrow();

            assertThat(half.mad()).isZero();
            assertThat(half.outliers()).containsExactly(5);
            assertThat(none.outliers()).isEmpty();
        }
    }

    @Nested
    class VeryLargeValues {
        @Test
        void progressHoldsTo1e15() {
            var progress = LinearProgress.of(reach(0, 1e15, 2.5e14, Direction.INCREASE));

            assertThat(progress.remainingGap()).isEqualTo(7.5e14);
            assertThat(progress.achievementShare().orElseThrow()).isEqualTo(0.25);
            assertThat(((AbsoluteProgress.Reach)
                                    goal("0", "1000000000000001", "1").absolute())
                            .remainingGap()
                            .orElseThrow())
                    .isEqualTo(new BigDecimal("1000000000000000"));
        }

        @Test
        void ratioHoldsToAMillion() {
            var half = Proportions.wilson(500_000, 1_000_000).orElseThrow();

            assertThat(half.low()).isCloseTo(0.49902, within(1e-5));
            assertThat(half.high()).isCloseTo(0.50098, within(1e-5));
            assertThat(Ratios.change(1_000_000, 1_010_000).verdict()).isEqualTo(Verdict.SHOWN);
        }

        @Test
        void decompositionHoldsToThreeMillion() {
            var split = RatioDecompositions.between(1_500_000, 3_000_000, 1_600_000, 3_000_000, Better.HIGHER)
                    .orElseThrow();

            assertThat(split.numeratorEffect()).isCloseTo(1 / 30.0, within(1e-15));
            assertThat(split.denominatorEffect()).isZero();
        }

        @Test
        void countHoldsAt123456Events() {
            var rate = PoissonRates.estimate(123_456, 1, 1).orElseThrow();

            // the normal interval 123456 -+ 1.96 sqrt(123456) differs by about (z^2 + 2) / 3 at most
            assertThat(rate.low()).isCloseTo(123_456 - 1.959964 * Math.sqrt(123_456), within(2.0));
            assertThat(rate.high()).isCloseTo(123_456 + 1.959964 * Math.sqrt(123_456), within(3.0));
        }

        @Test
        void trendHoldsToAMillion() {
            var line = LinearTrends.fit(FIVE_YEARS, new double[] {1e6, 1e6 + 1, 1e6 + 2, 1e6 + 3, 1e6 + 4})
                    .orElseThrow();

            assertThat(line.slope()).isCloseTo(1, within(1e-9));
        }

        @Test
        void moneyHoldsToABillionYenAndMore() {
            var column = appraise(new double[] {0, 1_040_000_000}, new double[] {1_000_000_000, 0});

            assertThat(column.npv()).isCloseTo(0, within(1e-6));
            assertThat(column.shownNpv().amount()).isEqualByComparingTo("0");
        }
    }

    private static ReachInputs reach(double baseline, double target, double current, Direction direction) {
        return new ReachInputs(baseline, 0, target, 5, current, 1, direction);
    }

    /** Judges a goal of FY2020 due in FY2025, with one value for each year from FY2021 on; {@code -} is a missing one. */
    private static Progress goal(String baseline, String target, String... values) {
        return progress(
                Target.Reach.of(persons(target), new FiscalYear(2025)), Direction.INCREASE, baseline, List.of(values));
    }

    private static Progress progress(Target target, Direction direction, String baseline, List<String> values) {
        var indicator = AbsoluteIndicator.of("x", MeasureUnit.PERSONS);
        var key = SeriesKey.of(indicator.id());
        var start = new FiscalYear(2020);
        var goal = GoalDefinition.builder("x", LocalizedText.of("利用者数", "Users"), indicator, direction)
                .baseline(Baseline.of(StatedValue.exact(persons(baseline)), start))
                .target(target)
                .kgi();
        var observations = new ArrayList<Observation>();
        for (var value : values) {
            var period = start.plus(observations.size() + 1);
            observations.add(
                    value.equals("-")
                            ? Observation.missing(key, period, MissingReason.NOT_SURVEYED)
                            : Observation.of(key, period, persons(value)));
        }
        return Progress.of(
                goal,
                new Series(key, observations),
                ProgressOptions.asOf(start.plus(values.size()).end()));
    }

    private static AbsoluteValue persons(String amount) {
        return AbsoluteValue.of(amount, MeasureUnit.PERSONS);
    }

    private static ReasonCode compoundPace(double baseline, double target, double current) {
        return code(CompoundPaces.withTarget(
                new YearValue(2020, baseline),
                new YearValue(2021, current),
                new YearValue(2025, target),
                Direction.INCREASE));
    }

    private static DueCode dueCode(String date, boolean attains, String due) {
        return DueDates.judge(
                        List.of(new DueDates.DatedValue(LocalDate.parse(date), BigDecimal.ONE, attains)),
                        LocalDate.parse(due),
                        LocalDate.parse("2025-12-31"))
                .code();
    }

    private static Accuracy accuracy(double[] training, double[] actual) {
        return ForecastAccuracy.of(training, 1, actual, new double[] {1, 5}, new double[] {0, 4}, new double[] {2, 6})
                .orElseThrow();
    }

    private static Appraisal.Column appraise(double[] benefits, double[] costs) {
        return Appraisals.of(CashFlows.of(benefits, costs)).at(0.04).orElseThrow();
    }

    private static Composite composite(double... values) {
        return Composites.weightedMean(ItemsMet.of(1, 2), List.of("a", "b"), values, new double[] {1, 1})
                .orElseThrow();
    }

    private static ItemBasis basis() {
        return ItemBasis.of(
                LocalizedText.of("窓口の経費", "Counter costs"),
                "counter",
                LocalizedText.of("前年度の決算", "Last year's accounts"));
    }

    private static List<DecompositionFlag> flags(double n0, double d0, double n1, double d1, Better better) {
        return RatioDecompositions.between(n0, d0, n1, d1, better).orElseThrow().flags();
    }

    private static XmrChart.Variation variationOfASpike(Direction better) {
        var values = SPREAD_VALUES.clone();
        values[11] = 40;
        return XmrCharts.of(values, XmrOptions.builder().better(better).build())
                .orElseThrow()
                .points()
                .get(11)
                .variation();
    }

    private static List<CaveatCode> warnings(double[] values) {
        return XmrCharts.of(values).orElseThrow().derivation().warnings().stream()
                .map(Caveat::code)
                .toList();
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static double[] upTo(int last) {
        return IntStream.rangeClosed(1, last).asDoubleStream().toArray();
    }

    private static List<ReportingPeriod> periods(String... texts) {
        return Arrays.stream(texts).map(ReportingPeriod::parse).toList();
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }

    private static void refuses(ReasonCode code, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(call)
                .extracting(InvalidInputException::code)
                .isEqualTo(code);
    }
}
