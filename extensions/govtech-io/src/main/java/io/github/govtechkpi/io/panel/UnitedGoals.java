package io.github.govtechkpi.io.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.IndicatorId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The goals of a panel with the units that their file names: the calculation needs none, a reader of the result does.
 *
 * @param goals the goals
 * @param units the units of amounts and numerators, by their indicators
 * @param denominatorUnits the units of denominators, by their indicators
 */
public record UnitedGoals(
        PanelGoals goals, Map<IndicatorId, MeasureUnit> units, Map<IndicatorId, MeasureUnit> denominatorUnits) {
    /** Copies the units. */
    public UnitedGoals {
        requireNonNull(goals, "goals");
        units = new LinkedHashMap<>(units);
        denominatorUnits = new LinkedHashMap<>(denominatorUnits);
    }

    /** Returns the sign of the unit of an indicator's amounts; empty where it is not known. */
    String unit(IndicatorId indicator) {
        return Optional.ofNullable(units.get(indicator))
                .map(MeasureUnit::symbol)
                .orElse("");
    }

    /** Returns the sign of the unit of an indicator's denominators; empty where it is not known. */
    String denominatorUnit(IndicatorId indicator) {
        return Optional.ofNullable(denominatorUnits.get(indicator))
                .map(MeasureUnit::symbol)
                .orElse("");
    }
}
