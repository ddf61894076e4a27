package io.github.govtechkpi.metrics;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A column of numbers as a list that cannot be changed, without an object for each number. */
public final class Column extends AbstractList<Double> implements RandomAccess {
    private final double[] values;

    private Column(double[] values) {
        this.values = values;
    }

    /** Copies numbers into a column. */
    public static Column of(double[] values) {
        return new Column(values.clone());
    }

    /** Makes a column of numbers that the caller never changes from then on. */
    public static Column sharing(double[] values) {
        return new Column(values);
    }

    /** Returns a list that nobody else can change: the column itself, or a copy. */
    public static List<Double> copyOf(List<Double> numbers) {
        return numbers instanceof Column ? numbers : List.copyOf(numbers);
    }

    @Override
    public Double get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
