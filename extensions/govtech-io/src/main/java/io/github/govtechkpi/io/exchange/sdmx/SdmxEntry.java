package io.github.govtechkpi.io.exchange.sdmx;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One row, with its cells read and not yet put together.
 *
 * @param row the row, counted from 0
 * @param indicator the indicator
 * @param name its name, where names stand beside the ids
 * @param goal the goal; empty where the file has none
 * @param type what kind of value it is
 * @param area the area; empty for all
 * @param slice the part; empty for all of it
 * @param period the period
 * @param value the one amount
 * @param numerator the first count
 * @param denominator the second count
 * @param status the status, where it stands
 * @param unit the unit of the amount or the numerator; empty where it is not stated
 * @param denominatorUnit the unit of the denominator
 * @param missing why there is no value
 * @param qualifier how exactly the value is known
 * @param knownOn when it was published
 * @param direction which way is better, where it is stated
 * @param isKgi whether the goal is a KGI
 * @param targetType the kind of target
 * @param note the comment
 */
record SdmxEntry(
        int row,
        IndicatorId indicator,
        Optional<String> name,
        Optional<GoalId> goal,
        String type,
        Optional<LocalGovernmentCode> area,
        Optional<Slice> slice,
        ReportingPeriod period,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<ObservationStatus> status,
        Optional<String> unit,
        Optional<String> denominatorUnit,
        Optional<MissingReason> missing,
        Qualifier qualifier,
        Optional<LocalDate> knownOn,
        Optional<Direction> direction,
        boolean isKgi,
        Optional<String> targetType,
        Optional<String> note) {
    boolean isCounts() {
        return numerator.isPresent() || denominator.isPresent() || denominatorUnit.isPresent();
    }

    boolean isActual() {
        return type.equals(SdmxRows.ACTUAL);
    }

    /** Percentages come without counts: CL_UNIT_MEASURE has several codes for them. */
    boolean isPercentage() {
        return !isCounts() && unit.filter(SdmxEntry::isPercent).isPresent();
    }

    private static boolean isPercent(String code) {
        return switch (code) {
            case "PC", "PT", "PCT", "PERCENT", "PERCENTAGE", "%", "パーセント" -> true;
            default -> false;
        };
    }
}
