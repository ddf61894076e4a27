package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.panel.SecondPass.TakenRow;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All rows of a panel in memory, sorted, for many questions: other goals, another baseline, sums by prefecture and then by size class,
 * for example 20 million rows in 0.1 s each time.
 *
 * <p>A row takes 8 bytes and a series 68 more. What a panel from here says is the same to the last bit as what one says that reads the rows.
 */
public final class PreparedPanel {
    private static final int AREAS_PER_PART = 32;

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
        var counted = table.groupedBy(groups, isCountedAsBefore(wanted) ? table.slots() : rows.countedFrom(wanted));
        var sums = sums(wanted, groups, counted, threads);
        var found = new Problems(PanelRun.PROBLEM_LIMIT);
        found.addAll(problems);
        new SecondPass(wanted, counted, others).settle(sums, found);
        return new Panel(wanted, groups, counted, sums, found.count(), found.rows(Problems::line), threads);
    }

    private void requireSameIndicators(PanelGoals wanted) {
        var isSame = wanted.size() == goals.size();
        for (var i = 0; isSame && i < goals.size(); i++) {
            isSame = wanted.get(i).countsLike(goals.get(i));
        }
        if (!isSame) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "The goals must be about the indicators that were prepared, in the same order and of the same kind: prepare the"
                            + " rows with them instead");
        }
    }

    private boolean isCountedAsBefore(PanelGoals wanted) {
        for (var i = 0; i < goals.size(); i++) {
            if (!wanted.get(i).readsLike(goals.get(i))) {
                return false;
            }
        }
        return true;
    }

    private GroupSums sums(PanelGoals wanted, AreaGroups groups, SeriesTable counted, int threads) {
        var next = new AtomicInteger();
        var parts = InParallel.run(threads, () -> {
            var part = new SeriesSums(wanted, groups, codes);
            for (var from = next.getAndAdd(AREAS_PER_PART);
                    from < counted.areaCount();
                    from = next.getAndAdd(AREAS_PER_PART)) {
                for (var place = from; place < Math.min(from + AREAS_PER_PART, counted.areaCount()); place++) {
                    addArea(part, counted, place);
                }
            }
            return part;
        });
        var whole = parts.get(0);
        parts.subList(1, parts.size()).forEach(whole::merge);
        others.forEach((key, taken) -> addOthers(whole, counted, key, taken));
        var sums = new GroupSums(wanted, groups);
        whole.moveTo(sums);
        return sums;
    }

    private void addArea(SeriesSums part, SeriesTable counted, int place) {
        var group = counted.groupOfArea(place);
        if (group >= 0) {
            for (var goal = 0; goal < goals.size(); goal++) {
                if (rows.has(place, goal)) {
                    part.add(
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
