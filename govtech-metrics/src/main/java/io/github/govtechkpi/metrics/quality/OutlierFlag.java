package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;

/**
 * A value that a screen found unlike the others: a question to whoever reported it, never a reason to drop it.
 *
 * @param index the position of the value in the series, from 0
 * @param value the value itself, for example 93.3 among values near 933
 * @param method the screen that flagged it
 * @param score how far off it is, in the measure of the method; not computable where the others do not vary at all
 */
public record OutlierFlag(int index, double value, Method method, Computed<Double> score) {
    /** The screens. */
    public enum Method {
        /** Modified z-score: distance from the median in robust standard deviations, signed. */
        MODIFIED_Z("修正zスコア", "modified z-score"),
        /** Hampel filter: distance from the median of the neighbours in robust standard deviations, signed. */
        HAMPEL("ハンペルフィルター", "Hampel filter"),
        /** Tukey's fences: distance from the nearer quartile in interquartile ranges, signed. */
        TUKEY("テューキーの箱ひげ基準", "Tukey's fences"),
        /** Rosner's generalised ESD test: distance from the mean in standard deviations, never negative. */
        ROSNER("ロスナーの検定（一般化ESD）", "Rosner's generalised ESD test");

        private final LocalizedText label;

        Method(String ja, String en) {
            label = LocalizedText.of(ja, en);
        }

        /** Returns the name of the method, for example 修正zスコア / modified z-score. */
        public LocalizedText label() {
            return label;
        }
    }

    /** Checks that every part is there. */
    public OutlierFlag {
        requireNonNull(method, "method");
        requireNonNull(score, "score");
    }
}
