package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;
import java.util.Optional;

/**
 * How far later values of the same periods were from those published first. A revision is later less preliminary.
 *
 * @param preliminary the values published first
 * @param later the values of the same periods as they are known now
 * @param meanRevision the mean revision, in the unit of the values; off 0 if the first values lean to one side
 * @param meanAbsRevision the mean absolute revision (MAR), in the unit of the values
 * @param relativeMeanAbsRevision the absolute revisions over the absolute later values (RMAR), a number beside both
 * @param rmsRevision the root mean square revision
 * @param sd the standard deviation of the revisions, divisor n - 1
 * @param min the smallest revision, signed
 * @param max the largest revision, signed
 * @param upward how many revisions were upward; 0 is no revision
 * @param upwardShare {@code upward} over the number of revisions
 * @param biasT the t statistic of the mean revision against 0
 * @param biasP its two-sided p-value on n - 1 degrees of freedom
 * @param hacLag the number of lags that {@code hacT} allows for
 * @param hacT the t statistic of the mean revision that allows for correlated revisions
 * @param derivation how they were computed
 */
public record RevisionAnalysis(
        List<Double> preliminary,
        List<Double> later,
        double meanRevision,
        double meanAbsRevision,
        Computed<Double> relativeMeanAbsRevision,
        double rmsRevision,
        Computed<Double> sd,
        double min,
        double max,
        int upward,
        double upwardShare,
        Computed<Double> biasT,
        Computed<Double> biasP,
        int hacLag,
        Computed<Double> hacT,
        Derivation derivation) {
    private static final double NOISE_FACTOR = 2; // METHODS.md 8.4

    /** Checks that every part is there. */
    public RevisionAnalysis {
        preliminary = Column.copyOf(preliminary);
        later = Column.copyOf(later);
        requireNonNull(relativeMeanAbsRevision, "relativeMeanAbsRevision");
        requireNonNull(sd, "sd");
        requireNonNull(biasT, "biasT");
        requireNonNull(biasP, "biasP");
        requireNonNull(hacT, "hacT");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the size below which a gap may vanish by revision alone: twice the mean absolute revision. */
    public double noise() {
        return NOISE_FACTOR * meanAbsRevision;
    }

    /**
     * Returns the caveat {@code WITHIN_REVISION_NOISE} for a remaining gap smaller than {@link #noise()}; nothing for others.
     *
     * @param remainingGap what is still to gain, in the unit of the values; its sign does not matter
     */
    public Optional<Caveat> noiseCaveat(double remainingGap) {
        var gap = Math.abs(Arguments.finite(remainingGap, "remainingGap"));
        return Samples.exceeds(noise(), gap)
                ? Optional.of(CaveatCode.WITHIN_REVISION_NOISE.with(Samples.text(gap), Samples.text(noise())))
                : Optional.empty();
    }
}
