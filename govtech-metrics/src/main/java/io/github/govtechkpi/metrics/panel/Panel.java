package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.primitives.Bytes;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.observation.SeriesKey;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Every series of every area, judged by the goals of its indicator: all municipalities, a hundred indicators, ten years of months.
 *
 * <p>The result is the same to the last bit for any order of the rows and any number of threads. A series takes 64 bytes however many
 * rows it has; numbers and records are made when they are asked for.
 */
public final class Panel {
    private static final String ALL_GROUPS = AreaGroups.NATION;

    private final PanelGoals goals;
    private final AreaGroups groups;
    private final SeriesTable table;
    private final GroupSums sums;
    private final long problemCount;
    private final List<ProblemRow> problems;
    private final int threads;
    private final Supplier<List<PanelSum>> sumList; // where each sum stands is found once
    private volatile byte[] statuses = {}; // of all series, once they are known; whoever finds them finds the same

    Panel(
            PanelGoals goals,
            AreaGroups groups,
            SeriesTable table,
            GroupSums sums,
            long problemCount,
            List<ProblemRow> problems,
            int threads) {
        this.goals = goals;
        this.groups = groups;
        this.table = table;
        this.sums = sums;
        this.problemCount = problemCount;
        this.problems = List.copyOf(problems);
        this.threads = threads;
        this.sumList = Suppliers.memoize(() -> new SumList(goals, groups, sums, expected()));
    }

    /**
     * Reads all rows of a source and judges their series.
     *
     * @param source the rows
     * @param goals the goals; rows of other indicators are counted and left out
     * @param groups which areas are summed together
     * @param threads how many threads read, from 1 up; below a million rows one is fastest
     * @return the panel
     */
    public static Panel of(PanelSource source, PanelGoals goals, AreaGroups groups, int threads) {
        return new PanelRun(source, goals, threads, done -> {}).panel(groups);
    }

    /** As {@link #of(PanelSource, PanelGoals, AreaGroups, int)}, and tells a listener of every part that was read. */
    public static Panel of(
            PanelSource source, PanelGoals goals, AreaGroups groups, int threads, ProgressListener listener) {
        return new PanelRun(source, goals, threads, listener).panel(groups);
    }

    /** Is told how far the reading has come. */
    @FunctionalInterface
    public interface ProgressListener {
        /** Takes the number of parts that were read so far; called from several threads. */
        void partsRead(int done);
    }

    /**
     * Judges the same series by other goals, without reading a row again.
     *
     * @throws InvalidInputException unless there is one goal for each indicator, of the same kind and counted from the same period
     */
    public Panel judgedBy(PanelGoals others) {
        if (!others.eachMatches(goals, PanelGoal::readsLike)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "Other goals must be about the same indicators in the same order, of the same kind and counted from the same"
                            + " period: read the rows with them instead");
        }
        return new Panel(others, groups, table, sums, problemCount, problems, threads);
    }

    /** Returns the goals. */
    public PanelGoals goals() {
        return goals;
    }

    /** Returns the number of series: each indicator and area that has a row. */
    public int size() {
        return table.size();
    }

    /** Returns the series by goal and then by area code, as records that are made when they are asked for. */
    public List<PanelSeries> series() {
        return new Series();
    }

    private final class Series extends AbstractList<PanelSeries> implements RandomAccess {
        @Override
        public PanelSeries get(int index) {
            return record(index);
        }

        @Override
        public int size() {
            return table.size();
        }
    }

    private PanelSeries record(int index) {
        var goal = goals.get(table.goal(index));
        var key = SeriesKey.of(goal.indicator());
        var full = table.area(index).map(key::in).orElse(key);
        var facts = table.facts(table.place(index), table.goal(index), new CompactFacts(goal));
        if (facts instanceof ExactSeries exact) {
            var problem = exact.problem();
            if (problem != null) {
                return SeriesRecords.setAside(full, goal, problem);
            }
        }
        var judged = new Judgement(goal);
        judged.judge(facts);
        return SeriesRecords.of(full, goal, facts, judged);
    }

    /** Returns some numbers of all series, one column after the other, in the order of {@link #series()}. */
    public List<double[]> columns(PanelColumn... wanted) {
        var all = SeriesColumns.of(goals, table, threads, wanted);
        statuses = all.statuses();
        return all.columns();
    }

    /** Returns the status of all series in the order of {@link #series()}. */
    public List<PanelStatus> statuses() {
        var all = PanelStatus.values();
        return Bytes.asList(known()).stream().map(status -> all[status]).toList();
    }

    private byte[] known() {
        if (statuses.length < table.size()) {
            columns();
        }
        return statuses;
    }

    /** Counts the areas of each group by status, for each indicator; then those of all groups together, which are the nation. */
    public List<StatusTally> tallies() {
        var names = names();
        var counts = new int[goals.size() * names.size()][];
        var statuses = known();
        for (var index = 0; index < table.size(); index++) {
            var group = table.group(index);
            if (group >= 0) {
                var first = table.goal(index) * names.size();
                count(counts, first + group, statuses[index]);
                if (groups.areDisjointPartsOfTheNation()) {
                    count(counts, first + names.size() - 1, statuses[index]);
                }
            }
        }
        var tallies = new ArrayList<StatusTally>();
        for (var place = 0; place < counts.length; place++) {
            if (counts[place] != null) {
                tallies.add(new StatusTally(
                        goals.get(place / names.size()).indicator(),
                        names.get(place % names.size()),
                        byStatus(counts[place])));
            }
        }
        return List.copyOf(tallies);
    }

    private static void count(int[][] counts, int place, byte status) {
        if (counts[place] == null) {
            counts[place] = new int[PanelStatus.values().length];
        }
        counts[place][status]++;
    }

    @SuppressWarnings("EnumOrdinal") // counts stand in arrays, by status
    private static Map<PanelStatus, Integer> byStatus(int[] counts) {
        var byStatus = new EnumMap<PanelStatus, Integer>(PanelStatus.class);
        for (var status : PanelStatus.values()) {
            byStatus.put(status, counts[status.ordinal()]);
        }
        return byStatus;
    }

    /** Returns the groups, and after them the nation where they are prefectures. */
    private List<String> names() {
        var names = new ArrayList<>(groups.names());
        if (groups.areDisjointPartsOfTheNation()) {
            names.add(ALL_GROUPS);
        }
        return names;
    }

    /**
     * Returns the sums of each group by goal and then by period; where the groups are prefectures, the nation's after those of each
     * period. They are records that are made when they are asked for.
     */
    public List<PanelSum> sums() {
        return requireNonNull(sumList.get());
    }

    /** Counts the areas of each group that have a series, also one that was set aside. */
    private int[][] expected() {
        var expected = new int[goals.size()][groups.names().size()];
        for (var index = 0; index < table.size(); index++) {
            var group = table.group(index);
            if (group >= 0) {
                expected[table.goal(index)][group]++;
            }
        }
        return expected;
    }

    /** Returns the number of rows that were left out, those of series that were set aside included. */
    public long problemCount() {
        return problemCount;
    }

    /** Returns the first rows that were left out, by line; at most 1,000. */
    public List<ProblemRow> problems() {
        return problems;
    }

    /** Returns the name of the group that an area is summed in; empty for one that is in none. */
    public Optional<String> groupOf(LocalGovernmentCode area) {
        return groups.groupOf(requireNonNull(area, "area"));
    }
}
