package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
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
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.report.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sources of several programs: two that differ, of which one was assessed and decided on, and as many as one likes that are alike. */
final class Portfolios {
    private Portfolios() {}

    static ReportSource ofTwo() {
        var areas = AreasAndSignals.source();
        var trial = Samples.program();
        var review =
                ProgramReview.of(trial, Samples.observations(), Optional.empty(), Optional.empty(), Optional.empty());
        var sheet = review.sheet()
                .decided(new Decision(
                        ReviewOption.ADJUST_METHOD,
                        LocalizedText.of("窓口の案内を改める。", "Counters are to explain it."),
                        LocalizedText.of("企画課長", "Head of planning"),
                        LocalDate.of(2025, 1, 20),
                        Optional.of(LocalDate.of(2025, 7, 1))));
        return new ReportSource(
                List.of(trial, AreasAndSignals.program()),
                Stream.concat(Samples.observations().stream(), areas.observations().stream())
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(AssessmentMethod.values()),
                List.of(sheet),
                areas.areas());
    }

    /** Makes programs of KGIs that differ a little and are measured in six years after their baseline. */
    static ReportSource ofPrograms(int programs, int goals) {
        var observations = new ArrayList<Vintages>();
        var made = IntStream.range(0, programs)
                .mapToObj(number -> program(number, goals, observations))
                .toList();
        return ReportSource.of(made, observations).withMethods(List.of(AssessmentMethod.values()));
    }

    private static Program program(int number, int count, List<Vintages> observations) {
        var goals = new ArrayList<Goal>();
        for (var i = 0; i < count; i++) {
            var indicator = AbsoluteIndicator.of("indicator-" + number + "-" + i, MeasureUnit.PERSONS);
            goals.add(GoalDefinition.builder(
                            "goal-" + i,
                            LocalizedText.of("オンライン申請の利用者" + i, "Users of online applications " + i),
                            indicator,
                            Direction.INCREASE)
                    .baseline(Baseline.of(StatedValue.exact(people(100 + i)), FiscalYear.of(2018)))
                    .target(Target.Reach.of(people(2000 + i), FiscalYear.of(2027)))
                    .kgi());
            var key = SeriesKey.of(indicator.id());
            var values = new ArrayList<Observation>();
            for (var year = 2019; year < 2025; year++) {
                values.add(Observation.of(
                        key, FiscalYear.of(year), people((year - 2017) * (150 + i % 60) + year * i % 7)));
            }
            observations.add(new Vintages(key, values));
        }
        return Program.builder("large-" + number, LocalizedText.of("大きなプログラム" + number, "A large program " + number))
                .goals(goals)
                .build();
    }

    private static AbsoluteValue people(long amount) {
        return AbsoluteValue.of(amount, MeasureUnit.PERSONS);
    }
}
