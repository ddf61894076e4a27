package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.model.LocalizedText;

/**
 * The rules that make a point of a control chart a signal.
 *
 * <p>The constants of a rule set stand in the order in which they take precedence.
 */
public enum SignalRule {
    /** A point outside the control limits; also the rule of p, u and c charts. */
    OUTSIDE_LIMITS("上側管理限界の外", "Above UCL", "下側管理限界の外", "Below LCL"),
    /** Seven points that rise or fall one after the other (NHS). */
    SEVEN_POINT_TREND("7点連続で上昇", "7 Point Trend (Increasing)", "7点連続で下降", "7 Point Trend (Decreasing)"),
    /** Two of three points between two thirds of the limit and the limit, all three on one side (NHS). */
    TWO_OF_THREE_NEAR_LIMIT("3点中2点が上側管理限界の近く", "2 in 3 Above CL", "3点中2点が下側管理限界の近く", "2 in 3 Below CL"),
    /** Seven points on one side of the centre (NHS). */
    SEVEN_ON_ONE_SIDE("7点連続で中心線より上", "7 Points Above CL", "7点連続で中心線より下", "7 Points Below CL"),

    /** A point more than 3 sigma from the centre (Western Electric 1, Nelson 1). */
    BEYOND_3_SIGMA("中心線から上に3σを超える", "Above 3 sigma", "中心線から下に3σを超える", "Below 3 sigma"),
    /** Two of three points more than 2 sigma away on one side (Western Electric 2, Nelson 5). */
    TWO_OF_THREE_BEYOND_2_SIGMA("3点中2点が上に2σを超える", "2 of 3 above 2 sigma", "3点中2点が下に2σを超える", "2 of 3 below 2 sigma"),
    /** Four of five points more than 1 sigma away on one side (Western Electric 3, Nelson 6). */
    FOUR_OF_FIVE_BEYOND_1_SIGMA("5点中4点が上に1σを超える", "4 of 5 above 1 sigma", "5点中4点が下に1σを超える", "4 of 5 below 1 sigma"),
    /** Eight points on one side of the centre (Western Electric 4). */
    EIGHT_ON_ONE_SIDE("8点連続で中心線より上", "8 points above the centre", "8点連続で中心線より下", "8 points below the centre"),
    /** Nine points on one side of the centre (Nelson 2). */
    NINE_ON_ONE_SIDE("9点連続で中心線より上", "9 points above the centre", "9点連続で中心線より下", "9 points below the centre"),
    /** Six points that rise or fall one after the other (Nelson 3). */
    SIX_POINT_TREND("6点連続で上昇", "6 points rising", "6点連続で下降", "6 points falling"),
    /** Fourteen points that go up and down in turn (Nelson 4). */
    FOURTEEN_ALTERNATING("14点連続で上下に交互", "14 points up and down in turn"),
    /** Fifteen points less than 1 sigma from the centre (Nelson 7). */
    FIFTEEN_WITHIN_1_SIGMA("15点連続で1σ以内", "15 points within 1 sigma"),
    /** Eight points more than 1 sigma from the centre, on either side (Nelson 8). */
    EIGHT_BEYOND_1_SIGMA("8点連続で1σを超える", "8 points beyond 1 sigma on either side");

    private final LocalizedText high;
    private final LocalizedText low;

    SignalRule(String jaHigh, String enHigh, String jaLow, String enLow) {
        this.high = LocalizedText.of(jaHigh, enHigh);
        this.low = LocalizedText.of(jaLow, enLow);
    }

    SignalRule(String ja, String en) {
        this(ja, en, ja, en);
    }

    /** Returns the words for a signal of this rule on one side, for example 7点連続で上昇 / 7 Point Trend (Increasing). */
    public LocalizedText label(Signal.Side side) {
        return side == Signal.Side.LOW ? low : high;
    }
}
