package io.github.govtechkpi.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.control.Signal.Side;
import io.github.govtechkpi.metrics.control.XmrChart.Assurance;
import io.github.govtechkpi.metrics.control.XmrChart.Variation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmrChartsTest {
    /** Mean 50, mean moving range 2: limits 44.68 and 55.32, near limits 46.4533 and 53.5467. */
    private static final double[] STEADY = {49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51};

    private static XmrChart chart(XmrOptions.Builder options, double... values) {
        return XmrCharts.of(values, options.build()).orElseThrow();
    }

    /** Fixes the limits on {@link #STEADY} and goes on with other values. */
    private static XmrChart steadyThen(double... values) {
        return chart(XmrOptions.builder().baselinePoints(STEADY.length), concat(STEADY, values));
    }

    private static double[] concat(double[] first, double... second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static List<CaveatCode> codes(XmrChart chart) {
        return chart.derivation().warnings().stream().map(Caveat::code).toList();
    }

    private static Rebase rebaseAt(int index) {
        return new Rebase(index, Rebase.Reason.PROCESS_CHANGE, LocalizedText.of("様式を改めた", "The form was changed"));
    }

    @Nested
    class Limits {
        @Test
        void lie266MeanMovingRangesFromTheMean() {
            var segment = XmrCharts.of(STEADY).orElseThrow().current();
            assertThat(segment.center()).isEqualTo(50);
            assertThat(segment.rawMovingRange().orElseThrow()).isEqualTo(2);
            assertThat(segment.movingRangeLimit().orElseThrow()).isCloseTo(6.534, within(1e-12));
            var limits = segment.limits().orElseThrow();
            assertThat(limits.lower()).isCloseTo(44.68, within(1e-12));
            assertThat(limits.upper()).isCloseTo(55.32, within(1e-12));
            assertThat(limits.nearLower()).isCloseTo(50 - 5.32 * 2 / 3, within(1e-12));
            assertThat(limits.nearUpper()).isCloseTo(50 + 5.32 * 2 / 3, within(1e-12));
        }

        @Test
        void leaveOutMovingRangesFrom3267TimesTheirMeanUpOnlyWhereAsked() {
            var values = concat(STEADY, 90);
            // 11 ranges of 2 and one of 39: mean 61 / 12
            assertThat(chart(XmrOptions.builder(), values)
                            .current()
                            .limits()
                            .orElseThrow()
                            .movingRange())
                    .isEqualTo(2);
            assertThat(chart(XmrOptions.builder().screenMovingRange(false), values)
                            .current()
                            .limits()
                            .orElseThrow()
                            .movingRange())
                    .isCloseTo(61 / 12.0, within(1e-12));
        }

        @Test
        void comeFromTheFirstPointsWhereFixed() {
            var chart = steadyThen(60, 61, 62);
            assertThat(chart.current().center()).isEqualTo(50);
            assertThat(chart.current().limits().orElseThrow().movingRange()).isEqualTo(2);
            assertThat(chart.indicesOf(SignalRule.OUTSIDE_LIMITS)).containsExactly(12, 13, 14);
            assertThat(chart.points().get(12).movingRange()).hasValue(9);
        }

        @Test
        void areProvisionalWhileTheBaselineIsIncomplete() {
            var chart = chart(XmrOptions.builder().baselinePoints(20), STEADY);
            assertThat(chart.current().baselinePoints()).isEqualTo(12);
            assertThat(chart.derivation().warnings())
                    .containsExactly(
                            new Caveat(
                                    CaveatCode.PROVISIONAL_LIMITS,
                                    LocalizedText.of(
                                            "管理限界を定める20点のうち12点しかないため、管理限界は暫定です。",
                                            "Of the 20 points that are to fix the control limits there are 12: the limits are provisional.")));
        }

        @Test
        void areCalledShortBelow12Points() {
            assertThat(codes(XmrCharts.of(STEADY).orElseThrow())).isEmpty();
            assertThat(codes(XmrCharts.of(Arrays.copyOf(STEADY, 11)).orElseThrow()))
                    .containsExactly(CaveatCode.SHORT_BASELINE);
        }

        @Test
        void needTwoPoints() {
            for (var values : new double[][] {{}, {5}}) {
                var reason = XmrCharts.of(values).reason().orElseThrow();
                assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_POINTS);
                assertThat(reason.minimum()).isEqualTo(OptionalInt.of(2));
            }
            assertThat(XmrCharts.of(new double[] {5}).reason().orElseThrow().message())
                    .isEqualTo(LocalizedText.of("点が2個必要ですが、1個しかありません。", "2 points are needed, but there are 1."));
        }
    }

    @Nested
    class EqualValues {
        @ParameterizedTest
        @ValueSource(doubles = {0, 7, 0.1, 1 / 3.0, 1e15, -2.3})
        void haveNoLimitsAndNoSignalsWithScreening(double value) {
            var values = new double[13];
            Arrays.fill(values, value);
            var chart = XmrCharts.of(values).orElseThrow();
            assertThat(chart.current().rawMovingRange().orElseThrow()).isZero();
            assertThat(chart.current().limits().reason().orElseThrow().code()).isEqualTo(ReasonCode.ZERO_SIGMA);
            assertThat(chart.signals()).isEmpty();
            assertThat(chart.points()).allMatch(point -> point.variation() == Variation.COMMON_CAUSE);
            assertThat(codes(chart)).containsExactly(CaveatCode.ZERO_SIGMA);
        }

        @Test
        void haveLimitsOnTheMeanWithoutScreening() {
            var chart = chart(XmrOptions.builder().screenMovingRange(false), 7, 7, 7);
            assertThat(chart.current().limits().orElseThrow()).isEqualTo(new XmrChart.Limits(0, 7, 7, 7, 7));
            assertThat(chart.signals()).isEmpty();
            assertThat(codes(chart)).contains(CaveatCode.ZERO_SIGMA);
        }

        @Test
        void inTheBaselineStillLetRunsBeSeen() {
            var chart = chart(XmrOptions.builder().baselinePoints(2), 7, 7, 8, 8, 9, 8, 8, 8, 8);
            assertThat(chart.current().limits().isComputable()).isFalse();
            assertThat(chart.indicesOf(SignalRule.SEVEN_ON_ONE_SIDE)).containsExactly(2, 3, 4, 5, 6, 7, 8);
        }

        @Test
        void onAMeanOfDecimalsEndARun() {
            // their binary mean is -1.04e-17, beside the zeros that lie on it
            var chart = chart(
                    XmrOptions.builder().baselinePoints(15),
                    1,
                    0,
                    -1,
                    0,
                    -1,
                    -1,
                    -0.1,
                    2,
                    -1,
                    0,
                    1,
                    0,
                    0.1,
                    0,
                    0,
                    0,
                    1,
                    0.1,
                    0,
                    -1,
                    0.1,
                    0);
            assertThat(chart.current().center()).isZero();
            assertThat(chart.signals()).isEmpty();
        }
    }

    @Nested
    class Signals {
        @Test
        void areRaisedOutsideAndNotOnALimit() {
            var limits = XmrCharts.of(STEADY).orElseThrow().current().limits().orElseThrow();
            var chart = steadyThen(
                    limits.upper(), limits.lower(), Math.nextUp(limits.upper()), Math.nextDown(limits.lower()));
            assertThat(chart.signals().stream().filter(signal -> signal.rule() == SignalRule.OUTSIDE_LIMITS))
                    .containsExactly(
                            new Signal(14, SignalRule.OUTSIDE_LIMITS, Side.HIGH),
                            new Signal(15, SignalRule.OUTSIDE_LIMITS, Side.LOW));
            assertThat(chart.points().get(14).label()).isEqualTo(LocalizedText.of("上側管理限界の外", "Above UCL"));
            assertThat(chart.points().get(15).label()).isEqualTo(LocalizedText.of("下側管理限界の外", "Below LCL"));
        }

        @Test
        void needSevenPointsOnOneSide() {
            assertThat(steadyThen(51, 51, 51, 51, 51).indicesOf(SignalRule.SEVEN_ON_ONE_SIDE))
                    .isEmpty();
            assertThat(steadyThen(51, 51, 51, 51, 51, 51).indicesOf(SignalRule.SEVEN_ON_ONE_SIDE))
                    .containsExactly(11, 12, 13, 14, 15, 16, 17);
            assertThat(steadyThen(51, 51, 50, 51, 51, 51, 51, 51, 51).indicesOf(SignalRule.SEVEN_ON_ONE_SIDE))
                    .isEmpty();
        }

        @Test
        void needSevenPointsThatRise() {
            assertThat(steadyThen(48, 49, 50, 51, 52, 53).indicesOf(SignalRule.SEVEN_POINT_TREND))
                    .isEmpty();
            var chart = steadyThen(48, 49, 50, 51, 52, 53, 54);
            assertThat(chart.indicesOf(SignalRule.SEVEN_POINT_TREND)).containsExactly(12, 13, 14, 15, 16, 17, 18);
            assertThat(chart.points().get(18).label().in(Locale.JAPAN)).isEqualTo("7点連続で上昇");
            assertThat(steadyThen(48, 49, 50, 50, 51, 52, 53, 54).indicesOf(SignalRule.SEVEN_POINT_TREND))
                    .isEmpty();
        }

        @Test
        void takeTheLaterTrendAtATurningPoint() {
            var chart = steadyThen(47, 48, 49, 50, 51, 52, 53, 52, 51, 50, 49, 48, 47);
            assertThat(chart.points().get(17).label().in(Locale.ENGLISH)).isEqualTo("7 Point Trend (Increasing)");
            assertThat(chart.points().get(18).label().in(Locale.ENGLISH)).isEqualTo("7 Point Trend (Decreasing)");
        }

        @Test
        void needTwoOfThreeNearTheLimitAndAllOnOneSide() {
            assertThat(steadyThen(54, 51, 54).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .containsExactly(12, 14);
            assertThat(steadyThen(54, 49, 54).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .isEmpty();
            assertThat(steadyThen(54, 50, 54).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .isEmpty();
            assertThat(steadyThen(46, 49, 46).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .containsExactly(12, 14);
        }

        @Test
        void countAPointOutsideForItsSideOnly() {
            // 60 lies outside: it is no member, but it is on the side of the two that are
            var chart = steadyThen(54, 60, 54);
            assertThat(chart.indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT)).containsExactly(12, 14);
            assertThat(chart.points().get(13).signal().orElseThrow().rule()).isEqualTo(SignalRule.OUTSIDE_LIMITS);
            assertThat(steadyThen(54, 60, 51).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .isEmpty();
        }

        @Test
        void includeTheLimitAndNotTheNearLimit() {
            var limits = XmrCharts.of(STEADY).orElseThrow().current().limits().orElseThrow();
            assertThat(steadyThen(limits.upper(), 51, limits.upper()).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .containsExactly(12, 14);
            assertThat(steadyThen(limits.lower(), 49, limits.lower()).indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .containsExactly(12, 14);
            assertThat(steadyThen(limits.nearLower(), 49, limits.nearLower())
                            .indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .isEmpty();
            assertThat(steadyThen(limits.nearUpper(), 51, limits.nearUpper())
                            .indicesOf(SignalRule.TWO_OF_THREE_NEAR_LIMIT))
                    .isEmpty();
        }

        @Test
        void takePrecedenceOutsideTrendTwoOfThreeOneSide() {
            // the last point is outside, in a rise of 7 and in a run of 7
            var chart = steadyThen(50.5, 51, 52, 53, 53.2, 54, 54.5, 60);
            assertThat(chart.signals().stream()
                            .filter(signal -> signal.index() == 19)
                            .map(Signal::rule))
                    .containsExactly(
                            SignalRule.OUTSIDE_LIMITS, SignalRule.SEVEN_POINT_TREND, SignalRule.SEVEN_ON_ONE_SIDE);
            assertThat(chart.points().get(19).signal().orElseThrow().rule()).isEqualTo(SignalRule.OUTSIDE_LIMITS);
            assertThat(chart.points().get(18).signal().orElseThrow().rule()).isEqualTo(SignalRule.SEVEN_POINT_TREND);
            var close = steadyThen(51, 51, 51, 51, 51, 54, 54);
            assertThat(close.points().get(17).signal().orElseThrow().rule())
                    .isEqualTo(SignalRule.TWO_OF_THREE_NEAR_LIMIT);
            assertThat(close.points().get(16).signal().orElseThrow().rule()).isEqualTo(SignalRule.SEVEN_ON_ONE_SIDE);
        }

        @ParameterizedTest
        @CsvSource({
            "INCREASE, 60, IMPROVEMENT",
            "INCREASE, 40, CONCERN",
            "DECREASE, 60, CONCERN",
            "DECREASE, 40, IMPROVEMENT",
            "MAINTAIN, 60, NEUTRAL",
            "MAINTAIN, 40, NEUTRAL",
            "INCREASE, 50, COMMON_CAUSE",
            "DECREASE, 50, COMMON_CAUSE"
        })
        void areAnImprovementOrAConcernByDirection(Direction better, double value, Variation variation) {
            var chart = chart(XmrOptions.builder().baselinePoints(STEADY.length).better(better), concat(STEADY, value));
            assertThat(chart.points().get(12).variation()).isEqualTo(variation);
        }
    }

    @Nested
    class Gaps {
        @Test
        void interruptTheMovingRangeAndAreWarnedOf() {
            var chart = chart(XmrOptions.builder().gapsBefore(List.of(2)), 10, 12, 30, 31);
            assertThat(chart.current().rawMovingRange().orElseThrow()).isEqualTo(1.5);
            assertThat(chart.points().stream().map(XmrChart.Point::movingRange))
                    .containsExactly(
                            OptionalDouble.empty(), OptionalDouble.of(2), OptionalDouble.empty(), OptionalDouble.of(1));
            assertThat(chart.derivation().warnings().get(0).text())
                    .isEqualTo(LocalizedText.of(
                            "値のない期間が1箇所あり、移動範囲はそこで区切っています（連続の判定は続けています）。",
                            "Gaps in the series: 1. The moving range is interrupted there, runs go on."));
        }

        @Test
        void leaveNoLimitsWhereNoTwoPointsFollowEachOther() {
            var chart = chart(XmrOptions.builder().gapsBefore(List.of(1, 2)), 10, 12, 30);
            var reason = chart.current().limits().reason().orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_POINTS);
            assertThat(reason.message().in(Locale.ENGLISH))
                    .isEqualTo("No two points follow each other, so there is no moving range.");
            assertThat(chart.current().center()).isCloseTo(52 / 3.0, within(1e-12));
        }

        @Test
        void doNotInterruptRuns() {
            var values = concat(STEADY, 51, 51, 51, 51, 51, 51);
            var chart = chart(XmrOptions.builder().baselinePoints(12).gapsBefore(List.of(14)), values);
            assertThat(chart.indicesOf(SignalRule.SEVEN_ON_ONE_SIDE)).hasSize(7);
        }
    }

    @Nested
    class Rebases {
        private final double[] values = IntStream.range(0, 24)
                .mapToDouble(i -> (i < 12 ? 50 : 80) + (i % 2 == 0 ? -1 : 1))
                .toArray();

        @Test
        void startCentreLimitsAndRunsAnew() {
            var chart = chart(XmrOptions.builder().rebases(List.of(rebaseAt(12))), values);
            assertThat(chart.segments()).extracting(XmrChart.Segment::center).containsExactly(50.0, 80.0);
            assertThat(chart.segments()).extracting(XmrChart.Segment::first).containsExactly(0, 12);
            assertThat(chart.segments()).extracting(XmrChart.Segment::last).containsExactly(11, 23);
            assertThat(chart.current().center()).isEqualTo(80);
            assertThat(chart.points().get(12).movingRange()).isEmpty();
            assertThat(chart.signals()).isEmpty();
            assertThat(XmrCharts.of(values).orElseThrow().signals()).isNotEmpty();
        }

        @Test
        void keepTheirReason() {
            var chart = chart(XmrOptions.builder().rebases(List.of(rebaseAt(12))), values);
            assertThat(chart.options().rebases()).containsExactly(rebaseAt(12));
            assertThat(Rebase.Reason.DEFINITION_CHANGE.label())
                    .isEqualTo(LocalizedText.of("定義・測定方法の変更", "Change of definition or measurement"));
        }

        @Test
        void countTheBaselineOfEachSegment() {
            var chart =
                    chart(XmrOptions.builder().baselinePoints(4).rebases(List.of(rebaseAt(12), rebaseAt(22))), values);
            assertThat(chart.segments())
                    .extracting(XmrChart.Segment::baselinePoints)
                    .containsExactly(4, 4, 2);
            assertThat(codes(chart))
                    .containsExactly(
                            CaveatCode.SHORT_BASELINE, CaveatCode.SHORT_BASELINE, CaveatCode.PROVISIONAL_LIMITS);
        }

        @Test
        void atTheLastPointLeaveItWithoutLimits() {
            var chart = chart(XmrOptions.builder().rebases(List.of(rebaseAt(23))), values);
            assertThat(chart.current().limits().isComputable()).isFalse();
            assertThat(chart.points()).hasSize(24);
        }

        @Test
        void mayStandAtTheSecondPoint() {
            var chart = chart(XmrOptions.builder().rebases(List.of(rebaseAt(1))), values);
            assertThat(chart.segments()).extracting(XmrChart.Segment::first).containsExactly(0, 1);
        }

        @Test
        void needAReasonAndANote() {
            assertThatThrownBy(() -> new Rebase(3, null, LocalizedText.en("x")))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("reason");
            assertThatThrownBy(() -> new Rebase(3, Rebase.Reason.PROCESS_CHANGE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("note");
            assertThatThrownBy(() -> rebaseAt(0))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: index of a rebase must be at least 1, the second point, but was 0");
        }
    }

    @Nested
    class Targets {
        @ParameterizedTest
        @CsvSource({
            "INCREASE, 56, CONSISTENTLY_FAILS",
            "INCREASE, 44, CONSISTENTLY_HITS",
            "INCREASE, 50, HIT_OR_MISS",
            "DECREASE, 56, CONSISTENTLY_HITS",
            "DECREASE, 44, CONSISTENTLY_FAILS",
            "DECREASE, 50, HIT_OR_MISS"
        })
        void areHitOrMissedConsistentlyBeyondTheLimits(Direction better, double target, Assurance assurance) {
            assertThat(chart(XmrOptions.builder().better(better).target(target), STEADY)
                            .assurance())
                    .contains(assurance);
        }

        @Test
        void onALimitAreHitOrMiss() {
            var limits = XmrCharts.of(STEADY).orElseThrow().current().limits().orElseThrow();
            for (var target : new double[] {limits.lower(), limits.upper()}) {
                assertThat(chart(XmrOptions.builder().better(Direction.INCREASE).target(target), STEADY)
                                .assurance())
                        .contains(Assurance.HIT_OR_MISS);
            }
        }

        @Test
        void areHeldAgainstTheCurrentLimits() {
            var values = concat(STEADY, 79, 81, 79, 81);
            var chart = chart(
                    XmrOptions.builder()
                            .rebases(List.of(rebaseAt(12)))
                            .better(Direction.INCREASE)
                            .target(60),
                    values);
            assertThat(chart.assurance()).contains(Assurance.CONSISTENTLY_HITS);
        }

        @Test
        void sayNothingWithoutDirectionTargetOrLimits() {
            assertThat(chart(XmrOptions.builder().target(60), STEADY).assurance())
                    .isEmpty();
            assertThat(chart(XmrOptions.builder().better(Direction.INCREASE), STEADY)
                            .assurance())
                    .isEmpty();
            assertThat(chart(XmrOptions.builder().better(Direction.INCREASE).target(60), 7, 7, 7)
                            .assurance())
                    .isEmpty();
        }

        @Test
        void haveWordsInBothLanguages() {
            assertThat(Assurance.HIT_OR_MISS.label())
                    .isEqualTo(LocalizedText.of(
                            "期間によって目標を満たすことも満たさないこともあります", "Hit or miss: meets the target in some periods only"));
            assertThat(Variation.CONCERN.label())
                    .isEqualTo(LocalizedText.of("特別な変動（懸念）", "Special cause variation: concern"));
        }
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void ofValuesThatAreNoNumbers(double value) {
            assertThatThrownBy(() -> XmrCharts.of(new double[] {1, value}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: values[1] must be a finite number, but was " + value);
        }

        @Test
        void ofPointsThatAreNotThere() {
            var gap = XmrOptions.builder().gapsBefore(List.of(1, 3)).build();
            assertThatThrownBy(() -> XmrCharts.of(new double[] {1, 2, 3}, gap))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: gapsBefore must name points below 3, the number of values, but were [1, 3]");
            var rebase = XmrOptions.builder().rebases(List.of(rebaseAt(3))).build();
            assertThatThrownBy(() -> XmrCharts.of(new double[] {1, 2, 3}, rebase))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: rebases must name points below 3, the number of values, but were [3]");
        }

        @Test
        void ofOptionsThatContradictThemselves() {
            assertThatThrownBy(() -> XmrOptions.builder().baselinePoints(1).build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: baselinePoints must be at least 2, but was 1");
            assertThatThrownBy(
                            () -> XmrOptions.builder().gapsBefore(List.of(2, 2)).build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: gapsBefore must rise, from 1 up, but were [2, 2]");
            assertThatThrownBy(() -> XmrOptions.builder().gapsBefore(List.of(0)).build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: gapsBefore must rise, from 1 up, but were [0]");
            assertThatThrownBy(() -> XmrOptions.builder()
                            .rebases(List.of(rebaseAt(3), rebaseAt(2)))
                            .build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: the indices of rebases must rise, from 1 up, but were [3, 2]");
            assertThatThrownBy(() -> XmrOptions.builder().target(Double.NaN).build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: target must be a finite number, but was NaN");
        }
    }
}
