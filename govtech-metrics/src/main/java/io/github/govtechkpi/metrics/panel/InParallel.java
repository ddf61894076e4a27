package io.github.govtechkpi.metrics.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Shares the parts of a piece of work out among threads, of which the caller's is the first. */
final class InParallel {
    private InParallel() {}

    /** The parts that nobody has taken yet. */
    static final class Parts {
        private final int count;
        private final AtomicInteger next = new AtomicInteger();

        private Parts(int count) {
            this.count = count;
        }

        /** Takes one part after the other until none is left. */
        void forEach(IntConsumer part) {
            for (var taken = next.getAndIncrement(); taken < count; taken = next.getAndIncrement()) {
                part.accept(taken);
            }
        }

        private void dropAll() {
            next.set(count);
        }
    }

    /**
     * Returns what the task answered on each thread, of which there are no more than parts. After a failure nobody takes another part.
     */
    static <T> List<T> run(int threads, int count, Function<Parts, T> task) {
        var parts = new Parts(count);
        var needed = Math.max(1, Math.min(threads, count));
        if (needed == 1) {
            return List.of(task.apply(parts));
        }
        var pool = Executors.newFixedThreadPool(needed - 1);
        try {
            var others = new ArrayList<CompletableFuture<T>>();
            for (var i = 1; i < needed; i++) {
                others.add(CompletableFuture.supplyAsync(() -> work(parts, task), pool));
            }
            var answers = new ArrayList<T>();
            answers.add(work(parts, task));
            for (var other : others) {
                answers.add(join(other));
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static <T> T work(Parts parts, Function<Parts, T> task) {
        var isDone = false;
        try {
            var answer = task.apply(parts);
            isDone = true;
            return answer;
        } finally {
            if (!isDone) {
                parts.dropAll();
            }
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
}
