package io.github.govtechkpi.io.exchange.sdmx;

import java.util.Arrays;
import java.util.Optional;

/** The columns that are written, in their order: the three of the standard, dimensions, measures, attributes. */
enum SdmxColumn {
    STRUCTURE,
    STRUCTURE_ID,
    ACTION,
    FREQ,
    REF_AREA,
    INDICATOR,
    SLICE,
    PROGRAM,
    GOAL,
    VALUE_TYPE,
    KNOWN_ON,
    REPORTING_YEAR_START_DAY,
    TIME_PERIOD,
    OBS_VALUE,
    NUMERATOR,
    DENOMINATOR,
    OBS_STATUS,
    UNIT_MEASURE,
    UNIT_MULT,
    DENOMINATOR_UNIT,
    MISSING_REASON,
    QUALIFIER,
    DIRECTION,
    ROLE,
    TARGET_TYPE,
    COMMENT_OBS;

    /** The dimension value for all of it. */
    static final String TOTAL = "_T";

    /** The dimension value where a dimension does not apply. */
    static final String NOT_APPLICABLE = "_Z";

    static Optional<SdmxColumn> of(String id) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(id))
                .findFirst();
    }
}
