package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.feasible.BaseRange;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The search for the counts behind published percentages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeasibleCountsBenchmark {
    private final List<PublishedShare> shares =
            List.of(PublishedShare.of("93.0"), PublishedShare.of("41.9"), PublishedShare.of("12.5"));

    /** Three percentages of one base from 1 to 1,000,000. */
    @Benchmark
    public FeasibleCounts threeSharesOfAMillionBases() {
        return FeasibleCounts.search(shares, BaseRange.between(1, 1_000_000));
    }
}
