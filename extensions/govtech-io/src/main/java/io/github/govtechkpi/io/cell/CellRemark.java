package io.github.govtechkpi.io.cell;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * What stands beside a number in its cell, for example (累計), /年 or （2009～14年）.
 *
 * @param timeBasis what the number says about its period: 累計, 延べ, 期間平均
 * @param per the period that a rate is per: 人/年
 * @param from the first period that it is about
 * @param to the last period that it is about; the same for a single one
 * @param status what is said about its state: 速報値 is provisional, 推計 is estimated
 */
public record CellRemark(
        Optional<TimeBasis> timeBasis,
        Optional<Frequency> per,
        Optional<ReportingPeriod> from,
        Optional<ReportingPeriod> to,
        Optional<ObservationStatus> status) {
    /** Nothing stands there. */
    public static final CellRemark NONE =
            new CellRemark(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that every part is there. */
    public CellRemark {
        requireNonNull(timeBasis, "timeBasis");
        requireNonNull(per, "per");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(status, "status");
    }

    CellRemark with(TimeBasis basis) {
        return new CellRemark(Optional.of(basis), per, from, to, status);
    }

    CellRemark with(Frequency rate) {
        return new CellRemark(Optional.of(timeBasis.orElse(TimeBasis.FLOW)), Optional.of(rate), from, to, status);
    }

    CellRemark with(ReportingPeriod first, ReportingPeriod last) {
        return new CellRemark(timeBasis, per, Optional.of(first), Optional.of(last), status);
    }

    CellRemark with(ObservationStatus state) {
        return new CellRemark(timeBasis, per, from, to, Optional.of(state));
    }
}
