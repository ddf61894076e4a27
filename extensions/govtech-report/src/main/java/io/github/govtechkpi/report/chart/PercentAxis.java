package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.report.plot.ValueScale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An axis of shares. It can be made from guarded ratios alone, each of which brings its counts, and has no place for one that the guard
 * blocks: so there is no percentage in a picture without the counts beside it.
 */
final class PercentAxis {
    private static final double PERCENT = 100;
    private final ValueScale scale;

    private PercentAxis(ValueScale scale) {
        this.scale = scale;
    }

    /** Makes the axis for some ratios; nothing where the guard blocks all of them. */
    static Optional<PercentAxis> of(List<GuardedRatio> ratios, int ticks) {
        var ends = ratios.stream()
                .filter(ratio -> ratio.verdict() != Verdict.BLOCKED)
                .flatMap(ratio -> Stream.concat(
                        share(ratio).stream(),
                        ratio.interval().stream()
                                .flatMap(interval -> Stream.of(interval.low() * PERCENT, interval.high() * PERCENT))))
                .toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        var highest = ends.stream().mapToDouble(Double::doubleValue).max().orElse(PERCENT);
        return Optional.of(new PercentAxis(ValueScale.between(0, Math.max(highest, 1), ticks)));
    }

    ValueScale scale() {
        return scale;
    }

    /** Returns the place of a ratio on the axis; nothing where the guard blocks it. */
    static Optional<Double> share(GuardedRatio ratio) {
        return ratio.verdict() == Verdict.BLOCKED || ratio.kind() != GuardedRatio.Kind.SHARE
                ? Optional.empty()
                : Optional.of(ratio.numerator().amount().doubleValue()
                        / ratio.denominator().amount().doubleValue()
                        * PERCENT);
    }
}
