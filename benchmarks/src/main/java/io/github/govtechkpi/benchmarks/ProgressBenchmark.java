package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.progress.CompoundProgress;
import io.github.govtechkpi.metrics.progress.LinearProgress;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ReachInputs;
import io.github.govtechkpi.metrics.trend.Attainment;
import io.github.govtechkpi.metrics.trend.Attainments;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The progress of one goal: the whole record, and the parts that it is made of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProgressBenchmark {
    private static final int MONTHS = 120;
    private static final String DUE = "2028-03";

    private final MonthlyGoal decade = MonthlyGoal.of(MONTHS, DUE);
    private final MonthlyGoal flowDecade = MonthlyGoal.ofAFlow(MONTHS, DUE);
    private final MonthlyGoal dueDecade = MonthlyGoal.of(MONTHS, "2025-03");
    private final MonthlyGoal twoMonths = MonthlyGoal.of(2, DUE);
    private final Progress progress = progressOf120();
    private final double[] times = new double[MONTHS];
    private final double[] values = new double[MONTHS];
    private double current = 5900;

    /** Takes the columns of the trend from the series. */
    public ProgressBenchmark() {
        for (var month = 0; month < MONTHS; month++) {
            times[month] = month / 12.0;
            values[month] = 1000 + 40 * month + month * 37 % 101;
        }
    }

    /** The whole record of 120 months, with exact decimals and the projection of the trend. */
    @Benchmark
    public Progress progressOf120() {
        return Progress.of(decade.goal(), decade.series(), decade.options());
    }

    /** The same of a flow, of which only periods as long as the baseline's count. */
    @Benchmark
    public Progress progressOf120OfAFlow() {
        return Progress.of(flowDecade.goal(), flowDecade.series(), flowDecade.options());
    }

    /** The whole record of 120 months of which the last one is due: all but the projection. */
    @Benchmark
    public Progress progressOf120WithoutProjection() {
        return Progress.of(dueDecade.goal(), dueDecade.series(), dueDecade.options());
    }

    /** The whole record of two months, which have no trend: the projection is arithmetic. */
    @Benchmark
    public Progress progressOf2() {
        return Progress.of(twoMonths.goal(), twoMonths.series(), twoMonths.options());
    }

    /** The trend of 120 months with its prediction bands, without the record around it. */
    @Benchmark
    public Computed<Attainment> trendOf120() {
        return Attainments.atDue(times, values, 8000, 155 / 12.0, Direction.INCREASE);
    }

    /** The numbers of section 1.1 alone, in doubles. */
    @Benchmark
    public LinearProgress linearKernel() {
        return LinearProgress.of(inputs());
    }

    /** The numbers of sections 1.1 and 1.2, in doubles. */
    @Benchmark
    public Computed<CompoundProgress> compoundKernel() {
        return CompoundProgress.of(inputs());
    }

    /** The sentences of the record, which are made when they are asked for. */
    @Benchmark
    public List<String> explanation() {
        return progress.explain(Locale.JAPANESE);
    }

    private ReachInputs inputs() {
        return new ReachInputs(1000, 0, 8000, 155 / 12.0, current, 119 / 12.0, Direction.INCREASE);
    }
}
