package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The slots of all series of a panel, by goal and then by area; the indicator as a whole comes before its areas. */
final class SeriesTable {
    private final PanelGoals goals;
    private final List<Optional<LocalGovernmentCode>> areas;
    private final Map<Optional<LocalGovernmentCode>, Integer> places = new HashMap<>();
    private final int[] groupOf;
    private final long[][] slots;
    private final int[] seriesArea;
    private final int[] seriesGoal;
    private final Map<Integer, ExactSeries> exact = new HashMap<>();

    private SeriesTable(PanelGoals goals, List<Optional<LocalGovernmentCode>> areas, int[] groupOf, long[][] slots) {
        this.goals = goals;
        this.areas = areas;
        this.groupOf = groupOf;
        this.slots = slots;
        for (var i = 0; i < areas.size(); i++) {
            places.put(areas.get(i), i);
        }
        var count = 0;
        for (var goal = 0; goal < goals.size(); goal++) {
            for (var area = 0; area < areas.size(); area++) {
                count += isUsed(area, goal) ? 1 : 0;
            }
        }
        seriesArea = new int[count];
        seriesGoal = new int[count];
        count = 0;
        for (var goal = 0; goal < goals.size(); goal++) {
            for (var area = 0; area < areas.size(); area++) {
                if (isUsed(area, goal)) {
                    seriesArea[count] = area;
                    seriesGoal[count++] = goal;
                }
            }
        }
    }

    /** Sorts the areas, whose slots stand at their codes; code 0 is the indicator as a whole. */
    static SeriesTable of(PanelGoals goals, AreaGroups groups, List<LocalGovernmentCode> areas, long[][] slotsByCode) {
        var order = new ArrayList<Integer>();
        if (slotsByCode.length > 0 && slotsByCode[0] != null) {
            order.add(0);
        }
        IntStream.rangeClosed(1, areas.size())
                .filter(code -> slotsByCode[code] != null)
                .boxed()
                .sorted(Comparator.comparing(code -> areas.get(code - 1)))
                .forEach(order::add);
        var sorted = new ArrayList<Optional<LocalGovernmentCode>>();
        var groupOf = new int[order.size()];
        var slots = new long[order.size()][];
        for (var code : order) {
            groupOf[sorted.size()] = code == 0 ? -1 : groups.indexOf(areas.get(code - 1));
            slots[sorted.size()] = slotsByCode[code];
            sorted.add(code == 0 ? Optional.empty() : Optional.of(areas.get(code - 1)));
        }
        return new SeriesTable(goals, sorted, groupOf, slots);
    }

    int size() {
        return seriesArea.length;
    }

    int goal(int series) {
        return seriesGoal[series];
    }

    Optional<LocalGovernmentCode> area(int series) {
        return areas.get(seriesArea[series]);
    }

    /** Returns the group of a series; -1 for none. */
    int group(int series) {
        return groupOf[seriesArea[series]];
    }

    /** Returns the array that holds the slots of a series. */
    long[] slots(int series) {
        return slots[seriesArea[series]];
    }

    /** Returns where in their array the slots of a series begin. */
    int at(int series) {
        return seriesGoal[series] * SeriesSlots.SIZE;
    }

    private boolean isUsed(int area, int goal) {
        return SeriesSlots.isUsed(slots[area], goal * SeriesSlots.SIZE);
    }

    boolean hasSeriesToBeTakenAgain() {
        for (var series = 0; series < size(); series++) {
            if (SeriesSlots.isToBeTakenAgain(slots(series), at(series))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the place of an area in the order of this table. */
    int place(Optional<LocalGovernmentCode> area) {
        return places.getOrDefault(area, -1);
    }

    boolean isToBeTakenAgain(int place, int goal) {
        return SeriesSlots.isToBeTakenAgain(slots[place], goal * SeriesSlots.SIZE);
    }

    int key(int place, int goal) {
        return place * goals.size() + goal;
    }

    int groupAt(int key) {
        return groupOf[key / goals.size()];
    }

    int goalAt(int key) {
        return key % goals.size();
    }

    Optional<LocalGovernmentCode> areaAt(int key) {
        return areas.get(key / goals.size());
    }

    void put(int key, ExactSeries series) {
        exact.put(key, series);
    }

    /** Returns the rows of a series that was taken again. */
    ExactSeries exact(int series) {
        var found = exact.get(key(seriesArea[series], seriesGoal[series]));
        if (found == null) {
            throw new AssertionError(area(series)); // the second pass reads the same rows
        }
        return found;
    }
}
