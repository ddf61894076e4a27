package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of a data file.
 *
 * @param place where it stands
 * @param period the calendar year
 * @param unit the text of Units; blank for none
 * @param series the text of Series; blank for none
 * @param area the area
 * @param slice the disaggregation; empty for the headline
 * @param value the number
 */
record OpenSdgRow(
        String place,
        ReportingPeriod period,
        String unit,
        String series,
        Optional<LocalGovernmentCode> area,
        Optional<Slice> slice,
        BigDecimal value) {}
