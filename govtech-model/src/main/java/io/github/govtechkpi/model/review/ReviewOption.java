package io.github.govtechkpi.model.review;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** What can be decided on a program after a review. The guidebook: a PDCA cycle that includes changing or stopping it. */
public enum ReviewOption {
    /** Go on as it is. */
    CONTINUE("継続", "continue"),
    /** Keep the goal, and work towards it in another way. */
    ADJUST_METHOD("手段の見直し", "adjust the method"),
    /** Set another target. */
    ADJUST_TARGET("目標の見直し", "adjust the target"),
    /** Put in more money or staff. */
    ADD_RESOURCES("資源の追加", "add resources"),
    /** Carry what works to other fields or places (横展開). */
    SCALE_OUT("横展開", "scale out"),
    /** End it. */
    STOP("中止・終了", "stop"),
    /** There is nothing to judge by; the measuring has to be put right first. */
    CANNOT_JUDGE("判断できない", "cannot judge");

    private final LocalizedText label;

    ReviewOption(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Reads what {@link #toString()} prints, for example {@code adjust-method}. */
    public static ReviewOption parse(String text) {
        return TextForm.parse(ReviewOption.class, text);
    }

    /** Returns the option as a reader sees it, for example 手段の見直し / adjust the method. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use, for example {@code adjust-method}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
