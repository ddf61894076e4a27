package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.control.RunChart;
import io.github.govtechkpi.metrics.control.Signal;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is known about one series, for readers: data quality, signals, trend and forecast, and why anything is not there. */
public final class SeriesOverview {
    /** What is about limits that are not there. */
    private static final Set<CaveatCode> OF_LIMITS = Set.of(CaveatCode.ZERO_SIGMA, CaveatCode.SHORT_BASELINE);

    private static final int LISTED = 5; // more would hide the rest

    private final SeriesAnalysis analysis;
    private final ResultWords words;
    private final Locale locale;

    private SeriesOverview(SeriesAnalysis analysis, Locale locale) {
        this.analysis = analysis;
        this.words = new ResultWords(locale);
        this.locale = locale;
    }

    /** Returns what the series is about, with its unit; without one, where it can be named. */
    public static String title(SeriesAnalysis analysis, Locale locale) {
        var words = new ResultWords(locale);
        return analysis.unit()
                .map(unit -> words.get("seriesTitle", analysis.key(), unit.symbol()))
                .orElseGet(() -> words.get("seriesTitleWithoutUnit", analysis.key()));
    }

    /** Returns the parts that have something to say. */
    public static List<ResultSection> sections(SeriesAnalysis analysis, Locale locale) {
        var overview = new SeriesOverview(analysis, locale);
        return Stream.of(
                        SeriesQualityOverview.section(analysis, locale),
                        ResultSection.of(overview.words.get("seriesControl"), overview.control()),
                        new ResultSection(overview.words.get("seriesSignals"), overview.signals(), List.of()),
                        ResultSection.of(overview.words.get("seriesRuns"), overview.runs()),
                        ResultSection.of(overview.words.get("seriesTrend"), overview.trend()),
                        new ResultSection(
                                overview.words.get("seriesForecast"), overview.forecast(), overview.forecastNotes()),
                        ResultSection.of(
                                overview.words.get("seriesNotes"),
                                overview.texts(analysis.derivation().warnings())))
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private List<String> control() {
        var chart = analysis.xmr().toOptional();
        if (chart.isEmpty()) {
            return List.of(why(analysis.xmr()));
        }
        var lines = new ArrayList<String>();
        var current = chart.get().current();
        current.limits()
                .toOptional()
                .ifPresentOrElse(
                        limits -> lines.add(words.get(
                                "seriesLimits",
                                number(current.center()),
                                number(limits.lower()),
                                number(limits.upper()))),
                        () -> lines.add(why(current.limits())));
        if (chart.get().signals().isEmpty() && current.limits().isComputable()) {
            lines.add(words.get(isShort(chart.get()) ? "seriesNoSignalYet" : "seriesNoSignal"));
        }
        lines.addAll(texts(chart.get().derivation().warnings().stream()
                .filter(caveat -> current.limits().isComputable() || !OF_LIMITS.contains(caveat.code()))
                .toList()));
        return lines;
    }

    private static boolean isShort(XmrChart chart) {
        return chart.derivation().warnings().stream().anyMatch(caveat -> caveat.code() == CaveatCode.SHORT_BASELINE);
    }

    /** Returns a row for each kind of signal, with the periods that it marks. */
    private List<List<String>> signals() {
        var rows = new ArrayList<List<String>>();
        rows.add(row(words.get("seriesSignal"), words.get("seriesPeriods"), words.get("seriesReading")));
        var kinds = new TreeMap<SignalRule, Map<Signal.Side, List<Integer>>>();
        analysis.xmr()
                .map(XmrChart::signals)
                .toOptional()
                .orElse(List.of())
                .forEach(signal -> kinds.computeIfAbsent(signal.rule(), unused -> new TreeMap<>())
                        .computeIfAbsent(signal.side(), unused -> new ArrayList<>())
                        .add(signal.index()));
        kinds.forEach((rule, sides) -> sides.forEach((side, indices) -> rows.add(row(
                words.get("seriesSignal." + rule + "." + side),
                periods(indices),
                words.get("seriesReading." + XmrChart.Variation.of(side, analysis.direction()))))));
        return rows;
    }

    /** Leaves the reading out where no direction is better. */
    private List<String> row(String signal, String periods, String reading) {
        return analysis.direction() == Direction.MAINTAIN
                ? List.of(signal, periods)
                : List.of(signal, periods, reading);
    }

    private String periods(List<Integer> indices) {
        var spans = new ArrayList<String>();
        var first = 0;
        for (var i = 0; i < indices.size(); i++) {
            if (i + 1 == indices.size() || indices.get(i + 1) > indices.get(i) + 1) {
                spans.add(between(indices.get(first), indices.get(i)));
                first = i + 1;
            }
        }
        var listed = String.join(words.get("seriesComma"), spans.subList(0, Math.min(LISTED, spans.size())));
        return spans.size() > LISTED ? words.get("seriesMore", listed, spans.size() - LISTED) : listed;
    }

    private String between(int first, int last) {
        var from = analysis.periods().get(first);
        return first == last
                ? from.toString()
                : words.get("seriesBetween", from, analysis.periods().get(last), last - first + 1);
    }

    private List<String> runs() {
        return analysis.runs()
                .flatMap(chart -> chart.runs().map(runs -> runs(chart, runs)))
                .toOptional()
                .orElseGet(() -> analysis.runs()
                        .toOptional()
                        .map(chart -> List.of(why(chart.runs())))
                        .orElse(List.of()));
    }

    private List<String> runs(RunChart chart, RunChart.Runs runs) {
        if (runs.longestRunLimit() >= chart.useful() && runs.crossingsLimit() == 0) {
            return List.of(words.get("seriesFewForRuns", chart.useful()));
        }
        return List.of(
                words.get(
                        "seriesRunCounts",
                        number(chart.median()),
                        runs.longestRun(),
                        runs.longestRunLimit(),
                        runs.crossings(),
                        runs.crossingsLimit()),
                runs.signal()
                        ? words.get(
                                "seriesRunSignal",
                                String.join(
                                        words.get("seriesFullStop"),
                                        runs.findings().stream()
                                                .map(finding -> finding.label().in(locale))
                                                .toList()))
                        : words.get("seriesNoRunSignal"));
    }

    private List<String> trend() {
        return analysis.forecast()
                .map(forecast -> forecast.verdict().in(locale))
                .map(List::of)
                .toOptional()
                .orElseGet(() -> List.of(why(analysis.forecast())));
    }

    private List<List<String>> forecast() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.get("seriesPeriod"), words.get("seriesProjected"), words.get("series80"), words.get("series95")));
        var points = points();
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            rows.add(List.of(
                    i < analysis.forecastPeriods().size()
                            ? analysis.forecastPeriods().get(i).toString()
                            : "+" + (i + 1),
                    number(point.value()),
                    interval(point.low80(), point.high80()),
                    interval(point.low95(), point.high95())));
        }
        return rows;
    }

    private List<String> forecastNotes() {
        return points().stream()
                .limit(1)
                .flatMap(point -> point.low80().reason().stream())
                .map(this::reason)
                .toList();
    }

    private List<SeriesForecast.Point> points() {
        return analysis.forecast().flatMap(SeriesForecast::points).toOptional().orElse(List.of());
    }

    private String interval(Computed<Double> low, Computed<Double> high) {
        return low.flatMap(from -> high.map(to -> words.get("seriesInterval", number(from), number(to))))
                .toOptional()
                .orElse(words.get("missing"));
    }

    private String number(double value) {
        return SeriesNumbers.rounded(value, locale);
    }

    private String why(Computed<?> value) {
        return value.reason().map(this::reason).orElse("");
    }

    private String reason(Reason reason) {
        return reason.message().in(locale);
    }

    private List<String> texts(List<Caveat> caveats) {
        return caveats.stream().map(caveat -> caveat.text().in(locale)).toList();
    }
}
