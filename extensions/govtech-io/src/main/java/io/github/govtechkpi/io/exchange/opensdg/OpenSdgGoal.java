package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.io.exchange.opensdg.OpenSdgValues.Value;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the goal of a series of the options of its progress calculation. */
final class OpenSdgGoal {
    private final String file;
    private final SeriesOptions own;
    private final List<Value> values;
    private final OpenSdgFindings findings;

    /**
     * Starts with what is known of a series.
     *
     * @param file the name of the data file
     * @param own its options
     * @param values its values
     * @param findings where what is wrong goes
     */
    OpenSdgGoal(String file, SeriesOptions own, List<Value> values, OpenSdgFindings findings) {
        this.file = file;
        this.own = own;
        this.values = values;
        this.findings = findings;
    }

    Goal of(String goalId, String name, IndicatorId indicatorId) {
        own.tellOthers();
        var indicator = indicator(indicatorId);
        var goal = GoalDefinition.builder(goalId, LocalizedText.same(name), indicator, direction());
        own.year("base_year")
                .flatMap(year -> values.stream()
                        .filter(value -> value.row().area().isEmpty()
                                && value.row().slice().isEmpty()
                                && value.row().period().equals(year))
                        .findFirst())
                .ifPresent(value -> goal.baseline(Baseline.of(
                        StatedValue.exact(value.quantity()), value.row().period())));
        target(indicator).ifPresent(goal::target);
        own.thresholds()
                .ifPresent(
                        thresholds -> goal.methodOptions(Map.of(AssessmentMethod.STATISTICS_CANADA.id(), thresholds)));
        return goal.kpi();
    }

    private Direction direction() {
        var direction = own.direction();
        if (direction.isEmpty()) {
            findings.remark(
                    "DIRECTION_ASSUMED",
                    file,
                    "望ましい向きが書かれていないため、Open SDGの既定のとおり減少としました。",
                    "The file does not say which way is better: it was taken as decrease, which is the default of Open SDG");
        }
        return direction.orElse(Direction.DECREASE);
    }

    private Optional<Target> target(Indicator indicator) {
        var target = own.number("target");
        var due = own.year("target_year");
        if (target.isPresent() && !(indicator instanceof AbsoluteIndicator)) {
            findings.remark(
                    "TARGET_NOT_READ",
                    file,
                    "件数二つの指標の目標値は、どちらの件数か分からないため使いません。",
                    "The target of an indicator of two counts was left out: whose count it is is not known");
            return Optional.empty();
        }
        return target.map(amount -> new Target.Reach(
                Optional.of(new TargetLevel.Stated(StatedValue.exact(new AbsoluteValue(amount, indicator.unit())))),
                due));
    }

    private Indicator indicator(IndicatorId id) {
        var quantity = values.get(0).quantity();
        if (quantity instanceof Ratio ratio) {
            var isPart = ratio.numerator().unit().equals(ratio.denominator().unit())
                    && values.stream()
                            .map(value -> (Ratio) value.quantity())
                            .allMatch(one -> one.numerator()
                                            .amount()
                                            .compareTo(one.denominator().amount())
                                    <= 0);
            return BareGoals.counts(
                    id, ratio.numerator().unit(), ratio.denominator().unit(), isPart);
        }
        var traits = new IndicatorTraits(
                Optional.empty(), Optional.empty(), own.number("limit"), Optional.empty(), Optional.empty(), List.of());
        return new AbsoluteIndicator(id, quantity.unit(), traits);
    }
}
