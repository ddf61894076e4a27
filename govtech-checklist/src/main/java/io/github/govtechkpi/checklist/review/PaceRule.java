package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PeriodLengths;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.TimeAxis;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** R27: the pace that is needed from now on against the best that was ever observed. */
final class PaceRule {
    private static final double TOO_FAST = 2; // REVIEW.md, R27

    static final ReviewRule R27 = ReviewRule.ofGoals(
            "R27",
            Severity.WARNING,
            LocalizedText.of(
                    "期限までに年%sの変化が必要ですが、これまでで最も速いときでも年%sで、必要な速さはその2倍を超えます。手段か目標を見直してください。",
                    "From now on %s a year are needed, more than twice the best pace ever observed (%s a year). Change the method or the target."),
            goal -> goal.progress().flatMap(progress -> tooFast(goal, progress)));

    private PaceRule() {}

    private static Stream<Hit> tooFast(GoalInReview goal, Progress progress) {
        if (!(progress.absolute() instanceof AbsoluteProgress.Reach reach)
                || progress.current().isEmpty()
                || goal.goal().direction() == Direction.MAINTAIN) {
            return Stream.empty();
        }
        var sign = goal.goal().direction() == Direction.INCREASE ? 1 : -1;
        var needed = reach.requiredPaceRemainingPerYear().toOptional();
        var best = best(goal, progress, sign);
        if (needed.isEmpty() || best.isEmpty()) {
            return Stream.empty();
        }
        var wanted = sign * needed.get().doubleValue();
        if (wanted <= 0 || wanted <= TOO_FAST * Math.max(0, best.getAsDouble())) {
            return Stream.empty();
        }
        var unit = progress.unit().symbol();
        return Stream.of(Hit.of(
                List.of(
                        FieldValue.of("progress.requiredPaceRemainingPerYear", Shown.number(needed.get())),
                        FieldValue.of(
                                "observations.bestPacePerYear",
                                Shown.number(BigDecimal.valueOf(sign * best.getAsDouble())))),
                Shown.number(needed.get(), unit),
                Shown.number(BigDecimal.valueOf(sign * best.getAsDouble()), unit)));
    }

    /** Returns the best change a year from one measurement to the next, the baseline being the first. */
    private static OptionalDouble best(GoalInReview goal, Progress progress, int sign) {
        var scale = progress.current()
                .flatMap(observation -> observation.value())
                .map(PaceRule::denominator)
                .orElse(1.0);
        var points = new TreeMap<ReportingPeriod, Double>();
        goal.goal().baseline().ifPresent(baseline -> point(baseline, scale, points));
        goal.series()
                .filter(series -> series.key().withProgram(goal.program().id()).equals(progress.key()))
                .flatMap(series ->
                        PeriodLengths.of(goal.goal(), progress.target()).comparable(series).observations().stream())
                .filter(observation -> progress.options()
                        .asOf()
                        .filter(day -> observation.period().end().isAfter(day))
                        .isEmpty())
                .forEach(observation ->
                        observation.value().ifPresent(value -> points.put(observation.period(), amount(value, scale))));
        var axis = TimeAxis.of(List.copyOf(points.keySet()));
        var measured = List.copyOf(points.entrySet());
        var best = OptionalDouble.empty();
        for (var i = 1; i < measured.size(); i++) {
            var before = measured.get(i - 1);
            var after = measured.get(i);
            var years = axis.years(before.getKey(), after.getKey());
            if (years > 0) {
                var pace = sign * (after.getValue() - before.getValue()) / years;
                best = OptionalDouble.of(best.isPresent() ? Math.max(best.getAsDouble(), pace) : pace);
            }
        }
        return best;
    }

    private static void point(Baseline baseline, double scale, Map<ReportingPeriod, Double> points) {
        baseline.period()
                .ifPresent(period -> points.put(period, amount(baseline.value().value(), scale)));
    }

    private static double amount(Quantity value, double scale) {
        if (value instanceof Ratio ratio) {
            return ratio.numerator().amount().doubleValue()
                    / ratio.denominator().amount().doubleValue()
                    * scale;
        }
        return ((AbsoluteValue) value).amount().doubleValue();
    }

    private static double denominator(Quantity value) {
        return value instanceof Ratio ratio ? ratio.denominator().amount().doubleValue() : 1;
    }
}
