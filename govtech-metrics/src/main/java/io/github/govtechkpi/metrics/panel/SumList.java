package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.quality.Coverage;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** The sums of a panel, each made when it is asked for: two ints are kept of each, where it stands. */
final class SumList extends AbstractList<PanelSum> implements RandomAccess {
    private final PanelGoals goals;
    private final AreaGroups groups;
    private final GroupSums sums;
    private final int[][] expected;
    private final List<GroupSums.Key> keys;
    private final int[] keyOf;
    private final int[] groupOf; // the number of groups for all of them together

    SumList(PanelGoals goals, AreaGroups groups, GroupSums sums, int[][] expected) {
        this.goals = goals;
        this.groups = groups;
        this.sums = sums;
        this.expected = expected;
        this.keys = sums.keys();
        var width = groups.names().size();
        var places = new int[keys.size()][];
        var size = 0;
        for (var key = 0; key < places.length; key++) {
            var cell = sums.cell(keys.get(key));
            var used = new int[width + 1];
            var count = 0;
            for (var group = 0; group < width; group++) {
                if (cell.count(group) > 0) {
                    used[count++] = group;
                }
            }
            if (count > 0 && groups.areDisjointPartsOfTheNation()) {
                used[count++] = width;
            }
            places[key] = Arrays.copyOf(used, count);
            size += count;
        }
        keyOf = new int[size];
        groupOf = new int[size];
        var at = 0;
        for (var key = 0; key < places.length; key++) {
            for (var group : places[key]) {
                keyOf[at] = key;
                groupOf[at++] = group;
            }
        }
    }

    @Override
    public int size() {
        return keyOf.length;
    }

    @Override
    public PanelSum get(int index) {
        var key = keys.get(keyOf[index]);
        var cell = sums.cell(key);
        var group = groupOf[index];
        var areas = expected[key.goal()];
        return group < groups.names().size()
                ? sum(
                        key,
                        groups.names().get(group),
                        cell.numerator(group),
                        cell.denominator(group),
                        cell.count(group),
                        areas[group])
                : all(key, cell, Arrays.stream(areas).sum());
    }

    private PanelSum all(GroupSums.Key key, GroupSums.Cell cell, int areas) {
        var numerator = BigDecimal.ZERO;
        var denominator = BigDecimal.ZERO;
        var count = 0;
        for (var group = 0; group < groups.names().size(); group++) {
            numerator = numerator.add(cell.numerator(group));
            denominator = denominator.add(cell.denominator(group));
            count += cell.count(group);
        }
        return sum(key, AreaGroups.NATION, numerator, denominator, count, areas);
    }

    private PanelSum sum(
            GroupSums.Key key, String name, BigDecimal numerator, BigDecimal denominator, int count, int areas) {
        var goal = goals.get(key.goal());
        return new PanelSum(
                goal.indicator(),
                name,
                PeriodGrid.at(SeriesSlots.gridOf(key.period()), SeriesSlots.ordinalOf(key.period())),
                numerator,
                goal.isRatio() ? Optional.of(denominator) : Optional.empty(),
                Coverage.ofBodies(count, areas));
    }
}
