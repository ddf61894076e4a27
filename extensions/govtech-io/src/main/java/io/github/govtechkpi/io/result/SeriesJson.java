package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.control.RunChart;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.quality.BreakTest;
import io.github.govtechkpi.metrics.quality.QualityReport;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.metrics.trend.Backtest;
import io.github.govtechkpi.metrics.trend.ModelChoice;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.metrics.trend.TrendReport;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what is known about one series as JSON, in format {@code govtech-series/1}. What cannot be computed is null, and {@code
 * notComputable} says why.
 */
public final class SeriesJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-series/1";

    private final JsonFields out;
    private final SeriesAnalysis analysis;
    private final Map<String, Reason> undefined = new LinkedHashMap<>();

    private SeriesJson(JsonFields out, SeriesAnalysis analysis) {
        this.out = out;
        this.analysis = analysis;
    }

    /** Writes the analysis as indented JSON with a line break at its end. */
    public static String write(SeriesAnalysis analysis) {
        return JsonFields.document(FORMAT, out -> new SeriesJson(out, analysis).write());
    }

    private void write() throws IOException {
        var key = analysis.key();
        out.text("program", key.program());
        out.text("indicator", key.indicator());
        out.text("area", key.area());
        out.text("slice", key.slice());
        out.text("unit", analysis.unit().map(MeasureUnit::symbol));
        out.text("direction", analysis.direction());
        var indices = new ArrayList<Integer>();
        for (var i = 0; i < analysis.periods().size(); i++) {
            indices.add(i);
        }
        out.objects("observations", indices, index -> {
            out.text("period", analysis.periods().get(index));
            out.number("value", analysis.values().get(index));
        });
        out.object("quality", () -> quality(analysis.quality()));
        part("control", analysis.xmr(), this::control);
        part("runChart", analysis.runs(), this::runChart);
        part("trend", analysis.forecast().flatMap(SeriesForecast::trend), this::trend);
        part(
                "forecast",
                analysis.forecast().flatMap(forecast -> forecast.points().map(points -> forecast)),
                this::forecast);
        out.caveats(analysis.derivation().warnings());
        out.objects("notComputable", List.copyOf(undefined.entrySet()), entry -> {
            out.text("field", entry.getKey());
            out.reason(entry.getValue());
            out.orNull("useInstead", entry.getValue().useInstead(), out::languages);
        });
    }

    private <T> void part(String field, Computed<T> value, JsonFields.Item<T> item) throws IOException {
        value.reason().ifPresent(reason -> undefined.put(field, reason));
        out.orNull(field, value.toOptional(), item);
    }

    private void quality(QualityReport quality) throws IOException {
        var check = quality.periods().toOptional();
        quality.periods().reason().ifPresent(reason -> undefined.put("quality.coverageN", reason));
        whole("coverageK", check.map(found -> found.coverage().k()));
        whole("coverageN", check.map(found -> found.coverage().n()));
        periods("missing", check.map(found -> found.missing()));
        periods("duplicates", check.map(found -> found.duplicates()));
        whole("longestGap", check.map(found -> found.longestGap()));
        whole("trailingMissing", check.map(found -> found.trailingMissing()));
        out.number("provisional", quality.provisional());
        out.objects("outliers", quality.outliers(), outlier -> {
            out.text("period", quality.series().get(outlier.index()).period());
            out.number("value", outlier.value());
            out.text("method", outlier.method());
            number("score", outlier.score());
        });
        out.objects("breaks", quality.breaks(), found -> breakTest(quality, found));
        out.orNull("revisions", quality.revisionNoise().toOptional(), revisions -> {
            out.number("n", revisions.later().size());
            out.number("meanRevision", revisions.meanRevision());
            out.number("meanAbsRevision", revisions.meanAbsRevision());
            out.number("noise", revisions.noise());
        });
        out.objects("notChecked", quality.notChecked(), skipped -> {
            out.text("check", skipped.check());
            out.reason(skipped.reason());
        });
    }

    /** Writes one test for a break; all of them have the period that begins the new level. */
    private void breakTest(QualityReport quality, BreakTest found) throws IOException {
        out.text("test", name(found));
        out.text("period", quality.series().get(found.breakIndex()).period());
        out.flag("supported", found.isSupported());
        var known = found instanceof BreakTest.Known test ? Optional.of(test) : Optional.<BreakTest.Known>empty();
        var welch = known.flatMap(test -> test.welch().toOptional());
        number("levelShift", known.map(BreakTest.Known::levelShift));
        number("low", welch.map(BreakTest.Welch::low));
        number("high", welch.map(BreakTest.Welch::high));
        number(
                "p",
                found instanceof BreakTest.Pettitt pettitt ? Optional.of(pettitt.p()) : welch.map(BreakTest.Welch::p));
    }

    private static String name(BreakTest test) {
        if (test instanceof BreakTest.Known) {
            return "KNOWN";
        }
        return test instanceof BreakTest.Search ? "SEARCH" : "PETTITT";
    }

    private void control(XmrChart chart) throws IOException {
        var limits = chart.current().limits();
        limits.reason().ifPresent(reason -> undefined.put("control.lower", reason));
        out.number("center", chart.current().center());
        number("lower", limits.map(XmrChart.Limits::lower));
        number("upper", limits.map(XmrChart.Limits::upper));
        out.objects("signals", chart.signals(), signal -> {
            var point = chart.points().get(signal.index());
            out.text("period", analysis.periods().get(signal.index()));
            out.text("rule", signal.rule());
            out.text("side", signal.side());
            out.flag("decides", point.signal().filter(signal::equals).isPresent());
            out.text("variation", point.variation());
            out.languages(signal.label());
        });
        out.caveats(chart.derivation().warnings());
    }

    private void runChart(RunChart chart) throws IOException {
        chart.runs().reason().ifPresent(reason -> undefined.put("runChart.signal", reason));
        var runs = chart.runs().toOptional();
        out.number("median", chart.median());
        out.number("useful", chart.useful());
        whole("longestRun", runs.map(RunChart.Runs::longestRun));
        whole("longestRunLimit", runs.map(RunChart.Runs::longestRunLimit));
        whole("crossings", runs.map(RunChart.Runs::crossings));
        whole("crossingsLimit", runs.map(RunChart.Runs::crossingsLimit));
        if (runs.isPresent()) {
            out.flag("signal", runs.get().signal());
        } else {
            out.text("signal", Optional.empty());
        }
    }

    private void trend(TrendReport report) throws IOException {
        out.text("method", report.method());
        out.number("slopePerYear", report.slopePerYear());
        limit("trend.low", "low", report.slopeLow());
        limit("trend.high", "high", report.slopeHigh());
        limit("trend.p", "p", report.p());
        out.number("confidence", report.confidence());
        out.number("n", report.n());
        out.flag("clear", report.isClear());
    }

    private void forecast(SeriesForecast forecast) throws IOException {
        forecast.choice().reason().ifPresent(reason -> undefined.put("forecast.beatsNaive", reason));
        var choice = forecast.choice().toOptional();
        out.text("method", forecast.method());
        if (choice.isPresent()) {
            out.flag("beatsNaive", choice.get().beatsNaive());
        } else {
            out.text("beatsNaive", Optional.empty());
        }
        out.flag("projected", true);
        out.objects("backtests", choice.map(ModelChoice::tried).orElse(List.of()), test -> backtest(test));
        var points = forecast.points().orElseThrow();
        points.get(0).low80().reason().ifPresent(reason -> undefined.put("forecast.points.low80", reason));
        var indices = new ArrayList<Integer>();
        for (var i = 0; i < points.size(); i++) {
            indices.add(i);
        }
        out.objects("points", indices, index -> {
            var point = points.get(index);
            out.text(
                    "period",
                    index < analysis.forecastPeriods().size()
                            ? Optional.of(analysis.forecastPeriods().get(index))
                            : Optional.empty());
            out.number("value", point.value());
            number("low80", point.low80());
            number("high80", point.high80());
            number("low95", point.low95());
            number("high95", point.high95());
        });
        out.object("verdict", () -> out.languages(forecast.verdict()));
        out.caveats(forecast.derivation().warnings());
    }

    private void backtest(Backtest test) throws IOException {
        out.text("method", test.method());
        out.number("mae", test.mae());
        number("mase", test.mase());
        out.number("covered", test.covered());
        out.number("origins", test.origins());
    }

    private void periods(String field, Optional<List<ReportingPeriod>> periods) throws IOException {
        if (periods.isPresent()) {
            out.texts(field, periods.get());
        } else {
            out.text(field, Optional.empty());
        }
    }

    private void limit(String path, String field, Computed<Double> value) throws IOException {
        value.reason().ifPresent(reason -> undefined.put(path, reason));
        number(field, value);
    }

    private void number(String field, Computed<Double> value) throws IOException {
        number(field, value.toOptional());
    }

    private void number(String field, Optional<Double> value) throws IOException {
        out.number(field, value.filter(Double::isFinite).map(BigDecimal::valueOf));
    }

    private void whole(String field, Optional<Integer> value) throws IOException {
        out.number(field, value.map(BigDecimal::valueOf));
    }
}
