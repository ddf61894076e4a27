package io.github.govtechkpi.metrics.panel;

import java.util.List;

/** Numbers of all series side by side, and their statuses, in the order of the table. */
final class SeriesColumns {
    private static final int FEWEST_FOR_THREADS =
            20_000; // series; below, a thread takes longer to start than to judge its share

    private final PanelGoals goals;
    private final SeriesTable table;
    private final PanelColumn[] wanted;
    private final double[][] columns;
    private final byte[] statuses; // the places of the enum: a byte each, and no reference for the collector to follow

    private SeriesColumns(PanelGoals goals, SeriesTable table, PanelColumn[] wanted) {
        this.goals = goals;
        this.table = table;
        this.wanted = wanted;
        this.columns = new double[wanted.length][table.size()];
        this.statuses = new byte[table.size()];
    }

    /** Judges all series; each thread takes some areas at a time, as they stand in memory. */
    static SeriesColumns of(PanelGoals goals, SeriesTable table, int threads, PanelColumn... wanted) {
        var all = new SeriesColumns(goals, table, wanted);
        InParallel.run(table.size() < FEWEST_FOR_THREADS ? 1 : threads, table.parts(), parts -> {
            all.judge(parts);
            return all;
        });
        return all;
    }

    private void judge(InParallel.Parts parts) {
        var compact = goals.goals().stream().map(CompactFacts::new).toList();
        var judged = goals.goals().stream().map(Judgement::new).toList();
        parts.forEach(part -> table.forEachOf(
                part,
                (series, place, goal) -> judge(series, table.facts(place, goal, compact.get(goal)), judged.get(goal))));
    }

    @SuppressWarnings("EnumOrdinal")
    private void judge(int series, SeriesFacts facts, Judgement judgement) {
        if (facts instanceof ExactSeries exact && exact.isSetAside()) {
            for (var column : columns) {
                column[series] = Double.NaN;
            }
            statuses[series] = (byte) PanelStatus.SET_ASIDE.ordinal();
            return;
        }
        judgement.judge(facts);
        for (var i = 0; i < wanted.length; i++) {
            columns[i][series] = wanted[i].of(facts, judgement);
        }
        statuses[series] = (byte) judgement.status.ordinal();
    }

    List<double[]> columns() {
        return List.of(columns);
    }

    /** Returns the statuses as places of their enum. */
    byte[] statuses() {
        return statuses;
    }
}
