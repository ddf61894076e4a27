package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The slots of all series of a panel, by goal and then by area; the indicator as a whole comes before its areas. */
final class SeriesTable {
    private static final int AREAS_PER_PART = 32;

    private final PanelGoals goals;
    private final List<Optional<LocalGovernmentCode>> areas;
    private final Map<Optional<LocalGovernmentCode>, Integer> places;
    private final int[] groupOf;
    private final SeriesSpace slots;
    private final int[] codeOf; // of each area, in the table's order
    private final int[] startOf; // the first series of each goal, and behind them the number of all
    private final int[] seriesArea;
    private final int[] seriesGoal;
    private final Map<Integer, ExactSeries> exact = new HashMap<>();

    private SeriesTable(
            PanelGoals goals,
            List<Optional<LocalGovernmentCode>> areas,
            int[] codeOf,
            int[] groupOf,
            SeriesSpace slots) {
        this.goals = goals;
        this.areas = areas;
        this.codeOf = codeOf;
        this.groupOf = groupOf;
        this.slots = slots;
        places = new HashMap<>();
        for (var i = 0; i < areas.size(); i++) {
            places.put(areas.get(i), i);
        }
        startOf = new int[goals.size() + 1];
        forEachUsed(0, areas.size(), (area, goal) -> startOf[goal + 1]++);
        for (var goal = 0; goal < goals.size(); goal++) {
            startOf[goal + 1] += startOf[goal];
        }
        seriesArea = new int[startOf[goals.size()]];
        seriesGoal = new int[seriesArea.length];
        var next = startOf.clone();
        forEachUsed(0, areas.size(), (area, goal) -> {
            seriesArea[next[goal]] = area;
            seriesGoal[next[goal]++] = goal;
        });
    }

    /** The same series in other groups, with other slots of the same size. */
    private SeriesTable(SeriesTable other, AreaGroups groups, SeriesSpace slots) {
        this.goals = other.goals;
        this.areas = other.areas;
        this.places = other.places;
        this.codeOf = other.codeOf;
        this.startOf = other.startOf;
        this.seriesArea = other.seriesArea;
        this.seriesGoal = other.seriesGoal;
        this.groupOf = groupOf(areas, groups);
        this.slots = slots;
    }

    private static int[] groupOf(List<Optional<LocalGovernmentCode>> areas, AreaGroups groups) {
        return areas.stream()
                .mapToInt(area -> area.map(groups::indexOf).orElse(-1))
                .toArray();
    }

    SeriesTable groupedBy(AreaGroups groups, SeriesSpace space) {
        return new SeriesTable(this, groups, space);
    }

    /** Takes a series by its area and its goal. */
    private interface PlaceTaker {
        void take(int area, int goal);
    }

    /** Goes through all series in the order in which their slots stand in memory: the other way each would have to be waited for. */
    private void forEachUsed(int from, int to, PlaceTaker taker) {
        for (var area = from; area < to; area++) {
            var block = slots.block(codeOf[area]);
            for (var goal = 0; goal < goals.size(); goal++) {
                if (SeriesSlots.isUsed(block, slots.at(codeOf[area], goal))) {
                    taker.take(area, goal);
                }
            }
        }
    }

    /** Takes a series: its place in the table, its area and its goal. */
    interface SeriesTaker {
        void take(int series, int area, int goal);
    }

    /** Goes through the series of a part by area and then by goal, not in the table's order. */
    void forEachOf(int part, SeriesTaker taker) {
        var next = new int[goals.size()];
        for (var goal = 0; goal < next.length; goal++) {
            var found = Arrays.binarySearch(seriesArea, startOf[goal], startOf[goal + 1], firstArea(part));
            next[goal] = found < 0 ? -1 - found : found;
        }
        forEachUsed(firstArea(part), firstArea(part + 1), (area, goal) -> taker.take(next[goal]++, area, goal));
    }

    /** Moves to the series of an area and a goal, whose numbers are the given ones if they fit. */
    SeriesFacts facts(int place, int goal, CompactFacts compact) {
        var slots = block(place);
        var at = at(place, goal);
        return SeriesSlots.isToBeTakenAgain(slots, at) ? exact(place, goal) : compact.at(slots, at);
    }

    /** Sorts the areas, which have codes in their order from 1 up; code 0 is the indicator as a whole. */
    static SeriesTable of(PanelGoals goals, AreaGroups groups, List<LocalGovernmentCode> areas, SeriesSpace slots) {
        var codeOf = IntStream.concat(
                        IntStream.of(PanelSink.NO_AREA),
                        IntStream.rangeClosed(1, areas.size())
                                .boxed()
                                .sorted(Comparator.comparing(code -> areas.get(code - 1)))
                                .mapToInt(Integer::intValue))
                .toArray();
        var sorted = new ArrayList<Optional<LocalGovernmentCode>>();
        for (var code : codeOf) {
            sorted.add(code == PanelSink.NO_AREA ? Optional.empty() : Optional.of(areas.get(code - 1)));
        }
        return new SeriesTable(goals, sorted, codeOf, groupOf(sorted, groups), slots);
    }

    int size() {
        return seriesArea.length;
    }

    int goal(int series) {
        return seriesGoal[series];
    }

    /** Returns the place of a series' area. */
    int place(int series) {
        return seriesArea[series];
    }

    Optional<LocalGovernmentCode> area(int series) {
        return areas.get(seriesArea[series]);
    }

    /** Returns the group of a series; -1 for none. */
    int group(int series) {
        return groupOf[seriesArea[series]];
    }

    boolean hasSeriesToBeTakenAgain() {
        var found = new boolean[1];
        forEachUsed(0, areas.size(), (area, goal) -> found[0] |= isToBeTakenAgain(area, goal));
        return found[0];
    }

    /** Returns the place of an area in the order of this table. */
    int place(Optional<LocalGovernmentCode> area) {
        return places.getOrDefault(area, -1);
    }

    boolean isToBeTakenAgain(int place, int goal) {
        return SeriesSlots.isToBeTakenAgain(block(place), at(place, goal));
    }

    /** Returns the number of parts that threads share out, each of some areas. */
    int parts() {
        return (codeOf.length + AREAS_PER_PART - 1) / AREAS_PER_PART;
    }

    /** Returns the place of the first area of a part; the next part's is where it ends. */
    int firstArea(int part) {
        return Math.min(part * AREAS_PER_PART, codeOf.length);
    }

    int areaCount() {
        return codeOf.length;
    }

    /** Returns the code of the area at a place. */
    int code(int place) {
        return codeOf[place];
    }

    SeriesSpace slots() {
        return slots;
    }

    /** Returns the array that holds the slots of the area at a place. */
    long[] block(int place) {
        return slots.block(codeOf[place]);
    }

    /** Returns where in their array the slots of an area and a goal begin. */
    int at(int place, int goal) {
        return slots.at(codeOf[place], goal);
    }

    /** Returns the group of the area at a place; -1 for none. */
    int groupOfArea(int place) {
        return groupOf[place];
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
    private ExactSeries exact(int place, int goal) {
        var found = exact.get(key(place, goal));
        if (found == null) {
            throw new AssertionError(areas.get(place)); // the second pass reads the same rows
        }
        return found;
    }
}
