package io.github.govtechkpi.io.cell;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.MeasureUnit;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The unit of a column, for example 千円 as 1,000 times 円, or %.
 *
 * @param text the unit as the table states it
 * @param scale what its numbers are multiplied by
 * @param isPercent whether its numbers are percentages; the unit is meaningless then
 * @param unit the basic unit
 */
public record ColumnUnit(String text, BigDecimal scale, boolean isPercent, MeasureUnit unit) {
    private static final MeasureUnit NO_UNIT = MeasureUnit.of("ポイント");
    private static final Map<String, BigDecimal> PERCENTS =
            Map.of("%", BigDecimal.ONE, "パーセント", BigDecimal.ONE, "割", BigDecimal.TEN, "％", BigDecimal.ONE);

    /** Checks that every part is there. */
    public ColumnUnit {
        requireNonNull(text, "text");
        requireNonNull(scale, "scale");
        requireNonNull(unit, "unit");
    }

    /**
     * Reads the unit of a column: 人, 千円, 百万円, %, also 単位：千円 and （千円）.
     *
     * @throws IllegalArgumentException if it is no unit
     */
    public static ColumnUnit of(String text) {
        var plain = CellText.withoutBrackets(CellText.compact(text)).replaceFirst("^単位[:：]?", "");
        var percent = PERCENTS.get(plain);
        if (percent != null) {
            return new ColumnUnit(text, percent, true, NO_UNIT);
        }
        for (var large : LargeUnit.values()) {
            var rest = plain.startsWith(large.text())
                    ? plain.substring(large.text().length())
                    : "";
            if (!rest.isEmpty() && UnitWords.isKnown(rest)) {
                return new ColumnUnit(text, large.factor(), false, MeasureUnit.of(rest));
            }
        }
        return new ColumnUnit(text, BigDecimal.ONE, false, MeasureUnit.of(plain));
    }
}
