package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.mapping.TargetKind;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The unit of a goal, out of its row, its columns or its cells, and the values in it.
 *
 * @param isRatio whether the goal is a ratio of two counts
 * @param numerator the unit; of a ratio that of what is counted
 * @param denominator of a ratio the unit of the base
 * @param problem why there is no unit
 */
record RowUnits(boolean isRatio, MeasureUnit numerator, MeasureUnit denominator, Optional<Problem> problem) {
    private static final MeasureUnit NONE = MeasureUnit.CASES; // stands where there is a problem, and is never used

    /**
     * Why a row has no unit.
     *
     * @param code the code of the finding
     * @param message its sentence, made of the name of the goal
     */
    record Problem(String code, Function<String, LocalizedText> message) {}

    static RowUnits of(
            Optional<ColumnUnit> rowUnit,
            Collection<CellValue> values,
            boolean hasCounts,
            Optional<MeasureUnit> countsOfGoal,
            Optional<MeasureUnit> countsOfTable) {
        var isPercent = rowUnit.filter(ColumnUnit::isPercent).isPresent()
                || hasCounts
                || values.stream()
                        .anyMatch(value -> value instanceof CellValue.Percentage || value instanceof CellValue.Counts);
        if (isPercent) {
            return ofCounts(values, countsOfGoal, countsOfTable);
        }
        var units = new LinkedHashSet<MeasureUnit>();
        rowUnit.map(ColumnUnit::unit).ifPresent(units::add);
        values.forEach(value -> unit(value).ifPresent(units::add));
        if (units.size() > 1) {
            return differentUnits(units);
        }
        return units.stream()
                .findFirst()
                .map(unit -> new RowUnits(false, unit, unit, Optional.empty()))
                .orElseGet(() -> problem(
                        "MISSING_UNIT",
                        name -> LocalizedText.of(
                                "「%s」の単位が分かりません。対応付けに単位の列（unit）か、goalsのunitを書いてください。".formatted(name),
                                "The unit of \"%s\" is not known: name a column of the role unit, or write the unit into goals of the mapping"
                                        .formatted(name))));
    }

    /** What the cells say counts before what the mapping says of the whole table; what it says of this goal must not contradict them. */
    private static RowUnits ofCounts(
            Collection<CellValue> values, Optional<MeasureUnit> ofGoal, Optional<MeasureUnit> ofTable) {
        var inCells = new LinkedHashMap<String, MeasureUnit>();
        for (var value : values) {
            if (value instanceof CellValue.Counts counts) {
                counts.unit().ifPresent(unit -> inCells.putIfAbsent(unit.symbol(), unit));
            }
        }
        if (inCells.size() > 1) {
            return differentUnits(inCells.keySet());
        }
        var symbols = String.join("", inCells.keySet());
        if (ofGoal.isPresent()
                && !inCells.isEmpty()
                && !inCells.containsKey(ofGoal.get().symbol())) {
            var wanted = ofGoal.get().symbol();
            return problem(
                    "UNIT_CONFLICT",
                    name -> LocalizedText.of(
                            "「%s」の値の単位は%sですが、対応付けのgoalsのcountUnitは%sです。どちらかを直してください。".formatted(name, symbols, wanted),
                            "The values of \"%s\" are in %s, but countUnit in goals of the mapping is %s: correct one of them"
                                    .formatted(name, symbols, wanted)));
        }
        return ofGoal.or(() -> ofTable.filter(unit -> inCells.isEmpty() || inCells.containsKey(unit.symbol())))
                .or(() -> inCells.values().stream().findFirst())
                .map(unit -> new RowUnits(true, unit, unit, Optional.empty()))
                .orElseGet(() -> problem(
                        "RATIO_WITHOUT_COUNTS",
                        name -> LocalizedText.of(
                                "「%s」は割合です。分子と分母の単位を、対応付けのcountUnit（例：\"人\"）に書いてください。".formatted(name),
                                "\"%s\" is a ratio: write the unit of its two counts into countUnit of the mapping, for example \"人\""
                                        .formatted(name))));
    }

    private static RowUnits differentUnits(Collection<?> units) {
        var list = units.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return problem(
                "UNIT_CONFLICT",
                name -> LocalizedText.of(
                        "「%s」の値に異なる単位があります（%s）。".formatted(name, list),
                        "The values of \"%s\" have different units (%s)".formatted(name, list)));
    }

    private static RowUnits problem(String code, Function<String, LocalizedText> message) {
        return new RowUnits(false, NONE, NONE, Optional.of(new Problem(code, message)));
    }

    private static Optional<MeasureUnit> unit(CellValue value) {
        if (value instanceof CellValue.Amount amount) {
            return amount.unit();
        }
        return value instanceof CellValue.AmountRange range ? range.unit() : Optional.empty();
    }

    Indicator indicator(IndicatorId id, Optional<TimeBasis> basis) {
        var traits = basis.map(IndicatorTraits.NONE::withTimeBasis).orElse(IndicatorTraits.NONE);
        return isRatio
                ? new RatioIndicator(
                        id,
                        new CountDefinition(numerator, Optional.empty(), Optional.empty()),
                        new CountDefinition(denominator, Optional.empty(), Optional.empty()),
                        true,
                        traits)
                : new AbsoluteIndicator(id, numerator, traits);
    }

    /** Returns what a cell states in this unit; empty for what is no amount and no counts. */
    Optional<StatedValue> stated(CellValue value) {
        if (value instanceof CellValue.Amount amount && !isRatio) {
            return Optional.of(StatedValue.of(new AbsoluteValue(amount.amount(), numerator), amount.qualifier()));
        }
        if (value instanceof CellValue.AmountRange range && !isRatio) {
            return Optional.of(StatedValue.range(
                    new AbsoluteValue(range.from(), numerator), new AbsoluteValue(range.to(), numerator)));
        }
        if (value instanceof CellValue.Counts counts && isRatio) {
            return Optional.of(StatedValue.of(
                    new Ratio(
                            new AbsoluteValue(counts.numerator(), numerator),
                            new AbsoluteValue(counts.denominator(), denominator)),
                    counts.qualifier()));
        }
        return Optional.empty();
    }

    /** Returns the target that a cell states; empty for what is none. */
    Optional<Target> target(CellValue value, Optional<TargetKind> kind, Optional<ReportingPeriod> due) {
        if (value instanceof CellValue.Percentage percentage && isRatio) {
            var rate = new PublishedRate(percentage.percent(), percentage.qualifier());
            return Optional.of(target(new TargetLevel.Published(rate, Optional.empty(), Optional.empty()), kind, due));
        }
        var stated = stated(value);
        if (stated.isPresent()
                && kind.filter(of -> of == TargetKind.CUMULATIVE_TOTAL).isPresent()) {
            return Optional.of(new Target.CumulativeTotal(stated, due));
        }
        return stated.map(level -> target(new TargetLevel.Stated(level), kind, due));
    }

    private static Target target(TargetLevel level, Optional<TargetKind> kind, Optional<ReportingPeriod> due) {
        return switch (kind.orElse(TargetKind.REACH)) {
            case REACH -> new Target.Reach(Optional.of(level), due);
            case STAY_AT_LEAST -> new Target.StayAtLeast(Optional.of(level), Optional.empty(), due);
            case STAY_AT_MOST -> new Target.StayAtMost(Optional.of(level), Optional.empty(), due);
            case CUMULATIVE_TOTAL ->
                throw InvalidValueException.of(
                        "百分率の目標は累計（cumulative-total）にできません。", "A percentage is no cumulative total");
        };
    }
}
