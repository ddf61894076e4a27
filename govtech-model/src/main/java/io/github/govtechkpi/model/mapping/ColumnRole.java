package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.TextForm;

/** What a column of a table means. */
public enum ColumnRole {
    /** The id of the goal. */
    ID,
    /** The name of the goal (指標名). */
    NAME,
    /** The unit of the goal's values (単位). */
    UNIT,
    /** Which way is better (方向): 増, 減, 維持. */
    DIRECTION,
    /** Where the goal started (基準値, 現状). */
    BASELINE,
    /** The period of the baseline. */
    BASELINE_PERIOD,
    /** What the goal has to reach (目標値). */
    TARGET,
    /** By when (目標年度). */
    DUE,
    /** A measured value (実績値). */
    VALUE,
    /** What is counted of a ratio (分子). */
    NUMERATOR,
    /** What it is counted of (分母). */
    DENOMINATOR,
    /** The code of the local government (団体コード). */
    AREA_CODE,
    /** The name of the local government (団体名). */
    AREA_NAME,
    /** The name of its prefecture (都道府県名). */
    PREFECTURE,
    /** The day or period of the row (基準日). */
    PERIOD,
    /** The day on which the row was published (公表日). */
    KNOWN_ON,
    /** What the row holds of its goal: 目標 or 実績. */
    ROW_KIND,
    /** A grade (評価): △ is one, and no number. */
    GRADE,
    /** A remark (備考), which goes with the row's values. */
    NOTE,
    /** Not used. */
    IGNORE;

    /** Reads what {@link #toString()} prints. */
    public static ColumnRole parse(String text) {
        return TextForm.parse(ColumnRole.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
