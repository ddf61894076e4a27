package io.github.govtechkpi.model.program;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** The stages of a challenge in a program of the kind of Urban Innovation KOBE, in their order. */
public enum Stage {
    /** A division of the city raises a challenge. */
    CHALLENGE_RAISED("課題提示", "challenge raised"),
    /** Firms answer the open call. */
    OPEN_CALL("公募・応募", "open call"),
    /** The city selects a firm. */
    SELECTION("選考・採択", "selection"),
    /** City and firm develop together. */
    CO_DEVELOPMENT("共同開発", "co-development"),
    /** Staff or residents really use it. */
    DEMONSTRATION("実証", "demonstration"),
    /** A board of outside experts examines it. */
    REVIEW_BOARD("審査会", "review board"),
    /** It is certified as a new product and procured. */
    CERTIFICATION_AND_PROCUREMENT("認定・調達", "certification and procurement"),
    /** Other local governments take it up. */
    ROLL_OUT("横展開", "roll-out"),
    /** It was given up, with a lesson learnt; possible from every stage. */
    DISCONTINUED("中止", "discontinued");

    private final LocalizedText label;

    Stage(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Reads what {@link #toString()} prints. */
    public static Stage parse(String text) {
        return TextForm.parse(Stage.class, text);
    }

    /** Returns the name for readers, for example 共同開発 / co-development. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use, for example {@code co-development}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
