package io.github.govtechkpi.metrics.feasible;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** How a publisher made a percentage out of two counts. */
public enum Rounding {
    /** To the nearest, a half up (四捨五入); the default. */
    HALF_UP("四捨五入", "rounded half up"),
    /** To the nearest, a half to the even neighbour (偶数丸め). */
    HALF_EVEN("偶数への丸め", "rounded half to even"),
    /** Cut off (切り捨て). */
    FLOOR("切り捨て", "cut off"),
    /** Not known: whatever one of the other three allows. */
    ANY("端数処理不明", "rounded in an unknown way");

    private final String ja;
    private final String en;

    Rounding(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Reads what {@link #toString()} prints, for example {@code half-up}. */
    public static Rounding parse(String text) {
        return TextForm.parse(Rounding.class, text);
    }

    /** Returns the words for it, for example 四捨五入 / rounded half up. */
    public LocalizedText words() {
        return LocalizedText.of(ja, en);
    }

    /** Returns the word that files use, for example {@code half-up}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
