package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;

/**
 * The goal that the library is measured by: 1,000 users in April 2015 who are to become 8,000, counted each month.
 *
 * @param goal the goal
 * @param series the months from April 2015 on
 * @param options the day of judgement, right after the last month
 */
record MonthlyGoal(Goal goal, Series series, ProgressOptions options) {
    /** Makes the goal with a number of months: growth of some 40 users a month, with a spread that repeats. */
    static MonthlyGoal of(int months, String due) {
        return of(months, due, IndicatorTraits.NONE);
    }

    /** Makes the same goal of a flow, whose months are looked at for being as long as the baseline's. */
    static MonthlyGoal ofAFlow(int months, String due) {
        return of(months, due, IndicatorTraits.NONE.withTimeBasis(TimeBasis.FLOW));
    }

    private static MonthlyGoal of(int months, String due, IndicatorTraits traits) {
        var unit = MeasureUnit.PERSONS;
        var indicator = new AbsoluteIndicator(IndicatorId.of("users"), unit, traits);
        var start = ReportingPeriod.parse("2015-04");
        var goal = GoalDefinition.builder("users", LocalizedText.of("利用者数", "Users"), indicator, Direction.INCREASE)
                .baseline(Baseline.of(StatedValue.exact(AbsoluteValue.of(1000, unit)), start))
                .target(Target.Reach.of(AbsoluteValue.of(8000, unit), ReportingPeriod.parse(due)))
                .kgi();
        var key = SeriesKey.of(indicator.id());
        var observations = new ArrayList<Observation>();
        for (var month = 0; month < months; month++) {
            var users = 1000 + 40L * month + month * 37L % 101;
            observations.add(Observation.of(key, start.plus(month), AbsoluteValue.of(users, unit)));
        }
        var asOf = start.plus(months - 1).end();
        return new MonthlyGoal(goal, new Series(key, observations), ProgressOptions.asOf(asOf));
    }
}
