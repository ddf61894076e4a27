package io.github.govtechkpi.metrics.feasible;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a published percentage can come from two given counts.
 *
 * @param share what was published
 * @param numerator the count that is claimed for it, for example 74
 * @param denominator its base, for example 153
 * @param rounding how the percentage was rounded
 * @param possible whether the counts give the percentage
 * @param allowed the counts of that base that do; empty if none does
 */
public record ShareCheck(
        PublishedShare share,
        long numerator,
        long denominator,
        Rounding rounding,
        boolean possible,
        Optional<CountRange> allowed) {
    /** Checks that every part is there. */
    public ShareCheck {
        requireNonNull(share, "share");
        requireNonNull(rounding, "rounding");
        requireNonNull(allowed, "allowed");
    }

    /** Returns the verdict as a sentence, for example "46% cannot come from 74 of 153; 153 allows 70 to 71." */
    public LocalizedText text() {
        var counts = allowed.map(range ->
                        "母数%sで可能な件数は%sです。".formatted(denominator, range.text().in(Locale.JAPANESE)))
                .orElse("母数%sでは、どの件数からも得られません。".formatted(denominator));
        return LocalizedText.of(
                "%sという割合は、母数%sに対する%sという件数から%s（%s）。%s"
                        .formatted(
                                share.text().in(Locale.JAPANESE),
                                denominator,
                                numerator,
                                possible ? "得られます" : "は得られません",
                                rounding.words().in(Locale.JAPANESE),
                                counts),
                "%s %s come from %s of %s; %s allows %s."
                        .formatted(
                                share.text(),
                                possible ? "can" : "cannot",
                                numerator,
                                denominator,
                                denominator,
                                allowed.map(CountRange::toString).orElse("no count")));
    }
}
