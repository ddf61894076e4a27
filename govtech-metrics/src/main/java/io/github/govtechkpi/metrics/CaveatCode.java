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
    LOWER_BOUND("%s期間の値が欠けているため、合計は下限値です。", "Periods without a value: %s. The sum is a lower bound."),
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
            "Left out of the sum, so that nothing is counted twice: %s of another frequency (such as %s)."),
    OTHER_LENGTH_LEFT_OUT(
            "基準値（%s）と期間の長さが異なる%s件の値（最新は%s）は、比べられないため使っていません。",
            "Values left out, because their periods are not as long as the baseline's (%s): %s (the latest: %s)."),

    // statistics
    SMALL_SAMPLE("観測値が%s件と少なく、結果は目安です。", "There are only %s observations: read the result as a hint."),
    OVERDISPERSED(
            "ばらつきが想定より大きく（φ＝%s）、区間は狭すぎます。",
            "The counts vary more than assumed (phi = %s): the interval is too narrow."),
    AUTOCORRELATED(
            "前後の値に相関があり（自己相関%s）、p値は小さすぎることがあります。",
            "Neighbouring values are correlated (lag 1: %s): the p-value may be too small."),
    PROJECTED("実績ではなく見込みの値です。", "This is a projection, not a result."),
    ZERO_REPLACED_BY_METHOD(
            "この方法は%1$sの0を0.001に置き換えて計算します。0.0001に置き換えると値は%2$s（%3$s）、0.01では%4$s（%5$s）になります。%6$s",
            "This method replaces the 0 of the %s by 0.001. With 0.0001 the value would be %s (%s), with 0.01 %s (%s). %s"),

    // data quality
    SINGLE_DATES(
            "期日ごとの値で、あるべき期間が決まっていないため、期日と期日の間の欠測は数えていません。",
            "The values belong to single dates: what may be missing between them is not counted."),
    PERIODS_AFTER_END("%sより後の%s期間は、報告状況に数えていません。", "Not counted are the periods after %s: %s."),
    GAPS_IGNORED(
            "%s期間の値が欠けており、残りの値を並び順だけで比べています。",
            "Periods without a value: %s. The others are compared by their order alone."),
    TREND_FITS_BETTER(
            "水準の段差よりも、直線的な傾向のほうがよく当てはまります。", "A steady trend describes the series better than one shift of its level."),
    WITHIN_REVISION_NOISE(
            "残り%sは、改定幅の平均の2倍（%s）より小さく、改定による変動の範囲内です。",
            "The remaining gap of %s is smaller than twice the mean absolute revision (%s): it is within revision noise."),

    // money
    DOUBLE_COUNT(
            "同じ対象（%s）が複数の項目（%s）で計上されており、効果が重複しています。",
            "The same thing (%s) is counted in several items (%s): the value is counted more than once."),
    TRANSFER(
            "「%s」は主体間の移転であり、社会全体の効果ではありません。",
            "\"%s\" is a transfer from one party to another: it is no gain for society as a whole."),
    FLOWS_DROPPED(
            "評価期間（基準年の%s年後まで）より後の%s年分の便益と費用は含めていません。",
            "The evaluation period ends with year %s. Benefits and costs after it are left out (years: %s)."),
    SEVERAL_RATES_POSSIBLE(
            "純便益の符号が二回以上変わるため、内部収益率は一つとは限りません（%s）。",
            "The net flow changes its sign more than once: the internal rate of return need not be the only one (%s)."),

    // composite
    RELATIVE_TO_PEERS(
            "比較対象の集団に対する相対値です。満たした項目が増えても値が下がることがあり、KGIには使えません。",
            "The score is relative to its peers: it can fall while more items are met, so it is no KGI."),
    WEIGHTS_RENORMALISED(
            "値のない構成要素を除き、残りの重み（全体を1として%s）で計算しています。",
            "Components without a value are left out: the score rests on weights of %s, all weights being 1."),
    RANK_NOT_ROBUST(
            "重みを±25％の範囲で変えると順位が入れ替わる組があります（%s）。",
            "Weights within 25 percent of those given reverse the order of some pairs (%s)."),
    AGREEMENT_TOO_LOW(
            "評価者間の一致が低く（α＝%s）、この自己評価は比較に使えません。",
            "The raters agree too little (alpha = %s): this assessment cannot be used for comparison."),
    AGREEMENT_TENTATIVE(
            "評価者間の一致は十分でなく（α＝%s）、結論は暫定的です。",
            "The raters agree only in part (alpha = %s): draw tentative conclusions only."),

    // decomposition
    NEW_GROUP(
            "「%s」は新しくできた区分で、比べる前の割合がありません。影響はすべて構成の変化に含めています。",
            "The group \"%s\" is new and has no earlier rate: all of its effect counts as a change of the mix."),
    CLOSED_GROUP(
            "「%s」はなくなった区分で、比べる後の割合がありません。影響はすべて構成の変化に含めています。",
            "The group \"%s\" was closed and has no later rate: all of its effect counts as a change of the mix."),
    TOTAL_AND_PARTS_DISAGREE(
            "全体で見た向きと内訳で見た向きが食い違っています（逆向きの内訳：%s）。どちらが原因を表すかは、この計算からは決まりません。",
            "The total and the parts disagree (opposite to the total: %s). Which of them is causal cannot be decided from these counts."),
    AVERAGE_OF_UNITS_IS_NO_SHARE(
            "単位ごとの割合の平均は、合計から求めた割合（%2$s中%1$s）と5ポイントを超えて異なります。全体の割合としては使えません。",
            "The average of the units differs by more than 5 points from the ratio of the sums (%s of %s): it is not the share of the whole."),

    // feasible counts
    BASE_SEARCHED_IN_PART(
            "母数の上限が分からないため、%sから%sまでだけを調べました。", "The base has no known upper end: only %s to %s was searched."),

    // counts and control charts
    GAP_IN_SERIES(
            "値のない期間が%s箇所あり、移動範囲はそこで区切っています（連続の判定は続けています）。",
            "Gaps in the series: %s. The moving range is interrupted there, runs go on."),
    SHORT_BASELINE(
            "管理限界は%s点から計算しています（12点以上、できれば20点が望ましい）。",
            "The control limits come from %s points: 12 are advised, 20 are better."),
    PROVISIONAL_LIMITS(
            "管理限界を定める%s点のうち%s点しかないため、管理限界は暫定です。",
            "Of the %s points that are to fix the control limits there are %s: the limits are provisional."),
    ZERO_SIGMA("値にばらつきがないため、管理限界に幅がありません。", "The values do not vary: the control limits have no width."),
    UNITS_NOT_JUDGED(
            "母数が10未満の単位が%s件あり、灰色で示し、判定も順位付けもしません。",
            "Units with a base below 10: %s. They are shown grey, and neither judged nor ranked."),

    // ratio guard
    FOR_COMPARISON_ONLY(
            "%s法の区間は他の資料との比較のためだけのもので、公表や判定には使えません。",
            "The %s interval is for comparison with other documents alone: neither publish it nor judge by it."),

    // trend
    FEW_ORIGINS(
            "過去で検証できた回数が%s回と少なく、方法の比較は目安です。", "Tests on the past: only %s. Read the comparison of methods as a hint."),

    // funnel
    TOTALS_NOT_FOLLOWED(
            "別々に公表された合計どうしの割合です。同じものを追った結果とは限りません。",
            "Both totals were published on their own: the second need not be a part of the first."),
    STILL_UNDER_WAY(
            "うち%s件はまだ途中の段階にあり、この割合は今後上がることがあります。", "Still on their way, so that the rate may rise: %s of these."),
    COARSE_DATES(
            "%s件の日付は月や年の単位で記録されており、その期間の末日で数えています。",
            "Dates that are known by month or year alone, of which the last day is taken: %s."),
    DAYS_HIDDEN(
            "日付の単位が粗いため前後の順が日数に表れない%s件は、滞在日数に含めていません。",
            "Stays whose days are hidden by coarse dates and left out: %s."),
    RECORDED_IN_PART(
            "「%s」は%s件と公表されていますが、個別の記録は%s件です。個別の記録から求めた割合は全体を表すとは限りません。",
            "At \"%s\" %s challenges were published and %s recorded one by one: rates of the latter need not hold for all."),
    UNEQUAL_TIME(
            "%sに始まった課題は、経過した期間が%sか月短く、先の段階に達した件数が少なくなりがちです。",
            "The challenges that began in %s had %s months less: fewer of them can have come far."),

    // moved targets, revisions and portfolios
    TARGET_MOVED(
            "%sに目標が%sから%sに変更されました（%s）。今日の判定は、変更前の目標では%s、変更後の目標では%sです。",
            "On %s the target was moved from %s to %s (%s). Today's status by the earlier target: %s; by the later one: %s."),
    TARGET_MOVED_UNRECORDED(
            "目標が%sから%sに変わっていますが、その日付も理由も記録されていません。今日の判定は、変更前の目標では%s、変更後の目標では%sです。",
            "The target changed from %s to %s, but neither day nor reason is recorded. Today's status by the earlier target: %s; by the later one: %s."),
    BEYOND_WITHIN_REVISION_NOISE(
            "目標を上回る%sは、改定幅の平均の2倍（%s）より小さく、改定によって達成でなくなることがあります。",
            "The %s beyond the target are less than twice the mean absolute revision (%s): a revision may undo the achievement."),
    MIXED_INDICATORS(
            "%s種類の指標を合計しており、同じものを数えた値ではありません。", "This is a sum over %s indicators, which do not count the same thing."),
    MIXED_PERIODS("現在値の期間は%sから%sまでで、そろっていません。", "The current values are of different periods, from %s to %s."),
    PROVISIONAL_PARTS(
            "合計した%s件のうち%s件は、暫定値または推計値によります。", "Results summed: %s, of which %s on provisional or estimated values."),

    // assessment
    ACHIEVEMENT_FORM_REVERSED(
            "「%s」の式は、望ましい向きが逆の指標のためのものです。この指標では値が小さいほど良いことになります。",
            "The formula \"%s\" is made for the other direction: here a smaller value is the better one."),
    METHODS_DISAGREE_PATH(
            "成長率（複利）で比べると比は%1$sで「%2$s」、実数の差（直線）で比べると%3$sで「%4$s」です。必要な%5$sのうち、得たのは%6$sです。",
            "By growth rates (compound path) the ratio is %1$s, \"%2$s\"; by amounts (straight line) it is %3$s, \"%4$s\"."
                    + " Gained so far: %6$s of %5$s."),
    METHODS_DISAGREE_BASELINE(
            "「%1$s」は基準値%2$sを使わず、現在値と目標値だけを比べるため、どこから始まったかを反映しません。",
            "\"%s\" does not use the baseline %s: it compares the current value with the target, wherever it started."),
    METHODS_DISAGREE_NEAR_ZERO(
            "基準値%1$sは目標値%2$sに比べて0に近く、成長率はわずかな増減で大きく変わります。必要な%3$sのうち、得たのは%4$sです。",
            "The baseline %1$s is near 0 beside the target %2$s: its growth rate swings with the smallest change."
                    + " Gained so far: %4$s of %3$s."),
    METHODS_DISAGREE_MET(
            "目標値に達しているかを先に見る方法と、増減のペースだけを見る方法があります。",
            "Some methods look first at whether the target is met, others at the pace alone."),
    METHODS_DISAGREE_CUTS(
            "成長率で比べる方法どうしでも、計算式と判定の区切りが異なります。",
            "Even among the methods that compare growth rates, formulas and cut-offs differ."),
    METHODS_DISAGREE_TREND(
            "「%1$s」は基準値からではなく、直近%2$s個の観測値の傾向を延長します。",
            "\"%s\" extends the trend of the last %s observations instead of measuring from the baseline."),

    // one series seen from all sides
    COUNTS_OF_A_RATIO(
            "割合ではなく、その分子の件数を見ています（直近の母数：%s）。",
            "These are the counts of the numerator, not the shares (latest base: %s)."),
    UNEVEN_PERIODS(
            "期間の種類や間隔がそろっていないため、管理図は目安です。",
            "The periods are not of one kind and length: read the control chart as a hint."),
    OUTLIERS_INCLUDED(
            "疑わしい値（%s）も、管理図・傾向・予測の計算に入っています。", "The values in doubt (%s) count in control chart, trend and forecast."),
    SIGNALS_OF_A_TREND(
            "はっきりした傾向があるため、平均から離れたシグナルは傾向の表れでもあります。",
            "The series has a clear trend, which alone makes points stray from the mean."),
    LOWER_LIMIT_BELOW_ZERO(
            "予測区間の下限が0を下回っていますが、件数は0より小さくなりません。", "The forecast interval reaches below 0, which a count cannot.");

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
        if (values.length == 0 && ja.indexOf('%') < 0 && en.indexOf('%') < 0) {
            return new Caveat(this, template());
        }
        return new Caveat(
                this, LocalizedText.of(filled(ja, Locale.JAPANESE, values), filled(en, Locale.ENGLISH, values)));
    }

    /**
     * Fills a template. {@code String.format} reads it anew with a regular expression each time, which takes longer than all numbers of
     * a progress together.
     */
    private static String filled(String template, Locale locale, Object[] values) {
        if (template.indexOf('$') >= 0 || template.contains("%%")) {
            return template.formatted(in(locale, values));
        }
        var text = new StringBuilder(template.length() + 16 * values.length);
        var from = 0;
        for (var value : values) {
            var place = template.indexOf("%s", from);
            if (place < 0) {
                throw new IllegalArgumentException("\"%s\" has no place for %s".formatted(template, value));
            }
            text.append(template, from, place).append(value instanceof LocalizedText words ? words.in(locale) : value);
            from = place + 2;
        }
        if (template.indexOf("%s", from) >= 0) {
            throw new IllegalArgumentException("\"%s\" has more places than values".formatted(template));
        }
        return text.append(template, from, template.length()).toString();
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
