package io.github.govtechkpi.metrics;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Arrays;
import java.util.Locale;

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
    PROVISIONAL("%sは%sで、今後変わることがあります。", "%s is %s and may still change."),
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
    SPLICED(
            "%sからの定義の変更に合わせて、基準値%sを%sに換算しています。",
            "The definition changed from %s on: the baseline of %s was converted to %s."),
    BREAK_REPORTED(
            "%sの値は「系列の断絶」（状態B）とされています。それより前の値とは比べられないことがあります。",
            "The value of %s is marked as a break in the series: it may not compare with earlier ones."),
    OTHER_FREQUENCY_LEFT_OUT(
            "周期の異なる%s件の値（%sなど）は、二重に数えないよう合計に入れていません。",
            "%s values of another frequency (such as %s) are left out of the sum, so that nothing is counted twice."),

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

    // data quality
    SINGLE_DATES(
            "期日ごとの値で、あるべき期間が決まっていないため、期日と期日の間の欠測は数えていません。",
            "The values belong to single dates: what may be missing between them is not counted."),
    PERIODS_AFTER_END("%sより後の%s期間は、報告状況に数えていません。", "After %s there are %s more periods: they are not counted."),
    GAPS_IGNORED(
            "%s期間の値が欠けており、残りの値を並び順だけで比べています。",
            "%s periods have no value: the others are compared by their order alone."),
    TREND_FITS_BETTER(
            "水準の段差よりも、直線的な傾向のほうがよく当てはまります。", "A steady trend describes the series better than one shift of its level."),
    WITHIN_REVISION_NOISE(
            "残り%sは、改定幅の平均の2倍（%s）より小さく、改定による変動の範囲内です。",
            "The remaining gap of %s is smaller than twice the mean absolute revision (%s): it is within revision noise.");

    private final String ja;
    private final String en;

    CaveatCode(String ja, String en) {
        this.ja = requireNonNull(ja, "ja");
        this.en = requireNonNull(en, "en");
    }

    /**
     * Makes the caveat of this kind for one number, with the values that its sentence names; a {@link LocalizedText} among them is
     * taken in the language of the sentence.
     */
    public Caveat with(Object... values) {
        return new Caveat(
                this,
                LocalizedText.of(ja.formatted(in(Locale.JAPANESE, values)), en.formatted(in(Locale.ENGLISH, values))));
    }

    private static Object[] in(Locale locale, Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof LocalizedText text ? text.in(locale) : value)
                .toArray();
    }

    /** Returns the sentence's template in both languages, as the documentation lists it. */
    public LocalizedText template() {
        return LocalizedText.of(ja, en);
    }
}
