package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.panel.Panel.ProgressListener;
import io.github.govtechkpi.metrics.panel.PanelSink.RowConsumer;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One reading of a source: all threads take parts until none is left, what they gathered is merged, and what did not fit is taken again. */
final class PanelRun {
    private static final int PROBLEM_LIMIT = 1000;

    private final PanelSource source;
    private final PanelGoals goals;
    private final AreaGroups groups;
    private final int threads;
    private final ProgressListener listener;

    PanelRun(PanelSource source, PanelGoals goals, AreaGroups groups, int threads, ProgressListener listener) {
        if (threads < 1) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "threads must be 1 or more, but was " + threads);
        }
        this.source = requireNonNull(source, "source");
        this.goals = requireNonNull(goals, "goals");
        this.groups = requireNonNull(groups, "groups");
        this.threads = threads;
        this.listener = requireNonNull(listener, "listener");
    }

    /** What a thread gathers, and the codes in which it does. */
    private record Worker<C extends RowConsumer>(C consumer, PanelSink sink) {}

    Panel panel() {
        var workers = read(() -> new FirstPass(goals, groups));
        var whole = workers.get(0);
        var problems = whole.sink.problems();
        for (var worker : workers.subList(1, workers.size())) {
            whole.consumer.merge(whole.sink, worker.consumer, worker.sink);
            problems.addAll(worker.sink.problems());
        }
        var table = whole.consumer.series(whole.sink);
        var sums = whole.consumer.sums(whole.sink);
        if (table.hasSeriesToBeTakenAgain()) {
            takeAgain(table, sums, problems);
        }
        return new Panel(goals, groups, table, sums, problems.count(), lines(problems));
    }

    private void takeAgain(SeriesTable table, GroupSums sums, Problems problems) {
        var workers = read(() -> new SecondPass(goals, table));
        var whole = workers.get(0).consumer;
        workers.subList(1, workers.size()).forEach(worker -> whole.merge(worker.consumer));
        whole.settle(sums, problems);
    }

    private List<ProblemRow> lines(Problems problems) {
        return problems.first().stream()
                .map(row -> new ProblemRow(source.line(row.part(), row.row()), row.problem(), row.found()))
                .toList();
    }

    private <C extends RowConsumer> List<Worker<C>> read(Supplier<C> consumer) {
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var count = Math.max(1, Math.min(threads, source.parts()));
        if (count == 1) {
            return List.of(read(consumer.get(), next, done));
        }
        var pool = Executors.newFixedThreadPool(count - 1);
        try {
            var others = new ArrayList<CompletableFuture<Worker<C>>>();
            for (var i = 1; i < count; i++) {
                others.add(CompletableFuture.supplyAsync(() -> read(consumer.get(), next, done), pool));
            }
            var workers = new ArrayList<Worker<C>>();
            workers.add(read(consumer.get(), next, done));
            for (var other : others) {
                workers.add(join(other));
            }
            return workers;
        } finally {
            pool.shutdown();
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private <C extends RowConsumer> Worker<C> read(C consumer, AtomicInteger next, AtomicInteger done) {
        var sink = new PanelSink(goals, consumer, PROBLEM_LIMIT);
        var reader = source.reader(sink);
        var isRead = false;
        try {
            for (var part = next.getAndIncrement(); part < source.parts(); part = next.getAndIncrement()) {
                sink.begin(part);
                reader.read(part);
                listener.partsRead(done.incrementAndGet());
            }
            isRead = true;
        } finally {
            if (!isRead) {
                next.set(source.parts()); // after a failure nobody goes on
            }
        }
        sink.flush();
        consumer.end();
        return new Worker<>(consumer, sink);
    }
}
