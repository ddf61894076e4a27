package io.github.govtechkpi.model.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.TimeBasis;
import java.util.Optional;

/**
 * An indicator that columns of a table of areas are the values of.
 *
 * @param id its id, which is also the id of its goal
 * @param name its name
 * @param direction which way is better
 * @param unit the unit of an amount; of a ratio empty
 * @param numeratorUnit the unit of what is counted of a ratio
 * @param denominatorUnit the unit of what it is counted of
 * @param timeBasis what a value says about its period
 */
public record MappedIndicator(
        IndicatorId id,
        LocalizedText name,
        Direction direction,
        Optional<MeasureUnit> unit,
        Optional<MeasureUnit> numeratorUnit,
        Optional<MeasureUnit> denominatorUnit,
        Optional<TimeBasis> timeBasis) {
    /** Checks that it is one amount or two counts. */
    public MappedIndicator {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(unit, "unit");
        requireNonNull(numeratorUnit, "numeratorUnit");
        requireNonNull(denominatorUnit, "denominatorUnit");
        requireNonNull(timeBasis, "timeBasis");
        if (unit.isPresent() == numeratorUnit.isPresent() || numeratorUnit.isPresent() != denominatorUnit.isPresent()) {
            throw InvalidValueException.of(
                    "指標「%s」にはunit、またはnumeratorUnitとdenominatorUnitの両方を書いてください。",
                    "The indicator %s needs a unit, or both a numeratorUnit and a denominatorUnit", id);
        }
    }

    /** Tells whether it is two counts. */
    public boolean isRatio() {
        return unit.isEmpty();
    }

    /** Returns this indicator with another name. */
    public MappedIndicator withName(LocalizedText newName) {
        return new MappedIndicator(id, newName, direction, unit, numeratorUnit, denominatorUnit, timeBasis);
    }

    /** Returns this indicator with the way that is better. */
    public MappedIndicator withDirection(Direction better) {
        return new MappedIndicator(id, name, better, unit, numeratorUnit, denominatorUnit, timeBasis);
    }

    /** Returns this indicator as an amount in a unit. */
    public MappedIndicator withUnit(MeasureUnit newUnit) {
        return new MappedIndicator(
                id, name, direction, Optional.of(newUnit), Optional.empty(), Optional.empty(), timeBasis);
    }

    /** Returns this indicator as two counts in their units. */
    public MappedIndicator withUnits(MeasureUnit numerator, MeasureUnit denominator) {
        return new MappedIndicator(
                id, name, direction, Optional.empty(), Optional.of(numerator), Optional.of(denominator), timeBasis);
    }
}
