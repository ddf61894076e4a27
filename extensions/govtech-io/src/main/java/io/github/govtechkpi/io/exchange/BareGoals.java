package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
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

    /** Makes an indicator of two counts that says nothing but their units; the numerator need not be a part of the denominator. */
    public static Indicator counts(IndicatorId id, MeasureUnit numerator, MeasureUnit denominator) {
        return new RatioIndicator(id, count(numerator), count(denominator), false, IndicatorTraits.NONE);
    }

    private static CountDefinition count(MeasureUnit unit) {
        return new CountDefinition(unit, Optional.empty(), Optional.empty());
    }
}
