package io.github.govtechkpi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the processor time of an operation beside the time by the clock, which on a machine with other work is mostly waiting.
 *
 * <p>Counted are the Java threads, which are those of the benchmark; collecting garbage and compiling are not.
 */
public final class ProcessorTime implements InternalProfiler {
    private static final double NANOS_PER_MICRO = 1000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = processorNanos();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var micros = (processorNanos() - before) / NANOS_PER_MICRO;
        var perOperation = micros / result.getMetadata().getAllOps();
        return List.of(new ScalarResult("cpu", perOperation, "us/op", AggregationPolicy.AVG));
    }

    private long processorNanos() {
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }
}
