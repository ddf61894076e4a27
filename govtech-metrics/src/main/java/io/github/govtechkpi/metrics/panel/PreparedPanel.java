package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.panel.SecondPass.TakenRow;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Map;

/**
 * All rows of a panel in memory, sorted, for many questions: other goals, another baseline, sums by prefecture and then by size class,
 * for example those of 20 million rows in 0.1 s by the same baselines, and a little more by others.
 *
 * <p>A row takes 8 bytes; a series takes 64 for what it is judged by, and 12 for where it stands. Rows of series that do not fit, those
 * with decimals above all, take 80 to 170 bytes each. What a panel from here says is the same to the last bit as what one says that
 * reads the rows.
 */
public final class PreparedPanel {
    private final PanelGoals goals;
    private final SeriesTable table;
    private final SortedRows rows;
    private final Map<Integer, List<TakenRow>> others;
    private final Problems problems;
    private final PeriodCodes codes;

    PreparedPanel(
            PanelGoals goals,
            SeriesTable table,
            SortedRows rows,
            Map<Integer, List<TakenRow>> others,
            Problems problems,
            long[] periods) {
        this.goals = goals;
        this.table = table;
        this.rows = rows;
        this.others = others;
        this.problems = problems;
        this.codes = new PeriodCodes(periods);
    }

    /**
     * Reads all rows of a source, twice.
     *
     * @param source the rows, which must be the same both times
     * @param goals the indicators; rows of others are counted and left out
     * @param threads how many threads read, from 1 up
     */
    public static PreparedPanel of(PanelSource source, PanelGoals goals, int threads) {
        return new PanelRun(source, goals, threads, done -> {}).prepared();
    }

    /** Returns the number of rows that are kept, those of series that are set aside included. */
    public long size() {
        return rows.size() + others.values().stream().mapToLong(List::size).sum();
    }

    /**
     * Judges and sums all series.
     *
     * @param wanted a goal for each indicator, in the same order, of the same kind
     * @param groups which areas are summed together
     * @param threads how many threads work, from 1 up; the result is the same for any number
     * @throws InvalidInputException if the goals are about other indicators, or read their counts in another way
     */
    public Panel panel(PanelGoals wanted, AreaGroups groups, int threads) {
        requireNonNull(groups, "groups");
        requireSameIndicators(wanted);
        PanelRun.threads(threads);
        var isCountedAsBefore = wanted.eachMatches(goals, PanelGoal::readsLike);
        var counted = table.groupedBy(groups, isCountedAsBefore ? table.slots() : rows.countedFrom(wanted));
        var sums = sums(wanted, groups, counted, threads);
        var found = new Problems(PanelRun.PROBLEM_LIMIT);
        found.addAll(problems);
        new SecondPass(wanted, counted, others).settle(sums, found);
        return new Panel(wanted, groups, counted, sums, found.count(), found.rows(Problems::line), threads);
    }

    private void requireSameIndicators(PanelGoals wanted) {
        if (!wanted.eachMatches(goals, PanelGoal::countsLike)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "The goals must be about the indicators that were prepared, in the same order and of the same kind: prepare the"
                            + " rows with them instead");
        }
    }

    private GroupSums sums(PanelGoals wanted, AreaGroups groups, SeriesTable counted, int threads) {
        var added = InParallel.run(threads, counted.parts(), parts -> {
            var sums = new SeriesSums(wanted, groups, codes);
            parts.forEach(part -> {
                for (var place = counted.firstArea(part); place < counted.firstArea(part + 1); place++) {
                    addArea(sums, counted, place);
                }
            });
            return sums;
        });
        var whole = added.get(0);
        added.subList(1, added.size()).forEach(whole::merge);
        others.forEach((key, taken) -> addOthers(whole, counted, key, taken));
        var sums = new GroupSums(wanted, groups);
        whole.moveTo(sums);
        return sums;
    }

    private void addArea(SeriesSums sums, SeriesTable counted, int place) {
        var group = counted.groupOfArea(place);
        if (group >= 0) {
            for (var goal = 0; goal < goals.size(); goal++) {
                if (rows.has(place, goal)) {
                    sums.add(
                            counted.block(place),
                            counted.at(place, goal),
                            goal,
                            group,
                            rows.of(place),
                            rows.first(place, goal));
                }
            }
        }
    }

    /** Adds what a first pass adds of series that do not fit; what is wrong with that, settling them corrects. */
    private static void addOthers(SeriesSums whole, SeriesTable counted, int key, List<TakenRow> taken) {
        var group = counted.groupAt(key);
        for (var row : taken) {
            if (group >= 0 && row.pair().isPresent()) {
                whole.add(counted.goalAt(key), group, row.period(), row.pair().get());
            }
        }
    }
}
