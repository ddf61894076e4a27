package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.quality.RevisionAnalysis;
import io.github.govtechkpi.metrics.quality.Revisions;
import io.github.govtechkpi.metrics.quality.SeriesPoint;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells whether the distance to a target is so small that a revision of the usual size could turn the verdict. */
final class RevisionNoise {
    private static final int MINIMUM = 2; // of one revision nobody knows whether it is a usual one

    private RevisionNoise() {}

    /**
     * Returns the caveat {@code WITHIN_REVISION_NOISE} where {@code |target - current| < 2 * MAR}, the mean absolute revision being that of
     * the series itself as it was known; nothing for fewer than two revised periods.
     */
    static Optional<Caveat> caveat(Progress progress, List<Vintages> observations) {
        if (!(progress.absolute() instanceof AbsoluteProgress.Reach reach)) {
            return Optional.empty();
        }
        return revisions(progress, observations)
                .flatMap(found -> reach.remainingGap()
                        .toOptional()
                        .flatMap(gap -> reach.overshoot()
                                .toOptional()
                                .flatMap(beyond -> caveat(gap, beyond, found.noise(), progress.unit()))));
    }

    private static Optional<Caveat> caveat(BigDecimal gap, BigDecimal beyond, double noise, MeasureUnit unit) {
        if (gap.max(beyond).doubleValue() >= noise) {
            return Optional.empty();
        }
        return Optional.of(
                beyond.signum() > 0
                        ? CaveatCode.BEYOND_WITHIN_REVISION_NOISE.with(
                                amount(beyond, unit), amount(Amounts.computed(noise), unit))
                        : CaveatCode.WITHIN_REVISION_NOISE.with(
                                amount(gap, unit), amount(Amounts.computed(noise), unit)));
    }

    private static Optional<RevisionAnalysis> revisions(Progress progress, List<Vintages> observations) {
        var lengths = PeriodLengths.of(progress.goal(), progress.target());
        var revised = observations.stream()
                .filter(vintages -> vintages.key().standsFor(progress.key()))
                .map(vintages -> asKnownOn(vintages, progress.options().knownOn()))
                .flatMap(vintages -> lengths.comparable(vintages.latest()).observations().stream()
                        .flatMap(observation -> vintages.revisionOf(observation.period()).stream()))
                .filter(revision -> revision.first().value().isPresent()
                        && revision.last().value().isPresent())
                .toList();
        return revised.size() < MINIMUM
                ? Optional.empty()
                : Revisions.analyse(
                                revised.stream()
                                        .mapToDouble(each -> value(each.first()))
                                        .toArray(),
                                revised.stream()
                                        .mapToDouble(each -> value(each.last()))
                                        .toArray())
                        .toOptional();
    }

    private static Vintages asKnownOn(Vintages vintages, Optional<LocalDate> knownOn) {
        return knownOn.map(day -> new Vintages(
                        vintages.key(),
                        vintages.observations().stream()
                                .filter(observation -> observation.wasKnownOn(day))
                                .toList()))
                .orElse(vintages);
    }

    private static double value(Observation observation) {
        return SeriesPoint.from(observation).value().orElseThrow(); // filtered
    }

    private static LocalizedText amount(BigDecimal number, MeasureUnit unit) {
        return AmountText.both(new AbsoluteValue(number, unit));
    }
}
