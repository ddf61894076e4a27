package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.panel.Panel.ProgressListener;
import io.github.govtechkpi.metrics.panel.PanelSink.RowConsumer;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One reading of a source: all threads take parts until none is left, what they gathered is merged, and what did not fit is taken again. */
final class PanelRun {
    static final int PROBLEM_LIMIT = 1000;

    private final PanelSource source;
    private final PanelGoals goals;
    private final int threads;
    private final ProgressListener listener;

    PanelRun(PanelSource source, PanelGoals goals, int threads, ProgressListener listener) {
        this.source = requireNonNull(source, "source");
        this.goals = requireNonNull(goals, "goals");
        this.threads = threads(threads);
        this.listener = requireNonNull(listener, "listener");
    }

    static int threads(int threads) {
        if (threads < 1) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "threads must be 1 or more, but was " + threads);
        }
        return threads;
    }

    /** What a thread gathers, and the codes in which it does. */
    private record Worker<C extends RowConsumer>(C consumer, PanelSink sink) {}

    /** What the threads have gathered together. */
    private record Gathered(SeriesTable table, GroupSums sums, Problems problems, PanelSink sink) {}

    Panel panel(AreaGroups groups) {
        var all = gather(groups);
        if (all.table.hasSeriesToBeTakenAgain()) {
            var workers = read(() -> new SecondPass(goals, all.table));
            var whole = workers.get(0).consumer;
            workers.subList(1, workers.size()).forEach(worker -> whole.merge(worker.consumer));
            whole.settle(all.sums, all.problems);
        }
        return new Panel(
                goals, groups, all.table, all.sums, all.problems.count(), all.problems.rows(source::line), threads);
    }

    /** Reads all rows twice: it is known then where each of them belongs. */
    PreparedPanel prepared() {
        var all = gather(AreaGroups.of(Map.of()));
        var rows = new SortedRows(goals, all.table);
        var workers = read(() -> new RowPlacer(rows, new SecondPass(goals, all.table)));
        var placed =
                workers.stream().mapToLong(worker -> worker.consumer.placed()).sum();
        if (placed != rows.size()) {
            throw SortedRows.otherRows();
        }
        var whole = workers.get(0).consumer.others();
        workers.subList(1, workers.size()).forEach(worker -> whole.merge(worker.consumer.others()));
        return new PreparedPanel(
                goals,
                all.table,
                rows,
                whole.rows(source::line),
                all.problems.byLine(source::line),
                all.sink.periodsInUse());
    }

    private Gathered gather(AreaGroups groups) {
        var workers = read(() -> new FirstPass(goals, requireNonNull(groups, "groups")));
        var whole = workers.get(0);
        var problems = whole.sink.problems();
        for (var worker : workers.subList(1, workers.size())) {
            whole.consumer.merge(whole.sink, worker.consumer, worker.sink);
            problems.addAll(worker.sink.problems());
        }
        return new Gathered(whole.consumer.series(whole.sink), whole.consumer.sums(whole.sink), problems, whole.sink);
    }

    private <C extends RowConsumer> List<Worker<C>> read(Supplier<C> consumer) {
        var done = new AtomicInteger();
        return InParallel.run(threads, source.parts(), parts -> read(consumer.get(), parts, done));
    }

    private <C extends RowConsumer> Worker<C> read(C consumer, InParallel.Parts parts, AtomicInteger done) {
        var sink = new PanelSink(goals, consumer, PROBLEM_LIMIT);
        var reader = source.reader(sink);
        parts.forEach(part -> {
            sink.begin(part);
            reader.read(part);
            listener.partsRead(done.incrementAndGet());
        });
        sink.flush();
        consumer.end();
        return new Worker<>(consumer, sink);
    }
}
