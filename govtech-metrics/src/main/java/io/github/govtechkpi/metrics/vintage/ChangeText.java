package io.github.govtechkpi.metrics.vintage;

import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.observation.Observation;
import java.util.Locale;
import java.util.function.Function;

/** Fills sentences about changes in both languages. */
final class ChangeText {
    private ChangeText() {}

    static LocalizedText of(String ja, String en, Function<Locale, Object[]> values) {
        return LocalizedText.of(
                ja.formatted(values.apply(Locale.JAPANESE)), en.formatted(values.apply(Locale.ENGLISH)));
    }

    static String value(Observation observation, Locale locale) {
        return AmountText.of(StatedValue.of(observation.value().orElseThrow(), observation.qualifier()), locale);
    }

    /** The day of a publication as it stands behind a statement; nothing where the value was always known. */
    static String published(Observation observation, Locale locale) {
        return observation
                .knownOn()
                .map((locale.getLanguage().equals("ja") ? "（%s公表）" : " (published on %s)")::formatted)
                .orElse("");
    }
}
