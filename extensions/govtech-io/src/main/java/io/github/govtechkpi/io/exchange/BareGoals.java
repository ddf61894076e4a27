package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Goals for files that hold data alone: all that has to be said is assumed, in one way in all formats, and is to be completed by a person. */
public final class BareGoals {
    /** The unit of amounts of which a file does not say what they count: a unit of its own, without a sum. */
    public static final MeasureUnit UNKNOWN_UNIT = MeasureUnit.of("unknown");

    private BareGoals() {}

    /** Makes a KPI of an indicator that is named as the indicator is, and whose values are to increase. */
    public static Goal of(Indicator indicator) {
        var id = indicator.id().value();
        return GoalDefinition.builder(id, LocalizedText.same(id), indicator, Direction.INCREASE)
                .kpi();
    }

    /** Makes an indicator that says nothing but its unit. */
    public static Indicator amount(IndicatorId id, MeasureUnit unit) {
        return new AbsoluteIndicator(id, unit, IndicatorTraits.NONE);
    }

    /** Makes an indicator of two counts that says nothing but their units, and whether the first is a part of the second. */
    public static Indicator counts(IndicatorId id, MeasureUnit numerator, MeasureUnit denominator, boolean isPart) {
        return new RatioIndicator(id, count(numerator), count(denominator), isPart, IndicatorTraits.NONE);
    }

    /**
     * Makes the program of an observations file that comes alone: named by the file, with one goal for each indicator, in units that are
     * unknown.
     */
    public static Program program(ExchangeFile observations) {
        var name = Path.of(observations.name()).getFileName();
        var id = ForeignIds.of(
                name == null ? "" : name.toString().replaceFirst("(?:\\.observations)?\\.[A-Za-z]{1,5}$", ""),
                "program");
        var rows = TableFiles.read(observations.in(), observations.name())
                .sheets()
                .get(0)
                .rows();
        var heading = rows.get(0).stream().map(cell -> cell.text().strip()).toList();
        var indicator = Math.max(heading.indexOf("indicator"), heading.indexOf("指標"));
        var denominator = Math.max(heading.indexOf("denominator"), heading.indexOf("分母"));
        var indicators = new LinkedHashMap<String, Boolean>();
        for (var row : rows.subList(1, rows.size())) {
            if (indicator >= 0 && indicator < row.size()) {
                var isRatio = denominator >= 0
                        && denominator < row.size()
                        && !row.get(denominator).text().isBlank();
                indicators.merge(row.get(indicator).text().strip(), isRatio, Boolean::logicalOr);
            }
        }
        var goals = new ArrayList<Goal>();
        indicators.forEach((text, isRatio) -> {
            if (ForeignIds.isId(text)) { // what is none is a finding of its row
                goals.add(of(
                        isRatio
                                ? counts(IndicatorId.of(text), UNKNOWN_UNIT, UNKNOWN_UNIT, false)
                                : amount(IndicatorId.of(text), UNKNOWN_UNIT)));
            }
        });
        return Program.builder(id, LocalizedText.same(id)).goals(goals).build();
    }

    /**
     * Returns what arrives of a program in a format that carries observations alone: a bare goal of each indicator that has one, in a unit
     * that nobody knows.
     *
     * @param before the program
     * @param observations what arrives of its observations, still in the units that they had
     */
    public static Exchanged carried(Exchanged before, List<Observation> observations) {
        var goals = before.program().goals().stream()
                .map(Goal::indicator)
                .distinct()
                .filter(indicator -> observations.stream()
                        .anyMatch(observation -> observation.key().indicator().equals(indicator.id())))
                .map(indicator -> of(
                        indicator instanceof RatioIndicator
                                ? counts(indicator.id(), UNKNOWN_UNIT, UNKNOWN_UNIT, false)
                                : amount(indicator.id(), UNKNOWN_UNIT)))
                .toList();
        var id = before.program().id().value();
        return new Exchanged(
                Program.builder(id, LocalizedText.same(id)).goals(goals).build(),
                observations.stream().map(BareGoals::withoutUnit).toList());
    }

    private static Observation withoutUnit(Observation observation) {
        return new Observation(
                observation.key(),
                observation.period(),
                observation.value().map(BareGoals::withoutUnit),
                observation.missing(),
                observation.status(),
                observation.qualifier(),
                observation.knownOn(),
                observation.note());
    }

    private static Quantity withoutUnit(Quantity quantity) {
        if (quantity instanceof Ratio ratio) {
            return new Ratio(
                    new AbsoluteValue(ratio.numerator().amount(), UNKNOWN_UNIT),
                    new AbsoluteValue(ratio.denominator().amount(), UNKNOWN_UNIT));
        }
        if (quantity instanceof AbsoluteValue value) {
            return new AbsoluteValue(value.amount(), UNKNOWN_UNIT);
        }
        throw new AssertionError(quantity);
    }

    private static CountDefinition count(MeasureUnit unit) {
        return new CountDefinition(unit, Optional.empty(), Optional.empty());
    }
}
