package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** What a column of a table means. */
public enum ColumnRole {
    /** The id of the goal. */
    ID("目標のid", "id of the goal"),
    /** The name of the goal (指標名). */
    NAME("指標名", "name of the goal"),
    /** The unit of the goal's values (単位). */
    UNIT("単位", "unit"),
    /** Which way is better (方向): 増, 減, 維持. */
    DIRECTION("望ましい方向", "direction"),
    /** Where the goal started (基準値, 現状). */
    BASELINE("基準値", "baseline"),
    /** The period of the baseline. */
    BASELINE_PERIOD("基準年", "period of the baseline"),
    /** What the goal has to reach (目標値). */
    TARGET("目標値", "target"),
    /** By when (目標年度). */
    DUE("目標年", "due date of the target"),
    /** A measured value (実績値). */
    VALUE("実績値", "result"),
    /** What is counted of a ratio (分子). */
    NUMERATOR("分子", "numerator"),
    /** What it is counted of (分母). */
    DENOMINATOR("分母", "denominator"),
    /** The code of the local government (団体コード). */
    AREA_CODE("団体コード", "code of the local government"),
    /** The name of the local government (団体名). */
    AREA_NAME("団体名", "name of the local government"),
    /** The name of its prefecture (都道府県名). */
    PREFECTURE("都道府県名", "prefecture"),
    /** The day or period of the row (基準日). */
    PERIOD("期間", "period of the row"),
    /** The day on which the row was published (公表日). */
    KNOWN_ON("公表日", "day of publication"),
    /** What the row holds of its goal: 目標 or 実績. */
    ROW_KIND("行の種類", "kind of the row"),
    /** A grade (評価): △ is one, and no number. */
    GRADE("評価", "grade"),
    /** A remark (備考), which goes with the row's values. */
    NOTE("備考", "remark"),
    /** Not used. */
    IGNORE("使わない", "not used");

    private final LocalizedText label;

    ColumnRole(String ja, String en) {
        this.label = LocalizedText.of(ja, en);
    }

    /** Returns the name of the role for readers, such as 目標値. */
    public LocalizedText label() {
        return label;
    }

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
