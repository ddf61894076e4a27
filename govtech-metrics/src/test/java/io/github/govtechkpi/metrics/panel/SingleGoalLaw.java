package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.metrics.progress.Projection;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.ratio.IntervalMethod;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.trend.LinearTrends;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The one law of both engines: every field of a series of a panel is what the single-goal calculators give. */
final class SingleGoalLaw {
    private static final double CLOSED_FORM = 1e-12;
    private static final double FIT = 1e-9;
    private static final double DOUBLES = 1e-15;

    private SingleGoalLaw() {}

    /** Compares what a panel says of a series with what the calculators of single goals say. */
    static void compare(PanelSeries found, Series series) {
        var goal = found.goal();
        var rows = series.observations();
        var last = rows.get(rows.size() - 1);
        var isBefore = goal.baseline()
                .filter(baseline -> last.period().end().isBefore(baseline.end()))
                .isPresent();
        var single = Progress.of(
                RandomPanel.single(goal, series),
                series,
                ProgressOptions.asOf(last.period().end()));

        span(found, series);
        slope(found, rows);
        if (isBefore) {
            assertThat(found.status()).isEqualTo(PanelStatus.TOO_EARLY);
            assertThat(found.latest().isComputable()).isFalse();
            return;
        }
        status(found, single, last);
        progress(found, single);
        projection(found, single);
        if (goal.isRatio()) {
            ratio(found, single);
        }
    }

    private static void span(PanelSeries found, Series series) {
        var rows = series.observations();
        var span = found.span().orElseThrow();
        assertThat(span.first()).isEqualTo(rows.get(0).period());
        assertThat(span.latest()).isEqualTo(rows.get(rows.size() - 1).period());
        assertThat(span.periods()).isEqualTo(rows.size());
        assertThat(span.periods() + span.missing()).isEqualTo((int) span.first().periodsUntil(span.latest()) + 1);
        assertThat(span.previous())
                .isEqualTo(rows.stream()
                        .map(Observation::period)
                        .skip(Math.max(0, rows.size() - 2))
                        .limit(rows.size() - 1L)
                        .findFirst());
    }

    private static void slope(PanelSeries found, List<Observation> rows) {
        var first = rows.get(0).period();
        var times = rows.stream()
                .mapToDouble(row -> first.periodsUntil(row.period()))
                .toArray();
        var values = rows.stream().mapToDouble(SingleGoalLaw::value).toArray();
        var trend = LinearTrends.fit(times, values);
        assertThat(found.slope().isComputable()).isEqualTo(trend.isComputable());
        // the single goal's line is one of doubles; the panel's adds its values in steps, which are exact for amounts
        trend.toOptional().ifPresent(line -> {
            var slope = found.slope().orElseThrow();
            var rounding = DOUBLES * size(values) + ofHalfAStep(found.goal(), times, slope == 0);
            assertThat(slope).isCloseTo(line.slope(), within(Math.max(FIT * Math.abs(line.slope()), rounding)));
        });
    }

    /**
     * Returns the slope that half a step in each value can make at most, each with the sign of its distance from the middle; where the
     * panel says 0, what it takes for nothing is added.
     */
    private static double ofHalfAStep(PanelGoal goal, double[] times, boolean isNone) {
        var middle = Arrays.stream(times).average().orElseThrow();
        var distances =
                Arrays.stream(times).map(time -> Math.abs(time - middle)).sum();
        var squares = Arrays.stream(times)
                .map(time -> (time - middle) * (time - middle))
                .sum();
        var nothing = isNone ? Arrays.stream(times).sum() : 0;
        return goal.isRatio() && squares > 0 ? 0.5 / Pairs.grid(goal) * (distances + nothing) / squares : 0;
    }

    private static double size(double[] values) {
        var size = 0.0;
        for (var value : values) {
            size = Math.max(size, Math.abs(value));
        }
        return size;
    }

    private static void status(PanelSeries found, Progress single, Observation last) {
        var baseline = found.goal().baseline();
        var expected = single.status().code();
        if (expected == StatusCode.NOT_COMPUTABLE
                && single.goal().baseline().isEmpty()
                && !last.period().end().isAfter(baseline.orElseThrow().end())) {
            expected = StatusCode.TOO_EARLY; // the panel knows the baseline's period even where it has no value
        }
        assertThat(found.status().name()).isEqualTo(expected.name());
    }

    private static void progress(PanelSeries found, Progress single) {
        var absolute = (AbsoluteProgress.Reach) single.absolute();
        var perYear =
                PeriodGrid.perYear(PeriodGrid.of(found.span().orElseThrow().latest()));
        var size = Math.abs(found.latest().orElseThrow().value().doubleValue())
                + Math.abs(absolute.target().orElseThrow().doubleValue());
        close(
                found.remaining().map(BigDecimal::doubleValue),
                absolute.remainingGap().map(BigDecimal::doubleValue),
                size);
        close(
                found.achievedShare(),
                absolute.achievementShare().map(BigDecimal::doubleValue),
                shareSize(absolute, size));
        close(found.observedPace(), absolute.observedPacePerYear().map(pace -> pace.doubleValue() / perYear), size);
        if (found.requiredPace().isComputable()) {
            close(found.requiredPace(), absolute.requiredPacePerYear().map(pace -> pace.doubleValue() / perYear), size);
        }
    }

    /** A share of the way is as exact as the way, which may be the small difference of two large counts. */
    private static double shareSize(AbsoluteProgress.Reach absolute, double size) {
        return absolute.requiredGain()
                .toOptional()
                .filter(way -> way.signum() > 0)
                .map(way -> size
                        / way.doubleValue()
                        * Math.max(
                                1,
                                Math.abs(absolute.achievementShare()
                                        .orElseThrow()
                                        .doubleValue())))
                .orElse(1.0);
    }

    private static void projection(PanelSeries found, Progress single) {
        var projection = single.projection().orElseThrow();
        var grid = found.span().orElseThrow().latest();
        if (!grid.sameGrid(found.goal().due()) && projection.kind() == Projection.Kind.OLS) {
            return; // the panel's line counts periods; the single goal's counts days here
        }
        if (projection.attainDate().isComputable() && found.attained().isComputable()) {
            var period = found.attained().orElseThrow();
            var date = projection.attainDate().orElseThrow();
            assertThat(period.contains(date)
                            || period.plus(1).contains(date)
                            || period.plus(-1).contains(date))
                    .as("%s in %s", date, period)
                    .isTrue();
        } else {
            assertThat(found.attained().isComputable())
                    .isEqualTo(projection.attainDate().isComputable());
        }
    }

    private static void ratio(PanelSeries found, Progress single) {
        var share = found.share().orElseThrow();
        var current = (Ratio) single.current().orElseThrow().value().orElseThrow();
        assertThat(share.denominator().orElseThrow())
                .isEqualByComparingTo(current.denominator().amount());
        var counts = single.counts().orElseThrow();
        assertThat(share.effects().isComputable()).isEqualTo(counts.isComputable());
        counts.toOptional().ifPresent(changes -> {
            assertThat(found.latest().orElseThrow().change().orElseThrow())
                    .isEqualByComparingTo(changes.numeratorChange());
            assertThat(share.denominatorChange().orElseThrow()).isEqualByComparingTo(changes.denominatorChange());
            var effects = share.effects().orElseThrow();
            assertThat(effects.numerator()).isEqualTo(changes.numeratorEffect());
            assertThat(effects.denominator()).isEqualTo(changes.denominatorEffect());
            flags(found, single, current);
        });
        if (found.goal().numeratorIsPart() && share.interval().isComputable()) {
            var interval = Proportions.interval(
                            current.numerator().amount().doubleValue(),
                            current.denominator().amount().doubleValue(),
                            0.95,
                            IntervalMethod.WILSON)
                    .orElseThrow();
            assertThat(share.interval().orElseThrow().low()).isEqualTo(interval.low());
            assertThat(share.interval().orElseThrow().high()).isEqualTo(interval.high());
        }
    }

    private static void flags(PanelSeries found, Progress single, Ratio current) {
        var baseline = (Ratio) single.goal().baseline().orElseThrow().value().value();
        var goal = found.goal();
        var target =
                goal.target().doubleValue() / goal.denominator().orElseThrow().doubleValue();
        var better = switch (goal.direction()) {
            case INCREASE -> Better.HIGHER;
            case DECREASE -> Better.LOWER;
            case MAINTAIN -> value(baseline) > target ? Better.LOWER : Better.HIGHER;
        };
        var split = RatioDecompositions.between(baseline, current, better);
        assertThat(found.flags().stream()
                        .filter(flag -> flag != PanelFlag.SMALL_BASE)
                        .map(Enum::name))
                .containsExactlyElementsOf(
                        split.flags().stream().map(Enum::name).toList());
        assertThat(found.flags().contains(PanelFlag.SMALL_BASE))
                .isEqualTo(current.denominator().amount().compareTo(BigDecimal.valueOf(goal.smallBase())) < 0);
    }

    private static void close(Computed<Double> found, Computed<Double> expected, double size) {
        assertThat(found.isComputable()).isEqualTo(expected.isComputable());
        expected.toOptional()
                .ifPresent(number -> assertThat(found.orElseThrow())
                        .isCloseTo(number, within(CLOSED_FORM * Math.max(size, Math.abs(number)))));
    }

    private static double value(Observation row) {
        return value(row.value().orElseThrow());
    }

    private static double value(Quantity value) {
        return numerator(value).doubleValue() / denominator(value).doubleValue();
    }

    static BigDecimal numerator(Quantity value) {
        return value instanceof Ratio ratio ? ratio.numerator().amount() : ((AbsoluteValue) value).amount();
    }

    static BigDecimal denominator(Quantity value) {
        return value instanceof Ratio ratio ? ratio.denominator().amount() : BigDecimal.ONE;
    }
}
