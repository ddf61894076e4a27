package io.github.govtechkpi.model.rating;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** What a step of a rating scheme looks at, with b, y and g for baseline, current and target, and d = +1 or -1 by the direction. */
public enum RatingMeasure {
    /** The achievement rate by the scheme's formula; 1 is the target. */
    ACHIEVEMENT("達成率", "achievement rate"),
    /** {@code d(y-g)} in the unit of the indicator: above 0 beyond the target, 0 on it, below 0 short of it. */
    SURPLUS("目標との差", "surplus over the target"),
    /** {@code d(y-b)} in the unit of the indicator: above 0 where it became better. */
    GAIN("基準値からの改善", "gain since the baseline"),
    /** {@code d(y-b)/|b|}: the gain as a share of the baseline, -0.1 for 10 % worse. */
    CHANGE("基準値に対する増減率", "change in relation to the baseline");

    private final LocalizedText label;

    RatingMeasure(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Reads what {@link #toString()} prints. */
    public static RatingMeasure parse(String text) {
        return TextForm.parse(RatingMeasure.class, text);
    }

    /** Returns the measure as a reader sees it, for example 達成率 / achievement rate. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
