package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the rules may look at.
 *
 * @param programs the programs, in the order given
 * @param series what was measured, as it was known
 * @param portfolio the progress of all goals
 */
record ReviewScope(List<Program> programs, List<Series> series, Portfolio portfolio) {
    ReviewScope {
        programs = List.copyOf(programs);
        series = List.copyOf(series);
    }

    Stream<GoalInReview> goals() {
        return programs.stream()
                .flatMap(program -> program.goals().stream().map(goal -> new GoalInReview(this, program, goal)));
    }
}
