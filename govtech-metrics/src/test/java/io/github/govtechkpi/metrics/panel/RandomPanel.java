package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Goals and observations by chance: shares, other ratios and amounts; with gaps, long spans, decimals and numbers of any size here and
 * there, so that every way through the engine is taken.
 */
record RandomPanel(PanelGoals goals, List<Series> series) {
    static final List<LocalGovernmentCode> AREAS =
            List.of("131016", "131024", "141003", "011002", "011011", "472018", "130001").stream()
                    .map(LocalGovernmentCode::of)
                    .toList();
    private static final List<Direction> DIRECTIONS =
            List.of(Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN);
    private static final MeasureUnit UNIT = MeasureUnit.PERSONS;
    private static final ReportingPeriod[] STARTS = {
        ReportingPeriod.parse("2015-04"),
        ReportingPeriod.parse("FY2015"),
        ReportingPeriod.parse("2015-Q2"),
        ReportingPeriod.parse("2015-04-01")
    };

    static RandomPanel of(long seed) {
        var random = new Random(seed);
        var goals = new ArrayList<PanelGoal>();
        var series = new ArrayList<Series>();
        for (var i = 0; i < 3; i++) {
            var start = STARTS[random.nextInt(STARTS.length)];
            var goal = goal(random, "kpi-" + i, i, start);
            goals.add(goal);
            for (var area : AREAS) {
                if (random.nextInt(5) > 0) {
                    series.add(series(random, goal, Optional.of(area), start));
                }
            }
            if (random.nextBoolean()) {
                series.add(series(random, goal, Optional.empty(), start));
            }
        }
        return new RandomPanel(new PanelGoals(goals), series);
    }

    private static PanelGoal goal(Random random, String name, int kind, ReportingPeriod start) {
        var id = IndicatorId.of(name);
        var direction = DIRECTIONS.get(random.nextInt(3));
        var due = random.nextInt(4) == 0
                ? ReportingPeriod.parse("FY" + (2014 + random.nextInt(16)))
                : start.plus(random.nextInt(200) - 3);
        var goal = kind == 0
                ? PanelGoal.amount(id, direction, decimal(random, 2000), due)
                : PanelGoal.share(id, direction, random.nextInt(11), 10, due).withSmallBase(random.nextInt(60));
        var beside = kind == 2 ? goal.withNumeratorBeside() : goal;
        return random.nextInt(3) == 0 ? beside.from(start.plus(random.nextInt(8))) : beside;
    }

    private static Series series(
            Random random, PanelGoal goal, Optional<LocalGovernmentCode> area, ReportingPeriod start) {
        var key = SeriesKey.of(goal.indicator());
        var full = area.map(key::in).orElse(key);
        var span = random.nextInt(4) == 0 ? 300 : 1 + random.nextInt(125);
        var wanted = 1 + random.nextInt(random.nextBoolean() ? 6 : 60);
        var offset = random.nextInt(10);
        var exact = random.nextInt(5) == 0;
        var steps = new HashSet<Integer>();
        var observations = new ArrayList<Observation>();
        for (var i = 0; i < wanted; i++) {
            var step = offset + random.nextInt(span);
            if (steps.add(step)) {
                observations.add(Observation.of(full, start.plus(step), value(random, goal, exact)));
            }
        }
        return new Series(full, observations);
    }

    private static Quantity value(Random random, PanelGoal goal, boolean exact) {
        if (random.nextInt(12) == 0) {
            return atALimit(random, goal);
        }
        if (!goal.isRatio()) {
            return new AbsoluteValue(
                    exact ? decimal(random, 3000) : BigDecimal.valueOf(random.nextInt(4000) - 500), UNIT);
        }
        var base = random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 1 + random.nextInt(2_000_000);
        var count = goal.numeratorIsPart() ? random.nextInt(base + 1) : random.nextInt(3 * base);
        if (!exact) {
            return Ratio.of(count, base, UNIT).orElseThrow();
        }
        var scale = random.nextInt(8) - 4;
        return new Ratio(
                new AbsoluteValue(BigDecimal.valueOf(count).scaleByPowerOfTen(scale), UNIT),
                new AbsoluteValue(BigDecimal.valueOf(base).scaleByPowerOfTen(scale), UNIT));
    }

    /** Returns a value that just fits into the slots of a series, or just does not. */
    private static Quantity atALimit(Random random, PanelGoal goal) {
        var slip = random.nextInt(3) - 1L;
        if (!goal.isRatio()) {
            return AbsoluteValue.of((random.nextBoolean() ? 1 : -1) * ((1L << 46) + slip), UNIT);
        }
        if (random.nextBoolean()) {
            var base = Integer.MAX_VALUE + slip;
            return Ratio.of(goal.numeratorIsPart() ? base - random.nextInt(2) : base + slip, base, UNIT)
                    .orElseThrow();
        }
        if (goal.numeratorIsPart()) {
            return Ratio.of(1, (1L << 18) + slip, UNIT).orElseThrow();
        }
        var base = 1 + random.nextInt(100);
        return random.nextBoolean()
                ? Ratio.of(256L * base + slip, base, UNIT).orElseThrow()
                : Ratio.of(1, (1L << 10) + slip, UNIT).orElseThrow();
    }

    private static BigDecimal decimal(Random random, int limit) {
        return BigDecimal.valueOf(random.nextInt(limit * 100), 2);
    }

    /** Returns the same goal as one of a program, with the baseline of a series. */
    static Goal single(PanelGoal goal, Series series) {
        var builder = GoalDefinition.builder("goal", LocalizedText.same("goal"), indicator(goal), goal.direction())
                .target(Target.Reach.of(target(goal), goal.due()));
        var from = goal.baseline().orElseGet(() -> series.observations().get(0).period());
        series.observations().stream()
                .filter(observation -> observation.period().equals(from))
                .findFirst()
                .ifPresent(observation -> builder.baseline(
                        Baseline.of(StatedValue.exact(observation.value().orElseThrow()), from)));
        return builder.kgi();
    }

    private static Quantity target(PanelGoal goal) {
        var numerator = new AbsoluteValue(goal.target(), UNIT);
        return goal.denominator()
                .<Quantity>map(denominator -> new Ratio(numerator, new AbsoluteValue(denominator, UNIT)))
                .orElse(numerator);
    }

    private static Indicator indicator(PanelGoal goal) {
        var counts = CountDefinition.of(LocalizedText.same("people"), UNIT);
        return goal.isRatio()
                ? new RatioIndicator(goal.indicator(), counts, counts, goal.numeratorIsPart(), IndicatorTraits.NONE)
                : new AbsoluteIndicator(goal.indicator(), UNIT, IndicatorTraits.NONE);
    }

    List<Observation> observations() {
        var all = new ArrayList<Observation>();
        series.forEach(each -> all.addAll(each.observations()));
        return all;
    }
}
