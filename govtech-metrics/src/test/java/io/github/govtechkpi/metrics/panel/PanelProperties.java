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
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One law for both engines: a series of a panel has the numbers that the single-goal calculators give. */
class PanelProperties {
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2031-03");
    private static final double CLOSED_FORM = 1e-12;
    private static final double FIT = 1e-9;
    private static final double DOUBLES = 1e-15;

    @Property(tries = 200)
    void everySeriesHasTheNumbersOfTheSingleGoalCalculators(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var panel = panel(random, random.observations(), 1);
        var byKey = random.series().stream().collect(Collectors.toMap(Series::key, each -> each));

        assertThat(panel.series()).hasSize(random.series().size());
        for (var found : panel.series()) {
            compare(found, byKey.get(found.key()));
        }
    }

    @Property(tries = 200)
    void neitherTheOrderOfTheRowsNorTheNumberOfThreadsShows(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int threads) {
        var random = RandomPanel.of(seed);
        var rows = new ArrayList<>(random.observations());
        // a row that comes twice as well: its series is set aside whatever the order
        rows.add(rows.get(rows.size() / 2));
        var panel = panel(random, rows, 1);
        Collections.shuffle(rows, new Random(seed + 1));
        var other = new Panel[] {panel(random, rows, 1), parted(random, rows, threads, seed)};

        for (var each : other) {
            assertThat(each.series()).isEqualTo(panel.series());
            assertThat(each.sums()).isEqualTo(panel.sums());
            assertThat(each.tallies()).isEqualTo(panel.tallies());
            assertThat(each.problemCount()).isEqualTo(panel.problemCount()).isEqualTo(2);
            for (var column : PanelColumn.values()) {
                assertThat(each.columns(column).get(0))
                        .containsExactly(panel.columns(column).get(0));
            }
        }
    }

    /** More areas than one bucket of rows takes, and more rows than it holds. */
    @Property(tries = 5)
    void manyRowsInAnyOrderAreThoseInTheirOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int threads) {
        var goals = Stream.of("online", "paper", "counter")
                .map(id -> PanelGoal.share(IndicatorId.of(id), Direction.INCREASE, 7, 10, DUE))
                .toList();
        var start = ReportingPeriod.parse("2015-04");
        var rows = new ArrayList<int[]>();
        for (var area = 0; area < 1_700; area++) {
            for (var month = area % 7; month < 20; month++) {
                rows.add(new int[] {area, month});
            }
        }
        var panels = new ArrayList<Panel>();
        for (var round = 0; round < 2; round++) {
            var columns = PanelColumns.builder();
            for (var row : rows) {
                // prefectures 01 to 17, a hundred areas each
                var code =
                        LocalGovernmentCode.fromFiveDigits("%02d%03d".formatted(1 + row[0] / 100, 200 + row[0] % 100));
                var whole = 1_000L + row[0];
                for (var i = 0; i < goals.size(); i++) {
                    columns.counts(
                            goals.get(i).indicator(),
                            Optional.of(code),
                            start.plus(row[1]),
                            whole * row[1] / (20 + i),
                            whole);
                }
            }
            panels.add(Panel.of(columns.build(), new PanelGoals(goals), AreaGroups.prefectures(), threads));
            Collections.shuffle(rows, new Random(seed));
        }

        assertThat(panels.get(1).series())
                .hasSize(5_100)
                .isEqualTo(panels.get(0).series());
        assertThat(panels.get(1).sums()).isEqualTo(panels.get(0).sums());
        assertThat(panels.get(1).tallies()).isEqualTo(panels.get(0).tallies());
    }

    @Property(tries = 200)
    void sumsAreThoseOfTheirRows(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var expected = new HashMap<String, BigDecimal[]>();
        for (var row : random.observations()) {
            var area = row.key().area();
            var group = area.flatMap(AreaGroups.prefectures()::groupOf);
            if (group.isPresent()) {
                add(expected, row, group.get());
                add(expected, row, AreaGroups.NATION);
            }
        }

        var sums = panel(random, random.observations(), 2).sums();

        assertThat(sums).hasSize(expected.size());
        for (var sum : sums) {
            var numbers = expected.get(sum.indicator() + " " + sum.group() + " " + sum.period());
            assertThat(sum.numerator()).isEqualByComparingTo(numbers[0]);
            assertThat(sum.denominator()
                            .orElse(BigDecimal.valueOf(sum.coverage().k())))
                    .isEqualByComparingTo(numbers[1]);
            assertThat(sum.coverage().k()).isEqualTo(numbers[2].intValue());
        }
    }

    @Property(tries = 100)
    void otherGoalsAreJudgedAsIfTheRowsWereReadAgain(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var goals = new PanelGoals(random.goals().goals().stream()
                .map(goal -> new PanelGoal(
                        goal.indicator(),
                        Direction.INCREASE,
                        goal.target().add(BigDecimal.ONE),
                        goal.denominator().map(denominator -> denominator.add(BigDecimal.TEN)),
                        goal.numeratorIsPart(),
                        goal.due().plus(7),
                        goal.baseline(),
                        12))
                .toList());

        var panel = panel(random, random.observations(), 1).judgedBy(goals);

        assertThat(panel.series())
                .isEqualTo(panel(new RandomPanel(goals, random.series()), random.observations(), 1)
                        .series());
    }

    @Property(tries = 200)
    void aPreparedPanelIsTheOneThatReadsTheRows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int threads) {
        var random = RandomPanel.of(seed);
        var rows = new ArrayList<>(random.observations());
        rows.add(rows.get(rows.size() / 2));
        rows.add(Observation.of(
                SeriesKey.of(IndicatorId.of("without-a-goal")),
                DUE,
                rows.get(0).value().orElseThrow()));
        Collections.shuffle(rows, new Random(seed));
        var prepared = PreparedPanel.of(columns(rows), random.goals(), threads);
        var others = new PanelGoals(random.goals().goals().stream()
                .map(goal -> new PanelGoal(
                        goal.indicator(),
                        goal.direction(),
                        goal.target(),
                        goal.denominator(),
                        goal.numeratorIsPart(),
                        DUE,
                        rows.stream()
                                .filter(row -> row.key().indicator().equals(goal.indicator()))
                                .map(Observation::period)
                                .findFirst(),
                        50))
                .toList());
        var sizes = AreaGroups.of(Map.of(RandomPanel.AREAS.get(0), "large", RandomPanel.AREAS.get(2), "small"));

        assertThat(prepared.size()).isEqualTo(rows.size() - 1);
        for (var goals : List.of(random.goals(), others)) {
            for (var groups : List.of(AreaGroups.prefectures(), AreaGroups.nation(), sizes)) {
                var found = prepared.panel(goals, groups, threads);
                var read = Panel.of(columns(rows), goals, groups, 1);

                assertThat(found.series()).isEqualTo(read.series());
                assertThat(found.sums()).isEqualTo(read.sums());
                assertThat(found.tallies()).isEqualTo(read.tallies());
                assertThat(found.problemCount()).isEqualTo(read.problemCount());
                assertThat(found.problems()).isEqualTo(read.problems());
            }
        }
    }

    private static void add(Map<String, BigDecimal[]> sums, Observation row, String group) {
        var numbers = sums.computeIfAbsent(row.key().indicator() + " " + group + " " + row.period(), key ->
                new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
        var value = row.value().orElseThrow();
        numbers[0] = numbers[0].add(numerator(value));
        numbers[1] = numbers[1].add(denominator(value));
        numbers[2] = numbers[2].add(BigDecimal.ONE);
    }

    private static Panel panel(RandomPanel random, List<Observation> rows, int threads) {
        return Panel.of(columns(rows), random.goals(), AreaGroups.prefectures(), threads);
    }

    private static PanelColumns columns(List<Observation> rows) {
        var builder = PanelColumns.builder();
        rows.forEach(builder::add);
        return builder.build();
    }

    /** Splits the rows into parts of any size, which are then read side by side. */
    private static Panel parted(RandomPanel random, List<Observation> rows, int threads, long seed) {
        var chance = new Random(seed + 2);
        var parts = new ArrayList<PanelColumns>();
        for (var from = 0; from < rows.size(); ) {
            var to = Math.min(rows.size(), from + 1 + chance.nextInt(20));
            parts.add(columns(rows.subList(from, to)));
            from = to;
        }
        var source = new PanelSource() {
            @Override
            public int parts() {
                return parts.size();
            }

            @Override
            public Reader reader(PanelSink sink) {
                return part -> parts.get(part).reader(sink).read(0);
            }

            @Override
            public long line(int part, int row) {
                return row;
            }
        };
        return Panel.of(source, random.goals(), AreaGroups.prefectures(), threads);
    }

    private static void compare(PanelSeries found, Series series) {
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
        var values = rows.stream().mapToDouble(PanelProperties::value).toArray();
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

    private static BigDecimal numerator(Quantity value) {
        return value instanceof Ratio ratio ? ratio.numerator().amount() : ((AbsoluteValue) value).amount();
    }

    private static BigDecimal denominator(Quantity value) {
        return value instanceof Ratio ratio ? ratio.denominator().amount() : BigDecimal.ONE;
    }
}
