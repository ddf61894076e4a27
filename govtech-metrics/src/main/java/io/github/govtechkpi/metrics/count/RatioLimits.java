package io.github.govtechkpi.metrics.count;

/**
 * The limits of a ratio of two rates, for example 0.61 to 3.42.
 *
 * @param low the lower limit, from 0 up
 * @param high the upper limit; {@code Infinity} where the data set none
 */
public record RatioLimits(double low, double high) {
    /** Tells whether a ratio lies inside, both limits included: 1 inside means that no difference is shown. */
    public boolean contains(double ratio) {
        return low <= ratio && ratio <= high;
    }
}
