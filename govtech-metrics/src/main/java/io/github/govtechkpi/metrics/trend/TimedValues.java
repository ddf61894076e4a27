package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** The times and values of one series, checked and in the order of time. */
final class TimedValues {
    /** Times within this are one time: the square of what lies between them is 0 in a double. */
    private static final double ONE_TIME = 1e-100;

    /** Times that differ by less than this share of the whole span give slopes of rounding errors. */
    private static final double SAME_TIME = 1e-12;

    private final double[] times;
    private final double[] values;

    private TimedValues(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /** Checks two columns and sorts them by time; a missing observation is left out, never NaN. */
    static TimedValues of(double[] times, double[] values) {
        Arguments.sameLength(times.length, values.length, "times and values");
        var checkedTimes = Arguments.squarable(times, "times");
        var checkedValues = Arguments.squarable(values, "values");
        if (isAscending(checkedTimes)) {
            return new TimedValues(checkedTimes, checkedValues);
        }
        var order = IntStream.range(0, times.length)
                .boxed()
                .sorted((a, b) -> Double.compare(times[a], times[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new TimedValues(
                Arrays.stream(order).mapToDouble(i -> times[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray());
    }

    private static boolean isAscending(double[] times) {
        for (var i = 1; i < times.length; i++) {
            if (Double.compare(times[i - 1], times[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return times.length;
    }

    double time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    double last() {
        return times[times.length - 1];
    }

    double medianTime() {
        return TheilSen.median(times); // in order already
    }

    double meanTime() {
        return StatUtils.mean(times);
    }

    double meanValue() {
        return StatUtils.mean(values);
    }

    /** Returns the times as a list that shares them: they never change. */
    List<Double> timeColumn() {
        return Column.sharing(times);
    }

    List<Double> valueColumn() {
        return Column.sharing(values);
    }

    double[] times() {
        return times.clone();
    }

    double[] values() {
        return values.clone();
    }

    /** Tells whether all times are the same, so that nothing can be said about change. */
    boolean hasOneTimeOnly() {
        return last() - times[0] < ONE_TIME;
    }

    /** Refuses two values of one time, which have no order. */
    void requireDistinctTimes() {
        for (var i = 1; i < times.length; i++) {
            if (times[i] - times[i - 1] <= SAME_TIME * (last() - times[0])) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "times must differ, but %s comes twice: keep one value for each time".formatted(times[i]));
            }
        }
    }

    static List<Double> list(double[] column) {
        return Column.of(column);
    }
}
