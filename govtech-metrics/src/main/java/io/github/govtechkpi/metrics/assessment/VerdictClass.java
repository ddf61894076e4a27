package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;
import java.util.Locale;

/**
 * The verdicts of the methods, each in its method's own word. The words are part of the contract with other applications.
 *
 * <p>{@link #standing()} says in the words of our own status what a verdict amounts to, so that methods can be grouped.
 */
public enum VerdictClass {
    /** Statistics Canada: the latest value meets the target. */
    TARGET_ACHIEVED("目標達成", "target achieved", StatusCode.ON_TRACK),
    /** Statistics Canada: on track. */
    SUBSTANTIAL_PROGRESS("大きな進展", "substantial progress", StatusCode.ON_TRACK),
    /** Statistics Canada and Eurostat: acceleration is needed. */
    MODERATE_PROGRESS("一定の進展", "moderate progress", StatusCode.MODERATE),
    /** Statistics Canada: little progress. */
    LIMITED_PROGRESS("わずかな進展", "limited progress", StatusCode.LIMITED),
    /** Statistics Canada: the value moves away. */
    DETERIORATION("後退", "deterioration", StatusCode.DETERIORATING),
    /** There is no verdict. */
    NOT_AVAILABLE("判定できない", "not available", StatusCode.NOT_COMPUTABLE),

    /** Eurostat: on track. */
    SIGNIFICANT_PROGRESS("著しい進展", "significant progress", StatusCode.ON_TRACK),
    /** Eurostat with a target: too little progress. */
    INSUFFICIENT_PROGRESS("不十分な進展", "insufficient progress", StatusCode.LIMITED),
    /** Eurostat with a target: the value moves away. */
    MOVEMENT_AWAY("目標から遠ざかっている", "movement away", StatusCode.DETERIORATING),
    /** Eurostat 2026 without a target: no change. */
    NO_CHANGE("変化なし", "no change", StatusCode.LIMITED),
    /** Eurostat without a target: the value moves away somewhat. */
    MODERATE_MOVEMENT_AWAY("やや後退", "moderate movement away", StatusCode.DETERIORATING),
    /** Eurostat without a target: the value moves far away. */
    SIGNIFICANT_MOVEMENT_AWAY("著しい後退", "significant movement away", StatusCode.DETERIORATING),

    /** United Nations: met or on track. */
    MET_OR_ON_TRACK("達成または順調", "met or on track", StatusCode.ON_TRACK),
    /** United Nations: fair progress, acceleration needed. */
    ACCELERATION_NEEDED("加速が必要", "acceleration needed", StatusCode.MODERATE),
    /** United Nations: stagnation or regression. */
    STAGNATION_OR_REGRESSION("停滞または後退", "stagnation or regression", StatusCode.DETERIORATING),

    /** Germany: the target will be met, or all but met. */
    SUN("晴れ", "sun", StatusCode.ON_TRACK),
    /** Germany: missed by little. */
    SUN_CLOUD("晴れ時々曇り", "sun and cloud", StatusCode.MODERATE),
    /** Germany: the right way, but missed by far. */
    CLOUD("曇り", "cloud", StatusCode.LIMITED),
    /** Germany: not the right way. */
    THUNDERSTORM("雷雨", "thunderstorm", StatusCode.DETERIORATING),

    /** Tolerance: more than 15 % beyond the target. */
    OVER("目標を15％超上回る", "over target by more than 15 %", StatusCode.ON_TRACK),
    /** Tolerance: within 15 % of the target. */
    WITHIN("目標の±15％以内", "within 15 % of the target", StatusCode.ON_TRACK),
    /** Tolerance: more than 15 % short of the target. */
    UNDER("目標を15％超下回る", "under target by more than 15 %", StatusCode.LIMITED);

    private final LocalizedText label;
    private final StatusCode standing;

    VerdictClass(String ja, String en, StatusCode standing) {
        this.label = LocalizedText.of(ja, en);
        this.standing = standing;
    }

    /** Returns the verdict for readers, for example 大きな進展 / substantial progress. */
    public LocalizedText label() {
        return label;
    }

    /** Returns what it amounts to: on track, moderate, limited, deteriorating or not computable. */
    public StatusCode standing() {
        return standing;
    }

    /** Returns the word that files use, for example {@code substantial_progress}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
