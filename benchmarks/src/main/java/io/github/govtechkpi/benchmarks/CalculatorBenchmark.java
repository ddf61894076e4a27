package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.composite.Composite;
import io.github.govtechkpi.metrics.composite.Composites;
import io.github.govtechkpi.metrics.composite.ItemsMet;
import io.github.govtechkpi.metrics.control.FunnelPlots;
import io.github.govtechkpi.metrics.control.FunnelReport;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.control.XmrCharts;
import io.github.govtechkpi.metrics.count.PoissonRates;
import io.github.govtechkpi.metrics.count.RateEstimate;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.LmdiSectors;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.decomposition.SectorDecomposition;
import io.github.govtechkpi.metrics.money.Appraisal;
import io.github.govtechkpi.metrics.money.Appraisals;
import io.github.govtechkpi.metrics.money.CashFlows;
import io.github.govtechkpi.metrics.quality.OutlierScreen;
import io.github.govtechkpi.metrics.quality.Outliers;
import io.github.govtechkpi.metrics.ratio.CountChange;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.MinimumBase;
import io.github.govtechkpi.metrics.ratio.Proportion;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.trend.Backtests;
import io.github.govtechkpi.metrics.trend.MannKendall;
import io.github.govtechkpi.metrics.trend.ModelChoice;
import io.github.govtechkpi.metrics.trend.MonotonicTrend;
import io.github.govtechkpi.model.Computed;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One calculator of each family; series are of ten years, monthly unless the method is for years. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CalculatorBenchmark {
    private final double[] months = new double[120];
    private final double[] threeYears;
    private final double[] years = new double[10];
    private final double[] applications = new double[10];
    private final double[] benefits = new double[10];
    private final double[] costs = new double[10];
    private final double[] scores = {0.8, 0.6, 0.9, 0.7};
    private final double[] weights = {1, 1, 1, 1};
    private final double[] users = new double[60];
    private final double[] residents = new double[60];
    private final double[] energy = {310, 240, 125, 88};
    private final double[] activity = {1000, 820, 400, 150};
    private final double[] laterEnergy = {290, 251, 131, 80};
    private final double[] laterActivity = {1080, 870, 390, 171};
    private double count = 54;

    /** Fills the series. */
    public CalculatorBenchmark() {
        for (var month = 0; month < months.length; month++) {
            months[month] = 200 + month * 37 % 101;
        }
        threeYears = Arrays.copyOf(months, 36);
        for (var year = 0; year < years.length; year++) {
            years[year] = 2015 + year;
            applications[year] = 400 + 25 * year + year * 7 % 11;
            benefits[year] = year == 0 ? 0 : 300_000;
            costs[year] = year == 0 ? 900_000 : 50_000;
        }
        for (var unit = 0; unit < users.length; unit++) {
            residents[unit] = 1_000 + unit * 170;
            users[unit] = 80 + unit * 14 + unit * 13 % 29;
        }
    }

    /** Counts: Garwood's interval of a rate. */
    @Benchmark
    public Computed<RateEstimate> poissonRate() {
        return PoissonRates.estimate(count, 62_000, 100_000);
    }

    /** Control charts: XmR of 120 months. */
    @Benchmark
    public Computed<XmrChart> xmrChart() {
        return XmrCharts.of(months);
    }

    /** Control charts: the funnel plot of 60 municipalities. */
    @Benchmark
    public Computed<FunnelReport> funnelPlot() {
        return FunnelPlots.proportions(users, residents);
    }

    /** Trend: all forecasting methods tested on the past of 36 months. */
    @Benchmark
    public Computed<ModelChoice> backtests() {
        return Backtests.choose(threeYears, 12);
    }

    /** Trend: Mann-Kendall with Theil-Sen of ten years. */
    @Benchmark
    public Computed<MonotonicTrend> mannKendall() {
        return MannKendall.test(years, applications, 0.95);
    }

    /** Money: ten years of flows at four discount rates, with the internal rate. */
    @Benchmark
    public Appraisal appraisal() {
        return Appraisals.of(CashFlows.of(benefits, costs));
    }

    /** Composites: the weighted mean of four components. */
    @Benchmark
    public Computed<Composite> composite() {
        return Composites.weightedMean(ItemsMet.of(31, 48), List.of("a", "b", "c", "d"), scores, weights);
    }

    /** Data quality: modified z of 120 months. */
    @Benchmark
    public Computed<OutlierScreen.ModifiedZ> outliers() {
        return Outliers.modifiedZ(months);
    }

    /** Data quality: the Hampel filter of 120 months. */
    @Benchmark
    public Computed<OutlierScreen.Hampel> hampel() {
        return Outliers.hampel(months);
    }

    /** Ratio guard: Wilson's interval. */
    @Benchmark
    public Computed<Proportion> wilson() {
        return Proportions.wilson(count, 62);
    }

    /** Ratio guard: the change of a count. */
    @Benchmark
    public CountChange countChange() {
        return CountChanges.compare(count, 66);
    }

    /** Ratio guard: the base from which a claim of 20 % more shows. */
    @Benchmark
    public Computed<MinimumBase.Exact> minimumBase() {
        return MinimumBase.exact(0.2, 0.95);
    }

    /** Decomposition: numerator and denominator effect. */
    @Benchmark
    public Computed<RatioDecomposition> ratioDecomposition() {
        return RatioDecompositions.between(50, 100, count, 80, Better.HIGHER);
    }

    /** Decomposition: activity, structure and intensity of four sectors. */
    @Benchmark
    public Computed<SectorDecomposition> sectors() {
        return LmdiSectors.between(activity, energy, laterActivity, laterEnergy);
    }
}
