package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.model.LocalizedText;

/**
 * Why the ratio guard blocks or flags a percentage.
 *
 * <p>The names are part of the contract with other applications and never change. Those with a number are the guard's
 * defaults, which always hold; a project that sets a threshold higher adds {@link #BASE_LT_PROJECT_MINIMUM}.
 */
public enum GuardReason {
    /** There was nothing before: no multiple of 0 exists. */
    ZERO_BASE("基準の件数が0", "the base is 0"),
    /** A change from fewer than 10. */
    BASE_LT_10("基準の件数が10未満", "the base is below 10"),
    /** A share of fewer than 20. */
    BASE_LT_20("母数が20未満", "the base is below 20"),
    /** A change from, or a share of, fewer than 30. */
    BASE_LT_30("母数（基準の件数）が30未満", "the base is below 30"),
    /** The base is below a minimum that the project set higher than the default. */
    BASE_LT_PROJECT_MINIMUM("母数（基準の件数）がこの事業で定めた下限未満", "the base is below the minimum of this project"),
    /** The interval contains "no change". */
    NOT_DISTINGUISHABLE("偶然の変動と区別できない", "not distinguishable from no change"),
    /** The interval of the share is 0.30 wide or wider, or as wide as a stricter project allows. */
    WIDE_INTERVAL("信頼区間の幅が広い", "the interval is wide"),
    /** The unit is money, a duration or a score: no interval for counts applies to it. */
    NOT_COUNTED("件数ではない単位の値", "the unit is not a count"),
    /** The numerator is larger than the denominator, so it is no part of it. */
    NOT_A_PART("分子が分母を上回る", "the numerator exceeds the denominator");

    private final String ja;
    private final String en;

    GuardReason(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Returns the reason as a short phrase in both languages. */
    public LocalizedText explanation() {
        return LocalizedText.of(ja, en);
    }
}
