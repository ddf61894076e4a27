package io.github.govtechkpi.metrics.comparison;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.assessment.AssessmentInputs;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.assessment.MethodVerdict;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The progress of goals with what the methods of others say about each.
 *
 * @param portfolio the progress
 * @param assessments one for each result of the portfolio, in its order
 */
public record AssessedPortfolio(Portfolio portfolio, List<GoalAssessment> assessments) {
    /** Checks that there is one assessment for each result. */
    public AssessedPortfolio {
        requireNonNull(portfolio, "portfolio");
        assessments = List.copyOf(assessments);
        if (!portfolio
                .results()
                .equals(assessments.stream().map(GoalAssessment::progress).toList())) {
            throw new IllegalArgumentException(
                    "assessments must be those of the %d results in their order, but there were %d"
                            .formatted(portfolio.results().size(), assessments.size()));
        }
    }

    /**
     * Assesses every goal of a portfolio.
     *
     * @param portfolio the progress
     * @param observations the series that it was computed from
     * @param methods the methods asked for
     * @param scheme the rating scheme, if one was asked for
     */
    public static AssessedPortfolio of(
            Portfolio portfolio,
            List<Vintages> observations,
            List<AssessmentMethod> methods,
            Optional<RatingScheme> scheme) {
        Map<SeriesKey, Vintages> byKey = new HashMap<>();
        observations.forEach(vintages -> byKey.put(vintages.key(), vintages));
        return new AssessedPortfolio(
                portfolio,
                portfolio.results().stream()
                        .map(progress -> assess(progress, seriesOf(progress, byKey), methods, scheme))
                        .toList());
    }

    /** Assesses one goal from its progress and the series that this was computed from. */
    public static GoalAssessment assess(
            Progress progress, Series series, List<AssessmentMethod> methods, Optional<RatingScheme> scheme) {
        var inputs = AssessmentInputs.of(progress, series);
        var verdicts = methods.stream()
                .map(method -> method.assess(inputs))
                .map(verdict -> graded(verdict, scheme))
                .toList();
        return new GoalAssessment(
                progress,
                inputs,
                verdicts,
                Disagreements.of(progress, inputs, verdicts),
                scheme.map(rules -> Ratings.rate(rules, inputs)));
    }

    private static MethodVerdict graded(MethodVerdict verdict, Optional<RatingScheme> scheme) {
        return verdict.method().achievementForm().isPresent() && !verdict.isReversed()
                ? verdict.withGrade(scheme.flatMap(rules -> Ratings.ofAchievement(rules, verdict.value())))
                : verdict;
    }

    /** Observations that name no program belong to each that has their indicator, as they do in {@link Portfolio#of}. */
    private static Series seriesOf(Progress progress, Map<SeriesKey, Vintages> byKey) {
        var key = progress.key();
        return Optional.ofNullable(byKey.get(key))
                .or(() -> Optional.ofNullable(
                        byKey.get(new SeriesKey(Optional.empty(), key.indicator(), key.area(), key.slice()))))
                .map(vintages ->
                        progress.options().knownOn().map(vintages::asKnownOn).orElseGet(vintages::latest))
                .orElseGet(() -> new Series(progress.key(), List.of()));
    }
}
