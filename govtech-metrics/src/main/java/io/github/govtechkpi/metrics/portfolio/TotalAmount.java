package io.github.govtechkpi.metrics.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.quality.Coverage;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.util.Optional;

/**
 * A sum over several results with how many of them it is made of, and the worst of them beside it.
 *
 * @param field the name in files: {@code baseline}, {@code current}, {@code absoluteGain} or {@code remainingGap}
 * @param label the name for readers, for example 残り / still to gain
 * @param sum the sum; not computable where no result has the amount
 * @param coverage how many of the results have it
 * @param worst the result that is worst off; empty where no value is better than another
 */
public record TotalAmount(
        String field, LocalizedText label, Computed<AbsoluteValue> sum, Coverage coverage, Optional<WorstCase> worst) {
    /** Checks that every part is there. */
    public TotalAmount {
        requireNonNull(field, "field");
        requireNonNull(label, "label");
        requireNonNull(sum, "sum");
        requireNonNull(coverage, "coverage");
        requireNonNull(worst, "worst");
    }

    /**
     * The result that is worst off: most to gain, least gained, or furthest from the wanted direction.
     *
     * @param progress the result
     * @param value its amount
     */
    public record WorstCase(Progress progress, AbsoluteValue value) {
        /** Checks that both are there. */
        public WorstCase {
            requireNonNull(progress, "progress");
            requireNonNull(value, "value");
        }
    }
}
