package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/** What a screen for outliers found in a column of values. Closed on purpose: a new screen is a new major version. */
public sealed interface OutlierScreen {
    /** Returns the values that were screened. */
    List<Double> values();

    /** Returns the flagged values, in the order of the column; none is a result too. */
    List<OutlierFlag> flags();

    /** Returns how the screen works and what it assumes. */
    Derivation derivation();

    /** Returns the positions of the flagged values, ascending, from 0. */
    default List<Integer> outliers() {
        return flags().stream().map(OutlierFlag::index).toList();
    }

    /**
     * The modified z-scores of all values.
     *
     * @param values the values that were screened
     * @param threshold the absolute score above which a value is flagged, for example 3.5
     * @param median the median
     * @param mad the median absolute deviation from the median, unscaled
     * @param scores the score of each value; 0 for all of them if none deviates
     * @param flags the values with a score beyond the threshold
     * @param derivation how they were computed
     */
    record ModifiedZ(
            List<Double> values,
            double threshold,
            double median,
            double mad,
            List<Double> scores,
            List<OutlierFlag> flags,
            Derivation derivation)
            implements OutlierScreen {
        /** Checks that every part is there. */
        public ModifiedZ {
            values = Column.copyOf(values);
            scores = Column.copyOf(scores);
            flags = List.copyOf(flags);
            requireNonNull(derivation, "derivation");
        }
    }

    /**
     * The result of a Hampel filter.
     *
     * @param values the values that were screened, in order of time
     * @param halfWindow how many neighbours on each side belong to a window; fewer at the ends
     * @param threshold the number of scaled MADs beyond which a value is flagged, for example 3
     * @param medians the median of each window
     * @param scaledMads 1.4826 times the median absolute deviation of each window
     * @param flags the values beyond the threshold
     * @param derivation how they were computed
     */
    record Hampel(
            List<Double> values,
            int halfWindow,
            double threshold,
            List<Double> medians,
            List<Double> scaledMads,
            List<OutlierFlag> flags,
            Derivation derivation)
            implements OutlierScreen {
        /** Checks that every part is there. */
        public Hampel {
            values = Column.copyOf(values);
            medians = Column.copyOf(medians);
            scaledMads = Column.copyOf(scaledMads);
            flags = List.copyOf(flags);
            requireNonNull(derivation, "derivation");
        }
    }

    /**
     * Quartiles and fences.
     *
     * @param values the values that were screened
     * @param q1 the lower quartile
     * @param q3 the upper quartile
     * @param innerLow 1.5 interquartile ranges below the lower quartile
     * @param innerHigh 1.5 interquartile ranges above the upper quartile
     * @param outerLow 3 interquartile ranges below the lower quartile
     * @param outerHigh 3 interquartile ranges above the upper quartile
     * @param flags the values outside the inner fences
     * @param derivation how they were computed
     */
    record Tukey(
            List<Double> values,
            double q1,
            double q3,
            double innerLow,
            double innerHigh,
            double outerLow,
            double outerHigh,
            List<OutlierFlag> flags,
            Derivation derivation)
            implements OutlierScreen {
        /** Checks that every part is there. */
        public Tukey {
            values = Column.copyOf(values);
            flags = List.copyOf(flags);
            requireNonNull(derivation, "derivation");
        }
    }

    /**
     * The steps of Rosner's test: each takes the value farthest from the mean away.
     *
     * @param values the values that were screened
     * @param mostOutliers how many outliers were looked for
     * @param alpha the significance level, for example 0.05
     * @param statistics R of each step: the largest distance from the mean in standard deviations
     * @param criticalValues lambda of each step
     * @param removed the position of the value that each step takes away
     * @param outlierCount the number of outliers: the last step whose R exceeds its lambda
     * @param flags these outliers
     * @param derivation how they were computed
     */
    record Rosner(
            List<Double> values,
            int mostOutliers,
            double alpha,
            List<Double> statistics,
            List<Double> criticalValues,
            List<Integer> removed,
            int outlierCount,
            List<OutlierFlag> flags,
            Derivation derivation)
            implements OutlierScreen {
        /** Checks that every part is there. */
        public Rosner {
            values = Column.copyOf(values);
            statistics = Column.copyOf(statistics);
            criticalValues = Column.copyOf(criticalValues);
            removed = List.copyOf(removed);
            flags = List.copyOf(flags);
            requireNonNull(derivation, "derivation");
        }
    }
}
