package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * One group's counts on the two sides of a comparison: before and after, or arm A and arm B.
 *
 * @param name the group, for example 北海道
 * @param numerator0 events before, or in arm A, at least 0
 * @param denominator0 what they are counted of, at least 0; 0 where the group does not exist on that side
 * @param numerator1 events after, or in arm B, at least 0
 * @param denominator1 what they are counted of, at least 0
 */
public record GroupCounts(String name, double numerator0, double denominator0, double numerator1, double denominator1) {
    /** Checks the name and that no count is negative or no number. */
    public GroupCounts {
        requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "A group needs a name");
        }
        notNegative(numerator0, "numerator0", name);
        notNegative(denominator0, "denominator0", name);
        notNegative(numerator1, "numerator1", name);
        notNegative(denominator1, "denominator1", name);
    }

    /**
     * Makes the groups of four columns, named 1, 2, 3 and so on.
     *
     * @throws InvalidInputException {@code LENGTH_MISMATCH} if the columns differ in length
     */
    public static List<GroupCounts> ofColumns(
            double[] numerators0, double[] denominators0, double[] numerators1, double[] denominators1) {
        Arguments.sameLength(numerators0.length, denominators0.length, "numerators0 and denominators0");
        Arguments.sameLength(numerators1.length, denominators1.length, "numerators1 and denominators1");
        Arguments.sameLength(numerators0.length, numerators1.length, "numerators0 and numerators1");
        var groups = new ArrayList<GroupCounts>();
        for (var i = 0; i < numerators0.length; i++) {
            groups.add(new GroupCounts(
                    String.valueOf(i + 1), numerators0[i], denominators0[i], numerators1[i], denominators1[i]));
        }
        return groups;
    }

    /**
     * Joins the ratios of two sides by the names of their groups: a group that one side lacks has no base there.
     *
     * @return the groups in the order of the first map, behind them those of the second alone
     * @throws InvalidInputException if two ratios differ in their units
     */
    public static List<GroupCounts> join(Map<String, Ratio> first, Map<String, Ratio> second) {
        var names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        var ratios = new ArrayList<>(first.values());
        ratios.addAll(second.values());
        ratios.forEach(ratio -> requireSameUnits(ratios.get(0), ratio));
        return names.stream()
                .map(name -> new GroupCounts(
                        name,
                        numerator(first, name),
                        denominator(first, name),
                        numerator(second, name),
                        denominator(second, name)))
                .toList();
    }

    /** Copies the groups and refuses a name that stands twice: its counts would enter twice. */
    static List<GroupCounts> distinct(List<GroupCounts> groups) {
        var names = new HashSet<String>();
        for (var group : groups) {
            if (!names.add(group.name)) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "The group \"%s\" stands twice: add its counts up first".formatted(group.name));
            }
        }
        return List.copyOf(groups);
    }

    static void requireSameUnits(Ratio first, Ratio second) {
        if (!first.numerator().unit().equals(second.numerator().unit())
                || !first.denominator().unit().equals(second.denominator().unit())) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "Cannot compare %s with %s: their units differ".formatted(first, second));
        }
    }

    private static double numerator(Map<String, Ratio> side, String name) {
        var ratio = side.get(name);
        return ratio == null ? 0 : ratio.numerator().amount().doubleValue();
    }

    private static double denominator(Map<String, Ratio> side, String name) {
        var ratio = side.get(name);
        return ratio == null ? 0 : ratio.denominator().amount().doubleValue();
    }

    private static void notNegative(double value, String field, String name) {
        if (Arguments.finite(value, field + " of \"" + name + "\"") < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "%s of \"%s\" must not be negative, but was %s".formatted(field, name, value));
        }
    }
}
