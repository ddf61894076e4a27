package io.github.govtechkpi.model;

/** How exactly a published amount is known: 約50人 is about 50, 1,000人以上 is at least 1,000. */
public enum Qualifier {
    /** As stated. */
    EXACT,
    /** About (約). */
    ABOUT,
    /** At least (以上). */
    AT_LEAST,
    /** More than (超, を超える). */
    MORE_THAN,
    /** At most (以下). */
    AT_MOST,
    /** Less than (未満). */
    LESS_THAN,
    /** From a lower to an upper amount, both inclusive (20～25). */
    RANGE;

    /** Reads what {@link #toString()} prints, for example {@code at-least}. */
    public static Qualifier parse(String text) {
        return TextForm.parse(Qualifier.class, text);
    }

    /** Returns the word in front of or behind an amount in the reader's language; {@code %s} stands for the amount. */
    public LocalizedText phrase() {
        return switch (this) {
            case EXACT, RANGE -> LocalizedText.same("%s");
            case ABOUT -> LocalizedText.of("約%s", "about %s");
            case AT_LEAST -> LocalizedText.of("%s以上", "at least %s");
            case MORE_THAN -> LocalizedText.of("%s超", "more than %s");
            case AT_MOST -> LocalizedText.of("%s以下", "at most %s");
            case LESS_THAN -> LocalizedText.of("%s未満", "less than %s");
        };
    }

    /** Returns the word that files use, for example {@code at-least}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
