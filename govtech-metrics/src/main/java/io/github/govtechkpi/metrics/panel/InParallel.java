package io.github.govtechkpi.metrics.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs a task on several threads at once, of which the caller's is the first. */
final class InParallel {
    private InParallel() {}

    /** Returns what the task answered on each thread; the tasks share out their work among themselves. */
    static <T> List<T> run(int threads, Supplier<T> task) {
        if (threads == 1) {
            return List.of(task.get());
        }
        var pool = Executors.newFixedThreadPool(threads - 1);
        try {
            var others = new ArrayList<CompletableFuture<T>>();
            for (var i = 1; i < threads; i++) {
                others.add(CompletableFuture.supplyAsync(task, pool));
            }
            var answers = new ArrayList<T>();
            answers.add(task.get());
            for (var other : others) {
                answers.add(join(other));
            }
            return answers;
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
}
