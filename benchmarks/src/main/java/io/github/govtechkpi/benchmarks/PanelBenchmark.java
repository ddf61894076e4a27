package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelColumn;
import io.github.govtechkpi.metrics.panel.PanelColumns;
import io.github.govtechkpi.metrics.panel.PanelSeries;
import io.github.govtechkpi.metrics.panel.PanelSum;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The kernels of the panel on some 0.2 million rows: rows into slots, slots into numbers, numbers into a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PanelBenchmark {
    private static final PanelData DATA = PanelData.SMALL;

    private final PanelColumns sorted = columns(false);
    private final PanelColumns shuffled = columns(true);
    private final Panel panel = panel(sorted);

    private static PanelColumns columns(boolean shuffled) {
        var goals = DATA.goals();
        var builder = PanelColumns.builder();
        for (var i = 0L; i < DATA.rows(); i++) {
            var row = shuffled ? DATA.shuffle(i) : i;
            if (!PanelData.isMissing(row)) {
                builder.counts(
                        goals.get(DATA.indicatorOf(row)).indicator(),
                        Optional.of(LocalGovernmentCode.of(PanelData.area(DATA.areaOf(row)))),
                        PanelData.START.plus(DATA.monthOf(row)),
                        DATA.numerator(row),
                        DATA.denominator(row));
            }
        }
        return builder.build();
    }

    private static Panel panel(PanelColumns columns) {
        return Panel.of(columns, DATA.goals(), AreaGroups.prefectures(), 1);
    }

    /** All rows in the order of their series, into slots and sums. */
    @Benchmark
    public Panel rowsInOrder() {
        return panel(sorted);
    }

    /** All rows in an order by chance. */
    @Benchmark
    public Panel rowsByChance() {
        return panel(shuffled);
    }

    /** All columns of all 17,410 series. */
    @Benchmark
    public List<double[]> judgement() {
        return panel.columns(PanelColumn.values());
    }

    /** The record of one series. */
    @Benchmark
    public PanelSeries oneRecord() {
        return panel.series().get(1000);
    }

    /** The sums of all groups as records. */
    @Benchmark
    public List<PanelSum> sums() {
        return panel.sums();
    }
}
