package io.github.govtechkpi.model;

import java.util.Optional;

/**
 * The kinds of reason for which a number cannot be computed, or for which an argument is refused.
 *
 * <p>The names are part of the contract with other applications and never change. The sentences stand here and not in a
 * bundle, so that a code cannot exist without its words in both languages.
 */
public enum ReasonCode {
    // the base of a comparison
    ZERO_BASELINE(
            "基準値が0のため、倍率や年平均成長率は定まりません。", "The baseline is 0, so no multiple or growth rate is defined.", Use.ABSOLUTE),
    ZERO_TARGET(
            "目標値が0のため、達成率や年平均成長率は定まりません。",
            "The target is 0, so no achievement rate or growth rate is defined.",
            Use.ABSOLUTE),
    SIGN_CHANGE(
            "値の符号が変わるため、年平均成長率は定まりません。", "The values change their sign, so no growth rate is defined.", Use.ABSOLUTE),
    ZERO_CURRENT_GIVES_CAGR_MINUS_100(
            "現在値が0のため、年平均成長率は常に−100％となり、判定に使えません。",
            "The current value is 0, so the growth rate is -100 % whatever the time: no class follows from it.",
            Use.ABSOLUTE),
    REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET(
            "複利の計算には、基準値・現在値・目標値がすべて正であることが必要です。",
            "Compound growth needs a baseline, a current value and a target above 0.",
            Use.ABSOLUTE),
    NO_BASE("母数が0のため、割合は定まりません。", "The base is 0, so no share is defined.", Use.COUNTS),
    ZERO_DENOMINATOR("分母が0のため、比は定まりません。", "The denominator is 0, so no ratio is defined.", Use.COUNTS),
    UNIT_WITHOUT_BASE(
            "母数が0の単位があるため、平均も比も定まりません。", "A unit has a base of 0, so neither mean nor ratio is defined.", Use.COUNTS),
    NO_COUNTS(
            "割合だけが公表され、分子と分母の件数がありません。",
            "Only a percentage was published, without the counts behind it.",
            Use.PUBLISH_COUNTS),
    NO_EVENTS("どちらの期間にも件数がありません。", "There are no events in either period.", Use.COUNTS),

    // the design of a goal
    NO_BASELINE("基準値がないため、進捗は計算できません。", "There is no baseline, so no progress can be computed.", Use.RECORD_BASELINE),
    NO_BASELINE_PERIOD(
            "基準値の時点がないため、時間に関する値は計算できません。",
            "The baseline has no period, so nothing that needs time can be computed.",
            Use.RECORD_BASELINE),
    NO_TARGET("目標値がありません。", "There is no target value.", Use.SET_TARGET),
    NO_DUE("達成期限がありません。", "There is no due date.", Use.SET_DUE),
    DUE_NOT_AFTER_BASELINE("達成期限が基準時点より後ではありません。", "The due date is not after the baseline.", Use.REVIEW_DUE),
    TARGET_EQUALS_BASELINE(
            "目標値が基準値と同じため、達成割合は定まりません。",
            "The target equals the baseline, so no share of the way is defined.",
            Use.STAY_TARGET),
    TARGET_NOT_BEYOND_BASELINE(
            "目標値が基準値から望ましい方向に離れていません。",
            "The target does not lie beyond the baseline in the wanted direction.",
            Use.STAY_TARGET),
    DUPLICATE_MILESTONE_TIME("同じ時点のマイルストーンが二つあります。", "Two milestones have the same time.", Use.CORRECT),
    NO_MILESTONES(
            "マイルストーンがないため、申告された経路は定まりません。",
            "There are no milestones, so the declared path is not defined.",
            Use.LINEAR_PATH),

    // time
    NO_TIME_ELAPSED("基準時点から時間が経過していません。", "No time has passed since the baseline.", Use.WAIT),
    BEFORE_BASELINE("時点が基準時点より前です。", "The time lies before the baseline.", Use.WAIT),
    DUE_DATE_PASSED("達成期限を過ぎています。", "The due date has passed.", Use.DUE_VERDICT),
    DUE_UNMEASURED("期限の時点の測定値がありません。", "Nothing was measured at the due date.", Use.MEASURE),
    MISSING_PERIOD("途中の期間の値が欠けています。", "A period in between has no value.", Use.RECORD_PERIOD),
    BREAK_IN_SERIES("系列の定義が途中で変わっています。", "The definition of the series changed on the way.", Use.SPLICE),
    NOT_REACHED_AT_THIS_PACE("このペースでは目標に到達しません。", "The target is not reached at this pace.", Use.REVIEW_MEASURES),
    ALREADY_ACHIEVED("すでに目標を達成しています。", "The target is already met.", Use.NONE),
    NO_PERIOD_LEFT("期限までの期間が残っていません。", "No period is left before the due date.", Use.DUE_VERDICT),
    INVALID_PERIOD("期間として読めません。", "This is not a period.", Use.CORRECT),

    NOTHING_EXPECTED_YET("経路上、現時点ではまだ変化を見込んでいません。", "The declared path expects no change yet.", Use.WAIT),

    // too little data
    NO_OBSERVATION("観測値がありません。", "There is no observation.", Use.MEASURE),
    NO_OBSERVATIONS("観測値がありません。", "There are no observations.", Use.MEASURE),
    TOO_FEW_OBSERVATIONS("観測値が足りません。", "There are too few observations.", Use.MORE_DATA),
    TOO_FEW_POINTS("管理図には点が足りません。", "There are too few points for a control chart.", Use.MORE_DATA),
    TOO_FEW_USEFUL("中央値と異なる点が足りません。", "There are too few points off the median.", Use.MORE_DATA),
    ONE_SEASON_ONLY(
            "季節が一巡分しかないため、ばらつきは推定できません。",
            "There is one season only, so its spread cannot be estimated.",
            Use.MORE_DATA),
    NO_PAIRABLE_VALUES("二人以上が評価した項目がありません。", "No item was rated twice.", Use.MORE_DATA),
    EMPTY_TABLE("表が空です。", "The table is empty.", Use.MORE_DATA),
    MISSING_COMPONENT("構成要素の値が欠けています。", "A component has no value.", Use.MEASURE),

    // data without information
    ZERO_RESIDUAL_VARIANCE(
            "残差がないため、予測の幅も確率も推定できません。",
            "There is no residual, so neither band nor probability can be estimated.",
            Use.TREND_ONLY),
    ZERO_SIGMA("値がすべて同じで、管理限界を計算できません。", "All values are the same, so no control limits can be computed.", Use.COUNTS),
    NO_VARIATION("値にばらつきがありません。", "The values do not vary.", Use.COUNTS),
    NO_TIME_VARIATION("時点がすべて同じです。", "All times are the same.", Use.MORE_DATA),
    ALL_TIED("値がすべて同じです。", "All values are tied.", Use.COUNTS),
    NOT_IDENTIFIABLE("データからはモデルを一つに定められません。", "The data do not identify the model.", Use.TREND_ONLY),
    NO_INFLECTION_IN_DATA(
            "変曲点がデータの範囲にないため、飽和水準を推定できません。",
            "The inflection is not inside the data, so no ceiling can be estimated.",
            Use.TREND_ONLY),
    NO_POSITIVE_MARGIN(
            "1件当たりの便益が費用を上回らず、損益分岐点がありません。",
            "The benefit of a unit does not exceed its cost, so there is no break-even.",
            Use.COUNTS),

    // arguments that are refused
    INVALID_INPUT("入力値が正しくありません。", "The input is not valid.", Use.CORRECT),
    INVALID_CONFIDENCE("信頼水準は0より大きく1より小さい値です。", "A confidence lies between 0 and 1, both excluded.", Use.CORRECT),
    INVALID_RANGE("下限が上限より小さくありません。", "The lower limit is not below the upper one.", Use.CORRECT),
    INVALID_WEIGHTS("重みが正しくありません。", "The weights are not valid.", Use.CORRECT),
    INVALID_RATE("割引率は−1より大きい値です。", "A rate must be above -1.", Use.CORRECT),
    LENGTH_MISMATCH("系列の長さが一致しません。", "The lengths do not match.", Use.CORRECT),

    // data quality
    DUPLICATE_PERIOD("同じ期間の値が二つ以上あります。", "A period has two or more values.", Use.CORRECT),

    // progress of goals
    NO_SUM(
            "この指標の値は足し合わせられないため、合計は計算できません。",
            "The values of this indicator have no sum, so no total can be computed.",
            Use.DECLARE_ADDITIVE),
    TOO_LARGE("結果が大きすぎて、数として表せません。", "The result is too large to be written as a number.", Use.ABSOLUTE),

    // money
    NO_SIGN_CHANGE(
            "純便益の符号が一度も変わらないため、内部収益率は定まりません。",
            "The net flow never changes its sign, so no internal rate of return is defined.",
            Use.NET_PRESENT_VALUE),
    NO_REAL_RATE(
            "純現在価値を0にする割引率がないため、内部収益率は定まりません。",
            "No discount rate brings the net present value to 0, so there is no internal rate of return.",
            Use.NET_PRESENT_VALUE),
    NOT_BROKEN_EVEN(
            "評価期間内に便益の累計が費用の累計に届きません。",
            "The benefits do not catch up with the costs within the evaluation period.",
            Use.NET_PRESENT_VALUE),

    // composite
    NON_POSITIVE_COMPONENT(
            "0以下の構成要素があるため、幾何平均は定まりません。", "A component is 0 or less, so no geometric mean is defined.", Use.COMPONENTS),
    OUTSIDE_UNIT_INTERVAL(
            "0から1の範囲にない構成要素があるため、区分は定まりません。",
            "A component lies outside 0 to 1, so no group is defined.",
            Use.COMPONENTS),

    // decomposition
    GROUPS_NOT_EXHAUSTIVE(
            "内訳の合計が全体と一致しないため、要因に分けられません。",
            "The groups do not add up to the total, so its change cannot be split among them.",
            Use.CORRECT),
    REQUIRES_POSITIVE_VALUES(
            "対数を使うため、すべての値が正であることが必要です。", "Logarithms are taken, so every value must be above 0.", Use.SHAPLEY),

    // ratio guard
    ZERO_CELL(
            "該当件数が0の群があるため、この方法では区間を計算できません。", "A group has no events, so this method gives no interval.", Use.COUNTS),
    NO_CHANGE("変化がないため、それを示すのに必要な母数は定まりません。", "Nothing changed, so no base is needed to show it.", Use.COUNTS),
    CHANGE_TOO_SMALL(
            "変化が小さすぎるため、どのような件数でも偶然と区別できません。",
            "The change is so small that no number of cases can show it.",
            Use.ABSOLUTE),

    // funnel
    UNITS_DIFFER(
            "数えているものが異なるため、合計も割合も求められません。", "The units differ, so neither a sum nor a rate is formed.", Use.COUNTS),
    DATES_DIFFER(
            "時点が異なるか、記録されていないため、割合は求められません。",
            "The dates differ or are not recorded, so no rate is formed.",
            Use.COUNTS),
    INEXACT_COUNT(
            "正確な件数ではないため、割合も増減も求められません。",
            "This is no exact count, so neither a rate nor a change follows from it.",
            Use.COUNTS),
    NO_FINISHED_STAY(
            "この段階を終えた課題がないため、日数はまだ分かりません。",
            "No challenge with known days has left this stage, so its length is not known yet.",
            Use.WAIT),
    NOT_INDEPENDENT(
            "同じ課題が両方に含まれるため、割合の差や倍率は比べられません。",
            "The same challenges stand in both, so neither rates nor multiples are compared.",
            Use.ABSOLUTE),

    // portfolio
    NOT_ADDITIVE(
            "得点や順位など、足し合わせても意味のない単位のため、合計は求めません。",
            "The unit has no sum: scores, ranks and the like are shown side by side.",
            Use.SIDE_BY_SIDE),
    SLICES_MAY_OVERLAP(
            "区分どうしが重なることがあるため、区分ごとの値は合計しません。", "Slices may overlap, so their values are not summed.", Use.SIDE_BY_SIDE),
    AREAS_OVERLAP(
            "都道府県とその市区町村、市とその区のように、一方が他方を含むため、合計は求めません。",
            "One area contains another, as a prefecture its municipalities or a city its wards, so they are not summed.",
            Use.SIDE_BY_SIDE),
    PART_OF_ANOTHER(
            "別の目標の内数のため、二重に数えないよう合計から除いています。",
            "It is a part of another goal, which counts it already, so it is left out of the sum.",
            Use.NONE),
    SAME_SERIES(
            "同じ系列を測る別の目標がすでに合計にあるため、二重に数えないよう除いています。",
            "Another goal on the same series is summed already, so this one is left out of the sum.",
            Use.NONE),
    NOTHING_TO_SUM("合計する値がありません。", "There is no value to sum.", Use.MEASURE),

    // assessment
    NOT_FOR_THIS_TARGET("この方法は、この種類の目標には使えません。", "The method does not apply to this kind of target.", Use.STATUS),
    MAINTAIN_HAS_NO_DIRECTION(
            "望ましい向きが「維持」のため、増減の良し悪しを判定できません。",
            "The direction is \"maintain\", so no change is better than another.",
            Use.STAY_TARGET),
    ZERO_CURRENT(
            "現在値が0のため、目標÷実績は定まりません。", "The current value is 0, so target over actual is not defined.", Use.ABSOLUTE),
    NEGATIVE_VALUE("負の値があるため、達成率は定まりません。", "A value is negative, so no achievement rate is defined.", Use.ABSOLUTE),
    NO_STEP_APPLIES("当てはまる評価段階がありません。", "No step of the rating scheme applies.", Use.ABSOLUTE),
    INDICATOR_ENDED("この指標の測定は終了しています。", "The indicator is not measured any more.", Use.ABSOLUTE),

    // many series at once
    NOT_A_PART(
            "分子が分母の一部ではないため、割合の信頼区間は求められません。",
            "The value is no part of a base, so there is no interval of a share.",
            Use.COUNTS),
    MIXED_PERIODS(
            "種類の異なる期間（月と年など）が一つの系列に混ざっています。",
            "The series mixes periods of different kinds, such as months and years.",
            Use.CORRECT),

    // periods of a flow
    PERIOD_LENGTHS_DIFFER(
            "期間の長さが異なるため、期間中の件数や量は比べられません。",
            "The periods are not of one length, so what happened in them cannot be compared.",
            Use.SAME_LENGTH);

    private final LocalizedText message;
    private final Use use;

    ReasonCode(String ja, String en, Use use) {
        this.message = LocalizedText.of(ja, en);
        this.use = use;
    }

    /** Returns what is wrong, in both languages. */
    public LocalizedText message() {
        return message;
    }

    /** Returns what to do or to look at instead, if there is something. */
    public Optional<LocalizedText> useInstead() {
        return use.text;
    }

    /** The next steps, each shared by several codes. */
    private enum Use {
        NONE,
        ABSOLUTE("実数の差（増減数、残りの数）を見てください。", "Look at the absolute amounts: gained and still to gain."),
        STATUS("現状の判定（status）を見てください。", "Look at the status."),
        COUNTS("件数そのものを見てください。", "Look at the counts themselves."),
        SHAPLEY("シャープレイ分解の値を見てください。", "Look at the Shapley effects."),
        PUBLISH_COUNTS("分子と分母の件数を記録してください。", "Record numerator and denominator."),
        RECORD_BASELINE("基準値を、時点と測定方法とともに記録してください。", "Record a baseline with its period and measuring method."),
        SET_TARGET("目標値を決めて記録してください。", "Decide on a target value and record it."),
        SET_DUE("達成期限を決めて記録してください。", "Decide on a due date and record it."),
        REVIEW_DUE("達成期限と基準時点を見直してください。", "Review the due date and the period of the baseline."),
        STAY_TARGET(
                "維持目標（stay-at-least／stay-at-most）を使ってください。", "Use a target of the kind stay-at-least or stay-at-most."),
        CORRECT("入力を訂正してください。", "Correct the input."),
        LINEAR_PATH("直線の経路を使うか、マイルストーンを記録してください。", "Use the linear path, or record the milestones."),
        DECLARE_ADDITIVE(
                "足し合わせてよい単位であれば、指標に「additive: true」と書いてください。",
                "Where the unit does sum up, write \"additive\": true into the indicator."),
        WAIT("次の観測値を待ってください。", "Wait for the next observation."),
        DUE_VERDICT("期限時点の判定を見てください。", "Look at the verdict of the due date."),
        MEASURE("測定して値を記録してください。", "Measure, and record the value."),
        RECORD_PERIOD(
                "欠けている期間の値を記録してください。合計であれば、下限値として扱えます。",
                "Record the missing value; a sum can be read as a lower bound."),
        SPLICE("接続係数を記録するか、新しい基準値を置いてください。", "Record a splicing factor, or set a new baseline."),
        REVIEW_MEASURES("施策または目標の見直しを検討してください。", "Consider changing the measures or the target."),
        MORE_DATA("観測値が増えてから計算してください。", "Compute it when there are more observations."),
        TREND_ONLY("傾向線の値だけを見てください。", "Look at the trend line alone."),
        NET_PRESENT_VALUE("純現在価値（金額）を見てください。", "Look at the net present value, in yen."),
        SIDE_BY_SIDE("それぞれの値を並べて見てください。", "Look at the values side by side."),
        SAME_LENGTH(
                "基準値と同じ長さの期間の値を記録してください。たとえば年度の基準値には、毎月の値を1年分合計したものを使えます。",
                "Record values of periods as long as the baseline's: for a baseline of a year, for example, the sum of its twelve months."),
        COMPONENTS("構成要素の値と、満たした項目の数を見てください。", "Look at the components and at the items met.");

        private final Optional<LocalizedText> text;

        Use() {
            this.text = Optional.empty();
        }

        Use(String ja, String en) {
            this.text = Optional.of(LocalizedText.of(ja, en));
        }
    }
}
