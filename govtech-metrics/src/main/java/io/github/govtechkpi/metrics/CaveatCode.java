package io.github.govtechkpi.metrics;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;

/**
 * The kinds of caveat that a result may carry.
 *
 * <p>The names are part of the contract with other applications and never change. Each sentence is a template: {@code %s}
 * stands for what {@link #with} is given, in the same order in both languages.
 */
public enum CaveatCode {
    // progress
    TWO_POINTS_ONLY(
            "基準値と現在値の二点だけから計算しており、見通しに幅（不確かさ）は示せません。",
            "Computed from two points, the baseline and the current value: the projection has no uncertainty to show."),
    INEXACT_VALUE("%sは「%s」と公表された値で、正確な数ではありません。", "The %s was published as \"%s\": it is not an exact count."),
    RANGE_MIDPOINT("%sは幅（%s）で公表されているため、中央の値で計算しています。", "The %s was published as a range (%s): its middle is used."),
    PROVISIONAL("現在値は%s（暫定値または推計値）です。", "The current value has status %s: it is provisional or estimated."),
    PATH_DEPENDENT_STATUS(
            "直線で見ると「%s」、複利で見ると「%s」となり、経路の取り方で判定が変わります。",
            "On a linear path the status is %s, on a compound path %s: it depends on the path."),
    STALE_OBSERVATION("最新の観測値は%sのもので、判定日より%s日前です。", "The latest observation is of %s, %s days before the as-of date."),
    LOWER_BOUND("%s期間の値が欠けているため、合計は下限値です。", "%s periods have no value: the sum is a lower bound."),
    DENOMINATOR_CHANGED("分母が%sから%sに変わっています。", "The denominator changed from %s to %s."),
    COUNT_FROM_PERCENTAGE(
            "目標の件数%sは、公表された割合と分母%s（%s）から計算したものです。",
            "The target of %s was computed from the published percentage and the denominator %s (%s)."),
    GROSS_CUMULATIVE(
            "延べ数であり、同じ人や企業が重ねて数えられていることがあります。",
            "This is a gross cumulative count: one person or firm may be counted more than once."),
    TARGET_HISTORY_USED("%s時点で有効だった目標で計算しています。", "The target that was in force on %s is used."),

    // statistics
    SMALL_SAMPLE("観測値が%s件と少なく、結果は目安です。", "There are only %s observations: read the result as a hint."),
    OVERDISPERSED(
            "ばらつきが想定より大きく（φ＝%s）、区間は狭すぎます。",
            "The counts vary more than assumed (phi = %s): the interval is too narrow."),
    AUTOCORRELATED(
            "前後の値に相関があり（自己相関%s）、p値は小さすぎることがあります。",
            "Neighbouring values are correlated (lag 1: %s): the p-value may be too small."),
    PROJECTED("実績ではなく見込みの値です。", "This is a projection, not a result."),
    ZERO_REPLACED_BY_METHOD("この方法は0を0.001に置き換えて計算します。", "This method replaces 0 by 0.001."),

    // trend
    FEW_ORIGINS(
            "過去で検証できた回数が%s回と少なく、方法の比較は目安です。",
            "There were only %s tests on the past: read the comparison of methods as a hint.");

    private final String ja;
    private final String en;

    CaveatCode(String ja, String en) {
        this.ja = requireNonNull(ja, "ja");
        this.en = requireNonNull(en, "en");
    }

    /** Makes the caveat of this kind for one number, with the values that its sentence names. */
    public Caveat with(Object... values) {
        return new Caveat(this, LocalizedText.of(ja.formatted(values), en.formatted(values)));
    }

    /** Returns the sentence's template in both languages, as the documentation lists it. */
    public LocalizedText template() {
        return LocalizedText.of(ja, en);
    }
}
