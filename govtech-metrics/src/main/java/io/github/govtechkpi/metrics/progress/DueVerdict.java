package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Measure.Form;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a goal stands to its due date. A target that was met late stays missed at the due date.
 *
 * @param code the verdict
 * @param firstAttained the day of the first observation ever that met the target, also where it was lost again
 * @param lastObservationDate the day of the last observation on or before the due date
 * @param valueAtDue the value of that observation, however old
 * @param daysLate the days from the due date to the first later observation that met the target; where it was met late
 */
public record DueVerdict(
        DueCode code,
        Optional<LocalDate> firstAttained,
        Optional<LocalDate> lastObservationDate,
        Optional<BigDecimal> valueAtDue,
        OptionalLong daysLate) {
    /** Checks that every part is there. */
    public DueVerdict {
        requireNonNull(code, "code");
        requireNonNull(firstAttained, "firstAttained");
        requireNonNull(lastObservationDate, "lastObservationDate");
        requireNonNull(valueAtDue, "valueAtDue");
        requireNonNull(daysLate, "daysLate");
    }

    /** Returns the value at the due date where it is missed: nothing was measured until then, and the day is over. */
    List<Measure> measures() {
        return code == DueCode.DUE_UNMEASURED && valueAtDue.isEmpty()
                ? List.of(Labels.measure(
                        "valueAtDue",
                        "期限時点の値",
                        "value measured at the due date",
                        Form.AMOUNT,
                        Computed.notComputable(ReasonCode.DUE_UNMEASURED)))
                : List.of();
    }

    DueVerdict withCode(DueCode newCode) {
        return new DueVerdict(newCode, firstAttained, lastObservationDate, valueAtDue, daysLate);
    }
}
