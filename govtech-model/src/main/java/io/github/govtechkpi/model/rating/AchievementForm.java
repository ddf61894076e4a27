package io.github.govtechkpi.model.rating;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/**
 * The formulas that Japanese plans call an achievement rate (達成率), with b, y and g for baseline, current and target.
 *
 * <p>They do not agree with each other: 170 people of a target of 250 that started from 50 are 0.68 by the first and 0.6 by the
 * second.
 */
public enum AchievementForm {
    /** {@code y/g}: the plain rate (実績÷目標), which ignores where it started. */
    SIMPLE("実績÷目標", "actual over target"),
    /** {@code (y-b)/(g-b)}: the share of the way (基準値からの進捗). */
    FROM_BASELINE("基準値からの進捗", "share of the way from the baseline"),
    /** {@code g/y}: the rate turned over, for indicators that are to fall (目標÷実績). */
    INVERSE("目標÷実績", "target over actual"),
    /** {@code (2g-y)/g}: the rate mirrored at the target, for indicators that are to fall. */
    MIRRORED("目標を軸に反転", "mirrored at the target"),
    /** {@code (y-b)/((g-b)*k/n)} in year k of n: against the part of the way that is due this year (年次按分). */
    PRO_RATED("年次按分の目標に対する進捗", "against the pro-rated target");

    private final LocalizedText label;

    AchievementForm(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Reads what {@link #toString()} prints, for example {@code from-baseline}. */
    public static AchievementForm parse(String text) {
        return TextForm.parse(AchievementForm.class, text);
    }

    /** Returns the formula as a reader sees it, for example 実績÷目標 / actual over target. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use, for example {@code from-baseline}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
